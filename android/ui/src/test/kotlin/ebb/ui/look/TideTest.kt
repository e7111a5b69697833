package ebb.ui.look

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class TideTest {
    private val mark = TideShape(360f)

    @Test
    fun `the water stands as high as the number`() {
        val (empty, half, full) = listOf(0, 50, 100).map(mark::level)
        assertTrue(empty > half && half > full)
        assertEquals((empty + full) / 2, half, 0.01f)
    }

    @Test
    fun `empty and full, the waves stay inside the square`() {
        for (score in listOf(0, 100)) {
            val water = mark.surface(score).getBounds()
            assertTrue(water.top >= mark.stroke && water.bottom <= mark.side - mark.stroke, "$score: $water")
            assertEquals(0f to mark.side, water.left to water.right)
        }
    }
}
