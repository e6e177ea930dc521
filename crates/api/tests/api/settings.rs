//! How the desk works, as it was set: part by part, checked, and felt where it matters.

use crate::printing::{choice, room, sheet};
use indrumar_api::ApiError;
use indrumar_api::session::{NewOffice, Nothing, boot};
use indrumar_api::settings::{
    Asks, Contact, Looks, Operators, Printing, Privacy, SettingsSet, TextSize, Theme, get, set,
};
use indrumar_api::sheet::{open, preview, print};
use indrumar_testkit::desk;
use std::fs;
use std::path::PathBuf;

fn operators(current: &str, all: &[&str]) -> SettingsSet {
    SettingsSet {
        operators: Some(Operators {
            current: current.to_owned(),
            all: all.iter().map(|name| (*name).to_owned()).collect(),
        }),
        ..SettingsSet::default()
    }
}

fn privacy(contact_days: u32, no_traces: bool) -> SettingsSet {
    SettingsSet {
        privacy: Some(Privacy {
            contact_days,
            no_traces,
        }),
        ..SettingsSet::default()
    }
}

#[test]
fn a_desk_where_nothing_was_set_works_as_most_do() {
    let desk = desk().open();
    let settings = get(&desk, Nothing {}).unwrap();
    assert_eq!(settings.office.name, "Primăria Pelinia");
    assert_eq!(settings.operators.current, "Ana");
    assert_eq!(settings.operators.all, ["Ana"]);
    assert!(!settings.asks.age && settings.asks.help);
    assert_eq!(settings.privacy.contact_days, 30);
    assert!(!settings.privacy.no_traces);
    assert_eq!(settings.looks, Looks::default());
    assert_eq!(settings.contact, Contact::default());
    let folder = desk.folder_path().display().to_string();
    assert_eq!(settings.about.folder, folder);
    assert!(!settings.about.install.is_empty());
    assert_eq!(settings.about.first_day, "2026-11-23");
}

#[test]
fn before_first_start_nothing_can_be_set() {
    let desk = desk().not_set_up().open();
    assert_eq!(get(&desk, Nothing {}), Err(ApiError::NotSetUp {}));
    let refused = set(&desk, privacy(3, true));
    assert_eq!(refused.map(|_| ()), Err(ApiError::NotSetUp {}));
}

#[test]
fn a_part_is_changed_and_the_others_stay() {
    let desk = desk().open();
    let asks = Asks {
        age: true,
        ..Asks::default()
    };
    let looks = Looks {
        theme: Theme::Contrast,
        text: TextSize::Large,
        hints: false,
    };
    let kept = set(
        &desk,
        SettingsSet {
            asks: Some(asks),
            ..SettingsSet::default()
        },
    )
    .unwrap();
    assert!(kept.changes.settings && !kept.changes.requests);
    let kept = set(
        &desk,
        SettingsSet {
            looks: Some(looks),
            ..SettingsSet::default()
        },
    )
    .unwrap();
    assert_eq!((kept.settings.asks, kept.settings.looks), (asks, looks));
    let told = boot(&desk, Nothing {}).unwrap();
    assert_eq!((told.asks, told.looks), (asks, looks));
}

#[test]
fn the_office_is_renamed_with_its_kind_and_place() {
    let desk = desk().open();
    let office = |name: &str| SettingsSet {
        office: Some(NewOffice {
            name: name.to_owned(),
            kind: "library".to_owned(),
            locality: "Pelinia".to_owned(),
            district: None,
        }),
        ..SettingsSet::default()
    };
    let kept = set(&desk, office("Biblioteca\nPelinia ")).unwrap().settings;
    assert_eq!(
        (kept.office.name.as_str(), kept.office.kind.as_str()),
        ("Biblioteca Pelinia", "library")
    );
    assert_eq!(
        set(&desk, office(" ")).map(|_| ()),
        Err(ApiError::EmptyName {})
    );
    assert_eq!(get(&desk, Nothing {}).unwrap().office, kept.office);
}

