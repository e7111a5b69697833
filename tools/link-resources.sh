#!/usr/bin/env bash
# Links the resources of a module of android/ and of those it stands on, for tests on the JVM; in the app's own build the
# Android Gradle plugin does it. tools/link-resources.sh FRAMEWORK.jar MODULE writes into MODULE/target/resources.
set -euo pipefail
framework=$1 module=$2
name=$(basename "$module")
into=$module/target/resources
mkdir -p "$into/java" "$into/compiled"

# The name comes from the Gradle files there, so the source has none. Debian's aapt2 is of before Android 11 and knows no <queries>.
sed -e "s/<manifest /<manifest package=\"ebb.$name\" /" -e '/<queries>/,/<\/queries>/d' \
    "$module/src/main/AndroidManifest.xml" >"$into/AndroidManifest.xml"

# The widget's resources belong to the platform; an app has them all, and each package its R class.
parts=("$module")
extra=()
if [ "$name" = app ]; then
    parts=("$module/../platform" "$module")
    extra=(--extra-packages ebb.platform)
fi

compiled=()
for part in "${parts[@]}"; do
    zip=$into/compiled/$(basename "$part").zip
    aapt2 compile --dir "$part/src/main/res" -o "$zip"
    compiled+=(-R "$zip")
done
# Ids that are not final are looked up when a class is loaded: the platform's classes then follow the app's numbering.
# This aapt2 is older than the framework and says of one chunk in it that it does not know it.
aapt2 link -I "$framework" --manifest "$into/AndroidManifest.xml" --java "$into/java" --non-final-ids \
    ${extra[@]+"${extra[@]}"} --min-sdk-version 34 --target-sdk-version 35 --auto-add-overlay \
    -o "$into/resources.apk" "${compiled[@]}" 2>&1 | { grep -v 'Unknown chunk type' || true; } >&2
