#!/usr/bin/env bash
# The Swift tests, of the border and of the iPhone app, against the library that cargo built; the programs that the compiler has to
# refuse; whether the icon is what its script draws; and what the formatter says of our own sources. The last line says how many
# tests passed. Ends with 3 where there is no Swift and none could be made; toolchain.sh has said why.
set -euo pipefail
cd "$(dirname "$0")/../.."
run=$PWD/tools/swift/run.sh
# On a Mac the package would take the phone's library.
export EBB_BUILT=$PWD/target/debug
# It has no screens of a phone either: those are Xcode's to test, in a simulator.
[ "$(uname -s)" = Linux ] || export EBB_SCREENS=no

. tools/swift/where.sh
swift_installed || tools/swift/toolchain.sh || exit 3

# Each release's formatter has opinions of its own: ours is that of 6.0. The generated file is a link, so -type f leaves
# it out.
if [[ $("$run" swift --version 2>/dev/null) == *'Swift version 6.0.'* ]]; then
    find bindings/swift ios -name '*.swift' -type f -not -path '*/.build/*' -exec "$run" swift format lint --strict {} +
fi

ended=0
passed=0
failed=0
# tests PACKAGE SCRATCH: runs a package's tests, and counts them.
tests() {
    local log=$PWD/target/$2.log code=0
    (cd "$1" && "$run" swift test --disable-xctest --scratch-path "$OLDPWD/target/$2") >"$log" 2>&1 || code=$?
    [ "$code" -eq 0 ] || cat "$log"
    if ! grep -q 'Test run with [0-9]* tests' "$log"; then
        echo "Swift: the tests of $1 did not run to their end" >&2
        exit 1
    fi
    passed=$((passed + $(grep -ac '^[^ ]* Test ".* passed after' "$log" || true)))
    failed=$((failed + $(grep -ac '^[^ ]* Test ".* failed after' "$log" || true)))
    [ "$code" -eq 0 ] || ended=$code
}
# The icon that is committed is the one that its script draws, and who looks at what Xcode built sees what is missing.
if command -v python3 >/dev/null; then
    tools/icon.py --check || ended=1
    tools/ios-products.py --test || ended=1
else
    echo "Swift: without Python nobody looked at the icon" >&2
fi
tests bindings/swift swift
tests ios/EbbKit ebbkit
# Where Apple's own frameworks are, nothing has to stand in for them.
if [ "$(uname -s)" = Linux ]; then
    "$run" bash tools/swift/wrong.sh target/ebbkit/debug || ended=1
fi
echo "Swift: $passed tests passed, $failed failed"
exit "$ended"
