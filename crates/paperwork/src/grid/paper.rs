//! A table on paper: the columns there is room for, sums below, and what made it at the end.

use chrono::NaiveDate;
use indrumar_document::{Block, Column, Document, Fact, Table, Text};

use super::{Cell, Grid};
use crate::from_catalogue::OfficeLines;
use crate::report::paper;

/// Composes the table as a document of the office.
pub fn grid_document(grid: &Grid, office: &OfficeLines, as_of: NaiveDate) -> Document {
    let about = grid.about().into_iter().map(|(name, value)| Fact {
        label: name.into(),
        value: shown(&value).into(),
    });
    let printed = |place: &usize| grid.columns.get(*place).is_some_and(|it| it.on_paper);
    let places: Vec<usize> = (0..grid.columns.len()).filter(printed).collect();
    let mut blocks = Vec::new();
    match places.split_first() {
        _ if grid.rows.is_empty() => {}
        Some((name, places)) if grid.parted => {
            let part = |row: &Vec<Cell>| row.get(*name).map(shown).unwrap_or_default();
            for rows in grid.rows.chunk_by(|a, b| part(a) == part(b)) {
                let title = rows.first().map(part).unwrap_or_default();
                blocks.push(Block::Heading(title.into()));
                blocks.push(Block::Table(table(grid, places, rows)));
            }
        }
        _ => blocks.push(Block::Table(table(grid, &places, &grid.rows))),
    }
    blocks.push(Block::Heading(grid.words.plain("export-about").into()));
    blocks.push(Block::Facts(about.collect()));
    Document {
        title: grid.title.clone(),
        blocks,
        ..paper(grid.words, office, as_of)
    }
}

fn table(grid: &Grid, places: &[usize], rows: &[Vec<Cell>]) -> Table {
    let columns = places.iter().filter_map(|place| grid.columns.get(*place));
    let columns = columns.map(|column| Column {
        title: column.title.as_str().into(),
        weight: f32::from(column.width),
        right: column.right,
    });
    let mut rows: Vec<Vec<Text>> = rows
        .iter()
        .map(|row| {
            let cells = places.iter().filter_map(|place| row.get(*place));
            cells.map(|cell| shown(cell).into()).collect()
        })
        .collect();
    let sums = grid.sums();
    let sum = |place: &usize| sums.get(*place).copied().flatten();
    let total = places.iter().any(|place| sum(place).is_some());
    if total {
        let below = places.iter().map(|place| match sum(place) {
            Some(sum) => sum.to_string().into(),
            None => Text::default(),
        });
        let mut below: Vec<Text> = below.collect();
        if let Some(first) = below.iter_mut().find(|text| text.is_blank()) {
            *first = grid.words.plain("report-total").into();
        }
        rows.push(below);
    }
    Table {
        columns: columns.collect(),
        rows,
        total,
    }
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => indrumar_i18n::date(*date),
        Cell::Time(time) => time.format("%H:%M").to_string(),
    }
}
