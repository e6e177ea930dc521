//! The catalogue in the terminal.

use crate::Cli;
use serde_json::json;

#[test]
fn the_state_tells_the_edition_and_every_sheet_is_in_one_state() {
    let cli = Cli::set_up();
    let state = cli.json("catalogue state");
    assert_eq!(state["builtin"], json!(true));
    let sheets = cli.json("sheet list").as_array().unwrap().len() as u64;
    let of = |name: &str| state[name].as_u64().unwrap();
    assert_eq!(of("fresh") + of("due") + of("expired"), sheets);
    let version = state["version"].as_str().unwrap();
    assert!(cli.says("catalogue state").contains(version));
}

#[test]
fn a_file_that_is_no_update_is_refused_and_the_catalogue_stays() {
    let cli = Cli::set_up();
    let before = cli.json("catalogue state")["version"].clone();
    let path = cli.path("altceva.bin");
    std::fs::write(&path, "altceva").unwrap();
    let told = cli.refuses(&format!("catalogue apply {path}"));
    assert!(
        told.contains(&path) && told.contains("neschimbat"),
        "{told}"
    );
    let missing = cli.path("nu-este");
    let told = cli.refuses(&format!("catalogue apply {missing}"));
    assert!(
        told.contains(&missing) && told.contains("nu se poate citi"),
        "{told}"
    );
    cli.refuses("catalogue rollback");
    assert_eq!(cli.json("catalogue state")["version"], before);
}
