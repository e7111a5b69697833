package ebb.domain.sync

import java.time.Instant
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test

class PositionTest {
    @Test
    fun `a position is what it was written as, whatever is in its token`() {
        val positions = listOf(
            Position.Following("a token with spaces ", all = true), Position.Following("", all = false), Position.Behind,
            Position.Reading("7 7", all = false, Instant.ofEpochMilli(-5), again = true), Position.Reading("é", all = true, Instant.EPOCH, again = false),
        )
        assertEquals(positions, positions.map { Position.of(it.bytes()) })
    }

    @Test
    fun `what cannot be read is no position, and everything is read anew`() {
        for (text in listOf("", "following", "reading true x false t", "reading true 5", "walking on")) assertNull(Position.of(text.encodeToByteArray()))
        assertNull(Position.of(null))
    }
}
