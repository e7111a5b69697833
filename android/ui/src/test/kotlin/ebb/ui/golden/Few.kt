package ebb.ui.golden

import java.awt.image.IndexColorModel

/**
 * The 256 colours that stand best for all of a picture: its most frequent ones as they are, and of the others, which are the
 * edges of letters, those that most are close to.
 */
class Few(argb: IntArray) {
    private val colours: IntArray = argb.frequent(EXACT).let { exact ->
        val rest = argb.filter { it !in exact }.map(::round).toIntArray()
        (exact + rest.frequent(MOST - exact.size)).toList().distinct().toIntArray()
    }
    private val known = HashMap<Int, Int>()

    /** As the platform's writer takes them. */
    val model: IndexColorModel get() = colours.let { all ->
        fun channel(shift: Int) = ByteArray(all.size) { (all[it] shr shift).toByte() }
        IndexColorModel(8, all.size, channel(16), channel(8), channel(0))
    }

    /** Which of them stands for a colour. */
    fun place(colour: Int): Int = known.getOrPut(colour) { colours.indices.minBy { distance(colours[it], colour) } }

    private fun IntArray.frequent(most: Int): Set<Int> {
        val counts = HashMap<Int, Int>()
        forEach { counts.merge(it, 1, Int::plus) }
        return counts.entries.sortedWith(compareByDescending<Map.Entry<Int, Int>> { it.value }.thenBy { it.key }).take(most).mapTo(LinkedHashSet()) { it.key }
    }

    private fun round(colour: Int) = listOf(16, 8, 0).fold(0xFF shl 24) { all, shift ->
        all or ((((colour shr shift and 0xFF) + STEP / 2) / STEP * STEP).coerceAtMost(0xFF) shl shift)
    }

    private fun distance(one: Int, other: Int) = listOf(16, 8, 0).sumOf { shift -> ((one shr shift and 0xFF) - (other shr shift and 0xFF)).let { it * it } }

    private companion object {
        const val MOST = 256
        const val EXACT = 96
        const val STEP = 12
    }
}
