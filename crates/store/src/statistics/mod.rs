//! What the requests of a span of days come to, and which requests stand behind a figure.
//!
//! One pass over the span's requests, through an index that holds all that is counted, and one pass over their items in the order
//! in which they lie. Adding up happens here and not in SQL: a dozen sums from one pass cost less than a dozen questions.
//!
//! Not here: names, shares, comparisons (`api`, `paperwork`).

mod behind;
mod clock;

pub use behind::{Behind, BehindRow, Found};

use crate::convert::parsed;
use crate::{Read, StoreError};
use clock::Clock;
use indrumar_domain::{Cut, Day, Figures, GROUP, INDIVIDUAL, StuckAt, shown_as};
use rusqlite::Row;
use rusqlite::types::ValueRef;

/// Items are read in one sweep unless the span's requests lie scattered among more than so many times as many others: then
/// each request's items are looked up.
const SCATTERED: i64 = 8;

impl Read<'_> {
    /// What the requests of these days come to, the first and the last included.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn figures(&self, from: Day, to: Day) -> Result<Figures, StoreError> {
        let mut figures = Figures::default();
        let visits = self.count_visits(from, to, &mut figures)?;
        self.count_items(&visits, &mut figures)?;
        Ok(figures)
    }

    fn count_visits(
        &self,
        from: Day,
        to: Day,
        figures: &mut Figures,
    ) -> Result<Visits, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("visits.sql"))?;
        let mut rows = statement.query([from.to_string(), to.to_string()])?;
        let mut visits = Visits::default();
        let mut clock = Clock::default();
        let mut day: Option<(String, Day)> = None;
        while let Some(row) = rows.next()? {
            let n: u64 = row.get(visit::VISITS)?;
            visits.seen(row.get(visit::SEQ)?, n);
            let text = word(row, visit::DAY)?;
            let of = match &day {
                Some((last, of)) if last == text => *of,
                _ => {
                    let of = parsed(Day::parse(text))?;
                    day = Some((text.to_owned(), of));
                    of
                }
            };
            *figures.days.entry(of).or_default() += n;
            if row.get_ref(visit::SOURCE)? == ValueRef::Null {
                let hour = clock.weekday_and_hour(row.get(visit::AT)?)?;
                *figures.hours.entry(hour).or_default() += n;
            }
            count_visit(row, n, figures)?;
        }
        Ok(visits)
    }

    fn count_items(&self, visits: &Visits, figures: &mut Figures) -> Result<(), StoreError> {
        let Some((first, last)) = visits.range else {
            return Ok(());
        };
        let many = i64::try_from(visits.rows.len()).unwrap_or(i64::MAX);
        if (last - first) / SCATTERED > many {
            let mut statement = self.db.prepare_cached(include_str!("items_of.sql"))?;
            for (seq, n) in &visits.rows {
                let mut rows = statement.query([seq])?;
                while let Some(row) = rows.next()? {
                    count_item(row, *n, figures)?;
                }
            }
            return Ok(());
        }
        let counted = visits.in_order(first, last);
        let mut statement = self.db.prepare_cached(include_str!("items_between.sql"))?;
        let mut rows = statement.query([first, last])?;
        while let Some(row) = rows.next()? {
            let place = usize::try_from(row.get::<_, i64>(item::REQUEST)? - first).ok();
            let n = place.and_then(|place| counted.get(place)).copied();
            match n {
                Some(n) if n > 0 => count_item(row, n.into(), figures)?,
                _ => {}
            }
        }
        Ok(())
    }
}

/// The requests of a span with the visits each stands for.
#[derive(Default)]
struct Visits {
    rows: Vec<(i64, u64)>,
    range: Option<(i64, i64)>,
}

impl Visits {
    fn seen(&mut self, seq: i64, n: u64) {
        self.rows.push((seq, n));
        let (first, last) = self.range.unwrap_or((seq, seq));
        self.range = Some((first.min(seq), last.max(seq)));
    }

    /// The visits by place after the first request; nothing where a request does not count.
    fn in_order(&self, first: i64, last: i64) -> Vec<u32> {
        let mut counted = vec![0; usize::try_from(last - first + 1).unwrap_or(0)];
        for (seq, n) in &self.rows {
            let place = usize::try_from(seq - first).ok();
            if let Some(place) = place.and_then(|place| counted.get_mut(place)) {
                *place = u32::try_from(*n).unwrap_or(u32::MAX);
            }
        }
        counted
    }
}

