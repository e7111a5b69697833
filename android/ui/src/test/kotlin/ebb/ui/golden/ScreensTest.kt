package ebb.ui.golden

import ebb.domain.golden.Golden
import ebb.domain.golden.GoldenStage
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.deleteIfExists
import kotlin.io.path.exists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

/** Every picture of the list is as it was when it was last looked at. `make screens` draws them anew. */
class ScreensTest {
    private val golden = Golden.read()
    private val bless = System.getenv("EBB_BLESS") != null

    @TestFactory
    fun `every golden state looks as it was blessed`(@TempDir folder: Path): List<DynamicTest> {
        val drawing = GoldenDrawing(GoldenStage(golden, folder))
        val drawn = Files.createDirectories(Path.of("target", "screens"))
        return golden.states.filter { System.getProperty("ebb.states").orEmpty().toRegex().containsMatchIn(it.name) }.flatMap { state ->
            state.pictures.sorted().map { picture ->
                val name = "${state.name}-${picture.name.lowercase()}.png"
                dynamicTest(name) {
                    val pixels = Pixels.of(drawing.draw(state, picture))
                    val blessed = Golden.folder.resolve(name)
                    if (bless) blessed.writeBytes(pixels.png())
                    assertTrue(blessed.exists(), "nobody has looked at $name")
                    val differing = Pixels.of(blessed.readBytes()).let { if (it.width == pixels.width && it.height == pixels.height) it.differing(pixels, COLOUR_TOLERANCE) else Int.MAX_VALUE }
                    drawn.resolve(name).let { if (differing > pixels.argb.size * PIXEL_TOLERANCE) it.writeBytes(pixels.png()) else it.deleteIfExists() }
                    assertTrue(differing <= pixels.argb.size * PIXEL_TOLERANCE, "$differing pixels differ: compare $blessed with ${drawn.resolve(name).toAbsolutePath()}")
                }
            }
        }
    }

    @Test
    fun `no picture is of a state that is gone`() {
        val wanted = golden.states.flatMap { state -> state.pictures.map { "${state.name}-${it.name.lowercase()}.png" } }.toSet()
        val there = Golden.folder.listDirectoryEntries("*.png").toSet()
        if (bless) there.filter { it.name !in wanted }.forEach { it.deleteIfExists() }
        assertEquals(emptySet<String>(), there.filter { it.exists() }.map { it.name }.toSet() - wanted)
    }

    private companion object {
        /** Of 255: what the palette of a committed picture and another processor may round differently. */
        const val COLOUR_TOLERANCE = 24

        /** The part of a picture that may differ by more: the edges of a letter, and no letter. */
        const val PIXEL_TOLERANCE = 0.0002
    }
}
