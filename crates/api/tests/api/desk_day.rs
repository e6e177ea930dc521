//! The rest of a day at the desk: the details of a visit, paper tallies, drafts, templates, odd clocks, the register.

use indrumar_api::draft::{self, DraftContent};
use indrumar_api::register::{self, RegisterList, RegisterQuery};
use indrumar_api::request::{
    AddRequest, ListRequests, RequestRow, TallyEnter, TallyRow, add, enter, last, list, undo_last,
};
use indrumar_api::session::{Nothing, boot};
use indrumar_api::tally::{TallyDayArgs, day};
use indrumar_api::template::{self, Template, TemplateRemove};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::{desk, request};

fn rows(desk: &Desk) -> Vec<RequestRow> {
    list(desk, ListRequests::default()).unwrap()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn a_visit_keeps_everything_that_was_said_of_it() {
    let desk = desk().open();
    let mut new = request("pay.utilities")
        .outcome("referred")
        .heads(9)
        .build();
    new.items[0].referred_to = text(" ASP \n Chișinău ");
    new.help = text("together");
    new.age = text("65+");
    new.second_language = text("ru");
    new.equipment = Some(vec![
        "scanner".to_owned(),
        "public-pc".to_owned(),
        "scanner".to_owned(),
    ]);
    new.sheets = Some(9);
    new.give_code = Some(true);
    let added = add(&desk, new).unwrap();
    let row = rows(&desk).remove(0);
    assert_eq!(row.items[0].referred_to.as_deref(), Some("ASP \n Chișinău"));
    assert_eq!((row.kind.as_str(), row.sheets), ("group", Some(9)));
    assert_eq!((row.help, row.age), (text("together"), text("65+")));
    assert_eq!(row.second_language.as_deref(), Some("ru"));
    assert_eq!(row.equipment, ["public-pc", "scanner"]);
    assert_eq!((row.code, row.revision, row.source), (added.code, 0, None));
}

#[test]
fn words_of_no_list_are_refused_and_nothing_is_kept() {
    let desk = desk().open();
    let with = |change: fn(&mut AddRequest)| {
        let mut new = request("pay.utilities").build();
        change(&mut new);
        add(&desk, new).unwrap_err().code()
    };
    assert_eq!(with(|new| new.help = text("magic")), "unknown-choice");
    assert_eq!(with(|new| new.age = text("7")), "unknown-choice");
    assert_eq!(
        with(|new| new.equipment = Some(vec!["car".to_owned()])),
        "unknown-choice"
    );
    assert_eq!(
        with(|new| new.second_language = text("la")),
        "unknown-language"
    );
    assert_eq!(with(|new| new.sheets = Some(1_001)), "sheets-out-of-range");
    assert_eq!(rows(&desk), []);
}

#[test]
fn a_paper_tally_is_entered_whole_or_not_at_all_and_undone_as_one() {
    let desk = desk().open();
    let row = |service: &str, visits| TallyRow {
        service: service.to_owned(),
        visits,
        outcome: None,
    };
    let args = |rows| TallyEnter {
        day: "2026-11-20".to_owned(),
        rows,
        channel: None,
        language: None,
    };
    let visits = || {
        let args = TallyDayArgs {
            day: "2026-11-20".to_owned(),
        };
        day(&desk, args).unwrap().visits
    };
    let wrong = enter(
        &desk,
        args(vec![row("pay.utilities", 3), row("pay.gold", 1)]),
    );
    assert_eq!(
        wrong,
        Err(ApiError::UnknownService {
            code: "pay.gold".to_owned()
        })
    );
    let wrong = enter(
        &desk,
        args(vec![row("pay.utilities", 3), row("pay.mpay", 0)]),
    );
    assert!(matches!(wrong, Err(ApiError::VisitsOutOfRange { .. })));
    assert_eq!(enter(&desk, args(Vec::new())), Err(ApiError::NoServices {}));
    assert_eq!(visits(), 0);
    request("pay.utilities")
        .at("2026-11-20T09:00:00+02:00")
        .record(&desk);
    let entered = enter(
        &desk,
        args(vec![row("pay.utilities", 12), row("pay.mpay", 4)]),
    )
    .unwrap();
    assert_eq!((entered.ids.len(), entered.visits, visits()), (2, 16, 17));
    let kept = rows(&desk);
    assert_eq!(kept[0].source.as_deref(), Some("paper"));
    let undone = undo_last(&desk, Nothing {}).unwrap();
    assert_eq!(
        (undone.what.as_str(), undone.count, visits()),
        ("enter-tally", 2, 1)
    );
    indrumar_api::request::redo_last(&desk, Nothing {}).unwrap();
    assert_eq!(visits(), 17);
}

#[test]
fn what_was_being_typed_is_there_after_a_restart_and_goes_with_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("date");
    let typed = || DraftContent {
        content: text("{\"query\":\"lum\"}"),
    };
    {
        let desk = desk().folder(&path).open();
        draft::set(&desk, typed()).unwrap();
    }
    let desk = desk().folder(&path).open();
    assert_eq!(draft::get(&desk, Nothing {}), Ok(typed()));
    request("pay.utilities").record(&desk);
    assert_eq!(draft::get(&desk, Nothing {}), Ok(DraftContent::default()));
    draft::set(&desk, typed()).unwrap();
    draft::set(&desk, DraftContent::default()).unwrap();
    assert_eq!(draft::get(&desk, Nothing {}), Ok(DraftContent::default()));
    let long = DraftContent {
        content: Some("ș".repeat(100_001)),
    };
    let refused = draft::set(&desk, long);
    assert_eq!(refused, Err(ApiError::DraftTooLong { max: 100_000 }));
}

