package ebb.app

import android.app.Activity
import android.os.Bundle

/** What Ebb reads and why: Android opens it from its own page of permissions. */
class RationaleActivity : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.rationale)
    }
}
