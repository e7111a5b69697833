package ebb.domain.golden

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.writeText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir

/** The list that both phones are tested by: it is in its format, and the view models hold what it says. */
class GoldenTest {
    private val golden = Golden.read()

    @TestFactory
    fun `every state holds what the list says`(@TempDir folder: Path): List<DynamicTest> {
        val stage = GoldenStage(golden, folder)
        return golden.states.map { state ->
            dynamicTest(state.name) {
                val held = held(stage, state)
                val wanted = state.shows.names.associateWith { state.shows.element(it) ?: JsonNull }
                assertEquals(emptySet<String>(), wanted.keys - held.keys, "nobody knows these fields")
                val shown = held.filterKeys { it in wanted }
                // To be looked at, and put into the list where it is right.
                if (shown != wanted) Files.createDirectories(Path.of("target", "shown")).resolve("$state.json").writeText(JsonObject(shown).toString())
                assertEquals(wanted, shown)
            }
        }
    }

    private fun held(stage: GoldenStage, state: GoldenState): Map<String, JsonElement> {
        if (state.screen == GoldenScreen.FAILED) return mapOf("remedy" to JsonPrimitive(stage.trouble(state).remedy.name))
        return stage.before(state) { screens ->
            screens.open(state)
            screens.go(state)
            screens.shown(state).mapValues { (_, value) -> value().json() }
        }
    }

    @Test
    fun `every screen is shown, and the words of the format are used`() {
        assertEquals(GoldenScreen.entries.toSet(), golden.states.map { it.screen }.toSet())
        assertEquals(GoldenPicture.entries.toSet(), golden.states.flatMap { it.pictures }.toSet())
        assertTrue(golden.states.all { GoldenPicture.LIGHT in it.pictures || it.pictures.isEmpty() })
        val words = golden.states.flatMap { it.given + it.does }.map { it.word } + golden.athletes.values.flatMap { it.said }.map { it.word }
        assertEquals(emptySet<String>(), WORDS - words.toSet(), "words that nobody says")
    }

    @Test
    fun `what is not in the format is refused, and where it stands is said`() {
        val state = """{"name": "a", "screen": "TODAY", "athlete": "new", "at": "2026-03-16T07:30:00+01:00", "shows": {}}"""
        fun list(state: String) = """{"athletes": {"new": {}}, "states": [$state]}"""
        assertEquals(1, Golden.of(list(state)).states.size)
        val wrong = mapOf(
            """"a", "colour": "red"""" to "colour",
            """"a", "given": [{"hope": {}}]""" to "hope",
            """"a", "given": [{"feel": "GREAT", "reach": "ALL"}]""" to "one word",
            """"a", "pictures": ["SEPIA"]""" to "pictures",
        ).mapKeys { state.replace(""""a"""", it.key) } + mapOf(
            state.replace("TODAY", "TOMORROW") to "screen",
            state.replace("\"new\"", "\"nobody\"") to "nobody",
            state.replace("+01:00", "") to "at",
            "$state, $state" to "twice",
        )
        wrong.forEach { (text, named) ->
            val refused = assertThrows<NotInTheFormat>(text) { Golden.of(list(text)) }
            assertTrue(named in refused.message.orEmpty(), "${refused.message}")
        }
    }
}

private fun Any?.json(): JsonElement = when (this) {
    null -> JsonNull
    is Boolean -> JsonPrimitive(this)
    is Number -> Json.parseToJsonElement(toString())
    is List<*> -> JsonArray(map { it.json() })
    else -> JsonPrimitive(toString())
}
