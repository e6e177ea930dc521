//! Offices as a table: CSV as spreadsheets of this country open it (semicolons, UTF-8 with its mark), in and out.
//!
//! Taken whole or not at all, with the fault of each row. What is written can be changed in a spreadsheet and read again.

use super::NewOffice;
use crate::{Error, Hub, audit};
use std::collections::BTreeMap;
use std::path::Path;

const COLUMNS: [&str; 5] = ["code", "name", "kind", "district", "phone"];
const MAX_BYTES: u64 = 16 * 1024 * 1024;
/// Faults that are told at once; who has more has another file in hand.
const TOLD: usize = 20;

/// What a list came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listed {
    /// Offices that were new.
    pub added: usize,
    /// Offices whose name, kind, district or telephone is another one now.
    pub changed: usize,
    /// Offices that were there just so.
    pub unchanged: usize,
}

impl Hub {
    /// Every office as CSV.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn offices_csv(&self) -> Result<Vec<u8>, Error> {
        let mut text = String::from('\u{feff}');
        text.push_str(&COLUMNS.join(";"));
        text.push_str("\r\n");
        for office in self.offices().await? {
            let fields = [
                office.code,
                office.name,
                office.kind,
                office.district.unwrap_or_default(),
                office.phone.unwrap_or_default(),
            ];
            text.push_str(&fields.map(|field| written(&field)).join(";"));
            text.push_str("\r\n");
        }
        Ok(text.into_bytes())
    }

    /// Takes a list of offices: new ones are added, known ones renamed. No office vanishes by not being named.
    ///
    /// # Errors
    /// [`Error::ListUnreadable`] for what is no such list; [`Error::ListFaults`] with the fault of each row. Nothing is changed
    /// then.
    pub async fn take_offices(&self, path: &Path) -> Result<Listed, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let offices = read(path)?;
        let at = self.clock.stamp();
        let mut listed = Listed::default();
        let mut tx = self.store.begin().await?;
        for NewOffice(office, phone) in &offices {
            if super::insert(office, phone.as_deref(), &at, &mut tx)
                .await
                .map_err(failed)?
            {
                listed.added += 1;
                continue;
            }
            let changed = sqlx::query(
                "UPDATE office SET name = $1, kind = $2, district = $3, phone = coalesce($5, phone)
                 WHERE code = $4 AND (name <> $1 OR kind <> $2 OR coalesce(district, '') <> coalesce($3, '')
                     OR coalesce($5, phone, '') <> coalesce(phone, ''))",
            )
            .bind(office.name.as_str())
            .bind(office.kind.as_str())
            .bind(office.district.as_deref())
            .bind(office.code.as_str())
            .bind(phone.as_deref())
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
            match changed.rows_affected() {
                0 => listed.unchanged += 1,
                _ => listed.changed += 1,
            }
        }
        let subject = format!("{} {}", listed.added, listed.changed);
        audit::note(&self.store, &mut tx, &at, "offices-listed", &subject).await?;
        tx.commit().await.map_err(failed)?;
        Ok(listed)
    }
}

fn read(path: &Path) -> Result<Vec<NewOffice>, Error> {
    let unreadable = || Error::ListUnreadable(path.to_owned());
    let size = std::fs::metadata(path).map_err(|_| unreadable())?.len();
    if size > MAX_BYTES {
        return Err(unreadable());
    }
    let bytes = std::fs::read(path).map_err(|_| unreadable())?;
    let text = String::from_utf8(bytes).map_err(|_| unreadable())?;
    let mut rows = records(text.trim_start_matches('\u{feff}')).into_iter();
    let (_, head) = rows.next().ok_or_else(unreadable)?;
    let head: Vec<String> = head
        .iter()
        .map(|title| title.trim().to_lowercase())
        .collect();
    if head.get(..3).is_none_or(|three| three != &COLUMNS[..3]) {
        return Err(unreadable());
    }
    let mut offices = Vec::new();
    let mut faults = Vec::new();
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for (line, row) in rows {
        if row.iter().all(|field| field.trim().is_empty()) {
            continue;
        }
        let field = |at: usize| row.get(at).map_or("", |field| field.trim());
        let district = Some(field(3)).filter(|district| !district.is_empty());
        let office = NewOffice::new(field(0), field(1), field(2), district);
        let office = office.and_then(|office| office.with_phone(Some(field(4))));
        match office {
            Ok(_) if lines.insert(field(0).to_owned(), line).is_some() => {
                faults.push((line, Error::OfficeExists(field(0).to_owned())));
            }
            Ok(office) => offices.push(office),
            Err(error) => faults.push((line, error)),
        }
    }
    match faults.len() {
        0 => Ok(offices),
        count => {
            faults.truncate(TOLD);
            Err(Error::ListFaults {
                path: path.to_owned(),
                count,
                faults,
            })
        }
    }
}

/// The records of a CSV with the number of the line on which each begins; separated as the first line is.
fn records(text: &str) -> Vec<(usize, Vec<String>)> {
    let first = text.lines().next().unwrap_or_default();
    let separator = [';', '\t', ',']
        .into_iter()
        .find(|one| first.contains(*one))
        .unwrap_or(';');
    let mut records = Vec::new();
    let (mut line, mut began) = (1, 1);
    let (mut record, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' if quoted || field.is_empty() => quoted = !quoted,
            _ if quoted => field.push(c),
            '\r' => {}
            '\n' => {
                record.push(unguarded(&std::mem::take(&mut field)));
                records.push((began, std::mem::take(&mut record)));
                began = line;
            }
            _ if c == separator => record.push(unguarded(&std::mem::take(&mut field))),
            _ => field.push(c),
        }
    }
    if !field.is_empty() || !record.is_empty() {
        record.push(unguarded(&field));
        records.push((began, record));
    }
    records
}

/// What a spreadsheet would take for a formula.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

fn written(field: &str) -> String {
    let guard = if field.starts_with(FORMULA) { "'" } else { "" };
    let guarded = format!("{guard}{field}");
    if guarded.contains([';', '"', '\n', ',']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

/// Without the apostrophe that [`written`] has put there.
fn unguarded(field: &str) -> String {
    match field.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest.to_owned(),
        _ => field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_comes_back_as_it_was_written() {
        for field in [
            "Primăria Pelinia",
            "=SUM(A1)",
            "a;b",
            "say \"x\"",
            "-1",
            "two\nlines",
            "'quoted'",
            "",
        ] {
            let line = format!("a;{};c\r\n", written(field));
            let read = records(&line);
            assert_eq!(
                read,
                [(1, vec!["a".to_owned(), field.to_owned(), "c".to_owned()])]
            );
        }
        assert!(written("=1+1").starts_with('\''));
    }

    #[test]
    fn a_record_knows_its_line_also_after_one_that_has_several() {
        let read = records("code;name\n\"a\nb\";c\nd;e");
        let lines: Vec<usize> = read.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 4]);
    }
}
