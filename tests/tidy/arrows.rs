//! Which crate may know which, and who alone may name the great libraries.

use crate::sources::root;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The whole plan. Normal dependencies only: tests may use `testkit`, and `testkit` may use anything.
const ARROWS: &[(&str, &[&str])] = &[
    ("indrumar", &["api", "i18n"]),
    ("indrumar-cli", &["api", "i18n"]),
    ("indrumar-bridge", &["api"]),
    (
        "indrumar-api",
        &[
            "domain",
            "wire",
            "i18n",
            "catalogue",
            "document",
            "paperwork",
            "store",
            "sync",
        ],
    ),
    (
        "indrumar-hub",
        &[
            "domain",
            "wire",
            "i18n",
            "catalogue",
            "document",
            "paperwork",
        ],
    ),
    ("indrumar-sync", &["domain", "wire"]),
    ("indrumar-store", &["domain"]),
    ("indrumar-wire", &["domain"]),
    (
        "indrumar-paperwork",
        &["domain", "catalogue", "document", "i18n"],
    ),
    ("indrumar-catalogue", &["domain", "wire"]),
    ("indrumar-domain", &[]),
    ("indrumar-document", &[]),
    ("indrumar-i18n", &[]),
    (
        "indrumar-peers",
        &["domain", "catalogue", "document", "paperwork", "i18n"],
    ),
    ("xtask", &[]),
];

/// Who alone may name a library.
const OWNERS: &[(&str, &str)] = &[
    ("tauri", "indrumar"),
    ("tauri-build", "indrumar"),
    ("rusqlite", "indrumar-store"),
    ("printpdf", "indrumar-document"),
    ("lopdf", "indrumar-document"),
];

/// Of one package: every dependency by name, and whether it is a normal one (not for tests, not for building).
type Dependencies = BTreeMap<String, bool>;

#[test]
fn the_arrows_run_as_drawn() {
    let mut strangers = Vec::new();
    for (package, dependencies) in packages() {
        if package == "indrumar-testkit" {
            continue;
        }
        let allowed = ARROWS.iter().find(|(name, _)| *name == package);
        let Some((_, allowed)) = allowed else {
            strangers.push(format!("{package} is not in the plan"));
            continue;
        };
        for name in normal(&dependencies) {
            let ours = name
                .strip_prefix("indrumar-")
                .or((name == "indrumar").then_some("indrumar"));
            if ours.is_some_and(|short| !allowed.contains(&short)) {
                strangers.push(format!("{package} -> {name}"));
            }
        }
    }
    assert_eq!(
        strangers,
        Vec::<String>::new(),
        "see docs/architecture.md, Arrows"
    );
}

#[test]
fn the_hub_and_the_desk_meet_only_in_tests() {
    for (package, dependencies) in packages() {
        let normal: BTreeSet<&str> = normal(&dependencies).collect();
        if package != "indrumar-testkit" {
            assert!(
                !normal.contains("indrumar-testkit"),
                "{package} uses testkit outside its tests"
            );
            assert!(!normal.contains("indrumar-hub"), "{package} uses the hub");
        }
    }
}

#[test]
fn each_great_library_is_named_by_one_crate() {
    for (package, dependencies) in packages() {
        for (library, owner) in OWNERS {
            let named = dependencies.contains_key(*library);
            assert!(
                !named || package == *owner,
                "{package} names {library}, which is {owner}'s"
            );
        }
    }
}

#[test]
fn packages_are_named_after_the_program() {
    for package in packages().keys() {
        let named = package == "indrumar" || package == "xtask" || package.starts_with("indrumar-");
        assert!(named, "{package}");
    }
}

fn normal(dependencies: &Dependencies) -> impl Iterator<Item = &str> {
    let normal = dependencies.iter().filter(|(_, is_normal)| **is_normal);
    normal.map(|(name, _)| name.as_str())
}

/// Our packages, from `cargo metadata`.
fn packages() -> BTreeMap<String, Dependencies> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut packages = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let mut dependencies = Dependencies::new();
        for dependency in package["dependencies"].as_array().unwrap() {
            let name = dependency["name"].as_str().unwrap().to_owned();
            *dependencies.entry(name).or_default() |= dependency["kind"].is_null();
        }
        packages.insert(package["name"].as_str().unwrap().to_owned(), dependencies);
    }
    assert!(packages.len() >= ARROWS.len(), "{:?}", packages.keys());
    packages
}
