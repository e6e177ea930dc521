//! Tables for other programs: rows of texts, numbers, dates and times, with what made them. Written as CSV, as XLSX, and composed as a
//! document for PDF.
//!
//! Every form carries the number of rows, the totals and the settings: a file that somebody finds a year later says by itself what
//! it counts.

mod csv;
mod figures;
mod paper;
mod register;
mod xlsx;

pub use csv::csv;
pub use figures::statistics_grid;
pub use paper::grid_document;
pub use register::{RegisterExport, register_grid};
pub use xlsx::{WorkbookError, xlsx};

use chrono::{NaiveDate, NaiveTime};
use indrumar_i18n::I18n;

/// Most rows of a file: more than a spreadsheet opens with pleasure, less than it takes at all.
pub const MOST_ROWS: usize = 200_000;
/// Most rows on paper: some sixty leaves.
pub const MOST_ROWS_ON_PAPER: usize = 3_000;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Words; whatever they look like, no program may take them for a formula.
    Text(String),
    /// A number to reckon with.
    Number(u64),
    /// A day.
    Date(NaiveDate),
    /// A time of the day.
    Time(NaiveTime),
}

impl Cell {
    /// Words, or nothing where there are none.
    pub(crate) fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() {
            Self::Blank
        } else {
            Self::Text(words)
        }
    }

    /// A number, or nothing.
    pub(crate) fn number(number: Option<impl Into<u64>>) -> Self {
        number.map_or(Self::Blank, |number| Self::Number(number.into()))
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridColumn {
    /// Its header.
    pub title: String,
    /// Its width in characters.
    pub width: u8,
    /// Whether it stands at the right edge, as numbers do.
    pub right: bool,
    /// Whether it is printed too; there is less room on paper.
    pub on_paper: bool,
    /// Whether its numbers are added up below it.
    pub summed: bool,
}

/// A table with what made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// What it is.
    pub title: String,
    /// Its columns.
    pub columns: Vec<GridColumn>,
    /// Its rows; each has a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// Whether its first column names parts: on paper each part is a table of its own under that name.
    pub parted: bool,
    /// What the rows come to, by name.
    pub totals: Vec<(String, u64)>,
    /// What made it, by name: the period, the filters, the office, the moment, the program.
    pub settings: Vec<(String, String)>,
    /// Words for what every grid has: the number of rows, the totals, the second sheet of a workbook.
    pub words: I18n,
}

impl Grid {
    /// What is said below the rows: how many they are, what they come to, what made them.
    pub(crate) fn about(&self) -> Vec<(String, Cell)> {
        let rows = Cell::Number(self.rows.len() as u64);
        let mut about = vec![(self.words.plain("export-rows"), rows)];
        let totals = self.totals.iter();
        about.extend(totals.map(|(name, n)| (name.clone(), Cell::Number(*n))));
        let settings = self.settings.iter();
        about.extend(settings.map(|(name, value)| (name.clone(), Cell::text(value))));
        about
    }

    /// The sums below the columns that have them.
    pub(crate) fn sums(&self) -> Vec<Option<u64>> {
        let sum = |place: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(place));
            let numbers = cells.map(|cell| match cell {
                Cell::Number(number) => *number,
                _ => 0,
            });
            numbers.sum()
        };
        let columns = self.columns.iter().enumerate();
        columns
            .map(|(place, column)| column.summed.then(|| sum(place)))
            .collect()
    }
}
