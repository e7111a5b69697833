#!/usr/bin/env bash
# The border's tests in Kotlin and those of android/, in one run of Maven: a line for each. tools/test-android.sh newest runs
# what stands on the framework once more, on the newest Android. What could not run is said in the last line, and is a
# failure where CI is set. EBB_BUILT names the folder of a library and a command line that are built already.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
mkdir -p target

lacks() {
    missing+=("$1")
}

finish() {
    [ ${#missing[@]} -eq 0 ] || printf '%s\n' "${missing[@]}" >&2
    { [ -z "${CI:-}" ] || [ ${#missing[@]} -eq 0 ]; } && [ "${1:-0}" -eq 0 ]
    exit
}

# aapt2 links the resources. An Android SDK has it; Debian and Ubuntu do, where root may fetch it.
resources_can_be_linked() {
    command -v aapt2 >/dev/null && return
    local newest
    newest=$(ls -d "${ANDROID_HOME:-/nowhere}"/build-tools/*/ 2>/dev/null | sort -V | tail -1)
    [ ! -x "${newest}aapt2" ] || { PATH=$PATH:$newest && return; }
    command -v apt-get >/dev/null || return
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo -n)
    { "${root[@]}" apt-get update && "${root[@]}" apt-get install --yes --no-install-recommends aapt; } >target/aapt.log 2>&1 || true
    command -v aapt2 >/dev/null
}

# Passed, failed and skipped of the reports of modules that each have to have some: counted "Kotlin" bindings/kotlin
counted() {
    local name=$1 reports=() module
    shift
    for module in "$@"; do
        [ -d "$module/target/surefire-reports" ] || { echo "$name: the tests of $module did not run to their end" >&2 && return 1; }
        reports+=("$module"/target/surefire-reports/*.txt)
    done
    awk -v name="$name" -F '[:,]' '/^Tests run/ { all += $2; failed += $4 + $6; skipped += $8 }
        END {
            printf "%s: %d tests passed, %d failed%s\n", name, all - failed - skipped, failed, skipped ? ", " skipped " skipped" : ""
            exit failed > 0
        }' "${reports[@]}"
}

if ! command -v mvn >/dev/null || ! command -v java >/dev/null; then
    lacks "Kotlin and Android did not run: they need a JDK 17 or newer and Maven (Debian: apt-get install openjdk-17-jdk-headless maven)"
    finish
fi

# The domain and the screens need nothing but a JVM.
modules=../bindings/kotlin,domain,ui
if [ "$(uname -sm)" = "Linux aarch64" ]; then
    # Nothing to be installed would help, so it is no failure.
    echo "Android's platform and app did not run: Robolectric has no graphics for Linux on this processor" >&2
elif resources_can_be_linked; then
    modules=$modules,platform,stubs,app
else
    lacks "Android's platform and app did not run: they need aapt2 (Debian: apt-get install aapt)"
fi

run=(android/domain android/ui)
[[ $modules != *app ]] || run+=(android/platform android/app)

chosen=()
# A name for each set of modules: what the domain alone fetched is not enough for all.
stamp=target/android-fetched-${#run[@]}
if [ "${1:-}" = newest ]; then
    [[ $modules = *app ]] || finish
    chosen=(-P newest -Dtest='ebb.platform.*Test,ebb.app.*Test' -Dsurefire.failIfNoSpecifiedTests=false)
    stamp=target/android-newest-fetched
fi

if [ -n "${EBB_BUILT:-}" ]; then
    chosen+=(-Debb.built="$EBB_BUILT")
else
    cargo build --quiet --package ebb-cli --package ebb-ffi
fi

# Maven asks the network only until the first run with these poms went through.
offline=()
[ -z "$(find bindings/kotlin/pom.xml android -name pom.xml -not -path '*/target/*' -newer "$stamp" 2>&1)" ] && offline=(--offline)

rm -rf bindings/kotlin/target/surefire-reports android/*/target/surefire-reports
ended=0
# Failures are counted below, so that one module's do not hide another's.
mvn ${offline[@]+"${offline[@]}"} --batch-mode --quiet --file android/pom.xml --projects "$modules" \
    -Dmaven.test.failure.ignore=true ${chosen[@]+"${chosen[@]}"} test >target/android.log 2>&1 || ended=$?

failed=0
if [ "${1:-}" = newest ]; then
    counted "Android 15" android/platform android/app || failed=1
else
    counted Kotlin bindings/kotlin || failed=1
    counted Android "${run[@]}" || failed=1
fi
[ "$ended" -eq 0 ] || { echo "Maven did not run to its end" >&2; failed=1; }
if [ "$failed" -eq 0 ]; then touch "$stamp"; else grep -v '^\s*at ' target/android.log >&2 || true; fi
finish "$failed"
