package ebb.ui.chart

/** Stretches without a gap: where a line is drawn. Between two of them there is none. */
fun <T> List<T>.runs(known: (T) -> Boolean): List<IntRange> {
    val found = mutableListOf<IntRange>()
    var first = -1
    for (place in 0..size) {
        val holds = place < size && known(this[place])
        if (holds && first < 0) first = place
        if (!holds && first >= 0) {
            found += first until place
            first = -1
        }
    }
    return found
}
