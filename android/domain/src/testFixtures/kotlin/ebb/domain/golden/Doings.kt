package ebb.domain.golden

import ebb.core.Metric
import ebb.core.Overall
import ebb.domain.FakePhone
import ebb.domain.berlin
import ebb.domain.screens.Reach
import ebb.domain.screens.Screens
import ebb.domain.health.HealthException
import ebb.domain.night
import kotlinx.coroutines.awaitCancellation

/** What can be the matter with the phone's health data. */
enum class GoldenPhone {
    /** Nothing may be read. */
    NOTHING_SHARED,

    /** The health service is missing or being updated. */
    UNAVAILABLE,

    /** Sixty nights lie on it, and reading them has come to the fortieth. */
    READING,
}

/** What can be the matter with the database; see [GoldenStage.trouble]. */
enum class GoldenDatabase {
    /** An Ebb of later has written it. */
    NEWER,
}

/** What can be the matter with the phone, before a screen is opened. */
internal val CONDITIONS: Map<String, (Fields, Screens) -> Unit> = mapOf(
    "phone" to { step, screens -> screens.athlete.phone.become(step.needed("phone", step.choice<GoldenPhone>("phone")), screens) },
    "database" to { step, _ -> step.choice<GoldenDatabase>("database") },
    "notifications" to { step, screens -> screens.athlete.settings.notifications = step.needed("notifications", step.flag("notifications")) },
)

/** What is pressed and typed on a screen that is open. */
internal val DOINGS: Map<String, (Fields, Screens) -> Unit> = mapOf(
    "feel" to { step, screens -> screens.checkIn.feel(step.needed("feel", step.choice<Overall>("feel"))) },
    "answer" to { step, screens -> step.inner("answer") { checkIn() }.let { said -> screens.checkIn.answer { said } } },
    "tag" to { step, screens -> step.inner("tag") { tags() }.let { said -> screens.checkIn.tag { said } } },
    "propose" to { step, screens -> screens.plan.propose(step.inner("propose") { goal() }) },
    "check" to { step, screens -> step.inner("check") { planText() }.let { (text, format) -> screens.plan.check(text, format) } },
    "reach" to { step, screens -> screens.trends.show(step.needed("reach", step.choice<Reach>("reach"))) },
    "unfold" to { step, screens -> step.whole("unfold").forEach(screens.why::toggle) },
    "next" to { step, screens -> repeat(step.needed("next", step.int("next"))) { screens.onboarding.next() } },
    "rating" to { step, screens ->
        step.inner("rating") { rating() }.let { said ->
            screens.afterRun.rate { run -> said.copy(start = run.start, effort = null) }
            said.effort?.let { screens.afterRun.effort(it) }
        }
    },
    "draft" to { step, screens -> step.inner("draft") { returnRecord() }.let { said -> screens.back.change { said } } },
    "order" to { step, screens ->
        step.inner("order") { screens.settings.order(needed("metric", choice<Metric>("metric")), texts("streams")) }
    },
    "measure" to { step, screens -> if (step.flag("measure") == true) screens.settings.measurePresets() },
    // Which part of a page is unfolded is the page's own business: only the picture shows it.
    "more" to { step, _ -> step.flag("more") },
)

/** Every word of the list. */
internal val WORDS: Set<String> = SAYINGS.keys + CONDITIONS.keys + DOINGS.keys

internal fun <T> Fields.inner(word: String, read: Fields.() -> T): T = needed(word, fields(word)).read(read)

private fun Fields.whole(name: String): List<Int> = list(name).map { it.toString().toIntOrNull() ?: wrong(name, "whole numbers") }

private fun FakePhone.become(what: GoldenPhone, screens: Screens) = when (what) {
    GoldenPhone.NOTHING_SHARED -> {
        granted = emptySet()
        history = false
        background = false
    }
    // As often as a screen may ask.
    GoldenPhone.UNAVAILABLE -> repeat(9) { failures += HealthException.Unavailable() }
    GoldenPhone.READING -> {
        val today = screens.athlete.clock.instant.atZone(berlin).toLocalDate()
        write((1L..60L).map { night(today.minusDays(it)) })
        var pages = 0
        beforeRead = { if (++pages > 2) awaitCancellation() }
    }
}
