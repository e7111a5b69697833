package ebb.ui

import androidx.compose.runtime.Composable

/** A phone that takes down what it is asked for. */
class FakeUiPhone : Phone {
    val asked = mutableListOf<String>()

    /** What its way back does now; null where that leaves the app. */
    var back: (() -> Unit)? = null

    override fun again() { asked += "again" }
    override fun shareHealthData() { asked += "share health data" }
    override fun openHealthSettings() { asked += "open health settings" }
    override fun notify(on: Boolean) { asked += "notify $on" }
    override fun pickHistory() { asked += "pick history" }
    override fun stopImport() { asked += "stop import" }
    override fun pickPlan() { asked += "pick plan" }
    override fun pickArchive() { asked += "pick archive" }
    override fun saveArchive() { asked += "save archive" }
    override fun handOn(name: String, text: String) { asked += "hand on $name" }

    override fun appName(id: String) = if (id == "com.example.watch") "Watch" else null

    @Composable
    override fun Back(enabled: Boolean, back: () -> Unit) {
        this.back = back.takeIf { enabled }
    }
}
