package androidx.activity.result.contract

import android.content.Intent
import androidx.activity.result.ActivityResult

/** https://developer.android.com/reference/kotlin/androidx/activity/result/contract/ActivityResultContract */
abstract class ActivityResultContract<I, O>

/** https://developer.android.com/reference/kotlin/androidx/activity/result/contract/ActivityResultContracts */
class ActivityResultContracts private constructor() {
    /** …ActivityResultContracts.StartActivityForResult */
    class StartActivityForResult : ActivityResultContract<Intent, ActivityResult>()

    /** …ActivityResultContracts.RequestMultiplePermissions: which of those that were asked for are granted. */
    class RequestMultiplePermissions : ActivityResultContract<Array<String>, Map<String, Boolean>>()
}
