//! The whole of an old register: its table, its columns, its good rows and its wrong ones.

use super::row::{Cells, GoodRow, good};
use super::table::Table;
use super::vocabulary::Vocabulary;
use super::{Column, ImportFault, ImportRead, ImportService};
use crate::desk::sheet_language;
use crate::{ApiError, Desk};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use std::collections::BTreeMap;

/// What was found.
pub(super) struct Reading {
    pub(super) table: Table,
    pub(super) columns: Vec<Option<Column>>,
    pub(super) good: Vec<GoodRow>,
    pub(super) faults: Vec<ImportFault>,
    pub(super) services: Vec<ImportService>,
}

pub(super) fn reading(desk: &Desk, args: &ImportRead) -> Result<Reading, ApiError> {
    let bytes = bytes(args)?;
    let named = |first: &[String]| first.iter().any(|cell| Column::of_heading(cell).is_some());
    let table = Table::read(&bytes, args.encoding.as_deref(), named)?;
    let columns = columns(&table, args)?;
    for needed in [Column::Day, Column::Service] {
        // A preview is where columns are told, so only what was told and lacks one is refused.
        if args.columns.is_some() && !columns.contains(&Some(needed)) {
            let column = needed.as_str().to_owned();
            return Err(ApiError::ImportNoColumn { column });
        }
    }
    let words = Vocabulary::new(&desk.catalogue(), &args.services);
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let mut services: BTreeMap<&str, u32> = BTreeMap::new();
    for row in &table.rows {
        let cells = columns.iter().zip(&row.cells);
        let cells: Cells<'_> = cells
            .filter_map(|(column, cell)| Some(((*column)?, cell.as_str())))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        if let Some(text) = cells.get(&Column::Service) {
            *services.entry(text).or_default() += 1;
        }
        match good(desk, &words, row.line, &cells) {
            Ok(row) => rows.push(row),
            Err(fault) => faults.push(fault),
        }
    }
    let services = named_services(desk, &words, services)?;
    Ok(Reading {
        columns,
        good: rows,
        faults,
        services,
        table,
    })
}

fn columns(table: &Table, args: &ImportRead) -> Result<Vec<Option<Column>>, ApiError> {
    let Some(told) = &args.columns else {
        return Ok(Column::of_headings(&table.headings));
    };
    let column = |word: &Option<String>| match word.as_deref() {
        None | Some("") => Ok(None),
        Some(word) => Column::parse(word).map(Some).ok_or_else(|| {
            let word = word.to_owned();
            ApiError::UnknownChoice { word }
        }),
    };
    told.iter().map(column).collect()
}

fn named_services(
    desk: &Desk,
    words: &Vocabulary,
    found: BTreeMap<&str, u32>,
) -> Result<Vec<ImportService>, ApiError> {
    let language = sheet_language(desk.language()?);
    let catalogue = desk.catalogue();
    let mut services: Vec<ImportService> = found
        .into_iter()
        .map(|(text, rows)| {
            let known = words.services(text);
            let guess = || catalogue.search(text, language, 1).into_iter().next();
            ImportService {
                text: text.to_owned(),
                rows,
                guess: match known {
                    None => guess().map(|hit| hit.code.to_string()),
                    Some(_) => None,
                },
                code: known.and_then(|codes| codes.first().map(ToString::to_string)),
            }
        })
        .collect();
    // What is not plain comes first, and of that what stands in most rows.
    services.sort_by_key(|it| (it.code.is_some(), std::cmp::Reverse(it.rows)));
    Ok(services)
}

fn bytes(args: &ImportRead) -> Result<Vec<u8>, ApiError> {
    let unreadable = |_| ApiError::ImportUnreadable {};
    match (&args.content, &args.path) {
        (Some(content), _) => BASE64_STANDARD
            .decode(content)
            .map_err(|_| ApiError::ImportUnreadable {}),
        (None, Some(path)) => std::fs::read(path).map_err(unreadable),
        (None, None) => Err(ApiError::ImportUnreadable {}),
    }
}
