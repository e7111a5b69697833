//! See `ebb_import::fuzz::beats`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ebb_import::fuzz::beats(bytes));
