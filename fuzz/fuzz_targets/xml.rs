//! See `ebb_import::fuzz::xml`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ebb_import::fuzz::xml(bytes));
