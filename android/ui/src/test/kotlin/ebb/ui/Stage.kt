package ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import java.io.File
import org.jetbrains.skia.EncodedImageFormat

/** Roboto from the test's own folder: the same pixels on every machine. */
val roboto: FontFamily by lazy {
    fun font(name: String, weight: FontWeight) =
        Font(name, Stage::class.java.getResourceAsStream("/fonts/$name.ttf").use { requireNotNull(it).readBytes() }, weight)
    FontFamily(font("Roboto-Regular", FontWeight.Normal), font("Roboto-Medium", FontWeight.Medium), font("Roboto-Bold", FontWeight.Bold))
}

/** A window as large as it is said to be, to be drawn. */
class Stage(
    val width: Int = 412,
    val height: Int = 892,
    val density: Float = 1.5f,
    val textSize: Float = 1f,
    val direction: LayoutDirection = LayoutDirection.Ltr,
) {
    /** Draws what is shown once it stands still, as a PNG. */
    fun draw(content: @Composable () -> Unit): ByteArray = drawing {
        val of = Density(density, textSize)
        val scene = ImageComposeScene((width * density).toInt(), (height * density).toInt(), of) {
            CompositionLocalProvider(LocalDensity provides of, LocalLayoutDirection provides direction, content = content)
        }
        try {
            var image = scene.render(0)
            for (frame in 1L..FRAMES) image = scene.render(frame * FRAME_NS)
            requireNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes
        } finally {
            scene.close()
        }
    }

    private companion object {
        const val FRAMES = 40L
        const val FRAME_NS = 16_666_667L
    }
}

/** Where pictures go that are only looked at. */
fun picture(name: String, png: ByteArray) = File("target/pictures").apply { mkdirs() }.resolve("$name.png").writeBytes(png)
