package ebb.ui.plan

import ebb.core.Intensity
import ebb.core.Level
import ebb.core.Phase
import ebb.core.Priority
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.SessionKind
import ebb.core.StepKind
import ebb.core.WeekRole
import ebb.ui.settings.ProfileFrench

object PlanFrench : PlanWords {
    override val title = "Plan"
    override val session = SessionFrench
    override val race = RaceFrench
    override val making = MakingFrench
    override val file = FileFrench

    override val noPlan = "Il n’y a pas encore de plan. Sans lui, chaque matin dit tout de même comment vous allez."
    override val make = "Faire un plan"
    override val bringIn = "Importer un plan"
    override val thisWeek = "Cette semaine"
    override val change = "Changer le plan"
    override val races = "Courses"
    override val addRace = "Ajouter une course"
    override val sevenDays = "Les 7 prochains jours"
    override fun week(span: String) = "Semaine du $span"
    override fun amount(left: String, planned: String) = "$left au lieu de $planned"

    override fun phase(phase: Phase) = when (phase) {
        Phase.BASE -> "Base"
        Phase.BUILD -> "Développement"
        Phase.SPECIFIC -> "Spécifique"
        Phase.TAPER -> "Affûtage"
        Phase.RECOVERY -> "Récupération"
        Phase.RETURN -> "Reprise"
    }

    override fun role(role: WeekRole) = when (role) {
        WeekRole.LOADED -> "pleine"
        WeekRole.DELOAD -> "légère"
        WeekRole.TAPER -> "affûtage"
        WeekRole.POST_RACE -> "après une course"
        WeekRole.RETURN -> "reprise"
    }

    override val handOn = "Transmettre le plan"
    override val asCalendar = "En calendrier (.ics)"
    override val asFile = "En fichier d’Ebb (.json)"
    override val asAdopted = "Tel qu’il a été adopté"
    override val asChanged = "Avec les changements de ce matin"
    override val previousMonth = "Mois précédent"
    override val nextMonth = "Mois suivant"
}

object SessionFrench : SessionWords {
    override val why = "Raisons"
    override val done = "Faite"
    override val rest = "Repos"
    override val steps = "Étapes"
    override val stepsAsPlanned = "Étapes telles que prévues"
    override val keep = "Garder l’originale"
    override val kept = "Vous gardez cette séance comme prévue."
    override val takeBack = "Revenir là-dessus"
    override val move = "La déplacer"
    override val gone = "Cette séance n’est plus dans le plan."
    override fun daysLeft(days: Long) = when (days) {
        0L -> "aujourd’hui"
        1L -> "demain"
        else -> "dans $days jours"
    }
    override fun instead(before: String) = "au lieu de $before"

    override fun kind(kind: SessionKind) = when (kind) {
        SessionKind.REST -> "Repos"
        SessionKind.WALK -> "Marche"
        SessionKind.WALK_RUN -> "Marche-course"
        SessionKind.RECOVERY -> "Footing de récupération"
        SessionKind.EASY -> "Footing"
        SessionKind.LONG -> "Sortie longue"
        SessionKind.STEADY -> "Allure soutenue"
        SessionKind.THRESHOLD -> "Seuil"
        SessionKind.INTERVALS -> "Fractionné"
        SessionKind.HILLS -> "Côtes"
        SessionKind.SPEED -> "Vitesse"
        SessionKind.RACE_PACE -> "Allure course"
        SessionKind.RACE -> "Course"
        SessionKind.STRENGTH -> "Renforcement"
        SessionKind.CROSS -> "Entraînement croisé"
    }

    override fun step(step: StepKind) = when (step) {
        StepKind.WARM_UP -> "Échauffement"
        StepKind.WORK -> "Course"
        StepKind.RECOVERY -> "Récupération"
        StepKind.WALK -> "Marche"
        StepKind.COOL_DOWN -> "Retour au calme"
    }

    override fun intensity(intensity: Intensity) = when (intensity) {
        Intensity.REST -> "sans effort"
        Intensity.RECOVERY -> "très facile"
        Intensity.EASY -> "facile"
        Intensity.STEADY -> "soutenu"
        Intensity.THRESHOLD -> "seuil"
        Intensity.VO2 -> "au-dessus du seuil"
    }

    override fun times(times: Long, each: String) = "$times × $each"
    override fun pace(faster: String, slower: String, unit: String) = "$faster–$slower par $unit"
    override fun heartRate(low: Long, high: Long) = "$low–$high\u202Fbpm"
}

