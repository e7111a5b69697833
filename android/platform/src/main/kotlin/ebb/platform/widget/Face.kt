package ebb.platform.widget

import android.content.Context
import ebb.core.Tier
import ebb.platform.R
import java.time.Instant

/**
 * What a widget says, whatever its size.
 *
 * @property score null: no tide is drawn
 * @property short the one line of the smallest size
 * @property signals empty where they say nothing
 */
data class Face(
    val tier: Tier?,
    val score: Int?,
    val word: String,
    val line: String,
    val short: String,
    val signals: List<Signal> = emptyList(),
) {
    /** All of it in a sentence or two, for who hears the screen. */
    fun spoken(context: Context): String = buildList {
        add("$word.")
        score?.let { add(context.getString(R.string.readiness, it)) }
        add(line)
        signals.mapTo(this) { context.getString(R.string.signal_spoken, context.getString(it.metric.title), it.word) }
    }.joinToString(" ")
}

/** What to show of what stands in the file, now. A morning that is over is not shown as today's. */
fun face(context: Context, kept: Kept, now: Instant): Face = when (kept) {
    Kept.Nothing -> notYet(context, R.string.empty)
    Kept.Unreadable -> notYet(context, R.string.unreadable)
    is Kept.Morning -> with(kept.snapshot) {
        if (now >= staleAfter) notYet(context, R.string.stale, R.string.stale_short)
        else Face(tier, score, word, line, shortLine, signals)
    }
}

private fun notYet(context: Context, line: Int, short: Int = line) =
    Face(null, null, context.getString(R.string.not_yet), context.getString(line), context.getString(short))
