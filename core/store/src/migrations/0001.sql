CREATE TABLE source (
    -- Who wrote a record: part of the record's identity.
    id INTEGER PRIMARY KEY,
    platform INTEGER NOT NULL CHECK (platform IN (1, 2)), -- 1 Health Connect, 2 Apple Health
    app TEXT NOT NULL,  -- package name; com.apple.health for Apple's own; else the source's name
    name TEXT NOT NULL, -- the source's own name
    UNIQUE (platform, app, name)
) STRICT;

CREATE TABLE device (
    -- Hardware that measured something: not part of a record's identity.
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE -- hardware version, like Watch6,7
) STRICT;

CREATE TABLE record (
    -- One row a natural key. What the record says is the winner of its delivery rows.
    id INTEGER PRIMARY KEY,
    start_s INTEGER NOT NULL,    -- UTC seconds since 1970, floored
    duration_s INTEGER NOT NULL, -- from start_s to the end, floored the same way; 0 for an instant
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5 OR kind BETWEEN 11 AND 16),
        -- 1 resting heart rate, 2 rMSSD, 3 SDNN, 4 session of sleep, 5 workout; stretches of sleep by stage:
        -- 11 in bed, 12 asleep, 13 awake, 14 light, 15 deep, 16 REM
    source_id INTEGER NOT NULL REFERENCES source (id),
    -- Time first: a stretch of time is read in order from this index.
    UNIQUE (start_s, duration_s, kind, source_id)
) STRICT;

CREATE INDEX record_long ON record (start_s, duration_s) WHERE duration_s NOT BETWEEN -172800 AND 172800;
    -- The few that last more than two days: the others are found near the time they touch.

