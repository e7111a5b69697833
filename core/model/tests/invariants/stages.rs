//! Invariant 21: stages of a return advance one at a time, two days apart, only on a pass.

use ebb_model::facts::{Cause, ReturnRecord};
use ebb_model::stages::{Attempt, Felt, progress};
use proptest::prelude::*;

use crate::common::athlete::{STAGES, return_record};
use crate::common::{rules, today};

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let felt =
        (0..11_i64, prop::array::uniform3(prop::bool::weighted(0.05)), prop::option::of(any::<bool>()));
    let felt = felt.prop_map(|(pain, [limp, swelling, night_pain], settled_next_morning)| Felt {
        pain: pain.saturating_sub(6),
        limp,
        swelling,
        night_pain,
        settled_next_morning,
    });
    prop::collection::vec((0..4_i32, prop::option::weighted(0.9, felt)), 0..60).prop_map(|list| {
        let mut day = today();
        let mut out = Vec::new();
        for (gap, felt) in list {
            day += gap;
            out.push(Attempt { day, felt });
        }
        out
    })
}

fn painless(record: &ReturnRecord, felt: Felt) -> bool {
    let most = match record.cause {
        Cause::Bone => 0,
        Cause::Tendon => 5,
        _ => 2,
    };
    felt.pain <= most && !felt.limp && !felt.swelling
}

proptest! {
    #[test]
    fn a_return_advances_one_stage_at_a_time_two_days_apart_and_only_on_a_pass(
        record in return_record(),
        long in any::<bool>(),
        attempts in attempts(),
    ) {
        let place = |stage| STAGES.iter().position(|s| *s == stage).unwrap();
        let mut advanced = None;
        for n in 0..attempts.len() {
            let before = progress(record, long, &attempts[..n], rules());
            let after = progress(record, long, &attempts[..=n], rules());
            let (from, to) = (place(before.stage), place(after.stage));
            prop_assert!(to <= from + 1 && from <= to + 1, "{from} to {to}");
            prop_assert!(!before.stopped || after == before, "what is stopped stays so");
            if to > from {
                let Attempt { day, felt } = attempts[n];
                prop_assert!(felt.is_some_and(|f| painless(&record, f)), "{felt:?}");
                prop_assert!(advanced.is_none_or(|last| day - last >= 2));
                advanced = Some(day);
            }
        }
    }
}
