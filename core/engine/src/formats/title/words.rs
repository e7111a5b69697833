//! The words of titles, English, French and German, and what they mean. One table: a new word is a new line.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ebb_model::plan::race::Priority;
use ebb_model::plan::session::{BackToBack, Intensity, Kind};
use ebb_model::plan::step::StepKind;

use super::tokens::Token;

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A kind of session, in words that mean other things as well: `easy`, `long`, `race`.
    Is(Kind, Intensity),
    /// A kind of session, in words that only runners use: `long run`, `Dauerlauf`.
    Surely(Kind, Intensity),
    /// Running, with nothing said about how: `run`, `jog`.
    Runs,
    /// Short accelerations: never hard.
    Strides,
    /// A race of a distance by its name, in metres: `marathon`.
    RaceOf(i64),
    /// A name beside which the words of a race mean something else: `marathon expo`.
    Elsewhere,
    /// One of two long days in a row.
    Pair(BackToBack),
    /// How much the race matters: `A race`.
    RaceMatters(Priority),
    /// A part of a session.
    Part(StepKind),
    /// Between repeats a pause, standing or walking: `rest`; elsewhere a day off, or a walk.
    Stands(Option<(Kind, Intensity)>),
    /// Between repeats a pause at a jog: `recovery`, `jog`; elsewhere a kind of run.
    Jogs(Option<(Kind, Intensity)>),
    /// How hard a part is: `threshold`, `MP`.
    Effort(Intensity),
    /// Makes a distance beside it an effort: `10k pace`.
    Pace,
    /// What follows lies inside what came before: `with`, `incl.`.
    Inside,
    /// What follows comes after: `then`.
    Then,
    /// What follows is another possibility: `or`.
    Or,
    /// Says nothing of the session.
    Nothing,
}

use Intensity::{Easy, Recovery, Steady, Threshold, Vo2};
use Meaning::{
    Effort, Elsewhere, Inside, Is, Jogs, Nothing, Or, Pace, Pair, Part, RaceMatters, RaceOf, Runs, Stands,
    Strides, Surely, Then,
};

