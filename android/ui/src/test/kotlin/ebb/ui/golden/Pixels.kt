package ebb.ui.golden

import androidx.compose.ui.graphics.ImageBitmap
import java.awt.image.BufferedImage
import java.awt.image.IndexColorModel
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import javax.imageio.ImageIO
import kotlin.math.abs

/** Pixels without transparency, row by row. */
class Pixels(val width: Int, val height: Int, val argb: IntArray) {
    /** As a PNG of at most 256 colours, a third as large: what is rarer takes the nearest of the most frequent ones. */
    fun png(): ByteArray {
        val colours = argb.asIterable().groupingBy { it }.eachCount().entries.sortedWith(compareBy({ -it.value }, { it.key })).map { it.key }
        val palette = colours.take(COLOURS)
        val places = HashMap<Int, Byte>()
        colours.forEachIndexed { place, colour -> places[colour] = (if (place < palette.size) place else palette.indices.minBy { distance(palette[it], colour) }).toByte() }
        val model = IndexColorModel(8, palette.size, palette.toIntArray(), 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE)
        val image = BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model)
        image.raster.setDataElements(0, 0, width, height, ByteArray(argb.size) { places.getValue(argb[it]) })
        return ByteArrayOutputStream().also { ImageIO.write(image, "png", it) }.toByteArray()
    }

    /** How many pixels are another colour than in [other], which has to have the same size. */
    fun differing(other: Pixels, tolerance: Int): Int {
        require(width == other.width && height == other.height)
        return argb.indices.count { place -> channels(argb[place]).zip(channels(other.argb[place])).any { (a, b) -> abs(a - b) > tolerance } }
    }

    companion object {
        private const val COLOURS = 256

        fun of(image: ImageBitmap) = IntArray(image.width * image.height).let { pixels ->
            image.readPixels(pixels)
            Pixels(image.width, image.height, IntArray(pixels.size) { pixels[it] or OPAQUE })
        }

        fun of(png: ByteArray): Pixels = ImageIO.read(ByteArrayInputStream(png)).let { image ->
            Pixels(image.width, image.height, IntArray(image.width * image.height).also { image.getRGB(0, 0, image.width, image.height, it, 0, image.width) })
        }

        private const val OPAQUE = 0xFF shl 24

        private fun channels(colour: Int) = listOf(colour shr 16 and 0xFF, colour shr 8 and 0xFF, colour and 0xFF)

        private fun distance(a: Int, b: Int) = channels(a).zip(channels(b)).sumOf { (x, y) -> (x - y) * (x - y) }
    }
}

/** The longest run of rows that are one like the other: what a page leaves free in a window that is too long for it. */
fun emptyRows(image: ImageBitmap): Int {
    val pixels = Pixels.of(image)
    fun same(row: Int) = (0 until pixels.width).all { pixels.argb[row * pixels.width + it] == pixels.argb[(row - 1) * pixels.width + it] }
    var (longest, run) = 0 to 0
    for (row in 1 until pixels.height) {
        run = if (same(row)) run + 1 else 0
        longest = maxOf(longest, run)
    }
    return longest
}
