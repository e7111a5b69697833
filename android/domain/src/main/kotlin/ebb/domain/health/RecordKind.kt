package ebb.domain.health

/** What is read of the phone: one change token each, so that an expiry or a lost permission stays with one kind. */
enum class RecordKind { RESTING_HEART_RATE, HRV, SLEEP, EXERCISE, HEART_RATE, DISTANCE, SPEED }
