package ebb.testing

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Canvas
import android.view.View
import android.view.View.MeasureSpec
import java.io.File
import kotlin.math.abs
import org.junit.Assert.fail

/** Compares a picture with the committed one, pixel by pixel. EBB_BLESS=1 writes it anew, to be looked at and committed. */
fun assertLooksLike(name: String, picture: Bitmap) {
    val expected = File(System.getProperty("ebb.root"), "android/platform/src/test/pictures/$name.png")
    if (System.getenv("EBB_BLESS") == "1") return write(picture, expected)
    val actual = File("target/pictures/$name.png")
    if (!expected.exists()) {
        write(picture, actual)
        fail("there is no $expected yet; this run drew ${actual.absolutePath}")
    }
    val known = BitmapFactory.decodeFile(expected.path)
    if (known.width == picture.width && known.height == picture.height && alike(pixels(known), pixels(picture))) return
    write(picture, actual)
    fail("$name is not what it was: compare ${actual.absolutePath} with $expected (EBB_BLESS=1 takes the new ones)")
}

/** A view of exactly this size, drawn. */
fun View.drawn(width: Int, height: Int): Bitmap {
    laidOut(width, height)
    return Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888).also { draw(Canvas(it)) }
}

/** A view of exactly this size. */
fun View.laidOut(width: Int, height: Int) {
    measure(MeasureSpec.makeMeasureSpec(width, MeasureSpec.EXACTLY), MeasureSpec.makeMeasureSpec(height, MeasureSpec.EXACTLY))
    layout(0, 0, width, height)
}

/** Processors may round the last bits of a colour differently; nobody sees eight of 255. */
private fun alike(one: IntArray, other: IntArray) = one.indices.all { one[it] == other[it] || near(one[it], other[it]) }

private fun near(one: Int, other: Int) = (0..24 step 8).all { abs((one shr it and 255) - (other shr it and 255)) <= 8 }

private fun pixels(bitmap: Bitmap) =
    IntArray(bitmap.width * bitmap.height).also { bitmap.getPixels(it, 0, bitmap.width, 0, 0, bitmap.width, bitmap.height) }

private fun write(picture: Bitmap, to: File) {
    to.parentFile?.mkdirs()
    to.outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
}
