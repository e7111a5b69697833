#!/usr/bin/env bash
# Feeds the readers with hostile bytes: fuzz/run.sh [TARGET...], each for FUZZ_SECONDS (60). docs/fuzzing.md has the rest.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${FUZZ_SECONDS:-60}
[ $# -gt 0 ] || set -- xml beats gpx database rows container
if ! cargo fuzz --version >/dev/null 2>&1; then
    echo "cargo-fuzz is missing: cargo install cargo-fuzz --locked" >&2
    exit 1
fi
if ! cargo +nightly --version >/dev/null 2>&1; then
    echo "a nightly compiler is missing, which only fuzzing needs: rustup toolchain install nightly --profile minimal" >&2
    exit 1
fi
# The readers' own temporary files: in memory where that can be had, for the disk is no part of what is tried.
[ -w /dev/shm ] && export TMPDIR=/dev/shm
# What was freed is watched for 16 MB and not for 256: the bound on memory is meant for the readers.
export ASAN_OPTIONS="quarantine_size_mb=16${ASAN_OPTIONS:+:$ASAN_OPTIONS}"

cargo +nightly fuzz build --fuzz-dir fuzz
for target in "$@"; do
    mkdir -p "fuzz/corpus/$target"
    dictionary=()
    case $target in xml | gpx | container) dictionary=(-dict=fuzz/xml.dict) ;; esac
    echo "$target, $seconds s"
    # 10 s for one input is a hang. 600 MiB: 256 for the reader, the rest for the sanitizer's shadow and the corpus.
    cargo +nightly fuzz run --fuzz-dir fuzz "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=600 -print_final_stats=1 "${dictionary[@]}" \
        2>&1 | grep -v -e '^#[0-9]*\s*REDUCE' -e '^#[0-9]*\s*NEW' -e '^"'
done
