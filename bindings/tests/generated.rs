//! What the generator was told: names that apps import, and the version that library and generated code share.

#![cfg(test)]

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}; run make bindings"))
}

#[test]
fn packages_and_modules_are_called_as_apps_import_them() {
    let kotlin = read("bindings/generated/kotlin/ebb/core/ebb_ffi.kt");
    assert!(kotlin.lines().any(|line| line == "package ebb.core"));
    assert!(kotlin.contains("return \"ebb_ffi\""), "the library is libebb_ffi");
    let swift = read("bindings/generated/swift/EbbCore.swift");
    assert!(swift.contains("import EbbCoreFFI"));
    let map = read("bindings/generated/swift/EbbCoreFFI.modulemap");
    assert!(map.starts_with("module EbbCoreFFI {") && map.contains("EbbCoreFFI.h"));
}

#[test]
fn days_and_instants_are_those_of_the_language() {
    let kotlin = read("bindings/generated/kotlin/ebb/core/ebb_ffi.kt");
    assert!(kotlin.contains("typealias Day = java.time.LocalDate"));
    assert!(kotlin.contains("typealias Instant = java.time.Instant"));
    let swift = read("bindings/generated/swift/EbbCore.swift");
    assert!(swift.contains("typealias Day = LocalDay") && swift.contains("typealias Instant = Date"));
}

#[test]
fn records_do_not_change_and_every_call_can_fail() {
    let kotlin = read("bindings/generated/kotlin/ebb/core/ebb_ffi.kt");
    let fields = kotlin.lines().filter(|l| l.trim_start().starts_with("var `"));
    assert_eq!(fields.count(), 0, "a record's fields are val");
    for source in ["mod", "keeping", "planning", "reading", "saying"] {
        let source = read(&format!("bindings/src/engine/{source}.rs"));
        let exported = source.split("#[uniffi::export]").nth(1).unwrap();
        let exported = exported.split("\n}\n").next().unwrap();
        for call in exported.split("    pub fn ").skip(1) {
            let signature = call.split('{').next().unwrap();
            assert!(signature.contains("EbbError>"), "{signature}");
        }
    }
}

#[test]
fn the_generator_is_of_the_exact_version_of_the_library() {
    assert!(read("Cargo.toml").contains("uniffi = { version = \"=0.32.2\""));
    let versions = read("Cargo.lock");
    assert_eq!(versions.matches("name = \"uniffi\"\n").count(), 1);
}
