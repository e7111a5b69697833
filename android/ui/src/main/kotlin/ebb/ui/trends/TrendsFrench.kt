package ebb.ui.trends

import ebb.core.Series
import ebb.core.Tier
import ebb.core.TrendUnit
import ebb.domain.screens.Reach

object TrendsFrench : TrendsWords {
    override val title = "Tendances"

    override fun reach(reach: Reach) = when (reach) {
        Reach.FOUR_WEEKS -> "4 semaines"
        Reach.SIX_MONTHS -> "6 mois"
        Reach.ALL -> "Tout"
    }

    override fun name(series: Series) = when (series) {
        Series.RESTING_HEART_RATE -> "FC de repos"
        Series.HRV -> "VFC"
        Series.SLEEP -> "Sommeil"
        Series.NEED -> "Besoin de sommeil"
        Series.DEBT -> "Dette de sommeil"
        Series.LOAD -> "Charge d’entraînement"
        Series.FITNESS -> "Condition"
        Series.FATIGUE -> "Fatigue"
        Series.FORM -> "Forme"
        Series.TIER -> "Verdicts"
    }

    override fun unit(unit: TrendUnit) = when (unit) {
        TrendUnit.BPM -> "bpm"
        TrendUnit.MS -> "ms"
        TrendUnit.MINUTES -> "en minutes d’entraînement"
        TrendUnit.TRIMP -> "d’après la FC (TRIMP)"
        TrendUnit.SESSION_RPE -> "effort fois minutes"
        TrendUnit.LOAD -> "telle que donnée"
        TrendUnit.TIER -> ""
    }

    override val day = "Jour"
    override val value = "Ce jour-là"
    override val mean = "Moyenne sur 7 jours"
    override val noValue = "pas de valeur"
    override fun latest(mean: String) = "moyenne sur 7 jours $mean"
    override fun normal(range: String) = "normale $range"
    override val legend = "Trait\u00A0: moyenne sur 7 jours. Points\u00A0: jours seuls, creux si malade ou en course. Derrière\u00A0: votre normale."
    override fun changed(day: String) = "Autre source depuis le $day"
    override val votes = "Points colorés\u00A0: matins où le signal a compté."
    override fun need(value: String) = "pointillés\u00A0: votre besoin, $value à présent"
    override fun debt(value: String) = "$value de sommeil en retard"
    override val loadADay = "Barres\u00A0: charge d’un jour"
    override fun fitness(value: String) = "trait\u00A0: condition, $value"
    override fun fatigue(value: String) = "pointillés\u00A0: fatigue, $value"
    override fun form(value: String) = "forme $value"

    override fun tier(tier: Tier?) = when (tier) {
        Tier.READY -> "Prêt"
        Tier.WATCH -> "À surveiller"
        Tier.HOLD -> "En attente"
        Tier.EASE -> "Alléger"
        Tier.CUT -> "Réduire"
        Tier.DEEP_CUT -> "Semaine de récupération"
        null -> "Pas encore"
    }

    override fun days(count: Int) = if (count == 1) "1 jour" else "$count jours"
    override fun summary(name: String, first: String, last: String) = "$name du $first au $last."
    override fun range(least: String, greatest: String) = "entre $least et $greatest"
    override val above = "au-dessus de votre normale"
    override val below = "en dessous de votre normale"
    override val inside = "dans votre normale"
    override fun gaps(days: Int) = if (days == 1) "1 jour sans valeur" else "$days jours sans valeur"
    override fun voted(days: Int) = if (days == 1) "le signal a compté 1 matin" else "le signal a compté $days matins"
    override val noData = "Aucune donnée n’est encore arrivée. Un export de votre historique apporte votre passé."
    override val bringHistory = "Importer votre historique"
}
