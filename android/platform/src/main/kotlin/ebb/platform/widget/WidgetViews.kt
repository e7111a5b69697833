package ebb.platform.widget

import android.app.PendingIntent
import android.content.Context
import android.graphics.Typeface
import android.graphics.drawable.Icon
import android.text.SpannableStringBuilder
import android.text.Spanned
import android.text.style.StyleSpan
import android.util.SizeF
import android.view.View
import android.widget.RemoteViews
import ebb.domain.unbroken
import ebb.platform.R

/** The three sizes, and from how many dp of width and height each is shown. */
enum class WidgetSize(val layout: Int, val from: SizeF) {
    STRIP(R.layout.widget_strip, SizeF(150f, 40f)),
    SMALL(R.layout.widget_small, SizeF(130f, 130f)),
    MEDIUM(R.layout.widget_medium, SizeF(250f, 130f)),
}

/** All sizes of a face: the launcher shows the largest that fits, and changes it without asking. */
fun widgetViews(context: Context, face: Face, open: PendingIntent?): RemoteViews =
    RemoteViews(WidgetSize.entries.associate { it.from to widgetViews(context, face, open, it) })

/** One size of a face. */
fun widgetViews(context: Context, face: Face, open: PendingIntent?, size: WidgetSize): RemoteViews {
    val look = face.tier.look
    return RemoteViews(context.packageName, size.layout).apply {
        tide(context, face, if (size == WidgetSize.STRIP) 30 else 48)
        setImageViewResource(R.id.glyph, look.glyph)
        if (size == WidgetSize.STRIP) {
            setViewVisibility(R.id.glyph, if (face.score == null) View.VISIBLE else View.GONE)
            setTextViewText(R.id.line, face.short.unbroken())
        } else {
            setTextViewText(R.id.word, face.word)
            // By name, so that the launcher takes the colour of its own day or night.
            setColor(R.id.word, "setTextColor", look.colour)
            setTextViewText(R.id.line, face.line.unbroken())
        }
        if (size == WidgetSize.MEDIUM) signals(context, face)
        setContentDescription(android.R.id.background, face.spoken(context))
        if (open != null) setOnClickPendingIntent(android.R.id.background, open)
    }
}

private fun RemoteViews.tide(context: Context, face: Face, sideDp: Int) {
    val score = face.score
    setViewVisibility(R.id.tide, if (score == null) View.GONE else View.VISIBLE)
    if (score == null) return
    val side = (sideDp * context.resources.displayMetrics.density).toInt()
    val (day, night) = listOf(false, true).map { Icon.createWithBitmap(Tide.draw(context, score, face.tier, side, it)) }
    setIcon(R.id.tide, "setImageIcon", day, night)
}

private val ARROWS = listOf(R.id.arrow_1, R.id.arrow_2, R.id.arrow_3)
private val SIGNALS = listOf(R.id.signal_1, R.id.signal_2, R.id.signal_3)

private fun RemoteViews.signals(context: Context, face: Face) {
    setViewVisibility(R.id.signals, if (face.signals.isEmpty()) View.GONE else View.VISIBLE)
    for ((place, signal) in face.signals.take(SIGNALS.size).withIndex()) {
        setImageViewResource(ARROWS[place], signal.arrow.drawable)
        val text = SpannableStringBuilder(context.getString(signal.metric.title))
        text.setSpan(StyleSpan(Typeface.BOLD), 0, text.length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
        setTextViewText(SIGNALS[place], text.append("\n").append(signal.word.unbroken()))
    }
}
