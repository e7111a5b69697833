//! The account of deloads on a morning: what is under way, what became of the last one, what begins, what is offered.

use crate::deload::habit::never_rests;
use crate::deload::weeks::{Block, block, counts_since, is_light, last_light};
use crate::deload::{DeloadKind, DeloadOffer, DeloadWeek, Hold, OfferReason, Outcome, Past, Recorded, cycle};
use crate::facts::Facts;
use crate::gate::Gate;
use crate::health::stream::Metric;
use crate::ledger::Event;
use crate::plan::race::{Priority, Race};
use crate::plan::session::SessionOrigin;
use crate::plan::taper::{first_day, in_a_or_b};
use crate::rules::post_race::volume_weeks;
use crate::rules::{RuleId, Rules, Situation};
use crate::time::Day;
use crate::verdict::judge::{excluded, judge};
use crate::verdict::raw::raw;
use crate::verdict::tier::Tier;

/// What a morning's deloads come to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Account {
    /// The deload in force, or about to be.
    pub week: Option<DeloadWeek>,
    /// What became of one that was closed this morning.
    pub closed: Option<Outcome>,
    /// What follows one that did not do its work.
    pub hold: Option<Hold>,
    /// What the athlete may say yes to.
    pub offer: Option<DeloadOffer>,
    /// Refusals in a row since the last lighter week.
    pub refused: i64,
    /// What of it is new, for the ledger.
    pub events: Vec<Event>,
}

/// Looks at the deloads of a morning. `facts` are what the morning knows, its cuts included; what they hold of deloads
/// is not looked at.
pub fn account(day: Day, facts: &Facts, past: &Past, rules: &Rules) -> Account {
    let look = Look { day, facts, past, rules };
    let mut out = Account { refused: look.refused(), ..Account::default() };
    let mut recorded = past.recorded.clone();
    if let Some(open) = recorded.last_mut().filter(|r| r.closed.is_none()) {
        match look.closes(&open.week) {
            None => out.week = Some(open.week.clone()),
            Some(outcome) => {
                open.closed = Some((day, outcome));
                out.closed = Some(outcome);
                out.events.push(Event::DeloadClosed { start: open.week.start, outcome });
            }
        }
    }
    out.hold = recorded.last().and_then(|last| look.hold(last));
    if out.week.is_none()
        && let Some(week) = look.begins(&recorded)
    {
        let cycle_weeks = cycle::weeks(day, facts, past, rules);
        out.events.push(Event::DeloadBegan { week: week.clone(), cycle_weeks });
        // Kept as planned on the very day it was to begin.
        match look.closes(&week) {
            None => out.week = Some(week),
            Some(outcome) => {
                out.events.push(Event::DeloadClosed { start: week.start, outcome });
                out.closed = Some(outcome);
            }
        }
    }
    if out.week.is_none() && look.may_offer_again() {
        out.offer = look.offer(&recorded);
    }
    out
}

/// Whether a taper takes the place of a deload that begins on `start`: an A race's starts within days of it.
pub fn gives_way_to_taper(day: Day, start: Day, races: &[Race], rules: &Rules) -> bool {
    let soon = start + rules.deload.taper_within_days;
    let tapers = races.iter().any(|race| {
        race.priority == Priority::A
            && race.last_day() >= start
            && first_day(race, rules).is_some_and(|taper| taper <= soon)
    });
    tapers || in_a_or_b(day, races, rules)
}

struct Look<'a> {
    day: Day,
    facts: &'a Facts,
    past: &'a Past,
    rules: &'a Rules,
}

