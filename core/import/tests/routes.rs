//! Speed and grade of runs: from the routes beside an Apple export, from its records, from Health Connect.

#![cfg(test)]

mod common;

use common::*;
use ebb_import::{Import, Silent, Unreadable, read};
use ebb_model::health::motion::MotionMinute;

/// A run from 2025-07-01 06:00 UTC to 06:10, printed in winter's offset.
fn run(attributes: &str, children: &str) -> String {
    format!(
        "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"10\" durationUnit=\"min\" {attributes} \
         sourceName=\"Alex’s Apple Watch\" startDate=\"2025-07-01 07:00:00 +0100\" endDate=\"2025-07-01 07:10:00 +0100\">\
         {children}</Workout>"
    )
}

fn routed(file: &str) -> String {
    format!(
        "<WorkoutRoute sourceName=\"Alex’s iPhone\"><FileReference path=\"/workout-routes/{file}\"/></WorkoutRoute>"
    )
}

/// A point every five seconds from 06:00 for so many minutes, at about 3 m/s and 2 % uphill.
fn gpx(minutes: i64) -> String {
    let point = |s: i64| {
        let (latitude, height) = (48.8 + s as f64 * 3.0 / 111_195.08, 100.0 + s as f64 * 0.06);
        format!(
            "<trkpt lon=\"2.3\" lat=\"{latitude:.8}\"><ele>{height:.4}</ele><time>2025-07-01T06:{:02}:{:02}Z</time>\
             <extensions><hAcc>4.0</hAcc></extensions></trkpt>",
            s / 60,
            s % 60,
        )
    };
    let points: String = (0..=minutes * 12).map(|i| point(i * 5)).collect();
    format!("<gpx><trk><trkseg>{points}</trkseg></trk></gpx>")
}

fn read_zip(elements: &str, files: &[(&str, &str)]) -> Import {
    let whole = export(elements);
    let mut entries = vec![("apple_health_export/export.xml", whole.as_bytes())];
    entries.extend(files.iter().map(|(name, text)| (*name, text.as_bytes())));
    read_bytes(&zipped(&entries)).unwrap()
}

fn minutes(import: &Import) -> Vec<MotionMinute> {
    import.changes.motion.iter().flat_map(|s| s.minutes.clone()).collect()
}

/// 2025-07-01T06:00Z.
const SIX: i64 = 29_189_160;

#[test]
fn a_route_becomes_minutes_of_the_runs_source_and_fills_what_the_run_does_not_say() {
    let import =
        read_zip(&run("", &routed("r.gpx")), &[("apple_health_export/workout-routes/r.gpx", &gpx(10))]);
    let [series] = import.changes.motion.as_slice() else { panic!("{:?}", import.changes.motion) };
    assert_eq!(series.origin.name, "Alex’s Apple Watch");
    let expected = (0..10).map(|i| MotionMinute { at: SIX + i, speed_mm_s: 3_000, grade_permille: Some(20) });
    assert_eq!(series.minutes, expected.collect::<Vec<_>>());
    let workout = workouts(&import)[0].1;
    assert!((workout.distance_m.unwrap() - 1_800.0).abs() < 1.0);
    assert!((33.0..=36.0).contains(&workout.ascent_m.unwrap()));
    assert!(import.report.unreadable.is_empty() && import.report.missing_routes == 0);
}

#[test]
fn what_the_run_says_itself_counts_before_its_route() {
    let own = run(
        "totalDistance=\"1.7\" totalDistanceUnit=\"km\"",
        &format!("<MetadataEntry key=\"HKElevationAscended\" value=\"900 cm\"/>{}", routed("r.gpx")),
    );
    let import = read_zip(&own, &[("a/r.gpx", &gpx(10))]);
    let workout = workouts(&import)[0].1;
    assert_eq!((workout.distance_m, workout.ascent_m), (Some(1_700.0), Some(9.0)));
    assert_eq!(minutes(&import).len(), 10);
}

#[test]
fn a_route_is_found_in_whatever_folder_and_missing_or_damaged_ones_cost_no_run() {
    let whole = gpx(10);
    let three =
        [routed("r.gpx"), routed("gone.gpx"), routed("cut.gpx")].map(|route| run("", &route)).concat();
    let files = [
        ("export/itinéraires/r.gpx", whole.as_str()),
        ("export/itinéraires/cut.gpx", whole.get(..2_000).unwrap()),
    ];
    let import = read_zip(&three, &files);
    assert_eq!((workouts(&import).len(), minutes(&import).len()), (3, 10));
    assert_eq!(import.report.missing_routes, 1);
    assert_eq!(import.report.unreadable.into_iter().collect::<Vec<_>>(), [(Unreadable::Route, 1)]);
}

