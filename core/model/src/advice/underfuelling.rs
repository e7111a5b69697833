//! Underfuelling: a question every few months, and what a worrying answer leads to. Never a number about food or weight,
//! never a label.

use serde::{Deserialize, Serialize};

use crate::advice::{Advice, Topic};
use crate::explain::ids;
use crate::rules::Situation;
use crate::time::Day;

/// What the athlete answered about eating and recovery. Like everything it stays on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Underfuelling {
    /// The last day an answer was given.
    pub asked: Option<Day>,
    /// The answers ask for a professional: growth stops until they do no more.
    pub flagged: bool,
}

pub(super) fn advice(s: &Situation<'_>) -> Vec<Advice> {
    let flagged = s.facts.underfuelling.flagged.then(|| {
        let says = vec![ids::advice_underfuelling(), ids::advice_underfuelling_lock()];
        Advice::new(
            Topic::Underfuelling,
            says,
            &["advice.underfuelling_days", "progression_lock.percent"],
            s.rules,
        )
    });
    let ask = is_due(s).then(|| {
        let says = vec![ids::advice_ask_underfuelling(), ids::advice_stays_here()];
        let parameters = ["advice.underfuelling_days", "advice.underfuelling_first_days"];
        Advice::new(Topic::AskUnderfuelling, says, &parameters, s.rules)
    });
    flagged.into_iter().chain(ask).collect()
}

/// Whether the question is due: a quarter after the last answer, and the first time after four weeks of data.
fn is_due(s: &Situation<'_>) -> bool {
    let rules = &s.rules.advice;
    match s.facts.underfuelling.asked.filter(|asked| *asked <= s.day) {
        Some(asked) => s.day - asked >= rules.underfuelling_days,
        None => {
            let streams = s.facts.streams.iter().filter_map(|x| x.first_day());
            let first = streams.chain(s.facts.runs.all().first().map(|r| r.day)).min();
            first.is_some_and(|first| s.day - first >= rules.underfuelling_first_days)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::testing::{TODAY, ran, runner, topics};
    use crate::facts::Facts;
    use crate::plan::session::Kind;

    fn answered(asked: Option<i32>, flagged: bool) -> Vec<Topic> {
        let asked = asked.map(|back| TODAY - back);
        topics(&Facts { underfuelling: Underfuelling { asked, flagged }, ..runner() })
    }

    #[test]
    fn the_question_comes_once_a_quarter() {
        assert_eq!(answered(None, false), [Topic::AskUnderfuelling]);
        assert_eq!(answered(Some(90), false), []);
        assert_eq!(answered(Some(91), false), [Topic::AskUnderfuelling]);
        assert_eq!(answered(Some(-3), false), [Topic::AskUnderfuelling], "an answer yet to come is none");
    }

    #[test]
    fn nobody_is_asked_in_the_first_four_weeks() {
        let since = |back: i32| {
            let runs = ran(&[(back, Kind::Easy), (back - 2, Kind::Easy)]);
            topics(&Facts { runs, ..Facts::default() })
        };
        assert_eq!((since(27), since(28)), (vec![], vec![Topic::AskUnderfuelling]));
        assert_eq!(topics(&Facts::default()), []);
    }

    #[test]
    fn a_worrying_answer_comes_before_everything_else() {
        assert_eq!(answered(Some(5), true), [Topic::Underfuelling]);
        assert_eq!(answered(Some(200), true), [Topic::Underfuelling, Topic::AskUnderfuelling]);
    }
}
