-- What is made of the rows above and can be made again at any time: never archived, never salvaged, made where it is missing.

CREATE TABLE IF NOT EXISTS derived (
    -- Values of 32 local days in a row, packed: see pack/days.rs. A row a day would make a morning read ten years of rows.
    block INTEGER PRIMARY KEY, -- days since 1970-01-01 by 32, floored
    long INTEGER NOT NULL CHECK (long IN (0, 1)), -- 1: sleep or work of more than two days touches them
    night BLOB NOT NULL,       -- *the* night of each sleep day
    daily_value BLOB NOT NULL, -- every stream's value of each day
    run BLOB NOT NULL,         -- runs and other work, each as often as it was recorded
    sighting BLOB NOT NULL     -- which device was seen when, by UTC day
) STRICT;

CREATE TABLE IF NOT EXISTS derived_with (
    -- The derivation, the rules and the order of sources that all rows of derived were made with; no row: there are none.
    one INTEGER PRIMARY KEY CHECK (one = 1),
    basis TEXT NOT NULL
) STRICT;
