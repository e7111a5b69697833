# Where the Swift of this machine is: sourced by toolchain.sh and run.sh.

# Kept between checkouts, as other caches are.
swift_root=${XDG_CACHE_HOME:-$HOME/.cache}/ebb/swift

# A Swift 6 or newer that is installed.
swift_installed() {
    command -v swift >/dev/null && [[ $(swift --version 2>/dev/null) =~ Swift\ version\ ([6-9]|[1-9][0-9])\. ]]
}
