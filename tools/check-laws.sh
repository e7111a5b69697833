#!/usr/bin/env bash
# The laws of the house that the crate graph holds: which crate may know which other, and what must never come in.
# Lints hold the others (clippy.toml, [workspace.lints] in Cargo.toml).
set -euo pipefail
cd "$(dirname "$0")/.."

broken=0
# must_not CRATE NAME... : no NAME anywhere below CRATE.
must_not() {
    local crate=$1 tree
    shift
    tree=$(cargo tree --package "$crate" --edges normal --prefix none --format '{p}' | cut -d' ' -f1 | sort -u)
    for name in "$@"; do
        if grep -qx -- "$name" <<<"$tree"; then
            echo "law broken: $crate depends on $name" >&2
            broken=1
        fi
    done
}

# The model is pure: no storage, no files, no zone data base, no clock, no random number, no thread pool.
must_not ebb-model rusqlite libsqlite3-sys ebb-store ebb-import ebb-engine jiff iana-time-zone zip rand rayon tokio
# The store knows no formula of an import or of the engine; the importer knows no store.
must_not ebb-store ebb-import ebb-engine
must_not ebb-import ebb-store ebb-engine
# Only the shell knows where the machine is.
must_not ebb-engine iana-time-zone
# The border reaches the store and the imports through the engine alone, knows no clock, and its generator is not in it.
if cargo tree --package ebb-ffi --edges normal --depth 1 --prefix none --format '{p}' | grep -q '^ebb-\(store\|import\|cli\) '; then
    echo "law broken: ebb-ffi goes round the engine" >&2
    broken=1
fi
must_not ebb-ffi iana-time-zone clap uniffi_bindgen
# Everything stays on the phone: nothing that can open a connection.
must_not ebb-ffi reqwest hyper ureq curl tokio async-std rustls native-tls openssl socket2
must_not ebb-cli reqwest hyper ureq curl tokio async-std rustls native-tls openssl socket2

# The model's own dependencies are these and no others.
allowed="chrono fluent-bundle libm once_cell serde thiserror toml unic-langid"
for name in $(cargo tree --package ebb-model --edges normal --depth 1 --prefix none --format '{p}' | tail -n +2 | cut -d' ' -f1); do
    if ! grep -qw -- "$name" <<<"$allowed"; then
        echo "law broken: ebb-model depends on $name" >&2
        broken=1
    fi
done

# One place reads a clock.
if git grep -ln 'clippy::disallowed_methods' -- '*.rs' | grep -v -e '^core/cli/src/clock.rs$' -e '/tests/' -e '/benches/'; then
    echo "law broken: a clock is read outside core/cli/src/clock.rs" >&2
    broken=1
fi

# chrono's own clock stays switched off everywhere below the shell.
if cargo tree --package ebb-engine --edges normal,features --prefix none | grep -q 'chrono feature "\(clock\|now\)"'; then
    echo "law broken: ebb-engine switches chrono's clock on" >&2
    broken=1
fi

# Every crate takes the workspace's lints.
for manifest in core/*/Cargo.toml bindings/Cargo.toml bindings/bindgen/Cargo.toml; do
    if ! grep -A1 '^\[lints\]' "$manifest" | grep -q '^workspace = true'; then
        echo "law broken: $manifest does not take the workspace's lints" >&2
        broken=1
    fi
done

# Android's domain knows no Android, its platform no androidx, its screens no Android and of androidx Compose alone; one place each reads a clock and names Health Connect's classes.
stays_out() {
    local what=$1 pattern=$2
    shift 2
    if git grep -nE -- "$pattern" -- "$@"; then
        echo "law broken: $what" >&2
        broken=1
    fi
}
stays_out "android/domain knows Android" '^import (android|androidx)\.' 'android/domain/src/main'
stays_out "androidx in android/platform" '^import androidx\.' 'android/platform/src/main'
stays_out "the screens know Android, or more of androidx than Compose" '^import (android\.|androidx\.([^c]|c[^o]|co[^m]|com[^p]))' 'android/ui/src/main'
stays_out "androidx in android/app outside the window" '^import androidx\.' \
    'android/app/src/main' ':!android/app/src/main/kotlin/ebb/app/MainActivity.kt' ':!android/app/src/main/kotlin/ebb/app/KeptWay.kt'
stays_out "android/platform opens the core: a widget would too" 'ebb\.core\.(Engine|\*)' 'android/platform/src/main'
stays_out "a clock is read outside PhoneClock" '(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\.now\(|currentTimeMillis|SystemClock' \
    'android/*/src/main/*.kt' ':!android/platform/src/main/kotlin/ebb/platform/PhoneClock.kt'
stays_out "Health Connect's classes outside its adapter" 'android\.health\.connect' \
    'android/*/src/main/*.kt' ':!android/platform/src/main/kotlin/ebb/platform/health/*'

# The iPhone's domain knows Foundation and the core alone; one place reads a clock, and HealthKit stops at its adapter.
stays_out "EbbDomain knows a framework of Apple's" '^(@[a-z_]+ )?import (HealthKit|UIKit|SwiftUI|CoreLocation|UserNotifications|WidgetKit|BackgroundTasks|OSLog)' \
    'ios/EbbKit/Sources/EbbDomain'
stays_out "HealthKit outside its adapter" '(^|[^A-Za-z])HK[A-Z][a-z]' 'ios/EbbKit/Sources/EbbDomain' 'ios/App/Sources/*.swift' ':!ios/App/Sources/Parts.swift'
stays_out "a clock is read outside PhoneClock" 'Date\(\)|Date\.now|ContinuousClock|SuspendingClock|CFAbsoluteTimeGetCurrent' \
    'ios/EbbKit/Sources' 'ios/App/Sources' ':!ios/App/Sources/PhoneClock.swift' ':!ios/EbbKit/Sources/EbbGlance/Now.swift'

[ "$broken" -eq 0 ] && echo "the laws of the house hold"
exit "$broken"
