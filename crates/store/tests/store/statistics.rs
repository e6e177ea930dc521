//! Figures and the requests behind them, against the same counted request by request.

use crate::{Place, change, now, place};
use chrono::{Datelike, Timelike};
use indrumar_domain::demo::{self, DemoService};
use indrumar_domain::{
    AgeBand, CHISINAU, Channel, Cut, Day, Equipment, Figures, GROUP, HelpLevel, INDIVIDUAL,
    InstallId, Item, Outcome, Request, ServiceCode, Source, SpokenLanguage, StepId,
};
use indrumar_store::Behind;
use proptest::prelude::*;

fn code(text: &str) -> ServiceCode {
    ServiceCode::parse(text).unwrap()
}

/// An ordinary service, one that is counted under its group, one of the desk's own.
fn services() -> Vec<DemoService> {
    let service = |service: &str, counted_as: &str| DemoService {
        service: code(service),
        counted_as: code(counted_as),
        steps: vec![
            StepId::parse("pay").unwrap(),
            StepId::parse("sign").unwrap(),
        ],
    };
    vec![
        service("pay.utilities", "pay.utilities"),
        service("benefits.disability", "benefits"),
        service("benefits.alone", "benefits"),
        service("local.copies", "local.other"),
        service("papers.apostille", "papers.apostille"),
    ]
}

/// Invented requests, recorded in another order than that of their days; some taken back, some from paper.
fn filled(n: u32, days: u32, seed: u64) -> (Place, Vec<Request>) {
    let mut place = place();
    let services = services();
    let invented = demo::requests(&services, now(), n, days, seed);
    let mut requests: Vec<Request> = invented
        .zip(0_u32..)
        .map(|(mut new, n)| {
            if n.is_multiple_of(11) {
                new.source = Some(Source::Paper);
            }
            let mut random = [7; 26];
            random[4..8].copy_from_slice(&n.to_le_bytes());
            let operator = if n.is_multiple_of(5) { "Ion" } else { "Ana" };
            new.record(InstallId::new([1; 16]), operator, &now(), &random)
                .unwrap()
        })
        .collect();
    let turn = requests.len() / 3;
    requests.rotate_left(turn);
    for request in &requests {
        crate::add(&mut place.store, request, "").unwrap();
    }
    for request in requests.iter_mut().step_by(9) {
        let before = place.store.read().request(&request.id).unwrap().unwrap();
        request.undone = true;
        change(&mut place.store, &before, request, None);
    }
    (place, requests)
}

fn shown(item: &Item) -> &str {
    match item.service.as_str() {
        own if own.starts_with("local.") => own,
        _ => item.counted_as.as_str(),
    }
}

/// What a request adds to a figure, said plainly.
fn adds(request: &Request, behind: &Behind) -> u64 {
    let visits = u64::from(request.visits);
    let when = |holds: bool| if holds { visits } else { 0 };
    let items = |fits: &dyn Fn(&Item) -> bool| {
        visits * request.items.iter().filter(|item| fits(item)).count() as u64
    };
    match behind {
        Behind::Visits => visits,
        Behind::Items => items(&|_| true),
        Behind::Heads => request.heads.unwrap_or(0).into(),
        Behind::Minutes => request.minutes.unwrap_or(0).into(),
        Behind::Sheets => request.sheets.unwrap_or(0).into(),
        Behind::Days(first, last) => when((first..=last).contains(&&request.day)),
        Behind::Hour(weekday, hour) => {
            let at = request.at.with_timezone(&CHISINAU);
            let shows = (at.weekday().num_days_from_monday(), at.hour());
            when(request.source.is_none() && shows == ((*weekday).into(), (*hour).into()))
        }
        Behind::Services(codes) => items(&|item| codes.iter().any(|code| code == shown(item))),
        Behind::Stuck(codes, step) => items(&|item| {
            let told = item.step.as_ref().map(StepId::as_str);
            let told = told.filter(|_| shown(item) == item.service.as_str());
            item.outcome == Outcome::Stuck
                && codes.iter().any(|code| code == shown(item))
                && told == step.as_deref()
        }),
        Behind::Word(cut, word) => match cut {
            Cut::Service => items(&|item| shown(item) == word),
            Cut::Outcome => items(&|item| item.outcome.as_str() == word),
            Cut::Channel => when(request.channel.as_str() == word),
            Cut::Language => when(request.language.as_str() == word),
            Cut::Help => when(request.help.is_some_and(|it| it.as_str() == word)),
            Cut::Age => when(request.age.is_some_and(|it| it.as_str() == word)),
            Cut::Equipment => when(request.equipment.iter().any(|it| it.as_str() == word)),
            Cut::Kind => when(request.heads.is_some() == (word == GROUP)),
            Cut::Operator => when(request.operator == *word),
        },
    }
}

