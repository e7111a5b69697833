package ebb.domain.golden

import ebb.core.Morning
import ebb.domain.screens.Screens
import ebb.domain.screens.Trouble

/** What a view model holds, by the names of `shows`: texts, numbers, lists of them, or nothing. */
fun Screens.shown(state: GoldenState): Map<String, () -> Any?> = when (state.screen) {
    GoldenScreen.OPENING, GoldenScreen.FAILED -> emptyMap()
    GoldenScreen.TODAY -> today.state.value.let { it.morning.shown() + mapOf(
        "situations" to { it.situations.sorted().map { it.name } },
        "unrated" to { it.unrated.size },
        "reading" to { it.syncing?.done },
        "synced" to { it.synced?.ended?.name },
    ) + it.trouble.shown() }
    GoldenScreen.CHECK_IN -> checkIn.state.value.let { mapOf<String, () -> Any?>(
        "overall" to { (it.answer.overall ?: it.said.overall)?.name },
        "soreness" to { it.answer.soreness },
        "pain" to { it.answer.pain },
        "illness" to { it.answer.illness?.name },
        "alcohol" to { it.tags.alcohol },
        "done" to { it.done },
    ) + it.trouble.shown() }
    GoldenScreen.PLAN, GoldenScreen.GOAL -> plan.state.value.let { it.morning.shown() + mapOf(
        "weeks" to { it.weeks.size },
        "races" to { it.races.map { race -> "${race.day} ${race.distanceM}" } },
    ) + it.trouble.shown() }
    GoldenScreen.WEEK -> plan.state.value.let { mapOf<String, () -> Any?>(
        "week" to { it.weeks.firstOrNull { week -> week.start.toString() == state.of }?.let { week -> "${week.sessions.size} ${week.plannedM} ${week.adjustedM}" } },
    ) + it.trouble.shown() }
    GoldenScreen.RACE -> plan.state.value.let { mapOf<String, () -> Any?>("races" to { it.races.map { race -> "${race.id} ${race.day}" } }) + it.trouble.shown() }
    GoldenScreen.SESSION -> session(state)
    GoldenScreen.PREVIEW -> plan.state.value.let { mapOf<String, () -> Any?>(
        "weeks" to { it.preview?.weeks?.size },
        "sessions" to { it.preview?.sessions?.size },
        "notes" to { it.preview?.notes },
        "replaces" to { it.preview?.replaces?.toLong() },
    ) + it.trouble.shown() }
    GoldenScreen.IMPORTED_PLAN -> plan.state.value.let { mapOf<String, () -> Any?>(
        "format" to { it.checked?.format?.name },
        "understood" to { it.checked?.understood?.toLong() },
        "estimated" to { it.checked?.estimated?.size },
        "notUnderstood" to { it.checked?.notUnderstood?.map { entry -> entry.why } },
    ) + it.trouble.shown() }
    GoldenScreen.TRENDS -> trends.state.value.let { mapOf<String, () -> Any?>(
        "reach" to { it.reach.name },
        "series" to { it.cards.map { card -> card.series.name } },
        "days" to { it.cards.firstOrNull()?.points?.size },
        "votes" to { it.cards.associate { card -> card.series.name to card.points.count { point -> point.vote != null } }.filterValues { it > 0 }.map { (name, votes) -> "$name $votes" } },
    ) + it.trouble.shown() }
    GoldenScreen.WHY -> why.state.value.let { mapOf<String, () -> Any?>(
        "first" to { it.explanation?.steps?.firstOrNull()?.text },
        "steps" to { it.explanation?.steps?.size },
        "seen" to { it.seen.size },
        "wouldChange" to { it.explanation?.wouldChange },
    ) + it.trouble.shown() }
    GoldenScreen.SETTINGS -> settings.state.value.let { mapOf<String, () -> Any?>(
        "language" to { it.profile?.language?.name },
        "units" to { it.profile?.units?.name },
        "preset" to { it.profile?.preset?.name },
        "sources" to { it.sources.map { source -> source.metric.name } },
        "order" to { it.sources.map { source -> "${source.metric} ${source.place ?: "-"}${if (source.speaks) " speaks" else ""}" } },
        "notifications" to { it.notifications },
        "measured" to { it.budgets.keys.sorted().map { preset -> preset.name } },
        "says" to { it.budgets[it.profile?.preset] },
    ) + it.trouble.shown() }
    GoldenScreen.ONBOARDING -> onboarding.state.value.let { mapOf<String, () -> Any?>(
        "step" to { it.step.name },
        "shared" to { it.grants?.kinds?.size },
        "unavailable" to { it.unavailable },
        "synced" to { it.result?.note?.ended?.name },
        "reading" to { it.syncing?.done },
    ) + it.trouble.shown() }
    GoldenScreen.AFTER_RUN -> afterRun.state.value.let { mapOf<String, () -> Any?>(
        "runs" to { it.runs.size },
        "day" to { it.runs.firstOrNull()?.day?.toString() },
        "askSettled" to { it.askSettled },
        "effort" to { it.effort },
        "pain" to { it.rating?.pain },
    ) + it.trouble.shown() }
    GoldenScreen.RETURN_TO_RUN -> back.state.value.let { mapOf<String, () -> Any?>(
        "cause" to { it.draft.cause.name },
        "stage" to { it.draft.stage.name },
        "said" to { it.said?.let { said -> "${said.record.cause} ${said.record.stage}" } },
        "steps" to { it.steps.map { step -> step.line } },
    ) + it.trouble.shown() }
}

private fun Morning?.shown(): Map<String, () -> Any?> = mapOf(
    "tier" to { this?.verdict?.tier?.name },
    "score" to { this?.verdict?.score },
    "plan" to { this?.plan?.name },
    "cutDay" to { this?.text?.cutDay },
    "headline" to { this?.text?.headline },
    "why" to { this?.text?.why },
    "today" to { this?.text?.today },
    "later" to { this?.text?.later },
    "week" to { this?.text?.week },
    "signals" to { this?.text?.signals?.map { it.state } },
    "learning" to { this?.text?.page?.learning },
    "newest" to { this?.text?.page?.newestValue },
    "changed" to { this?.sessions?.count { it.changed } },
    "offers" to { this?.text?.offers?.map { it.text } },
    "deload" to { this?.text?.deloadOffer },
    "flags" to { this?.flags?.map { it.name } },
    "advice" to { this?.text?.advice?.map { it.topic.name } },
)

private fun Trouble?.shown(): Map<String, () -> Any?> = mapOf("remedy" to { this?.remedy?.name })

private fun Screens.session(state: GoldenState): Map<String, () -> Any?> {
    val plan = plan.state.value
    val session = plan.morning?.sessions?.firstOrNull { it.before.day.toString() == state.of }
    return mapOf<String, () -> Any?>(
        "before" to { session?.before?.let { "${it.kind} ${it.distanceM}" } },
        "after" to { session?.after?.let { "${it.kind} ${it.distanceM}" } },
        "changed" to { session?.changed },
        "mayKeep" to { session?.mayKeep },
        "kept" to { session?.kept },
        "line" to { plan.morning?.text?.sessions?.firstOrNull { it.id == session?.id }?.line },
        "offers" to { plan.morning?.offers?.count { it.session == session?.id } },
    ) + plan.trouble.shown()
}
