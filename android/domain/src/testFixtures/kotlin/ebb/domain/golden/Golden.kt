package ebb.domain.golden

import ebb.core.Day
import ebb.core.Moment
import java.nio.file.Path
import java.time.OffsetDateTime
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject

/** What can be shown; each is shown by one state at least. */
enum class GoldenScreen {
    OPENING, FAILED, ONBOARDING, TODAY, CHECK_IN, PLAN, WEEK, SESSION, GOAL, PREVIEW, IMPORTED_PLAN, RACE, TRENDS, WHY, SETTINGS, AFTER_RUN, RETURN_TO_RUN
}

/** How a state is drawn; see docs/screens/README.md. */
enum class GoldenPicture { LIGHT, DARK, LARGE, RTL, WIDE, LANDSCAPE, FRENCH }

/** The life that `ebb sample` writes. */
data class GoldenSample(val story: String, val days: Int?, val seed: Int, val until: Day, val gate: String?, val zone: String)

/** Something that happens at a moment: a word of the vocabulary, and what it needs. */
class GoldenStep(val word: String, val at: OffsetDateTime?, val fields: Fields)

/** Who the states are of: her life, and what she said. Without a life the phone is new. */
class GoldenAthlete(val name: String, val sample: GoldenSample?, val said: List<GoldenStep>)

/** A screen at a moment of an athlete's life. [of]: the day, name or group that a page is of. */
class GoldenState(
    val name: String,
    val screen: GoldenScreen,
    val athlete: String,
    val at: OffsetDateTime,
    val of: String?,
    val given: List<GoldenStep>,
    val does: List<GoldenStep>,
    val shows: Fields,
    val pictures: Set<GoldenPicture>,
) {
    override fun toString() = name
}

/** The list of golden states, for both phones: docs/screens/states.json. */
class Golden(val athletes: Map<String, GoldenAthlete>, val states: List<GoldenState>) {
    companion object {
        /** Where it lies in this checkout. */
        val folder: Path get() = Path.of(System.getProperty("ebb.root"), "docs", "screens")

        fun read(): Golden = of(folder.resolve("states.json").readText())

        fun of(text: String): Golden = Fields("states.json", Json.parseToJsonElement(text).jsonObject).read {
            val athletes = needed("athletes", fields("athletes")).read { names.associateWith { athlete(it, needed(it, fields(it))) } }
            val states = each("states").map(::state)
            states.forEach { if (it.athlete !in athletes) throw NotInTheFormat("${it.name}: nobody knows the athlete ${it.athlete}") }
            states.groupBy { it.name }.filterValues { it.size > 1 }.keys.let { if (it.isNotEmpty()) throw NotInTheFormat("twice: $it") }
            Golden(athletes, states)
        }

        private fun athlete(name: String, fields: Fields) = fields.read {
            text("about")
            GoldenAthlete(name, fields("sample")?.read { sample() }, steps("said").onEach { if (it.at == null) it.fields.wrong("at", "a moment") })
        }

        private fun Fields.sample() =
            GoldenSample(needed("story", text("story")), int("days"), int("seed") ?: 1, needed("until", day("until")), text("gate"), needed("zone", text("zone")))

        private fun state(fields: Fields): GoldenState {
            val name = fields.needed("name", fields.text("name"))
            return Fields(name, fields.json()).read {
                text("name")
                text("about")
                GoldenState(
                    name, needed("screen", choice<GoldenScreen>("screen")), needed("athlete", text("athlete")), needed("at", time("at")), text("of"),
                    steps("given"), steps("does"), needed("shows", fields("shows")), choices<GoldenPicture>("pictures").toSet(),
                )
            }
        }

        private fun Fields.steps(name: String) = each(name).map { step ->
            val words = step.names - "at"
            val word = words.singleOrNull() ?: throw NotInTheFormat("${step.where}: one word and no more, not $words")
            if (word !in WORDS) throw NotInTheFormat("${step.where}: nobody knows the word $word")
            GoldenStep(word, step.time("at"), step)
        }
    }
}

/** The moment, as the core takes it. */
val OffsetDateTime.moment: Moment get() = Moment(toInstant(), offset.totalSeconds)
