//! What the hub knows and this desk does not, and what leaves of the tables of months.

use crate::hub_keys::{carry, read};
use crate::sync::{TODAY, enrolled};
use indrumar_api::request::{ListRequests, UndoRequest, history, list, undo};
use indrumar_api::session::Nothing;
use indrumar_api::sync::{
    LinesRemove, SyncBytesArgs, SyncHistoryArgs, SyncSettings, bytes, cancel, history as syncs,
    now, remove_lines, settings_get, settings_set, status,
};
use indrumar_api::{ApiError, Desk};
use indrumar_sync::http;
use indrumar_testkit::hub::{Clock, RunningHub};
use indrumar_testkit::{TestDesk, desk, request};
use indrumar_wire::{Bundle, Signed};
use std::path::Path;

fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for name in ["desk.db", "desk.db-wal", "desk.key"] {
        if from.join(name).exists() {
            std::fs::copy(from.join(name), to.join(name)).unwrap();
        }
    }
}

/// The desk as it stands now, on another disk.
fn copy_of(original: &TestDesk) -> (tempfile::TempDir, TestDesk) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("copy");
    copied(original.folder_path(), &folder);
    (place, desk().folder(folder).open())
}

fn sync(desk: &Desk) -> indrumar_api::sync::SyncReport {
    now(desk, Nothing {}).unwrap()
}

fn road(hub: &RunningHub) -> http::Hub {
    http::Hub::at(hub.address()).unwrap()
}

fn listed(desk: &Desk) -> usize {
    list(desk, ListRequests::default()).unwrap().len()
}

#[test]
fn a_desk_from_an_old_backup_shows_lines_without_details_until_somebody_takes_them_back() {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    let (_place, backup) = copy_of(&desk);
    request("papers.apostille").visits(2).record(&desk);
    sync(&desk);
    let report = sync(&backup);
    assert_eq!(report.learned, 1);
    let told = status(&backup, Nothing {}).unwrap();
    assert_eq!(told.lines.len(), 1);
    let line = &told.lines[0];
    assert_eq!((line.day.as_str(), line.visits, line.heads), (TODAY, 2, 0));
    assert_eq!(line.services["papers.apostille"], 2);
    assert_eq!((told.visits_here, listed(&backup)), (3, 1));
    let month = &told.months[0];
    assert_eq!((month.visits_here, month.items_here), (3, 3));
    assert_eq!((month.visits_there, month.items_there), (Some(3), Some(3)));

    // Who enters those visits again takes the lines back.
    request("papers.apostille").visits(2).record(&backup);
    let line = LinesRemove {
        day: TODAY.to_owned(),
        code: None,
    };
    let gone = remove_lines(&backup, line.clone()).unwrap();
    assert!(gone.counts == 2 && gone.changes.tally);
    assert!(matches!(
        remove_lines(&backup, line),
        Err(ApiError::NoSuchLines { .. })
    ));
    sync(&backup);
    assert_eq!(hub.total("pelinia", TODAY), 3);
    assert!(status(&backup, Nothing {}).unwrap().lines.is_empty());
}

#[test]
fn what_a_receipt_confirmed_among_the_marks_of_a_copy_goes_again_when_the_hub_was_put_back() {
    let (hub, desk) = enrolled();
    let folder = hub.stop();
    let backup = crate::fetch::copied(folder.path());
    let hub = RunningHub::in_folder(folder, Clock::system());
    let (_place, copy) = copy_of(&desk);
    request("papers.apostille").record(&copy);
    copy.sync_by(&road(&hub)).unwrap();
    // The receipt comes by stick, without the line that tells what the copy had said of that day.
    request("pay.utilities").record(&desk);
    let stick = tempfile::tempdir().unwrap();
    let answer = carry(&hub, &desk, stick.path(), "1");
    let whole = std::fs::read_to_string(&answer).unwrap();
    assert_eq!(whole.lines().count(), 2, "{whole}");
    std::fs::write(&answer, whole.lines().next().unwrap()).unwrap();
    assert_eq!(read(&desk, &answer).unwrap().receipted, 1);
    assert!(status(&desk, Nothing {}).unwrap().waiting.is_empty());
    drop(hub);

    let hub = RunningHub::in_folder(backup, Clock::system());
    assert_eq!(desk.sync_by(&road(&hub)).unwrap().sent, 1);
    assert_eq!(hub.total("pelinia", TODAY), 1);
    copy.sync_by(&road(&hub)).unwrap();
    assert_eq!(hub.total("pelinia", TODAY), 2);
}

