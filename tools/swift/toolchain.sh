#!/usr/bin/env bash
# Makes a folder that holds Debian with Swift in it, once, outside the checkout: about 2.5 GB, and two minutes where the
# network is good. Does nothing where it is there already. tools/swift/run.sh runs what is in it.
#
# Needs Debian and root, and installs mmdebstrap where it is missing. Where a Swift 6 is installed nothing of this is
# needed. The archive and its keys are those that this machine's apt uses; the folder keeps no list of them.
set -euo pipefail
cd "$(dirname "$0")"
. ./where.sh

# Swift 6.0 came to Debian with this one. SQLite is in the core; a C++ compiler and its headers are what Swift links with.
suite=trixie
packages=swiftlang,libc6-dev,g++,tzdata
recipe="1 $suite $packages"

say() { printf 'swift: %s\n' "$*" >&2; }
made() { [ "$(cat "$swift_root/made" 2>/dev/null)" = "$recipe" ]; }

made && exit 0
if [ "$(id -u)" != 0 ]; then
    say "only root can make $swift_root: run tools/swift/toolchain.sh as root, or install Swift 6 from swift.org"
    exit 2
fi
if ! command -v apt-get >/dev/null; then
    say "this is no Debian: install Swift 6 from swift.org"
    exit 2
fi

mkdir -p "$(dirname "$swift_root")"
# Two may want it at once: the second waits and finds it made.
exec 9>"$swift_root.lock"
flock --wait 1500 9
made && exit 0

quietly() { DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >/dev/null; }
if ! command -v mmdebstrap >/dev/null; then
    say "installing mmdebstrap"
    quietly install --yes --no-install-recommends mmdebstrap ||
        { quietly update && quietly install --yes --no-install-recommends mmdebstrap; }
fi

# apt knows where Debian comes from in each of the ways there are to say it. Before its first update it knows none.
archive() {
    apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Label: Debian' 'Created-By: Packages' 2>/dev/null | head -n 1
}
from=$(archive)
[ -n "$from" ] || { quietly update && from=$(archive); }
if [ -z "$from" ]; then
    say "apt knows no archive of Debian: install Swift 6 from swift.org"
    exit 2
fi
keys=$(find /usr/share/keyrings -name 'debian-archive-*' | sort | paste -sd, -)

# Made beside its place and moved there when it works: it is never there by half.
part=$swift_root.part
rm -rf --one-file-system "$part"
trap 'rm -rf --one-file-system "$part"' EXIT
trap 'exit 130' INT TERM
say "making Debian $suite with Swift in $swift_root (once: 2.5 GB, two minutes or more)"
# In a namespace of its own: what it mounts goes with it, whatever becomes of it, and is not deleted with the folder.
unshare --mount mmdebstrap --quiet --variant=apt --include="$packages" \
    --aptopt='Apt::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    "$suite" "$part" "deb [signed-by=$keys] $from $suite main" >&2
rm -rf "$part"/etc/apt/sources.list "$part"/etc/apt/sources.list.d/* "$part"/var/cache/apt/* "$part"/var/lib/apt/lists/*
printf '%s' "$recipe" >"$part/made"
rm -rf --one-file-system "$swift_root"
mv --no-target-directory "$part" "$swift_root"