#[test]
fn a_full_disk_says_so_at_once_and_leaves_the_draft_in_the_window() {
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    desk.cramp(0).unwrap();
    let mut new = request("pay.utilities").note(&"n".repeat(9_000)).build();
    new.give_code = Some(true);
    assert!(matches!(
        add(&desk, new.clone()),
        Err(ApiError::DiskFull { .. })
    ));
    assert_eq!(rows(&desk).len(), 1);
    desk.cramp(1_000).unwrap();
    assert!(add(&desk, new).unwrap().code.is_some());
}

#[test]
fn templates_are_kept_under_their_names_without_what_belongs_to_one_visit() {
    let desk = desk().open();
    let named = |name: &str, request: AddRequest| Template {
        name: name.to_owned(),
        request,
    };
    let weekly = request("learn.e-learning").heads(8).note("azi").build();
    template::set(&desk, named("  Curs \n de marți ", weekly)).unwrap();
    let kept = template::list(&desk, Nothing {}).unwrap();
    assert_eq!((kept.len(), kept[0].name.as_str()), (1, "Curs de marți"));
    assert_eq!(
        (kept[0].request.heads, &kept[0].request.note),
        (Some(8), &None)
    );
    assert!(add(&desk, kept[0].request.clone()).is_ok());
    let empty = template::set(&desk, named(" ", request("pay.mpay").build()));
    assert_eq!(empty, Err(ApiError::EmptyName {}));
    let unknown = template::set(&desk, named("aur", request("pay.gold").build()));
    assert!(matches!(unknown, Err(ApiError::UnknownService { .. })));
    let name = "Curs de marți".to_owned();
    template::remove(&desk, TemplateRemove { name: name.clone() }).unwrap();
    let gone = template::remove(&desk, TemplateRemove { name: name.clone() });
    assert_eq!(gone, Err(ApiError::NoSuchTemplate { name }));
    assert_eq!(template::list(&desk, Nothing {}).unwrap(), []);
}

