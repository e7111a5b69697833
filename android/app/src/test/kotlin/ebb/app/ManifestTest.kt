package ebb.app

import android.content.Intent
import android.content.pm.ApplicationInfo
import android.content.pm.ComponentInfo
import android.content.pm.PackageManager
import ebb.domain.health.RecordKind
import ebb.platform.health.HealthAccess
import ebb.platform.health.permission
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.w3c.dom.Element

/** The manifest as the framework reads it. */
@RunWith(RobolectricTestRunner::class)
@Config(application = QuietApp::class)
class ManifestTest {
    private val app = RuntimeEnvironment.getApplication()
    private val everything = PackageManager.GET_PERMISSIONS or PackageManager.GET_ACTIVITIES or PackageManager.GET_RECEIVERS or
        PackageManager.GET_SERVICES or PackageManager.GET_PROVIDERS
    private val known = app.packageManager.getPackageInfo(app.packageName, everything)

    private fun components(): List<ComponentInfo> =
        listOf(known.activities, known.receivers, known.services, known.providers).flatMap { it?.toList().orEmpty() }

    @Test
    fun `Ebb asks for what it reads, for notifications and for a start after a restart, and for no network`() {
        val expected = RecordKind.entries.map { it.permission } + HealthAccess.OPTIONAL +
            listOf("android.permission.POST_NOTIFICATIONS", "android.permission.RECEIVE_BOOT_COMPLETED")
        assertEquals(expected.toSet(), known.requestedPermissions.orEmpty().toSet())
    }

    @Test
    fun `nothing is backed up or taken to another phone`() {
        assertEquals(0, app.applicationInfo.flags and ApplicationInfo.FLAG_ALLOW_BACKUP)
        val application = xml("AndroidManifest.xml").getElementsByTagName("application").item(0) as Element
        assertEquals("@xml/nothing_leaves", application.getAttribute("android:dataExtractionRules"))
        val rules = xml("res/xml/nothing_leaves.xml").documentElement
        for (way in listOf("cloud-backup", "device-transfer")) {
            val parts = (rules.getElementsByTagName(way).item(0) as Element).childNodes
            val elements = (0..<parts.length).mapNotNull { parts.item(it) as? Element }
            assertTrue(way, elements.all { it.tagName == "exclude" })
            assertEquals(way, setOf("root", "file", "database", "sharedpref", "external"), elements.map { it.getAttribute("domain") }.toSet())
        }
    }

    @Test
    fun `apps that write to Health Connect are known by name, and no others`() {
        val queries = xml("AndroidManifest.xml").getElementsByTagName("queries").item(0) as Element
        val actions = queries.getElementsByTagName("action")
        assertEquals(listOf("android.intent.action.VIEW_PERMISSION_USAGE"), (0..<actions.length).map { (actions.item(it) as Element).getAttribute("android:name") })
        assertEquals(0, queries.getElementsByTagName("package").length)
    }

    private fun xml(path: String) = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(File("src/main/$path"))

    @Test
    fun `only what the system must reach is exported, and only the launcher's entry to everybody`() {
        val exported = components().filter { it.exported }.associate { it.name to permission(it) }
        assertEquals(
            mapOf(
                "ebb.app.MainActivity" to null,
                "ebb.app.ViewPermissionUsage" to "android.permission.START_VIEW_PERMISSION_USAGE",
                "ebb.platform.tile.ReadinessTile" to "android.permission.BIND_QUICK_SETTINGS_TILE",
            ),
            exported,
        )
        val job = components().single { it.name == "ebb.platform.job.SyncJob" }
        assertEquals("android.permission.BIND_JOB_SERVICE", permission(job))
        val provider = known.providers.orEmpty().single()
        assertTrue(provider.name, !provider.exported && provider.grantUriPermissions)
    }

    private fun permission(component: ComponentInfo) = when (component) {
        is android.content.pm.ActivityInfo -> component.permission
        is android.content.pm.ServiceInfo -> component.permission
        else -> error("no permission on ${component.name}")
    }

    @Test
    fun `Android finds the page that says why, which it asks for before it shows its dialog`() {
        val why = Intent(Intent.ACTION_VIEW_PERMISSION_USAGE).addCategory("android.intent.category.HEALTH_PERMISSIONS").setPackage(app.packageName)
        val found = app.packageManager.queryIntentActivities(why, PackageManager.ResolveInfoFlags.of(0)).single()
        assertEquals("ebb.app.ViewPermissionUsage" to "ebb.app.RationaleActivity", found.activityInfo.let { it.name to it.targetActivity })
    }

    @Test
    fun `every class that the manifest names is there`() {
        val names = components().map { (it as? android.content.pm.ActivityInfo)?.targetActivity ?: it.name } + "ebb.app.EbbApp"
        assertTrue(names.size >= 7)
        names.forEach { assertNotNull(Class.forName(it)) }
    }

    @Test
    fun `the widget, the shortcut and the update's receiver are declared as the system looks for them`() {
        val asked = mapOf(
            Intent("android.appwidget.action.APPWIDGET_UPDATE") to "ebb.platform.widget.EbbWidget",
            Intent(Intent.ACTION_MY_PACKAGE_REPLACED) to "ebb.platform.job.AppReplaced",
        )
        for ((intent, name) in asked) {
            val found = app.packageManager.queryBroadcastReceivers(intent.setPackage(app.packageName), PackageManager.ResolveInfoFlags.of(0))
            assertEquals(listOf(name), found.map { it.activityInfo.name })
        }
        val shortcuts = app.resources.getXml(R.xml.shortcuts)
        val attributes = generateSequence { if (shortcuts.next() == 1) null else shortcuts }.filter { it.eventType == 2 && it.name == "intent" }
            .map { tag -> (0..<tag.attributeCount).associate { tag.getAttributeName(it) to tag.getAttributeValue(it) } }.single()
        assertEquals("ebb.action.CHECK_IN", attributes["action"])
        assertEquals(MainActivity::class.java.name, attributes["targetClass"])
        assertEquals(ebb.platform.Screens.CHECK_IN, attributes["action"])
    }
}
