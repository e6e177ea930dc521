//! The monthly report: its figures add up, whatever they are.

use chrono::NaiveDate;
use indrumar_document::{Block, Document, Size, Table, layout, pdf};
use indrumar_domain::{
    Channel, Cut, Day, DayState, Figures, HelpLevel, INDIVIDUAL, Outcome, ServiceCode,
    SpokenLanguage, StuckAt,
};
use indrumar_i18n::Lang;
use indrumar_paperwork::{Coverage, ReportInput, Reported, report};

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
        figures.sums.visits += times;
        figures.sums.individual += times;
        figures.sums.items += times;
        *figures.days.entry(Day::from(day)).or_default() += times;
        for (cut, word) in [
            (Cut::Service, code.as_str()),
            (Cut::Outcome, Outcome::ALL[n % 4].as_str()),
            (Cut::Channel, Channel::ALL[n % 5].as_str()),
            (Cut::Language, SpokenLanguage::ALL[n % 6].as_str()),
            (Cut::Help, HelpLevel::ALL[n % 4].as_str()),
            (Cut::Kind, INDIVIDUAL),
        ] {
            figures.count(cut, word, times);
        }
        if Outcome::ALL[n % 4] == Outcome::Stuck {
            let at = StuckAt {
                service: code.to_string(),
                step: None,
            };
            figures.stuck.insert(at, times);
        }
    }
    figures
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn coverage() -> Coverage {
    Coverage {
        since: date(2025, 1, 1).into(),
        today: date(2026, 12, 1).into(),
        declared: Default::default(),
    }
}

fn input(now: Figures, before: Option<Figures>) -> ReportInput {
    ReportInput {
        period: Reported::Month(date(2026, 11, 17)),
        as_of: date(2026, 12, 1),
        office: office(),
        operator: "Ana Exemplu".into(),
        now,
        before,
        coverage: coverage(),
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
                assert!(tables.len() >= 6);
                for table in tables.into_iter().filter(|table| table.total) {
                    let (total, rows) = table.rows.split_last().unwrap();
                    for column in (1..table.columns.len()).filter(|it| table.columns[*it].right) {
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
    assert_eq!(all, input.now.sums.visits.to_string());
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
    let mut huge = Figures::default();
    huge.sums.visits = u64::MAX / 4;
    huge.count(Cut::Service, "pay.utilities", u64::MAX / 4);
    for (year, month) in [(1, 1), (2026, 2), (9999, 12)] {
        for period in [Reported::Month(date(year, month, 1)), Reported::Year(year)] {
            let input = ReportInput {
                period,
                ..input(huge.clone(), Some(huge.clone()))
            };
            let document = report(catalogue(), Lang::Ro, &input);
            assert!(layout(&document, Size::Compact).is_ok());
        }
    }
}

#[test]
fn a_year_is_told_month_by_month_and_its_months_add_up() {
    let mut now = figures(3, 16);
    let december = figures(12, 4);
    for (day, visits) in &december.days {
        *now.days.entry(*day).or_default() += visits;
    }
    now.sums.visits += december.sums.visits;
    let input = ReportInput {
        period: Reported::Year(2026),
        as_of: date(2027, 1, 4),
        ..input(now, None)
    };
    let document = report(catalogue(), Lang::En, &input);
    assert_eq!(document.title, "Yearly report: 2026");
    let months = tables(&document)
        .into_iter()
        .find(|table| table.columns[0].title.plain() == "Month")
        .unwrap();
    let cells: Vec<String> = months.rows.iter().map(|row| row[1].plain()).collect();
    assert_eq!(cells.len(), 13);
    assert_eq!(cells[2], "136");
    assert_eq!(cells[11], "10");
    assert_eq!(cells[12], input.now.sums.visits.to_string());
}

#[test]
fn the_calendar_tells_nobody_came_from_closed_and_from_not_known() {
    let mut declared = coverage();
    declared.declared.extend([
        (Day::from(date(2026, 11, 24)), DayState::Zero),
        (Day::from(date(2026, 11, 25)), DayState::Closed),
        // Visits are stronger than a declaration.
        (Day::from(date(2026, 11, 2)), DayState::Closed),
    ]);
    let input = ReportInput {
        coverage: declared,
        ..input(figures(11, 16), None)
    };
    let document = report(catalogue(), Lang::En, &input);
    let calendar = tables(&document)[1];
    let cell = |row: usize, column: usize| calendar.rows[row][column].plain();
    assert_eq!([cell(4, 2), cell(4, 3), cell(4, 4)], ["0", "–", ""]);
    assert_eq!(cell(1, 1), "2");
    // 16 days with visits; of the 21 working days of November 2026 those not told of are 17, 18, 19, 20, 23, 26, 27 and 30.
    let said = said(&layout(&document, Size::Compact).unwrap());
    assert!(said.contains("Days with visits\n16"), "{said}");
    assert!(
        said.contains("Working days of which nothing is known\n8"),
        "{said}"
    );
    assert!(
        said.contains("Days on which the desk was closed\n1"),
        "{said}"
    );
}

#[test]
fn the_totals_for_forms_name_no_line_of_a_form() {
    let document = report(catalogue(), Lang::Ro, &input(figures(11, 5), None));
    let totals = tables(&document)
        .into_iter()
        .find(|table| table.columns[0].title.plain() == "Cifra")
        .unwrap();
    let row = |name: &str| {
        let row = totals.rows.iter().find(|row| row[0].plain() == name);
        row.map(|row| row[1].plain())
    };
    assert_eq!(row("Vizite în total").as_deref(), Some("15"));
    assert_eq!(row("Vizite individuale").as_deref(), Some("15"));
    assert_eq!(row("Servicii rezolvate").as_deref(), Some("6"));
    assert_eq!(
        row("Vizite la distanță: la telefon și prin mesaj").as_deref(),
        Some("7")
    );
    assert!(!format!("{document:?}").contains("6-c"));
}
