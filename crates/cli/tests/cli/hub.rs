//! Against a real hub.

use crate::Cli;
use indrumar_testkit::hub::RunningHub;
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