/// Phrases in lower case and without accents; the longest that fits is meant. A hyphen or a slash between two words
/// counts as a space.
const WORDS: &[(&str, Meaning)] = &[
    // Easy running.
    ("easy", Is(Kind::Easy, Easy)),
    ("easy run", Surely(Kind::Easy, Easy)),
    ("easy runs", Surely(Kind::Easy, Easy)),
    ("easy jog", Surely(Kind::Easy, Easy)),
    ("easy pace", Is(Kind::Easy, Easy)),
    ("e", Is(Kind::Easy, Easy)),
    ("e pace", Is(Kind::Easy, Easy)),
    ("ga", Is(Kind::Easy, Easy)),
    ("base", Is(Kind::Easy, Easy)),
    ("aerobic endurance", Surely(Kind::Easy, Easy)),
    ("foundation run", Surely(Kind::Easy, Easy)),
    ("conversational", Is(Kind::Easy, Easy)),
    ("conversational run", Surely(Kind::Easy, Easy)),
    ("base run", Surely(Kind::Easy, Easy)),
    ("aerobic run", Surely(Kind::Easy, Easy)),
    ("endurance run", Surely(Kind::Easy, Easy)),
    ("general aerobic", Surely(Kind::Easy, Easy)),
    ("shakeout", Surely(Kind::Easy, Easy)),
    ("shake out", Surely(Kind::Easy, Easy)),
    ("medium long run", Surely(Kind::Easy, Easy)),
    ("mlr", Surely(Kind::Easy, Easy)),
    ("footing", Surely(Kind::Easy, Easy)),
    ("endurance fondamentale", Surely(Kind::Easy, Easy)),
    ("endurance", Is(Kind::Easy, Easy)),
    ("ef", Is(Kind::Easy, Easy)),
    ("facile", Is(Kind::Easy, Easy)),
    ("dauerlauf", Surely(Kind::Easy, Easy)),
    ("waldlauf", Surely(Kind::Easy, Easy)),
    ("rodaje", Surely(Kind::Easy, Easy)),
    ("rodaje suave", Surely(Kind::Easy, Easy)),
    ("carrera continua", Surely(Kind::Easy, Easy)),
    ("carrera suave", Surely(Kind::Easy, Easy)),
    ("suave", Is(Kind::Easy, Easy)),
    ("lockerer dauerlauf", Surely(Kind::Easy, Easy)),
    ("lockerer lauf", Surely(Kind::Easy, Easy)),
    ("ruhiger dauerlauf", Surely(Kind::Easy, Easy)),
    ("grundlage", Is(Kind::Easy, Easy)),
    ("ga1", Surely(Kind::Easy, Easy)),
    ("dl", Is(Kind::Easy, Easy)),
    ("locker", Is(Kind::Easy, Easy)),
    ("z2", Is(Kind::Easy, Easy)),
    ("zone 2", Is(Kind::Easy, Easy)),
    // Recovery, and what stands between repeats.
    ("recovery run", Surely(Kind::Recovery, Recovery)),
    ("recovery jog", Jogs(Some((Kind::Recovery, Recovery)))),
    ("recovery", Jogs(Some((Kind::Recovery, Recovery)))),
    ("recoveries", Jogs(None)),
    ("rec", Jogs(Some((Kind::Recovery, Recovery)))),
    ("recup", Jogs(Some((Kind::Recovery, Recovery)))),
    ("recuperation", Jogs(Some((Kind::Recovery, Recovery)))),
    ("footing de recuperation", Surely(Kind::Recovery, Recovery)),
    ("footing recup", Surely(Kind::Recovery, Recovery)),
    ("decrassage", Surely(Kind::Recovery, Recovery)),
    ("recuperacion", Jogs(Some((Kind::Recovery, Recovery)))),
    ("trote", Jogs(Some((Kind::Easy, Easy)))),
    ("regenerationslauf", Surely(Kind::Recovery, Recovery)),
    ("regeneration", Is(Kind::Recovery, Recovery)),
    ("regenerativ", Is(Kind::Recovery, Recovery)),
    ("regenerativer dauerlauf", Surely(Kind::Recovery, Recovery)),
    ("reg", Is(Kind::Recovery, Recovery)),
    ("z1", Is(Kind::Recovery, Recovery)),
    ("jog", Jogs(Some((Kind::Easy, Easy)))),
    ("jogging", Jogs(Some((Kind::Easy, Easy)))),
    ("jogs", Jogs(None)),
    ("float", Jogs(None)),
    ("trot", Jogs(None)),
    ("trottine", Jogs(None)),
    ("trab", Jogs(None)),
    ("trabpause", Jogs(None)),
    ("tp", Jogs(None)),
    ("r", Stands(None)),
    ("p", Stands(None)),
    ("pause", Stands(None)),
    ("gehpause", Stands(None)),
    ("gp", Stands(None)),
    ("standing", Stands(None)),
    ("rest", Stands(Some((Kind::Rest, Intensity::Rest)))),
    ("off", Stands(Some((Kind::Rest, Intensity::Rest)))),
    ("repos", Stands(Some((Kind::Rest, Intensity::Rest)))),
    ("descanso", Stands(Some((Kind::Rest, Intensity::Rest)))),
    ("caminar", Stands(Some((Kind::Walk, Recovery)))),
    ("walk", Stands(Some((Kind::Walk, Recovery)))),
    ("marche", Stands(Some((Kind::Walk, Recovery)))),
    ("rest day", Surely(Kind::Rest, Intensity::Rest)),
    ("day off", Is(Kind::Rest, Intensity::Rest)),
    ("off day", Is(Kind::Rest, Intensity::Rest)),
    ("jour de repos", Surely(Kind::Rest, Intensity::Rest)),
    ("ruhetag", Surely(Kind::Rest, Intensity::Rest)),
    ("ruhe", Is(Kind::Rest, Intensity::Rest)),
    ("frei", Is(Kind::Rest, Intensity::Rest)),
    ("pausentag", Surely(Kind::Rest, Intensity::Rest)),
    ("walking", Is(Kind::Walk, Recovery)),
    ("hike", Is(Kind::Walk, Recovery)),
    ("rando", Is(Kind::Walk, Recovery)),
    ("randonnee", Is(Kind::Walk, Recovery)),
    ("spaziergang", Is(Kind::Walk, Recovery)),
    ("walk run", Surely(Kind::WalkRun, Easy)),
    ("run walk", Surely(Kind::WalkRun, Easy)),
    ("marche course", Surely(Kind::WalkRun, Easy)),
    ("course marche", Surely(Kind::WalkRun, Easy)),
    ("geh lauf", Surely(Kind::WalkRun, Easy)),
    ("gehen laufen", Surely(Kind::WalkRun, Easy)),
    // Long runs.
    ("long", Is(Kind::Long, Easy)),
    ("long run", Surely(Kind::Long, Easy)),
    ("long slow distance", Surely(Kind::Long, Easy)),
    ("lsd", Is(Kind::Long, Easy)),
    ("lr", Surely(Kind::Long, Easy)),
    ("sortie longue", Surely(Kind::Long, Easy)),
    ("sl", Is(Kind::Long, Easy)),
    ("langer lauf", Surely(Kind::Long, Easy)),
    ("langer dauerlauf", Surely(Kind::Long, Easy)),
    ("longrun", Surely(Kind::Long, Easy)),
    ("longjog", Surely(Kind::Long, Easy)),
    ("lala", Surely(Kind::Long, Easy)),
    ("tirada larga", Surely(Kind::Long, Easy)),
    ("rodaje largo", Surely(Kind::Long, Easy)),
    ("fast finish long run", Surely(Kind::Long, Steady)),
    ("back to back", Is(Kind::Long, Easy)),
    ("back to back day 1", Pair(BackToBack::First)),
    ("back to back day 2", Pair(BackToBack::Second)),
    ("b2b", Is(Kind::Long, Easy)),
    ("b2b day 1", Pair(BackToBack::First)),
    ("b2b day 2", Pair(BackToBack::Second)),
    ("b2b 1", Pair(BackToBack::First)),
    ("b2b 2", Pair(BackToBack::Second)),
    // Steady running.
    ("steady", Is(Kind::Steady, Steady)),
    ("steady run", Surely(Kind::Steady, Steady)),
    ("steady state", Surely(Kind::Steady, Steady)),
    ("moderate", Is(Kind::Steady, Steady)),
    ("moderate run", Surely(Kind::Steady, Steady)),
    ("progression", Is(Kind::Steady, Steady)),
    ("progression run", Surely(Kind::Steady, Steady)),
    ("progressif", Is(Kind::Steady, Steady)),
    ("progressive", Is(Kind::Steady, Steady)),
    ("progressive run", Surely(Kind::Steady, Steady)),
    ("progressiv", Is(Kind::Steady, Steady)),
    ("progresivo", Is(Kind::Steady, Steady)),
    ("crescendolauf", Surely(Kind::Steady, Steady)),
    ("allure soutenue", Surely(Kind::Steady, Steady)),
    ("endurance active", Surely(Kind::Steady, Steady)),
    ("zugiger dauerlauf", Surely(Kind::Steady, Steady)),
    ("steigerungsdauerlauf", Surely(Kind::Steady, Steady)),
    ("ga2", Surely(Kind::Steady, Steady)),
    ("z3", Is(Kind::Steady, Steady)),
    // Threshold.
    ("threshold", Is(Kind::Threshold, Threshold)),
    ("threshold run", Surely(Kind::Threshold, Threshold)),
    ("threshold pace", Effort(Threshold)),
    ("thr", Is(Kind::Threshold, Threshold)),
    ("lt", Is(Kind::Threshold, Threshold)),
    ("lactate threshold", Surely(Kind::Threshold, Threshold)),
    ("tempo", Is(Kind::Threshold, Threshold)),
    ("tempo run", Surely(Kind::Threshold, Threshold)),
    ("tempo pace", Effort(Threshold)),
    ("t pace", Effort(Threshold)),
    ("cruise intervals", Surely(Kind::Threshold, Threshold)),
    ("seuil", Surely(Kind::Threshold, Threshold)),
    ("allure seuil", Surely(Kind::Threshold, Threshold)),
    ("tempodauerlauf", Surely(Kind::Threshold, Threshold)),
    ("tempolauf", Surely(Kind::Threshold, Threshold)),
    ("tdl", Surely(Kind::Threshold, Threshold)),
    ("schwelle", Surely(Kind::Threshold, Threshold)),
    ("umbral", Surely(Kind::Threshold, Threshold)),
    ("schwellenlauf", Surely(Kind::Threshold, Threshold)),
    ("z4", Is(Kind::Threshold, Threshold)),
    // Intervals, hills, speed.
    ("interval", Is(Kind::Intervals, Vo2)),
    ("intervals", Is(Kind::Intervals, Vo2)),
    ("interval run", Surely(Kind::Intervals, Vo2)),
    ("interval session", Surely(Kind::Intervals, Vo2)),
    ("interval training", Surely(Kind::Intervals, Vo2)),
    ("reps", Is(Kind::Intervals, Vo2)),
    ("repeats", Is(Kind::Intervals, Vo2)),
    ("track", Is(Kind::Intervals, Vo2)),
    ("vo2", Surely(Kind::Intervals, Vo2)),
    ("vo2max", Surely(Kind::Intervals, Vo2)),
    ("vo2 max", Surely(Kind::Intervals, Vo2)),
    ("fartlek", Surely(Kind::Intervals, Vo2)),
    ("fractionne", Surely(Kind::Intervals, Vo2)),
    ("fractionnes", Surely(Kind::Intervals, Vo2)),
    ("vma", Surely(Kind::Intervals, Vo2)),
    ("intervalle", Is(Kind::Intervals, Vo2)),
    ("intervalltraining", Surely(Kind::Intervals, Vo2)),
    ("intervallen", Is(Kind::Intervals, Vo2)),
    ("fahrtspiel", Surely(Kind::Intervals, Vo2)),
    ("bahntraining", Surely(Kind::Intervals, Vo2)),
    ("series", Is(Kind::Intervals, Vo2)),
    ("yasso", Surely(Kind::Intervals, Vo2)),
    ("yassos", Surely(Kind::Intervals, Vo2)),
    ("z5", Is(Kind::Intervals, Vo2)),
    ("hill", Is(Kind::Hills, Vo2)),
    ("hills", Is(Kind::Hills, Vo2)),
    ("hill repeats", Surely(Kind::Hills, Vo2)),
    ("hill reps", Surely(Kind::Hills, Vo2)),
    ("hill sprints", Surely(Kind::Hills, Vo2)),
    ("cotes", Is(Kind::Hills, Vo2)),
    ("cote", Is(Kind::Hills, Vo2)),
    ("berglaufe", Surely(Kind::Hills, Vo2)),
    ("bergsprints", Surely(Kind::Hills, Vo2)),
    ("hugel", Is(Kind::Hills, Vo2)),
    ("bergan", Is(Kind::Hills, Vo2)),
    ("cuestas", Is(Kind::Hills, Vo2)),
    ("speed", Is(Kind::Speed, Vo2)),
    ("speed work", Surely(Kind::Speed, Vo2)),
    ("speedwork", Surely(Kind::Speed, Vo2)),
    ("speed session", Surely(Kind::Speed, Vo2)),
    ("sprints", Is(Kind::Speed, Vo2)),
    ("vitesse", Is(Kind::Speed, Vo2)),
    ("schnelligkeit", Is(Kind::Speed, Vo2)),
    ("anaerobic", Is(Kind::Speed, Vo2)),
    ("strides", Strides),
    ("pickups", Strides),
    ("accelerations", Strides),
    ("lignes droites", Strides),
    ("steigerungen", Strides),
    ("steigerungslaufe", Strides),
    ("stl", Strides),
    // Race pace.
    ("race pace", Surely(Kind::RacePace, Threshold)),
    ("rp", Is(Kind::RacePace, Threshold)),
    ("allure course", Surely(Kind::RacePace, Threshold)),
    ("allure specifique", Surely(Kind::RacePace, Threshold)),
    ("wettkampftempo", Surely(Kind::RacePace, Threshold)),
    ("renntempo", Surely(Kind::RacePace, Threshold)),
    ("mp", Effort(Steady)),
    ("gmp", Effort(Steady)),
    ("m pace", Effort(Steady)),
    ("marathon pace", Effort(Steady)),
    ("goal pace", Effort(Threshold)),
    ("allure marathon", Effort(Steady)),
    ("am", Nothing),
    ("marathontempo", Effort(Steady)),
    ("marathonrenntempo", Effort(Steady)),
    ("mrt", Effort(Steady)),
    ("endbeschleunigung", Effort(Steady)),
    ("ritmo maraton", Effort(Steady)),
    ("ritmo", Pace),
    ("hmp", Effort(Threshold)),
    ("hm pace", Effort(Threshold)),
    ("half marathon pace", Effort(Threshold)),
    ("allure semi", Effort(Threshold)),
    ("allure semi marathon", Effort(Threshold)),
    ("hmrt", Effort(Threshold)),
    ("mile pace", Effort(Vo2)),
    ("i pace", Effort(Vo2)),
    ("pace", Pace),
    ("allure", Pace),
    ("effort", Nothing),
    ("hard", Effort(Vo2)),
    ("fast", Effort(Vo2)),
    ("vite", Effort(Vo2)),
    ("schnell", Effort(Vo2)),
    ("on", Nothing),
    // Races.
    ("race", Is(Kind::Race, Threshold)),
    ("race day", Surely(Kind::Race, Threshold)),
    ("competition", Is(Kind::Race, Threshold)),
    ("course", Is(Kind::Race, Threshold)),
    ("wettkampf", Surely(Kind::Race, Threshold)),
    ("rennen", Is(Kind::Race, Threshold)),
    ("marathon", RaceOf(42_195)),
    ("half marathon", RaceOf(21_097)),
    ("half", Nothing),
    ("semi marathon", RaceOf(21_097)),
    ("semi", Is(Kind::Race, Threshold)),
    ("halbmarathon", RaceOf(21_097)),
    ("parkrun", RaceOf(5_000)),
    ("maraton", RaceOf(42_195)),
    ("media maraton", RaceOf(21_097)),
    ("turkey trot", Is(Kind::Race, Threshold)),
    ("expo", Elsewhere),
    ("registration", Elsewhere),
    ("inscription", Elsewhere),
    ("inscripcion", Elsewhere),
    ("anmeldung", Elsewhere),
    ("dossard", Elsewhere),
    ("dossards", Elsewhere),
    ("dorsal", Elsewhere),
    ("startnummer", Elsewhere),
    ("bib", Elsewhere),
    ("briefing", Elsewhere),
    ("movie", Elsewhere),
    ("film", Elsewhere),
    ("plan", Elsewhere),
    ("entry", Elsewhere),
    ("lottery", Elsewhere),
    ("a race", RaceMatters(Priority::A)),
    ("race a", RaceMatters(Priority::A)),
    ("goal race", RaceMatters(Priority::A)),
    ("hauptwettkampf", RaceMatters(Priority::A)),
    ("b race", RaceMatters(Priority::B)),
    ("race b", RaceMatters(Priority::B)),
    ("tune up race", RaceMatters(Priority::B)),
    ("c race", RaceMatters(Priority::C)),
    ("race c", RaceMatters(Priority::C)),
    // What is no run.
    ("strength", Is(Kind::Strength, Easy)),
    ("strength training", Surely(Kind::Strength, Easy)),
    ("gym", Is(Kind::Strength, Easy)),
    ("weights", Is(Kind::Strength, Easy)),
    ("core", Is(Kind::Strength, Easy)),
    ("renfo", Surely(Kind::Strength, Easy)),
    ("renforcement", Is(Kind::Strength, Easy)),
    ("renforcement musculaire", Surely(Kind::Strength, Easy)),
    ("ppg", Surely(Kind::Strength, Easy)),
    ("muscu", Is(Kind::Strength, Easy)),
    ("musculation", Is(Kind::Strength, Easy)),
    ("krafttraining", Surely(Kind::Strength, Easy)),
    ("kraft", Is(Kind::Strength, Easy)),
    ("stabi", Surely(Kind::Strength, Easy)),
    ("fuerza", Is(Kind::Strength, Easy)),
    ("cross training", Surely(Kind::Cross, Easy)),
    ("crosstraining", Surely(Kind::Cross, Easy)),
    ("cross train", Surely(Kind::Cross, Easy)),
    ("xt", Surely(Kind::Cross, Easy)),
    ("entrainement croise", Surely(Kind::Cross, Easy)),
    ("bike", Is(Kind::Cross, Easy)),
    ("cycling", Is(Kind::Cross, Easy)),
    ("ride", Is(Kind::Cross, Easy)),
    ("swim", Is(Kind::Cross, Easy)),
    ("elliptical", Is(Kind::Cross, Easy)),
    ("rowing", Is(Kind::Cross, Easy)),
    ("yoga", Is(Kind::Cross, Easy)),
    ("pilates", Is(Kind::Cross, Easy)),
    ("velo", Is(Kind::Cross, Easy)),
    ("natation", Is(Kind::Cross, Easy)),
    ("aquajogging", Surely(Kind::Cross, Easy)),
    ("rad", Is(Kind::Cross, Easy)),
    ("radfahren", Is(Kind::Cross, Easy)),
    ("schwimmen", Is(Kind::Cross, Easy)),
    // Parts.
    ("wu", Part(StepKind::WarmUp)),
    ("w up", Part(StepKind::WarmUp)),
    ("warm up", Part(StepKind::WarmUp)),
    ("warmup", Part(StepKind::WarmUp)),
    ("echauffement", Part(StepKind::WarmUp)),
    ("echauf", Part(StepKind::WarmUp)),
    ("einlaufen", Part(StepKind::WarmUp)),
    ("calentamiento", Part(StepKind::WarmUp)),
    ("el", Part(StepKind::WarmUp)),
    ("cd", Part(StepKind::CoolDown)),
    ("cool down", Part(StepKind::CoolDown)),
    ("cooldown", Part(StepKind::CoolDown)),
    ("retour au calme", Part(StepKind::CoolDown)),
    ("rac", Part(StepKind::CoolDown)),
    ("auslaufen", Part(StepKind::CoolDown)),
    ("vuelta a la calma", Part(StepKind::CoolDown)),
    ("al", Part(StepKind::CoolDown)),
    // Running, and words that say nothing of it.
    ("run", Runs),
    ("runs", Runs),
    ("running", Runs),
    ("miler", Runs),
    ("trail run", Runs),
    ("treadmill run", Runs),
    ("course a pied", Runs),
    ("cap", Runs),
    ("sortie", Runs),
    ("lauf", Runs),
    ("laufen", Runs),
    ("with", Inside),
    ("incl", Inside),
    ("inc", Inside),
    ("including", Inside),
    ("inkl", Inside),
    ("davon", Inside),
    ("mit", Inside),
    ("avec", Inside),
    ("dont", Inside),
    ("con", Inside),
    ("last", Inside),
    ("then", Then),
    ("and", Then),
    ("puis", Then),
    ("et", Then),
    ("dann", Then),
    ("und", Then),
    ("y", Then),
    ("or", Or),
    ("ou", Or),
    ("oder", Or),
    ("a", Nothing),
    ("at", Nothing),
    ("au", Nothing),
    ("de", Nothing),
    ("du", Nothing),
    ("en", Nothing),
    ("in", Nothing),
    ("im", Nothing),
    ("bei", Nothing),
    ("the", Nothing),
    ("of", Nothing),
    ("for", Nothing),
    ("between", Nothing),
    ("zone", Nothing),
    ("day", Nothing),
    ("session", Nothing),
    ("seance", Nothing),
    ("workout", Nothing),
    ("training", Nothing),
    ("trail", Nothing),
    ("road", Nothing),
    ("treadmill", Nothing),
    ("total", Nothing),
    ("pre race", Nothing),
    ("goal", Nothing),
    ("des", Nothing),
    ("dress rehearsal", Nothing),
    ("sos", Nothing),
    ("wk", Nothing),
    ("x", Nothing),
];