#[test]
fn as_the_last_one_is_what_this_operator_recorded_last() {
    let desk = desk().open();
    assert_eq!(last(&desk, Nothing {}), Ok(None));
    request("pay.utilities").record(&desk);
    let two = request("pay.mpay")
        .at("2026-11-01T09:00:00+02:00")
        .record(&desk)
        .id;
    assert_eq!(last(&desk, Nothing {}).unwrap().unwrap().id, two);
    undo_last(&desk, Nothing {}).unwrap();
    assert_eq!(
        last(&desk, Nothing {}).unwrap().unwrap().services,
        ["pay.utilities"]
    );
}

#[test]
fn a_clock_that_cannot_be_right_is_told_and_recording_goes_on() {
    let desk = desk().open();
    let right = request("pay.utilities").record(&desk);
    assert!(!right.clock_odd && !boot(&desk, Nothing {}).unwrap().clock_odd);
    desk.host.set("1970-01-01T02:10:00+02:00");
    let odd = request("pay.mpay").record(&desk);
    assert!(odd.clock_odd && boot(&desk, Nothing {}).unwrap().clock_odd);
    assert_eq!(odd.day, "1970-01-01");
    desk.host.set("2026-11-20T10:00:00+02:00");
    assert!(
        boot(&desk, Nothing {}).unwrap().clock_odd,
        "days before what was recorded already"
    );
    assert!(request("pay.mpay").record(&desk).clock_odd);
    desk.host.set("2026-11-23T09:30:00+02:00");
    assert!(!boot(&desk, Nothing {}).unwrap().clock_odd);
    let found = register::list(&desk, RegisterList::default()).unwrap();
    assert_eq!(found.rows[1].id, odd.id, "the order is that of recording");
}

#[test]
fn a_word_typed_under_the_wrong_layout_is_found_in_the_register_unless_it_says_something_itself() {
    let desk = desk().open();
    let ours = request("pay.utilities").note("ghiozdan").record(&desk).id;
    let theirs = request("pay.utilities").note("ранец").record(&desk).id;
    let find = |query: &str, after: Option<&String>| {
        let args = RegisterList {
            filter: RegisterQuery {
                query: query.to_owned(),
                ..RegisterQuery::default()
            },
            after: after.cloned(),
            limit: Some(1),
        };
        let rows = register::list(&desk, args).unwrap().rows;
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(find("пршщявфт", None), std::slice::from_ref(&ours));
    assert_eq!(find("hfytw", None), std::slice::from_ref(&theirs));
    assert!(find("пршщявфт", Some(&ours)).is_empty());
    let literal = request("pay.utilities").note("hfytw").record(&desk).id;
    assert_eq!(find("hfytw", None), std::slice::from_ref(&literal));
    assert!(
        find("hfytw", Some(&literal)).is_empty(),
        "no second reading behind it"
    );
}

#[test]
fn the_register_is_searched_filtered_and_paged_by_command() {
    let desk = desk().open();
    for n in 0..5_u32 {
        let visit = request("pay.utilities").note("lumină").minutes(n + 1);
        if n % 2 == 0 {
            visit.channel("phone").record(&desk)
        } else {
            visit.record(&desk)
        };
    }
    let page = |filter: RegisterQuery, after: Option<String>, limit| {
        let args = RegisterList {
            filter,
            after,
            limit: Some(limit),
        };
        register::list(&desk, args)
    };
    let phone = || RegisterQuery {
        query: "LUMINA".to_owned(),
        channel: text("phone"),
        ..RegisterQuery::default()
    };
    let first = page(phone(), None, 2).unwrap();
    assert_eq!((first.rows.len(), first.more, first.total), (2, true, None));
    let after = first.rows.last().map(|row| row.id.clone());
    let second = page(phone(), after, 2).unwrap();
    assert_eq!((second.rows.len(), second.more), (1, false));
    assert_eq!(page(phone(), None, 9).unwrap().total, Some(3));
    let wrong = RegisterQuery {
        kind: text("crowd"),
        ..RegisterQuery::default()
    };
    assert!(matches!(
        page(wrong, None, 9),
        Err(ApiError::UnknownChoice { .. })
    ));
    assert_eq!(
        register::choices(&desk, Nothing {}).unwrap().operators,
        ["Ana"]
    );
}
