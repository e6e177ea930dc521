//! Every page, as every role: who is not signed in learns nothing, a viewer sees one district and nothing of another.

use super::base::start;
use crate::desk::{TestDesk, today};
use indrumar_hub::{NewOffice, page_paths};
use indrumar_testkit::browser::Browser;
use indrumar_testkit::hub::RunningHub;

/// Two districts with a visit each.
fn two_districts() -> RunningHub {
    let hub = start();
    for (seed, code, district) in [(1, "pelinia", "Drochia"), (2, "larga", "Briceni")] {
        let name = format!("Primăria {code}");
        let office = NewOffice::new(code, &name, "town-hall", Some(district)).unwrap();
        let office = office.with_phone(Some("0252 12 345")).unwrap();
        hub.wait(hub.hub().add_office(&office)).unwrap();
        let mut desk = TestDesk::new(seed);
        desk.enrol(&hub, &hub.enrol_code(code)).unwrap();
        desk.visits(&today(), &["pay.utilities"], 3 + u32::from(seed));
        desk.sync(&hub).unwrap();
    }
    hub
}

/// The pages with everything that can stand in them.
fn addresses() -> Vec<String> {
    let fill = |path: &str| {
        let district = path.replace("/district/{code}", "/district/MD-DR");
        let office = district.replace("{code}", "pelinia");
        office.replace("{form}", "csv")
    };
    page_paths().into_iter().map(fill).collect()
}

#[test]
fn every_page_is_closed_to_who_is_not_signed_in() {
    let hub = two_districts();
    for path in addresses() {
        let mut stranger = Browser::at(hub.address());
        stranger
            .cookies
            .insert("indrumar".to_owned(), "0".repeat(64));
        let shown = stranger.get(&path);
        match path.as_str() {
            "/login" | "/first" => assert_eq!(shown.status, 200, "{path}"),
            _ => assert!(
                [303, 405].contains(&shown.status),
                "{path}: {}",
                shown.status
            ),
        }
        let shut = |html: &str| !html.contains("Pelinia") && !html.contains("pelinia<");
        assert!(shut(&shown.html), "{path}");
        let sent = stranger.post(&path, &[("token", "0")]);
        assert!(
            [303, 403, 405].contains(&sent.status),
            "{path}: {}",
            sent.status
        );
        assert!(shut(&sent.html), "{path}");
    }
}

#[test]
fn every_page_is_shown_to_each_role_as_far_as_it_goes() {
    let hub = two_districts();
    for (role, district) in [
        ("administrator", None),
        ("national", None),
        ("viewer", Some("Drochia")),
        ("viewer-elsewhere", Some("Briceni")),
    ] {
        let mut reader = match role {
            "viewer-elsewhere" => elsewhere(&hub),
            _ => hub.signed_in(role, district),
        };
        for path in addresses() {
            let shown = reader.get(&path);
            let expected: &[u16] = match (path.as_str(), role) {
                ("/logout", _) => &[405],
                (path, _) if path.starts_with("/held/") => &[405],
                ("/held", "administrator") => &[200],
                ("/held", _) => &[403],
                (path, "viewer-elsewhere")
                    if path.contains("pelinia") || path.contains("MD-DR") =>
                {
                    &[404]
                }
                _ => &[200, 303],
            };
            assert!(
                expected.contains(&shown.status),
                "{role} {path}: {}",
                shown.status
            );
            assert!(!shown.html.contains('⟦'), "{role} {path}: {}", shown.html);
            if role == "viewer-elsewhere" {
                assert!(!shown.html.contains("Primăria pelinia"), "{path}");
            }
            let sent = reader.post(&path, &[("token", "")]);
            assert!(
                [403, 405].contains(&sent.status),
                "{role} {path}: {}",
                sent.status
            );
        }
        let page = reader.get("/").html;
        let all = district.is_none() && role != "viewer-elsewhere";
        assert_eq!(
            page.contains("Briceni"),
            all || role == "viewer-elsewhere",
            "{role}"
        );
        assert_eq!(page.contains("Drochia"), all || role == "viewer", "{role}");
    }
}

fn elsewhere(hub: &RunningHub) -> Browser {
    let role = indrumar_hub::Role::new("viewer", Some("Briceni")).unwrap();
    let made = hub
        .hub()
        .add_account("vecin", &role, indrumar_i18n::Lang::Ro);
    hub.wait(made).unwrap();
    hub.wait(
        hub.hub()
            .set_password("vecin", indrumar_testkit::browser::PASSWORD),
    )
    .unwrap();
    let mut browser = Browser::at(hub.address());
    browser.sign_in("vecin", indrumar_testkit::browser::PASSWORD);
    browser
}
