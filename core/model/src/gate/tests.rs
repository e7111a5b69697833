use proptest::prelude::*;

use super::*;
use crate::rules::Rules;

const RESTING: Option<f64> = Some(50.0);

fn rules() -> &'static parameters::Gate {
    &Rules::built_in().unwrap().gate
}

fn today() -> Day {
    "2026-03-16".parse().unwrap()
}

/// An even easy run at 3 m/s and 140 bpm, some days ago.
fn run(days_ago: i32) -> GateRun {
    GateRun {
        day: today() - days_ago,
        hr: 140.0,
        v_gap: 3.0,
        duration_s: 3000.0,
        easy: true,
        speed_cv: 0.04,
        net_grade: Some(0.0),
        hr_cover: 1.0,
        sensor: Some("strap".to_owned()),
        temp_c: Some(12.0),
        rpe: Some(3.0),
        decoupling: None,
    }
}

/// Four runs of the baseline.
fn usual() -> Vec<GateRun> {
    [50, 40, 30, 20].map(run).to_vec()
}

fn with_heart_rate(hr: f64) -> Vec<GateRun> {
    let mut runs = usual();
    runs.extend([5, 1].map(|days_ago| GateRun { hr, ..run(days_ago) }));
    runs
}

fn read(runs: &[GateRun]) -> GateReading {
    gate(runs, RESTING, None, today(), rules())
}

#[test]
fn the_golden_fail() {
    // vectors/gate-compute-fail.json
    let reading = read(&with_heart_rate(147.98));
    let comparison = reading.comparison.unwrap();
    assert_eq!((reading.gate, reading.n_baseline, reading.n_current), (Gate::Fail, 4, 2));
    assert!(!reading.low_confidence);
    assert!((comparison.change - 0.056_999_999_999_999_94).abs() < 1e-12);
    assert_eq!((comparison.baseline_ehr, comparison.current_ehr, comparison.v_ref), (140.0, 147.98, 3.0));
}

#[test]
fn the_answer_follows_the_change() {
    for (hr, expected) in [
        (130.0, Gate::Pass),
        (140.0, Gate::Pass),
        (142.7, Gate::Pass),
        (142.9, Gate::Hold),
        (146.9, Gate::Hold),
        (147.1, Gate::Fail),
    ] {
        assert_eq!(read(&with_heart_rate(hr)).gate, expected, "{hr}");
    }
}

#[test]
fn a_faster_run_may_have_a_higher_heart_rate() {
    let mut runs = usual();
    runs.push(GateRun { hr: 50.0 + 90.0 * 1.1, v_gap: 3.3, ..run(1) });
    let reading = read(&runs);
    assert!(reading.comparison.unwrap().change.abs() < 1e-12);
    assert_eq!(reading.gate, Gate::Pass);
}

#[test]
fn a_lower_heart_rate_that_feels_harder_is_suspect() {
    let feeling = |rpe| -> Vec<GateRun> {
        with_heart_rate(134.0)
            .into_iter()
            .map(|run| if run.hr < 140.0 { GateRun { rpe, ..run } } else { run })
            .collect()
    };
    assert_eq!(read(&feeling(Some(5.0))).gate, Gate::Suspect);
    assert_eq!(read(&feeling(Some(4.9))).gate, Gate::Pass);
    assert_eq!(read(&feeling(None)).gate, Gate::Pass);
}

#[test]
fn too_few_runs_or_no_resting_heart_rate_leave_it_unknown() {
    assert_eq!(read(&[]).gate, Gate::Unknown);
    let without_current = read(&usual());
    assert_eq!((without_current.gate, without_current.n_baseline), (Gate::Unknown, 4));
    let without_baseline = read(&with_heart_rate(160.0)[1..]);
    assert_eq!((without_baseline.gate, without_baseline.n_baseline), (Gate::Unknown, 3));
    assert_eq!(without_baseline.comparison, None);
    let without_rest = gate(&with_heart_rate(160.0), None, None, today(), rules());
    assert_eq!((without_rest.gate, without_rest.comparison), (Gate::Unknown, None));
}

#[test]
fn one_current_run_or_an_unknown_grade_gives_low_confidence() {
    let mut one = usual();
    one.push(run(0));
    assert!(read(&one).low_confidence);
    let mut runs = with_heart_rate(140.0);
    assert!(!read(&runs).low_confidence);
    runs[0].net_grade = None;
    assert!(read(&runs).low_confidence);
    // Without an answer there is no confidence to speak of.
    assert!(!read(&runs[2..]).low_confidence);
}

#[test]
fn the_windows_are_inclusive() {
    let days: Vec<GateRun> = [57, 56, 15, 14, 10, 9, 0, -1].map(run).to_vec();
    let reading = read(&days);
    assert_eq!((reading.n_baseline, reading.n_current), (2, 2));
}

#[test]
fn runs_before_a_long_layoff_leave_the_baseline() {
    let from = |days_ago| gate(&with_heart_rate(140.0), RESTING, Some(today() - days_ago), today(), rules());
    assert_eq!((from(50).gate, from(50).n_baseline), (Gate::Pass, 4));
    assert_eq!((from(49).gate, from(49).n_baseline), (Gate::Unknown, 3));
    assert_eq!(from(0).n_current, 2);
}

