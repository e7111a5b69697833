package ebb.ui

import androidx.compose.runtime.Composable

/** What only the phone can do for a screen. Results come back through the models. */
interface Phone {
    /** Opens once more what failed to open. */
    fun again()

    /** The permission dialog, or Health Connect's own page where the dialog would stay closed. */
    fun shareHealthData()

    /** Health Connect's own page. */
    fun openHealthSettings()

    /** Turns the morning's notification on or off; asks for the permission first where that is needed. */
    fun notify(on: Boolean)

    /** Lets a history export be picked and begins to read it. */
    fun pickHistory()

    /** Stops reading it. */
    fun stopImport()

    /** Lets a plan be picked; its text goes to the plan's model to be checked. */
    fun pickPlan()

    /** Lets an archive be picked, to be restored. */
    fun pickArchive()

    /** Lets a place be picked and writes an archive there. */
    fun saveArchive()

    /** The share sheet, for a plan. [name] is the file's, with its ending. */
    fun handOn(name: String, text: String)

    /** What an app is called, by its id; null where the phone does not have it, or may not know. */
    fun appName(id: String): String?

    /** Has the phone's way back do [back] while [enabled]. */
    @Composable
    fun Back(enabled: Boolean, back: () -> Unit)
}
