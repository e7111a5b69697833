//! Change sets of a phone, a day each: a night, a resting heart rate, HRV, heart rate, a deletion of something of the day
//! before, and a cursor with their number.

use std::fmt::Write;

use ebb_model::time::Moment;

/// 2026-01-05T06:00:00Z, a Monday.
const FIRST: i64 = 1_767_592_800_000;
const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;

/// Records of a day that start on it, at least.
pub const RECORDS: i64 = 13;

/// The time in which the records of change set `n`, from 1, start.
pub fn day_of(n: usize) -> (i64, i64) {
    let wakes = FIRST + n as i64 * DAY;
    (wakes - 8 * HOUR, wakes)
}

/// The lines for `ebb apply`.
pub fn lines(days: usize) -> String {
    let mut text = String::new();
    for n in 1..=days {
        line(&mut text, n).unwrap();
    }
    text
}

fn line(out: &mut String, n: usize) -> std::fmt::Result {
    let (sleeps, wakes) = day_of(n);
    let created = wakes + 60_000;
    let record = |native: String, start: i64, end: i64, body: String| {
        format!(
            r#"{{"platform":"ios","app":"com.apple.health","name":"Watch","device":"Watch6,7","native_id":"{native}","start":"{}","end":"{}","created_ms":{created},{body}}}"#,
            Moment::new(start, 3600),
            Moment::new(end, 3600)
        )
    };
    let mut records = Vec::new();
    for k in 0..10 {
        let start = sleeps + k * 45 * 60_000;
        let body = r#""kind":"sleep","stage":"light""#.to_owned();
        records.push(record(format!("s{n}-{k}"), start, start + 45 * 60_000, body));
    }
    for k in 0..2 {
        let at = sleeps + (k + 2) * HOUR;
        records.push(record(
            format!("h{n}-{k}"),
            at,
            at,
            format!(r#""kind":"rmssd","ms":{}"#, 50 + (n + 3) % 9),
        ));
    }
    let bpm = format!(r#""kind":"resting_heart_rate","bpm":{}"#, 48 + n % 5);
    records.push(record(format!("r{n}"), wakes, wakes, bpm));
    let minutes: Vec<String> = (0..400)
        .map(|m| format!("[{},{},6]", sleeps / 60_000 + m, 5_000 + (m * 7 + n as i64) % 900))
        .collect();
    let deleted = format!(r#"{{"platform":"ios","native_id":"h{}-0"}}"#, n.saturating_sub(1));
    writeln!(
        out,
        r#"{{"at_ms":{},"changes":{{"delivery":"live","records":[{}],"heart_rate":[{{"platform":"ios","app":"com.apple.health","name":"Watch","device":"Watch6,7","minutes":[{}]}}],"deletions":[{deleted}],"cursors":[{{"platform":"ios","kind":"changes","position":{:?}}}]}}}}"#,
        created + HOUR,
        records.join(","),
        minutes.join(","),
        n.to_string().as_bytes(),
    )
}