#[test]
fn what_is_not_an_even_flat_easy_run_does_not_count() {
    let counts = |run: GateRun| read(&[run]).n_current == 1;
    assert!(counts(run(1)));
    assert!(counts(GateRun { net_grade: None, temp_c: None, rpe: None, sensor: None, ..run(1) }));
    let at_the_limits = GateRun {
        duration_s: 1200.0,
        speed_cv: 0.08,
        net_grade: Some(-0.02),
        hr_cover: 0.9,
        temp_c: Some(25.0),
        ..run(1)
    };
    assert!(counts(at_the_limits));
    for other in [
        GateRun { easy: false, ..run(1) },
        GateRun { duration_s: 1199.0, ..run(1) },
        GateRun { speed_cv: 0.081, ..run(1) },
        GateRun { net_grade: Some(0.021), ..run(1) },
        GateRun { net_grade: Some(-0.021), ..run(1) },
        GateRun { hr_cover: 0.89, ..run(1) },
        GateRun { temp_c: Some(25.1), ..run(1) },
        GateRun { v_gap: 0.0, ..run(1) },
        GateRun { hr: f64::NAN, ..run(1) },
    ] {
        assert!(!counts(other.clone()), "{other:?}");
    }
}

#[test]
fn the_latest_run_says_which_sensor_counts() {
    let wrist = |days_ago| GateRun { sensor: Some("wrist".to_owned()), hr: 160.0, ..run(days_ago) };
    let mut runs = with_heart_rate(140.0);
    runs.push(wrist(2));
    assert_eq!((read(&runs).gate, read(&runs).n_current), (Gate::Pass, 2));
    runs.push(wrist(0));
    assert_eq!((read(&runs).gate, read(&runs).n_baseline, read(&runs).n_current), (Gate::Unknown, 0, 2));
    // The latest run that counts: one in the heat has no say, nor one that is still to come.
    runs.push(GateRun { sensor: None, ..run(-1) });
    runs.push(GateRun { temp_c: Some(30.0), sensor: None, ..run(0) });
    assert_eq!(read(&runs).n_current, 2);
}

#[test]
fn a_short_cool_run_that_drifts_fails_the_gate() {
    let drifting = |change: fn(&mut GateRun)| {
        let mut runs = with_heart_rate(140.0);
        runs[5].decoupling = Some(0.11);
        change(&mut runs[5]);
        read(&runs).gate
    };
    assert_eq!(drifting(|_| ()), Gate::Fail);
    assert_eq!(drifting(|run| run.decoupling = Some(0.10)), Gate::Pass);
    assert_eq!(drifting(|run| run.duration_s = 75.0 * 60.0), Gate::Pass);
    // Unknown temperature is eligible, but not known to be cool.
    assert_eq!(drifting(|run| run.temp_c = None), Gate::Pass);
    let alone = read(&[GateRun { decoupling: Some(0.11), ..run(1) }]);
    assert_eq!((alone.gate, alone.comparison), (Gate::Fail, None));
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..200.0, 1 => any::<f64>()]
}

prop_compose! {
    fn any_run()(
        days_ago in -3..70,
        hr in prop_oneof![4 => 120.0..170.0, 1 => any::<f64>()],
        v_gap in prop_oneof![4 => 2.0..4.0, 1 => any::<f64>()],
        duration_s in prop_oneof![4 => 1000.0..6000.0, 1 => any::<f64>()],
        easy in prop::bool::weighted(0.9),
        net_grade in prop::option::of(-0.025..0.025),
        sensor in prop::option::weighted(0.8, prop::sample::select(vec!["strap", "wrist"])),
        temp_c in prop::option::of(0.0..30.0),
        rpe in prop::option::of(any_number()),
        decoupling in prop::option::of(0.0..0.12),
    ) -> GateRun {
        let sensor = sensor.map(str::to_owned);
        GateRun { hr, v_gap, duration_s, easy, net_grade, sensor, temp_c, rpe, decoupling, ..run(days_ago) }
    }
}

fn any_runs() -> impl Strategy<Value = Vec<GateRun>> {
    prop::collection::vec(any_run(), 0..40)
}

proptest! {
    #[test]
    fn any_runs_have_an_answer(
        runs in any_runs(),
        resting in prop::option::of(any_number()),
        rebased in prop::option::of(any::<i32>()),
        day in prop_oneof![Just(today()), any::<i32>().prop_map(Day::from_number)],
    ) {
        let reading = gate(&runs, resting, rebased.map(Day::from_number), day, rules());
        if let Some(comparison) = reading.comparison {
            prop_assert!(comparison.change.is_finite());
            prop_assert!(reading.n_baseline >= 4 && reading.n_current >= 1);
        } else {
            prop_assert!(matches!(reading.gate, Gate::Unknown | Gate::Fail));
        }
    }

    #[test]
    fn the_order_of_the_runs_does_not_matter(
        (runs, shuffled) in any_runs().prop_flat_map(|runs| (Just(runs.clone()), Just(runs).prop_shuffle())),
    ) {
        prop_assert_eq!(read(&runs), read(&shuffled));
    }

    #[test]
    fn a_run_that_was_not_easy_changes_nothing(runs in any_runs(), other in any_run()) {
        let mut more = runs.clone();
        more.push(GateRun { easy: false, ..other });
        prop_assert_eq!(read(&runs), read(&more));
    }
}
