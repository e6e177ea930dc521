//! A desk moves to another folder by a file, as to another computer.

use crate::Cli;
use serde_json::json;

#[test]
fn a_desk_moves_by_a_file_and_its_passphrase_and_never_over_another_one() {
    let old = Cli::set_up();
    old.json("request add --service pay.utilities");
    let file = old.path("mutare.indrumar");
    let gone = old.json(&format!("move write {file}"));
    assert_eq!(gone["requests"], json!(1));
    let code = gone["code"].as_str().unwrap();

    let new = Cli::fresh();
    let wrong = new.run(&format!("move read {file} --code AAAA"));
    assert!(!wrong.status.success());
    let come = new.json(&format!("move read {file} --code {code}"));
    assert_eq!(come["requests"], json!(1));
    assert_eq!(come["boot"]["office"]["name"], json!("Primăria Pelinia"));
    let again = new.run(&format!("move read {file} --code {code}"));
    assert!(!again.status.success());
}
