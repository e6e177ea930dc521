//! The monthly report: what a help desk did, for those who lead the office and for the archive.
//!
//! Pure: figures go in, a document comes out. Every picture is followed by its table, every table ends with its total, and what was
//! counted how stands at the end, above the lines to sign on. No name of a citizen, no note and no single visit is in it.

mod figures;
mod parts;
mod tables;
mod words;

pub use figures::Figures;

use chrono::{Datelike, Months, NaiveDate};
use indrumar_catalogue::Catalogue;
use indrumar_document::{Block, Document, Footer, Masthead, Text};
use indrumar_i18n::{Args, I18n, Lang, date};

use crate::from_catalogue::{OfficeLines, sheet_language};
use crate::labels::page;
use crate::said::{document_language, office_name};
use tables::calendar;
use words::month;

/// Everything that a monthly report says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportInput {
    /// A day of the month.
    pub month: NaiveDate,
    /// The day on which the report is made.
    pub as_of: NaiveDate,
    /// Whose report it is.
    pub office: OfficeLines,
    /// Who draws it up.
    pub operator: String,
    /// The month's figures.
    pub now: Figures,
    /// Those of the month before; nothing when there was no register yet.
    pub before: Option<Figures>,
    /// Whether the visits are invented ones, for demonstration: then the report says so first of all.
    pub invented: bool,
}

/// Composes the monthly report.
pub fn report(catalogue: &Catalogue, lang: Lang, input: &ReportInput) -> Document {
    let first = input.month.with_day(1).unwrap_or(input.month);
    let writing = Writing {
        catalogue,
        words: I18n::new(lang),
        input,
        first,
    };
    writing.document()
}

/// The first and the last day of the month.
fn bounds(first: NaiveDate) -> (NaiveDate, NaiveDate) {
    let next = first.checked_add_months(Months::new(1));
    let last = next.and_then(|next| next.pred_opt()).unwrap_or(first);
    (first, last)
}

/// A report about to be written in one language.
struct Writing<'a> {
    catalogue: &'a Catalogue,
    words: I18n,
    input: &'a ReportInput,
    /// The first day of the month.
    first: NaiveDate,
}

impl Writing<'_> {
    fn document(&self) -> Document {
        let (words, input) = (self.words, self.input);
        let language = document_language(sheet_language(words.lang()));
        let contact = [&input.office.phone, &input.office.hours];
        let dated = Args::new().with("date", date(input.as_of));
        Document {
            language,
            as_of: input.as_of,
            masthead: Some(Masthead {
                office: office_name(&input.office.name, language),
                contact: contact
                    .into_iter()
                    .filter(|text| !text.is_empty())
                    .map(|text| text.as_str().into())
                    .collect(),
            }),
            title: words.text("report-title", &Args::new().with("month", self.month())),
            lead: Some(self.lead()),
            also: None,
            code: None,
            blocks: self.blocks(),
            strip: None,
            footer: Footer {
                notes: vec![words.text("report-footer", &dated).into()],
                page: page(words),
            },
            frame: false,
        }
    }

    fn month(&self) -> String {
        month(self.words, self.first)
    }

    fn month_before(&self) -> String {
        let before = self.first.checked_sub_months(Months::new(1));
        month(self.words, before.unwrap_or(self.first))
    }

    fn lead(&self) -> Text {
        let (from, to) = bounds(self.first);
        let args = Args::new().with("from", date(from)).with("to", date(to));
        let lead = Text::from(self.words.text("report-lead", &args));
        if self.input.as_of >= to {
            return lead;
        }
        let args = Args::new().with("date", date(self.input.as_of));
        lead.and(" ")
            .and_strong(self.words.text("report-open", &args))
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let now = &self.input.now;
        if self.input.invented {
            let banner = self.words.plain("demo-banner");
            blocks.push(Block::Notice(Text::strong(banner)));
        }
        if now.visits == 0 {
            let args = Args::new().with("month", self.month());
            let empty = self.words.text("report-empty", &args);
            blocks.push(Block::Notice(Text::strong(empty)));
        }
        if now.visits > 0 || self.input.before.as_ref().is_some_and(|it| it.visits > 0) {
            blocks.push(Block::Facts(self.key_figures()));
        }
        if now.visits > 0 {
            blocks.push(self.heading("report-services"));
            blocks.push(self.services());
            blocks.push(self.heading("report-by-day"));
            let days = calendar(self.words, self.first, self.input.as_of, now);
            blocks.push(Block::Table(days));
            blocks.extend(self.lists());
        }
        blocks.push(self.heading("report-method"));
        blocks.push(Block::Points(self.method()));
        blocks.push(Block::Signatures(self.signatures()));
        blocks
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading(self.words.plain(key).into())
    }

    /// The settings that made the report.
    fn method(&self) -> Vec<Text> {
        let words = self.words;
        let before = Args::new().with("month", self.month_before());
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

    fn signatures(&self) -> Vec<Text> {
        let operator = Args::new().with("operator", self.input.operator.as_str());
        vec![
            self.words.text("report-made-by", &operator).into(),
            self.words.plain("report-head").into(),
        ]
    }
}
