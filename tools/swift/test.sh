#!/usr/bin/env bash
# The Swift tests, against the library that cargo built, and what the formatter says of our own sources. The last line says
# how many passed. Ends with 3 where there is no Swift and none could be made; toolchain.sh has said why.
set -euo pipefail
cd "$(dirname "$0")/../.."
run=$PWD/tools/swift/run.sh
log=$PWD/target/swift.log
# On a Mac the package would take the phone's library.
export EBB_BUILT=$PWD/target/debug

. tools/swift/where.sh
swift_installed || tools/swift/toolchain.sh || exit 3

cd bindings/swift
# Each release's formatter has opinions of its own: ours is that of 6.0. The generated file is a link, so -type f leaves
# it out.
if [[ $("$run" swift --version 2>/dev/null) == *'Swift version 6.0.'* ]]; then
    find . -name '*.swift' -type f -not -path './.build/*' -exec "$run" swift format lint --strict {} +
fi

ended=0
"$run" swift test --disable-xctest --scratch-path ../../target/swift >"$log" 2>&1 || ended=$?
[ "$ended" -eq 0 ] || cat "$log"
if ! grep -q 'Test run with [0-9]* tests' "$log"; then
    echo "Swift: the tests did not run to their end" >&2
    exit 1
fi
passed=$(grep -ac '^[^ ]* Test ".* passed after' "$log" || true)
failed=$(grep -ac '^[^ ]* Test ".* failed after' "$log" || true)
echo "Swift: $passed tests passed, $failed failed"
exit "$ended"
