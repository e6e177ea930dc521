//! The register of a day on paper: one line for each service given, a number for each visit, totals below. No names; notes only
//! when somebody asks for them; a service that calls for discretion stands under its group.

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Block, Column, Document, Fact, Table, Text};
use indrumar_domain::{CHISINAU, Cut, DayState, Figures, Outcome, Request, Source};
use indrumar_i18n::{Args, I18n, Lang, date};

use crate::from_catalogue::OfficeLines;
use crate::report::{capital, invented, named, paper, service_named, signatures};

/// A day to print.
#[derive(Debug, Clone)]
pub struct DailyInput<'a> {
    /// The day.
    pub day: NaiveDate,
    /// The day on which it is printed.
    pub as_of: NaiveDate,
    /// Whose register it is.
    pub office: OfficeLines,
    /// Who prints it.
    pub operator: String,
    /// What is known of the day.
    pub state: DayState,
    /// Its requests in the order of the clock, without those taken back.
    pub requests: &'a [Request],
    /// What they come to.
    pub figures: &'a Figures,
    /// Whether notes are printed too.
    pub notes: bool,
    /// Whether the visits are invented ones.
    pub invented: bool,
}

/// Composes the day's page.
pub fn daily(catalogue: &Catalogue, lang: Lang, input: &DailyInput<'_>) -> Document {
    let words = I18n::new(lang);
    let sums = &input.figures.sums;
    let args = Args::new()
        .with("visits", sums.visits)
        .with("items", sums.items)
        .with("people", sums.people());
    let mut blocks = Vec::new();
    if input.invented {
        blocks.push(invented(words));
    }
    let lead = if input.requests.is_empty() {
        words.plain(match input.state {
            DayState::Zero => "daily-zero",
            DayState::Closed => "daily-closed",
            DayState::Counted | DayState::Unknown => "daily-empty",
        })
    } else {
        blocks.push(Block::Table(table(catalogue, words, input)));
        blocks.push(Block::Heading(words.plain("daily-totals").into()));
        blocks.push(Block::Facts(totals(catalogue, words, input.figures)));
        words.text("daily-lead", &args)
    };
    blocks.push(Block::Paragraph(words.plain("daily-no-names").into()));
    blocks.push(signatures(words, &input.operator));
    let title = Args::new().with("date", date(input.day));
    Document {
        title: words.text("daily-title", &title),
        lead: Some(lead.into()),
        blocks,
        ..paper(words, &input.office, input.as_of)
    }
}

fn table(catalogue: &Catalogue, words: I18n, input: &DailyInput<'_>) -> Table {
    let column = |key: &str, weight: f32, right: bool| Column {
        title: words.plain(key).into(),
        weight,
        right,
    };
    let mut columns = vec![
        column("daily-number", 0.7, true),
        column("daily-time", 1.0, false),
        column("report-column-service", 4.4, false),
        column("report-column-outcome", 2.2, false),
        column("report-column-channel", 1.9, false),
        column("report-column-language", 1.7, false),
        column("daily-people", 1.3, true),
    ];
    if input.notes {
        columns.push(column("daily-note", 3.0, false));
    }
    let mut rows: Vec<Vec<Text>> = Vec::new();
    for (place, request) in input.requests.iter().enumerate() {
        rows.extend(lines(catalogue, words, input.notes, place + 1, request));
    }
    let sums = &input.figures.sums;
    let mut total = vec![Text::default(); columns.len()];
    for (place, text) in [
        (2, words.plain("report-total")),
        (6, sums.people().to_string()),
    ] {
        if let Some(cell) = total.get_mut(place) {
            *cell = text.into();
        }
    }
    rows.push(total);
    Table {
        columns,
        rows,
        total: true,
    }
}

/// A visit: its first service with everything, the others below it.
fn lines(
    catalogue: &Catalogue,
    words: I18n,
    notes: bool,
    number: usize,
    request: &Request,
) -> Vec<Vec<Text>> {
    let lines = request.items.iter().enumerate().map(|(place, item)| {
        let first = place == 0;
        let once = |text: String| if first { text } else { String::new() };
        let word = |cut, word: &str| named(catalogue, words, cut, word);
        let shown = indrumar_domain::shown_as(item.service.as_str(), item.counted_as.as_str());
        let mut cells = vec![
            once(number.to_string()),
            once(clock(request)),
            service_named(catalogue, words, shown),
            word(Cut::Outcome, item.outcome.as_str()),
            once(word(Cut::Channel, request.channel.as_str())),
            once(word(Cut::Language, request.language.as_str())),
            once(people(request).to_string()),
        ];
        if notes {
            cells.push(once(request.note.clone().unwrap_or_default()));
        }
        cells.into_iter().map(Text::from).collect()
    });
    lines.collect()
}

/// The hour as the clock in Chișinău showed it; of what was copied from paper it is not known.
pub(crate) fn clock(request: &Request) -> String {
    match request.source {
        None => request
            .at
            .with_timezone(&CHISINAU)
            .format("%H:%M")
            .to_string(),
        Some(Source::Paper | Source::Import) => "–".to_owned(),
    }
}

/// How many people were helped by it.
pub(crate) fn people(request: &Request) -> u32 {
    request.heads.unwrap_or(request.visits)
}

/// The day's sums, and the same by outcome.
fn totals(catalogue: &Catalogue, words: I18n, figures: &Figures) -> Vec<Fact> {
    let fact = |label: String, n: u64| Fact {
        label: label.into(),
        value: n.to_string().into(),
    };
    let sums = &figures.sums;
    let mut facts = vec![
        fact(words.plain("report-visits"), sums.visits),
        fact(words.plain("report-items"), sums.items),
        fact(capital(&words.plain("daily-people")), sums.people()),
    ];
    for outcome in Outcome::ALL {
        let n = figures.of(Cut::Outcome, outcome.as_str());
        if n > 0 {
            let label = named(catalogue, words, Cut::Outcome, outcome.as_str());
            facts.push(fact(label, n));
        }
    }
    facts
}
