//! The real desk against a real hub in this process.

use indrumar_api::request::{UndoRequest, undo};
use indrumar_api::session::Nothing;
use indrumar_api::sync::{Enrol, SyncReport, enrol, now, status};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::hub::RunningHub;
use indrumar_testkit::{TestDesk, desk, request};
use std::io::{Read, Write};
use std::net::TcpListener;

pub(crate) const TODAY: &str = "2026-11-23";

pub(crate) fn enrolled() -> (RunningHub, TestDesk) {
    let hub = RunningHub::start();
    let desk = desk().open();
    hub.add_office("pelinia", "Primăria Pelinia");
    let done = enrol_at(&desk, hub.address(), &hub.enrol_code("pelinia")).unwrap();
    assert_eq!(done.office.code, "pelinia");
    (hub, desk)
}

fn enrol_at(desk: &Desk, hub: &str, code: &str) -> Result<indrumar_api::sync::Enrolled, ApiError> {
    let args = Enrol {
        hub: hub.to_owned(),
        code: code.to_owned(),
    };
    enrol(desk, args)
}

fn sync(desk: &Desk) -> SyncReport {
    now(desk, Nothing {}).unwrap()
}

#[test]
fn what_is_recorded_here_is_counted_there_once() {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    let first = sync(&desk);
    assert_eq!((first.sent, first.receipted, first.refused), (1, 1, 0));
    assert_eq!(first.complete_through.as_deref(), Some(TODAY));
    let second = sync(&desk);
    assert_eq!((second.sent, second.receipted), (0, 0));
    assert_eq!(hub.total("pelinia", TODAY), 1);
    let told = status(&desk, Nothing {}).unwrap();
    assert!(told.enrolled && told.waiting.is_empty());
    assert_eq!((told.visits_here, told.last_receipt.unwrap().keys), (1, 1));
    assert_eq!(told.office.unwrap().code, "pelinia");
}

#[test]
fn undo_reaches_the_hub() {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    let gone = request("papers.criminal-record").visits(3).record(&desk);
    sync(&desk);
    assert_eq!(hub.total("pelinia", TODAY), 4);
    undo(&desk, UndoRequest { id: gone.id }).unwrap();
    let told = status(&desk, Nothing {}).unwrap();
    assert_eq!((told.waiting.len(), told.waiting[0].visits), (1, 1));
    assert_eq!(sync(&desk).receipted, 1);
    assert_eq!(hub.total("pelinia", TODAY), 1);
}

#[test]
fn what_was_recorded_before_enrolment_counts_after_it() {
    let desk = desk().open();
    request("pay.utilities")
        .at("2026-11-20T09:00:00+02:00")
        .record(&desk);
    assert_eq!(now(&desk, Nothing {}), Err(ApiError::NotEnrolled {}));
    assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
    let hub = RunningHub::start();
    hub.add_office("larga", "Biblioteca Larga");
    enrol_at(&desk, hub.address(), &hub.enrol_code("larga")).unwrap();
    sync(&desk);
    assert_eq!(hub.total("larga", "2026-11-20"), 1);
}

#[test]
fn enrolment_says_what_is_wrong_and_changes_nothing() {
    let (hub, enrolled) = enrolled();
    let again = enrol_at(&enrolled, hub.address(), "AAAA-AAAA-AAAA");
    assert_eq!(
        again,
        Err(ApiError::AlreadyEnrolled {
            office: "Primăria Pelinia".to_owned()
        })
    );
    let fresh = desk().open();
    for code in ["", "nu", "AAAA-AAAA-AAAA"] {
        assert_eq!(
            enrol_at(&fresh, hub.address(), code),
            Err(ApiError::EnrolmentCodeUnknown {}),
            "{code:?}"
        );
    }
    let code = hub.enrol_code("pelinia");
    let insecure = enrol_at(&fresh, "http://hub.exemplu.md", &code);
    assert_eq!(
        insecure,
        Err(ApiError::HubInsecureAddress {
            address: "http://hub.exemplu.md".to_owned()
        })
    );
    assert!(matches!(
        enrol_at(&fresh, "http://[", &code),
        Err(ApiError::HubBadAddress { .. })
    ));
    assert_eq!(
        enrol_at(&desk().not_set_up().open(), hub.address(), &code),
        Err(ApiError::NotSetUp {})
    );
    assert!(!status(&fresh, Nothing {}).unwrap().enrolled);
}

#[test]
fn a_hub_that_is_away_leaves_everything_waiting() {
    let (hub, desk) = enrolled();
    let address = hub.address().to_owned();
    drop(hub);
    request("pay.utilities").record(&desk);
    assert_eq!(now(&desk, Nothing {}), Err(ApiError::HubAway { address }));
    assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
}

#[test]
fn a_login_page_with_200_is_no_hub() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let page = std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let mut buffer = [0; 4096];
        let _ = connection.read(&mut buffer).unwrap();
        let body = "<html>Bine ați venit la Wi-Fi</html>";
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        connection.write_all((head + body).as_bytes()).unwrap();
    });
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    // Of the right form, so that it is the answer that is judged.
    let hub = RunningHub::start();
    hub.add_office("larga", "Larga");
    let code = hub.enrol_code("larga");
    let done = enrol_at(&desk, &address, &code);
    assert_eq!(done, Err(ApiError::HubNotAHub { address }));
    page.join().unwrap();
    assert!(!status(&desk, Nothing {}).unwrap().enrolled);
    assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
}

#[test]
fn one_sync_at_a_time() {
    let (_hub, desk) = enrolled();
    let other = desk.folder().lock_sync().unwrap();
    assert_eq!(now(&desk, Nothing {}), Err(ApiError::SyncRunning {}));
    drop(other);
    sync(&desk);
}

#[test]
fn a_copied_desk_counts_what_both_have_once_and_what_each_adds_each() {
    let (hub, original) = enrolled();
    request("pay.utilities").record(&original);
    let elsewhere = tempfile::tempdir().unwrap();
    let copied = elsewhere.path().join("date");
    std::fs::create_dir(&copied).unwrap();
    for file in ["desk.db", "desk.db-wal", "desk.key"] {
        std::fs::copy(original.folder_path().join(file), copied.join(file)).unwrap();
    }
    let copy = desk().folder(&copied).open();
    request("pay.utilities").record(&original);
    request("papers.criminal-record").record(&copy);
    sync(&original);
    sync(&copy);
    sync(&original);
    assert_eq!(hub.total("pelinia", TODAY), 3);
}
