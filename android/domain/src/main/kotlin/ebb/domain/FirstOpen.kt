package ebb.domain

import ebb.core.EngineInterface
import ebb.core.Language

/** What is taken from the phone when the app is opened for the first time, so that the core speaks as the phone does. */
class FirstOpen(private val engine: EngineInterface, private val clock: Clock, private val settings: Settings) {
    /**
     * Takes the phone's language, once: afterwards it is the athlete's to change. Blocks.
     *
     * @param language its tag, like `fr-CA`; one that the core does not speak leaves English
     * @throws ebb.core.EbbException it is taken at the next opening
     */
    fun run(language: String) {
        if (settings.languageTaken) return
        if (language.substringBefore('-') == "fr") engine.setProfile(engine.profile().copy(language = Language.FR), clock.now())
        settings.languageTaken = true
    }
}
