package ebb.app

import ebb.platform.health.PhoneHealth
import ebb.testing.FakeHealthConnect
import java.io.File
import org.codehaus.mojo.animal_sniffer.SignatureChecker
import org.codehaus.mojo.animal_sniffer.logging.Logger
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/**
 * What ships calls nothing that Android 14 does not offer to every app. The framework that is compiled against here has the
 * hidden members too, and a phone refuses those.
 */
class PublicApiTest {
    private class Complaints : Logger {
        val lines = sortedSetOf<String>()

        override fun error(message: String) {
            lines += message
        }

        override fun error(message: String, why: Throwable?) {
            lines += message
        }

        override fun info(message: String) = Unit

        override fun info(message: String, why: Throwable?) = Unit

        override fun debug(message: String) = Unit

        override fun debug(message: String, why: Throwable?) = Unit

        override fun warn(message: String) = Unit

        override fun warn(message: String, why: Throwable?) = Unit
    }

    private fun complaints(vararg classes: File): Set<String> {
        val heard = Complaints()
        File("target/public-api/34.signature").inputStream().use { signatures ->
            val checker = SignatureChecker(signatures, SHIPPED_WITH_THE_APP, heard).apply { setSourcePath(emptyList()) }
            classes.forEach { checker.process(it) }
        }
        return heard.lines
    }

    private fun classesOf(type: Class<*>) = File(type.protectionDomain.codeSource.location.toURI())

    @Test
    fun `the app, the screens, the platform, the domain and the core's Kotlin stay inside the public API of Android 14`() {
        val all = listOf(EbbApp::class.java, PhoneHealth::class.java, ebb.ui.Way::class.java, ebb.domain.Clock::class.java, ebb.core.Engine::class.java)
        val folders = all.map(::classesOf)
        assertEquals(5, folders.distinct().size)
        assertTrue(folders.all { folder -> folder.walk().any { it.extension == "class" } })
        assertEquals(emptySet<String>(), complaints(*folders.toTypedArray()))
    }

    /** The tests' own service is built of hidden classes: so the check sees what it is there to see. */
    @Test
    fun `a call of a hidden class or of a hidden member of a public one is found`() {
        val fake = File(classesOf(FakeHealthConnect::class.java), FakeHealthConnect::class.java.name.replace('.', '/') + ".class")
        val said = complaints(fake).joinToString("\n")
        for (hidden in listOf("android.health.connect.internal.datatypes.RecordInternal", "android.health.connect.aidl.RecordsParcel", "android.health.connect.changelog.ChangeLogTokenRequest.getRecordTypes")) {
            assertTrue("$hidden is not among:\n$said", hidden in said)
        }
    }

    private companion object {
        val SHIPPED_WITH_THE_APP = setOf("ebb.*", "androidx.*", "kotlin.*", "kotlinx.*", "com.sun.jna.*")
    }
}
