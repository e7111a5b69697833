package ebb.ui

import androidx.compose.runtime.staticCompositionLocalOf
import ebb.core.Language
import ebb.ui.chart.ChartEnglish
import ebb.ui.chart.ChartFrench
import ebb.ui.chart.ChartWords
import ebb.ui.checkin.CheckInEnglish
import ebb.ui.checkin.CheckInFrench
import ebb.ui.checkin.CheckInWords
import ebb.ui.frame.FrameEnglish
import ebb.ui.frame.FrameFrench
import ebb.ui.frame.FrameWords
import ebb.ui.onboarding.OnboardingEnglish
import ebb.ui.onboarding.OnboardingFrench
import ebb.ui.onboarding.OnboardingWords
import ebb.ui.part.PartEnglish
import ebb.ui.part.PartFrench
import ebb.ui.part.PartWords
import ebb.ui.plan.PlanEnglish
import ebb.ui.plan.PlanFrench
import ebb.ui.plan.PlanWords
import ebb.ui.run.RunEnglish
import ebb.ui.run.RunFrench
import ebb.ui.run.RunWords
import ebb.ui.settings.SettingsEnglish
import ebb.ui.settings.SettingsFrench
import ebb.ui.settings.SettingsWords
import ebb.ui.today.TodayEnglish
import ebb.ui.today.TodayFrench
import ebb.ui.today.TodayWords
import ebb.ui.trends.TrendsEnglish
import ebb.ui.trends.TrendsFrench
import ebb.ui.trends.TrendsWords
import ebb.ui.why.WhyEnglish
import ebb.ui.why.WhyFrench
import ebb.ui.why.WhyWords

/** Every room's words in one language. What is said about training is not among them: that comes from the core. */
class Words(
    val language: Language,
    val frame: FrameWords,
    val part: PartWords,
    val chart: ChartWords,
    val today: TodayWords,
    val checkIn: CheckInWords,
    val plan: PlanWords,
    val trends: TrendsWords,
    val why: WhyWords,
    val settings: SettingsWords,
    val onboarding: OnboardingWords,
    val run: RunWords,
)

private val english = Words(
    Language.EN, FrameEnglish, PartEnglish, ChartEnglish, TodayEnglish, CheckInEnglish, PlanEnglish, TrendsEnglish, WhyEnglish,
    SettingsEnglish, OnboardingEnglish, RunEnglish,
)

private val french = Words(
    Language.FR, FrameFrench, PartFrench, ChartFrench, TodayFrench, CheckInFrench, PlanFrench, TrendsFrench, WhyFrench,
    SettingsFrench, OnboardingFrench, RunFrench,
)

/** The words of a language. */
fun words(language: Language): Words = when (language) {
    Language.EN -> english
    Language.FR -> french
}

/** The language of a tag like `fr-CA`; English where Ebb does not speak it. */
fun language(tag: String): Language = if (tag.substringBefore('-').substringBefore('_').lowercase() == "fr") Language.FR else Language.EN

/** The words that are spoken here. */
val LocalWords = staticCompositionLocalOf { english }
