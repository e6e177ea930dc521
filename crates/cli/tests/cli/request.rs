//! Recording, listing, searching, undoing, counting.

use crate::Cli;
use serde_json::json;

const ADD: &str = "request add --service pay.utilities";

#[test]
fn a_visit_is_recorded_listed_found_counted_and_taken_back() {
    let cli = Cli::set_up();
    let added = cli.json(&format!("{ADD} papers.criminal-record --outcome stuck --channel phone --lang ru --minutes 15 --visits 2 --at 2024-05-06T10:00:00+03:00 --note Ţăruș_ŞTEFAN"));
    assert_eq!(added["day"], json!("2024-05-06"));
    assert_eq!(added.as_object().unwrap().len(), 2);
    let rows = cli.json("request list --day 2024-05-06");
    assert_eq!(rows[0]["id"], added["id"]);
    assert_eq!(
        rows[0]["services"],
        json!(["pay.utilities", "papers.criminal-record"])
    );
    assert_eq!(rows[0]["outcome"], json!("stuck"));
    assert_eq!(
        cli.json("request search tarus stefan")[0]["id"],
        added["id"]
    );
    assert_eq!(cli.json("request search nimic"), json!([]));
    let day = cli.json("tally show --day 2024-05-06");
    assert_eq!(
        (&day["state"], &day["visits"]),
        (&json!("counted"), &json!(2))
    );
    assert_eq!(day["services"]["pay.utilities"], json!(2));
    assert_eq!(day["digest"].as_str().unwrap().len(), 64);
    assert_eq!(cli.json("tally show --month 2024-05")["visits"], json!(2));
    let undone = cli.json(&format!("request undo {}", added["id"].as_str().unwrap()));
    assert_eq!(undone["id"], added["id"]);
    assert_eq!(cli.json("tally show --day 2024-05-06")["visits"], json!(0));
    assert_eq!(cli.json("request list"), json!([]));
}

#[test]
fn json_may_stand_anywhere_on_the_line() {
    let cli = Cli::set_up();
    for line in [
        "--json request list",
        "request --json list",
        "request list --json",
    ] {
        let output = cli.run(line);
        assert_eq!(crate::text(&output.stdout).trim(), "[]", "{line}");
    }
}

#[test]
fn people_are_answered_in_their_language() {
    let cli = Cli::set_up();
    assert_eq!(cli.says("request list"), "Nicio solicitare.");
    let said = cli.says(&format!("{ADD} --at 2024-05-06T10:00:00+03:00"));
    assert!(
        said.starts_with("Înregistrat:") && said.ends_with("06.05.2024."),
        "{said}"
    );
    let row = cli.says("request list");
    assert!(
        row.contains("06.05.2024 10:00") && !row.contains('⟦'),
        "{row}"
    );
    let tally = cli.says("tally show --day 2024-05-06");
    assert!(
        tally.contains("06.05.2024") && tally.contains("pay.utilities"),
        "{tally}"
    );
}

#[test]
fn services_may_be_repeated_or_listed() {
    let cli = Cli::set_up();
    cli.json(&format!("{ADD} --service papers.criminal-record"));
    let rows = cli.json("request list");
    assert_eq!(
        rows[0]["services"],
        json!(["pay.utilities", "papers.criminal-record"])
    );
}

#[test]
fn invented_requests_are_the_same_for_the_same_seed() {
    let of = |cli: &Cli| {
        assert_eq!(
            cli.json("demo fill --requests 700 --days 30 --seed 5"),
            json!({ "requests": 700 })
        );
        let rows = cli.json("request list --limit 1000");
        rows.as_array()
            .unwrap()
            .iter()
            .map(|row| row["services"].clone())
            .collect::<Vec<_>>()
    };
    let (one, two) = (of(&Cli::set_up()), of(&Cli::set_up()));
    assert_eq!(one.len(), 700);
    assert_eq!(one, two);
}

#[test]
fn services_are_found_best_first() {
    let cli = Cli::set_up();
    let hits = cli.json("catalogue search cazier judiciar --limit 3");
    assert_eq!(hits[0]["code"], json!("papers.criminal-record"));
    let russian = cli.json("catalogue search справка несудимость --lang ru");
    assert_eq!(russian[0]["code"], json!("papers.criminal-record"));
    assert!(cli.says("catalogue search xqzvw").contains("xqzvw"));
}

#[test]
fn searching_and_undoing_have_a_short_form_too() {
    let cli = Cli::set_up();
    let added = cli.json(&format!("{ADD} --note salcâm"));
    assert_eq!(cli.json("search salcam"), cli.json("request search salcam"));
    let undone = cli.json(&format!("undo {}", added["id"].as_str().unwrap()));
    assert_eq!(undone, added);
    assert_eq!(cli.json("search salcam"), json!([]));
}
