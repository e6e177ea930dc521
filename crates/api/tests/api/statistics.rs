//! The statistics of the real register, and the requests behind each of their figures.

use indrumar_api::demo::{DemoFill, fill};
use indrumar_api::request::{ListRequests, UndoRequest, list, undo};
use indrumar_api::statistics::{
    FigureName, Statistics, StatisticsArgs, StatisticsBehind, StatisticsRequests, StatisticsView,
    requests, statistics,
};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::{TestDesk, desk, request};
use std::collections::BTreeMap;

fn told(desk: &Desk, from: &str, to: &str) -> Statistics {
    let args = StatisticsArgs {
        from: from.to_owned(),
        to: to.to_owned(),
        language: "ro".to_owned(),
    };
    statistics(desk, args).unwrap()
}

fn part<'a>(told: &'a Statistics, name: &str) -> Option<&'a StatisticsView> {
    told.parts.iter().find(|part| part.name == name)
}

/// Label → figure, and what it was before.
fn lines(told: &Statistics, name: &str) -> BTreeMap<String, (u64, Option<u64>)> {
    let part = part(told, name).unwrap_or_else(|| panic!("{name}: {told:?}"));
    let lines = part.lines.iter();
    lines
        .map(|line| (line.label.clone(), (line.now, line.before)))
        .collect()
}

fn behind(desk: &Desk, span: [&str; 2], figure: &FigureName, skip: u32) -> StatisticsRequests {
    let args = StatisticsBehind {
        from: span[0].to_owned(),
        to: span[1].to_owned(),
        figure: figure.clone(),
        skip,
        limit: 500,
    };
    requests(desk, args).unwrap()
}

fn filled(requests: u32, days: u32, seed: u64) -> TestDesk {
    let desk = desk().open();
    let args = DemoFill {
        requests,
        days,
        seed,
    };
    fill(&desk, args).unwrap();
    desk
}

#[test]
fn the_requests_behind_every_figure_add_up_to_it_and_nothing_else_does() {
    for (days, span) in [
        (60, ["2026-11-01", "2026-11-30"]),
        (400, ["2026-01-01", "2026-12-31"]),
        (20, ["2026-11-16", "2026-11-20"]),
    ] {
        let desk = filled(300, days, u64::from(days));
        let told = told(&desk, span[0], span[1]);
        let mut figures = 0;
        for part in &told.parts {
            for line in &part.lines {
                let found = behind(&desk, span, &line.figure, 0);
                assert_eq!(found.figure, line.now, "{}: {line:?}", part.name);
                assert_eq!(found.requests, found.rows.len() as u64);
                let sum: u64 = found.rows.iter().map(|row| row.n).sum();
                assert_eq!(sum, line.now, "{}: {line:?}", part.name);
                assert!(
                    found
                        .rows
                        .iter()
                        .all(|row| row.n > 0 && !row.request.undone)
                );
                figures += 1;
            }
            if let Some(total) = part.total {
                let sum: u64 = part.lines.iter().map(|line| line.now).sum();
                assert_eq!(sum, total, "{}", part.name);
            }
        }
        assert!(figures > 60, "{figures}");
    }
}

#[test]
fn what_is_told_is_what_the_register_lists() {
    let desk = filled(500, 90, 4);
    let told = told(&desk, "2026-11-01", "2026-11-30");
    let listed = list(
        &desk,
        ListRequests {
            day: None,
            limit: Some(1_000),
        },
    )
    .unwrap();
    let november = |day: &str| day.starts_with("2026-11");
    let october = |day: &str| day.starts_with("2026-10");
    let count = |wanted: &dyn Fn(&str) -> bool, channel: &str| -> u64 {
        let rows = listed
            .iter()
            .filter(|it| wanted(&it.day) && it.channel == channel);
        rows.map(|it| u64::from(it.visits)).sum()
    };
    let channels = lines(&told, "channel");
    for (channel, label) in [("desk", "La ghișeu"), ("phone", "La telefon")] {
        let wanted = (count(&november, channel), Some(count(&october, channel)));
        assert_eq!(channels[label], wanted);
    }
    let sums = lines(&told, "sums");
    let visits: u64 = listed
        .iter()
        .filter(|it| november(&it.day))
        .map(|it| u64::from(it.visits))
        .sum();
    assert_eq!(sums["Vizite"].0, visits);
    assert_eq!(told.visits, visits);
    assert!(told.open, "the month has days to come");
    let before = told.before.unwrap();
    assert_eq!(
        (before.from.as_str(), before.to.as_str()),
        ("2026-10-01", "2026-10-31")
    );
}

