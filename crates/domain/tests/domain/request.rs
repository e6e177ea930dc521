use crate::build::{item, moment, new_request};
use indrumar_domain::{DomainError, InstallId, MAX_NOTE_CHARS, NewRequest, Outcome, Request};

fn record(new: NewRequest) -> Result<Request, DomainError> {
    new.record(
        InstallId::new([9; 16]),
        "Ana",
        &moment("2026-11-23T10:01:00+02:00"),
        &[1; 26],
    )
}

#[test]
fn a_request_of_tomorrow_is_refused_and_one_of_a_minute_ahead_is_not() {
    let mut tomorrow = new_request(&["pay.utilities"]);
    tomorrow.at = moment("2026-11-24T00:00:00+02:00");
    assert!(
        matches!(record(tomorrow), Err(DomainError::DayInFuture(day)) if day.to_string() == "2026-11-24")
    );

    let mut later_today = new_request(&["pay.utilities"]);
    later_today.at = moment("2026-11-23T23:59:59+02:00");
    assert!(record(later_today).is_ok());
}

#[test]
fn numbers_outside_their_limits_are_refused_with_the_limits() {
    let refused = |change: fn(&mut NewRequest)| {
        let mut new = new_request(&["pay.utilities"]);
        change(&mut new);
        match record(new) {
            Err(DomainError::OutOfRange { what, min, max, .. }) => Some((what, min, max)),
            _ => None,
        }
    };
    assert_eq!(
        refused(|new| new.minutes = Some(0)),
        Some(("minutes", 1, 600))
    );
    assert_eq!(
        refused(|new| new.minutes = Some(601)),
        Some(("minutes", 1, 600))
    );
    assert_eq!(refused(|new| new.visits = 0), Some(("visits", 1, 500)));
    assert_eq!(refused(|new| new.visits = 501), Some(("visits", 1, 500)));
    assert_eq!(refused(|new| new.heads = Some(0)), Some(("heads", 1, 1000)));
    assert_eq!(
        refused(|new| new.heads = Some(u32::MAX)),
        Some(("heads", 1, 1000))
    );
    assert_eq!(refused(|new| new.minutes = Some(600)), None);
}

#[test]
fn a_request_needs_a_service() {
    assert_eq!(
        record(new_request(&[])).unwrap_err(),
        DomainError::NoServices
    );
}

#[test]
fn the_same_service_said_twice_is_one_item_and_the_last_saying_holds() {
    let mut new = new_request(&["pay.utilities", "papers.apostille"]);
    let mut stuck = item("pay.utilities");
    stuck.outcome = Outcome::Stuck;
    new.items.push(stuck);
    let items = record(new).unwrap().items;
    let seen: Vec<_> = items
        .iter()
        .map(|item| (item.service.as_str(), item.outcome))
        .collect();
    assert_eq!(
        seen,
        [
            ("pay.utilities", Outcome::Stuck),
            ("papers.apostille", Outcome::Solved)
        ]
    );
}

#[test]
fn a_note_keeps_its_lines_loses_control_characters_and_has_a_limit() {
    let with_note = |note: &str| {
        let mut new = new_request(&["pay.utilities"]);
        new.note = Some(note.to_owned());
        record(new).map(|request| request.note)
    };
    assert_eq!(
        with_note(" a\u{7}b\nc \u{1b}[31m").unwrap().as_deref(),
        Some("ab\nc [31m")
    );
    assert_eq!(with_note("  \n ").unwrap(), None);
    assert_eq!(
        with_note("\u{feff}\u{202e}שלום 👩‍👩‍👧 ș\u{2069}")
            .unwrap()
            .as_deref(),
        Some("שלום 👩‍👩‍👧 ș"),
        "what is written from the right and what is drawn stays as it is"
    );
    assert!(with_note(&"ș".repeat(MAX_NOTE_CHARS)).is_ok());
    let too_long = with_note(&"ș".repeat(MAX_NOTE_CHARS + 1));
    assert_eq!(
        too_long.unwrap_err(),
        DomainError::NoteTooLong(MAX_NOTE_CHARS)
    );
}

#[test]
fn an_operator_without_a_name_records_nothing() {
    let now = moment("2026-11-23T10:01:00+02:00");
    let result =
        new_request(&["pay.utilities"]).record(InstallId::new([9; 16]), "  ", &now, &[1; 26]);
    assert_eq!(result.unwrap_err(), DomainError::EmptyName);
}

#[test]
fn a_clock_of_1970_or_before_still_makes_an_id() {
    let mut new = new_request(&["pay.utilities"]);
    new.at = moment("1969-12-31T12:00:00+00:00");
    let at = moment("1969-12-31T12:00:00+00:00");
    assert!(
        new.record(InstallId::new([9; 16]), "Ana", &at, &[1; 26])
            .is_ok()
    );
}
