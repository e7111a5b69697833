package androidx.activity

import android.app.Activity
import androidx.activity.result.ActivityResultCallback
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import androidx.compose.runtime.Composable

/** https://developer.android.com/reference/kotlin/androidx/activity/ComponentActivity */
open class ComponentActivity : Activity() {
    /** What `setContent` was called with; the real activity composes it, and so keeps no such thing. */
    var uncomposed: (@Composable () -> Unit)? = null

    /** https://developer.android.com/reference/kotlin/androidx/activity/result/ActivityResultCaller */
    fun <I, O> registerForActivityResult(contract: ActivityResultContract<I, O>, callback: ActivityResultCallback<O>): ActivityResultLauncher<I> =
        object : ActivityResultLauncher<I>() {
            override fun launch(input: I) = Unit
        }
}

/** https://developer.android.com/reference/kotlin/androidx/activity/package-summary#(androidx.activity.ComponentActivity).enableEdgeToEdge(androidx.activity.SystemBarStyle,androidx.activity.SystemBarStyle), whose two styles have defaults. */
fun ComponentActivity.enableEdgeToEdge() = Unit
