//! The points of a route, made into minutes of speed and grade as they come by.

use ebb_model::health::motion::MotionMinute;
use ebb_model::time::MINUTE_MS;

use crate::error::Stop;
use crate::limits;
use crate::staging::SPEEDS;

/// Between two points further apart the athlete may have been anywhere.
const LONGEST_GAP_MS: i64 = 30_000;
/// A point that may be this far off says nothing of a minute of running, which is 150 to 200 m.
const WORST_ACCURACY_M: f64 = 50.0;
/// Less of a minute tells its edges rather than its mean.
const SHORTEST_MS: i64 = 30_000;
/// The heights of a quarter of a minute are one: a single one jumps by metres.
const QUARTER_MS: i64 = 15_000;
/// Over fewer metres a grade is the noise of the heights.
const SHORTEST_M: f64 = 20.0;
/// Steeper than any run: a fault of the heights.
const STEEPEST: f64 = 0.5;
/// A climb counts from here, in metres: less is noise (house).
const CLIMB_M: f64 = 2.0;
/// The Earth's mean radius, IUGG.
const EARTH_M: f64 = 6_371_008.8;

/// Where the athlete was.
#[derive(Debug, Clone, Copy)]
pub struct Point {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Metres, where known.
    pub height_m: Option<f64>,
    /// How far off it may be in metres, where known; below 0 it is not to be trusted at all.
    pub accuracy_m: Option<f64>,
}

impl Point {
    fn is_good(&self) -> bool {
        (-90.0..=90.0).contains(&self.latitude)
            && (-180.0..=180.0).contains(&self.longitude)
            && self.accuracy_m.is_none_or(|metres| (0.0..=WORST_ACCURACY_M).contains(&metres))
    }

    /// Metres to another point some seconds away, where the Earth is flat.
    fn metres_to(&self, other: &Self) -> f64 {
        let turned = (other.longitude - self.longitude + 540.0).rem_euclid(360.0) - 180.0;
        let east = turned.to_radians() * libm::cos(self.latitude.midpoint(other.latitude).to_radians());
        let north = (other.latitude - self.latitude).to_radians();
        EARTH_M * (east * east + north * north).sqrt()
    }
}

/// What a route says of a workout.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Route {
    /// In order of time.
    pub minutes: Vec<MotionMinute>,
    /// Metres, without what lies between points too far apart.
    pub distance_m: Option<f64>,
    /// Metres climbed, where heights are known.
    pub ascent_m: Option<f64>,
}

/// A route while its points come by. It keeps one minute and the point before.
#[derive(Debug)]
pub(crate) struct Track {
    /// The workout, in UTC milliseconds; points outside it are none of its own.
    within: (i64, i64),
    points: usize,
    before: Option<Point>,
    minute: Minute,
    climb: Climb,
    distance_m: f64,
    route: Route,
}

/// A minute while its points come by.
#[derive(Debug, Default)]
struct Minute {
    at: i64,
    moving_ms: i64,
    metres: f64,
    /// Of each quarter the heights, and the metres at which they were.
    quarters: [Mean; 4],
}

#[derive(Debug, Default, Clone, Copy)]
struct Mean {
    height: f64,
    along: f64,
    count: f64,
}

/// What was climbed, by mean heights of a quarter of a minute.
#[derive(Debug, Default)]
struct Climb {
    quarter: i64,
    mean: Mean,
    lowest: Option<f64>,
    metres: f64,
}

impl Track {
    /// The track of a workout between two instants in UTC milliseconds.
    pub(crate) fn within(start_ms: i64, end_ms: i64) -> Self {
        Self {
            within: (start_ms, end_ms),
            points: 0,
            before: None,
            minute: Minute::default(),
            climb: Climb::default(),
            distance_m: 0.0,
            route: Route::default(),
        }
    }

    /// The next point. One that is earlier than the one before is left out.
    pub(crate) fn push(&mut self, point: Point) -> Result<(), Stop> {
        self.points += 1;
        if self.points > limits::ROUTE_POINTS {
            return Err(Stop::TooLarge);
        }
        let inside = (self.within.0..=self.within.1).contains(&point.at_ms);
        if !inside || !point.is_good() || self.before.is_some_and(|before| point.at_ms < before.at_ms) {
            return Ok(());
        }
        if let Some(before) = self.before.replace(point) {
            self.moved(&before, &point);
        }
        self.enter(point.at_ms.div_euclid(MINUTE_MS));
        if let Some(height) = point.height_m {
            self.minute.height(point.at_ms.rem_euclid(MINUTE_MS), height);
            self.climb.height(point.at_ms.div_euclid(QUARTER_MS), height);
        }
        Ok(())
    }

    /// The whole route.
    pub(crate) fn finish(mut self) -> Route {
        self.enter(i64::MAX);
        self.climb.close();
        self.route.distance_m = Some(self.distance_m).filter(|metres| *metres > 0.0);
        self.route.ascent_m = self.climb.lowest.map(|_| self.climb.metres);
        self.route
    }

