package ebb.ui

import ebb.core.Language
import ebb.core.Tier
import ebb.ui.trends.TrendsEnglish
import ebb.ui.trends.TrendsFrench
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class WordsTest {
    /** Every room's words, as objects: they are found by their interfaces. */
    private val rooms = Words::class.java.methods.filter { it.name.startsWith("get") && it.returnType.name.startsWith("ebb.ui.") }

    private fun texts(language: Language): Map<String, String> = rooms.flatMap { room ->
        val words = room.invoke(words(language))
        words.javaClass.methods.filter { it.parameterCount == 0 && it.returnType == String::class.java && it.name.startsWith("get") }
            .map { "${room.name} ${it.name}" to it.invoke(words) as String }
    }.toMap()

    @Test
    fun `both languages say everything, and nothing twice`() {
        val (english, french) = texts(Language.EN) to texts(Language.FR)
        assertTrue(english.size > 60, "${english.size}")
        assertEquals(english.keys, french.keys)
        (english + french).forEach { (key, text) -> assertTrue(text.isNotBlank(), key) }
        // Names that are the same in both languages are short; a sentence that is the same was forgotten.
        assertEquals(emptyMap<String, String>(), english.filter { (key, text) -> text.contains(' ') && french[key] == text })
    }

    @Test
    fun `words are calm, and their apostrophes and French spaces are a printer's`() {
        for ((key, text) in texts(Language.EN) + texts(Language.FR)) {
            assertTrue('!' !in text, "$key: $text")
            assertTrue('\'' !in text, "$key: $text")
        }
        for ((key, text) in texts(Language.FR)) assertTrue(Regex("(?<![\u00A0\u202F])[?:;]").find(text) == null, "$key: $text")
    }

    @Test
    fun `a tier's word is the core's`() {
        for ((file, words) in mapOf("en" to TrendsEnglish, "fr" to TrendsFrench)) {
            val texts = File(System.getProperty("ebb.root"), "core/model/texts/$file.ftl").readLines()
            fun core(id: String) = texts.single { it.startsWith("$id = ") }.substringAfter(" = ")
            for (tier in Tier.entries) assertEquals(core("tier_${tier.name.lowercase()}"), words.tier(tier))
            assertEquals(core("tier_none"), words.tier(null))
        }
    }

    @Test
    fun `a tag is a language, whatever its region`() {
        assertEquals(listOf(Language.FR, Language.FR, Language.EN, Language.EN), listOf("fr", "fr-CA", "en-GB", "de").map(::language))
    }
}
