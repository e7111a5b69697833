package ebb.ui.look

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.unit.dp

/** A vector of 24 by 24, or wider, black, to be tinted. [mirrored]: it points the other way where one reads from the right. */
internal fun vector(name: String, width: Float = 24f, mirrored: Boolean = false, paths: ImageVector.Builder.() -> Unit): ImageVector =
    ImageVector.Builder(name, width.dp, 24.dp, width, 24f, autoMirror = mirrored).apply(paths).build()

internal fun ImageVector.Builder.filled(path: String) {
    addPath(addPathNodes(path), fill = SolidColor(Color.Black))
}

internal fun ImageVector.Builder.drawn(path: String, width: Float = 2.4f) {
    addPath(
        addPathNodes(path), stroke = SolidColor(Color.Black), strokeLineWidth = width,
        strokeLineCap = StrokeCap.Round, strokeLineJoin = StrokeJoin.Round,
    )
}
