package ebb.ui.onboarding

/** What the first run says. */
interface OnboardingWords {
    val title: String

    /** What it does: a heading and a sentence each. */
    val does: List<Pair<String, String>>
    val privacy: String
    val private: List<String>
    val restore: String
    val permissions: String
    val reasons: List<Pair<String, String>>
    val noService: String
    val history: String
    val begins: String
    val goesOn: String
    val stop: String
    val profile: String
    val aboutProfile: String
    val units: String
    val goal: String
    val aboutGoal: String
    val race: String
    val readiness: String
    val ready: String
    val aboutReady: String
    val enter: String
    val goOn: String
    val skipStep: String
    val skipAll: String
    fun step(number: Int, of: Int): String
    fun reading(kind: String, done: Int, of: Int?): String
}
