package ebb.app

import ebb.ui.Start
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.cancel
import kotlinx.coroutines.job
import kotlinx.coroutines.runBlocking
import org.robolectric.shadows.ShadowLooper.shadowMainLooper

/** What was begun comes to its end: other threads work, and what they hand to the main thread is done here. */
fun until(what: () -> Boolean) {
    val end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20)
    while (!what()) {
        check(System.nanoTime() < end) { "it did not come to that" }
        shadowMainLooper().idle()
        Thread.onSpinWait()
    }
}

/** The process ends: nothing works on any more, and the core is closed. */
fun Parts.end() {
    scope.cancel()
    until { scope.coroutineContext.job.isCompleted }
    if (start.value is Start.Ready) runBlocking { joined().engine.close() }
}
