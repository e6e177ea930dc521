//! What the program saves is what the other tests have looked at: the same bytes, through the command that the window calls.

use crate::corpus::{AS_OF, make_for, recipes};
use indrumar_api::{DataFolder, Desk, SystemHost, dispatch};
use indrumar_paperwork::OfficeLines;
use serde_json::{Value, json};
use std::fs;
use std::sync::Arc;

const OFFICE: &str = "Primăria Pelinia";

/// The files' endings aside: what they are called here and what the program is asked for.
fn asked() -> Vec<(&'static str, Value)> {
    vec![
        (
            "pay.utilities-ro-normal",
            json!({ "code": "pay.utilities", "language": "ro", "size": "normal" }),
        ),
        (
            "papers.criminal-record-ru-very-large",
            json!({ "code": "papers.criminal-record", "language": "ru", "size": "very-large" }),
        ),
        (
            "pay.mpay-ro+ru-large",
            json!({ "code": "pay.mpay", "language": "ro", "also": "ru", "size": "large" }),
        ),
    ]
}

#[test]
fn the_program_saves_the_very_sheets_that_are_tested_here() {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::at(folder.path().join("data"));
    let desk = Desk::open(data, Arc::new(SystemHost::new())).unwrap();
    let ask = |name: &str, args: Value| dispatch(&desk, name, args).unwrap();
    let office = json!({ "name": OFFICE, "kind": "town-hall", "locality": "Pelinia" });
    ask(
        "set_up",
        json!({ "language": "ro", "office": office, "operator": "Maria Rusu" }),
    );
    let office = OfficeLines {
        name: OFFICE.into(),
        ..OfficeLines::default()
    };
    let recipes = recipes();
    for (name, mut args) in asked() {
        let file = folder.path().join(format!("{name}.pdf"));
        args["as_of"] = json!(AS_OF);
        args["path"] = json!(file);
        ask("sheet_save", args);
        let recipe = recipes.iter().find(|recipe| recipe.name() == name).unwrap();
        let same = fs::read(&file).unwrap() == make_for(&office, recipe).pdf;
        assert!(same, "{name} is another file");
    }
}

#[test]
fn every_sheet_that_the_program_lists_is_tested_here_in_all_its_languages() {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::at(folder.path().join("data"));
    let desk = Desk::open(data, Arc::new(SystemHost::new())).unwrap();
    let list = dispatch(&desk, "sheet_list", json!({ "language": "ro" })).unwrap();
    let names: Vec<String> = recipes().iter().map(|recipe| recipe.name()).collect();
    for entry in list.value().as_array().unwrap() {
        let code = entry["code"].as_str().unwrap();
        for language in entry["languages"].as_array().unwrap() {
            let name = format!("{code}-{}-normal", language.as_str().unwrap());
            assert!(names.contains(&name), "{name}");
        }
    }
}
