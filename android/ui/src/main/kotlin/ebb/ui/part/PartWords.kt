package ebb.ui.part

import ebb.domain.screens.Remedy

/** Words that several rooms share. */
interface PartWords {
    val back: String
    val save: String
    val cancel: String
    val done: String
    val yes: String
    val no: String
    val loading: String

    /** What happened, where the core's own sentence is for who mends phones and not for who runs; else none. */
    fun happened(remedy: Remedy): String?

    /** Opens the core's sentence. */
    val details: String

    /** What helps, where a sentence says it better than a button; none where the message does. */
    fun hint(remedy: Remedy): String?

    /** What the button under an error says; none where no button helps. */
    fun button(remedy: Remedy): String?
}

object PartEnglish : PartWords {
    override val back = "Back"
    override val save = "Save"
    override val cancel = "Cancel"
    override val done = "Done"
    override val yes = "Yes"
    override val no = "No"
    override val loading = "One moment…"

    override val details = "Details"

    override fun happened(remedy: Remedy): String? = when (remedy) {
        Remedy.ASK_DIFFERENTLY, Remedy.OTHER_FILE -> null
        Remedy.AGAIN -> "That did not work this time."
        Remedy.REOPEN -> "Ebb has to be opened anew."
        Remedy.MAKE_ROOM -> "There is no space left on this phone."
        Remedy.CHECK_DISK -> "The phone’s storage did not answer."
        Remedy.UPDATE_APP -> "Your data was written by a newer version of Ebb."
        Remedy.RESTORE -> "The file with your data is damaged."
        Remedy.REPORT -> "Something went wrong inside Ebb."
    }

    override fun hint(remedy: Remedy): String? = when (remedy) {
        Remedy.ASK_DIFFERENTLY, Remedy.AGAIN, Remedy.REOPEN -> null
        Remedy.OTHER_FILE -> "Another file may work."
        Remedy.MAKE_ROOM -> "Free some space on this phone, then try again."
        Remedy.CHECK_DISK -> "Restarting the phone often helps."
        Remedy.UPDATE_APP -> "Update the app to open it."
        Remedy.RESTORE -> "If you have an archive, you can restore it."
        Remedy.REPORT -> "Your data was not changed."
    }

    override fun button(remedy: Remedy): String? = when (remedy) {
        Remedy.ASK_DIFFERENTLY, Remedy.UPDATE_APP, Remedy.REPORT -> null
        Remedy.OTHER_FILE -> "Choose another file"
        Remedy.AGAIN, Remedy.REOPEN, Remedy.MAKE_ROOM, Remedy.CHECK_DISK, Remedy.RESTORE -> "Try again"
    }
}

object PartFrench : PartWords {
    override val back = "Retour"
    override val save = "Enregistrer"
    override val cancel = "Annuler"
    override val done = "Terminé"
    override val yes = "Oui"
    override val no = "Non"
    override val loading = "Un instant…"

    override val details = "Détails"

    override fun happened(remedy: Remedy): String? = when (remedy) {
        Remedy.ASK_DIFFERENTLY, Remedy.OTHER_FILE -> null
        Remedy.AGAIN -> "Cela n’a pas marché cette fois."
        Remedy.REOPEN -> "Ebb doit être rouvert."
        Remedy.MAKE_ROOM -> "Il n’y a plus de place sur ce téléphone."
        Remedy.CHECK_DISK -> "Le stockage du téléphone n’a pas répondu."
        Remedy.UPDATE_APP -> "Vos données ont été écrites par une version plus récente d’Ebb."
        Remedy.RESTORE -> "Le fichier de vos données est endommagé."
        Remedy.REPORT -> "Quelque chose s’est mal passé dans Ebb."
    }

    override fun hint(remedy: Remedy): String? = when (remedy) {
        Remedy.ASK_DIFFERENTLY, Remedy.AGAIN, Remedy.REOPEN -> null
        Remedy.OTHER_FILE -> "Un autre fichier peut convenir."
        Remedy.MAKE_ROOM -> "Libérez de la place sur ce téléphone, puis réessayez."
        Remedy.CHECK_DISK -> "Redémarrer le téléphone aide souvent."
        Remedy.UPDATE_APP -> "Mettez l’app à jour pour les ouvrir."
        Remedy.RESTORE -> "Si vous avez une archive, vous pouvez la restaurer."
        Remedy.REPORT -> "Vos données n’ont pas changé."
    }

    override fun button(remedy: Remedy): String? = when (remedy) {
        Remedy.ASK_DIFFERENTLY, Remedy.UPDATE_APP, Remedy.REPORT -> null
        Remedy.OTHER_FILE -> "Choisir un autre fichier"
        Remedy.AGAIN, Remedy.REOPEN, Remedy.MAKE_ROOM, Remedy.CHECK_DISK, Remedy.RESTORE -> "Réessayer"
    }
}
