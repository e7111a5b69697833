package ebb.testing

import android.os.Binder
import android.os.IBinder
import android.os.IInterface
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowBinder

/** A caller's identity is read only while a call from another process is handled: here each one counts as such. */
@Implements(Binder::class)
class CallsAreFromOutside : ShadowBinder() {
    companion object {
        @Implementation
        @JvmStatic
        fun isDirectlyHandlingTransaction(): Boolean = true
    }
}

/** The interface's own proxy around an object of this process: what goes through it goes through a parcel. */
@Suppress("UNCHECKED_CAST")
fun <T : IInterface> proxy(local: T): T {
    val contract = generateSequence<Class<*>>(local.javaClass) { it.superclass }
        .flatMap { it.interfaces.asSequence() }
        .first { it != IInterface::class.java && IInterface::class.java.isAssignableFrom(it) }
    val proxy = Class.forName("${contract.name}\$Stub\$Proxy", true, local.javaClass.classLoader)
    return proxy.getDeclaredConstructor(IBinder::class.java).apply { isAccessible = true }.newInstance(local.asBinder()) as T
}
