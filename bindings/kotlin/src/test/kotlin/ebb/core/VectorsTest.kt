package ebb.core

import java.io.File
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class VectorsTest {
    private val vectors = File(root, "core/engine/tests/vectors").listFiles()!!.filter { it.extension == "json" }.sorted()

    /** FNV-1a with 64 bits over every result and a line end, as core/engine/tests/vectors.rs has it. */
    private fun digest(texts: List<String>) = texts.flatMap { (it + "\n").toByteArray().asList() }
        .fold(0xcbf29ce484222325UL) { hash, byte -> (hash xor byte.toUByte().toULong()) * 0x100000001b3UL }

    @Test
    fun `the golden scenarios give the bytes that Rust gives`() {
        val rust = File(root, "core/engine/tests/vectors.rs").readText()
        val expected = Regex("""digest\(results\)\), "([0-9a-f]{16})"""").find(rust)!!.groupValues[1]
        assertTrue(vectors.size >= 72)
        // Rust reads each scenario and writes it anew before it evaluates; what comes out is the same.
        assertEquals(expected, "%016x".format(digest(vectors.map { evaluateScenario(it.readText()) }).toLong()))
    }

    @Test
    fun `the command line prints the same`(@TempDir folder: Path) {
        for (file in vectors.take(5)) {
            assertEquals(ebb(folder, "eval", file.absolutePath).trimEnd(), evaluateScenario(file.readText()), file.name)
        }
    }

    @Test
    fun `what is no scenario is refused`() {
        for (text in listOf("", "[]", "{}", """{"scenario": 2, "day": "2026-03-16"}""", "🏃")) {
            assertThrows(EbbException.Refused::class.java) { evaluateScenario(text) }
        }
    }
}
