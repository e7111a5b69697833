//! See `ebb_import::fuzz::gpx`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ebb_import::fuzz::gpx(bytes));
