//! The requests behind a figure, newest first, each with what it adds to it: their sum is the figure.

use super::clock::Clock;
use crate::{Read, StoreError, Stored};
use indrumar_domain::{Cut, Day, GROUP};
use rusqlite::types::Value;
use rusqlite::{Params, params_from_iter};

/// Which figure. Services are given by every code that is shown as one: a code and those that retired into it, or a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behind {
    /// All visits.
    Visits,
    /// All services given.
    Items,
    /// Group sessions' people.
    Heads,
    /// Minutes of help.
    Minutes,
    /// Sheets printed.
    Sheets,
    /// The visits of days: the first and the last.
    Days(Day, Day),
    /// The visits of a weekday (Monday = 0) and an hour.
    Hour(u8, u8),
    /// Services given under any of these codes.
    Services(Vec<String>),
    /// A word of any other cut.
    Word(Cut, String),
    /// Stopped at this step of a service under any of these codes; at none that was noted.
    Stuck(Vec<String>, Option<String>),
}

/// A request behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BehindRow {
    /// What it adds to the figure.
    pub n: u64,
    /// The request.
    pub stored: Stored,
}

/// The requests behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The figure.
    pub figure: u64,
    /// How many requests make it.
    pub requests: u64,
    /// Those asked for, newest first.
    pub rows: Vec<BehindRow>,
}

/// What [`indrumar_domain::shown_as`] gives, in SQL.
const SHOWN: &str = "CASE WHEN i.service LIKE 'local.%' THEN i.service ELSE i.counted_as END";

impl Read<'_> {
    /// The requests of these days behind a figure; `skip` and `limit` cut out those to show.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn behind(
        &self,
        from: Day,
        to: Day,
        behind: &Behind,
        skip: usize,
        limit: usize,
    ) -> Result<Found, StoreError> {
        let (from, to) = match behind {
            Behind::Days(first, last) => (from.max(*first), to.min(*last)),
            _ => (from, to),
        };
        let (sql, mut values) = question(behind);
        let mut all = vec![Value::Text(from.to_string()), Value::Text(to.to_string())];
        all.append(&mut values);
        let found = self.adding(&sql, params_from_iter(all), behind)?;
        let rows = found.iter().skip(skip).take(limit);
        let rows = rows.map(|(seq, n)| {
            let stored = self.request_at(*seq)?;
            Ok(stored.map(|stored| BehindRow { n: *n, stored }))
        });
        Ok(Found {
            figure: found.iter().map(|(_, n)| n).sum(),
            requests: found.len() as u64,
            rows: rows
                .filter_map(Result::transpose)
                .collect::<Result<_, StoreError>>()?,
        })
    }

    /// The requests that add something, with what they add.
    fn adding(
        &self,
        sql: &str,
        params: impl Params,
        behind: &Behind,
    ) -> Result<Vec<(i64, u64)>, StoreError> {
        let mut statement = self.db.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        let mut clock = Clock::default();
        while let Some(row) = rows.next()? {
            let n: u64 = row.get::<_, Option<u64>>(3)?.unwrap_or(0);
            let in_hour = match behind {
                Behind::Hour(weekday, hour) => {
                    row.get::<_, bool>(2)?
                        && clock.weekday_and_hour(row.get(1)?)? == (*weekday, *hour)
                }
                _ => true,
            };
            if n > 0 && in_hour {
                found.push((row.get(0)?, n));
            }
        }
        Ok(found)
    }
}

/// The requests of a span with what each adds, newest first, and the values of the marks from `?3` on.
pub(super) fn question(behind: &Behind) -> (String, Vec<Value>) {
    let (adds, values) = adds(behind);
    let sql = format!(
        "SELECT r.seq, r.at, r.source IS NULL, {adds} FROM request r
         WHERE r.day BETWEEN ?1 AND ?2 AND r.undone_at IS NULL
         ORDER BY r.day DESC, r.at DESC"
    );
    (sql, values)
}

/// What a request adds to the figure, as SQL, with the values of its marks from `?3` on.
fn adds(behind: &Behind) -> (String, Vec<Value>) {
    let all = |sql: &str| (sql.to_owned(), Vec::new());
    match behind {
        Behind::Visits | Behind::Days(..) | Behind::Hour(..) => all("r.visits"),
        Behind::Items => items("1", Vec::new()),
        Behind::Heads => all("r.heads"),
        Behind::Minutes => all("r.minutes"),
        Behind::Sheets => all("r.sheets"),
        Behind::Services(codes) => items(&one_of(codes, 3), texts(codes)),
        Behind::Stuck(codes, step) => {
            let counted = "i.service LIKE 'local.%' OR i.service = i.counted_as";
            let at = match step {
                Some(_) => format!("i.step = ?{} AND ({counted})", codes.len() + 3),
                None => format!("(i.step IS NULL OR NOT ({counted}))"),
            };
            let mut values = texts(codes);
            values.extend(step.iter().map(|step| Value::Text(step.clone())));
            let stuck = super::STUCK;
            let wanted = format!("i.outcome = '{stuck}' AND {at} AND {}", one_of(codes, 3));
            items(&wanted, values)
        }
        Behind::Word(cut, word) => of_word(*cut, word),
    }
}

fn of_word(cut: Cut, word: &str) -> (String, Vec<Value>) {
    let value = || vec![Value::Text(word.to_owned())];
    let column = match cut {
        Cut::Service => return items(&one_of(&[word.to_owned()], 3), value()),
        Cut::Outcome => return items("i.outcome = ?3", value()),
        Cut::Kind => {
            let group = if word == GROUP { "NOT NULL" } else { "NULL" };
            let sql = format!("CASE WHEN r.heads IS {group} THEN r.visits END");
            return (sql, Vec::new());
        }
        Cut::Channel => "channel",
        Cut::Language => "language",
        Cut::Operator => "operator",
        Cut::Help => "help",
        Cut::Age => "age",
        Cut::Equipment => {
            let lent = "instr(' ' || r.equipment || ' ', ' ' || ?3 || ' ') > 0";
            return (format!("CASE WHEN {lent} THEN r.visits END"), value());
        }
    };
    let sql = format!("CASE WHEN r.{column} = ?3 THEN r.visits END");
    (sql, value())
}

/// The visits times the items that are wanted.
fn items(wanted: &str, values: Vec<Value>) -> (String, Vec<Value>) {
    let sql = format!(
        "r.visits * (SELECT count(*) FROM request_item i WHERE i.request = r.seq AND {wanted})"
    );
    (sql, values)
}

fn one_of(codes: &[String], first: usize) -> String {
    let marks: Vec<String> = (first..first + codes.len())
        .map(|n| format!("?{n}"))
        .collect();
    format!("{SHOWN} IN ({})", marks.join(", "))
}

fn texts(codes: &[String]) -> Vec<Value> {
    codes.iter().cloned().map(Value::Text).collect()
}
