package ebb.app

import android.os.Bundle
import androidx.compose.runtime.saveable.SaverScope
import ebb.ui.Way

/** Keeps the way through the app when the screen is turned or the app is put away. */
object KeptWay {
    private const val WAY = "way"

    fun write(way: Way, into: Bundle) {
        val kept = with(Way.Saver) { SaverScope { true }.save(way) } as List<*>
        into.putStringArrayList(WAY, kept.mapTo(ArrayList()) { it as String })
    }

    fun read(from: Bundle?): Way = from?.getStringArrayList(WAY)?.let(Way.Saver::restore) ?: Way()
}
