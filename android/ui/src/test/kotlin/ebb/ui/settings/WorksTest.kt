package ebb.ui.settings

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File

/** Whoever's work ships is named. */
class WorksTest {
    private val named = WORKS.flatMap { it.first }.map(String::lowercase)

    private fun dependencies(crate: String): List<String> = File(System.getProperty("ebb.root"), "$crate/Cargo.toml").readLines()
        .dropWhile { it.trim() != "[dependencies]" }.drop(1).takeWhile { !it.startsWith("[") }
        .mapNotNull { Regex("^([A-Za-z0-9_-]+)").find(it)?.value }

    @Test
    fun `every crate that the phone's library stands on directly`() {
        val crates = listOf("core/model", "core/store", "core/import", "core/engine", "bindings").flatMap(::dependencies).filter { !it.startsWith("ebb-") }.toSet()
        assertTrue(crates.size > 8, "$crates")
        assertEquals(emptySet<String>(), crates - named.toSet())
    }

    @Test
    fun `every library that the app brings along`() {
        val poms = listOf("bindings/kotlin", "android/domain", "android/platform", "android/ui").map { File(System.getProperty("ebb.root"), "$it/pom.xml").readText() }
        val shipped = poms.flatMap { Regex("<dependency>(.*?)</dependency>", RegexOption.DOT_MATCHES_ALL).findAll(it).map { found -> found.value } }
            .filter { "<scope>test" !in it && "<scope>import" !in it && "<groupId>ebb<" !in it }
            .mapNotNull { Regex("<artifactId>(.*?)</artifactId>").find(it)?.groupValues?.get(1)?.lowercase() }.toSet()
        // One of a name that all its parts begin with; Compose's parts are the phone's own, as is the framework.
        val compose = setOf("runtime-", "ui-", "foundation-", "material3-", "animation-")
        val unnamed = shipped.filter { part -> named.none { part.startsWith(it) } && compose.none(part::startsWith) && !part.startsWith("android-all") }
        assertEquals(emptyList<String>(), unnamed.filter { "plugin" !in it })
    }
}
