package ebb.domain.sync

import ebb.core.ChangeSet
import ebb.domain.health.PhoneHrv
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneRestingHeartRate
import ebb.domain.health.PhoneSleep
import ebb.domain.health.RecordKind
import ebb.domain.mapping.record
import java.time.Instant

/** Resting heart rate, HRV or sleep: records that stand alone. */
internal class Nights(private val pass: Pass, override val kind: RecordKind) : Delivery {
    override val most = 2000

    override suspend fun of(records: List<PhoneRecord>, again: Instant?): Delivered = Delivered(
        ChangeSet(
            records.mapNotNull {
                when (it) {
                    is PhoneRestingHeartRate -> it.record(pass.clock::offsetAt)
                    is PhoneHrv -> it.record(pass.clock::offsetAt)
                    is PhoneSleep -> it.record(pass.clock::offsetAt)
                    else -> null
                }
            },
        ),
    )
}
