#!/usr/bin/env bash
# Writes the Swift and Kotlin of the border from the library that is built from this tree, into bindings/generated.
# With --check nothing is written: it says whether what is there is what would be written.
set -euo pipefail
cd "$(dirname "$0")/.."

into=bindings/generated
[ "${1:-}" = --check ] && into=target/bindings

case $(uname -s) in Darwin) library=target/debug/libebb_ffi.dylib ;; *) library=target/debug/libebb_ffi.so ;; esac
# With the command line, which the tests of the border run: one set of features, so that nothing is built twice. The generator is
# built apart, or its features would be the library's.
cargo build --quiet --package ebb-cli --package ebb-ffi
cargo build --quiet --package ebb-bindgen

rm -rf "$into"
for language in kotlin swift; do
    # --no-format: what a formatter that happens to be installed makes of it would be a difference.
    target/debug/ebb-bindgen generate "$library" --language "$language" --config uniffi.toml --no-format \
        --metadata-no-deps --out-dir "$into/$language"
done
# The generators leave blanks at the ends of lines, and names in comments as Rust has them.
find "$into" -type f | while read -r file; do
    awk '{ sub(/[[:space:]]+$/, "") }
        /^[[:space:]]*(\*|\/\/\/)/ {
            while (match($0, /[`.][a-z]+[A-Za-z]*_[a-z]/)) {
                end = RSTART + RLENGTH - 1
                $0 = substr($0, 1, end - 2) toupper(substr($0, end, 1)) substr($0, end + 1)
            }
        }
        { print }' "$file" >"$file.mended"
    mv "$file.mended" "$file"
done

if [ "$into" != bindings/generated ] && ! diff -r -q bindings/generated "$into"; then
    echo "bindings/generated is not what the border says: run make bindings and commit it" >&2
    exit 1
fi
