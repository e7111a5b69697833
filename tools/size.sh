#!/usr/bin/env bash
# How large the library is that phones get, as built for this machine, and what each part of it weighs. Relocations are packed
# as for Android (.cargo/config.toml), which needs binutils 2.38 or newer.
# What lies in no symbol (texts, tables, what unwinding needs) is listed by its section.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=target/size
library=${1:-$folder/libebb_ffi.so}
mkdir -p "$folder"
if [ $# -eq 0 ]; then
    cargo rustc --quiet --profile phone --package ebb-ffi --lib --crate-type cdylib -- -C strip=none \
        -C link-arg=-Wl,-z,pack-relative-relocs
    cp target/phone/libebb_ffi.so "$library"
fi
strip -o "$folder/stripped.so" "$library"

{
    nm --demangle --print-size --radix=d --defined-only "$library"
    echo sections
    size -A -d "$folder/stripped.so"
} | awk -v all="$(wc -c <"$folder/stripped.so")" '
    # The first crate that a name names and that is not the language'"'"'s own; generic code counts for whom it was made.
    function owner(name,   rest, crate) {
        if (name ~ /slice::sort::/) return "sorting (std, per call)"
        if (name ~ /collections::btree::/) return "BTreeMap (std, per type)"
        if (name !~ /::/) {
            if (name ~ /^_*(uniffi|UNIFFI|ffi_ebb)/) return "uniffi"
            return "SQLite"
        }
        for (rest = name; match(rest, /[A-Za-z_][A-Za-z_0-9]*(\[[0-9a-f]*\])?::/); rest = substr(rest, RSTART + RLENGTH)) {
            crate = substr(rest, RSTART, RLENGTH - 2)
            sub(/\[.*/, "", crate)
            # Within a path only its beginning is a crate.
            if (RSTART > 2 && substr(rest, RSTART - 2, 2) == "::") continue
            if (crate in named) return crate ~ /^uniffi/ ? "uniffi" : crate
        }
        return "std"
    }
    BEGIN {
        while (("cargo tree --package ebb-ffi --edges normal --prefix none" | getline line) > 0) {
            split(line, word, " ")
            gsub(/-/, "_", word[1])
            named[word[1]]
        }
    }
    $0 == "sections" { sections = 1; next }
    !sections && $2 ~ /^[0-9]+$/ && $3 !~ /[bB]/ && !($1 in met) {
        met[$1]
        name = $0
        sub(/^[0-9]+ [0-9]+ . /, "", name)
        weight[owner(name)] += $2
        if ($3 ~ /[rR]/) unnamed["constants"] -= $2
        if ($3 ~ /[dD]/) unnamed["pointers"] -= $2
    }
    sections && $1 == ".rodata" { unnamed["constants"] += $2 }
    sections && $1 ~ /^\.data/ { unnamed["pointers"] += $2 }
    sections && $1 ~ /^\.(eh_frame|eh_frame_hdr|gcc_except_table)$/ { weight["unwinding"] += $2 }
    sections && $1 ~ /^\.(rela?\.|relr\.|dynsym|dynstr|gnu\.hash|hash|gnu\.version)/ { weight["relocations, exported names"] += $2 }
    END {
        # The tables of dyn above all.
        weight["unnamed, with pointers"] = unnamed["pointers"]
        weight["unnamed constants"] = unnamed["constants"]
        for (part in weight) sum += weight[part]
        weight["padding, headers"] = all - sum
        for (part in weight) {
            if (weight[part] >= 1024) printf "%-28s %8.1f KiB %6.1f %%\n", part, weight[part] / 1024, 100 * weight[part] / all | "sort -rn -k1.29,1.38"
            else small += weight[part]
        }
        close("sort -rn -k1.29,1.38")
        printf "%-28s %8.1f KiB %6.1f %%\n", "all others", small / 1024, 100 * small / all
        printf "%-28s %8.1f KiB   (%.2f MB)\n", "stripped", all / 1024, all / 1e6
    }'
