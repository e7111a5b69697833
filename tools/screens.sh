#!/usr/bin/env bash
# Draws every golden state of docs/screens/states.json anew into docs/screens. Look at each picture before it is committed:
# what is there is what `make test` compares with. EBB_STATES, a regular expression, names some of the states alone;
# EBB_BUILT names the folder of a library and a command line that are built already.
set -euo pipefail
cd "$(dirname "$0")/.."

for need in mvn java; do
    command -v "$need" >/dev/null || { echo "make screens: missing a JDK 17 or newer and Maven (Debian: apt-get install openjdk-17-jdk-headless maven)" >&2 && exit 1; }
done
built=(-Debb.built="${EBB_BUILT:-$PWD/target/debug}")
[ -n "${EBB_BUILT:-}" ] || cargo build --quiet --package ebb-cli --package ebb-ffi

EBB_BLESS=1 mvn --batch-mode --quiet --file android/pom.xml --projects ../bindings/kotlin,domain,ui "${built[@]}" \
    -Dtest='ebb.ui.golden.ScreensTest' -Dsurefire.failIfNoSpecifiedTests=false -Debb.states="${EBB_STATES:-}" test
git status --short docs/screens