object RaceFrench : RaceWords {
    override val title = "Course"
    override val new = "Nouvelle course"
    override val day = "Jour"
    override val noDay = "Choisissez le jour de la course."
    override val length = "Distance"
    override val kind = "Type"
    override val days = "Nombre de jours"
    override val priority = "Son importance"
    override val effort = "Comment vous la courez"
    override val remove = "Retirer cette course"
    override val removeAsk = "Ebb ne prévoit plus rien autour d’elle. Votre plan garde ses séances."
    override val notANumber = "Saisissez un nombre."
    override val needed = "Saisissez la distance."

    override fun length(length: RaceLength) = when (length) {
        RaceLength.FIVE -> "5\u202Fkm"
        RaceLength.TEN -> "10\u202Fkm"
        RaceLength.HALF -> "Semi-marathon"
        RaceLength.MARATHON -> "Marathon"
        RaceLength.OTHER -> "Autre distance"
    }

    override fun kind(kind: RaceKind) = when (kind) {
        RaceKind.ROAD -> "Route"
        RaceKind.TRAIL -> "Trail"
        RaceKind.ULTRA -> "Au-delà du marathon"
        RaceKind.MULTI_DAY -> "Sur plusieurs jours"
    }

    override fun priority(priority: Priority) = priority.name

    override fun aboutPriority(priority: Priority) = when (priority) {
        Priority.A -> "A\u00A0: l’objectif"
        Priority.B -> "B\u00A0: importante"
        Priority.C -> "C\u00A0: courue comme entraînement"
    }

    override fun effort(effort: RaceEffort) = when (effort) {
        RaceEffort.HARD -> "À fond"
        RaceEffort.EASY -> "Sans forcer"
    }
}

object MakingFrench : MakingWords {
    override val title = "Faire un plan"
    override val runningDays = "Jours de course par semaine"
    override val longRunDay = "Jour de la sortie longue"
    override val level = "Niveau"
    override val asRunsTell = ProfileFrench.asRunsTell
    override val weekly = "Ce que vous courez par semaine"
    override val longest = "Votre plus longue sortie des 30 derniers jours"
    override val aboutWeekly = "Laissez vide si Ebb connaît vos sorties."
    override val propose = "Voir le plan"
    override val working = "Votre plan se prépare…"
    override val stop = "Arrêter"
    override val preview = "Votre plan"
    override val adopt = "Suivre ce plan"
    override val otherGoal = "Changer l’objectif"
    override val weeks = "Semaines"
    override val changes = "Ce qui change par rapport au plan que vous suivez"
    override val longestAssumed = "La plus longue sortie est estimée d’après votre semaine. Revenez pour en dire une autre."

    override fun level(level: Level) = ProfileFrench.level(level)

    override fun weeks(weeks: Int) = if (weeks == 1) "1 semaine" else "$weeks semaines"
    override fun replaces(sessions: Long) =
        if (sessions == 1L) "Il remplace 1 séance du plan que vous suivez."
        else "Il remplace $sessions séances du plan que vous suivez."
    override fun wasWill(was: String, will: String) = "$will au lieu de $was"
    override fun goes(sessions: String) = "Retiré\u00A0: $sessions"
    override fun comes(sessions: String) = "Ajouté\u00A0: $sessions"
}

object FileFrench : FileWords {
    override val title = "Importer un plan"
    override val about =
        "Choisissez le fichier d’un plan\u00A0: un calendrier (.ics), un plan d’Ebb (.json) ou des événements d’intervals.icu. Vous voyez ce qui a été compris avant que rien ne change."
    override val choose = "Choisir un fichier"
    override val chooseOther = "Choisir un autre fichier"
    override val adopt = "Suivre ce plan dès aujourd’hui"
    override val left = "Laissé de côté"
    override val reading = "Lecture du plan…"
    override fun understood(sessions: Long) = if (sessions == 1L) "1 séance comprise" else "$sessions séances comprises"
    override fun estimated(sessions: Int) =
        if (sessions == 1) "La distance d’une séance est estimée d’après ses minutes, à allure facile."
        else "Les distances de $sessions séances sont estimées d’après leurs minutes, à allure facile."
    override fun adjusted(sessions: Int) =
        (if (sessions == 1) "1 séance est telle qu’un matin l’a modifiée. " else "$sessions séances sont telles qu’un matin les a modifiées. ") +
            "Suivies ainsi, elles seraient réduites deux fois. Choisissez le plan tel qu’il a été adopté."
    override fun notUnderstood(entries: Int) =
        if (entries == 1) "1 entrée non comprise, ou pas entièrement" else "$entries entrées non comprises, ou pas entièrement"
}
