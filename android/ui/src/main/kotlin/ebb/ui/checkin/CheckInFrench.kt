package ebb.ui.checkin

import ebb.core.Illness
import ebb.core.Overall

object CheckInFrench : CheckInWords {
    override val title = "Comment vous sentez-vous\u202F?"
    override val can = "Votre réponse peut alléger la charge du jour. Elle ne l’augmente jamais."

    override fun overall(overall: Overall) = when (overall) {
        Overall.AWFUL -> "Très mal"
        Overall.NORMAL -> "Normal"
        Overall.GREAT -> "Très bien"
    }

    override val more = "En dire plus"
    override val less = "En dire moins"
    override val fatigue = "Fatigue"
    override val soreness = "Courbatures"
    override val pain = "Douleur"
    override fun oneToFive(name: String) = "$name\u00A0: 1 aucune, 5 très forte"

    override val limp = "Elle vous fait boiter"
    override val redFlag = "Gonflement, ou douleur la nuit"
    override val illness = "Maladie"
    override fun illness(illness: Illness) = when (illness) {
        Illness.NONE -> "Aucune, ou terminée"
        Illness.ABOVE -> "Au-dessus du cou\u00A0: nez qui coule, mal de gorge"
        Illness.BELOW -> "Au-dessous du cou\u00A0: poitrine, ventre, courbatures de fièvre"
        Illness.FEVER -> "Fièvre"
    }

    override val tags = "Ce qui sort de l’ordinaire"
    override val alcohol = "Alcool hier soir"
    override val altitude = "En altitude"
    override val heat = "Chaleur"
    override val travel = "Décalage horaire après un voyage"
    override fun travelled(hours: Int) = if (hours == 0) "aucun" else "$hours\u00A0h"
    override val travelMore = "Une heure de plus"
    override val travelLess = "Une heure de moins"
    override val cycle = "J’ai mes règles"
    override val save = "Enregistrer"
    override fun pain(value: Int) = "$value sur 10"
    override val painMore = "Plus de douleur"
    override val painLess = "Moins de douleur"
    override val notSaid = "non précisé"
}
