//! Many rows as one source that a statement inserts or joins.
//!
//! SQLite takes them as `VALUES (?, ?), …`: binding is cheap there, and there is no way over a wire. PostgreSQL takes one array
//! for each column and one string with all the bytes, so that the text of the statement is the same for one row as for
//! thousands: it is read and planned once for each connection. A year of a desk was measured at a third of the server's time
//! that a statement with a parameter for each value took.

use super::Dialect;
use sqlx::any::AnyArguments;
use sqlx::query::{Query, QueryAs};
use sqlx::{Any, AssertSqlSafe, SqlSafeStr, SqlStr};
use std::fmt::Write;

/// Rows in one statement: SQLite takes 32 766 parameters.
const MOST: usize = 5_000;
/// Bytes in one statement, if it has more than one row: PostgreSQL takes no parameter of a gigabyte, and nobody should hold many
/// megabytes twice.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// A statement of so few rows comes again soon and is kept prepared in SQLite; kept ones of thousands would fill the memory.
const KEPT: usize = 16;

/// A value of a row; a column has one kind of them.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Value<'a> {
    Number(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

/// Rows that stand in one statement.
#[derive(Debug)]
pub(crate) struct Rows<'a, const N: usize> {
    dialect: Dialect,
    rows: &'a [[Value<'a>; N]],
}

impl<'a, const N: usize> Rows<'a, N> {
    /// The rows in as many parts as there must be statements.
    pub(crate) fn parts(
        dialect: Dialect,
        mut rows: &'a [[Value<'a>; N]],
    ) -> impl Iterator<Item = Self> + 'a {
        std::iter::from_fn(move || {
            let (part, rest) = rows.split_at(fitting(rows, MOST_BYTES));
            rows = rest;
            (!part.is_empty()).then_some(Self {
                dialect,
                rows: part,
            })
        })
    }

    /// The statement, and whether it is worth keeping: `sql` is given the source, a `VALUES` or a `SELECT`, whose parameters
    /// are the first ones of the statement.
    pub(crate) fn statement(&self, sql: impl FnOnce(&str) -> String) -> (SqlStr, bool) {
        let (source, kept) = match self.dialect {
            Dialect::Sqlite => (self.values(), self.rows.len() <= KEPT),
            Dialect::Postgres => (self.arrays(), true),
        };
        // Numbers and names of our own alone are put into the text, never a value.
        (AssertSqlSafe(sql(&source)).into_sql_str(), kept)
    }

    /// `VALUES (?, ?), (?, ?)`.
    fn values(&self) -> String {
        let row = format!("({})", ["?"; N].join(", "));
        format!("VALUES {}", vec![row; self.rows.len()].join(", "))
    }

    /// `SELECT c0, substring($1 from f1 for l1) FROM unnest(…) AS r (c0, f1, l1)`: `$1` is all the bytes, if there are any.
    fn arrays(&self) -> String {
        let before = usize::from(self.has_bytes());
        let (mut columns, mut arrays, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for (at, value) in self.rows.first().into_iter().flatten().enumerate() {
            let mut array = |name: &str, kind: &str| {
                arrays.push(format!("CAST(${} AS {kind}[])", before + arrays.len() + 1));
                names.push(format!("{name}{at}"));
            };
            match value {
                Value::Number(_) => array("c", "bigint"),
                Value::Text(_) => array("c", "text"),
                Value::Bytes(_) => {
                    array("f", "int");
                    array("l", "int");
                }
            }
            columns.push(match value {
                Value::Bytes(_) => format!("substring($1 from f{at} for l{at})"),
                _ => format!("c{at}"),
            });
        }
        let (columns, arrays) = (columns.join(", "), arrays.join(", "));
        format!(
            "SELECT {columns} FROM unnest({arrays}) AS r ({})",
            names.join(", ")
        )
    }

    fn has_bytes(&self) -> bool {
        let mut first = self.rows.first().into_iter().flatten();
        first.any(|value| matches!(value, Value::Bytes(_)))
    }

    /// What the parameters of the source are.
    fn arguments(&self) -> Vec<Argument<'a>> {
        if self.dialect == Dialect::Sqlite {
            return self.rows.iter().flatten().map(|v| v.as_it_is()).collect();
        }
        let mut bytes = Vec::new();
        let columns = (0..N).map(|at| self.rows.iter().map(move |row| row[at]));
        let arrays: Vec<String> = columns
            .flat_map(|column| gather(column, &mut bytes))
            .collect();
        let gathered = self.has_bytes().then_some(Argument::Gathered(bytes));
        let arrays = arrays.into_iter().map(Argument::Array);
        gathered.into_iter().chain(arrays).collect()
    }
}

