#!/usr/bin/env bash
# Whether every loaded part of a library is aligned for pages of 16 KB, which Android asks for since 15: tools/pages.sh FILE...
# READELF names another reader of headers than binutils', the NDK's for one.
set -euo pipefail

for file in "$@"; do
    headers=$("${READELF:-readelf}" --program-headers --wide "$file")
    # The last column of a LOAD line is its alignment, 0x4000 or more.
    least=$(awk '$1 == "LOAD" { print $NF }' <<<"$headers" | while read -r align; do echo $((align)); done | sort -n | head -n 1)
    if [ -z "$least" ]; then
        echo "$file: nothing in it is ever loaded; is it a library?" >&2
        exit 1
    fi
    if [ "$least" -lt 16384 ]; then
        echo "$file: aligned to $least bytes, and Android loads it only with 16384: link with -Wl,-z,max-page-size=16384" >&2
        exit 1
    fi
    echo "$file: aligned for pages of 16 KB"
done
