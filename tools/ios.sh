#!/usr/bin/env bash
# Builds the core for iPhones and for the simulator of any Mac, and packs both into bindings/swift/build/EbbCoreFFI.xcframework,
# where bindings/swift/Package.swift finds it, and into a zip beside it for a release. Then makes Xcode's project of the app,
# ios/Ebb.xcodeproj. Needs a Mac with Xcode and XcodeGen; says what is missing. With --print it only says what it would do, anywhere.
set -euo pipefail
cd "$(dirname "$0")/.."

. tools/steps.sh ios "${1:-}"

# The oldest iOS that the app runs on; bindings/swift/Package.swift says the same.
oldest=17.0
phone=aarch64-apple-ios
simulators="aarch64-apple-ios-sim x86_64-apple-ios"
into=bindings/swift/build
framework=$into/EbbCoreFFI.xcframework

if [ "$print" = no ]; then
    [ "$(uname -s)" = Darwin ] || lacks "a Mac: Apple's linker and SDKs run nowhere else (tools/ios.sh --print shows the commands)"
    for tool in xcodebuild lipo ditto; do
        command -v "$tool" >/dev/null || lacks "$tool: install Xcode from the App Store, then xcode-select --install"
    done
    command -v xcodegen >/dev/null || lacks "XcodeGen: brew install xcodegen"
    for target in $phone $simulators; do
        [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ] || lacks "Rust for $target: rustup target add $target"
    done
    [ "$missing" -eq 0 ] || exit 1
fi

for target in $phone $simulators; do
    # The C of SQLite and the Rust are built for the same iOS.
    run env IPHONEOS_DEPLOYMENT_TARGET=$oldest \
        cargo rustc --package ebb-ffi --lib --crate-type staticlib --profile phone --locked --target "$target"
done

run rm -rf "$into"
run mkdir -p "$into/headers" "$into/simulator"
run cp bindings/generated/swift/EbbCoreFFI.h "$into/headers/"
# Xcode looks for a map of this name and no other.
run cp bindings/generated/swift/EbbCoreFFI.modulemap "$into/headers/module.modulemap"
# A framework has one library for the simulator, so that of both kinds of Mac is one.
libraries=()
for target in $simulators; do libraries+=("target/$target/phone/libebb_ffi.a"); done
run lipo -create "${libraries[@]}" -output "$into/simulator/libebb_ffi.a"
run xcodebuild -create-xcframework \
    -library "target/$phone/phone/libebb_ffi.a" -headers "$into/headers" \
    -library "$into/simulator/libebb_ffi.a" -headers "$into/headers" \
    -output "$framework"
# What Package.swift chose before is remembered, whatever lies in its folder now.
run swift package --package-path bindings/swift purge-cache
run ditto -c -k --keepParent "$framework" "$framework.zip"
# The checksum that `swift package compute-checksum` would print: a release writes it and the zip's address into
# bindings/swift/release.txt.
run shasum -a 256 "$framework.zip"
# The project is made anew from its description, so none is committed. EBB_TEAM names who signs it for a phone; a simulator needs
# nobody.
run xcodegen generate --spec ios/project.yml
[ "$print" = yes ] || echo "open ios/Ebb.xcodeproj"