/// How many of the first rows stand in one statement with no more than so many bytes; one in any case, if there is one.
fn fitting<const N: usize>(rows: &[[Value<'_>; N]], most_bytes: usize) -> usize {
    let mut bytes = 0;
    let fits = rows.iter().take(MOST).take_while(|row| {
        let values = row.iter().map(|value| match value {
            Value::Bytes(value) => value.len(),
            _ => 0,
        });
        bytes += values.sum::<usize>();
        bytes <= most_bytes
    });
    fits.count().max(rows.len().min(1))
}

/// The arrays of a column; its bytes go behind those of the columns before it.
fn gather<'a>(values: impl Iterator<Item = Value<'a>>, bytes: &mut Vec<u8>) -> Vec<String> {
    let (mut first, mut lengths) = (Array::new(), Array::new());
    for value in values {
        match value {
            Value::Number(number) => first.number(number),
            Value::Text(text) => first.text(text),
            Value::Bytes(more) => {
                // Counted from 1.
                first.number(bytes.len() + 1);
                lengths.number(more.len());
                bytes.extend_from_slice(more);
            }
        }
    }
    let lengths = (!lengths.is_empty()).then_some(lengths);
    let arrays = std::iter::once(first).chain(lengths);
    arrays.map(Array::end).collect()
}

/// What means something else within an array's text.
const ESCAPED: [char; 2] = ['"', '\\'];

/// An array as PostgreSQL reads it: `{1,2}`, `{"a","b"}`.
struct Array(String);

impl Array {
    fn new() -> Self {
        Self("{".to_owned())
    }

    fn is_empty(&self) -> bool {
        self.0.len() == 1
    }

    fn comma(&mut self) {
        if !self.is_empty() {
            self.0.push(',');
        }
    }

    fn number(&mut self, number: impl std::fmt::Display) {
        self.comma();
        // Into a string nothing fails.
        let _ = write!(self.0, "{number}");
    }

    fn text(&mut self, text: &str) {
        self.comma();
        self.0.push('"');
        // Hardly a text has any.
        if text.contains(ESCAPED) {
            for c in text.chars() {
                if ESCAPED.contains(&c) {
                    self.0.push('\\');
                }
                self.0.push(c);
            }
        } else {
            self.0.push_str(text);
        }
        self.0.push('"');
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

enum Argument<'a> {
    Number(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
    Array(String),
    Gathered(Vec<u8>),
}

impl<'a> Value<'a> {
    fn as_it_is(self) -> Argument<'a> {
        match self {
            Self::Number(number) => Argument::Number(number),
            Self::Text(text) => Argument::Text(text),
            Self::Bytes(bytes) => Argument::Bytes(bytes),
        }
    }
}

/// A statement that can be given the rows.
pub(crate) trait WithRows<'a>: Sized {
    /// Binds what the source's parameters are.
    fn with_rows<const N: usize>(self, rows: &Rows<'a, N>) -> Self;
}

macro_rules! with_rows {
    () => {
        fn with_rows<const N: usize>(self, rows: &Rows<'a, N>) -> Self {
            rows.arguments()
                .into_iter()
                .fold(self, |query, argument| match argument {
                    Argument::Number(number) => query.bind(number),
                    Argument::Text(text) => query.bind(text),
                    Argument::Bytes(bytes) => query.bind(bytes),
                    Argument::Array(array) => query.bind(array),
                    Argument::Gathered(bytes) => query.bind(bytes),
                })
        }
    };
}

impl<'a> WithRows<'a> for Query<'a, Any, AnyArguments> {
    with_rows!();
}

impl<'a, O> WithRows<'a> for QueryAs<'a, Any, O, AnyArguments> {
    with_rows!();
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [[Value<'_>; 3]; 2] = [
        [Value::Number(1), Value::Text("a\"\\"), Value::Bytes(b"xy")],
        [Value::Number(-2), Value::Text(""), Value::Bytes(b"z")],
    ];

    fn source(dialect: Dialect, rows: &[[Value<'_>; 3]]) -> String {
        let whole = Rows { dialect, rows };
        whole.statement(str::to_owned).0.as_str().to_owned()
    }

    #[test]
    fn sqlite_is_given_a_parameter_for_each_value() {
        let text = source(Dialect::Sqlite, &ROWS);
        assert_eq!(text, "VALUES (?, ?, ?), (?, ?, ?)");
    }

    #[test]
    fn postgres_reads_the_same_text_for_any_number_of_rows() {
        let one = source(Dialect::Postgres, &ROWS[..1]);
        assert_eq!(one, source(Dialect::Postgres, &ROWS));
        assert_eq!(
            one,
            "SELECT c0, c1, substring($1 from f2 for l2) FROM unnest(\
             CAST($2 AS bigint[]), CAST($3 AS text[]), CAST($4 AS int[]), CAST($5 AS int[])) AS r (c0, c1, f2, l2)"
        );
    }

    #[test]
    fn a_statement_has_as_many_rows_as_fit_and_a_large_one_has_its_own() {
        let row = |bytes: &'static [u8]| [Value::Number(1), Value::Bytes(bytes)];
        let rows = [
            row(b"four"),
            row(b"four"),
            row(b"longer than all"),
            row(b""),
        ];
        assert_eq!(fitting(&rows, 8), 2);
        assert_eq!(fitting(&rows[2..], 8), 1);
        assert_eq!(fitting(&rows[3..], 8), 1);
        assert_eq!(fitting::<2>(&[], 8), 0);
        let many = vec![row(b""); MOST + 1];
        let sizes = Rows::parts(Dialect::Postgres, &many).map(|part| part.rows.len());
        assert_eq!(sizes.collect::<Vec<_>>(), [MOST, 1]);
    }

    #[test]
    fn arrays_hold_any_text_and_bytes_lie_behind_each_other() {
        let mut bytes = b"before".to_vec();
        let column = |at: usize| ROWS.iter().map(move |row| row[at]);
        assert_eq!(gather(column(0), &mut bytes), ["{1,-2}"]);
        assert_eq!(gather(column(1), &mut bytes), [r#"{"a\"\\",""}"#]);
        assert_eq!(gather(column(2), &mut bytes), ["{7,9}", "{2,1}"]);
        assert_eq!(bytes, b"beforexyz");
    }
}
