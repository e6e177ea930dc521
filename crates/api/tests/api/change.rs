//! Something else is said of a request, it is taken back, put back, undone and done again: the figures follow, no mark gets lost.

use crate::sync::enrolled;
use indrumar_api::day::{DayDeclare, declare};
use indrumar_api::request::{
    AddRequest, EditRequest, ListRequests, RequestRow, UndoRequest, edit, history, list, redo_last,
    restore, undo, undo_last,
};
use indrumar_api::session::Nothing;
use indrumar_api::tally::{TallyDay, TallyDayArgs, day};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::{desk, request};
use std::collections::BTreeMap;

pub(crate) fn tally(desk: &Desk, text: &str) -> TallyDay {
    let args = TallyDayArgs {
        day: text.to_owned(),
    };
    day(desk, args).unwrap()
}

pub(crate) fn rows(desk: &Desk) -> Vec<RequestRow> {
    list(desk, ListRequests::default()).unwrap()
}

pub(crate) fn of(id: &str) -> UndoRequest {
    UndoRequest { id: id.to_owned() }
}

pub(crate) fn edited(desk: &Desk, id: &str, request: AddRequest) -> Result<RequestRow, ApiError> {
    let args = EditRequest {
        id: id.to_owned(),
        revision: None,
        day: None,
        request,
    };
    edit(desk, args).map(|edited| edited.row)
}

fn redated(desk: &Desk, id: &str, day: &str) -> RequestRow {
    let args = EditRequest {
        id: id.to_owned(),
        revision: None,
        day: Some(day.to_owned()),
        request: request("pay.utilities").build(),
    };
    edit(desk, args).unwrap().row
}

const TODAY: &str = "2026-11-23";

#[test]
fn an_edit_says_something_else_and_remembers_what_was_said_before() {
    let desk = desk().open();
    let id = request("pay.utilities").note("cu factura").record(&desk).id;
    desk.host.set("2026-11-23T11:00:00+02:00");
    let other = request("papers.criminal-record").note("cazier").minutes(5);
    let row = edited(&desk, &id, other.build()).unwrap();
    assert_eq!(row.services, ["papers.criminal-record"]);
    assert_eq!((row.note.as_deref(), row.revision), (Some("cazier"), 1));
    assert_eq!(row.at, "2026-11-23T10:00:00+02:00", "it is when it was");
    let counted = tally(&desk, TODAY);
    assert_eq!((counted.visits, counted.services.len()), (1, 1));
    let past = history(&desk, of(&id)).unwrap();
    assert_eq!((past.len(), past[0].operator.as_str()), (1, "Ana"));
    assert_eq!(past[0].what, "edit");
    assert_eq!(past[0].before.services, ["pay.utilities"]);
    assert_eq!(past[0].before.note.as_deref(), Some("cu factura"));
    assert_eq!(past[0].at, "2026-11-23T11:00:00+02:00");
}

#[test]
fn a_redated_request_keeps_its_hour_and_counts_in_its_new_day() {
    let desk = desk().open();
    let id = request("pay.utilities").record(&desk).id;
    let row = redated(&desk, &id, "2026-10-25");
    assert_eq!(
        (row.day.as_str(), row.at.as_str()),
        ("2026-10-25", "2026-10-25T10:00:00+02:00")
    );
    assert_eq!(tally(&desk, TODAY).visits, 0);
    assert_eq!(tally(&desk, "2026-10-25").visits, 1);
    let args = EditRequest {
        id: id.clone(),
        revision: None,
        day: Some("2026-11-24".to_owned()),
        request: request("pay.utilities").build(),
    };
    let tomorrow = edit(&desk, args);
    assert!(
        matches!(tomorrow, Err(ApiError::DayInFuture { .. })),
        "{tomorrow:?}"
    );
    assert_eq!(tally(&desk, "2026-10-25").visits, 1);
}

