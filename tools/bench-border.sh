#!/usr/bin/env bash
# The same work on the same database of ten years in Rust, Kotlin and Swift, against the library that phones get, side by
# side. Each round is a process of its own, EBB_BENCH_ROUNDS (3) of them; what is done once a round is the median of the
# rounds, what is done many times the best, which another program on the machine does not change. What each column is:
#   first call  the first call of a process: library loaded, checked, an empty database made in memory
#   one call    the shortest call that gives a record back (openReport)
#   10,000 in   a delivery of so many records, into an empty database in memory
#   10,000 out  the same ones back, as the values of 2,500 days
#   morning     open the database of ten years, the morning, the widget's file; after some two hundred times
#   the first   the same, the first time in its process
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${EBB_BENCH_ROUNDS:-3}
folder=$PWD/target/bench
export EBB_BENCH=$folder/ten-years.db
mkdir -p "$folder"

# Asked for alone: together with the library for Rust, cargo would link it without LTO, and does so for Rust's bench.
cargo rustc --quiet --profile phone --package ebb-ffi --lib --crate-type cdylib
for library in target/phone/libebb_ffi.{so,dylib}; do
    [ ! -e "$library" ] || cp "$library" "$folder/"
done

if ! [ -e "$EBB_BENCH" ]; then
    cargo build --quiet --package ebb-cli
    target/debug/ebb sample --days 3650 --seed 1 --until 2026-03-15 --out "$folder/export.zip"
    target/debug/ebb import "$folder/export.zip" --db "$folder/new.db" --zone Europe/Berlin
    mv "$folder/new.db" "$EBB_BENCH"
fi

rust() { cargo bench --quiet --profile phone --package ebb-ffi --bench border; }

kotlin() {
    mvn --batch-mode --quiet --file bindings/kotlin/pom.xml -Debb.built="$folder" -Dtest=BorderBench test
}

swift() (
    # With it the package takes the library from there.
    export EBB_BUILT=$folder
    cd bindings/swift
    ../../tools/swift/run.sh swift test --disable-xctest --configuration release \
        --scratch-path ../../target/swift-bench --filter BorderBench
)

measure() {
    local language=$1
    : >"$folder/$language.log"
    for _ in $(seq "$rounds"); do
        "$language" >>"$folder/$language.log" 2>&1 || {
            tail -n 40 "$folder/$language.log" >&2
            echo "$language: the bench did not run to its end; all of it is in $folder/$language.log" >&2
            exit 1
        }
    done
    # Maven puts colours before the first of them.
    grep -a -o $'bench\t.*' "$folder/$language.log" | awk -v name="$language" -F '\t' '
        { times[$2, ++count[$2]] = $3 }
        function shown(ns) {
            return ns < 1e3 ? sprintf("%.0f ns", ns) : ns < 1e6 ? sprintf("%.1f µs", ns / 1e3) : sprintf("%.1f ms", ns / 1e6)
        }
        function best(what,   i, least) {
            least = times[what, 1]
            for (i = 2; i <= count[what]; i++) if (times[what, i] + 0 < least + 0) least = times[what, i]
            return shown(least)
        }
        function median(what,   i, j, least) {
            for (i = 1; i <= count[what]; i++)
                for (j = i + 1; j <= count[what]; j++)
                    if (times[what, j] + 0 < times[what, i] + 0) {
                        least = times[what, j]; times[what, j] = times[what, i]; times[what, i] = least
                    }
            return shown(times[what, int((count[what] + 1) / 2)])
        }
        END {
            printf "%-8s %12s %12s %12s %12s %12s %12s\n", name, median("first call"), best("one call"),
                best("records in"), best("records out"), best("warm"), median("cold")
        }'
}

# The first to ask writes what this morning says into the ledger; all others find it there.
rust >/dev/null

printf '%-8s %12s %12s %12s %12s %12s %12s\n' '' 'first call' 'one call' '10,000 in' '10,000 out' morning 'the first'
measure rust
if command -v mvn >/dev/null && command -v java >/dev/null; then
    measure kotlin
else
    echo "kotlin   did not run: it needs a JDK 17 or newer and Maven"
fi
if (. tools/swift/where.sh && swift_installed) || tools/swift/toolchain.sh >/dev/null 2>&1; then
    measure swift
else
    echo "swift    did not run: it needs Swift 6, installed or on Debian made by root (tools/swift/toolchain.sh)"
fi