#[test]
fn a_visit_taken_back_is_in_no_figure() {
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    let gone = request("papers.criminal-record")
        .channel("phone")
        .record(&desk);
    undo(&desk, UndoRequest { id: gone.id }).unwrap();
    let told = told(&desk, "2026-11-23", "2026-11-23");
    assert_eq!(told.visits, 1);
    assert_eq!(lines(&told, "channel").len(), 1);
    assert_eq!(lines(&told, "service").len(), 1);
}

#[test]
fn stuck_steps_are_named_and_those_of_discretion_are_not() {
    let desk = desk().open();
    let catalogue = indrumar_catalogue::Catalogue::builtin().unwrap();
    let sensitive = catalogue.services().find(|it| it.sensitive).unwrap();
    let open = catalogue.services().find(|it| !it.sensitive).unwrap();
    for service in [sensitive, open] {
        request(service.code.as_str())
            .outcome("stuck")
            .step(service.steps[1].id.as_str())
            .record(&desk);
    }
    let told = told(&desk, "2026-11-23", "2026-11-23");
    let stuck = part(&told, "stuck").unwrap();
    let values: Vec<&str> = stuck
        .lines
        .iter()
        .map(|it| it.figure.value.as_str())
        .collect();
    let group = format!("{}/", sensitive.code.group());
    let step = format!("{}/{}", open.code, open.steps[1].id);
    assert_eq!(values.len(), 2);
    assert!(values.contains(&group.as_str()), "{values:?}");
    assert!(values.contains(&step.as_str()), "{values:?}");
    assert!(
        stuck
            .lines
            .iter()
            .any(|line| line.label.contains("pasul 2:"))
    );
}

#[test]
fn an_empty_span_tells_its_days_and_nothing_else() {
    let desk = desk().open();
    let told = told(&desk, "2026-11-23", "2026-11-23");
    assert_eq!((told.visits, told.parts.len()), (0, 0));
    assert_eq!(told.before, None, "there was no register yet");
    assert_eq!(told.days.unknown, 0, "today is not over");
}

#[test]
fn more_requests_than_one_answer_holds_come_in_turns() {
    let desk = filled(700, 20, 9);
    let span = ["2026-11-01", "2026-11-23"];
    let visits = FigureName {
        kind: "visits".to_owned(),
        value: String::new(),
    };
    let first = behind(&desk, span, &visits, 0);
    let second = behind(&desk, span, &visits, 500);
    assert_eq!((first.rows.len(), first.requests), (500, 700));
    assert_eq!(second.rows.len(), 200);
    assert!(
        first
            .rows
            .iter()
            .all(|row| second.rows.iter().all(|it| it.request.id != row.request.id))
    );
}

#[test]
fn a_span_that_is_none_is_refused_with_a_sentence() {
    let desk = desk().open();
    let ask = |from: &str, to: &str, language: &str| {
        let args = StatisticsArgs {
            from: from.to_owned(),
            to: to.to_owned(),
            language: language.to_owned(),
        };
        statistics(&desk, args).unwrap_err().code()
    };
    assert_eq!(ask("2026-11-23", "2026-11-22", "ro"), "bad-span");
    assert_eq!(ask("0001-01-01", "9999-12-31", "ro"), "bad-span");
    assert_eq!(ask("ieri", "2026-11-22", "ro"), "bad-date");
    assert_eq!(ask("2026-11-22", "2026-11-22", "fr"), "unknown-language");
    let figure = FigureName {
        kind: "moon".to_owned(),
        value: String::new(),
    };
    let args = StatisticsBehind {
        from: "2026-11-23".to_owned(),
        to: "2026-11-23".to_owned(),
        figure,
        skip: 0,
        limit: 10,
    };
    assert!(matches!(
        requests(&desk, args),
        Err(ApiError::Internal { .. })
    ));
}
