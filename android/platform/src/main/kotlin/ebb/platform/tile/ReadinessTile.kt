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

/** The tile beside the phone's switches: this morning's glyph and word, and a tap to say how it feels. */
class ReadinessTile : TileService() {
    override fun onStartListening() {
        val tile = qsTile ?: return
        val face = face(this, SnapshotFile(this).read(), clock.now().instant)
        tile.label = getString(R.string.tile_label)
        tile.subtitle = face.score?.let { "${face.word} · $it" } ?: face.word
        tile.icon = Icon.createWithResource(this, face.tier.look.glyph)
        tile.contentDescription = "${tile.label}. ${face.spoken(this)}"
        // Neither on nor off: there is nothing to switch.
        tile.state = Tile.STATE_INACTIVE
        tile.updateTile()
    }

    override fun onClick() = startActivityAndCollapse(Screens.checkIn(this))
}
