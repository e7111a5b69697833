package ebb.domain

import ebb.core.EngineInterface
import ebb.domain.history.HistoryImport
import ebb.domain.morning.MorningUpdate
import ebb.domain.sync.Sync

/** Replaces or erases everything in the core. Nothing is read into it meanwhile: what is under way is stopped first. */
class Everything(
    private val engine: EngineInterface,
    private val settings: Settings,
    private val sync: Sync,
    private val history: HistoryImport,
    private val update: MorningUpdate,
    private val firstOpen: FirstOpen,
) {
    /**
     * An archive takes the place of all there is; where it is not sound, all stays as it was. Its language holds.
     *
     * @throws ebb.core.EbbException nothing has changed
     */
    suspend fun replace(path: String) = alone {
        engine.replaceWithArchive(path)
        settings.languageTaken = true
    }

    /** Deletes all that the athlete ever said or measured; the phone's language is taken again, as at the first opening. */
    suspend fun erase() = alone {
        engine.eraseAll()
        engine.resume()
        settings.languageTaken = false
        settings.askCycle = false
        firstOpen.run()
    }

    private suspend fun alone(work: () -> Unit) = history.still {
        sync.still {
            work()
            settings.notifiedOn = null
            settings.lastSync = null
            update.snapshot()
        }
        update.changed(wiped = true)
    }
}
