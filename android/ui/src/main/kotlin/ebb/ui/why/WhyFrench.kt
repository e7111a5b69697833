package ebb.ui.why

import ebb.core.Certainty

object WhyFrench : WhyWords {
    override val title = "Pourquoi"
    override val wouldChange = "Ce qui changerait la réponse"
    override val rules = "Les nombres derrière cette étape"

    override fun certainty(certainty: Certainty) = when (certainty) {
        Certainty.HIGH -> "les essais concordent"
        Certainty.MODERATE -> "une étude solide, ou plusieurs"
        Certainty.LOW -> "peu de preuves"
        Certainty.CONSENSUS -> "usage courant"
        Certainty.HOUSE -> "un choix de cette app"
    }

    override fun value(value: String, unit: String) = if (unit.isEmpty()) value else "$value\u00A0$unit"
    override fun source(citation: String) = "Source\u00A0: $citation"
    override fun rulesVersion(version: String) = "Règles, version $version"

    override fun age(days: Long) = when (days) {
        0L -> "aujourd’hui"
        1L -> "hier"
        else -> "il y a $days jours"
    }

    override fun knownSince(day: String) = "connu depuis le $day"
    override val choose = "Touchez une étape pour voir les nombres et les sources derrière elle."
    override val unfolds = "Afficher sur quoi elle repose"
    override val folds = "Masquer sur quoi elle repose"
    override fun level(depth: Int) = "niveau ${depth + 1}"
}
