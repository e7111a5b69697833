//! Why an answer to a morning is not taken, and of which session it may be.

use super::message::Message;
use super::render::{Language, Texts, Units};
use super::{ids, name};
use crate::plan::session::Session;

/// A session with its day and its id: "Tue 17 Mar, threshold 12 km (tue)".
pub fn session(session: &Session) -> Message {
    ids::answer_session(session.day, name::session(&session.content()), session.id.clone())
}

fn all(sessions: &[&Session]) -> Vec<Message> {
    sessions.iter().map(|s| session(s)).collect()
}

/// What was said names no session; `changed` are those a morning changed.
pub fn unknown(said: &str, changed: &[&Session]) -> Message {
    match changed {
        [] => ids::answer_unknown_none(said.to_owned()),
        _ => ids::answer_unknown(said.to_owned(), all(changed)),
    }
}

/// What was said names several sessions.
pub fn several(said: &str, sessions: &[&Session]) -> Message {
    ids::answer_several(said.to_owned(), all(sessions))
}

/// A session that no rule changed.
pub fn unchanged(of: &Session) -> Message {
    ids::answer_unchanged(session(of))
}

/// A session changed by a rule that is not the athlete's to lift.
pub fn protected(of: &Session) -> Message {
    ids::answer_protected(session(of))
}

/// A session that is not kept.
pub fn not_kept(of: &Session) -> Message {
    ids::answer_not_kept(session(of))
}

/// What was said names none of the sessions that may move.
pub fn no_move(said: &str, offered: &[&Session]) -> Message {
    match offered {
        [] => ids::answer_no_move(),
        _ => ids::answer_moves(said.to_owned(), all(offered)),
    }
}

/// A yes to nothing, or to what is under way.
pub fn no_deload(yes: bool, under_way: bool) -> Message {
    match (yes, under_way) {
        (true, true) => ids::answer_deload_begun(),
        (true, false) => ids::answer_no_deload(),
        (false, _) => ids::answer_no_deload_begun(),
    }
}

/// Another morning than today's.
pub fn today_alone() -> Message {
    ids::answer_today_alone()
}

/// Whether a name that was said fits a session: all its words stand in what the session is called in a language.
pub fn is_called(said: &str, of: &Session) -> bool {
    let named = |language| {
        let texts = Texts::new(language, Units::Km).ok()?;
        Some(folded(&texts.render(&name::session(&of.content()))))
    };
    let said = folded(said);
    let fits = |name: Vec<String>| !said.is_empty() && said.iter().all(|word| name.contains(word));
    [Language::En, Language::Fr].into_iter().filter_map(named).any(fits)
}

/// The words of a text, without accents and capitals.
fn folded(text: &str) -> Vec<String> {
    let plain = |c: char| match c {
        'é' | 'è' | 'ê' => 'e',
        'à' | 'â' => 'a',
        'ô' => 'o',
        'î' | 'ï' => 'i',
        'ù' | 'û' => 'u',
        'ç' => 'c',
        ',' => '.',
        c => c,
    };
    let text: String = text.to_lowercase().chars().map(plain).collect();
    text.split(|c: char| !c.is_alphanumeric() && c != '.')
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}
