package ebb.ui.run

import ebb.core.Cause
import ebb.core.ReturnStage
import ebb.ui.settings.ProfileFrench

object RunFrench : RunWords {
    override val title = "Comment était votre sortie\u202F?"
    override val none = "Aucune sortie n’attend de réponse."
    override val effort = "Effort"
    override val aboutEffort = "0, rien du tout\u00A0; 10, tout ce que vous aviez."
    override val pain = "Douleur"
    override val aboutPain = "0, aucune\u00A0; 10, la pire que vous puissiez imaginer."
    override val limp = "Elle m’a fait boiter"
    override val swelling = "Gonflement"
    override val nightPain = "Douleur la nuit"
    override val settled = "C’était passé le lendemain matin\u202F?"
    override val leave = "Ne pas noter cette sortie"
    override fun saidPain(pain: Int) = "Vous avez dit\u00A0: douleur ${of(pain)}."
    override fun of(value: Int) = "$value sur 10"

    override val backTitle = "Reprise de la course"
    override val aboutBack = "Dites pourquoi vous avez arrêté et où vous reprenez. Ebb écrit alors les jours qui viennent."
    override val cause = "Pourquoi avez-vous arrêté\u202F?"
    override val cleared = "Un soignant m’a donné le feu vert"
    override val aboutCleared = "Quelqu’un qui a regardé dit que vous pouvez courir."
    override val stage = "Où reprenez-vous\u202F?"
    override val week = "Une semaine ordinaire d’avant"
    override val aboutWeek = "Laissez vide si Ebb connaît vos sorties."
    override val noted = "C’est noté."
    override val comes = "Ce qui vient"
    override val rate = "Noter votre dernière sortie"
    override val aboutRate = "Une de vos sorties n’a pas encore de réponse\u00A0: la douleur, et si c’était passé le lendemain matin."
    override fun cause(cause: Cause) = ProfileFrench.cause(cause)

    override fun stage(stage: ReturnStage) = when (stage) {
        ReturnStage.S0 -> "Marche"
        ReturnStage.S1 -> "Marche et course, étape 1"
        ReturnStage.S2 -> "Marche et course, étape 2"
        ReturnStage.S3 -> "Marche et course, étape 3"
        ReturnStage.S4 -> "Marche et course, étape 4"
        ReturnStage.S5 -> "Marche et course, étape 5"
        ReturnStage.S6 -> "Course sans pause"
        ReturnStage.S7 -> "Course plus souvent"
        ReturnStage.REBUILD -> "La semaine se reconstruit"
    }

    override fun said(day: String) = "Dit le $day"
}