#[test]
fn only_what_lies_inside_the_run_is_kept() {
    let import = read_zip(&run("", &routed("r.gpx")), &[("r.gpx", &gpx(59))]);
    assert_eq!(minutes(&import).len(), 10);
}

#[test]
fn routes_lie_beside_an_unpacked_export_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("export.xml");
    std::fs::write(&file, export(&run("", &routed("r.gpx")))).unwrap();
    assert_eq!(read(&file, &zone("Europe/Paris"), &mut Silent).unwrap().report.missing_routes, 1);
    std::fs::create_dir(folder.path().join("workout-routes")).unwrap();
    std::fs::write(folder.path().join("workout-routes/r.gpx"), gpx(10)).unwrap();
    assert_eq!(minutes(&read(&file, &zone("Europe/Paris"), &mut Silent).unwrap()).len(), 10);
}

/// The speed at a second of 06:00 UTC, over two seconds.
fn speed(minute: i64, second: i64, value: &str, unit: &str) -> String {
    format!(
        "<Record type=\"HKQuantityTypeIdentifierRunningSpeed\" sourceName=\"Alex’s Apple Watch\" unit=\"{unit}\" \
         startDate=\"2025-07-01 07:{minute:02}:{second:02} +0100\" \
         endDate=\"2025-07-01 07:{minute:02}:{:02} +0100\" value=\"{value}\"/>",
        second + 2
    )
}

#[test]
fn on_a_treadmill_the_records_of_speed_are_the_minutes() {
    let records = [
        speed(3, 0, "10.8", "km/hr"),
        speed(3, 30, "3,1", "m/s"),
        speed(4, 0, "6.711", "mi/hr"),
        speed(5, 0, "99", "m/s"),
        speed(5, 1, "3", "parsec"),
        speed(59, 0, "3", "m/s"),
    ];
    let import = read_elements(&(records.concat() + &run("", "")));
    let minute = |after, speed_mm_s| MotionMinute { at: SIX + after, speed_mm_s, grade_permille: None };
    assert_eq!(minutes(&import), [minute(3, 3_050), minute(4, 3_000)]);
    let unreadable: Vec<_> = import.report.unreadable.into_iter().collect();
    assert_eq!(unreadable, [(Unreadable::Number, 1), (Unreadable::Unit, 1)]);
}

#[test]
fn where_there_is_a_route_records_of_speed_say_nothing() {
    let elements = speed(3, 0, "2", "m/s") + &run("", &routed("r.gpx"));
    assert!(minutes(&read_zip(&elements, &[("r.gpx", &gpx(10))])).iter().all(|m| m.speed_mm_s == 3_000));
}

