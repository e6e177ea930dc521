//! What the pages show of the country, a district and an office: sums, the span before, coverage, tables of months, where people
//! get stuck, quiet desks, as of then, and what an administrator settles by a form.

use super::base::with_clock;
use crate::desk::{TestDesk, road};
use chrono::{DateTime, TimeDelta, Utc};
use indrumar_domain::{Day, Declaration, KeyTally, Mark, Period};
use indrumar_hub::{Clock, NewOffice};
use indrumar_sync::Road;
use indrumar_testkit::browser::Browser;
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::{Bundle, BundleKey, Signed};
use std::sync::{Arc, Mutex};

type Time = Arc<Mutex<DateTime<Utc>>>;

/// A Wednesday noon.
const NOW: &str = "2026-11-18T10:00:00Z";

fn hub() -> (RunningHub, Time) {
    let now: Time = Arc::new(Mutex::new("2026-11-09T06:00:00Z".parse().unwrap()));
    let shared = Arc::clone(&now);
    (
        with_clock(Clock::from_fn(move || *shared.lock().unwrap())),
        now,
    )
}

fn office(hub: &RunningHub, seed: u8, code: &str, district: &str) -> TestDesk {
    let office = NewOffice::new(
        code,
        &format!("Primăria {code}"),
        "town-hall",
        Some(district),
    )
    .unwrap();
    let office = office.with_phone(Some("0252 12 345")).unwrap();
    hub.wait(hub.hub().add_office(&office)).unwrap();
    let mut desk = TestDesk::new(seed);
    desk.enrol(hub, &hub.enrol_code(code)).unwrap();
    desk
}

/// Two desks of Drochia and one of Briceni; a working week and a half.
pub(crate) fn country() -> (RunningHub, Time) {
    let (hub, now) = hub();
    let mut pelinia = office(&hub, 1, "pelinia", "Drochia");
    let mut sofia = office(&hub, 2, "sofia", "Drochia");
    let mut larga = office(&hub, 3, "larga", "Briceni");
    *now.lock().unwrap() = NOW.parse().unwrap();
    for day in 9..=17 {
        let day = format!("2026-11-{day:02}");
        if indrumar_domain::is_working_day(day.parse().unwrap()) {
            pelinia.visits(&day, &["pay.utilities", "papers.criminal-record"], 2);
        }
    }
    sofia.visits("2026-11-09", &["pay.utilities"], 5);
    sofia.declare("2026-11-10", Declaration::Zero);
    sofia.visits("2026-11-12", &["pay.utilities"], 1);
    larga.visits("2026-10-14", &["pay.utilities"], 3);
    larga.visits("2026-11-17", &["tomorrow.teleport"], 40);
    for desk in [&mut pelinia, &mut sofia, &mut larga] {
        desk.sync(&hub).unwrap();
    }
    tables(
        &hub,
        &pelinia,
        &[
            ("channel=desk", 10),
            ("channel=phone", 2),
            ("language=ro", 7),
            ("outcome=solved", 15),
            ("outcome=stuck", 6),
            ("stuck=papers.criminal-record/pay", 5),
        ],
    );
    (hub, now)
}

/// Tables of November, as a desk releases them.
fn tables(hub: &RunningHub, desk: &TestDesk, cells: &[(&str, u64)]) {
    let mut tally = KeyTally::default();
    let mut next = 0_u64;
    for (code, count) in cells {
        for _ in 0..*count {
            next += 1;
            tally.add(code, Mark::from_bytes(next.to_be_bytes()), 1);
        }
    }
    let month = Period::Month(Day::parse("2026-11-01").unwrap());
    let bundle = Bundle {
        install: desk.identity.install,
        program: "indrumar".to_owned(),
        keys: vec![BundleKey::new(month, tally)],
    };
    let signed = Signed::seal(&bundle, &desk.identity.key).unwrap();
    road(hub).deliver(&signed.to_bytes().unwrap()).unwrap();
}

