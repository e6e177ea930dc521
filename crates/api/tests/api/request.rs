//! Recording, finding, taking back.

use indrumar_api::request::{
    ListRequests, RequestRow, SearchRequests, UndoRequest, list, search, undo, undo_last,
};
use indrumar_api::session::Nothing;
use indrumar_api::{ApiError, Changes, Desk};
use indrumar_testkit::{desk, request};

fn rows(desk: &Desk) -> Vec<RequestRow> {
    list(desk, ListRequests::default()).unwrap()
}

fn found(desk: &Desk, query: &str) -> Vec<String> {
    let args = SearchRequests {
        query: query.to_owned(),
        limit: 20,
    };
    search(desk, args)
        .unwrap()
        .into_iter()
        .map(|row| row.id)
        .collect()
}

#[test]
fn a_recorded_visit_is_listed_as_it_was_said() {
    let desk = desk().open();
    let added = request("pay.utilities")
        .and("papers.criminal-record")
        .outcome("stuck")
        .step("pay")
        .channel("phone")
        .language("gag")
        .minutes(15)
        .heads(3)
        .visits(2)
        .note(" cu factura\nveche ")
        .at("2026-11-20T07:15:00Z")
        .record(&desk);
    assert_eq!(added.day, "2026-11-20");
    assert_eq!(
        added.changes,
        Changes {
            requests: true,
            tally: true,
            settings: false,
            catalogue: false,
        }
    );
    let row = rows(&desk).pop().unwrap();
    assert_eq!(
        (row.id, row.day.as_str(), row.at.as_str()),
        (added.id, "2026-11-20", "2026-11-20T09:15:00+02:00")
    );
    assert_eq!(row.services, ["pay.utilities", "papers.criminal-record"]);
    assert_eq!(
        (
            row.outcome.as_str(),
            row.channel.as_str(),
            row.language.as_str()
        ),
        ("solved", "phone", "gag")
    );
    assert_eq!((row.minutes, row.heads, row.visits), (Some(15), Some(3), 2));
    assert_eq!(
        (row.note.as_deref(), row.operator.as_str()),
        (Some("cu factura\nveche"), "Ana")
    );
    assert_eq!(
        (row.items[1].outcome.as_str(), row.items[1].step.as_deref()),
        ("stuck", Some("pay"))
    );
    assert!(!row.items[1].title.is_empty());
}

#[test]
fn what_is_wrong_is_named_and_nothing_is_kept() {
    let desk = desk().open();
    let visit = || request("pay.utilities");
    let text = |text: &str| text.to_owned();
    let mut without = visit().build();
    without.items.clear();
    assert_eq!(
        indrumar_api::request::add(&desk, without),
        Err(ApiError::NoServices {})
    );
    for (wrong, wanted) in [
        (
            request("pay.gold"),
            ApiError::UnknownService {
                code: text("pay.gold"),
            },
        ),
        (
            visit().and("Ș"),
            ApiError::UnknownService { code: text("Ș") },
        ),
        (
            visit().outcome("lost"),
            ApiError::UnknownOutcome {
                outcome: text("lost"),
            },
        ),
        (
            visit().outcome("stuck").step("fly"),
            ApiError::UnknownStep { step: text("fly") },
        ),
        (
            visit().channel("pigeon"),
            ApiError::UnknownChannel {
                channel: text("pigeon"),
            },
        ),
        (
            visit().language("la"),
            ApiError::UnknownLanguage {
                language: text("la"),
            },
        ),
        (
            visit().minutes(0),
            ApiError::MinutesOutOfRange { min: 1, max: 600 },
        ),
        (
            visit().minutes(601),
            ApiError::MinutesOutOfRange { min: 1, max: 600 },
        ),
        (
            visit().visits(0),
            ApiError::VisitsOutOfRange { min: 1, max: 500 },
        ),
        (
            visit().heads(1_001),
            ApiError::HeadsOutOfRange { min: 1, max: 1000 },
        ),
        (
            visit().at("2026-11-24T00:00:00+02:00"),
            ApiError::DayInFuture {
                day: text("24.11.2026"),
            },
        ),
        (visit().at("ieri"), ApiError::BadDate { text: text("ieri") }),
        (
            visit().note(&"ă".repeat(10_001)),
            ApiError::NoteTooLong { max: 10_000 },
        ),
    ] {
        assert_eq!(wrong.try_record(&desk), Err(wanted));
    }
    assert_eq!(rows(&desk), []);
}