/// The same for looking up: calendars of 10 MB have a million words.
static INDEX: LazyLock<BTreeMap<&str, Meaning>> = LazyLock::new(|| WORDS.iter().copied().collect());

/// The longest phrase at the head of some tokens, and how many of them it takes.
pub fn phrase(tokens: &[Token]) -> Option<(Meaning, usize)> {
    // No phrase has more words than this; each may have a hyphen or slash after it.
    const WORDS_MOST: usize = 4;
    let (mut said, mut words, mut best) = (String::new(), 0, None);
    for (place, token) in tokens.iter().enumerate().take(2 * WORDS_MOST) {
        match token {
            Token::Word(word) if words < WORDS_MOST => {
                if words > 0 {
                    said.push(' ');
                }
                said.push_str(word);
                words += 1;
            }
            Token::Slash | Token::Dash if words > 0 => continue,
            // "zone 2", "back-to-back day 2"
            Token::Loose(super::tokens::Loose::Bare(number)) if words > 0 => {
                let numbered = format!("{said} {}", number / 1000);
                return INDEX.get(numbered.as_str()).map(|meaning| (*meaning, place + 1)).or(best);
            }
            _ => break,
        }
        if let Some(meaning) = INDEX.get(said.as_str()) {
            best = Some((*meaning, place + 1));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::formats::title::tokens::tokens;

    #[test]
    fn no_phrase_is_there_twice_and_each_is_found_as_it_stands() {
        let mut seen = BTreeSet::new();
        for (text, meaning) in WORDS {
            assert!(seen.insert(text), "{text}");
            let tokens = tokens(text);
            assert_eq!(phrase(&tokens), Some((*meaning, tokens.len())), "{text}");
        }
    }

    #[test]
    fn a_hyphen_or_a_slash_is_a_space() {
        for text in ["cross-training", "Cross training"] {
            assert_eq!(phrase(&tokens(text)).unwrap().0, Surely(Kind::Cross, Easy), "{text}");
        }
        assert_eq!(phrase(&tokens("walk/run 20 min")), Some((Surely(Kind::WalkRun, Easy), 3)));
    }
}
