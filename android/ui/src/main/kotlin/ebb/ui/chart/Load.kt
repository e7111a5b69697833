package ebb.ui.chart

/**
 * A day of training.
 *
 * @property load what it weighs; none where nothing is known
 * @property fitness the slow mean
 * @property fatigue the fast mean
 */
data class LoadDay(val load: Double?, val fitness: Double?, val fatigue: Double?)

/** As few days as there is room to draw: each of several is their mean, which keeps the heights comparable. */
fun List<LoadDay>.thinned(most: Int): List<LoadDay> {
    val together = (size + most - 1) / most
    if (together <= 1) return this
    return chunked(together).map { days -> LoadDay(days.mean { it.load }, days.mean { it.fitness }, days.mean { it.fatigue }) }
}

/** Holds all that is drawn, from nothing up. */
val List<LoadDay>.scale: Scale? get() = Scale.of(flatMap { listOfNotNull(it.load, it.fitness, it.fatigue) }, fromZero = true)

private fun List<LoadDay>.mean(of: (LoadDay) -> Double?): Double? = mapNotNull(of).takeIf { it.isNotEmpty() }?.average()
