package ebb.app

import android.Manifest
import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Bundle
import android.view.View
import android.widget.Button
import android.widget.ImageView
import android.widget.ScrollView
import android.widget.Switch
import android.widget.TextView
import ebb.core.EbbException
import ebb.core.Morning
import ebb.core.Overall
import ebb.domain.history.ImportState
import ebb.platform.Screens
import ebb.platform.files.PickedDocument
import ebb.platform.widget.Tide
import java.text.NumberFormat
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** The one screen for now: this morning, how it feels, and what is shared with Ebb. */
class MainActivity : Activity() {
    private val parts get() = (application as EbbApp).parts
    private val scope by lazy { CoroutineScope(SupervisorJob() + mainExecutor.asCoroutineDispatcher()) }

    /** What runs last, for tests to wait for. */
    internal var underWay: Job? = null

    /** The last dialog of permissions gave nothing. */
    private var refused = false

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.main)
        requireViewById<TextView>(R.id.headline).setText(R.string.opening)
        for ((id, overall) in mapOf(R.id.awful to Overall.AWFUL, R.id.normal to Overall.NORMAL, R.id.great to Overall.GREAT)) {
            requireViewById<Button>(id).setOnClickListener { show(R.string.checked_in) { draw(parts.checkIn(overall)) } }
        }
        requireViewById<Button>(R.id.share).setOnClickListener { share() }
        requireViewById<Button>(R.id.import_history).setOnClickListener { pick() }
        scope.launch { follow() }
        if (intent.action == Screens.CHECK_IN) toCheckIn()
    }

    override fun onResume() {
        super.onResume()
        access()
        notifications()
        show {
            // First what there is: reading the phone takes its time, and may have to be given up.
            draw(parts.morning())
            draw(parts.refresh())
        }
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        if (intent.action == Screens.CHECK_IN) toCheckIn()
    }

    override fun onDestroy() {
        scope.cancel()
        super.onDestroy()
    }

    override fun onRequestPermissionsResult(request: Int, permissions: Array<String>, results: IntArray) {
        super.onRequestPermissionsResult(request, permissions, results)
        if (request == NOTIFY) notify(results.all { it == PackageManager.PERMISSION_GRANTED } && results.isNotEmpty())
        if (request == SHARE) {
            // Who said no twice is not shown the dialog again: only Health Connect's own page helps then.
            refused = results.none { it == PackageManager.PERMISSION_GRANTED }
            access()
        }
    }

    @Deprecated("The newer way is androidx's")
    override fun onActivityResult(request: Int, result: Int, data: Intent?) {
        if (request == PICKED && result == RESULT_OK) data?.data?.let(parts::importing)
    }

    private fun toCheckIn() {
        val page = requireViewById<ScrollView>(R.id.page)
        // Once it is laid out.
        page.post { page.scrollTo(0, requireViewById<View>(R.id.question).top) }
    }

    private fun share() {
        val missing = parts.access.missing()
        if (missing.isEmpty() || refused) {
            try {
                startActivity(parts.access.settings())
            } catch (failed: ActivityNotFoundException) {
                CoreLog.failed("health settings", failed)
                requireViewById<TextView>(R.id.access).setText(R.string.no_settings)
            }
        } else {
            requestPermissions(missing.toTypedArray(), SHARE)
        }
    }

    private fun pick() {
        try {
            startActivityForResult(PickedDocument.picker(), PICKED)
        } catch (failed: ActivityNotFoundException) {
            CoreLog.failed("file picker", failed)
            requireViewById<TextView>(R.id.import_said).setText(R.string.no_picker)
        }
    }

    private fun access() {
        val missing = parts.access.missing()
        val said = when {
            missing.isEmpty() -> R.string.shared
            parts.access.grants().kinds.isEmpty() -> R.string.share_first
            else -> R.string.share_rest
        }
        requireViewById<TextView>(R.id.access).setText(said)
        requireViewById<Button>(R.id.share).setText(if (missing.isEmpty() || refused) R.string.share_settings else R.string.share)
    }

    private fun notifications() {
        val granted = checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED
        requireViewById<Switch>(R.id.notify).apply {
            setOnCheckedChangeListener(null)
            isChecked = parts.settings.notifications && granted
            setOnCheckedChangeListener { _, on ->
                if (on && !granted) requestPermissions(arrayOf(Manifest.permission.POST_NOTIFICATIONS), NOTIFY) else notify(on)
            }
        }
    }

    /** On once the phone allows it too: the switch is where both are. */
    private fun notify(on: Boolean) {
        underWay = scope.launch {
            withContext(Dispatchers.IO) { parts.settings.notifications = on }
            notifications()
        }
    }

    /** Says how an import is going, also one that began before the screen was turned. */
    private suspend fun follow() {
        parts.imports.collect { state ->
            requireViewById<TextView>(R.id.import_said).text = when (state) {
                null, ImportState.Idle, ImportState.Stopped -> getString(R.string.import_about)
                ImportState.Fetching, is ImportState.Running -> getString(R.string.importing)
                is ImportState.Failed -> state.message ?: getString(R.string.not_read)
                is ImportState.Done -> getString(R.string.imported, NumberFormat.getIntegerInstance().format(state.report.newRecords.toLong()))
            }
            if (state is ImportState.Done) show { draw(parts.morning()) }
        }
    }

    /** Does what draws a morning, or shows what helps where there is none. */
    private fun show(done: Int? = null, morning: suspend () -> Unit) {
        underWay = scope.launch {
            try {
                morning()
                if (done != null) requireViewById<TextView>(R.id.question).setText(done)
            } catch (failed: EbbException) {
                requireViewById<TextView>(R.id.headline).text = failed.message
            }
        }
    }

    private suspend fun draw(morning: Morning) {
        val text = morning.text
        val score = morning.verdict.score
        requireViewById<TextView>(R.id.headline).apply {
            this.text = getString(R.string.tier_and_headline, text.glyph, text.tier, text.headline)
            // Who hears it gets the number of the tide in the place of the glyph.
            contentDescription = listOfNotNull(
                "${text.tier}.", score?.let { getString(ebb.platform.R.string.readiness, it.toInt()) }, text.headline,
            ).joinToString(" ")
        }
        requireViewById<TextView>(R.id.morning).text =
            listOfNotNull(text.why, text.today, text.how, text.later, text.week).filter { it.isNotEmpty() }.joinToString("\n\n")
        val tide = requireViewById<ImageView>(R.id.tide)
        tide.visibility = if (score == null) View.GONE else View.VISIBLE
        if (score == null) return
        val side = (72 * resources.displayMetrics.density).toInt()
        val night = resources.configuration.isNightModeActive
        tide.setImageBitmap(withContext(Dispatchers.Default) { Tide.draw(this@MainActivity, score.toInt(), morning.verdict.tier, side, night) })
    }

    private companion object {
        const val SHARE = 1
        const val PICKED = 2
        const val NOTIFY = 3
    }
}
