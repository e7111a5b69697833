package ebb.ui.settings

import ebb.core.Cause
import ebb.core.ColdCondition
import ebb.core.ImportPhase
import ebb.core.Language
import ebb.core.Level
import ebb.core.Preset
import ebb.core.Sex
import ebb.core.Units
import ebb.domain.SyncEnd
import ebb.domain.health.RecordKind

object SettingsFrench : SettingsWords {
    override val title = "Réglages"
    override val profile = ProfileFrench
    override val sources = SourcesFrench
    override val health = HealthFrench
    override val history = HistoryFrench
    override val archive = ArchiveFrench

    override val notifications = "Notification du matin"
    override val aboutNotifications = "Une fois par jour, quand quelque chose change."
    override val phoneColours = "Les couleurs du téléphone"
    override val aboutPhoneColours = "Pour les boutons et les barres. Chaque niveau garde sa couleur."

    override fun group(group: SettingGroup) = when (group) {
        SettingGroup.YOU -> "Vous"
        SettingGroup.LANGUAGE -> "Langue et unités"
        SettingGroup.SENSITIVITY -> "Sensibilité"
        SettingGroup.SOURCES -> "Sources"
        SettingGroup.HEALTH -> "Données de santé"
        SettingGroup.HISTORY -> "Votre historique"
        SettingGroup.ARCHIVE -> "Archive et effacement"
        SettingGroup.LICENCES -> "Licences"
    }

    override fun language(language: Language) = when (language) {
        Language.EN -> "English"
        Language.FR -> "Français"
    }

    override fun units(units: Units) = when (units) {
        Units.KM -> "Kilomètres"
        Units.MI -> "Miles"
    }

    override val aboutPreset = "À quelle distance de votre normale un signal doit être pour compter."
    override val measure = "Mesurer sur mes propres nuits"
    override val aboutMeasure = "Rejoue votre dernière année avec chaque réglage, aussi avec ses semaines mélangées\u00A0: ce que le hasard seul réduirait."
    override val stop = "Arrêter"

    override fun preset(preset: Preset) = when (preset) {
        Preset.SENSITIVE -> "Sensible"
        Preset.BALANCED -> "Équilibré"
        Preset.STEADY -> "Stable"
    }

    override fun measuring(number: Int, of: Int) = "Votre année est rejouée\u00A0: $number sur $of"

    override val salvaged = "Un fichier endommagé a été réparé"
    override fun saved(entries: Long, lost: Long) = "Entrées sauvées\u00A0: $entries. Entrées perdues, pour ce qu’on en sait\u00A0: $lost."
    override fun broken(tables: String) = "Il peut manquer davantage dans\u00A0: $tables."

    override val ownLicence = "Ebb est un logiciel libre, sous licence MIT ou Apache 2.0, à votre choix."
    override val aboutLicences = "Il repose sur le travail d’autres personnes\u00A0:"
}

object ProfileFrench : ProfileWords {
    override val about = "Tout peut rester vide ici."
    override val birthYear = "Année de naissance"
    override val sex = "Sexe"
    override val aboutSex = "Pour passer de la fréquence cardiaque à la charge."
    override val unsaid = "Non précisé"
    override val hearts = "Fréquence cardiaque"
    override val hrRest = "FC de repos"
    override val hrMax = "FC maximale"
    override val hrThreshold = "FC au seuil"
    override val beats = "bpm"
    override val pace = "Allure au seuil"
    override val years = "Années de course régulière"
    override val yearsUnit = "ans"
    override val sleep = "Sommeil nécessaire"
    override val hours = "heures"
    override val injuries = "Blessures passées"
    override val noInjuries = "Aucune n’est connue."
    override val addInjury = "Ajouter une blessure"
    override val removeInjury = "Retirer"
    override val began = "Quand elle a commencé"
    override val month = "Mois, 1–12"
    override val year = "Année"
    override val askCycle = "Demander mon cycle"
    override val aboutCycle = "Les questions du matin ont alors une ligne pour les jours de règles."
    override val cold = "Je prends des bains froids"
    override val conditions = "Êtes-vous dans l’un de ces cas\u202F?"
    override val notANumber = "Saisissez un nombre."
    override val notAPace = "Saisissez minutes et secondes, comme 4:45."
    override val notAMonth = "Saisissez un mois et une année, comme 3 et 2025."
    override val level = "Niveau"
    override val asRunsTell = "D’après mes sorties"

    override fun level(level: Level) = when (level) {
        Level.BEGINNER -> "Débutant"
        Level.INTERMEDIATE -> "Intermédiaire"
        Level.ADVANCED -> "Confirmé"
    }

    override fun pacePer(unit: String) = "min par $unit"

    override fun sex(sex: Sex) = when (sex) {
        Sex.MALE -> "Homme"
        Sex.FEMALE -> "Femme"
    }

    override fun cause(cause: Cause) = when (cause) {
        Cause.NONE -> "Autre chose"
        Cause.ILLNESS -> "Une maladie"
        Cause.SOFT -> "Un muscle ou un ligament"
        Cause.TENDON -> "Un tendon"
        Cause.BONE -> "Un os"
    }

    override fun condition(condition: ColdCondition) = when (condition) {
        ColdCondition.HEART -> "Une affection du cœur"
        ColdCondition.BLOOD_PRESSURE -> "Une tension élevée non maîtrisée"
        ColdCondition.RAYNAUD -> "Un Raynaud"
        ColdCondition.COLD_URTICARIA -> "Une urticaire au froid"
        ColdCondition.PREGNANCY -> "Une grossesse"
        ColdCondition.OPEN_WOUNDS -> "Des plaies ouvertes"
    }
}

