package ebb.domain

import ebb.core.EngineInterface
import ebb.core.Language

/**
 * What is taken from the phone when the app is opened for the first time, so that the core speaks as the phone does.
 *
 * @param language the phone's, as a tag like `fr-CA`; one that the core does not speak leaves English
 */
class FirstOpen(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val settings: Settings,
    private val language: () -> String,
) {
    /**
     * Takes the phone's language, once: afterwards it is the athlete's to change. Blocks.
     *
     * @throws ebb.core.EbbException it is taken at the next opening
     */
    fun run() {
        if (settings.languageTaken) return
        if (language().substringBefore('-') == "fr") engine.setProfile(engine.profile().copy(language = Language.FR), clock.now())
        settings.languageTaken = true
    }
}
