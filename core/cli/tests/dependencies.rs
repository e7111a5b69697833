//! What the whole tree of dependencies holds: only what `deny.toml` lets in. Asked of cargo without a network.

#![cfg(test)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every package of the tree, for every target, tests and tools too.
fn packages() -> Vec<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--offline", "--locked", "--format-version", "1", "--all-features"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

fn allowed() -> toml::Table {
    std::fs::read_to_string(root().join("deny.toml")).unwrap().parse().unwrap()
}

#[test]
fn nothing_in_the_tree_can_open_a_connection() {
    let deny = allowed();
    let banned: Vec<&str> =
        deny["bans"]["deny"].as_array().unwrap().iter().map(|b| b["crate"].as_str().unwrap()).collect();
    assert!(banned.contains(&"tokio") && banned.contains(&"socket2"));
    let packages = packages();
    assert!(packages.len() > 50);
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        let bare = name.trim_end_matches("-sys");
        assert!(!banned.contains(&name) && !banned.contains(&bare), "{name} can open a connection");
    }
}

#[test]
fn everything_comes_from_one_registry_under_a_permissive_licence() {
    let deny = allowed();
    let licences: Vec<&str> =
        deny["licenses"]["allow"].as_array().unwrap().iter().map(|l| l.as_str().unwrap()).collect();
    let excepted = |name: &str, licence: &str| {
        deny["licenses"]["exceptions"].as_array().unwrap().iter().any(|e| {
            e["crate"].as_str() == Some(name)
                && e["allow"].as_array().unwrap().iter().any(|l| l.as_str() == Some(licence))
        })
    };
    let registry = deny["sources"]["allow-registry"][0].as_str().unwrap();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        if let Some(source) = package["source"].as_str() {
            assert_eq!(source, format!("registry+{registry}"), "{name}");
        }
        let expression = package["license"].as_str().unwrap_or_default().replace('/', " OR ");
        // All of these, of each of which one will do; no expression in the tree nests deeper.
        let is_allowed = expression.split(" AND ").all(|part| {
            part.trim_matches(['(', ')'])
                .split(" OR ")
                .any(|one| licences.contains(&one.trim()) || excepted(name, one.trim()))
        });
        assert!(is_allowed, "{name}: {expression}");
    }
}
