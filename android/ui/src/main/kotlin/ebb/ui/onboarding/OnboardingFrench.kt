package ebb.ui.onboarding

object OnboardingFrench : OnboardingWords {
    override val title = "Ebb"
    override val does = listOf(
        "Comment vous allez" to "Chaque matin, Ebb lit votre nuit et votre entraînement et dit où en est la marée.",
        "Ce que la journée prévoit" to "Tant que vos signaux restent dans votre normale, le plan suit son cours. Quand ils dérivent ensemble, il s’allège.",
        "Pourquoi" to "Chaque changement dit sa raison, et ce qui était prévu reste visible à côté.",
    )
    override val privacy = "Rien ne quitte ce téléphone"
    override val private = listOf(
        "Ebb n’a pas la permission d’utiliser un réseau. Il n’y a pas de compte, et personne ne compte ce que vous faites.",
        "Tout est gardé sur ce téléphone. Vous pouvez tout enregistrer en un fichier, et tout effacer, à tout moment.",
    )
    override val restore = "Restaurer une archive d’Ebb"
    override val permissions = "Ce qu’Ebb peut lire"
    override val reasons = listOf(
        "FC de repos, variabilité cardiaque, sommeil" to "Les trois signaux sur lesquels chaque matin est jugé.",
        "Séances, distance, vitesse" to "Ce que vous avez couru\u00A0: ce que votre plan peut porter, et d’où une dérive peut venir.",
        "Fréquence cardiaque" to "De vos nuits et sorties seulement\u00A0: la dureté d’une sortie, et une FC de repos là où aucune app n’en donne.",
    )
    override val noService = "Santé Connect ne répond pas. Il manque peut-être, ou se met à jour. Vous pouvez continuer et y revenir dans les réglages."
    override val history = "Ce qu’il y avait avant"
    override val begins = "Lecture de vos données de santé…"
    override val goesOn = "Vous pouvez continuer\u00A0: la lecture se poursuit."
    override val stop = "Arrêter la lecture"
    override val profile = "À propos de vous"
    override val aboutProfile = "Quelques points que les chiffres ne disent pas. Tout peut rester vide."
    override val units = "Distances en"
    override val goal = "Préparez-vous une course\u202F?"
    override val aboutGoal = "Avec une course, Ebb fait un plan qui y mène. Sans course, chaque matin dit comment vous allez, et vos sorties vous appartiennent."
    override val race = "J’ai une course"
    override val readiness = "Juste la forme du jour"
    override val ready = "Tout est en place"
    override val aboutReady = "Passez chaque matin. Dix secondes suffisent."
    override val enter = "Ouvrir Ebb"
    override val goOn = "Continuer"
    override val skipStep = "Passer"
    override val skipAll = "Tout passer"
    override fun step(number: Int, of: Int) = "$number sur $of"
    override fun reading(kind: String, done: Int, of: Int?) = if (of == null) "Lecture\u00A0: $kind, $done" else "Lecture\u00A0: $kind, $done sur $of"
}
