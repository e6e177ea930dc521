//! The monthly report: its figures add up, whatever they are.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use indrumar_document::{Block, Document, Size, Table, layout, pdf};
use indrumar_domain::{Channel, Day, Outcome, ServiceCode, SpokenLanguage};
use indrumar_i18n::Lang;
use indrumar_paperwork::{Figures, ReportInput, report};

use crate::{catalogue, office, said};

/// Figures that agree with each other: service n is given n + 1 times, each time in a visit of its own.
fn figures(month: u32, services: usize) -> Figures {
    let mut figures = Figures::default();
    let codes: Vec<ServiceCode> = catalogue().services().map(|it| it.code.clone()).collect();
    let extra = (codes.len()..services).map(|n| ServiceCode::parse(&format!("old.n{n}")).unwrap());
    let codes = codes.iter().cloned().chain(extra).take(services);
    for (n, code) in codes.enumerate() {
        let times = n as u64 + 1;
        let day = NaiveDate::from_ymd_opt(2026, month, n as u32 % 28 + 1).unwrap();
        figures.visits += times;
        figures.services.insert(code, times);
        *figures.days.entry(Day::from(day)).or_default() += times;
        *figures.outcomes.entry(Outcome::ALL[n % 4]).or_default() += times;
        *figures.channels.entry(Channel::ALL[n % 5]).or_default() += times;
        *figures
            .languages
            .entry(SpokenLanguage::ALL[n % 6])
            .or_default() += times;
    }
    figures
}

fn input(now: Figures, before: Option<Figures>) -> ReportInput {
    ReportInput {
        month: NaiveDate::from_ymd_opt(2026, 11, 17).unwrap(),
        as_of: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
        office: office(),
        operator: "Ana Exemplu".into(),
        now,
        before,
        invented: false,
    }
}

fn tables(document: &Document) -> Vec<&Table> {
    document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Chart(chart) => Some(&chart.table),
            _ => None,
        })
        .collect()
}

/// A cell that is a figure: signs of difference and of per cent are read too, blanks are none.
fn number(cell: &str) -> Option<i64> {
    let bare: String = cell
        .replace('−', "-")
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '-')
        .collect();
    bare.parse().ok()
}

