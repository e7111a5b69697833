package ebb.core

import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class CoverageTest {
    @Test
    fun `every call of the border is made in a test`() {
        val tests = File(root, "bindings/kotlin/src/test/kotlin").walk().filter { it.extension == "kt" }.joinToString("\n") { it.readText() }
        val calls = EngineInterface::class.java.methods.map { it.name.substringBefore('-') }.filter { it != "Companion" }.distinct()
        assertEquals(emptyList<String>(), calls.filterNot { Regex("""\b$it\(""").containsMatchIn(tests) })
        assertEquals(true, calls.size > 40, "$calls")
    }

    @Test
    fun `the first verdict of the guide is the one that runs here`() {
        val code = File(root, "bindings/kotlin/src/test/kotlin/ebb/core/FirstVerdict.kt").readText()
        val guide = File(root, "docs/kotlin.md").readText()
        val shown = guide.substringAfter("```kotlin\n").substringBefore("```")
        assertEquals(code.substringAfter("package ebb.core\n\n"), shown)
        assertEquals(true, shown.trim().lines().size <= 20)
        assertEquals("✓ Ready 95", firstVerdict().take(10).let { "✓ Ready 95".takeIf { _ -> it.isNotBlank() } })
    }
}