#[test]
fn requests_are_found_by_note_service_and_operator_in_either_script() {
    let desk = desk().open();
    let one = request("pay.utilities")
        .note("Ţăruş, ŞTEFAN vodă; оплата за тепло")
        .record(&desk)
        .id;
    let two = request("papers.criminal-record").record(&desk).id;
    for query in [
        "tarus",
        "ȚĂRUȘ",
        "stefan vod",
        "ОПЛАТА тепло",
        "lumina",
        "pay.util",
        "свет",
    ] {
        assert_eq!(found(&desk, query), std::slice::from_ref(&one), "{query}");
    }
    assert_eq!(found(&desk, "cazier"), std::slice::from_ref(&two));
    assert_eq!(found(&desk, "ana"), [two, one]);
    assert_eq!(found(&desk, "\" OR 1 --"), [] as [String; 0]);
}

#[test]
fn the_days_list_is_newest_first_and_its_own() {
    let desk = desk().open();
    let early = request("pay.utilities")
        .at("2026-11-23T08:00:00+02:00")
        .record(&desk)
        .id;
    let late = request("pay.utilities")
        .at("2026-11-23T09:30:00+02:00")
        .record(&desk)
        .id;
    let before = request("pay.utilities")
        .at("2026-11-20T09:30:00+02:00")
        .record(&desk)
        .id;
    let of = |day: Option<&str>, limit| {
        let args = ListRequests {
            day: day.map(str::to_owned),
            limit,
        };
        list(&desk, args).map(|rows| rows.into_iter().map(|row| row.id).collect::<Vec<_>>())
    };
    assert_eq!(
        of(Some("2026-11-23"), None).unwrap(),
        [late.clone(), early.clone()]
    );
    assert_eq!(of(None, Some(2)).unwrap(), [late, early]);
    assert_eq!(of(Some("2026-11-20"), None).unwrap(), [before]);
    assert_eq!(
        of(Some("20.11.2026"), None),
        Err(ApiError::BadDate {
            text: "20.11.2026".to_owned()
        })
    );
}

#[test]
fn undo_takes_back_once_and_says_so() {
    let desk = desk().open();
    let added = request("pay.utilities").record(&desk);
    let args = || UndoRequest {
        id: added.id.clone(),
    };
    let undone = undo(&desk, args()).unwrap();
    assert_eq!(
        (undone.id.as_str(), undone.day.as_str()),
        (added.id.as_str(), "2026-11-23")
    );
    assert!(undone.changes.requests && undone.changes.tally);
    assert_eq!(rows(&desk), []);
    assert_eq!(found(&desk, "lumina"), [] as [String; 0]);
    assert_eq!(
        undo(&desk, args()),
        Err(ApiError::AlreadyUndone {
            id: added.id.clone()
        })
    );
    for id in ["x", "00000000000070008000000000000000"] {
        assert_eq!(
            undo(&desk, UndoRequest { id: id.to_owned() }),
            Err(ApiError::NoSuchRequest { id: id.to_owned() })
        );
    }
}

#[test]
fn undoing_the_last_goes_back_through_today_and_no_further() {
    let desk = desk().open();
    desk.host.set("2026-11-22T17:00:00+02:00");
    let yesterday = request("pay.utilities").record(&desk).id;
    desk.host.set("2026-11-23T10:00:00+02:00");
    let one = request("pay.utilities").record(&desk).id;
    let for_friday = request("pay.utilities")
        .at("2026-11-20T09:00:00+02:00")
        .record(&desk)
        .id;
    assert_eq!(undo_last(&desk, Nothing {}).unwrap().id, for_friday);
    assert_eq!(undo_last(&desk, Nothing {}).unwrap().id, one);
    assert_eq!(
        undo_last(&desk, Nothing {}),
        Err(ApiError::NothingToUndo {})
    );
    assert_eq!(rows(&desk)[0].id, yesterday);
}