#[test]
fn an_edit_of_what_somebody_changed_meanwhile_is_refused_and_so_is_one_of_what_was_taken_back() {
    let desk = desk().open();
    let id = request("pay.utilities").record(&desk).id;
    edited(&desk, &id, request("pay.utilities").minutes(7).build()).unwrap();
    let stale = EditRequest {
        id: id.clone(),
        revision: Some(0),
        day: None,
        request: request("pay.utilities").build(),
    };
    assert_eq!(edit(&desk, stale), Err(ApiError::ChangedMeanwhile {}));
    undo(&desk, of(&id)).unwrap();
    let gone = edited(&desk, &id, request("pay.utilities").build());
    assert_eq!(gone, Err(ApiError::AlreadyUndone { id: id.clone() }));
    let unknown = edited(&desk, "x", request("pay.utilities").build());
    assert_eq!(unknown, Err(ApiError::NoSuchRequest { id: "x".to_owned() }));
}

#[test]
fn what_was_taken_back_is_put_back_with_new_marks() {
    let desk = desk().open();
    let id = request("pay.utilities").record(&desk).id;
    let before = tally(&desk, TODAY);
    assert_eq!(
        restore(&desk, of(&id)),
        Err(ApiError::NotUndone { id: id.clone() })
    );
    undo(&desk, of(&id)).unwrap();
    assert_eq!(tally(&desk, TODAY).visits, 0);
    let back = restore(&desk, of(&id)).unwrap();
    assert_eq!(
        (back.what.as_str(), back.day.as_str()),
        ("restore-request", TODAY)
    );
    let after = tally(&desk, TODAY);
    assert_eq!((after.visits, &after.services), (1, &before.services));
    assert_ne!(after.digest, before.digest);
    assert_eq!(rows(&desk).len(), 1);
    let whats: Vec<String> = history(&desk, of(&id))
        .unwrap()
        .into_iter()
        .map(|it| it.what)
        .collect();
    assert_eq!(whats, ["restore", "undo"]);
}

#[test]
fn one_key_goes_back_through_everything_done_today_and_another_forward_again() {
    let desk = desk().open();
    let one = request("pay.utilities").record(&desk).id;
    edited(&desk, &one, request("papers.criminal-record").build()).unwrap();
    let two = request("pay.mpay").record(&desk).id;
    undo(&desk, of(&one)).unwrap();
    let args = DayDeclare {
        day: "2026-11-22".to_owned(),
        what: "closed".to_owned(),
    };
    declare(&desk, args).unwrap();
    let state = || tally(&desk, "2026-11-22").state;
    let shown = || {
        rows(&desk)
            .iter()
            .rev()
            .map(|row| row.services.join("+"))
            .collect::<Vec<_>>()
    };
    let back = || undo_last(&desk, Nothing {}).map(|it| it.what);
    let forward = || redo_last(&desk, Nothing {}).map(|it| it.what);

    assert_eq!(
        (state().as_str(), shown()),
        ("closed", vec!["pay.mpay".to_owned()])
    );
    assert_eq!(back().as_deref(), Ok("declare-day"));
    assert_eq!(state(), "unknown");
    assert_eq!(back().as_deref(), Ok("undo-request"));
    assert_eq!(shown(), ["papers.criminal-record", "pay.mpay"]);
    assert_eq!(back().as_deref(), Ok("add-request"));
    assert_eq!(back().as_deref(), Ok("edit-request"));
    assert_eq!(shown(), ["pay.utilities"]);
    assert_eq!(back().as_deref(), Ok("add-request"));
    assert_eq!(back(), Err(ApiError::NothingToUndo {}));
    assert_eq!((tally(&desk, TODAY).visits, shown().len()), (0, 0));

    for what in [
        "add-request",
        "edit-request",
        "add-request",
        "undo-request",
        "declare-day",
    ] {
        assert_eq!(forward().as_deref(), Ok(what));
    }
    assert_eq!(forward(), Err(ApiError::NothingToRedo {}));
    assert_eq!(
        (state().as_str(), shown()),
        ("closed", vec!["pay.mpay".to_owned()])
    );
    assert_eq!(back().as_deref(), Ok("declare-day"));
    request("pay.mpay").record(&desk);
    assert_eq!(
        forward(),
        Err(ApiError::NothingToRedo {}),
        "something else was done"
    );
    let _ = two;
}

