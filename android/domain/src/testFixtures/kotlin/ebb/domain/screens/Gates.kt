package ebb.domain.screens

import ebb.core.EngineInterface
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** A core whose calls are taken down, and can be held: what happens meanwhile is to be seen. What it refuses comes wrapped. */
class Gates(core: EngineInterface) {
    private val gates = ConcurrentHashMap<String, Gate>()

    /** The names of its calls so far. */
    val calls = CopyOnWriteArrayList<String>()

    val core = Proxy.newProxyInstance(javaClass.classLoader, arrayOf(EngineInterface::class.java)) { _, call, said ->
        calls += call.name
        gates[call.name]?.pass()
        try {
            call.invoke(core, *said.orEmpty())
        } catch (failed: InvocationTargetException) {
            throw failed.targetException
        }
    } as EngineInterface

    /** Holds calls of this name from now on. */
    fun hold(call: String): Gate = Gate().also { gates[call] = it }

    class Gate {
        private val reached = CountDownLatch(1)
        private val opened = CountDownLatch(1)

        internal fun pass() {
            reached.countDown()
            check(opened.await(20, TimeUnit.SECONDS)) { "nobody opened the gate" }
        }

        /** Waits until a call is held. */
        fun reached() = apply { check(reached.await(20, TimeUnit.SECONDS)) { "nobody came to the gate" } }

        fun open() = opened.countDown()
    }
}