    fn moved(&mut self, from: &Point, to: &Point) {
        let ms = to.at_ms - from.at_ms;
        let metres = from.metres_to(to);
        // Two points of one second may carry the same time.
        let took = seconds(if ms > 0 { ms } else { 1000 });
        let too_fast = !SPEEDS.contains(&(metres / took));
        if ms > LONGEST_GAP_MS || too_fast {
            return;
        }
        self.distance_m += metres;
        // At most one border lies between: a gap is shorter than a minute.
        let border = (from.at_ms.div_euclid(MINUTE_MS) + 1) * MINUTE_MS;
        let first_ms = ms.min(border - from.at_ms);
        let share = if ms > 0 { seconds(first_ms) / seconds(ms) } else { 1.0 };
        self.enter(from.at_ms.div_euclid(MINUTE_MS));
        self.minute.add(first_ms, metres * share);
        if first_ms < ms {
            self.enter(border.div_euclid(MINUTE_MS));
            self.minute.add(ms - first_ms, metres * (1.0 - share));
        }
    }

    /// Closes the minute before, where another begins.
    fn enter(&mut self, at: i64) {
        if self.minute.at != at {
            self.route.minutes.extend(self.minute.mean());
            self.minute = Minute { at, ..Minute::default() };
        }
    }
}

impl Minute {
    fn add(&mut self, ms: i64, metres: f64) {
        self.moving_ms += ms;
        self.metres += metres;
    }

    fn height(&mut self, ms_in: i64, height: f64) {
        let quarter = usize::try_from(ms_in / QUARTER_MS).ok().and_then(|q| self.quarters.get_mut(q));
        if let Some(quarter) = quarter {
            quarter.add(height, self.metres);
        }
    }

    fn mean(&self) -> Option<MotionMinute> {
        if self.moving_ms < SHORTEST_MS {
            return None;
        }
        let speed = self.metres / seconds(self.moving_ms);
        if !SPEEDS.contains(&speed) {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 12.5, times 1000")]
        let speed_mm_s = (speed * 1000.0).round() as u16;
        #[expect(clippy::cast_possible_truncation, reason = "-0.5 to 0.5, times 1000")]
        let grade_permille = self.grade().map(|grade| (grade * 1000.0).round() as i16);
        Some(MotionMinute { at: self.at, speed_mm_s, grade_permille })
    }

    /// From the mean height of the first quarter to that of the last, over the metres between them; where a run begins
    /// or ends within the minute, of the first and last quarter that it has.
    fn grade(&self) -> Option<f64> {
        let mut known = self.quarters.iter().filter_map(|quarter| quarter.of());
        let ((low, from), (high, to)) = (known.next()?, known.next_back()?);
        let grade = (high - low) / (to - from);
        (to - from >= SHORTEST_M && grade.abs() <= STEEPEST).then_some(grade)
    }
}

impl Mean {
    fn add(&mut self, height: f64, along: f64) {
        self.height += height;
        self.along += along;
        self.count += 1.0;
    }

    /// Mean height and mean metres.
    fn of(&self) -> Option<(f64, f64)> {
        (self.count > 0.0).then(|| (self.height / self.count, self.along / self.count))
    }
}

impl Climb {
    fn height(&mut self, quarter: i64, height: f64) {
        if quarter != self.quarter {
            self.close();
            (self.quarter, self.mean) = (quarter, Mean::default());
        }
        self.mean.add(height, 0.0);
    }

