//! The register as a table: a row for each service given. What belongs to the visit as a whole and is a number stands in its first
//! row alone, so that every column can be added up; words stand in every row, so that every row can be filtered.

use indrumar_catalogue::Catalogue;
use indrumar_domain::{CHISINAU, Cut, Item, Request, StuckAt, shown_as};
use indrumar_i18n::{I18n, Lang};

use super::{Cell, Grid, GridColumn};
use crate::daily::people;
use crate::report::{named, service_named, step_named};

/// What is exported.
#[derive(Debug, Clone)]
pub struct RegisterExport<'a> {
    /// The requests, oldest first, without those taken back.
    pub requests: &'a [Request],
    /// Whether notes go with them.
    pub notes: bool,
    /// What made it.
    pub settings: Vec<(String, String)>,
}

/// The register as a table. A service that calls for discretion stands under its group.
pub fn register_grid(catalogue: &Catalogue, lang: Lang, export: RegisterExport<'_>) -> Grid {
    let words = I18n::new(lang);
    let writing = Writing { catalogue, words };
    let mut rows = Vec::new();
    for (request, number) in export.requests.iter().zip(1_u64..) {
        for (place, item) in request.items.iter().enumerate() {
            let mut row = writing.row(number, request, item, place == 0);
            if export.notes {
                let note = request.note.clone().filter(|_| place == 0);
                row.push(Cell::text(note.unwrap_or_default()));
            }
            rows.push(row);
        }
    }
    let of = |figure: fn(&Request) -> u64| export.requests.iter().map(figure).sum::<u64>();
    Grid {
        title: words.plain("export-register"),
        columns: columns(words, export.notes),
        rows,
        parted: false,
        totals: vec![
            (
                words.plain("report-visits"),
                of(|request| u64::from(request.visits)),
            ),
            (
                words.plain("report-items"),
                of(|request| u64::from(request.visits) * request.items.len() as u64),
            ),
            (
                words.plain("daily-people"),
                of(|request| people(request).into()),
            ),
        ],
        settings: export.settings,
        words,
    }
}

fn columns(words: I18n, notes: bool) -> Vec<GridColumn> {
    let column = |key: &str, width: u8| GridColumn {
        title: words.plain(key),
        width,
        right: false,
        on_paper: false,
        summed: false,
    };
    let printed = |key: &str, width: u8| GridColumn {
        on_paper: true,
        ..column(key, width)
    };
    let sum = |key: &str| GridColumn {
        right: true,
        summed: true,
        ..column(key, 9)
    };
    let mut columns = vec![
        GridColumn {
            right: true,
            ..printed("daily-number", 6)
        },
        printed("daily-date", 11),
        printed("daily-time", 7),
        printed("report-column-service", 34),
        column("daily-code", 24),
        printed("report-column-outcome", 17),
        column("report-column-step", 40),
        printed("report-column-channel", 15),
        printed("report-column-language", 13),
        column("daily-second-language", 13),
        column("report-column-kind", 12),
        sum("daily-visits"),
        sum("daily-items"),
        GridColumn {
            on_paper: true,
            ..sum("daily-people")
        },
        sum("daily-minutes"),
        column("report-column-help", 18),
        column("report-column-age", 12),
        column("report-column-equipment", 24),
        sum("daily-sheets"),
        column("report-column-operator", 20),
    ];
    if notes {
        columns.push(column("daily-note", 50));
    }
    columns
}

struct Writing<'a> {
    catalogue: &'a Catalogue,
    words: I18n,
}

impl Writing<'_> {
    fn row(&self, number: u64, request: &Request, item: &Item, first: bool) -> Vec<Cell> {
        let once = |n: Option<u32>| Cell::number(n.filter(|_| first));
        let word = |cut, word: &str| named(self.catalogue, self.words, cut, word);
        let maybe =
            |cut, said: Option<&str>| Cell::text(said.map(|it| word(cut, it)).unwrap_or_default());
        let shown = shown_as(item.service.as_str(), item.counted_as.as_str());
        let kind = match request.heads {
            Some(_) => indrumar_domain::GROUP,
            None => indrumar_domain::INDIVIDUAL,
        };
        let lent = request.equipment.iter();
        let lent: Vec<String> = lent.map(|it| word(Cut::Equipment, it.as_str())).collect();
        let time = request.at.with_timezone(&CHISINAU).time();
        vec![
            Cell::Number(number),
            Cell::Date(request.day.date()),
            match request.source {
                None => Cell::Time(time),
                Some(_) => Cell::Blank,
            },
            Cell::text(service_named(self.catalogue, self.words, shown)),
            Cell::text(shown),
            Cell::text(word(Cut::Outcome, item.outcome.as_str())),
            self.step(item, shown),
            Cell::text(word(Cut::Channel, request.channel.as_str())),
            Cell::text(word(Cut::Language, request.language.as_str())),
            maybe(Cut::Language, request.second_language.map(|it| it.as_str())),
            Cell::text(word(Cut::Kind, kind)),
            once(Some(request.visits)),
            Cell::Number(request.visits.into()),
            once(Some(people(request))),
            once(request.minutes),
            maybe(Cut::Help, request.help.map(|it| it.as_str())),
            maybe(Cut::Age, request.age.map(|it| it.as_str())),
            Cell::text(lent.join(", ")),
            once(request.sheets),
            Cell::text(request.operator.as_str()),
        ]
    }

    /// Where the person stopped; not of a service that stands under its group.
    fn step(&self, item: &Item, shown: &str) -> Cell {
        let told = item
            .step
            .as_ref()
            .filter(|_| shown == item.service.as_str());
        let Some(step) = told else {
            return Cell::Blank;
        };
        let at = StuckAt {
            service: shown.to_owned(),
            step: Some(step.to_string()),
        };
        Cell::text(step_named(self.catalogue, self.words, &at))
    }
}
