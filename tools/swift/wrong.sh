#!/usr/bin/env bash
# tools/swift/wrong.sh BUILD: each program of ios/stubs/Wrong is refused by the compiler for what it says it is refused for, and is a
# program without its wrong lines. So what compiles against the declarations was really looked at. BUILD is where
# `swift build` of ios/EbbKit left its modules. To be run where swiftc is: tools/swift/run.sh bash tools/swift/wrong.sh …
set -euo pipefail
cd "$(dirname "$0")/../.."
modules=$1/Modules
against=(-swift-version 6 -I "$modules" -I bindings/swift/Sources/EbbCoreFFI)

# Races are found in SIL, after the types.
compile() { swiftc -emit-sil -wmo -o /dev/null "${against[@]}" "$@" 2>&1; }

if ! said=$(compile -module-name Right ios/stubs/Wrong/*.swift); then
    printf 'without their wrong lines these do not compile either:\n%s\n' "$said" >&2
    exit 1
fi

refused=0
for program in ios/stubs/Wrong/*.swift; do
    expected=$(sed -n '1s|^// expects: ||p' "$program")
    if said=$(compile -D WRONG -module-name Wrong "$program"); then
        echo "$program compiles" >&2
    elif [ -z "$expected" ] || ! grep -qF "error: " <<<"$said" || ! grep "error: " <<<"$said" | grep -qF "$expected"; then
        printf '%s is refused, but not for: %s\n%s\n' "$program" "$expected" "$said" >&2
    else
        refused=$((refused + 1))
    fi
done
all=$(ls ios/stubs/Wrong/*.swift | wc -l)
echo "$refused of $all wrong programs refused"
[ "$refused" -eq "$all" ]
