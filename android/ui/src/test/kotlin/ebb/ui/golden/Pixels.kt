package ebb.ui.golden

import androidx.compose.ui.graphics.ImageBitmap
import java.awt.image.BufferedImage
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import javax.imageio.IIOImage
import javax.imageio.ImageIO
import javax.imageio.ImageWriteParam
import javax.imageio.stream.MemoryCacheImageOutputStream
import kotlin.math.abs

/** Pixels without transparency, row by row. */
class Pixels(val width: Int, val height: Int, val argb: IntArray) {
    /** As a PNG of a palette: what is committed is small, and a screen has few colours. */
    fun png(): ByteArray {
        val palette = Few(argb)
        val image = BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette.model)
        image.raster.setPixels(0, 0, width, height, IntArray(argb.size) { palette.place(argb[it]) })
        val writer = ImageIO.getImageWritersByFormatName("png").next()
        val smallest = writer.defaultWriteParam.apply {
            compressionMode = ImageWriteParam.MODE_EXPLICIT
            compressionQuality = 0f
        }
        val written = ByteArrayOutputStream()
        MemoryCacheImageOutputStream(written).use { to ->
            writer.output = to
            writer.write(null, IIOImage(image, null, null), smallest)
        }
        writer.dispose()
        return written.toByteArray()
    }

    /** How many pixels are another colour than in [other], which has to have the same size. */
    fun differing(other: Pixels, tolerance: Int): Int {
        require(width == other.width && height == other.height)
        return argb.indices.count { place -> channels(argb[place]).zip(channels(other.argb[place])).any { (a, b) -> abs(a - b) > tolerance } }
    }

    companion object {
        fun of(image: ImageBitmap) = IntArray(image.width * image.height).let { pixels ->
            image.readPixels(pixels)
            Pixels(image.width, image.height, IntArray(pixels.size) { pixels[it] or OPAQUE })
        }

        fun of(png: ByteArray): Pixels = ImageIO.read(ByteArrayInputStream(png)).let { image ->
            Pixels(image.width, image.height, IntArray(image.width * image.height).also { image.getRGB(0, 0, image.width, image.height, it, 0, image.width) })
        }

        private const val OPAQUE = 0xFF shl 24

        private fun channels(colour: Int) = listOf(colour shr 16 and 0xFF, colour shr 8 and 0xFF, colour and 0xFF)
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
