package ebb.ui

import ebb.core.Language
import java.lang.reflect.Method
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** How the rooms for planning and setting speak. */
class VoiceTest {
    private fun rooms(language: Language) = words(language).let {
        listOf(
            it.plan, it.plan.session, it.plan.race, it.plan.making, it.plan.file, it.settings, it.settings.profile, it.settings.sources,
            it.settings.health, it.settings.history, it.settings.archive, it.onboarding, it.run,
        )
    }

    /** Everything a room can say: what takes a choice with each choice, what takes numbers with some, what takes words with one. */
    private fun says(room: Any): Map<String, String> = buildMap {
        for (method in room.javaClass.methods.filter { it.declaringClass == room.javaClass && it.returnType in listOf(String::class.java, List::class.java) }) {
            for (arguments in arguments(method)) put("${method.name} ${arguments.joinToString()}", method.invoke(room, *arguments.toTypedArray()).toString())
        }
    }

    private fun arguments(method: Method): List<List<Any>> = method.parameterTypes.fold(listOf(emptyList())) { all, type ->
        val choices: List<Any> = when {
            type.isEnum -> type.enumConstants.toList()
            type == Int::class.java || type == Integer::class.java -> listOf(1, 5)
            type == Long::class.java -> listOf(1L, 5L)
            else -> listOf("X")
        }
        all.flatMap { before -> choices.map { before + it } }
    }

    @Test
    fun `both languages say everything, and not the same`() {
        rooms(Language.EN).zip(rooms(Language.FR)).forEach { (english, french) ->
            val (said, dit) = says(english) to says(french)
            assertEquals(said.keys, dit.keys)
            assertTrue(said.isNotEmpty() && (said + dit).all { it.value.isNotBlank() })
            // Names and units are the same in both.
            val same = said.filter { (what, text) -> dit[what] == text && text.count(Char::isLetter) > 12 }
            assertEquals(emptyMap<String, String>(), same)
        }
    }

    @Test
    fun `nothing is called out, scolded or praised, and apostrophes are real`() {
        val never = Regex("[!'\"]|\\b(great job|well done|should have|failed|bravo|félicitations|raté)\\b", RegexOption.IGNORE_CASE)
        for (language in Language.entries) rooms(language).flatMap { says(it).values }.forEach { assertTrue(!never.containsMatchIn(it), it) }
    }

    @Test
    fun `French keeps its spaces before colons, question marks and semicolons`() {
        // A time of day and a pace have none.
        val loose = Regex("[^\\u00A0\\u202F\\d][:;?](?!\\d)| [:;?]")
        rooms(Language.FR).flatMap { says(it).values }.forEach { assertTrue(!loose.containsMatchIn(it), it) }
    }
}
