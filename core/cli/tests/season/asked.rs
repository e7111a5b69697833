//! The year: its export, its days, and what the engine is asked.

use std::path::PathBuf;

use chrono::Weekday;
use ebb_engine::import::Silent;
use ebb_engine::morning::Question;
use ebb_engine::plan::GoalAsked;
use ebb_engine::{AsOf, Engine, PlanFile, Zone};
use ebb_model::plan::race::{Effort, Priority, Race, RaceKind};
use ebb_model::time::{Day, HOUR_MS, Moment};

use crate::support::said;

/// The last full day: a Saturday.
const UNTIL: &str = "2026-11-21";
const FIRST_WEEK: i32 = 4;
const RACE_WEEK: i32 = 27;
/// The week in which she plans for the next race, which lies beyond the year.
const NEXT_WEEK: i32 = 30;

/// A year's export.
pub struct Year {
    _folder: tempfile::TempDir,
    export: PathBuf,
    until: Day,
}

impl Year {
    pub fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let seed = seed.to_string();
        said(folder.path(), &["sample", "--story", "season", "--until", UNTIL, "--seed", &seed]);
        let export = folder.path().join("export.zip");
        Self { _folder: folder, export, until: UNTIL.parse().unwrap() }
    }

    /// Monday of a week, the year's first being 0.
    pub fn week(&self, number: i32) -> Day {
        self.until.monday() - 7 * (52 - number)
    }

    pub fn race_day(&self) -> Day {
        self.week(RACE_WEEK) + 6
    }

    /// From the first with a month of signals to that of the export.
    pub fn mornings(&self) -> impl Iterator<Item = Day> + use<> {
        self.week(FIRST_WEEK).through(self.until + 1)
    }

    /// Seven o'clock of the winter, all year.
    pub fn seven(&self, day: Day) -> Moment {
        day.start(3600).plus_ms(7 * HOUR_MS)
    }

    pub fn question(&self, day: Day) -> Question {
        Question { as_of: AsOf::Instant(self.seven(day)), ..Question::default() }
    }

    /// An engine that has the export.
    pub fn engine(&self) -> Engine {
        let zone = Zone::named("Europe/Berlin").unwrap();
        let export = Engine::read_export(&self.export, &zone, &mut Silent).unwrap();
        let engine = Engine::in_memory().unwrap();
        engine.apply_export(export, self.seven(self.until + 1).epoch_ms).unwrap();
        engine
    }

    /// On two mornings she adopts a plan: for the half marathon, and after it for ten kilometres. `weekly_m` is what
    /// she runs, where the engine does not know.
    pub fn plans(&self, engine: &Engine, day: Day, weekly_m: Option<i64>) -> bool {
        let race = |id: &str, day, distance_m| Race {
            id: id.into(),
            day,
            distance_m,
            kind: RaceKind::Road,
            priority: Priority::A,
            stages: 1,
            effort: Effort::Hard,
            pre_taper_week_m: None,
        };
        let race = match () {
            () if day == self.week(FIRST_WEEK) => race("half", self.race_day(), 21_097),
            () if day == self.week(NEXT_WEEK) => race("ten", self.week(54) + 6, 10_000),
            () => return false,
        };
        let asked = GoalAsked {
            race,
            from: day,
            running_days: 6,
            long_run_day: Weekday::Sun,
            level: None,
            birth_year: None,
            weekly_m,
            longest_m: weekly_m.map(|m| m / 4),
        };
        let now = self.seven(day).plus_ms(-60_000);
        let preview = engine.propose_plan(&asked, AsOf::Instant(now)).unwrap();
        engine.adopt_plan(&PlanFile::from(&preview.plan), day, now.epoch_ms).unwrap();
        true
    }
}
