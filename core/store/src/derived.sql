-- What is made of the rows above and can be made again at any time: never archived, never salvaged, made where it is missing.

DROP TABLE IF EXISTS derived;
DROP TABLE IF EXISTS derived_day;
DROP TABLE IF EXISTS derived_with;
DROP TABLE IF EXISTS derived_ledger;

CREATE TABLE derived (
    -- 32 local days in a row, in short: what a morning reads of all years. Packed: see pack/block.rs and pack/sighting.rs.
    block INTEGER PRIMARY KEY, -- days since 1970-01-01 by 32, floored
    long INTEGER NOT NULL CHECK (long IN (0, 1)), -- 1: sleep or work of more than two days touches them
    sighting BLOB NOT NULL, -- which device was seen when, by UTC day
    run BLOB NOT NULL,      -- runs and other work, each as often as it was recorded
    ends BLOB NOT NULL      -- of each stream the first and the last value
) STRICT;

CREATE TABLE derived_day (
    -- The rest of the same days: what a morning reads of the last months.
    block INTEGER PRIMARY KEY,
    night BLOB NOT NULL,       -- *the* night of each sleep day
    daily_value BLOB NOT NULL, -- every stream's value of each day
    gate BLOB NOT NULL         -- what each of the runs tells the gate
) STRICT;

CREATE TABLE derived_with (
    -- The derivation, the rules and the order of sources that all rows were made with; no row: there are none.
    one INTEGER PRIMARY KEY CHECK (one = 1),
    basis TEXT NOT NULL
) STRICT;

CREATE TABLE derived_ledger (
    -- What the first entries of the ledger come to, as long as all later ones are about later days; no row: nothing is kept.
    one INTEGER PRIMARY KEY CHECK (one = 1),
    fold INTEGER NOT NULL, -- which fold made it, and which packing
    seq INTEGER NOT NULL,  -- the last of these entries
    day INTEGER NOT NULL,  -- the last day they are about
    state BLOB NOT NULL    -- the model's state after them, as postcard packs it
) STRICT;