CREATE TABLE delivery (
    -- One row a delivery that may still matter: all of a record's compete, one a native id.
    record_id INTEGER NOT NULL REFERENCES record (id),
    ordinal INTEGER NOT NULL, -- tells a record's deliveries apart; means nothing
    native_id BLOB,           -- the platform's id: a byte of platform and form, then a UUID's 16 bytes or the text
    live INTEGER NOT NULL CHECK (live IN (0, 1)),           -- 1 handed over by the phone, 0 read from an export
    withdrawn_ms INTEGER, -- UTC ms when it was known to be deleted on the phone; NULL: it competes
    device_id INTEGER REFERENCES device (id),
    start_ms INTEGER NOT NULL CHECK (start_ms BETWEEN 0 AND 999), -- milliseconds after record.start_s
    start_offset INTEGER NOT NULL,                                -- seconds east of UTC
    end_ms INTEGER NOT NULL CHECK (end_ms BETWEEN 0 AND 999),     -- milliseconds after the record's end
    end_offset INTEGER,                                           -- seconds east of UTC; NULL: as start_offset
    created_ms INTEGER,  -- UTC ms, by the platform
    modified_ms INTEGER, -- UTC ms, by the platform
    first_ms INTEGER,    -- UTC ms when it was first known; NULL: created_ms, else modified_ms
    value REAL,          -- resting heart rate in bpm, rMSSD and SDNN in ms; NULL for others and for what is no number
    PRIMARY KEY (record_id, ordinal),
    CHECK (coalesce(first_ms, created_ms, modified_ms) IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX delivery_native_id ON delivery (native_id) WHERE native_id IS NOT NULL;

CREATE TABLE sleep_stage (
    -- Stages of a session of sleep, in order of time.
    record_id INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    seq INTEGER NOT NULL,      -- 0, 1, 2, …
    start_ms INTEGER NOT NULL, -- UTC ms
    end_ms INTEGER NOT NULL,   -- UTC ms
    stage INTEGER NOT NULL CHECK (stage BETWEEN 11 AND 16), -- as kind in record
    PRIMARY KEY (record_id, ordinal, seq),
    FOREIGN KEY (record_id, ordinal) REFERENCES delivery (record_id, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE beat_series (
    -- The heart beats of an SDNN record.
    record_id INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    beats BLOB NOT NULL, -- packed, version 1: see pack/beats.rs
    PRIMARY KEY (record_id, ordinal),
    FOREIGN KEY (record_id, ordinal) REFERENCES delivery (record_id, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE workout (
    record_id INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    activity INTEGER NOT NULL CHECK (activity BETWEEN 1 AND 4), -- 1 run, 2 walk, 3 strength, 4 other
    moving_s REAL,   -- seconds without pauses; NULL: no number
    distance_m REAL, -- metres
    mean_hr REAL,    -- beats per minute, the workout's own
    ascent_m REAL,   -- metres
    effort REAL,     -- 0 to 10, the athlete's own
    temperature_c REAL, -- degrees Celsius of the weather
    PRIMARY KEY (record_id, ordinal),
    FOREIGN KEY (record_id, ordinal) REFERENCES delivery (record_id, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE heart_rate (
    -- Minute means, one row a source, device, UTC day and way of delivery; never a row a sample.
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    device_id INTEGER REFERENCES device (id),
    day INTEGER NOT NULL, -- UTC days since 1970-01-01
    live INTEGER NOT NULL CHECK (live IN (0, 1)), -- as in delivery; where both have a minute, live counts
    minutes BLOB NOT NULL -- packed, version 1: see pack/minutes.rs
) STRICT;

CREATE UNIQUE INDEX heart_rate_day ON heart_rate (source_id, ifnull(device_id, 0), day, live);
CREATE INDEX heart_rate_by_day ON heart_rate (day);

CREATE TABLE motion (
    -- Speed and grade inside runs, kept as heart rate is.
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    device_id INTEGER REFERENCES device (id),
    day INTEGER NOT NULL, -- UTC days since 1970-01-01
    live INTEGER NOT NULL CHECK (live IN (0, 1)), -- as in heart_rate
    minutes BLOB NOT NULL -- packed, version 1: see pack/motion.rs
) STRICT;

CREATE UNIQUE INDEX motion_day ON motion (source_id, ifnull(device_id, 0), day, live);
CREATE INDEX motion_by_day ON motion (day);

CREATE TABLE tombstone (
    -- Native ids deleted on the phone, whether or not their record has been met.
    -- Natural key and value of what was deleted stay in the withdrawn delivery row.
    native_id BLOB PRIMARY KEY, -- as in delivery
    deleted_ms INTEGER NOT NULL -- UTC ms when that was first known
) STRICT, WITHOUT ROWID;

CREATE TABLE cursor (
    -- How far a phone's changes have been read; opaque to everyone but the platform.
    platform INTEGER NOT NULL CHECK (platform IN (1, 2)), -- as in source
    kind TEXT NOT NULL, -- the platform's type of record
    position BLOB NOT NULL,
    PRIMARY KEY (platform, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE heart_rate_asked (
    -- Windows whose heart rate the phone was asked for: there is no more of it than what it gave then.
    from_ms INTEGER NOT NULL, -- UTC ms
    to_ms INTEGER NOT NULL CHECK (to_ms > from_ms), -- UTC ms
    PRIMARY KEY (from_ms, to_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE dirty_day (
    -- Local days whose derived values may be out of date.
    day INTEGER PRIMARY KEY -- days since 1970-01-01
) STRICT;

CREATE TABLE check_in (
    -- The athlete's answers. A later answer for a day does not erase an earlier one: replays need both.
    day INTEGER NOT NULL,   -- local day, days since 1970-01-01
    at_ms INTEGER NOT NULL, -- UTC ms when it was given
    -- NULL in any of these states nothing.
    fatigue INTEGER CHECK (fatigue BETWEEN 1 AND 5),
    soreness INTEGER CHECK (soreness BETWEEN 1 AND 5),
    overall TEXT CHECK (overall IN ('great', 'normal', 'awful')),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    limp INTEGER CHECK (limp IN (0, 1)),
    red_flag INTEGER CHECK (red_flag IN (0, 1)),
    illness TEXT CHECK (illness IN ('none', 'above', 'below', 'fever')),
    PRIMARY KEY (day, at_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_tag (
    -- What the athlete says of a day. A later row of a day takes the place of an earlier one, which is kept for replays.
    day INTEGER NOT NULL,   -- local day, days since 1970-01-01
    at_ms INTEGER NOT NULL, -- UTC ms when it was said
    ill INTEGER NOT NULL CHECK (ill IN (0, 1)),
    alcohol INTEGER NOT NULL CHECK (alcohol IN (0, 1)),   -- the evening before
    altitude INTEGER NOT NULL CHECK (altitude IN (0, 1)), -- above 1,500 m
    race INTEGER NOT NULL CHECK (race IN (0, 1)),         -- long, and not in the table of races
    heat INTEGER NOT NULL CHECK (heat IN (0, 1)),
    travel_h INTEGER CHECK (travel_h BETWEEN 1 AND 24),   -- hours of zones crossed; NULL: none
    cycle INTEGER NOT NULL CHECK (cycle IN (0, 1)),
    cold INTEGER NOT NULL CHECK (cold IN (0, 1)),
    PRIMARY KEY (day, at_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE race (
    -- The athlete's races. A removed race keeps its row, and so does what it said before a change.
    id TEXT NOT NULL,
    set_ms INTEGER NOT NULL, -- UTC ms when the athlete said so; the latest row of an id counts
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    day INTEGER NOT NULL,    -- first local day, days since 1970-01-01
    distance_m INTEGER NOT NULL CHECK (distance_m > 0),
    kind TEXT NOT NULL CHECK (kind IN ('road', 'trail', 'ultra', 'multi_day')),
    priority TEXT NOT NULL CHECK (priority IN ('A', 'B', 'C')),
    stages INTEGER NOT NULL DEFAULT 1 CHECK (stages >= 1),
    effort TEXT NOT NULL CHECK (effort IN ('hard', 'easy')),
    pre_taper_week_m INTEGER, -- NULL: computed from the runs
    PRIMARY KEY (id, set_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
    -- Versions of the base plan: kept for ever, so that a past morning can be replayed.
    id INTEGER PRIMARY KEY,
    adopted_ms INTEGER NOT NULL, -- UTC ms; the latest version at a moment counts
    from_day INTEGER NOT NULL    -- first local day it speaks for; earlier days keep the version before
) STRICT;

CREATE TABLE session (
    -- The base plan's sessions, as planned; what the rules make of them is never written here.
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    id TEXT NOT NULL,
    day INTEGER NOT NULL, -- local day, days since 1970-01-01
    kind TEXT NOT NULL CHECK (kind IN ('rest', 'walk', 'walk_run', 'recovery', 'easy', 'long', 'steady', 'threshold',
        'intervals', 'hills', 'speed', 'race_pace', 'race', 'strength', 'cross')),
    intensity TEXT NOT NULL CHECK (intensity IN ('rest', 'recovery', 'easy', 'steady', 'threshold', 'vo2')),
    distance_m INTEGER CHECK (distance_m >= 0), -- metres; NULL: none
    duration_s INTEGER CHECK (duration_s >= 0), -- seconds; NULL: unknown
    key INTEGER NOT NULL DEFAULT 0 CHECK (key IN (0, 1)), -- 1: the last to be given up
    flex_days INTEGER NOT NULL DEFAULT 0 CHECK (flex_days BETWEEN 0 AND 3), -- how many days later it may go
    locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)), -- 1: never moved
    origin TEXT NOT NULL DEFAULT 'plan' CHECK (origin IN ('plan', 'deload', 'taper')), -- what it was written with
    work_s INTEGER CHECK (work_s >= 0), -- seconds of work; NULL: 8 minutes or more
    b2b INTEGER CHECK (b2b IN (1, 2)),  -- day of a back-to-back
    completed INTEGER NOT NULL DEFAULT 0 CHECK (completed IN (0, 1)),
    steps TEXT CHECK (json_valid(steps)), -- JSON: warm-up, repeats, cool-down; NULL: none
    PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_day ON session (day);

CREATE TABLE plan_week (
    -- What the weeks of a base plan are for, where it says so. No verdict reads it.
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    start INTEGER NOT NULL, -- local day, days since 1970-01-01; the first of seven, which may lie before the plan's
    phase TEXT NOT NULL CHECK (phase IN ('base', 'build', 'specific', 'taper', 'recovery', 'return')),
    role TEXT NOT NULL CHECK (role IN ('loaded', 'deload', 'taper', 'post_race', 'return')),
    planned_m INTEGER NOT NULL CHECK (planned_m >= 0), -- metres of its runs, races left out
    PRIMARY KEY (plan_id, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger (
    -- Verdicts, cuts, overrides, changes of primary source: what was said, in the order it was said.
    seq INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL, -- UTC ms
    day INTEGER NOT NULL,   -- local day it is about, days since 1970-01-01
    kind TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)) -- JSON, opaque to the store
) STRICT;

CREATE TRIGGER ledger_is_not_rewritten BEFORE UPDATE ON ledger
BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER ledger_is_not_shortened BEFORE DELETE ON ledger
BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;

CREATE TABLE profile (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value)) -- JSON, opaque to the store
) STRICT, WITHOUT ROWID;
