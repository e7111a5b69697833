package ebb.app

import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element

/** The shell's own texts: names, states, questions. */
class TextsTest {
    private fun texts(module: String, language: String): Map<String, String> {
        val folder = if (language == "en") "values" else "values-$language"
        val root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(File("../$module/src/main/res/$folder/strings.xml")).documentElement
        val elements = (0..<root.childNodes.length).mapNotNull { root.childNodes.item(it) as? Element }
        return elements.filter { it.getAttribute("translatable") != "false" }.associate { it.getAttribute("name") to it.textContent }
    }

    @Test
    fun `what stands in English stands in French too, with the same places for values`() {
        for (module in listOf("platform", "app")) {
            val (english, french) = texts(module, "en") to texts(module, "fr")
            assertTrue(english.size > 5)
            assertEquals(english.keys, french.keys)
            for ((name, text) in english) assertEquals(name, places(text), places(french.getValue(name)))
        }
    }

    @Test
    fun `nobody is praised, scolded or shouted at`() {
        for (module in listOf("platform", "app")) for (language in listOf("en", "fr")) {
            for ((name, text) in texts(module, language)) {
                assertTrue(name, '!' !in text && Regex("(?i)well done|bravo|oops|sorry|désolé|failed|échec").find(text) == null)
            }
        }
    }

    private fun places(text: String) = Regex("%\\d\\$[ds]").findAll(text).map { it.value }.sorted().toList()
}
