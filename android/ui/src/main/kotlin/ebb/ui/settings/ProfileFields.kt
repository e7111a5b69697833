package ebb.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import ebb.core.Cause
import ebb.core.ColdCondition
import ebb.core.Injury
import ebb.core.Level
import ebb.core.Profile
import ebb.core.Sex
import ebb.ui.part.Measures
import ebb.ui.part.isWrong
import ebb.ui.part.isWrongWhole
import ebb.ui.part.pace
import ebb.ui.part.typed
import ebb.ui.part.typedPace
import ebb.ui.part.typedWhole
import java.time.LocalDate

/** What is being said of oneself. It is kept as it was typed; ranges are the core's to refuse. */
@Stable
class ProfileFields {
    var birthYear by mutableStateOf("")
    var sex by mutableStateOf<Sex?>(null)
    var hrRest by mutableStateOf("")
    var hrMax by mutableStateOf("")
    var hrThreshold by mutableStateOf("")
    var pace by mutableStateOf("")
    var level by mutableStateOf<Level?>(null)
    var years by mutableStateOf("")
    var sleepHours by mutableStateOf("")
    var injuries by mutableStateOf(emptyList<Injury>())
    var coldWater by mutableStateOf(false)
    var conditions by mutableStateOf(emptySet<ColdCondition>())

    /** Something is typed that is not what it should be. */
    fun wrong(measures: Measures): Boolean =
        listOf(birthYear, years).any(::isWrongWhole) || listOf(hrRest, hrMax, hrThreshold, sleepHours).any(::isWrong) || wrongPace(measures)

    /** What stands there is no pace. */
    fun wrongPace(measures: Measures): Boolean = pace.isNotBlank() && measures.typedPace(pace) == null

    /** The profile with what was said; what is empty is unsaid. */
    fun into(profile: Profile, measures: Measures): Profile = profile.copy(
        birthYear = typedWhole(birthYear), sex = sex, hrRest = typed(hrRest), hrMax = typed(hrMax), hrThreshold = typed(hrThreshold),
        // A pace in miles would not come back to the second: what was not changed stays.
        thresholdPaceSPerKm = if (pace == shownPace(profile, measures)) profile.thresholdPaceSPerKm else measures.typedPace(pace),
        level = level, runningYears = typedWhole(years), sleepNeedMin = typed(sleepHours)?.times(60),
        injuries = injuries, coldWater = coldWater, coldConditions = conditions.toList(),
    )

    /** Takes over what is known. */
    fun take(profile: Profile, measures: Measures) {
        birthYear = profile.birthYear?.toString().orEmpty()
        sex = profile.sex
        hrRest = profile.hrRest.shown(measures)
        hrMax = profile.hrMax.shown(measures)
        hrThreshold = profile.hrThreshold.shown(measures)
        pace = shownPace(profile, measures)
        level = profile.level
        years = profile.runningYears?.toString().orEmpty()
        sleepHours = profile.sleepNeedMin?.div(60).shown(measures)
        injuries = profile.injuries
        coldWater = profile.coldWater
        conditions = profile.coldConditions.toSet()
    }

    private fun shownPace(profile: Profile, measures: Measures) = profile.thresholdPaceSPerKm?.let { measures.pace(Math.round(it)) }.orEmpty()

    private fun Double?.shown(measures: Measures) = this?.let { measures.number(it, 2) }.orEmpty()

    companion object {
        private const val TEXTS = 9

        /** Keeps what was typed when the screen is turned. */
        val Saver: Saver<ProfileFields, Any> = listSaver(
            save = { fields -> with(fields) {
                listOf(birthYear, sex?.name.orEmpty(), hrRest, hrMax, hrThreshold, pace, level?.name.orEmpty(), years, sleepHours) +
                    coldWater.toString() + conditions.joinToString(",") { it.name } + injuries.map { "${it.day} ${it.cause.name}" }
            } },
            restore = { kept ->
                ProfileFields().apply {
                    birthYear = kept[0]
                    sex = kept[1].ifEmpty { null }?.let(Sex::valueOf)
                    hrRest = kept[2]
                    hrMax = kept[3]
                    hrThreshold = kept[4]
                    pace = kept[5]
                    level = kept[6].ifEmpty { null }?.let(Level::valueOf)
                    years = kept[7]
                    sleepHours = kept[8]
                    coldWater = kept[TEXTS].toBoolean()
                    conditions = kept[TEXTS + 1].split(',').filter(String::isNotEmpty).map(ColdCondition::valueOf).toSet()
                    injuries = kept.drop(TEXTS + 2).map { it.split(' ').let { (day, cause) -> Injury(LocalDate.parse(day), Cause.valueOf(cause)) } }
                }
            },
        )
    }
}

/** Fields that are kept; what is [known] fills them once. */
@Composable
fun rememberProfileFields(known: Profile, measures: Measures): ProfileFields =
    rememberSaveable(saver = ProfileFields.Saver) { ProfileFields().apply { take(known, measures) } }
