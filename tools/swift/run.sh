#!/usr/bin/env bash
# tools/swift/run.sh PROGRAM ARGUMENT...: runs a program of the Swift toolchain in the current folder, like
# `tools/swift/run.sh swift build`. It is the installed one where that is Swift 6 or newer, else the one that
# toolchain.sh makes, in which the checkout lies at its own path.
set -euo pipefail
tools=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$tools/where.sh"
swift_installed && exec "$@"
"$tools/toolchain.sh"

case "$*" in
"swift build"* | "swift test"* | "swift run"*)
    # Debian's libswiftObservation.so lacks a symbol that nobody calls.
    set -- swift "$2" -Xlinker --allow-shlib-undefined "${@:3}"
    ;;
esac

checkout=$(cd "$tools/../.." && pwd -P)
# The folder in / that the checkout lies in: it is laid over the toolchain's, so it cannot be one of the system's.
top=/$(cut -d/ -f2 <<<"$checkout")
case $top in /bin | /dev | /etc | /lib* | /proc | /sbin | /sys | /usr)
    echo "swift: cannot run in $checkout: move the checkout to a folder outside $top" >&2
    exit 2
    ;;
esac

# Mounts live in a namespace of their own and go with it. Whoever is not root is so in a namespace of users.
become=(--mount)
[ "$(id -u)" = 0 ] || become=(--mount --user --map-root-user)
# shellcheck disable=SC2016 # expanded inside
exec unshare "${become[@]}" bash -euc '
    root=$1 checkout=$2 top=$3 folder=$4
    shift 4
    # The driver finds itself through /proc.
    mount --rbind /proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
    if [ "$top" != /tmp ]; then
        [ -d "$root$top" ] || mkdir "$root$top"
        mount -t tmpfs tmpfs "$root$top"
    fi
    mkdir -p "$root$checkout"
    mount --bind "$checkout" "$root$checkout"
    home=/root
    [ -w "$root$home" ] || home=/tmp
    exec chroot "$root" /usr/bin/env --chdir="$folder" HOME="$home" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
        LD_LIBRARY_PATH=/usr/libexec/swift/lib/swift/linux "$@"
' bash "$swift_root" "$checkout" "$top" "$(pwd -P)" "$@"