#[test]
fn health_connect_has_samples_of_speed_and_points_of_routes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("health_connect_export.db");
    let connection = rusqlite::Connection::open(&path).unwrap();
    let start = SIX * 60_000;
    // The first run has a route, an hour later the second has samples of speed.
    let sql = format!(
        "PRAGMA user_version = 10;
         CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT);
         INSERT INTO application_info_table VALUES (1, 'com.watch');
         CREATE TABLE exercise_session_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER,
             start_time INTEGER, end_time INTEGER, exercise_type INTEGER);
         INSERT INTO exercise_session_record_table (row_id, app_info_id, start_time, end_time, exercise_type)
             VALUES (1, 1, {start}, {start} + 600000, 33), (2, 1, {start} + 3600000, {start} + 4200000, 34);
         CREATE TABLE SpeedRecordTable (row_id INTEGER PRIMARY KEY, app_info_id INTEGER, device_info_id INTEGER);
         INSERT INTO SpeedRecordTable VALUES (5, 1, NULL);
         CREATE TABLE speed_record_table (parent_key INTEGER, speed REAL, epoch_millis INTEGER);
         INSERT INTO speed_record_table VALUES (5, 3.0, {start} + 3600000), (5, 3.2, {start} + 3659000),
             (5, 2.0, {start} + 60000), (5, 2.0, {start} - 60000), (6, 3.0, {start}), (5, -1.0, {start});
         CREATE TABLE exercise_route_table (parent_key INTEGER, timestamp_millis INTEGER, longitude REAL, latitude REAL,
             horizontal_accuracy REAL, altitude REAL);"
    );
    connection.execute_batch(&sql).unwrap();
    let mut insert =
        connection.prepare("INSERT INTO exercise_route_table VALUES (?1, ?2, 2.3, ?3, ?4, ?5)").unwrap();
    // What an app does not say the platform stores as Java's Double.MIN_VALUE; points come in any order.
    let unsaid = f64::from_bits(1);
    for i in (0..=120_i64).rev() {
        let latitude = 48.8 + i as f64 * 15.0 / 111_195.08;
        let height = if i <= 60 { 100.0 + i as f64 * 0.3 } else { unsaid };
        insert.execute(rusqlite::params![1, start + i * 5_000, latitude, unsaid, height]).unwrap();
    }
    drop(insert);
    connection.close().unwrap();
    let import = read(&path, &zone("Europe/Paris"), &mut Silent).unwrap();
    let minutes = minutes(&import);
    assert_eq!(minutes.len(), 11, "{minutes:?}");
    let minute =
        |after, speed_mm_s, grade_permille| MotionMinute { at: SIX + after, speed_mm_s, grade_permille };
    assert_eq!(minutes[0], minute(0, 3_000, Some(20)));
    assert_eq!(minutes[9], minute(9, 3_000, None));
    assert_eq!(minutes[10], minute(60, 3_100, None));
    let run = workouts(&import)[0].1;
    assert!((run.distance_m.unwrap() - 1_800.0).abs() < 1.0 && run.ascent_m.unwrap() > 15.0, "{run:?}");
    assert_eq!(import.report.ignored, 0);
    let unreadable: Vec<_> = import.report.unreadable.into_iter().collect();
    assert_eq!(unreadable, [(Unreadable::Number, 1), (Unreadable::Orphan, 1)]);
}

#[test]
fn the_routes_of_large_exports_are_as_fast_as_their_runs() {
    let Some(file) = shared("apple/paris90_dst_exportoffset.zip") else { return };
    let import = read(&file, &zone("Europe/Paris"), &mut Silent).unwrap();
    let all = minutes(&import);
    assert!(all.len() > 300 && import.report.unreadable.is_empty(), "{} {:?}", all.len(), import.report);
    let mut runs = 0;
    for (record, workout) in workouts(&import) {
        let (start, end) = (record.start.epoch_ms / 60_000 + 1, record.end.epoch_ms / 60_000);
        let inside: Vec<_> = all.iter().filter(|m| (start..end).contains(&m.at)).collect();
        if inside.len() > 20 {
            let mean = inside.iter().map(|m| m.speed()).sum::<f64>() / inside.len() as f64;
            let own = workout.distance_m.unwrap() / workout.moving_s;
            assert!((mean / own - 1.0).abs() < 0.05, "{mean} {own}");
            // After a pause a minute may lack its beginning or end.
            let graded = inside.iter().filter(|m| m.grade().is_some_and(|g| g.abs() < 0.15)).count();
            assert!(graded * 10 >= inside.len() * 9, "{graded} of {}", inside.len());
            runs += 1;
        }
    }
    assert!(runs >= 10, "{runs}");
}

#[test]
fn a_real_route_is_read_and_is_none_of_a_run_of_another_year() {
    let Some(real) = shared("apple/real-2016-us/apple_health_export/export.xml") else { return };
    let import = read(&real, &zone("America/New_York"), &mut Silent).unwrap();
    assert_eq!((import.report.missing_routes, minutes(&import).len()), (0, 0));
    assert_eq!(workouts(&import)[0].1.temperature_c.map(|c| (c * 10.0).round()), Some(133.0), "56 °F");

    // The same route, of a run on its own day.
    let name = "route_2019-06-11_3.00pm.gpx";
    let gpx = std::fs::read_to_string(real.with_file_name("workout-routes").join(name)).unwrap();
    let run = run("", &routed(name))
        .replace("2025-07-01 07:00:00 +0100", "2019-06-11 15:00:00 -0700")
        .replace("2025-07-01 07:10:00 +0100", "2019-06-11 16:00:00 -0700");
    let import = read_zip(&run, &[(name, &gpx)]);
    assert!(import.report.unreadable.is_empty() && workouts(&import)[0].1.distance_m.is_some());
}
