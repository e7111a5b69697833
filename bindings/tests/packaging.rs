//! What builds the core for phones, as far as that shows without a phone's tools.

#![cfg(test)]
#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

fn tool(name: &str, arguments: &[&str]) -> Output {
    // As on a machine that has none of a phone's tools.
    let mut command = Command::new(root().join("tools").join(name));
    command.args(arguments).env_remove("ANDROID_NDK_HOME").env_remove("ANDROID_NDK_ROOT");
    command.output().unwrap()
}

fn printed(name: &str) -> String {
    let output = tool(name, &["--print"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn android_is_built_for_three_processors_and_every_library_is_checked() {
    let commands = printed("android.sh");
    for abi in ["arm64-v8a", "armeabi-v7a", "x86_64"] {
        assert!(commands.contains(&format!("--target {abi} ")), "{commands}");
        assert!(
            commands.contains(&format!("tools/pages.sh bindings/kotlin/target/aar/jni/{abi}/libebb_ffi.so")),
            "{commands}"
        );
    }
    assert!(commands.trim_end().ends_with("ebb-core.aar -C bindings/kotlin/target/aar ."), "{commands}");
}

#[test]
fn ios_is_built_for_phones_and_both_simulators() {
    let commands = printed("ios.sh");
    for target in ["aarch64-apple-ios", "aarch64-apple-ios-sim", "x86_64-apple-ios"] {
        assert!(commands.contains(&format!("--target {target}\n")), "{commands}");
    }
    assert!(commands.contains("xcodebuild -create-xcframework"), "{commands}");
}

#[test]
fn what_is_missing_is_said_with_how_to_get_it() {
    let output = tool("android.sh", &[]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(told.contains("missing the NDK, release 28 or newer: sdkmanager"), "{told}");
    let output = tool("ios.sh", &[]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(told.contains("missing a Mac"), "{told}");
}

#[test]
fn a_library_for_small_pages_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("one.c");
    std::fs::write(&source, "int one(void) { return 1; }\n").unwrap();
    for (size, fits) in [("4096", false), ("16384", true), ("65536", true)] {
        let library = folder.path().join(format!("lib{size}.so"));
        let linked = Command::new("cc")
            .args(["-shared", "-fPIC", &format!("-Wl,-z,max-page-size={size}"), "-o"])
            .args([&library, &source])
            .status()
            .unwrap();
        assert!(linked.success());
        assert_eq!(tool("pages.sh", &[library.to_str().unwrap()]).status.success(), fits, "{size}");
    }
    assert!(!tool("pages.sh", &[source.to_str().unwrap()]).status.success(), "no library at all");
}
