//! The gate on a morning, from everything that is known of it.

use super::from_minutes::is_easy;
use super::{GateReading, GateRun, gate};
use crate::facts::Facts;
use crate::health::stream::Metric;
use crate::plan::session::Run;
use crate::rules::Rules;
use crate::signal::baseline::baseline;
use crate::signal::bridge::bridge;
use crate::signal::exclusion::layoffs;
use crate::signal::primary::primary;
use crate::time::Day;
use crate::verdict::judge::excluded;

/// What the recorded runs before `day` tell the gate. None where no run that it looks at has minutes of heart rate and
/// speed.
pub fn gate_on(day: Day, facts: &Facts, rules: &Rules) -> Option<GateReading> {
    // The kind of a run is that of the session it was, which the plan of each morning tells anew.
    let easy = |run: &GateRun| {
        let same = |r: &&Run| r.moving_s as f64 == run.duration_s;
        facts.runs_between(run.day, run.day).iter().find(same).map_or(run.easy, |r| is_easy(r.kind))
    };
    let since = day - rules.gate.baseline_from_days;
    let looked_at = facts.gate_runs.iter().filter(|run| (since..day).contains(&run.day));
    let runs: Vec<GateRun> = looked_at.map(|run| GateRun { easy: easy(run), ..run.clone() }).collect();
    if runs.is_empty() {
        return None;
    }
    // A layoff that began earlier still counts while days after it lie in the baseline.
    let known = facts.runs_since(since, rules.return_to_run.run_min);
    let layoffs = layoffs(known, day, rules.return_to_run.run_min, rules.gate.rebase_layoff_days - 1);
    let rebased_from = layoffs.last().map(|(_, next)| *next);
    Some(gate(&runs, resting_heart_rate(day, facts, rules), rebased_from, day, &rules.gate))
}

/// The baseline of the morning, in beats per minute; where there is none yet, what the profile says.
fn resting_heart_rate(day: Day, facts: &Facts, rules: &Rules) -> Option<f64> {
    let metric = Metric::RestingHeartRate;
    let stream = primary(metric, day, &facts.streams, facts.pins(metric), rules);
    let learned = stream.and_then(|stream| {
        let bridge = bridge(stream, &facts.streams, &facts.changes);
        baseline(stream, bridge, day, &excluded(day, facts, rules), rules)
            .filter(|b| b.nb >= rules.signal.baseline_min_days)
    });
    learned.map(|b| b.mu).or(facts.profile.load.hr_rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Runs;
    use crate::gate::Gate;
    use crate::health::stream::{Method, Platform, StreamKey};
    use crate::plan::session::Kind;
    use crate::signal::series::{Stream, Value};

    fn rules() -> &'static Rules {
        Rules::built_in().unwrap()
    }

    fn today() -> Day {
        Day::from_number(20_000)
    }

    /// An easy run `ago` days ago at 3 m/s.
    fn run(ago: i32, hr: f64) -> GateRun {
        GateRun {
            day: today() - ago,
            hr,
            v_gap: 3.0,
            duration_s: 3_000.0,
            easy: true,
            speed_cv: 0.02,
            net_grade: Some(0.0),
            hr_cover: 1.0,
            sensor: Some("watch".to_owned()),
            temp_c: None,
            rpe: None,
            decoupling: None,
        }
    }

    fn recorded(day: Day) -> Run {
        Run::new(day, Kind::Easy, 9_000, 3_000)
    }

    /// Runs every third day at 140, those of the last nine days at `now`, and a resting heart rate of 50.
    fn facts(now: f64) -> Facts {
        let gate_runs: Vec<GateRun> =
            (0..18).map(|i| run(1 + 3 * i, if i < 3 { now } else { 140.0 })).collect();
        let ran = gate_runs.iter().map(|r| recorded(r.day)).collect();
        let key = StreamKey::new(Method::Platform, Platform::Ios, "a", None);
        let values = (today() - 66).through(today()).map(|day| Value { day, value: 50.0, samples: 1 });
        Facts {
            gate_runs,
            runs: Runs::new(ran, rules()),
            streams: vec![Stream::new(key, values.collect(), rules())],
            ..Facts::default()
        }
    }

    fn read(facts: &Facts) -> GateReading {
        gate_on(today(), facts, rules()).unwrap()
    }

    #[test]
    fn the_gate_is_read_from_runs_and_the_baseline_of_the_resting_heart_rate() {
        for (now, is) in [(140.0, Gate::Pass), (144.5, Gate::Hold), (149.0, Gate::Fail)] {
            let reading = read(&facts(now));
            assert_eq!((reading.gate, reading.run), (is, Some(today() - 1)), "{now}");
            let compared = reading.comparison.unwrap();
            assert!((compared.current_ehr - now).abs() < 1e-9, "{compared:?}");
        }
    }

    #[test]
    fn without_a_baseline_the_profile_tells_the_resting_heart_rate() {
        let mut facts = Facts { streams: Vec::new(), ..facts(140.0) };
        assert_eq!(read(&facts).gate, Gate::Unknown);
        assert_eq!(read(&facts).run, None, "no answer rests on no run");
        facts.profile.load.hr_rest = Some(48.0);
        assert_eq!(read(&facts).gate, Gate::Pass);
    }

    #[test]
    fn a_run_on_the_morning_itself_or_later_does_not_count() {
        let mut facts = facts(140.0);
        facts.gate_runs.extend([run(0, 190.0), run(-3, 190.0)]);
        assert_eq!((read(&facts).gate, read(&facts).run), (Gate::Pass, Some(today() - 1)));
        assert_eq!(gate_on(today() - 60, &facts, rules()), None);
    }

    #[test]
    fn a_run_that_was_a_hard_session_of_the_plan_is_no_easy_one() {
        let mut facts = facts(140.0);
        let hard = |r: &Run| if r.day == today() - 1 { Kind::Threshold } else { r.kind };
        let runs = facts.runs.all().iter().map(|r| Run { kind: hard(r), ..r.clone() }).collect();
        facts.runs = Runs::new(runs, rules());
        assert_eq!(read(&facts).run, Some(today() - 4));
    }

    #[test]
    fn after_ten_days_without_running_the_baseline_begins_anew() {
        let mut facts = facts(140.0);
        let gone = |day: Day| (17..=28).contains(&(today() - day));
        facts.gate_runs.retain(|r| !gone(r.day));
        let left = facts.runs.all().iter().filter(|r| !gone(r.day)).cloned().collect();
        facts.runs = Runs::new(left, rules());
        // Of the runs 31 and more days ago none counts: one is left, 16 days ago.
        assert_eq!((read(&facts).gate, read(&facts).n_baseline), (Gate::Unknown, 1));
    }
}
