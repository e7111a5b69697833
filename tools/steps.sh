# For scripts that build for phones, to be sourced with the name of their target: `--print` as the script's first argument
# shows its commands without running them.

goal=$1
print=no
[ "${2:-}" = --print ] && print=yes
missing=0

# Says what is missing and how to get it.
lacks() {
    echo "make $goal: missing $1" >&2
    missing=1
}

# Shows a command, and runs it.
run() {
    printf '%s' "$1"
    printf ' %q' "${@:2}"
    echo
    [ "$print" = yes ] || "$@"
}
