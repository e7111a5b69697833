package ebb.app

import android.content.Intent
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts.RequestMultiplePermissions
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.asPaddingValues
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.material3.dynamicDarkColorScheme
import androidx.compose.material3.dynamicLightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import ebb.platform.Screens
import ebb.ui.Ebb
import ebb.ui.Look
import ebb.ui.Start
import ebb.ui.Way

/** The window that the screens are in. It asks what they want asked, and decides nothing: [PhoneDoings] does. */
class MainActivity : ComponentActivity() {
    private val parts get() = (application as EbbApp).parts

    /** Where the athlete is in the app. */
    internal lateinit var way: Way
        private set

    private val dialogs = listOf(Asked.HEALTH, Asked.NOTIFICATIONS).associateWith { of ->
        registerForActivityResult(RequestMultiplePermissions()) { phone.answered(of, granted = it.values.any { granted -> granted }) }
    }

    private val pickers = listOf(Asked.HISTORY, Asked.PLAN, Asked.ARCHIVE, Asked.PLACE).associateWith { of ->
        registerForActivityResult(StartActivityForResult()) { result -> result.data?.data?.takeIf { result.resultCode == RESULT_OK }?.let { phone.picked(of, it) } }
    }

    private val asks = object : Asks {
        override fun permissions(of: Asked, names: List<String>) = dialogs.getValue(of).launch(names.toTypedArray())
        override fun pick(of: Asked, intent: Intent) = pickers.getValue(of).launch(intent)
        override fun start(intent: Intent) = startActivity(intent)
    }

    internal val phone: PhoneDoings by lazy {
        object : PhoneDoings(this, parts, asks) {
            @Composable
            override fun Back(enabled: Boolean, back: () -> Unit) = BackHandler(enabled, back)
        }
    }

    /** The screens read anew by themselves when they are drawn the first time. */
    private var drawn = false

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        way = KeptWay.read(savedInstanceState)
        if (savedInstanceState == null) lead(intent)
        parts.open()
        setContent {
            val start by parts.start.collectAsState()
            val dark = isSystemInDarkTheme()
            val colours = if (!phoneColours(start)) null else if (dark) dynamicDarkColorScheme(this) else dynamicLightColorScheme(this)
            val language = resources.configuration.locales[0].toLanguageTag()
            Ebb(start, phone, language, Look(dark, colours, WindowInsets.safeDrawing.asPaddingValues()), way)
        }
    }

    @Composable
    private fun phoneColours(start: Start): Boolean = (start as? Start.Ready)?.models?.settings?.state?.collectAsState()?.value?.phoneColours ?: false

    override fun onResume() {
        super.onResume()
        if (drawn) phone.look()
        drawn = true
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        lead(intent)
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        KeptWay.write(way, outState)
    }

    /** The shortcut and the tile lead to the check-in. */
    private fun lead(intent: Intent) {
        if (intent.action == Screens.CHECK_IN) way.openCheckIn()
    }
}
