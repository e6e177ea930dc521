//! What is still owed: agreed with a code, listed by how it stands, done with its return visit, and forgotten in time.

use indrumar_api::followup::{
    FollowUpDone, FollowUpList, FollowUpSet, FollowUpWaiting, FollowUpWords, FollowUps, finish,
    list, put_off, set,
};
use indrumar_api::register::{RegisterList, RegisterQuery};
use indrumar_api::request::{
    EditRequest, ListRequests, RequestByCode, UndoRequest, by_code, edit, give_code, redo_last,
    undo, undo_last,
};
use indrumar_api::session::Nothing;
use indrumar_api::tally::{TallyDayArgs, day};
use indrumar_api::{ApiError, Desk, register};
use indrumar_testkit::{desk, request};

fn words(due: &str) -> FollowUpWords {
    FollowUpWords {
        due: due.to_owned(),
        reason: Some("vine răspunsul".to_owned()),
        bring: Some("buletinul".to_owned()),
        alias: Some("tanti Maria".to_owned()),
        phone: Some("0 69 000 000".to_owned()),
    }
}

/// Records a visit with a follow-up: its id and its code.
fn owed(desk: &Desk, due: &str) -> (String, String) {
    let mut new = request("pay.utilities")
        .and("papers.criminal-record")
        .outcome("come-back")
        .build();
    new.follow_up = Some(words(due));
    let added = indrumar_api::request::add(desk, new).unwrap();
    (added.id, added.code.unwrap())
}

fn listed(desk: &Desk, state: &str) -> FollowUps {
    let args = FollowUpList {
        state: state.to_owned(),
        limit: None,
    };
    list(desk, args).unwrap()
}

fn done(id: &str, outcome: Option<&str>) -> FollowUpDone {
    FollowUpDone {
        id: id.to_owned(),
        outcome: outcome.map(str::to_owned),
        visit: None,
    }
}

fn visits(desk: &Desk, text: &str) -> u64 {
    let args = TallyDayArgs {
        day: text.to_owned(),
    };
    day(desk, args).unwrap().visits
}

#[test]
fn a_request_with_a_follow_up_has_a_code_that_finds_it_however_it_is_typed() {
    let desk = desk().open();
    let (id, code) = owed(&desk, "2026-11-30");
    assert_eq!((code.len(), &code[3..4]), (7, " "));
    for typed in [
        code.clone(),
        code.to_lowercase(),
        code.replace(' ', ""),
        code.replace(' ', "-"),
    ] {
        let found = by_code(&desk, RequestByCode { code: typed }).unwrap();
        assert_eq!(
            (&found.id, found.code.as_deref()),
            (&id, Some(code.as_str()))
        );
        let owed = found.follow_up.unwrap();
        assert_eq!(
            (owed.due.as_str(), owed.state.as_str()),
            ("2026-11-30", "waiting")
        );
        assert_eq!(owed.bring.as_deref(), Some("buletinul"));
    }
    let given = give_code(&desk, UndoRequest { id }).unwrap();
    assert_eq!(given.code, code, "a code that was given stays");
    for wrong in ["", "AAAAAA", "222222", "nu știu"] {
        let found = by_code(
            &desk,
            RequestByCode {
                code: wrong.to_owned(),
            },
        );
        assert_eq!(
            found,
            Err(ApiError::NoSuchCode {
                code: wrong.to_owned()
            })
        );
    }
}

#[test]
fn a_follow_up_lies_ahead_and_its_texts_have_limits() {
    let desk = desk().open();
    let mut new = request("pay.utilities").build();
    new.follow_up = Some(words("2026-11-22"));
    let refused = indrumar_api::request::add(&desk, new.clone());
    let day = "22.11.2026".to_owned();
    assert_eq!(refused, Err(ApiError::DayInPast { day }));
    let mut long = words("2026-11-24");
    long.alias = Some("a".repeat(81));
    new.follow_up = Some(long);
    let refused = indrumar_api::request::add(&desk, new);
    assert_eq!(refused, Err(ApiError::TextTooLong { max: 80 }));
    let none = indrumar_api::request::list(&desk, ListRequests::default());
    assert_eq!(none.unwrap(), []);
}

#[test]
fn follow_ups_move_from_waiting_to_due_to_overdue_by_the_calendar_alone() {
    let desk = desk().open();
    let (id, _) = owed(&desk, "2026-11-25");
    let counts = |desk: &Desk| {
        let all = listed(desk, "due");
        (all.overdue, all.due, all.waiting)
    };
    assert_eq!(counts(&desk), (0, 0, 1));
    desk.host.set("2026-11-25T09:00:00+02:00");
    assert_eq!(
        (counts(&desk), listed(&desk, "due").rows[0].id.clone()),
        ((0, 1, 0), id.clone())
    );
    desk.host.set("2026-11-26T09:00:00+02:00");
    assert_eq!(counts(&desk), (1, 0, 0));
    let later = FollowUpWaiting {
        id: id.clone(),
        due: "2026-12-01".to_owned(),
    };
    put_off(&desk, later).unwrap();
    assert_eq!(counts(&desk), (0, 0, 1));
    assert_eq!(
        listed(&desk, "waiting").rows[0]
            .follow_up
            .as_ref()
            .unwrap()
            .due,
        "2026-12-01"
    );
    let dropped = FollowUpSet {
        id,
        follow_up: None,
    };
    set(&desk, dropped).unwrap();
    assert_eq!(counts(&desk), (0, 0, 0));
}

