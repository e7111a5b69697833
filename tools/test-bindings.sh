#!/usr/bin/env bash
# The tests of the border in every language whose tools are here, or in the one that is named: kotlin, swift. What could not
# run is said in the last line, and is a failure where CI is set. Those in Kotlin also run in tools/test-android.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()

kotlin() {
    if ! command -v mvn >/dev/null || ! command -v java >/dev/null; then
        missing+=("Kotlin did not run: it needs a JDK 17 or newer and Maven (Debian: apt-get install openjdk-17-jdk-headless maven)")
        return
    fi
    # Maven asks the network only until the first run with this pom went through.
    local stamp=target/kotlin-fetched log=target/kotlin.log offline=()
    [ "$stamp" -nt bindings/kotlin/pom.xml ] && offline=(--offline)
    local reports=bindings/kotlin/target/surefire-reports ended=0
    rm -rf "$reports"
    mvn ${offline[@]+"${offline[@]}"} --batch-mode --quiet --file bindings/kotlin/pom.xml test >"$log" 2>&1 || ended=$?
    [ "$ended" -eq 0 ] || cat "$log"
    if ! [ -d "$reports" ]; then
        echo "Kotlin: the tests did not run to their end" >&2
        exit 1
    fi
    awk -F '[:,]' '/^Tests run/ { all += $2; failed += $4 + $6 }
        END { printf "Kotlin: %d tests passed, %d failed\n", all - failed, failed }' "$reports"/*.txt
    [ "$ended" -eq 0 ] || exit "$ended"
    touch "$stamp"
}

swift() {
    local code=0
    tools/swift/test.sh || code=$?
    case $code in
    0) ;;
    3) missing+=("Swift did not run: it needs Swift 6, installed or on Debian made by root (tools/swift/toolchain.sh)") ;;
    *) exit "$code" ;;
    esac
}

cargo build --quiet --package ebb-cli --package ebb-ffi
for language in ${1:-kotlin swift}; do "$language"; done

if [ ${#missing[@]} -gt 0 ]; then
    printf '%s\n' "${missing[@]}" >&2
    [ -z "${CI:-}" ] || exit 1
fi
