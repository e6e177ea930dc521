//! An old register: read however it was written, shown with what is wrong, recorded whole or not at all.

use indrumar_api::import::{ImportCommit, ImportPreview, ImportRead, commit, preview};
use indrumar_api::register::{self, RegisterList, RegisterQuery};
use indrumar_api::request::{ListRequests, RequestRow, list, undo_last};
use indrumar_api::session::Nothing;
use indrumar_api::tally::{TallyMonthArgs, month};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::{TestDesk, desk};
use std::collections::BTreeMap;

const OLD: &str = "\
Data;Ora;Serviciul solicitat;Vizite;Rezultat;Canal;Limba;Minute;Persoane;Angajat;Observații
20.11.2026;9:30;pay.utilities;1;rezolvat;la ghișeu;română;15 min;1;Maria;\"factura; veche\"
21 noiembrie 2026;;Cazier judiciar;3;;telefon;rus;;;;
19/11/26 08:05;;pay.utilities + papers.criminal-record;;revine;;;;6;Ion;
";

fn read(desk: &TestDesk, text: &str) -> ImportRead {
    let path = desk.folder_path().join("vechi.csv");
    std::fs::write(&path, text).unwrap();
    ImportRead {
        path: Some(path.display().to_string()),
        ..ImportRead::default()
    }
}

fn shown(desk: &TestDesk, text: &str) -> ImportPreview {
    preview(desk, read(desk, text)).unwrap()
}

fn rows(desk: &Desk) -> Vec<RequestRow> {
    list(desk, ListRequests::default()).unwrap()
}

#[test]
fn an_old_register_is_understood_shown_and_recorded() {
    let desk = desk().open();
    let seen = shown(&desk, OLD);
    let known: Vec<&str> = seen
        .columns
        .iter()
        .map(|it| it.as_deref().unwrap())
        .collect();
    let wanted = "day time service visits outcome channel language minutes heads operator note";
    assert_eq!(known.join(" "), wanted);
    assert_eq!(
        (seen.total, seen.good, seen.visits, seen.faults.len()),
        (3, 3, 5, 0),
        "{:?}",
        seen.faults
    );
    assert_eq!(
        (seen.separator.as_str(), seen.encoding.as_str()),
        (";", "utf-8")
    );
    let days = (seen.first_day.as_deref(), seen.last_day.as_deref());
    assert_eq!(days, (Some("2026-11-19"), Some("2026-11-21")));
    assert_eq!(rows(&desk), [], "nothing is recorded yet");

    let register = read(&desk, OLD);
    let done = commit(
        &desk,
        ImportCommit {
            register,
            leave_out_wrong: false,
        },
    )
    .unwrap();
    assert_eq!((done.requests, done.visits, done.left_out), (3, 5, 0));
    let kept = rows(&desk);
    let [cazier, utilities, group] = kept.as_slice() else {
        panic!("{kept:?}")
    };
    assert_eq!(
        (cazier.services[0].as_str(), cazier.visits),
        ("papers.criminal-record", 3)
    );
    assert_eq!(
        (cazier.channel.as_str(), cazier.language.as_str()),
        ("phone", "ru")
    );
    assert_eq!(cazier.at, "2026-11-21T12:00:00+02:00");
    assert_eq!(
        (utilities.operator.as_str(), utilities.minutes),
        ("Maria", Some(15))
    );
    assert_eq!(
        (utilities.note.as_deref(), utilities.heads),
        (Some("factura; veche"), None)
    );
    assert_eq!(utilities.at, "2026-11-20T09:30:00+02:00");
    assert_eq!(
        (group.items.len(), group.heads, group.operator.as_str()),
        (2, Some(6), "Ion")
    );
    assert_eq!(
        (group.outcome.as_str(), group.at.as_str()),
        ("come-back", "2026-11-19T08:05:00+02:00")
    );
    assert!(
        kept.iter()
            .all(|row| row.source.as_deref() == Some("import"))
    );
    let counted = month(
        &desk,
        TallyMonthArgs {
            month: "2026-11".to_owned(),
        },
    )
    .unwrap();
    assert_eq!((counted.visits, counted.days), (5, 3));
    let filter = RegisterQuery {
        query: "veche".to_owned(),
        ..RegisterQuery::default()
    };
    let found = register::list(
        &desk,
        RegisterList {
            filter,
            ..RegisterList::default()
        },
    );
    assert_eq!(found.unwrap().rows.len(), 1);

    let undone = undo_last(&desk, Nothing {}).unwrap();
    assert_eq!((undone.what.as_str(), undone.count), ("import-register", 3));
    assert_eq!(rows(&desk), []);
}