/// Every figure there can be, whether it occurs or not.
fn all_figures(figures: &Figures) -> Vec<(Behind, u64)> {
    let sums = &figures.sums;
    let mut all = vec![
        (Behind::Visits, sums.visits),
        (Behind::Items, sums.items),
        (Behind::Heads, sums.heads),
        (Behind::Minutes, sums.minutes),
        (Behind::Sheets, sums.sheets),
    ];
    let days = figures.days.iter();
    all.extend(days.map(|(day, n)| (Behind::Days(*day, *day), *n)));
    for (weekday, hour) in (0..7).flat_map(|day| (0..24).map(move |hour| (day, hour))) {
        let n = figures.hours.get(&(weekday, hour)).copied().unwrap_or(0);
        all.push((Behind::Hour(weekday, hour), n));
    }
    fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|it| word(*it)).collect()
    }
    let shown = [
        "pay.utilities",
        "benefits",
        "local.copies",
        "papers.apostille",
        "nobody.knows",
    ];
    for (cut, words) in [
        (Cut::Service, shown.to_vec()),
        (Cut::Outcome, words(Outcome::ALL, Outcome::as_str)),
        (Cut::Channel, words(Channel::ALL, Channel::as_str)),
        (
            Cut::Language,
            words(SpokenLanguage::ALL, SpokenLanguage::as_str),
        ),
        (Cut::Help, words(HelpLevel::ALL, HelpLevel::as_str)),
        (Cut::Age, words(AgeBand::ALL, AgeBand::as_str)),
        (Cut::Equipment, words(Equipment::ALL, Equipment::as_str)),
        (Cut::Kind, vec![INDIVIDUAL, GROUP]),
        (Cut::Operator, vec!["Ana", "Ion"]),
    ] {
        let told: u64 = figures.cut(cut).map(|(_, n)| n).sum();
        let known: u64 = words.iter().map(|word| figures.of(cut, word)).sum();
        assert_eq!(told, known, "a word of {cut} that nobody knows");
        let words = words.into_iter();
        all.extend(words.map(|word| (Behind::Word(cut, word.to_owned()), figures.of(cut, word))));
    }
    let group = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let both = ["pay.utilities", "local.copies"];
    let n = both.iter().map(|code| figures.of(Cut::Service, code)).sum();
    all.push((Behind::Services(group(&both)), n));
    for (at, n) in &figures.stuck {
        all.push((Behind::Stuck(vec![at.service.clone()], at.step.clone()), *n));
    }
    all
}

fn holds(n: u32, days: u32, seed: u64, from: &str, to: &str) -> Result<(), TestCaseError> {
    let (place, requests) = filled(n, days, seed);
    let (from, to) = (Day::parse(from).unwrap(), Day::parse(to).unwrap());
    let read = place.store.read();
    let figures = read.figures(from, to).unwrap();
    let counted: Vec<&Request> = requests
        .iter()
        .filter(|it| !it.undone && (from..=to).contains(&it.day))
        .collect();
    for (behind, figure) in all_figures(&figures) {
        let mut wanted: Vec<_> = counted
            .iter()
            .map(|request| (request.id, adds(request, &behind)))
            .filter(|(_, n)| *n > 0)
            .collect();
        let sum: u64 = wanted.iter().map(|(_, n)| n).sum();
        prop_assert_eq!(figure, sum, "{:?}", behind);
        let found = read.behind(from, to, &behind, 0, usize::MAX).unwrap();
        prop_assert_eq!((found.figure, found.requests), (sum, wanted.len() as u64));
        let rows = found.rows.iter();
        let days: Vec<_> = rows.clone().map(|row| row.stored.request.day).collect();
        prop_assert!(days.is_sorted_by(|a, b| a >= b), "newest first");
        let mut rows: Vec<_> = rows.map(|row| (row.stored.request.id, row.n)).collect();
        rows.sort();
        wanted.sort();
        prop_assert_eq!(rows, wanted, "{:?}", behind);
    }
    Ok(())
}

#[test]
fn every_figure_is_the_sum_of_what_its_requests_add() {
    holds(400, 120, 3, "2026-08-01", "2026-11-23").unwrap();
}

#[test]
fn a_day_among_many_is_counted_as_truly_as_all_of_them() {
    holds(400, 120, 5, "2026-11-10", "2026-11-10").unwrap();
    // Few requests far apart in the order of recording: their items are looked up one by one.
    holds(60, 900, 6, "2026-11-01", "2026-11-23").unwrap();
    holds(0, 1, 6, "2026-11-01", "2026-11-23").unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_recorded_the_figures_are_those_of_the_requests(
        n in 1_u32..120, days in 1_u32..400, seed in any::<u64>(), first in 1_u32..28,
    ) {
        holds(n, days, seed, &format!("2026-10-{first:02}"), "2026-11-20")?;
    }
}

#[test]
fn pages_of_a_figure_follow_each_other_without_gap() {
    let (place, _) = filled(100, 30, 1);
    let (from, to) = (
        Day::parse("2026-10-01").unwrap(),
        Day::parse("2026-11-23").unwrap(),
    );
    let read = place.store.read();
    let page = |skip, limit| {
        let found = read.behind(from, to, &Behind::Visits, skip, limit).unwrap();
        let rows = found.rows.into_iter();
        rows.map(|row| row.stored.seq).collect::<Vec<_>>()
    };
    let all = page(0, usize::MAX);
    assert_eq!([page(0, 40), page(40, 40), page(80, 40)].concat(), all);
    assert_eq!(page(1_000, 40), Vec::<i64>::new());
}