#[test]
fn what_changed_after_the_hub_confirmed_it_shows_so() {
    let (_hub, desk) = enrolled();
    let sent = request("pay.utilities").record(&desk).id;
    let also = request("pay.utilities").record(&desk).id;
    indrumar_api::sync::now(&desk, Nothing {}).unwrap();
    desk.host.set("2026-11-23T10:05:00+02:00");
    let later = request("pay.utilities").record(&desk).id;
    for id in [&sent, &later] {
        edited(&desk, id, request("pay.mpay").build()).unwrap();
    }
    let changed = |id: &str| {
        rows(&desk)
            .iter()
            .find(|row| row.id == id)
            .unwrap()
            .changed_after_sent
    };
    assert_eq!(
        (changed(&sent), changed(&also), changed(&later)),
        (true, false, false)
    );
    indrumar_api::sync::now(&desk, Nothing {}).unwrap();
    let status = indrumar_api::sync::status(&desk, Nothing {}).unwrap();
    assert_eq!(status.waiting, []);
}

#[test]
fn what_is_edited_redated_and_put_back_here_is_counted_so_at_the_hub() {
    let (hub, desk) = enrolled();
    let totals = || {
        indrumar_api::sync::now(&desk, Nothing {}).unwrap();
        (
            hub.total("pelinia", TODAY),
            hub.total("pelinia", "2026-11-20"),
        )
    };
    let id = request("pay.utilities").visits(3).record(&desk).id;
    assert_eq!(totals(), (3, 0));
    edited(&desk, &id, request("pay.mpay").visits(5).build()).unwrap();
    assert_eq!(totals(), (5, 0));
    assert_eq!(
        hub.by_service("pelinia", TODAY),
        BTreeMap::from([(desk.counted_as("pay.mpay"), 5)])
    );
    redated(&desk, &id, "2026-11-20");
    assert_eq!(totals(), (0, 1));
    undo(&desk, of(&id)).unwrap();
    assert_eq!(totals(), (0, 0));
    restore(&desk, of(&id)).unwrap();
    assert_eq!(totals(), (0, 1));
    for _ in 0..3 {
        undo_last(&desk, Nothing {}).unwrap();
    }
    assert_eq!(totals(), (5, 0));
}

#[test]
fn a_copied_disk_that_edits_the_same_request_otherwise_does_not_make_it_two_visits() {
    let (hub, one) = enrolled();
    let id = request("pay.utilities").record(&one).id;
    indrumar_api::sync::now(&one, Nothing {}).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copie");
    std::fs::create_dir(&copy).unwrap();
    for file in std::fs::read_dir(one.folder_path()).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            std::fs::copy(file.path(), copy.join(file.file_name())).unwrap();
        }
    }
    let two = desk().folder(&copy).open();
    edited(&one, &id, request("pay.mpay").build()).unwrap();
    edited(&one, &id, request("pay.mpay").minutes(9).build()).unwrap();
    edited(&two, &id, request("pay.utilities").heads(4).build()).unwrap();
    for desk in [&one, &two, &one] {
        indrumar_api::sync::now(desk, Nothing {}).unwrap();
        assert_eq!(hub.total("pelinia", TODAY), 1);
    }
    assert_eq!(hub.by_service("pelinia", TODAY).values().sum::<u64>(), 1);
}

#[test]
fn a_desk_that_is_opened_again_still_knows_what_was_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("date");
    let id = {
        let desk = desk().folder(&path).open();
        let id = request("pay.utilities").record(&desk).id;
        edited(&desk, &id, request("pay.mpay").build()).unwrap();
        id
    };
    let desk = desk().folder(&path).open();
    let undone = undo_last(&desk, Nothing {}).unwrap();
    assert_eq!((undone.id, undone.what.as_str()), (id, "edit-request"));
    assert_eq!(rows(&desk)[0].services, ["pay.utilities"]);
}
