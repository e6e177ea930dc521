//! The reports of a month and of a year: what a help desk did, for those who lead the office, for statistics and for the archive.
//!
//! Pure: figures go in, a document comes out. Every picture is followed by its table, every table ends with its total, and what was
//! counted how stands at the end, above the lines to sign on. No name of a citizen, no note and no single visit is in it.

mod calendar;
mod coverage;
mod parts;
mod period;
mod services;
mod shares;
mod tables;
mod totals;
mod words;

pub use coverage::{Coverage, Covered};
pub use period::Reported;
pub(crate) use words::{WEEKDAYS, capital, month, service_named, step_named};
pub use words::{cut_titles, named};

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Block, Document, Footer, Masthead, Text};
use indrumar_domain::Figures;
use indrumar_i18n::{Args, I18n, Lang, date};

use crate::from_catalogue::{OfficeLines, sheet_language};
use crate::labels::page;
use crate::said::{document_language, office_name};
use calendar::calendar;

/// Everything that a report says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportInput {
    /// Which month or year.
    pub period: Reported,
    /// The day on which the report is made.
    pub as_of: NaiveDate,
    /// Whose report it is.
    pub office: OfficeLines,
    /// Who draws it up.
    pub operator: String,
    /// The period's figures.
    pub now: Figures,
    /// Those of the period before; nothing when there was no register yet.
    pub before: Option<Figures>,
    /// What is known of the period's days without visits.
    pub coverage: Coverage,
    /// Whether the visits are invented ones, for demonstration: then the report says so first of all.
    pub invented: bool,
}

/// Composes the report.
pub fn report(catalogue: &Catalogue, lang: Lang, input: &ReportInput) -> Document {
    let writing = Writing {
        catalogue,
        words: I18n::new(lang),
        input,
    };
    writing.document()
}

/// A report about to be written in one language.
struct Writing<'a> {
    catalogue: &'a Catalogue,
    words: I18n,
    input: &'a ReportInput,
}

impl Writing<'_> {
    fn document(&self) -> Document {
        let (words, input) = (self.words, self.input);
        let said = |of_month, of_year| input.period.said(words, of_month, of_year);
        Document {
            title: said("report-title-month", "report-title-year"),
            lead: Some(self.lead()),
            blocks: self.blocks(),
            ..paper(words, &input.office, input.as_of)
        }
    }

    /// What the period is called.
    fn period(&self) -> String {
        self.input.period.label(self.words)
    }

    fn period_before(&self) -> String {
        self.input.period.before().label(self.words)
    }

    fn lead(&self) -> Text {
        let (from, to) = self.input.period.bounds();
        let args = Args::new().with("from", date(from)).with("to", date(to));
        let lead = Text::from(self.words.text("report-lead", &args));
        if self.input.as_of >= to {
            return lead;
        }
        let args = Args::new().with("date", date(self.input.as_of));
        let open = match self.input.period {
            Reported::Month(_) => "report-open-month",
            Reported::Year(_) => "report-open-year",
        };
        lead.and(" ").and_strong(self.words.text(open, &args))
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let now = &self.input.now;
        if self.input.invented {
            blocks.push(invented(self.words));
        }
        if now.sums.visits == 0 {
            let period = self.input.period;
            let empty = period.said(self.words, "report-empty-month", "report-empty-year");
            blocks.push(Block::Notice(Text::strong(empty)));
        }
        let before = self.input.before.as_ref();
        if now.sums.visits > 0 || before.is_some_and(|it| it.sums.visits > 0) {
            blocks.push(Block::Facts(self.key_figures()));
        }
        if now.sums.visits > 0 {
            blocks.push(self.heading("report-services"));
            blocks.push(self.services());
            blocks.extend(self.in_time());
            blocks.extend(self.lists());
            blocks.extend(self.stuck());
        }
        blocks.push(self.heading("report-coverage"));
        blocks.push(Block::Facts(self.covered()));
        if now.sums.visits > 0 {
            blocks.push(self.heading("report-forms"));
            blocks.push(Block::Paragraph(
                self.words.plain("report-forms-lead").into(),
            ));
            blocks.push(Block::Table(self.totals()));
        }
        blocks.push(self.heading("report-method"));
        blocks.push(Block::Points(self.method()));
        blocks.push(signatures(self.words, &self.input.operator));
        blocks
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading(self.words.plain(key).into())
    }

    /// The visits in the course of the period: a month as a calendar, a year as bars.
    fn in_time(&self) -> Vec<Block> {
        let input = self.input;
        match input.period {
            Reported::Month(_) => {
                let (first, _) = input.period.bounds();
                let days = calendar(self.words, first, &input.now, &input.coverage);
                vec![
                    self.heading("report-by-day"),
                    Block::Table(days),
                    Block::Paragraph(self.words.plain("report-calendar").into()),
                ]
            }
            Reported::Year(year) => vec![self.heading("report-by-month"), self.months(year)],
        }
    }

    /// The settings that made the report.
    fn method(&self) -> Vec<Text> {
        let words = self.words;
        let before = Args::new().with("period", self.period_before());
        let source = Args::new()
            .with("date", date(self.input.as_of))
            .with("version", self.catalogue.version());
        [
            words.plain("report-method-visits"),
            words.plain("report-method-undone"),
            words.plain("report-method-sensitive"),
            match self.input.before {
                Some(_) => words.text("report-method-before", &before),
                None => words.plain("report-method-none-before"),
            },
            words.text("report-method-source", &source),
            words.plain("report-method-personal"),
        ]
        .map(Text::from)
        .into()
    }
}

/// An empty paper of the office: masthead, foot, language.
pub(crate) fn paper(words: I18n, office: &OfficeLines, as_of: NaiveDate) -> Document {
    let language = document_language(sheet_language(words.lang()));
    let contact = [&office.phone, &office.hours];
    let dated = Args::new().with("date", date(as_of));
    Document {
        language,
        as_of,
        masthead: Some(Masthead {
            office: office_name(&office.name, language),
            contact: contact
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(|text| text.as_str().into())
                .collect(),
        }),
        title: String::new(),
        lead: None,
        also: None,
        code: None,
        blocks: Vec::new(),
        strip: None,
        footer: Footer {
            notes: vec![words.text("report-footer", &dated).into()],
            page: page(words),
        },
        frame: false,
    }
}

/// That the figures are nobody's.
pub(crate) fn invented(words: I18n) -> Block {
    Block::Notice(Text::strong(words.plain("demo-banner")))
}

/// The lines to sign on.
pub(crate) fn signatures(words: I18n, operator: &str) -> Block {
    let operator = Args::new().with("operator", operator);
    Block::Signatures(vec![
        words.text("report-made-by", &operator).into(),
        words.plain("report-head").into(),
    ])
}