fn count_visit(row: &Row<'_>, n: u64, figures: &mut Figures) -> Result<(), StoreError> {
    figures.sums.visits += n;
    match row.get::<_, Option<u64>>(visit::HEADS)? {
        Some(heads) => {
            figures.sums.groups += n;
            figures.sums.heads += heads;
            figures.count(Cut::Kind, GROUP, n);
        }
        None => {
            figures.sums.individual += n;
            figures.count(Cut::Kind, INDIVIDUAL, n);
        }
    }
    if let Some(minutes) = row.get::<_, Option<u64>>(visit::MINUTES)? {
        figures.sums.minutes += minutes;
        figures.sums.timed += 1;
    }
    figures.sums.sheets += row.get::<_, Option<u64>>(visit::SHEETS)?.unwrap_or(0);
    for (cut, column) in [(Cut::Help, visit::HELP), (Cut::Age, visit::AGE)] {
        if let Some(word) = row
            .get_ref(column)?
            .as_str_or_null()
            .map_err(StoreError::strange)?
        {
            figures.count(cut, word, n);
        }
    }
    let lent = row.get_ref(visit::EQUIPMENT)?;
    let lent = lent.as_str_or_null().map_err(StoreError::strange)?;
    for word in lent.unwrap_or_default().split_ascii_whitespace() {
        figures.count(Cut::Equipment, word, n);
    }
    figures.count(Cut::Channel, word(row, visit::CHANNEL)?, n);
    figures.count(Cut::Language, word(row, visit::LANGUAGE)?, n);
    figures.count(Cut::Operator, word(row, visit::OPERATOR)?, n);
    Ok(())
}

fn count_item(row: &Row<'_>, n: u64, figures: &mut Figures) -> Result<(), StoreError> {
    let (service, counted_as) = (word(row, item::SERVICE)?, word(row, item::COUNTED_AS)?);
    let shown = shown_as(service, counted_as);
    figures.sums.items += n;
    figures.count(Cut::Service, shown, n);
    let outcome = word(row, item::OUTCOME)?;
    figures.count(Cut::Outcome, outcome, n);
    if outcome == STUCK {
        // Of a service that is counted under its group no step may be told either.
        let step = match row.get_ref(item::STEP)? {
            ValueRef::Null => None,
            _ if shown != service => None,
            _ => Some(word(row, item::STEP)?.to_owned()),
        };
        let at = StuckAt {
            service: shown.to_owned(),
            step,
        };
        *figures.stuck.entry(at).or_default() += n;
    }
    Ok(())
}

/// The columns of `visits.sql`, by place: looking a name up a million times costs more than adding up.
mod visit {
    pub(super) const SEQ: usize = 0;
    pub(super) const DAY: usize = 1;
    pub(super) const AT: usize = 2;
    pub(super) const OPERATOR: usize = 3;
    pub(super) const CHANNEL: usize = 4;
    pub(super) const LANGUAGE: usize = 5;
    pub(super) const MINUTES: usize = 6;
    pub(super) const VISITS: usize = 7;
    pub(super) const HEADS: usize = 8;
    pub(super) const HELP: usize = 9;
    pub(super) const AGE: usize = 10;
    pub(super) const EQUIPMENT: usize = 11;
    pub(super) const SHEETS: usize = 12;
    pub(super) const SOURCE: usize = 13;
}

/// The columns of `items_*.sql`.
mod item {
    pub(super) const REQUEST: usize = 0;
    pub(super) const SERVICE: usize = 1;
    pub(super) const COUNTED_AS: usize = 2;
    pub(super) const OUTCOME: usize = 3;
    pub(super) const STEP: usize = 4;
}

const STUCK: &str = "stuck";
fn word<'a>(row: &'a Row<'_>, column: usize) -> Result<&'a str, StoreError> {
    row.get_ref(column)?.as_str().map_err(StoreError::strange)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{Key, Store};

    /// How SQLite goes about a question.
    fn plan(store: &Store, sql: &str, marks: usize) -> String {
        let explained = format!("EXPLAIN QUERY PLAN {sql}");
        let mut statement = store.db.prepare(&explained).unwrap();
        let values = rusqlite::params_from_iter(std::iter::repeat_n("2026-11-23", marks));
        let lines = statement
            .query_map(values, |row| row.get::<_, String>(3))
            .unwrap();
        lines.collect::<Result<Vec<_>, _>>().unwrap().join("; ")
    }

    #[test]
    fn neither_a_day_nor_a_year_scans_what_is_not_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("desk.db"), &Key::new([1; 32])).unwrap();
        let visits = plan(&store, include_str!("visits.sql"), 2);
        assert!(
            visits.contains("USING COVERING INDEX request_by_day"),
            "{visits}"
        );
        for (sql, marks) in [
            (include_str!("visits.sql"), 2),
            (include_str!("items_between.sql"), 2),
            (include_str!("items_of.sql"), 1),
            (&*behind::question(&Behind::Visits).0, 2),
            (
                &*behind::question(&Behind::Services(vec!["pay".to_owned()])).0,
                3,
            ),
            (
                &*behind::question(&Behind::Word(Cut::Age, "65+".to_owned())).0,
                3,
            ),
        ] {
            let plan = plan(&store, sql, marks);
            assert!(plan.contains("SEARCH"), "{sql}: {plan}");
            assert!(!plan.contains("SCAN"), "{sql}: {plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{sql}: {plan}");
        }
    }
}
