package ebb.ui.today

import ebb.domain.SyncEnd
import ebb.domain.health.RecordKind

object TodayFrench : TodayWords {
    override fun nightUntil(time: String) = "nuit jusqu’à $time"
    override val why = "Pourquoi"
    override val noScore = "Pas encore de score"
    override fun readiness(score: String) = "Score $score"
    override val fourWeeks = "les quatre dernières semaines"
    override val day = "Jour"
    override val session = "Aujourd’hui"
    override fun was(session: String) = "au lieu de $session"
    override val kept = "Gardée telle que prévue"
    override val advice = "Bon à savoir"
    override val rest = "repos"
    override val planned = "Prévu"
    override val left = "Ce matin"
    override fun ofTotal(left: String, planned: String, unit: String) = "$left au lieu de $planned $unit"
    override fun apart(race: String) = "$race, hors du total"
    override fun weekSummary(left: String, planned: String) = if (left == planned) "$planned, comme prévu." else "$left au lieu de $planned."
    override val checkIn = "Comment vous sentez-vous\u202F?"
    override val accept = "Déplacer"
    override val askRun = "Comment s’est passée votre dernière sortie\u202F? Deux chiffres\u00A0: effort et douleur."
    override val askMorningAfter = "Comment était-ce le lendemain matin de votre sortie\u202F?"
    override fun askRuns(count: Int) = "Comment se sont passées vos $count dernières sorties\u202F? Deux chiffres pour chacune\u00A0: effort et douleur."
    override val rate = "Dire comment c’était"
    override val noPermission = "Ebb ne voit pas vos données de santé. Il lit la FC de repos, la VFC, le sommeil et les sorties, et rien ne quitte ce téléphone."
    override val share = "Partager les données de santé"
    override val noData = "Aucune donnée n’est encore arrivée. Un export de votre historique apporte votre passé\u00A0; sinon, Ebb apprend dès cette nuit."
    override val bringHistory = "Importer votre historique"
    override val nightNotIn = "La dernière nuit n’est pas encore arrivée. Voici ce qui est connu pour l’instant."
    override val noPlan = "Vous ne suivez pas de plan. Chaque matin dit tout de même comment vous allez."
    override val makePlan = "Faire un plan"
    override val wayBack = "Votre reprise"
    override val feelingBetter = "Dire comment vous allez"

    override fun reading(kind: RecordKind) = when (kind) {
        RecordKind.RESTING_HEART_RATE -> "Lecture de la FC de repos"
        RecordKind.HRV -> "Lecture de la VFC"
        RecordKind.SLEEP -> "Lecture du sommeil"
        RecordKind.EXERCISE -> "Lecture des séances"
        RecordKind.HEART_RATE -> "Lecture de la FC des nuits et des sorties"
        RecordKind.DISTANCE -> "Lecture des distances"
        RecordKind.SPEED -> "Lecture des vitesses"
    }

    override fun ended(end: SyncEnd): String? = when (end) {
        SyncEnd.DONE, SyncEnd.STOPPED, SyncEnd.NO_GRANT, SyncEnd.FAILED -> null
        SyncEnd.QUOTA -> "Santé Connect demande une pause. Ebb reprendra la lecture plus tard, de lui-même."
        SyncEnd.UNAVAILABLE -> "Santé Connect ne répond pas pour l’instant. Ebb réessaiera plus tard."
    }
}