#[test]
fn every_column_adds_up_to_its_total() {
    for services in [1, 4, 10, 11, 16, 30] {
        for before in [None, Some(0), Some(3), Some(30)] {
            for lang in Lang::ALL {
                let before = before.map(|services| figures(10, services));
                let input = input(figures(11, services), before);
                let document = report(catalogue(), lang, &input);
                let tables = tables(&document);
                assert_eq!(tables.len(), 5);
                for table in tables {
                    let (total, rows) = table.rows.split_last().unwrap();
                    for column in 1..table.columns.len() {
                        let cells = rows.iter().map(|row| row[column].plain());
                        let sum: i64 = cells.filter_map(|cell| number(&cell)).sum();
                        let wanted = number(&total[column].plain()).unwrap();
                        assert_eq!(
                            sum, wanted,
                            "{lang}, {services}: column {column} of {table:?}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn each_week_adds_up_and_the_calendar_holds_all_visits() {
    let input = input(figures(11, 16), None);
    let document = report(catalogue(), Lang::Ro, &input);
    let calendar = tables(&document)[1];
    assert_eq!(
        calendar.rows.len(),
        7,
        "November 2026 begins on a Sunday: six weeks and the sums"
    );
    let weeks: Vec<String> = calendar.rows.iter().map(|row| row[0].plain()).collect();
    let wanted = [
        "01.11",
        "02–08.11",
        "09–15.11",
        "16–22.11",
        "23–29.11",
        "30.11",
        "Total",
    ];
    assert_eq!(weeks, wanted);
    for row in &calendar.rows {
        let (sum, days) = row[1..].split_last().unwrap();
        let total: i64 = days.iter().filter_map(|cell| number(&cell.plain())).sum();
        assert_eq!(Some(total), number(&sum.plain()), "{row:?}");
    }
    let all = calendar.rows.last().unwrap().last().unwrap().plain();
    assert_eq!(all, input.now.visits.to_string());
}

#[test]
fn the_services_beyond_the_tenth_share_one_line() {
    let document = report(catalogue(), Lang::Ro, &input(figures(11, 16), None));
    let services = tables(&document)[0];
    assert_eq!(services.rows.len(), 12);
    assert_eq!(services.rows[10][0].plain(), "Alte 6 servicii");
    let Some(Block::Chart(chart)) = document
        .blocks
        .iter()
        .find(|it| matches!(it, Block::Chart(_)))
    else {
        panic!("no chart");
    };
    assert_eq!(chart.bars.len(), 10);
    assert!(
        chart
            .bars
            .windows(2)
            .all(|two| two[0].value >= two[1].value)
    );
    assert!(chart.key.is_none() && chart.bars.iter().all(|bar| bar.before.is_none()));
}

#[test]
fn the_month_before_stands_beside_this_one() {
    let document = report(
        catalogue(),
        Lang::Ru,
        &input(figures(11, 5), Some(figures(10, 6))),
    );
    let laid = layout(&document, Size::Normal).unwrap();
    let said = said(&laid);
    assert!(said.contains("15 (октябрь 2026: 21, разница −6)"), "{said}");
}

#[test]
fn an_empty_month_gives_a_page_that_says_so() {
    for lang in Lang::ALL {
        let document = report(catalogue(), lang, &input(Figures::default(), None));
        let laid = layout(&document, Size::Normal).unwrap();
        assert_eq!(laid.pages.len(), 1, "{lang}");
        assert!(tables(&document).is_empty());
        let said = said(&laid);
        let empty = [
            "În noiembrie 2026 nu a fost înregistrată nicio vizită.",
            "За ноябрь 2026 не записано ни одного визита.",
            "No visit was recorded in November 2026.",
        ];
        assert!(empty.iter().any(|words| said.contains(words)), "{said}");
    }
}

#[test]
fn an_empty_month_after_a_full_one_shows_the_fall() {
    let document = report(
        catalogue(),
        Lang::Ro,
        &input(Figures::default(), Some(figures(10, 3))),
    );
    let said = said(&layout(&document, Size::Normal).unwrap());
    assert!(
        said.contains("0 (octombrie 2026: 6, diferența −6)"),
        "{said}"
    );
}

#[test]
fn a_month_that_is_not_over_says_so() {
    let early = ReportInput {
        as_of: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        ..input(figures(11, 3), None)
    };
    let lead = report(catalogue(), Lang::Ro, &early).lead.unwrap().plain();
    assert!(
        lead.ends_with("Luna nu s-a încheiat. Cifrele sunt cele de la 20.11.2026."),
        "{lead}"
    );
    let over = report(catalogue(), Lang::Ro, &input(figures(11, 3), None));
    assert!(!over.lead.unwrap().plain().contains("încheiat"));
}

#[test]
fn no_report_lacks_a_word_and_all_can_be_printed_twice_alike() {
    for lang in Lang::ALL {
        let document = report(
            catalogue(),
            lang,
            &input(figures(11, 30), Some(figures(10, 12))),
        );
        assert!(!format!("{document:?}").contains('⟦'), "{lang}");
        let bytes = || pdf(&layout(&document, Size::Normal).unwrap()).unwrap();
        assert_eq!(bytes(), bytes());
    }
}

#[test]
fn figures_of_any_size_and_any_month_give_a_page() {
    let huge = Figures {
        visits: u64::MAX / 4,
        services: BTreeMap::from([(crate::code("pay.utilities"), u64::MAX / 4)]),
        ..Figures::default()
    };
    for (year, month) in [(1, 1), (2026, 2), (9999, 12)] {
        let input = ReportInput {
            month: NaiveDate::from_ymd_opt(year, month, 1).unwrap(),
            ..input(huge.clone(), Some(huge.clone()))
        };
        let document = report(catalogue(), Lang::Ro, &input);
        assert!(layout(&document, Size::Normal).is_ok());
    }
}