#[test]
fn what_a_copy_took_back_is_taken_back_here_and_its_history_says_so() {
    let (hub, desk) = enrolled();
    let gone = request("pay.utilities").record(&desk);
    request("papers.apostille").record(&desk);
    sync(&desk);
    let (_place, copy) = copy_of(&desk);
    undo(
        &copy,
        UndoRequest {
            id: gone.id.clone(),
        },
    )
    .unwrap();
    sync(&copy);
    assert_eq!(listed(&desk), 2);
    sync(&desk);
    assert_eq!(listed(&desk), 1);
    let past = history(&desk, UndoRequest { id: gone.id }).unwrap();
    assert_eq!(past[0].what, "elsewhere");
    assert_eq!(hub.total("pelinia", TODAY), 1);
    let told = status(&desk, Nothing {}).unwrap();
    assert_eq!((told.visits_here, told.lines.len()), (1, 0));
}

#[test]
fn two_copies_that_change_the_same_request_do_not_undo_each_others_word() {
    let (hub, desk) = enrolled();
    let one = request("pay.utilities").record(&desk);
    sync(&desk);
    let (_place, copy) = copy_of(&desk);
    let again = |desk: &Desk| {
        undo(desk, UndoRequest { id: one.id.clone() }).unwrap();
        indrumar_api::request::restore(desk, UndoRequest { id: one.id.clone() }).unwrap();
    };
    again(&desk);
    again(&copy);
    undo(&desk, UndoRequest { id: one.id.clone() }).unwrap();
    for desk in [&desk, &copy, &desk] {
        sync(desk);
    }
    assert_eq!(hub.total("pelinia", TODAY), 1, "the copy put it back");
    assert_eq!(status(&desk, Nothing {}).unwrap().visits_here, 1);
}

#[test]
fn a_cell_of_a_months_table_leaves_when_five_have_gathered_and_stays_released() {
    let (_hub, desk) = enrolled();
    for _ in 0..4 {
        request("pay.utilities").record(&desk);
    }
    let told = status(&desk, Nothing {}).unwrap();
    assert!(told.waiting_months.is_empty());
    assert_eq!(told.held_back["channel=desk"], 4);
    let last = request("pay.utilities").channel("phone").record(&desk);
    let told = status(&desk, Nothing {}).unwrap();
    assert_eq!(told.held_back["channel=desk"], 4);
    assert_eq!(told.held_back["channel=phone"], 1);
    let cells = &told.waiting_months[0].cells;
    assert_eq!((cells["language=ro"], cells["outcome=solved"]), (5, 5));
    sync(&desk);
    assert!(status(&desk, Nothing {}).unwrap().waiting_months.is_empty());
    undo(&desk, UndoRequest { id: last.id }).unwrap();
    let told = status(&desk, Nothing {}).unwrap();
    assert_eq!(told.waiting_months[0].cells["language=ro"], 4);
    assert!(!told.held_back.contains_key("channel=phone"));
    desk.forget_derived().unwrap();
    let again = status(&desk, Nothing {}).unwrap();
    assert_eq!(again.waiting_months, told.waiting_months);
}

