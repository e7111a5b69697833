package ebb.domain

import ebb.domain.health.RecordKind
import ebb.domain.screens.OnboardingStep
import java.time.Instant
import java.time.LocalDate

/**
 * What only this phone's shell remembers; all of it can be lost without a loss to the athlete's data.
 *
 * Every property is read and written from any thread and is on the disk when the setter returns.
 */
interface Settings {
    /** The morning's notification is wanted; off until the athlete turns it on. */
    var notifications: Boolean

    /** The day of the last notification: one a day. */
    var notifiedOn: LocalDate?

    /** The day on which the first permission was seen; without the history permission the phone shows 30 days before it. */
    var firstGrant: LocalDate?

    /** The phone asked for fewer calls: none before this instant. */
    var backOffUntil: Instant?

    /** How the last sync ended. */
    var lastSync: SyncNote?

    /** The phone's language was taken over; since then it is the athlete's to change. */
    var languageTaken: Boolean

    /** The phone's own colours are wanted for buttons and bars; what a tier means keeps its colour. */
    var phoneColours: Boolean

    /** Days of a period are asked about; off until the athlete turns it on. */
    var askCycle: Boolean

    /** Where the first run is, for a phone that ended the app meanwhile. */
    var firstRunStep: OnboardingStep

    /** The first run was gone through, be it to the end or skipped. */
    var onboarded: Boolean
}

/** How a sync ended, to be said on the settings screen. */
data class SyncNote(val at: Instant, val ended: SyncEnd, val notGranted: Set<RecordKind>)

/** How a sync ended. */
enum class SyncEnd { DONE, QUOTA, UNAVAILABLE, STOPPED, NO_GRANT, FAILED }
