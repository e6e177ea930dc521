//! What is generated from the catalogue and kept beside it: the table for readers and the schema for editors.
//! `UPDATE=1 cargo test -p indrumar-catalogue` writes both.

use std::path::{Path, PathBuf};
use std::{env, fs};

use indrumar_catalogue::Catalogue;

use crate::schema;

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

fn update() -> bool {
    env::var_os("UPDATE").is_some()
}

#[test]
fn the_table_in_the_documentation_is_that_of_the_files() {
    let path = place("docs/catalogue.md");
    let table = Catalogue::builtin().unwrap().table();
    if update() {
        fs::write(&path, &table).unwrap();
    }
    assert!(
        fs::read_to_string(&path).is_ok_and(|written| written == table),
        "docs/catalogue.md is out of date: cargo xtask content --write"
    );
}

#[test]
fn the_schema_for_editors_is_the_one_that_is_checked_in() {
    let path = place("content/schema/service.schema.json");
    let schema = schema::of_a_service();
    if update() {
        let text = serde_json::to_string_pretty(&schema).unwrap();
        fs::write(&path, format!("{text}\n")).unwrap();
    }
    // As values: in which order the keys of an object are written is no part of it.
    let written = fs::read_to_string(&path).unwrap();
    let written: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert!(
        written == schema,
        "the schema is out of date: UPDATE=1 cargo test -p indrumar-catalogue"
    );
}

#[test]
fn every_sheet_names_the_schema_in_its_first_line() {
    let mut sheets = 0;
    for entry in fs::read_dir(place("content/services")).unwrap() {
        let path = entry.unwrap().path();
        if path
            .file_name()
            .is_some_and(|name| name == "catalogue.toml")
        {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(
            text.lines().next(),
            Some("#:schema ../schema/service.schema.json"),
            "{}",
            path.display()
        );
        sheets += 1;
    }
    assert_eq!(sheets, Catalogue::builtin().unwrap().services().count());
}
