package ebb.app

import ebb.core.EbbException
import ebb.core.Engine
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/**
 * The one engine of the process. The first call opens it, away from the main thread: the library alone takes a tenth of a
 * second or more to load. An opening that failed is tried again by the next call.
 */
class OneEngine(private val io: CoroutineDispatcher, private val open: () -> Engine) {
    private val alone = Mutex()
    private var engine: Engine? = null

    /** @throws EbbException the database cannot be opened; its message says what helps */
    suspend fun get(): Engine = alone.withLock {
        engine ?: withContext(io) { open() }.also { engine = it }
    }
}
