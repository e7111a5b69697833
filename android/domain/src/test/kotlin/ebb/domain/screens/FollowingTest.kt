package ebb.domain.screens

import ebb.core.Cause
import ebb.core.InternalException
import ebb.core.Language
import ebb.core.Overall
import ebb.core.ReturnRecord
import ebb.core.ReturnStage
import ebb.domain.at
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Screens that are open follow the day and the data, and survive what nobody had expected. */
class FollowingTest {
    private fun Screens.opened() = apply {
        runBlocking { sync.run() }
        listOf(today.open(), plan.open(), trends.open(), why.open(), back.open())
    }

    @Test
    fun `what was left open overnight shows the new day`() = seventyDays { screens ->
        screens.opened().athlete.clock.instant = today.plusDays(1).at("07:00")
        screens.today.open()
        val day = today.plusDays(1)
        assertEquals(listOf(day, day), listOf(screens.plan.state.value.morning?.day, screens.why.state.value.day))
        assertEquals(day, screens.trends.state.value.cards.first().points.last().day)
    }

    @Test
    fun `a check-in is seen on every screen that is open`() = seventyDays { screens ->
        screens.opened().checkIn.open()
        screens.checkIn.feel(Overall.AWFUL)
        assertEquals(screens.today.state.value.morning, screens.plan.state.value.morning)
        assertEquals(screens.update.run(), screens.today.state.value.morning)
    }

    @Test
    fun `once all is erased no screen holds any of it, and Ebb speaks as the phone does again`() = seventyDays { screens ->
        screens.athlete.language = "fr-FR"
        screens.opened().settings.change { it.copy(language = Language.EN) }
        screens.settings.askCycle(true)
        screens.plan.check("nonsense")
        screens.settings.erase()
        assertEquals(Language.FR, screens.settings.state.value.profile?.language)
        assertNull(screens.plan.state.value.checked)
        assertTrue(screens.trends.state.value.cards.isEmpty())
        assertFalse(screens.athlete.settings.askCycle || screens.settings.state.value.askCycle)
    }

    @Test
    fun `an injured runner without a plan is on the way back too`() = seventyDays { screens ->
        screens.opened().back.change { ReturnRecord(Cause.BONE, cleared = true, ReturnStage.S1) }
        screens.back.save()
        assertTrue(Situation.RETURN_TO_RUN in screens.today.state.value.situations)
    }

    @Test
    fun `what nobody had expected is told, taken down, and over with the next success`() = seventyDays { screens ->
        screens.core.failure = InternalException("Rust panic")
        screens.today.open()
        assertEquals(unexpected, screens.today.state.value.trouble)
        screens.core.failure = IllegalStateException("a provider")
        screens.plan.open()
        assertEquals(unexpected, screens.plan.state.value.trouble)
        assertEquals(2, screens.unexpected.size)
        screens.core.failure = null
        screens.today.open()
        untroubled(screens.today.state.value.trouble)
    }

    @Test
    fun `days of a period are asked about once that was turned on`() = seventyDays { screens ->
        fun asked() = screens.checkIn.apply { leave() }.apply { open() }.state.value.askCycle
        assertFalse(asked())
        screens.settings.askCycle(true)
        assertTrue(asked() && screens.settings.state.value.askCycle)
    }
}
