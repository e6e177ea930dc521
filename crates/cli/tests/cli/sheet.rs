//! Sheets as files.

use crate::Cli;
use serde_json::json;

#[test]
fn sheets_are_listed_and_written() {
    let cli = Cli::set_up();
    let sheets = cli.json("sheet list");
    let codes: Vec<&str> = sheets
        .as_array()
        .unwrap()
        .iter()
        .map(|sheet| sheet["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"pay.utilities") && codes.contains(&"papers.criminal-record"));
    for code in ["pay.utilities", "papers.criminal-record"] {
        for language in ["ro", "ru"] {
            let out = cli.path(&format!("{code}-{language}.pdf"));
            let done = cli.json(&format!(
                "sheet render {code} --lang {language} --size large --as-of 2026-11-23 --out {out}"
            ));
            assert_eq!(done["path"], json!(out));
            assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
        }
    }
    let out = cli.path("fisa.svg");
    let done = cli.json(&format!(
        "sheet render pay.utilities --lang ro --size very-large --out {out}"
    ));
    assert_eq!(done, json!({ "path": out }));
    let pages = std::fs::read_to_string(&out)
        .unwrap()
        .matches("role=\"document\"")
        .count();
    assert!(pages > 1, "all pages stand in the one file");
    let out = cli.path("fisa.html");
    assert!(
        cli.says(&format!("sheet render pay.utilities --out {out}"))
            .contains(&out)
    );
}
