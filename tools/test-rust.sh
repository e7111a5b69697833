#!/usr/bin/env bash
# The Rust tests: `cargo test` with these arguments. The last line says how many passed.
set -euo pipefail
cd "$(dirname "$0")/.."

# What is only for other machines too: the test of the dependencies looks at all of them, without a network.
cargo fetch --quiet --locked
mkdir -p target
ended=0
cargo test --quiet --no-fail-fast "$@" | tee target/rust.log || ended=$?
# test result: ok. 12 passed; 0 failed; …
awk '/^test result: / { passed += $4; failed += $6 }
    END { printf "Rust: %d tests passed, %d failed\n", passed, failed }' target/rust.log
exit "$ended"
