//! Days: declared, proposed, asked about, and typed.

use crate::sync::enrolled;
use indrumar_api::day::{
    DateParse, DayDeclare, DayList, DayView, PatronDay, declare, list, parse, question, set_patron,
};
use indrumar_api::session::Nothing;
use indrumar_api::{ApiError, Desk, sync};
use indrumar_testkit::{desk, request};

fn say(desk: &Desk, day: &str, what: &str) -> Result<DayView, ApiError> {
    let args = DayDeclare {
        day: day.to_owned(),
        what: what.to_owned(),
    };
    declare(desk, args).map(|declared| declared.day)
}

fn month(desk: &Desk, text: &str) -> Vec<DayView> {
    let args = DayList {
        month: text.to_owned(),
    };
    list(desk, args).unwrap()
}

#[test]
fn a_declared_day_is_known_until_visits_come_and_again_when_they_go() {
    let desk = desk().open();
    let closed = say(&desk, "2026-11-20", "closed").unwrap();
    assert_eq!(
        (closed.state.as_str(), closed.declared.as_deref()),
        ("closed", Some("closed"))
    );
    let visit = request("pay.utilities")
        .at("2026-11-20T09:00:00+02:00")
        .record(&desk)
        .id;
    let of_20 = |desk: &Desk| month(desk, "2026-11").remove(19);
    assert_eq!(
        (of_20(&desk).state.as_str(), of_20(&desk).visits),
        ("counted", 1)
    );
    let refused = say(&desk, "2026-11-20", "zero");
    let day = "20.11.2026".to_owned();
    assert_eq!(refused, Err(ApiError::DayHasVisits { day }));
    let id = visit;
    indrumar_api::request::undo(&desk, indrumar_api::request::UndoRequest { id }).unwrap();
    assert_eq!(of_20(&desk).state, "closed");
    assert_eq!(say(&desk, "2026-11-20", "none").unwrap().state, "unknown");
    assert_eq!(say(&desk, "2026-11-20", "zero").unwrap().state, "zero");
    assert!(matches!(
        say(&desk, "2026-11-20", "maybe"),
        Err(ApiError::UnknownChoice { .. })
    ));
    assert!(matches!(
        say(&desk, "2026-11-24", "zero"),
        Err(ApiError::DayInFuture { .. })
    ));
    assert_eq!(say(&desk, "2026-12-25", "closed").unwrap().state, "closed");
}

#[test]
fn declarations_reach_the_hub_and_make_the_days_complete() {
    let (_hub, desk) = enrolled();
    desk.host.set("2026-11-25T09:00:00+02:00");
    request("pay.utilities")
        .at("2026-11-23T09:00:00+02:00")
        .record(&desk);
    say(&desk, "2026-11-24", "zero").unwrap();
    let report = sync::now(&desk, Nothing {}).unwrap();
    assert_eq!((report.receipted, report.refused), (2, 0));
    assert_eq!(report.complete_through.as_deref(), Some("2026-11-24"));
    say(&desk, "2026-11-24", "none").unwrap();
    let report = sync::now(&desk, Nothing {}).unwrap();
    assert_eq!(
        (report.receipted, report.complete_through.as_deref()),
        (1, Some("2026-11-23"))
    );
}

#[test]
fn the_next_morning_asks_about_working_days_of_which_nothing_is_known() {
    let here = desk().open();
    let asked = |desk: &Desk| {
        let days = question(desk, Nothing {}).unwrap().days;
        days.into_iter().map(|day| day.day).collect::<Vec<_>>()
    };
    assert_eq!(asked(&here), [] as [String; 0], "the first day is not over");
    // Monday the 23rd is the first day; a weekend lies between.
    here.host.set("2026-11-30T08:30:00+02:00");
    request("pay.utilities")
        .at("2026-11-24T09:00:00+02:00")
        .record(&here);
    say(&here, "2026-11-25", "closed").unwrap();
    assert_eq!(asked(&here), ["2026-11-23", "2026-11-26", "2026-11-27"]);
    let patron = PatronDay {
        day: Some("11-26".to_owned()),
    };
    set_patron(&here, patron).unwrap();
    assert_eq!(asked(&here), ["2026-11-23", "2026-11-27"]);
    let bad = PatronDay {
        day: Some("31.12".to_owned()),
    };
    assert!(matches!(
        set_patron(&here, bad),
        Err(ApiError::BadDate { .. })
    ));
    here.host.set("2027-01-11T08:30:00+02:00");
    let long = asked(&here);
    assert_eq!(long.len(), 14, "not more than can be answered");
    assert!(
        !long.contains(&"2027-01-07".to_owned()),
        "a holiday is not asked about"
    );
}

#[test]
fn the_holidays_of_the_country_are_proposed_by_name() {
    let desk = desk().open();
    let april = month(&desk, "2026-04");
    assert_eq!(
        (april.len(), april[11].holiday.as_deref()),
        (30, Some("Paștele"))
    );
    assert_eq!(april[19].holiday.as_deref(), Some("Paștele Blajinilor"));
    assert!(!april[12].working && april[13].working);
    assert!(month(&desk, "2026-12")[0].future);
    assert!(
        list(
            &desk,
            DayList {
                month: "azi".to_owned()
            }
        )
        .is_err()
    );
}

#[test]
fn a_day_is_understood_as_it_is_typed() {
    let desk = desk().open();
    let day = |text: &str, ahead| {
        let args = DateParse {
            text: text.to_owned(),
            ahead,
        };
        parse(&desk, args).map(|parsed| (parsed.day, parsed.text))
    };
    let pair = |day: &str, text: &str| Ok((day.to_owned(), text.to_owned()));
    assert_eq!(day("22 noiembrie", false), pair("2026-11-22", "22.11.2026"));
    assert_eq!(day("22.11", true), pair("2027-11-22", "22.11.2027"));
    assert_eq!(day("mâine", true), pair("2026-11-24", "24.11.2026"));
    assert!(matches!(day("cândva", true), Err(ApiError::BadDate { .. })));
}
