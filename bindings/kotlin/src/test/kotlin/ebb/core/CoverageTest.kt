package ebb.core

import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class CoverageTest {
    private val tests = File(root, "bindings/kotlin/src/test/kotlin/ebb/core")

    @Test
    fun `every call of the border is made in a test`() {
        val text = tests.listFiles()!!.joinToString("\n") { it.readText() }
        val calls = EngineInterface::class.java.methods.map { it.name.substringBefore('-').substringBefore('$') }.toSet()
        assertTrue(calls.size > 40, "$calls")
        assertEquals(emptyList<String>(), calls.filterNot { Regex("""\b$it\(""").containsMatchIn(text) })
    }

    @Test
    fun `the first verdict of the guide is the one that runs here`() {
        val shown = File(root, "docs/kotlin.md").readText().substringAfter("```kotlin\n").substringBefore("```")
        assertEquals(File(tests, "FirstVerdict.kt").readText().substringAfter("package ebb.core\n\n"), shown)
        assertTrue(shown.trim().lines().size <= 20)
        assertEquals("● Ready: Nothing asks for less today.", firstVerdict())
    }
}