#[test]
fn each_wrong_row_is_told_with_its_line_and_none_is_recorded_until_they_are_left_out() {
    let desk = desk().open();
    let text = "Data;Serviciu;Vizite;Rezultat\n\
        20.11.2026;pay.utilities;2;\n\
        31.02.2026;pay.utilities;;\n\
        20.11.2026;aur și argint;;\n\
        \n\
        20.11.2026;pay.utilities;două;\n\
        24.11.2026;pay.utilities;;\n\
        20.11.2026;pay.utilities;;poate\n\
        20.11.2026;pay.utilities;501;\n";
    let seen = shown(&desk, text);
    let told: Vec<(u32, &str, &str)> = seen
        .faults
        .iter()
        .map(|it| {
            (
                it.line,
                it.column.as_deref().unwrap(),
                it.error.code.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (3, "day", "bad-date"),
            (4, "service", "unknown-service"),
            (6, "visits", "bad-number"),
            (7, "day", "day-in-future"),
            (8, "outcome", "unknown-outcome"),
            (9, "visits", "visits-out-of-range"),
        ]
    );
    assert_eq!((seen.total, seen.good), (7, 1));
    assert_eq!(
        (seen.services[0].text.as_str(), &seen.services[0].code),
        ("aur și argint", &None)
    );
    let all = ImportCommit {
        register: read(&desk, text),
        leave_out_wrong: false,
    };
    assert_eq!(
        commit(&desk, all.clone()),
        Err(ApiError::ImportRowsWrong { count: 6, line: 3 })
    );
    assert_eq!(rows(&desk), []);
    let some = ImportCommit {
        leave_out_wrong: true,
        ..all
    };
    let done = commit(&desk, some).unwrap();
    assert_eq!((done.requests, done.visits, done.left_out), (1, 2, 6));
}

#[test]
fn what_a_column_and_a_service_is_can_be_told() {
    let desk = desk().open();
    let text = "x,y\n20.11.2026,lampa\n20.11.2026,lampa\n";
    let args = ImportRead {
        columns: Some(vec![Some("day".to_owned()), Some("service".to_owned())]),
        services: BTreeMap::from([("Lampa".to_owned(), "pay.utilities".to_owned())]),
        ..read(&desk, text)
    };
    let seen = preview(&desk, args.clone()).unwrap();
    assert_eq!(
        (seen.total, seen.good, seen.faults[0].line),
        (3, 2, 1),
        "the first row is no heading"
    );
    assert_eq!(seen.services[1].code.as_deref(), Some("pay.utilities"));
    let without = ImportRead {
        columns: Some(vec![Some("day".to_owned()), None]),
        ..args.clone()
    };
    let column = "service".to_owned();
    assert_eq!(
        preview(&desk, without),
        Err(ApiError::ImportNoColumn { column })
    );
    let strange = ImportRead {
        columns: Some(vec![Some("colour".to_owned())]),
        ..args
    };
    assert!(matches!(
        preview(&desk, strange),
        Err(ApiError::UnknownChoice { .. })
    ));
    assert_eq!(
        preview(&desk, ImportRead::default()),
        Err(ApiError::ImportUnreadable {})
    );
}

#[test]
fn a_full_disk_in_the_middle_leaves_nothing_of_the_register() {
    let desk = desk().open();
    let line = "20.11.2026;pay.utilities;o notă destul de lungă ca să umple pagini\n";
    let text = format!("Data;Serviciu;Nota\n{}", line.repeat(2_000));
    desk.cramp(20).unwrap();
    let register = read(&desk, &text);
    let all = ImportCommit {
        register,
        leave_out_wrong: false,
    };
    assert!(matches!(
        commit(&desk, all.clone()),
        Err(ApiError::DiskFull { .. })
    ));
    assert_eq!(rows(&desk), []);
    desk.cramp(100_000).unwrap();
    assert_eq!(commit(&desk, all).unwrap().requests, 2_000);
}
