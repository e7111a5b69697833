package ebb.domain.sync

import ebb.domain.health.RecordKind

/**
 * How far a sync is, for the first one, which may take minutes.
 *
 * @property done records or stretches of time read of [kind]
 * @property of how many there are; null while nobody knows
 */
data class SyncProgress(val kind: RecordKind, val done: Int, val of: Int?)
