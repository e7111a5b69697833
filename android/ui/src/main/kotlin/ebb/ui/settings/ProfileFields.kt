package ebb.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
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

    /** What the fields were filled with; what is still that was not changed here. */
    private var known: ProfileFields? = null

    /** Something is typed that is not what it should be. */
    fun wrong(measures: Measures): Boolean =
        listOf(birthYear, years).any(::isWrongWhole) || listOf(hrRest, hrMax, hrThreshold, sleepHours).any(::isWrong) || wrongPace(measures)

    /** What stands there is no pace. */
    fun wrongPace(measures: Measures): Boolean = pace.isNotBlank() && measures.typedPace(pace) == null

    /** The profile with what was said; what was emptied is unsaid, and what was not changed stays to the last digit. */
    fun into(profile: Profile, measures: Measures): Profile {
        val known = known ?: ProfileFields()
        fun <F, T> said(field: (ProfileFields) -> F, stays: T, typed: (F) -> T) = field(this).let { if (it == field(known)) stays else typed(it) }
        return profile.copy(
            birthYear = said({ it.birthYear }, profile.birthYear, ::typedWhole), sex = said({ it.sex }, profile.sex) { it },
            hrRest = said({ it.hrRest }, profile.hrRest, ::typed), hrMax = said({ it.hrMax }, profile.hrMax, ::typed),
            hrThreshold = said({ it.hrThreshold }, profile.hrThreshold, ::typed),
            thresholdPaceSPerKm = said({ it.pace }, profile.thresholdPaceSPerKm, measures::typedPace),
            level = said({ it.level }, profile.level) { it }, runningYears = said({ it.years }, profile.runningYears, ::typedWhole),
            sleepNeedMin = said({ it.sleepHours }, profile.sleepNeedMin) { typed(it)?.times(60) },
            injuries = said({ it.injuries }, profile.injuries) { it }, coldWater = said({ it.coldWater }, profile.coldWater) { it },
            coldConditions = said({ it.conditions }, profile.coldConditions) { it.toList() },
        )
    }

    /** Takes over what is known, unless something was changed here already. */
    fun follow(profile: Profile, measures: Measures) {
        if (texts() == (known ?: ProfileFields()).texts()) take(profile, measures)
    }

    /** Takes over what is known. */
    fun take(profile: Profile, measures: Measures) {
        fill(profile, measures)
        known = ProfileFields().apply { fill(profile, measures) }
    }

    private fun fill(profile: Profile, measures: Measures) {
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

    private fun texts(): List<String> =
        listOf(birthYear, sex?.name.orEmpty(), hrRest, hrMax, hrThreshold, pace, level?.name.orEmpty(), years, sleepHours) +
            coldWater.toString() + conditions.joinToString(",") { it.name } + injuries.map { "${it.day} ${it.cause.name}" }

    companion object {
        private const val TEXTS = 9

        /** Keeps what was typed when the screen is turned. */
        val Saver: Saver<ProfileFields, Any> = listSaver(
            save = { fields -> fields.texts().let { it + (fields.known ?: ProfileFields()).texts() + it.size.toString() } },
            restore = { kept ->
                val size = kept.last().toInt()
                of(kept.take(size)).apply { known = of(kept.subList(size, kept.size - 1)) }
            },
        )

        private fun of(kept: List<String>) = ProfileFields().apply {
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
    }
}

/** Fields that are kept; what is [known] fills them, until something is changed in them. */
@Composable
fun rememberProfileFields(known: Profile, measures: Measures): ProfileFields {
    val fields = rememberSaveable(saver = ProfileFields.Saver) { ProfileFields().apply { take(known, measures) } }
    LaunchedEffect(fields, known) { fields.follow(known, measures) }
    return fields
}
