#!/usr/bin/env bash
# Builds the core for Android and packs it with its Kotlin into bindings/kotlin/target/ebb-core.aar. Needs the NDK and
# cargo-ndk; says what is missing. With --print it only says what it would do, anywhere.
set -euo pipefail
cd "$(dirname "$0")/.."

. tools/steps.sh android "${1:-}"

# The oldest Android that the app runs on (14); bindings/kotlin/AndroidManifest.xml says the same.
oldest=34
abis="arm64-v8a armeabi-v7a x86_64"
triples="aarch64-linux-android armv7-linux-androideabi x86_64-linux-android"
into=bindings/kotlin/target/aar

if [ "$print" = no ]; then
    [ -d "${ANDROID_NDK_HOME:-${ANDROID_NDK_ROOT:-/nowhere}}" ] ||
        lacks "the NDK, release 28 or newer: sdkmanager 'ndk;28.2.13676358', then export ANDROID_NDK_HOME (tools/android.sh --print shows the commands)"
    cargo ndk --version >/dev/null 2>&1 || lacks "cargo-ndk: cargo install cargo-ndk --locked"
    command -v mvn >/dev/null || lacks "Maven and a JDK 17 or newer: apt-get install openjdk-17-jdk-headless maven"
    command -v jar >/dev/null || lacks "jar, which every JDK has"
    for triple in $triples; do
        [ -d "$(rustc --print sysroot)/lib/rustlib/$triple" ] || lacks "Rust for $triple: rustup target add $triple"
    done
    [ "$missing" -eq 0 ] || exit 1
fi

# The NDK brings a reader of headers along, for a Mac has none.
for reader in "${ANDROID_NDK_HOME:-${ANDROID_NDK_ROOT:-/nowhere}}"/toolchains/llvm/prebuilt/*/bin/llvm-readelf; do
    [ ! -x "$reader" ] || export READELF=$reader
done

targets=()
for abi in $abis; do targets+=(--target "$abi"); done

run rm -rf "$into"
run mkdir -p "$into/jni"
# .cargo/config.toml asks for pages of 16 KB; the check below is what holds it, for RUSTFLAGS would overrule that file.
run cargo ndk --platform "$oldest" "${targets[@]}" --output-dir "$into/jni" \
    rustc --package ebb-ffi --lib --crate-type cdylib --profile phone --locked
for abi in $abis; do run tools/pages.sh "$into/jni/$abi/libebb_ffi.so"; done
run mvn --batch-mode --quiet --file bindings/kotlin/pom.xml compile
run jar --create --file "$into/classes.jar" -C bindings/kotlin/target/classes .
run cp bindings/kotlin/AndroidManifest.xml "$into/AndroidManifest.xml"
run cp bindings/kotlin/consumer-rules.pro "$into/proguard.txt"
run touch "$into/R.txt"
# Stored, not packed: an app's build takes the libraries out as they are.
run jar --create --no-manifest --no-compress --file bindings/kotlin/target/ebb-core.aar -C "$into" .
