package ebb.ui.today

import ebb.core.Flag
import ebb.core.Morning
import ebb.core.RuleId
import ebb.domain.screens.Situation
import ebb.domain.screens.TodayState
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.Phone
import ebb.ui.Way

/**
 * One sentence that the morning has beside its verdict, and at most one thing to do about it.
 *
 * @property text none where the verdict has said it: then only what can be done
 * @property later it can wait below the plan
 */
data class Notice(val key: String, val text: String?, val button: String? = null, val later: Boolean = false, val act: () -> Unit = {})

/** What is special about a morning, the most pressing first. Where the core says why, its sentence stands. */
fun notices(state: TodayState, words: TodayWords, phone: Phone, way: Way): List<Notice> {
    val morning = state.morning ?: return emptyList()
    val special = Situation.entries.filter { it in state.situations }.mapNotNull { notice(it, state, morning, words, phone, way) }
    val ended = state.synced?.let { words.ended(it.ended) }?.let { Notice("ended", it) }
    return listOfNotNull(ended) + special + flags(morning, words, way)
}

private fun notice(situation: Situation, state: TodayState, morning: Morning, words: TodayWords, phone: Phone, way: Way): Notice? {
    val key = situation.name
    return when (situation) {
        Situation.NO_PERMISSION -> Notice(key, words.noPermission, words.share, act = phone::shareHealthData)
        // Who shares nothing is told that first: one sentence, one button.
        Situation.NO_DATA ->
            if (Situation.NO_PERMISSION in state.situations) null else Notice(key, words.noData, words.bringHistory, act = phone::pickHistory)
        Situation.NIGHT_NOT_IN -> Notice(key, listOfNotNull(words.nightNotIn, morning.text.page.newestValue).joinToString(" "))
        Situation.LEARNING -> morning.text.page.learning?.let { Notice(key, it) }
        Situation.NO_PLAN -> Notice(key, words.noPlan, words.makePlan, later = true) { way.open(Page(Kind.GOAL)) }
        Situation.DEFAULT_WEEK -> morning.text.page.defaultWeek?.let { said -> Notice(key, said, words.makePlan, later = true) { way.open(Page(Kind.GOAL)) } }
        // The verdict says it, with its day.
        Situation.CUT -> null
        Situation.DELOAD -> morning.reason(RuleId.DELOAD)?.let { Notice(key, it) }
        Situation.RACE_AHEAD -> morning.reason(RuleId.TAPER)?.let { Notice(key, it) }
        Situation.AFTER_RACE -> morning.reason(RuleId.POST_RACE)?.let { Notice(key, it) }
        // What the verdict has said already is not said twice: then only what can be done.
        Situation.RETURN_TO_RUN -> Notice(key, morning.reason(RuleId.RETURN_TO_RUN), words.wayBack) { way.open(Page(Kind.RETURN)) }
        Situation.ILL -> Notice(key, morning.reason(RuleId.ILLNESS), words.feelingBetter, act = way::openCheckIn)
    }
}

private fun flags(morning: Morning, words: TodayWords, way: Way): List<Notice> = morning.text.flags.map { flag ->
    when (flag.flag) {
        Flag.ASK_CHECKIN, Flag.ASK_ILL -> Notice(flag.flag.name, flag.text, words.feelingBetter, act = way::openCheckIn)
        Flag.CUT_COUNTS_AS_DELOAD, Flag.DISAGREEMENT, Flag.RACE_STACKING, Flag.SEE_CLINICIAN, Flag.SEE_PROFESSIONAL -> Notice(flag.flag.name, flag.text)
    }
}

/** Why a rule changes the first session it changes; none where the verdict, or today's session, has said so. */
private fun Morning.reason(rule: RuleId): String? =
    text.sessions.firstNotNullOfOrNull { session -> session.reasons.firstOrNull { it.rule == rule }?.text }
        ?.takeIf { said -> said !in text.why && ofToday().none { row -> text.sessions.firstOrNull { it.id == row.id }?.reasons?.firstOrNull()?.text == said } }