impl Look<'_> {
    /// What became of a deload, once it is over or the athlete kept the week.
    fn closes(&self, week: &DeloadWeek) -> Option<Outcome> {
        let kept = |(day, yes): &(Day, bool)| !yes && (week.start..=week.last_day()).contains(day);
        if self.past.answers.iter().any(kept) {
            return Some(Outcome::Skipped);
        }
        (self.day > week.last_day()).then(|| self.outcome(week))
    }

    fn outcome(&self, week: &DeloadWeek) -> Outcome {
        let ran = self.facts.volume(week.start, week.last_day());
        let usual = week.mean_week_m().unwrap_or(i64::MAX).saturating_mul(i64::from(week.days));
        let much = ran.saturating_mul(7 * 100) > usual.saturating_mul(self.rules.deload.not_taken_percent);
        // Of a few days nothing is told by their metres: what those days hold differs too much.
        match self.speaks_against(week) {
            _ if much && week.days == 7 => Outcome::NotTaken,
            0 if self.speaks_for() => Outcome::Banked,
            _ => Outcome::Taken,
        }
    }

    /// How much says that a deload has not done its work: a vote of resting heart rate or HRV on its last days, and
    /// the gate.
    fn speaks_against(&self, week: &DeloadWeek) -> usize {
        let excluded = excluded(self.day, self.facts, self.rules);
        let mut last = (week.last_day() - (self.rules.deload.banked_days - 1)).through(week.last_day());
        let voted = last.any(|day| {
            let votes = raw(day, self.facts, &excluded, self.rules).votes;
            votes.iter().any(|v| v.metric != Metric::Sleep && v.votes())
        });
        let gate = match self.facts.gate {
            Gate::Hold | Gate::Fail | Gate::Suspect => true,
            Gate::Pass => false,
            // Without a gate the signals of this morning speak for it, and without those nothing does.
            Gate::Unknown => judge(self.day, self.facts, self.rules).raw.voting > 0,
        };
        usize::from(voted) + usize::from(gate)
    }

    fn speaks_for(&self) -> bool {
        judge(self.day, self.facts, self.rules).gate_satisfied
    }

    /// The week after a deload that was not taken, or still not banked after its repeat.
    fn hold(&self, last: &Recorded) -> Option<Hold> {
        let (_, after) = last.closed?;
        let unbanked = after == Outcome::Taken && last.week.kind == DeloadKind::Repeat;
        let start = last.week.last_day() + 1;
        let covers = (start..=start + 6).contains(&self.day);
        let metres = *last.week.block_m.last()?;
        (covers && (unbanked || after == Outcome::NotTaken)).then_some(Hold { start, metres, after })
    }

    fn begins(&self, recorded: &[Recorded]) -> Option<DeloadWeek> {
        self.repeat(recorded.last())
            .or_else(|| self.after_gate())
            .or_else(|| self.turn())
            // Last: an offer is made on mornings alone on which nothing else begins, and a yes to a week that was
            // kept and is taken after all is none to another.
            .or_else(|| self.agreed(recorded))
    }

    /// A few more days of a deload that something speaks against; once.
    fn repeat(&self, last: Option<&Recorded>) -> Option<DeloadWeek> {
        let last =
            last.filter(|r| r.closed.is_some_and(|(day, o)| day == self.day && o == Outcome::Taken))?;
        let whole = matches!(last.week.kind, DeloadKind::Due | DeloadKind::Forced | DeloadKind::Planned);
        let against = self.speaks_against(&last.week);
        if !whole || against == 0 || self.day != last.week.last_day() + 1 {
            return None;
        }
        let r = &self.rules.deload.repeat_days;
        let days = if against > 1 { r.high } else { r.low };
        Some(DeloadWeek { start: self.day, days, kind: DeloadKind::Repeat, ..last.week.clone() })
    }

    /// What was offered and answered with yes today.
    fn agreed(&self, recorded: &[Recorded]) -> Option<DeloadWeek> {
        let yes = self.past.answers.iter().rfind(|(day, _)| *day == self.day).is_some_and(|(_, yes)| *yes);
        yes.then(|| self.offer(recorded)).flatten().map(|offer| offer.week)
    }

    /// The rest of the week, when the gate did not pass for so many of its runs in a row.
    fn after_gate(&self) -> Option<DeloadWeek> {
        let costly = |gate: Gate| matches!(gate, Gate::Hold | Gate::Fail);
        let run = self.facts.gate_run?;
        let before = &self.past.gates;
        let new = before.last().is_none_or(|(last, _)| run > *last);
        let row = before.iter().rev().take_while(|(_, gate)| costly(*gate)).count() + 1;
        let twice = new && costly(self.facts.gate) && row >= self.rules.gate.in_a_row;
        let days = self.day.monday() + 7 - self.day;
        if !twice || self.tapers(self.day) {
            return None;
        }
        Some(self.week(DeloadKind::Gate, days, self.block()?))
    }

    /// Where the plan's own begins; and on a Monday: its turn in the cycle, or as many loaded weeks as there may be.
    fn turn(&self) -> Option<DeloadWeek> {
        let (day, rules) = (self.day, &self.rules.deload);
        let under_cut = self.facts.cuts.iter().any(|c| c.tier >= Tier::Cut && c.covers(day, self.rules));
        let planned = self.planned_deload(day);
        if !planned && day != day.monday() || under_cut || self.tapers(day) || self.returning() {
            return None;
        }
        let block = self.block();
        if planned {
            // It is one whatever is known of the weeks before it.
            return Some(self.week(DeloadKind::Planned, 7, block.unwrap_or_default()));
        }
        let block = block?;
        let loaded = block.len();
        let cycle = cycle::weeks(day, self.facts, self.past, self.rules);
        let forced = loaded >= rules.loaded_weeks_max;
        // The plan's own lighter week is the deload, as long as it comes before too many loaded ones; for those who
        // need more rest, as long as it is the next.
        let wait = if cycle == rules.cycle_weeks_short { 1 } else { rules.loaded_weeks_max };
        let wait = wait.min(rules.loaded_weeks_max - loaded);
        let own = self.own_deload(day, day + 7 * wait + 6)
            || (0..=wait).any(|week| self.is_light_week(day + 7 * week));
        if loaded < cycle - 1 || own {
            return None;
        }
        Some(self.week(if forced { DeloadKind::Forced } else { DeloadKind::Due }, 7, block))
    }

    fn offer(&self, recorded: &[Recorded]) -> Option<DeloadOffer> {
        if self.facts.plan.is_empty() || self.tapers(self.day) {
            return None;
        }
        let week = |kind, days| {
            let since = self.since_return().max(self.since_race()).unwrap_or(Day::from_number(i32::MIN));
            let block = block(self.day, since, self.facts, self.rules);
            self.week(kind, days, block)
        };
        let cut = self.facts.cuts.iter().any(|c| c.covers(self.day, self.rules));
        let chain = || judge(self.day, self.facts, self.rules).cut.map_or(0, |c| c.chain);
        if cut && chain() >= self.rules.cut.chain_professional {
            let week = week(DeloadKind::EasyDays, self.rules.cut.easy_only_days);
            return Some(DeloadOffer { week, why: OfferReason::ThirdCut });
        }
        let unbanked = |r: &&Recorded| {
            let just = r.closed.is_some_and(|(day, o)| day == self.day && o == Outcome::Taken);
            just && r.week.kind == DeloadKind::Repeat
        };
        let asked = recorded.last().filter(unbanked).map(|_| OfferReason::Unbanked);
        let never = || never_rests(self.day, self.facts, self.past, self.rules);
        let why = asked.or_else(never).filter(|_| !cut && !self.returning())?;
        let week = week(DeloadKind::Smaller, 7);
        (!week.block_m.is_empty()).then_some(DeloadOffer { week, why })
    }

    fn may_offer_again(&self) -> bool {
        let wait = self.rules.deload.offer_again_days;
        !self.past.answers.iter().any(|(day, _)| (0..wait).contains(&(self.day - *day)))
    }

    fn week(&self, kind: DeloadKind, days: i32, block: Block) -> DeloadWeek {
        let Block { weeks_m, longest_m } = block;
        DeloadWeek { start: self.day, days, kind, block_m: weeks_m, block_longest_m: longest_m }
    }

    /// The loaded weeks behind, as far as they are known to this ledger: an athlete who has just come is not told on
    /// the first morning that the week is cut. None when the last week was light.
    fn block(&self) -> Option<Block> {
        let first = self.past.first_morning? + self.rules.late_data.catch_up_mornings - 6;
        let since = counts_since(self.day, self.facts, self.past, self.rules);
        let since = since.max(self.since_return()).max(self.since_race());
        let block = block(self.day, since.map_or(first, |s| s.max(first)), self.facts, self.rules);
        (!block.is_empty()).then_some(block)
    }

    fn tapers(&self, start: Day) -> bool {
        gives_way_to_taper(self.day, start, &self.facts.races, self.rules)
    }

    /// Whether a return is under way: it has limits of its own, and half of a stage is no running.
    fn returning(&self) -> bool {
        self.returned_on(&[self.day]).is_some()
    }

    /// The first Monday after the last of the weeks that force a deload in which a return was under way: those are no
    /// loaded weeks.
    fn since_return(&self) -> Option<Day> {
        let weeks = 1..=self.rules.deload.loaded_weeks_max;
        let mondays: Vec<Day> = weeks.map(|back| self.day.monday() - 7 * back).collect();
        self.returned_on(&mondays).map(|monday| monday + 7)
    }

    /// The first Monday after the last race, its taper and the weeks that it makes lighter: those are no loaded weeks.
    fn since_race(&self) -> Option<Day> {
        let lasts = |race: &Race| {
            let begins = first_day(race, self.rules).unwrap_or(race.day);
            let lighter = volume_weeks(race, self.rules).filter(|(_, _, percent)| *percent < 100);
            let over = lighter.map(|(_, last, _)| last).max().unwrap_or(race.last_day());
            (begins < self.day).then(|| over.max(race.last_day()))
        };
        self.facts.races.iter().filter_map(lasts).max().map(|last| last.monday() + 7)
    }

    /// The first of some days on which a return was under way.
    fn returned_on(&self, days: &[Day]) -> Option<Day> {
        let verdict = judge(self.day, self.facts, self.rules);
        let on =
            |day: Day| RuleId::ReturnToRun.in_force(&Situation::new(day, self.facts, &verdict, self.rules));
        days.iter().copied().find(|day| on(*day))
    }

    /// Whether the plan's own deload begins on a day: on a Monday where a week from Monday is all of it, else on the
    /// first day from which seven days are.
    fn planned_deload(&self, day: Day) -> bool {
        let monday = day.monday();
        self.is_own_week(day) && (day == monday || ![monday, monday + 7].iter().any(|m| self.is_own_week(*m)))
    }

    /// Whether the runs of seven days are those of a deload of the plan, and all of them.
    fn is_own_week(&self, start: Day) -> bool {
        let mut runs = self.planned_runs(start).filter(|s| s.kind.is_run()).peekable();
        runs.peek().is_some()
            && runs.all(|s| s.origin == SessionOrigin::Deload)
            && !self.own_deload(start - 6, start - 1)
            && !self.own_deload(start + 7, start + 12)
    }

    /// Whether the plan has a run of a deload of its own on some days.
    fn own_deload(&self, first: Day, last: Day) -> bool {
        let own = |s: &crate::plan::session::Session| s.origin == SessionOrigin::Deload && s.kind.is_run();
        self.facts.plan.iter().any(|s| own(s) && (first..=last).contains(&s.day))
    }

    /// Whether a week of the plan is light, whoever made it so.
    fn is_light_week(&self, monday: Day) -> bool {
        let metres = self.planned_runs(monday).map(|s| s.distance_m).sum();
        self.planned_runs(monday).next().is_some() && is_light(metres, self.day, self.facts, self.rules)
    }

    fn planned_runs(&self, start: Day) -> impl Iterator<Item = &crate::plan::session::Session> {
        let week = start..=start + 6;
        self.facts.plan.iter().filter(move |s| s.kind.covers_distance() && week.contains(&s.day))
    }

    /// Refusals since the last lighter week, whatever brought it.
    fn refused(&self) -> i64 {
        let since = counts_since(self.day, self.facts, self.past, self.rules)
            .max(last_light(self.day, self.facts, self.rules));
        let no = self.past.answers.iter().filter(|(day, yes)| !yes && since.is_none_or(|s| *day >= s));
        i64::try_from(no.count()).unwrap_or(i64::MAX)
    }
}
