package androidx.activity.result

import android.content.Intent

/** https://developer.android.com/reference/kotlin/androidx/activity/result/ActivityResult */
class ActivityResult(val resultCode: Int, val data: Intent?)

/** https://developer.android.com/reference/kotlin/androidx/activity/result/ActivityResultCallback */
fun interface ActivityResultCallback<O> {
    fun onActivityResult(result: O)
}

/** https://developer.android.com/reference/kotlin/androidx/activity/result/ActivityResultLauncher */
abstract class ActivityResultLauncher<I> {
    abstract fun launch(input: I)
}