#[test]
fn telephone_and_hours_stand_on_the_sheet_in_one_line_each() {
    let desk = desk().open();
    let without = preview(&desk, choice()).unwrap().pages;
    let contact = |phone: &str, hours: &str| SettingsSet {
        contact: Some(Contact {
            phone: phone.to_owned(),
            hours: hours.to_owned(),
        }),
        ..SettingsSet::default()
    };
    let kept = set(&desk, contact(" 0 236\t41 200", "Lu–Vi\n8–17")).unwrap();
    assert_eq!(kept.settings.contact.phone, "0 236 41 200");
    assert_eq!(kept.settings.contact.hours, "Lu–Vi 8–17");
    assert_ne!(preview(&desk, choice()).unwrap().pages, without);
    for refused in [contact(&"1".repeat(81), ""), contact("", &"9".repeat(121))] {
        let refused = set(&desk, refused).unwrap_err();
        assert_eq!(refused.code(), "line-too-long");
    }
    assert_eq!(get(&desk, Nothing {}).unwrap(), kept.settings);
}

#[test]
fn several_people_may_work_here_each_named_once_and_one_of_them_now() {
    let desk = desk().open();
    let kept = set(&desk, operators(" Ion ", &["Ana", "Ion", "Ana", "Vera"])).unwrap();
    assert_eq!(kept.settings.operators.all, ["Ana", "Ion", "Vera"]);
    assert_eq!(boot(&desk, Nothing {}).unwrap().operator.unwrap(), "Ion");
    let kept = set(&desk, operators("Nou", &["Vera"])).unwrap();
    assert_eq!(kept.settings.operators.all, ["Vera", "Nou"]);
    for refused in [operators("", &["Vera"]), operators("Vera", &["Vera", "\t"])] {
        assert_eq!(set(&desk, refused).map(|_| ()), Err(ApiError::EmptyName {}));
    }
    assert_eq!(get(&desk, Nothing {}).unwrap(), kept.settings);
}

#[test]
fn what_is_kept_of_a_person_has_its_limit() {
    let desk = desk().open();
    assert_eq!(
        set(&desk, privacy(366, false)).map(|_| ()),
        Err(ApiError::DaysOutOfRange { min: 0, max: 365 })
    );
    let kept = set(&desk, privacy(0, false)).unwrap().settings;
    assert_eq!(kept.privacy.contact_days, 0);
}

#[test]
fn the_usual_size_of_print_is_the_offices_and_a_sheet_may_still_have_its_own() {
    let desk = desk().open();
    let normal = preview(&desk, choice()).unwrap().pages;
    let printing = Printing {
        printer: Some(String::new()),
        both_sides: false,
        size: TextSize::VeryLarge,
    };
    let kept = set(
        &desk,
        SettingsSet {
            printing: Some(printing),
            ..SettingsSet::default()
        },
    )
    .unwrap();
    assert_eq!(kept.settings.printing.printer, None);
    let told = boot(&desk, Nothing {}).unwrap();
    assert_eq!(told.sheet_size, TextSize::VeryLarge);
    assert_ne!(preview(&desk, choice()).unwrap().pages, normal);
    let mut own = choice();
    own.size = Some("normal".to_owned());
    assert_eq!(preview(&desk, own).unwrap().pages, normal);
}

#[test]
fn where_no_traces_are_left_a_printed_sheet_is_gone_and_others_go_with_the_next() {
    let room = room(&["usual"]);
    room.set_up();
    let lies = |path: &str| PathBuf::from(path).exists();
    let before = print(&room.desk, sheet()).unwrap().path;
    assert!(lies(&before));
    set(&room.desk, privacy(30, true)).unwrap();
    assert!(!lies(&before), "what lay there goes at once");
    let printed = print(&room.desk, sheet()).unwrap();
    assert_eq!(printed.printed_on.as_deref(), Some("usual"));
    assert!(!lies(&printed.path));
    let seen = open(&room.desk, choice()).unwrap().path;
    assert!(lies(&seen), "a viewer needs its file");
    let left = fs::read_dir(room.desk.folder().path().join("fise"));
    assert_eq!(left.unwrap().count(), 1);
    let room = room.opened_again();
    assert!(!lies(&seen), "the next start removes it");
    let path = print(&room.desk, sheet()).unwrap().path;
    assert!(!lies(&path));
}

#[test]
fn a_sheet_that_did_not_print_stays_so_that_its_place_can_be_told() {
    let room = room(&["usual"]);
    room.set_up();
    set(&room.desk, privacy(30, true)).unwrap();
    room.break_printers();
    let Err(ApiError::PrinterFailed { path, .. }) = print(&room.desk, sheet()) else {
        panic!("it printed");
    };
    assert!(PathBuf::from(path).exists());
}
