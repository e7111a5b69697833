//! What tests ask of a morning.

use ebb_model::facts::Facts;
use ebb_model::morning::{Adjusted, Morning, Offers, evaluate};
use ebb_model::plan::hard::session_is_hard;
use ebb_model::plan::session::{Content, Session};
use ebb_model::rules::Situation;
use ebb_model::time::Day;
use ebb_model::verdict::judge::{Verdict, judge};

use proptest::test_runner::TestCaseError;

use super::laws::Law;
use super::{rules, today};

/// A law as a property.
pub fn kept(law: Law) -> Result<(), TestCaseError> {
    law.map_err(TestCaseError::fail)
}

/// Today's morning, offers taken as `ebb eval` shows it.
pub fn morning(facts: &Facts) -> Morning {
    evaluate(today(), facts, Offers::Taken, rules())
}

/// Today's verdict.
pub fn verdict(facts: &Facts) -> Verdict {
    judge(today(), facts, rules())
}

/// Calls a function with what rules see today.
pub fn with_situation<T>(facts: &Facts, f: impl FnOnce(&Situation<'_>) -> T) -> T {
    let verdict = verdict(facts);
    f(&Situation::new(today(), facts, &verdict, rules()))
}

/// Whether a session of a morning is hard with what is left of it, back-to-backs aside.
pub fn is_hard(session: &Session, content: &Content, median_long: Option<f64>) -> bool {
    session_is_hard(session, content, false, median_long, rules())
}

/// The median long run that today's rules go by.
pub fn median_long(facts: &Facts) -> Option<f64> {
    with_situation(facts, |s| s.median_long)
}

/// The sessions of a morning that are runs it may change.
pub fn open_runs(morning: &Morning) -> impl Iterator<Item = &Adjusted> {
    morning.sessions.iter().filter(|x| x.session.is_open_run())
}

/// Whether there is anything to run in it.
pub fn runs(content: &Content) -> bool {
    content.kind.is_run()
}

/// Metres left of the runs of some days.
pub fn metres_left(morning: &Morning, first: Day, last: Day) -> i64 {
    open_runs(morning)
        .filter(|x| (first..=last).contains(&x.session.day) && runs(&x.after))
        .map(|x| x.after.distance_m)
        .sum()
}