object SourcesFrench : SourcesWords {
    override val none = "Rien n’a encore été mesuré. Partagez vos données de santé, ou reprenez votre historique."
    override val about = "Une seule source parle pour chaque signal\u00A0: la première de votre ordre qui a des valeurs. Sans ordre, Ebb prend celle qui en a le plus."
    override val speaks = "Parle en ce moment"
    override val silent = "Pas de valeurs récentes"
    override val leave = "Laisser l’ordre à Ebb"
    override fun days(days: Long, last: String) = if (days == 1L) "1 jour, le $last" else "$days jours, le dernier le $last"
    override fun up(app: String) = "Monter $app"
    override fun down(app: String) = "Descendre $app"
    override fun moved(app: String, place: Int, of: Int) = "$app est maintenant numéro $place sur $of."
}

object HealthFrench : HealthWords {
    override val about = "Ebb lit ceci dans Santé Connect, chaque type seulement si vous l’autorisez. Il n’y écrit rien."
    override val share = "Partager vos données de santé avec Ebb"
    override val open = "Ouvrir Santé Connect"
    override val notThere = "Santé Connect ne répond pas. Il manque peut-être, ou se met à jour."
    override val shared = "partagé"
    override val notShared = "non partagé"
    override val background = "Lecture quand Ebb est fermé"
    override val past = "Données de plus de 30 jours"

    override fun kind(kind: RecordKind) = when (kind) {
        RecordKind.RESTING_HEART_RATE -> "FC de repos"
        RecordKind.HRV -> "Variabilité cardiaque"
        RecordKind.SLEEP -> "Sommeil"
        RecordKind.EXERCISE -> "Séances"
        RecordKind.HEART_RATE -> "Fréquence cardiaque"
        RecordKind.DISTANCE -> "Distance"
        RecordKind.SPEED -> "Vitesse"
    }

    override fun last(day: String, end: SyncEnd) = when (end) {
        SyncEnd.DONE -> "Dernière lecture le $day. Tout est là."
        SyncEnd.QUOTA -> "Dernière lecture le $day. Santé Connect a demandé à Ebb d’attendre. La suite vient d’elle-même."
        SyncEnd.UNAVAILABLE -> "Essai le $day. Santé Connect n’a pas répondu."
        SyncEnd.STOPPED -> "Arrêté le $day. Ce qui a été lu est là, la prochaine fois reprend à partir de là."
        SyncEnd.NO_GRANT -> "Essai le $day. Rien n’est encore partagé avec Ebb."
        SyncEnd.FAILED -> "Essai le $day. Cela n’a pas marché, rien n’est perdu."
    }
}

object HistoryFrench : HistoryWords {
    override val about =
        "Santé Connect montre d’abord 30 jours à une app. Son export les contient tous\u00A0: Paramètres, Santé Connect, Sauvegarde et restauration. Un export d’Apple Santé convient aussi."
    override val pick = "Choisir un export"
    override val other = "Choisir un autre export"
    override val fetching = "Le fichier arrive…"
    override val stop = "Arrêter"
    override val stopped = "Arrêté. Rien n’a changé."
    override val notRead = "Ce fichier ne peut pas être lu. Choisissez-le à nouveau, ou un autre."
    override val takeOrder = "Adopter cet ordre"
    override val aboutOrder = "Plusieurs apps ont écrit le même signal. Votre téléphone les classait, et Ebb peut l’adopter."

    override fun running(phase: ImportPhase, percent: Int) = when (phase) {
        ImportPhase.UNPACKING -> "Extraction\u00A0: $percent\u202F%"
        ImportPhase.READING -> "Lecture\u00A0: $percent\u202F%"
        ImportPhase.ROUTES -> "Lecture des parcours\u00A0: $percent\u202F%"
        ImportPhase.WRITING -> "Écriture\u00A0: $percent\u202F%"
    }

    override fun done(records: String) = "Votre historique est là. Nouveaux enregistrements\u00A0: $records."
    override fun days(from: String, to: String) = "Du $from au $to."
}

object ArchiveFrench : ArchiveWords {
    override val about = "Une archive est un seul fichier avec tout ce qu’Ebb sait de vous. Elle n’est pas chiffrée\u00A0: gardez-la où vous seul pouvez l’atteindre."
    override val save = "Enregistrer une archive"
    override val restore = "Restaurer une archive"
    override val restoreAsk = "Tout ce qui est dans Ebb est remplacé par l’archive."
    override val restoreYes = "Choisir une archive"
    override val aboutRestore = "Seul un Ebb vide peut être rempli par une archive."
    override val working = "Un instant\u00A0: tout est parcouru…"
    override val saved = "L’archive est enregistrée."
    override val restored = "L’archive est restaurée."
    override val erased = "Tout est effacé."
    override val erase = "Tout effacer"
    override val aboutErase = "Supprime tout ce qu’Ebb garde sur ce téléphone."
    override val eraseAsk =
        "Chaque nuit et chaque sortie, chaque réponse du matin, votre plan, vos courses, votre profil et tout ce qui en a été appris seront supprimés. " +
            "Personne d’autre ne les a\u00A0: sans archive, ils ne peuvent pas revenir. Ce qui est dans Santé Connect y reste."
    override val eraseYes = "Tout effacer"
}