/// The text of a page, without its marks.
fn text(browser: &mut Browser, path: &str) -> String {
    let shown = browser.get(path);
    assert_eq!(shown.status, 200, "{path}: {}", shown.html);
    let body = shown.html.split("<main").nth(1).unwrap().to_owned();
    let mut text = String::new();
    let mut inside = false;
    for c in body.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(c),
            _ => {}
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

fn has(text: &str, words: &str) {
    assert!(text.contains(words), "«{words}» is not in: {text}");
}

#[test]
fn the_country_a_district_and_an_office_add_up() {
    let (hub, _) = country();
    let mut ana = hub.signed_in("national", None);
    let all = text(&mut ana, "/?period=2026-11&lang=en");
    has(
        &all,
        "Visits 60 57 more than 3 before 3 of 3 desks, 52 % of days",
    );
    has(&all, "Services given 74 71 more than 3 before");
    has(
        &all,
        "“Before” is 01.10.2026 – 18.10.2026: 1 of 1 desks, 100 % of days.",
    );
    has(&all, "Briceni 40 3 1 of 1 desks, 14 % of days");
    has(&all, "Drochia 20 0 2 of 2 desks, 71 % of days");
    let drochia = text(&mut ana, "/district/MD-DR?period=2026-11&lang=en");
    has(&drochia, "Visits 20");
    has(
        &drochia,
        "Primăria pelinia 14 0 1 of 1 desks, 100 % of days 17.11.2026",
    );
    has(
        &drochia,
        "Primăria sofia 6 0 1 of 1 desks, 42 % of days 10.11.2026",
    );
    let sofia = text(&mut ana, "/office/sofia?period=2026-11&lang=en");
    has(&sofia, "Visits 6");
    has(&sofia, "Complete through 10.11.2026.");
    has(&sofia, "10.11.2026 nobody came");
    has(&sofia, "11.11.2026 no word");
    has(&sofia, "telephone 0252 12 345");
}

#[test]
fn days_years_and_free_spans_are_held_against_as_many_days_before() {
    let (hub, _) = country();
    let mut ana = hub.signed_in("national", None);
    let day = text(&mut ana, "/?period=2026-11-17&lang=en");
    has(&day, "Visits 42 40 more than 2 before");
    has(&day, "16.11.2026 2");
    let year = text(&mut ana, "/?period=2026&lang=en");
    has(&year, "Visits 63");
    has(&year, "11.2026 60");
    let week = text(&mut ana, "/?from=2026-11-09&to=2026-11-15&lang=en");
    has(&week, "Visits 16 16 more than 0 before");
    has(
        &week,
        "“Before” is 02.11.2026 – 08.11.2026: no desk was expected",
    );
    for bad in [
        "period=yesterday",
        "from=2026-11-15&to=2026-11-09",
        "as_of=soon",
        "as_of=999999",
    ] {
        let shown = ana.get(&format!("/?{bad}"));
        assert_eq!(shown.status, 400, "{bad}");
        assert!(!shown.html.contains('⟦'));
    }
}

#[test]
fn services_are_ranked_and_tables_say_how_much_has_not_arrived() {
    let (hub, _) = country();
    let mut ana = hub.signed_in("national", None);
    let page = text(&mut ana, "/district/Drochia?period=2026-11&lang=en");
    let first = page
        .find("Pay a bill")
        .or_else(|| page.find("bill"))
        .unwrap_or(0);
    assert!(first > 0, "{page}");
    has(&page, "Outcome, by service given");
    has(&page, "Not arrived yet: 13.");
    has(&page, "Not arrived yet: 8.");
    let stuck = page.split("Where people get stuck").nth(1).unwrap();
    let catalogue = indrumar_catalogue::Catalogue::builtin().unwrap();
    let service = catalogue
        .service(&"papers.criminal-record".parse().unwrap())
        .unwrap();
    let english = indrumar_catalogue::SheetLanguage::En;
    let name = catalogue.name(&service.code, english).unwrap();
    has(stuck, name);
    if let Some(step) = service.step(&"pay".parse().unwrap()) {
        has(stuck, step.action.get(english));
    }
    has(stuck, "Not arrived yet: 1.");
}

#[test]
fn a_figure_can_be_looked_at_as_it_stood() {
    let (hub, now) = country();
    let mut ana = hub.signed_in("national", None);
    let before = text(&mut ana, "/?period=2026-11&lang=en");
    *now.lock().unwrap() += TimeDelta::days(1);
    ana = Browser::at(hub.address());
    ana.sign_in("national", indrumar_testkit::browser::PASSWORD);
    let mut late = office(&hub, 4, "tarnova", "Dondușeni");
    late.visits("2026-11-16", &["pay.utilities"], 8);
    late.sync(&hub).unwrap();
    has(&text(&mut ana, "/?period=2026-11&lang=en"), "Visits 68");
    let then = text(&mut ana, "/?period=2026-11&as_of=2026-11-18&lang=en");
    has(&then, "Visits 60");
    has(&then, "So it stood after entry");
    has(&then, "Drochia 20 0");
    let lag = |page: &str| {
        page.split("Not arrived yet")
            .nth(1)
            .unwrap()
            .split('.')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(lag(&then), lag(&before), "the tables, too");
    has(
        &text(&mut ana, "/?period=2026-11&as_of=0&lang=en"),
        "Visits 0",
    );
}

#[test]
fn united_offices_are_shown_by_those_of_then_or_of_now() {
    let (hub, _) = country();
    let from = "2026-11-12".parse().unwrap();
    hub.wait(hub.hub().merge_office("sofia", "larga", from))
        .unwrap();
    let mut ana = hub.signed_in("national", None);
    let page = |ana: &mut Browser, path: &str| text(ana, &format!("{path}&period=2026-11&lang=en"));
    has(&page(&mut ana, "/office/sofia?offices=then"), "Visits 5");
    has(&page(&mut ana, "/office/larga?offices=then"), "Visits 41");
    has(&page(&mut ana, "/office/sofia?offices=now"), "Visits 0");
    let now = page(&mut ana, "/office/larga?offices=now");
    has(&now, "Visits 46");
    has(&now, "By the offices of now");
    has(
        &page(&mut ana, "/district/Briceni?offices=now"),
        "Visits 46",
    );
    has(
        &page(&mut ana, "/district/Drochia?offices=now"),
        "Visits 14",
    );
    let all = page(&mut ana, "/?offices=now");
    has(&all, "Visits 60");
    has(&all, "Briceni 46");
}

#[test]
fn desks_without_a_word_for_a_week_are_listed_with_a_telephone() {
    let (hub, now) = country();
    let mut ana = hub.signed_in("viewer", Some("Drochia"));
    has(
        &text(&mut ana, "/quiet?lang=en"),
        "Every desk has been heard",
    );
    *now.lock().unwrap() += TimeDelta::days(8);
    ana = Browser::at(hub.address());
    ana.sign_in("raion", indrumar_testkit::browser::PASSWORD);
    let page = text(&mut ana, "/quiet?lang=en");
    has(&page, "Desks: 2.");
    has(&page, "Primăria sofia Drochia 0252 12 345 18.11.2026");
    assert!(!page.contains("larga"), "{page}");
}

#[test]
fn an_administrator_settles_by_forms_what_is_held() {
    let (hub, _) = country();
    let mut desk = office(&hub, 5, "tarnova", "Dondușeni");
    desk.visits("1970-01-01", &["pay.utilities"], 7);
    desk.visits("2026-11-17", &["pay.utilities"], 900);
    desk.sync(&hub).unwrap();
    let install = desk.identity.install.to_string();
    let mut ana = hub.administrator();
    let page = text(&mut ana, "/held?lang=en");
    for words in ["tomorrow.teleport : 40", "01.01.1970 : 7", "17.11.2026 : 2"] {
        has(&page, words);
    }
    let send = |ana: &mut Browser, path: &str, fields: &[(&str, &str)]| {
        let shown = ana.fill("/account", path, fields);
        assert_eq!(shown.status, 303, "{path}: {}", shown.html);
    };
    let code = [
        ("code", "tomorrow.teleport"),
        ("target", "pay.utilities"),
        ("from", "2026-11-01"),
        ("until", ""),
    ];
    send(&mut ana, "/held/code", &code);
    let day = [
        ("install", install.as_str()),
        ("day", "1970-01-01"),
        ("on", "2026-11-16"),
    ];
    send(&mut ana, "/held/day", &day);
    send(
        &mut ana,
        "/held/sizes",
        &[("install", &install), ("day", "2026-11-17")],
    );
    has(
        &text(&mut ana, "/office/tarnova?period=2026-11&lang=en"),
        "Visits 907",
    );
    assert_eq!(hub.by_service("larga", "2026-11-17")["pay.utilities"], 40);
    has(&text(&mut ana, "/?period=2026-11&lang=en"), "Visits 967");
    send(
        &mut ana,
        "/held/code/back",
        &[("code", "tomorrow.teleport")],
    );
    send(&mut ana, "/held/day/back", &day[..2]);
    has(
        &text(&mut ana, "/office/tarnova?period=2026-11&lang=en"),
        "Visits 900",
    );
    let wrong = ana.fill(
        "/account",
        "/held/code",
        &[("code", "pay.utilities"), ("target", "pay.mpay")],
    );
    assert_eq!(wrong.status, 400);
    assert!(wrong.html.contains("role=\"alert\""));
    let mut ion = hub.signed_in("national", None);
    assert_eq!(ion.fill("/account", "/held/code", &code).status, 403);
    let said = hub.wait(hub.hub().audit_lines()).unwrap();
    assert!(said.iter().any(|(what, _)| what == "code-mapped"));
}
