//! Running the command line as a person would.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// `ebb ARGUMENTS` in a folder.
pub fn ebb(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().unwrap()
}

/// `ebb ARGUMENTS`, not yet run, its width that of a pipe.
pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ebb"));
    command.current_dir(folder).args(arguments).env_remove("COLUMNS");
    command
}

/// What `ebb ARGUMENTS` prints; it must succeed.
pub fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = ebb(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What `ebb ARGUMENTS` prints as JSON.
pub fn json(folder: &Path, arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&said(folder, arguments)).unwrap()
}

/// The sentence with which `ebb ARGUMENTS` refuses: exit code 2, nothing on stdout.
pub fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = ebb(folder, arguments);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    assert_eq!(error.lines().count(), 1, "{arguments:?}: {error}");
    error
}

/// A fixture of the importer's.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../import/tests/fixtures/apple").join(name)
}

/// The folder of larger fixtures that may lie beside the checkout.
pub fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("EBB_SHARED").map_or(beside, PathBuf::from);
    shared.is_dir().then_some(shared)
}