#[test]
fn doing_it_records_the_return_visit_for_what_was_left_open_and_undoing_takes_both_back() {
    let desk = desk().open();
    let (id, _) = owed(&desk, "2026-11-25");
    desk.host.set("2026-11-25T09:00:00+02:00");
    let finished = finish(&desk, done(&id, Some("solved"))).unwrap();
    let visit = finished.visit.unwrap();
    let row = &listed(&desk, "done").rows[0];
    let owed = row.follow_up.as_ref().unwrap();
    assert_eq!(
        (owed.done_on.as_deref(), owed.visit.as_ref()),
        (Some("2026-11-25"), Some(&visit))
    );
    let rows = indrumar_api::request::list(&desk, ListRequests::default()).unwrap();
    assert_eq!(
        (rows[0].id.clone(), rows[0].services.clone()),
        (visit, vec!["papers.criminal-record".to_owned()])
    );
    assert_eq!(
        (visits(&desk, "2026-11-23"), visits(&desk, "2026-11-25")),
        (1, 1)
    );
    let again = finish(&desk, done(&id, None));
    assert_eq!(again, Err(ApiError::FollowUpDone { id: id.clone() }));

    assert_eq!(
        undo_last(&desk, Nothing {}).unwrap().what,
        "finish-follow-up"
    );
    assert_eq!(
        (visits(&desk, "2026-11-25"), listed(&desk, "due").due),
        (0, 1)
    );
    redo_last(&desk, Nothing {}).unwrap();
    assert_eq!(
        (
            visits(&desk, "2026-11-25"),
            listed(&desk, "done").rows.len()
        ),
        (1, 1)
    );
    let nobody = finish(&desk, done("x", None));
    assert_eq!(nobody, Err(ApiError::NoSuchRequest { id: "x".to_owned() }));
}

#[test]
fn a_follow_up_can_be_said_otherwise_after_its_day_and_goes_with_a_request_that_is_taken_back() {
    let desk = desk().open();
    let (id, code) = owed(&desk, "2026-11-24");
    desk.host.set("2026-11-26T09:00:00+02:00");
    let mut other = words("2026-11-24");
    other.reason = Some("sună mâine".to_owned());
    let mut said = request("pay.utilities").build();
    said.follow_up = Some(other.clone());
    let args = EditRequest {
        id: id.clone(),
        revision: None,
        day: None,
        request: said,
    };
    let row = edit(&desk, args).unwrap().row;
    assert_eq!(row.code, Some(code));
    assert_eq!(row.follow_up.unwrap().reason.as_deref(), Some("sună mâine"));
    other.due = "2026-11-25".to_owned();
    let earlier = FollowUpSet {
        id: id.clone(),
        follow_up: Some(other),
    };
    assert!(matches!(
        set(&desk, earlier),
        Err(ApiError::DayInPast { .. })
    ));
    undo(&desk, UndoRequest { id }).unwrap();
    let left = listed(&desk, "overdue");
    assert_eq!((left.rows.len(), left.overdue), (0, 0));
}

#[test]
fn alias_and_telephone_are_forgotten_thirty_days_after_it_is_done_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("date");
    let here = desk().folder(&path).open();
    let (id, _) = owed(&here, "2026-11-25");
    let (open, _) = owed(&here, "2026-11-25");
    let found = |desk: &Desk| {
        let filter = RegisterQuery {
            query: "tanti mar".to_owned(),
            ..RegisterQuery::default()
        };
        let args = RegisterList {
            filter,
            ..RegisterList::default()
        };
        register::list(desk, args).unwrap().rows.len()
    };
    here.host.set("2026-11-25T09:00:00+02:00");
    finish(&here, done(&id, None)).unwrap();
    here.host.set("2026-12-25T09:00:00+02:00");
    let kept = listed(&here, "done").rows[0].follow_up.clone().unwrap();
    assert_eq!(kept.cleared_on.as_deref(), Some("2026-12-26"));
    assert_eq!(found(&here), 2);
    drop(here);
    let host = indrumar_testkit::FixedHost::at("2026-12-26T09:00:00+02:00");
    let here = desk().folder(&path).at(&host).open();
    assert_eq!(
        found(&here),
        1,
        "cleared at opening; what is not done is still owed"
    );
    let cleared = listed(&here, "done").rows[0].follow_up.clone().unwrap();
    assert_eq!((cleared.alias, cleared.phone), (None, None));
    assert_eq!(cleared.reason.as_deref(), Some("vine răspunsul"));
    assert_eq!(listed(&here, "overdue").rows[0].id, open);
}
