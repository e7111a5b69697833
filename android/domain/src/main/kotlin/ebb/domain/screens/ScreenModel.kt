package ebb.domain.screens

import ebb.core.EbbException
import ebb.domain.morning.Changes
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.launch

/**
 * Where the core is called: it blocks, so never on the thread that draws.
 *
 * @param report takes down what nobody had expected; the athlete is told of it too
 */
class Background(val scope: CoroutineScope, val io: CoroutineDispatcher, val report: (Exception) -> Unit)

/** A screen's one state, which is never changed but replaced. */
abstract class ScreenModel<S : Any>(private val first: S, private val background: Background) {
    private val current = MutableStateFlow(first)

    /** One after the other, in the order in which it was asked for: so what is read, changed and written back is one thing. */
    private val serial = background.io.limitedParallelism(1)
    private val underWay = HashMap<Any, Job>()
    private val wishes = AtomicInteger()

    /** The screen was shown: from then on it follows the day and the data. */
    @Volatile
    protected var opened = false

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

    /** Does work in the background; what goes wrong is shown, and the last error is not any more, from this moment on. */
    protected fun work(work: suspend () -> Unit): Job {
        show { it.with(null) }
        return quietly(work)
    }

    /** Begins what is wished for, unless the very same is under way: a button that is pressed twice does it once. */
    protected fun once(wish: Any, begin: () -> Job): Job = synchronized(underWay) {
        underWay.values.removeIf { !it.isActive }
        underWay[wish] ?: begin().also { underWay[wish] = it }
    }

    /** Work of which only the last one's answer counts; it asks whether it is still that. */
    protected fun latest(make: suspend (wanted: () -> Boolean) -> Unit): Job {
        val wish = wishes.incrementAndGet()
        val wanted = { wishes.get() == wish }
        return work { if (wanted()) make(wanted) }
    }

    /** What is under way by [latest] is not wanted any more. */
    protected fun unwish() {
        wishes.incrementAndGet()
    }

    /** Follows another flow for as long as the screen's scope lives. */
    protected fun <T> follow(flow: StateFlow<T>, change: (S, T) -> S): Job = background.scope.launch {
        flow.collect { value -> show { change(it, value) } }
    }

    /** Reads anew what was read once, whenever the day or the data has become another; begins anew where all of it was taken. */
    protected fun followChanges(changes: StateFlow<Changes>, read: suspend () -> Unit): Job {
        var wiped = changes.value.wiped
        return background.scope.launch {
            changes.drop(1).collect { change ->
                if (change.wiped != wiped) show { first }
                wiped = change.wiped
                if (opened) quietly(read)
            }
        }
    }

    private fun quietly(work: suspend () -> Unit): Job = background.scope.launch(serial) {
        try {
            work()
        } catch (stopped: CancellationException) {
            throw stopped
        } catch (failed: EbbException) {
            show { it.with(failed.trouble()) }
        } catch (failed: Exception) {
            background.report(failed)
            show { it.with(unexpected) }
        }
    }
}
