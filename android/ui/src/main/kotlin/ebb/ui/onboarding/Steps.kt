package ebb.ui.onboarding

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import ebb.core.Language
import ebb.core.Tier
import ebb.core.Units
import ebb.domain.screens.OnboardingModel
import ebb.domain.screens.OnboardingState
import ebb.domain.sync.SyncProgress
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.look.Space
import ebb.ui.look.Tide
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.ChoiceRow
import ebb.ui.part.Heading
import ebb.ui.part.MainButton
import ebb.ui.part.OtherButton
import ebb.ui.part.Progress
import ebb.ui.part.RowOrColumn
import ebb.ui.part.Secondary
import ebb.ui.part.dates
import ebb.ui.part.isolated
import ebb.ui.settings.ImportCard
import ebb.ui.settings.ProfileFields
import ebb.ui.settings.Training
import ebb.ui.settings.Who
import ebb.ui.settings.GrantList
import ebb.ui.settings.all
import java.time.ZoneId

/** Three cards with the tide: high, falling, low. */
@Composable
internal fun WhatItDoes() {
    val tides = listOf(82 to Tier.READY, 48 to Tier.HOLD, 22 to Tier.CUT)
    Stack {
        LocalWords.current.onboarding.does.zip(tides).forEach { (says, tide) ->
            Card {
                RowOrColumn(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}) { rest ->
                    Tide(tide.first, tide.second, side = 72.dp)
                    Column(rest, Arrangement.spacedBy(Space.line)) {
                        Heading(says.first)
                        Body(says.second)
                    }
                }
            }
        }
    }
}

@Composable
internal fun Privacy(phone: Phone) {
    val words = LocalWords.current.onboarding
    Stack {
        Card { words.private.forEach { Body(it) } }
        // Here and not later: an archive comes back into an empty Ebb only.
        OtherButton(words.restore, Modifier.fillMaxWidth()) { phone.pickArchive() }
    }
}

/** A reason for each, then what is shared by now. */
@Composable
internal fun Permissions(state: OnboardingState, phone: Phone) {
    val words = LocalWords.current
    val grants = state.grants
    Stack {
        Card {
            words.onboarding.reasons.forEach { (what, why) ->
                Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}) {
                    Body(what)
                    Secondary(why)
                }
            }
        }
        Card {
            if (state.unavailable) Body(words.onboarding.noService)
            if (grants != null) GrantList(grants)
            if (grants == null || !grants.all) MainButton(words.settings.health.share) { phone.shareHealthData() }
        }
    }
}

/** How the first sync is going, and a history from before. */
@Composable
internal fun History(state: OnboardingState, model: OnboardingModel, phone: Phone) {
    Stack {
        Syncing(state, model)
        ImportCard(state.import, phone)
    }
}

@Composable
internal fun Syncing(state: OnboardingState, model: OnboardingModel) {
    val words = LocalWords.current
    val result = state.result
    if (state.reading) {
        Card {
            Reading(state.syncing)
            Secondary(words.onboarding.goesOn)
            OtherButton(words.onboarding.stop, Modifier.fillMaxWidth()) { model.stopSync() }
        }
    } else if (result != null) {
        Card {
            val day = isolated(dates().day(result.note.at.atZone(ZoneId.systemDefault()).toLocalDate()))
            Body(result.message ?: words.settings.health.last(day, result.note.ended))
        }
    }
}

@Composable
private fun Reading(syncing: SyncProgress?) {
    val words = LocalWords.current
    if (syncing == null) {
        Progress(words.onboarding.begins, null)
    } else {
        val of = syncing.of
        val text = words.onboarding.reading(words.settings.health.kind(syncing.kind), syncing.done, of)
        Progress(text, of?.takeIf { it > 0 }?.let { syncing.done.toFloat() / it })
    }
}

/** Language and units hold at once; the rest when one goes on. */
@Composable
internal fun AboutYou(state: OnboardingState, model: OnboardingModel, fields: ProfileFields) {
    val words = LocalWords.current
    Stack {
        Body(words.onboarding.aboutProfile)
        Card {
            ChoiceRow(Language.entries, state.profile?.language, words.settings::language) { chosen -> model.change { it.copy(language = chosen) } }
            Secondary(words.onboarding.units)
            ChoiceRow(Units.entries, state.profile?.units, words.settings::units) { chosen -> model.change { it.copy(units = chosen) } }
        }
        Who(fields)
        Training(fields)
    }
}

@Composable
internal fun GoalQuestion() = Card { Body(LocalWords.current.onboarding.aboutGoal) }

@Composable
internal fun Ready(state: OnboardingState, model: OnboardingModel) {
    Stack {
        Card {
            RowOrColumn(Modifier.fillMaxWidth()) { rest ->
                Tide(null, null, side = 72.dp)
                Body(LocalWords.current.onboarding.aboutReady, rest)
            }
        }
        Syncing(state, model)
    }
}

@Composable
private fun Stack(content: @Composable () -> Unit) = Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.between)) { content() }
