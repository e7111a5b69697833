package ebb.core

import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class CoverageTest {
    private val tests = File(root, "bindings/kotlin/src/test/kotlin/ebb/core")

    @Test
    fun `every call of the border is made in a test`() {
        // The bench runs only when it is asked for.
        val text = tests.listFiles { file -> file.name != "BorderBench.kt" }!!.joinToString("\n") { it.readText() }
        val generated = File(root, "bindings/generated/kotlin/ebb/core/ebb_ffi.kt").readText()
        val calls = EngineInterface::class.java.methods.map { it.name.substringBefore('-').substringBefore('$') }.toSet()
        assertTrue(calls.size > 40, "$calls")
        assertEquals(emptyList<String>(), calls.filterNot { Regex("""\.$it\(""").containsMatchIn(text) })
        val functions = Regex("""(?m)(?<!override )\bfun `(\w+)`\(.*\{$""").findAll(generated).map { it.groupValues[1] }.toSet()
        assertEquals(setOf("evaluateScenario", "heartRateMinutes", "inMemory", "open", "runRoute", "speedMinutes"), functions)
        assertEquals(emptyList<String>(), functions.filterNot { Regex("""\b$it\(""").containsMatchIn(text) })
    }

    @Test
    fun `the first verdict of the guide is the one that runs here`() {
        val shown = File(root, "docs/kotlin.md").readText().substringAfter("```kotlin\n").substringBefore("```")
        assertEquals(File(root, "bindings/kotlin/src/test/kotlin/guide/FirstVerdict.kt").readText().substringAfter("package guide\n\n"), shown)
        assertTrue(shown.trim().lines().size <= 20)
        assertEquals("● Ready: Nothing asks for less today.", guide.firstVerdict())
    }
}