    fn close(&mut self) {
        let Some((height, _)) = self.mean.of() else { return };
        let lowest = self.lowest.unwrap_or(height).min(height);
        let climbed = height - lowest >= CLIMB_M;
        self.metres += if climbed { height - lowest } else { 0.0 };
        self.lowest = Some(if climbed { height } else { lowest });
    }
}

fn seconds(ms: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "within a minute")]
    let ms = ms as f64;
    ms / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Metres a second northwards, from height 100, at an instant.
    fn point(at_s: i64, metres: f64, height: f64) -> Point {
        Point {
            at_ms: at_s * 1000,
            latitude: 48.0 + (metres / EARTH_M).to_degrees(),
            longitude: 2.0,
            height_m: Some(height),
            accuracy_m: Some(5.0),
        }
    }

    fn route(points: impl IntoIterator<Item = Point>) -> Route {
        let mut track = Track::within(0, 86_400_000);
        points.into_iter().for_each(|p| track.push(p).unwrap());
        track.finish()
    }

    fn minutes(points: impl IntoIterator<Item = Point>) -> Vec<(i64, u16, Option<i16>)> {
        route(points).minutes.iter().map(|m| (m.at, m.speed_mm_s, m.grade_permille)).collect()
    }

    /// A point a second at 3 m/s, 2 % uphill.
    fn run(seconds: std::ops::RangeInclusive<i64>) -> impl Iterator<Item = Point> {
        seconds.map(|s| point(s, 3.0 * s as f64, 100.0 + 0.06 * s as f64))
    }

    #[test]
    fn a_minute_is_metres_over_seconds_and_climb_over_metres() {
        assert_eq!(minutes(run(0..=120)), [(0, 3000, Some(20)), (1, 3000, Some(20))]);
        let whole = route(run(0..=120));
        assert!((whole.distance_m.unwrap() - 360.0).abs() < 0.01);
        let climbed = route(run(0..=600)).ascent_m.unwrap();
        assert!((33.0..=36.0).contains(&climbed), "of 36 m: {climbed}");
    }

    #[test]
    fn points_ten_seconds_apart_say_the_same_and_share_a_border() {
        let seldom = run(3..=183).step_by(10);
        assert_eq!(minutes(seldom), [(0, 3000, Some(20)), (1, 3000, Some(20)), (2, 3000, Some(20))]);
    }

    #[test]
    fn a_jump_within_one_instant_is_no_way_that_was_run() {
        let there = |p: Point| Point { latitude: p.latitude + 0.1, ..p };
        let jumps = run(0..=60).flat_map(|p| if p.at_ms == 30_000 { vec![p, there(p), p] } else { vec![p] });
        assert_eq!(minutes(jumps), [(0, 3000, Some(20))]);
        // A point a second, and within each ten to and fro: no minute of it is one of running.
        let zigzag = run(0..=60).flat_map(|p| {
            [p, Point { latitude: p.latitude + 0.0001, ..p }, p, Point { latitude: p.latitude + 0.0001, ..p }]
        });
        assert_eq!(minutes(zigzag), []);
    }

    #[test]
    fn a_gap_over_half_a_minute_is_left_out() {
        // Two minutes of standing still, and the way on.
        let paused = run(0..=59).chain(run(60..=120).map(|p| Point { at_ms: p.at_ms + 120_000, ..p }));
        assert_eq!(minutes(paused), [(0, 3000, Some(20)), (3, 3000, Some(20))]);
    }

    #[test]
    fn points_that_may_be_far_off_and_jumps_are_left_out() {
        let far = |p: Point| Point { latitude: 49.0, ..p };
        let off = |accuracy_m, p: Point| Point { accuracy_m: Some(accuracy_m), ..far(p) };
        for (what, spoiled) in [
            ("51 m", off(51.0, point(30, 90.0, 0.0))),
            ("invalid", off(-1.0, point(30, 90.0, 0.0))),
            ("no number", Point { latitude: f64::NAN, ..point(30, 90.0, 0.0) }),
            ("earlier", point(10, 90.0, 0.0)),
        ] {
            let mut points: Vec<Point> = run(0..=60).collect();
            points[30] = spoiled;
            assert_eq!(minutes(points), [(0, 3000, Some(20))], "{what}");
        }
        let mut points: Vec<Point> = run(0..=60).collect();
        points[30] = far(points[30]);
        assert_eq!(minutes(points)[0].1, 3000, "a jump of a degree");
    }

    #[test]
    fn less_than_half_a_minute_is_no_minute_and_less_than_20_metres_no_grade() {
        assert_eq!(minutes(run(0..=29)), []);
        assert_eq!(minutes(run(0..=40)), [(0, 3000, Some(20))]);
        let slow = (0..=60).map(|s| point(s, 0.3 * s as f64, 100.0 + s as f64));
        assert_eq!(minutes(slow), [(0, 300, None)]);
        let flat = run(0..=60).map(|p| Point { height_m: None, ..p });
        assert_eq!(minutes(flat), [(0, 3000, None)]);
    }

    #[test]
    fn points_outside_the_workout_are_none_of_it() {
        let mut track = Track::within(60_000, 119_000);
        run(0..=300).for_each(|p| track.push(p).unwrap());
        let minutes = track.finish().minutes;
        assert_eq!(minutes.iter().map(|m| m.at).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn heights_that_tremble_are_no_climb() {
        let trembling = (0..600).map(|s| point(s, 3.0 * s as f64, 100.0 + (s % 3) as f64));
        assert_eq!(route(trembling).ascent_m, Some(0.0));
    }

    #[test]
    fn the_date_line_is_no_jump() {
        let at = |at_ms, longitude| Point { latitude: 0.0, longitude, at_ms, ..point(0, 0.0, 0.0) };
        assert!((at(0, 179.9999).metres_to(&at(1, -179.9999)) - 22.2).abs() < 0.1);
    }

    #[test]
    fn more_points_than_any_run_has_are_refused() {
        let mut track = Track::within(0, 1);
        track.points = limits::ROUTE_POINTS;
        assert_eq!(track.push(point(0, 0.0, 0.0)), Err(Stop::TooLarge));
    }

    proptest::proptest! {
        #[test]
        fn any_points_are_minutes_in_order(
            points in proptest::collection::vec((0i64..400_000, -91.0..91.0, -181.0..181.0, -1e9..1e9), 0..200)
        ) {
            let point = |(at_ms, latitude, longitude, height)| Point {
                at_ms, latitude, longitude, height_m: Some(height), accuracy_m: None,
            };
            let minutes = route(points.into_iter().map(point)).minutes;
            assert!(minutes.is_sorted_by_key(|m| m.at) && minutes.iter().all(|m| m.speed_mm_s <= 12_500));
        }
    }
}
