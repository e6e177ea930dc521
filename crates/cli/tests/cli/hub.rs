//! Against a real hub.

use crate::Cli;
use indrumar_catalogue::Pack;
use indrumar_testkit::edition;
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::{PublicKey, SigningKey};
use serde_json::json;

#[test]
fn a_visit_travels_to_the_hub_and_is_counted_once() {
    let hub = RunningHub::start();
    hub.add_office("pelinia", "Primăria Pelinia");
    let cli = Cli::set_up();
    let added = cli.json("request add --service pay.utilities");
    let enrolled = cli.json(&format!(
        "enrol --hub {} --code {}",
        hub.address(),
        hub.enrol_code("pelinia")
    ));
    assert_eq!(enrolled["office"]["code"], json!("pelinia"));
    let day = added["day"].as_str().unwrap();
    let first = cli.json("sync");
    assert_eq!(
        (&first["sent"], &first["receipted"], &first["refused"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(first["complete_through"], json!(day));
    assert_eq!(cli.json("sync")["sent"], json!(0));
    assert_eq!(hub.total("pelinia", day), 1);
    assert!(cli.says("sync").starts_with("Trimise: 0"));
    assert_eq!(
        cli.json(&format!("tally show --day {day}"))["receipted"],
        json!(true)
    );

    cli.json(&format!("request undo {}", added["id"].as_str().unwrap()));
    let bundle = cli.path("bilant.json");
    let written = cli.json(&format!("bundle export {bundle}"));
    assert_eq!(written["keys"], json!(1));
    let receipt = cli.path("confirmare.json");
    hub.wait(hub.hub().import(bundle.as_ref(), receipt.as_ref()))
        .unwrap();
    assert_eq!(hub.total("pelinia", day), 0);
    assert_eq!(
        cli.json(&format!("bundle receipt {receipt}"))["receipted"],
        json!(1)
    );
    assert_eq!(
        cli.json(&format!("tally show --day {day}"))["receipted"],
        json!(true)
    );
}

#[test]
fn a_desk_leaves_a_hub_that_is_no_more_and_sends_everything_to_the_next_one() {
    let cli = Cli::set_up();
    assert!(cli.refuses("leave-hub").contains("nu este înscris"));
    let hub = || {
        let hub = RunningHub::start();
        hub.add_office("pelinia", "Primăria Pelinia");
        hub
    };
    let enrol = |hub: &RunningHub| {
        let code = hub.enrol_code("pelinia");
        format!("enrol --hub {} --code {code}", hub.address())
    };
    let (old, new) = (hub(), hub());
    let added = cli.json("request add --service pay.utilities");
    let day = added["day"].as_str().unwrap();
    cli.json(&enrol(&old));
    cli.json("sync");
    let address = old.address().to_owned();
    drop(old);
    assert!(cli.refuses(&enrol(&new)).contains("Încheie înscrierea"));
    let told = cli.says("leave-hub");
    assert!(told.contains("Primăria Pelinia") && told.contains(&address));
    cli.json(&enrol(&new));
    assert_eq!(cli.json("sync")["receipted"], json!(1));
    assert_eq!(new.total("pelinia", day), 1);
    let left = cli.json("leave-hub");
    assert_eq!(
        left,
        json!({ "office": "Primăria Pelinia", "hub": new.address() })
    );
}

/// The edition that is built in, as one of another day, sealed by our key.
fn pack(version: &str) -> (Vec<u8>, PublicKey) {
    let mut files = edition::files(version);
    let (from, to) = ("Deschideți pagina", "Deschideți întâi pagina");
    edition::change(&mut files, "pay.mpay.toml", from, to);
    let key = SigningKey::from_seed([7; 32]);
    (Pack::seal(&files, &[], &key).unwrap(), key.public())
}

#[test]
fn the_catalogue_comes_from_the_hub_when_asked_for_and_with_a_sync() {
    let hub = RunningHub::start();
    hub.add_office("pelinia", "Primăria Pelinia");
    let cli = Cli::set_up();
    assert!(cli.refuses("catalogue fetch").contains("nu este înscris"));
    let code = hub.enrol_code("pelinia");
    cli.json(&format!("enrol --hub {} --code {code}", hub.address()));
    let before = cli.json("catalogue fetch");
    assert_eq!(before["newer"], json!(false));
    assert!(
        cli.says("catalogue fetch")
            .contains("nu are un catalog mai nou")
    );
    let publish = |version: &str| {
        let (bytes, key) = pack(version);
        hub.wait(hub.hub().trust(&key, "Agenția")).unwrap();
        hub.wait(hub.hub().publish(bytes, "x".as_ref())).unwrap();
    };
    publish("2027.01.01");
    let told = cli.says("catalogue fetch");
    assert!(
        told.contains("2027.01.01") && told.contains("~ pay.mpay"),
        "{told}"
    );
    publish("2027.02.01");
    assert_eq!(cli.json("sync")["catalogue"], json!("2027.02.01"));
    let state = cli.json("catalogue state");
    assert_eq!(state["version"], json!("2027.02.01"));
    assert_eq!(state["not_fetched"], json!(null));
}