#[test]
fn a_smaller_handful_lets_out_what_has_gathered_though_nothing_was_recorded_since() {
    let (_hub, desk) = enrolled();
    let of = |release_at| SyncSettings {
        automatic: true,
        release_at,
        proxy: None,
    };
    settings_set(&desk, of(10)).unwrap();
    for _ in 0..6 {
        request("pay.utilities").record(&desk);
    }
    let told = status(&desk, Nothing {}).unwrap();
    assert!(told.waiting_months.is_empty());
    assert_eq!(told.held_back["channel=desk"], 6);
    settings_set(&desk, of(5)).unwrap();
    let told = status(&desk, Nothing {}).unwrap();
    assert_eq!(told.waiting_months[0].cells["channel=desk"], 6);
    assert!(told.held_back.is_empty());
}

#[test]
fn a_month_that_was_released_before_a_backup_is_released_after_it_too() {
    let (_hub, desk) = enrolled();
    for _ in 0..5 {
        request("pay.utilities").record(&desk);
    }
    let (_place, backup) = copy_of(&desk);
    sync(&desk);
    sync(&backup);
    let one = list(&backup, ListRequests::default()).unwrap().remove(0);
    undo(&backup, UndoRequest { id: one.id }).unwrap();
    let told = status(&backup, Nothing {}).unwrap();
    assert_eq!(told.waiting_months[0].cells["channel=desk"], 4);
    assert!(told.lines.is_empty());
}

#[test]
fn what_leaves_is_shown_byte_for_byte_before_it_leaves() {
    let (_hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    let shown = bytes(&desk, SyncBytesArgs::default()).unwrap();
    assert_eq!(shown.periods, [TODAY]);
    assert_eq!(shown.bytes, shown.messages[0].len() as u64);
    let signed = Signed::parse(shown.messages[0].as_bytes()).unwrap();
    let bundle: Bundle = signed.open(&desk.speaks_as().key.public()).unwrap();
    assert_eq!(bundle.keys[0].clone().into_tally().visits(), 1);
    assert_eq!(bytes(&desk, SyncBytesArgs::default()).unwrap(), shown);
    sync(&desk);
    let shown = bytes(&desk, SyncBytesArgs::default()).unwrap();
    assert!(shown.messages.is_empty());
    let period = Some(TODAY.to_owned());
    let one = bytes(&desk, SyncBytesArgs { period }).unwrap();
    assert_eq!(one.periods, [TODAY]);
}

#[test]
fn the_history_says_how_each_sync_ended_and_counts_those_that_had_nothing_to_say() {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    sync(&desk);
    for _ in 0..3 {
        sync(&desk);
    }
    drop(hub);
    assert!(now(&desk, Nothing {}).is_err());
    let told = syncs(&desk, SyncHistoryArgs::default()).unwrap();
    let ended: Vec<_> = told
        .iter()
        .map(|it| (it.ended.as_str(), it.times, it.sent))
        .collect();
    assert_eq!(ended, [("hub-away", 1, 0), ("done", 3, 0), ("done", 1, 1)]);
    assert!(told[2].bytes > 100);
    let before = SyncHistoryArgs {
        before: Some(told[0].seq),
        limit: Some(1),
    };
    assert_eq!(syncs(&desk, before).unwrap(), told[1..2]);
}

#[test]
fn how_sending_is_set_is_checked() {
    let desk = desk().open();
    let usual = settings_get(&desk, Nothing {}).unwrap();
    assert_eq!((usual.release_at, usual.proxy), (5, None));
    let wish = |release_at, proxy: Option<&str>| SyncSettings {
        automatic: true,
        release_at,
        proxy: proxy.map(str::to_owned),
    };
    let kept = settings_set(&desk, wish(10, Some(" http://proxy.md:3128 "))).unwrap();
    assert_eq!(kept, wish(10, Some("http://proxy.md:3128")));
    assert!(matches!(
        settings_set(&desk, wish(1, None)),
        Err(ApiError::ReleaseOutOfRange { min: 3, max: 100 })
    ));
    assert!(matches!(
        settings_set(&desk, wish(5, Some("nu://[adresă"))),
        Err(ApiError::BadProxy { .. })
    ));
    assert_eq!(settings_get(&desk, Nothing {}).unwrap(), kept);
    cancel(&desk, Nothing {}).unwrap();
}
