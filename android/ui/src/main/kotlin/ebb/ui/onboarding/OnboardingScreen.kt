package ebb.ui.onboarding

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import ebb.domain.screens.OnboardingModel
import ebb.domain.screens.OnboardingState
import ebb.domain.screens.OnboardingStep
import ebb.domain.screens.PlanModel
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.Way
import ebb.ui.look.Space
import ebb.ui.part.Caption
import ebb.ui.part.LocalMeasures
import ebb.ui.part.MainButton
import ebb.ui.part.OtherButton
import ebb.ui.part.QuietButton
import ebb.ui.part.ScrollingPage
import ebb.ui.part.TroubleLine
import ebb.ui.plan.GoalPage
import ebb.ui.settings.ProfileFields
import ebb.ui.settings.rememberProfileFields

/** The first run, step by step. */
@Composable
fun OnboardingScreen(model: OnboardingModel, plan: PlanModel, phone: Phone, way: Way, modifier: Modifier = Modifier) {
    val state by model.state.collectAsState()
    var racing by rememberSaveable { mutableStateOf(false) }
    LaunchedEffect(model) { model.open() }
    val onGoal = state.step == OnboardingStep.GOAL && racing
    fun leave() {
        racing = false
        plan.dismiss()
    }
    phone.Back(state.step != OnboardingStep.WELCOME) { if (onGoal) leave() else model.back() }
    if (onGoal) {
        val planned by plan.state.collectAsState()
        LaunchedEffect(plan) { plan.open() }
        GoalPage(planned, plan, onBack = { leave() }, onAdopted = {
            leave()
            model.next(OnboardingStep.GOAL)
        })
        return
    }
    Step(state, model, phone, modifier) { racing = true }
}

@Composable
private fun Step(state: OnboardingState, model: OnboardingModel, phone: Phone, modifier: Modifier, onRace: () -> Unit) {
    val words = LocalWords.current.onboarding
    // Filled where they are seen, not before: an archive that is restored on the way brings a profile.
    val profile = state.profile?.takeIf { state.step == OnboardingStep.PROFILE }?.let { rememberProfileFields(it, LocalMeasures.current) }
    val back = { model.back(); Unit }.takeIf { state.step != OnboardingStep.WELCOME }
    ScrollingPage(title(state.step), modifier, onBack = back, foot = { Foot(state, model, profile, onRace) }) {
        if (state.step != OnboardingStep.READY) {
            item(key = "step") { Caption(words.step(state.step.ordinal + 1, OnboardingStep.READY.ordinal)) }
        }
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
        body(state, model, phone, profile)
    }
}

private fun LazyListScope.body(state: OnboardingState, model: OnboardingModel, phone: Phone, profile: ProfileFields?) {
    when (state.step) {
        OnboardingStep.WELCOME -> item(key = "does") { WhatItDoes() }
        OnboardingStep.PRIVACY -> item(key = "privacy") { Privacy(phone) }
        OnboardingStep.PERMISSIONS -> item(key = "permissions") { Permissions(state, phone) }
        OnboardingStep.HISTORY -> item(key = "history") { History(state, model, phone) }
        OnboardingStep.PROFILE -> if (profile != null) item(key = "profile") { AboutYou(state, model, profile) }
        OnboardingStep.GOAL -> item(key = "goal") { GoalQuestion() }
        OnboardingStep.READY, OnboardingStep.DONE -> item(key = "ready") { Ready(state, model) }
    }
}

@Composable
private fun Foot(state: OnboardingState, model: OnboardingModel, profile: ProfileFields?, onRace: () -> Unit) {
    val words = LocalWords.current.onboarding
    val measures = LocalMeasures.current
    Column(verticalArrangement = Arrangement.spacedBy(Space.line)) {
        when (state.step) {
            OnboardingStep.GOAL -> {
                MainButton(words.race, onClick = onRace)
                OtherButton(words.readiness, Modifier.fillMaxWidth()) { model.next(state.step) }
            }
            OnboardingStep.PROFILE -> {
                MainButton(words.goOn, enabled = profile != null && !profile.wrong(measures)) {
                    if (profile != null) model.next(state.step) { profile.into(it, measures) }
                }
                QuietButton(words.skipStep, Modifier.fillMaxWidth()) { model.next(state.step) }
            }
            OnboardingStep.READY, OnboardingStep.DONE -> MainButton(words.enter) { model.next(state.step) }
            OnboardingStep.WELCOME, OnboardingStep.PRIVACY, OnboardingStep.PERMISSIONS, OnboardingStep.HISTORY -> {
                MainButton(words.goOn) { model.next(state.step) }
                if (state.step == OnboardingStep.WELCOME) QuietButton(words.skipAll, Modifier.fillMaxWidth()) { model.skip() }
            }
        }
    }
}

@Composable
private fun title(step: OnboardingStep): String {
    val words = LocalWords.current.onboarding
    return when (step) {
        OnboardingStep.WELCOME -> words.title
        OnboardingStep.PRIVACY -> words.privacy
        OnboardingStep.PERMISSIONS -> words.permissions
        OnboardingStep.HISTORY -> words.history
        OnboardingStep.PROFILE -> words.profile
        OnboardingStep.GOAL -> words.goal
        OnboardingStep.READY, OnboardingStep.DONE -> words.ready
    }
}
