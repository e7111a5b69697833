package ebb.app

import android.Manifest
import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.provider.Settings
import android.widget.Toast
import ebb.core.EbbException
import ebb.domain.history.PickedFile
import ebb.domain.screens.Models
import ebb.domain.screens.OnboardingStep
import ebb.platform.files.HandedOn
import ebb.platform.files.PickedDocument
import ebb.platform.files.PickedPlace
import ebb.platform.files.PickedText
import ebb.ui.Phone
import ebb.ui.Start
import java.time.ZoneId
import java.util.concurrent.atomic.AtomicReference
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** What a screen can have the athlete asked for outside of it. */
enum class Asked { HEALTH, NOTIFICATIONS, HISTORY, PLAN, ARCHIVE, PLACE }

/** What an activity can put before the athlete; the answer comes back to [PhoneDoings], also to the activity's next self. */
interface Asks {
    /** The dialog of permissions; the answer goes to [PhoneDoings.answered]. */
    fun permissions(of: Asked, names: List<String>)

    /**
     * Another app's screen; the answer goes to [PhoneDoings.picked].
     *
     * @throws ActivityNotFoundException there is no such app
     */
    fun pick(of: Asked, intent: Intent)

    /** @throws ActivityNotFoundException there is no such app */
    fun start(intent: Intent)
}

/** What the screens ask of the phone, and what becomes of the answers. Nothing here is androidx's. On the main thread. */
abstract class PhoneDoings(private val context: Context, private val parts: Parts, private val asks: Asks) : Phone {
    private val models: Models? get() = (parts.start.value as? Start.Ready)?.models

    override fun again() = parts.open()

    override fun shareHealthData() {
        val missing = parts.access.missing()
        // Who said no twice is not shown the dialog again: only Health Connect's own page helps then.
        if (missing.isEmpty() || Asked.HEALTH in parts.refused) openHealthSettings() else asks.permissions(Asked.HEALTH, missing)
    }

    override fun openHealthSettings() = orSay(R.string.no_settings) { asks.start(parts.access.settings()) }

    override fun notify(on: Boolean) {
        val models = models ?: return
        when {
            !on || parts.settings.allowed -> models.settings.notify(on)
            // As above: the phone's own page.
            Asked.NOTIFICATIONS in parts.refused -> orSay(R.string.no_notification_settings) {
                asks.start(Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName))
            }
            else -> asks.permissions(Asked.NOTIFICATIONS, listOf(Manifest.permission.POST_NOTIFICATIONS))
        }
    }

    /** What the dialog of permissions came to. */
    fun answered(of: Asked, granted: Boolean) {
        if (granted) parts.refused -= of else parts.refused += of
        if (of == Asked.NOTIFICATIONS) whenOpen { it.settings.notify(granted) }
        if (of == Asked.HEALTH) look()
    }

    override fun pickHistory() = pick(Asked.HISTORY, PickedDocument.picker())

    override fun pickPlan() = pick(Asked.PLAN, PickedText.picker())

    override fun pickArchive() = pick(Asked.ARCHIVE, PickedDocument.picker())

    override fun saveArchive() = pick(Asked.PLACE, PickedPlace.picker("ebb-${parts.today}.zip"))

    /** What was picked; nothing, where the athlete came back without. */
    fun picked(of: Asked, uri: Uri) = whenOpen { models ->
        when (of) {
            Asked.HISTORY -> importing(models, uri)
            Asked.PLAN -> reading(R.string.not_read) { PickedText(context.applicationContext, uri).read().let { text -> { models.plan.check(text) } } }
            Asked.ARCHIVE -> restoring(models, PickedDocument(context.applicationContext, uri, folder = "archive"))
            Asked.PLACE -> saving(models, PickedPlace(context.applicationContext, uri))
            Asked.HEALTH, Asked.NOTIFICATIONS -> error("$of is not picked")
        }
    }

    override fun stopImport() {
        parts.importing?.cancel()
    }

    override fun handOn(name: String, text: String) = reading(R.string.not_written) {
        val intent = HandedOn.share(context, name, text)
        ({ orSay(R.string.no_share) { asks.start(intent) } })
    }

    // A name is asked for wherever a source is drawn, and the answer comes from another process.
    private val names = HashMap<String, String?>()

    override fun appName(id: String): String? = names.getOrPut(id) {
        try {
            context.packageManager.run { getApplicationLabel(getApplicationInfo(id, PackageManager.ApplicationInfoFlags.of(0))).toString() }
        } catch (_: PackageManager.NameNotFoundException) {
            null
        }
    }

    /** The app comes back to the front: from a page of the phone, or on another day. */
    fun look() {
        val models = models ?: return
        models.settings.open()
        if (models.onboarding.state.value.step == OnboardingStep.DONE) models.today.open() else models.onboarding.open()
    }

    /** An answer may come to a new process, whose core is not open yet: it waits until it is. */
    private fun whenOpen(then: (Models) -> Unit) {
        models?.let { return then(it) }
        parts.underWay = parts.scope.launch {
            val ready = parts.start.filterIsInstance<Start.Ready>().first()
            withContext(parts.main) { then(ready.models) }
        }
    }

    /** It belongs to the process, not to the screen, which may be turned or left meanwhile; one at a time. */
    private fun importing(models: Models, uri: Uri) {
        if (parts.importing?.isActive == true) return
        val job = AtomicReference<Job>()
        // The copy of a large file takes as long as its reading: it stops too.
        val file = PickedDocument(context.applicationContext, uri) { _, _ -> job.get()?.ensureActive() }
        val zone = ZoneId.systemDefault().id
        val onboarded = models.onboarding.state.value.step == OnboardingStep.DONE
        job.set(if (onboarded) models.settings.import(file, zone) else models.onboarding.import(file, zone))
        parts.importing = job.get()
    }

    private fun restoring(models: Models, file: PickedFile) = reading(R.string.not_read) {
        val path = try {
            file.local()
        } catch (failed: Exception) {
            file.forget()
            throw failed
        }
        val restore = { if (models.onboarding.state.value.step == OnboardingStep.DONE) models.settings.restore(path) else models.onboarding.restore(path) }
        ({ restore().invokeOnCompletion { file.forget() } })
    }

    private fun saving(models: Models, place: PickedPlace) {
        val handOver = {
            try {
                place.fill()
            } catch (failed: Exception) {
                CoreLog.failed("archive", failed)
                throw EbbException.Disk(context.getString(R.string.not_written))
            }
        }
        models.settings.archive(place.local(), handOver).invokeOnCompletion { place.forget() }
    }

    private fun pick(of: Asked, intent: Intent) = orSay(R.string.no_picker) { asks.pick(of, intent) }

    /** Reads or writes away from the main thread, and comes back to it with what is to be done then. */
    private fun reading(where: Int, read: () -> () -> Unit) {
        parts.underWay = parts.scope.launch(Dispatchers.IO) {
            val then = try {
                read()
            } catch (stopped: CancellationException) {
                throw stopped
            } catch (failed: Exception) {
                // Another app answers here, with whatever it throws.
                CoreLog.failed("file", failed)
                ({ say(where) })
            }
            withContext(parts.main) { then() }
        }
    }

    private fun orSay(what: Int, start: () -> Unit) = try {
        start()
    } catch (failed: ActivityNotFoundException) {
        CoreLog.failed("another app", failed)
        say(what)
    }

    private fun say(what: Int) = Toast.makeText(context, what, Toast.LENGTH_LONG).show()
}
