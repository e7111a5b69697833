package ebb.platform.tile

import android.graphics.drawable.Icon
import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import ebb.platform.clock
import ebb.platform.R
import ebb.platform.Screens
import ebb.platform.widget.SnapshotFile
import ebb.platform.widget.face
import ebb.platform.widget.look

/** The tile beside the phone's switches: this morning's glyph and word, and a tap to say how it feels. On a locked phone it says nothing of the morning. */
class ReadinessTile : TileService() {
    override fun onStartListening() {
        val tile = qsTile ?: return
        tile.label = getString(R.string.tile_label)
        // What it says is about somebody's health: on a locked phone it says its name alone.
        if (isLocked) {
            tile.says(null, tile.label, R.drawable.tide_mark)
        } else {
            val face = face(this, SnapshotFile(this).read(), clock.now().instant)
            val subtitle = face.score?.let { "${face.word} · $it" } ?: face.word
            tile.says(subtitle, "${tile.label}. ${face.spoken(this)}", face.tier.look.glyph)
        }
        // Neither on nor off: there is nothing to switch.
        tile.state = Tile.STATE_INACTIVE
        tile.updateTile()
    }

    private fun Tile.says(subtitle: String?, spoken: CharSequence, glyph: Int) {
        this.subtitle = subtitle
        contentDescription = spoken
        icon = Icon.createWithResource(this@ReadinessTile, glyph)
    }

    override fun onClick() = startActivityAndCollapse(Screens.checkIn(this))
}
