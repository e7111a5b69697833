package ebb.domain.screens

import ebb.core.EbbException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Where the core is called: it blocks, so never on the thread that draws. */
class Background(val scope: CoroutineScope, val io: CoroutineDispatcher)

/** A screen's one state, which is never changed but replaced. */
abstract class ScreenModel<S : Any>(first: S, private val background: Background) {
    private val current = MutableStateFlow(first)

    /** What is shown now. */
    val state: StateFlow<S> = current

    protected fun show(change: (S) -> S) {
        while (true) {
            val before = current.value
            if (current.compareAndSet(before, change(before))) return
        }
    }

    /** The state with an error in it, or without the last one. */
    protected abstract fun S.with(trouble: Trouble?): S

    /** Does work in the background; what the core refuses is shown, and the last error is not any more. */
    protected fun work(work: suspend () -> Unit): Job = background.scope.launch {
        show { it.with(null) }
        try {
            withContext(background.io) { work() }
        } catch (failed: EbbException) {
            show { it.with(failed.trouble()) }
        }
    }

    /** Follows another flow for as long as the screen's scope lives. */
    protected fun <T> follow(flow: StateFlow<T>, change: (S, T) -> S): Job = background.scope.launch {
        flow.collect { value -> show { change(it, value) } }
    }
}
