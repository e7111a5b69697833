//! See `ebb_import::fuzz::database`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ebb_import::fuzz::database(bytes));
