//! Whose days are added up, and which: bounds of a query, and the parts that such queries are made of.

use super::Span;
use sqlx::Any;
use sqlx::any::AnyArguments;
use sqlx::query::QueryAs;

/// The installs that are asked about, as `here`: who spoke for whom, and whether all days asked about (`$2` to `$3`) are within
/// that time (`whole`) and can be true (`sure`). Told once for each install, so that millions of rows need not be held against it
/// one by one. `$1` and `$5`: office and district; `$4`: the last day that can have come anywhere.
macro_rules! here {
    () => {
        "WITH here AS MATERIALIZED (
            SELECT o.install, o.office, o.from_day, o.to_day, i.counts_from,
                   CASE WHEN o.from_day <= $2 AND (o.to_day IS NULL OR $3 || '-99' < o.to_day) THEN 1 ELSE 0 END AS whole,
                   CASE WHEN i.counts_from <= $2 AND $3 <= $4 THEN 1 ELSE 0 END AS sure
            FROM install_office o
            JOIN install i ON i.no = o.install
            JOIN office f ON f.no = o.office
            WHERE ($1 = 0 OR o.office = $1) AND ($5 = '' OR f.district = $5))"
    };
}

/// Whether the period is of the time in which the install spoke for the office. What begins to belong to an office in the middle
/// of a month counts there from the next one.
macro_rules! belongs {
    ($period:literal) => {
        concat!(
            "(h.whole = 1 OR (h.from_day <= ",
            $period,
            " || '-01' AND (h.to_day IS NULL OR ",
            $period,
            " || '-01' < h.to_day)))"
        )
    };
}

/// Whether the period can be true.
macro_rules! sure {
    ($period:literal) => {
        concat!(
            "(h.sure = 1 OR (",
            $period,
            " || '-99' >= h.counts_from AND ",
            $period,
            " <= $4))"
        )
    };
}

/// Whether the period is a day or a month, as is asked for: `$6` is the length of such names. Said by an inequality: PostgreSQL
/// takes an equation of a function for one row in two hundred, and then holds every row against every install in turn.
macro_rules! of_length {
    ($period:literal) => {
        concat!("abs(length(", $period, ") - $6) < 1")
    };
}

/// Whether the row's period counts as itself: no administrator has mapped it. There are seldom any mappings at all.
macro_rules! by_itself {
    ($row:literal) => {
        concat!(
            "(NOT EXISTS (SELECT 1 FROM day_mapping) OR NOT EXISTS (SELECT 1 FROM day_mapping m WHERE m.install = ",
            $row,
            ".install AND m.day = ",
            $row,
            ".period))"
        )
    };
}

/// What a day is known by, visits and heads: few rows of many, with an index of their own (`tally_days`, by these very words).
macro_rules! of_days {
    () => {
        "t.code IN ('@closed', '@heads', '@visit', '@zero')"
    };
}

/// One text for few installs and one for many, as `(few, many)`: what days are known by is looked up by install or by period, and
/// SQLite takes the two tables in the order of the text. PostgreSQL goes by what it knows of them.
macro_rules! few_and_many {
    ($head:expr, $tail:expr) => {
        (
            concat!($head, " FROM here h CROSS JOIN tally t ", $tail),
            concat!($head, " FROM tally t CROSS JOIN here h ", $tail),
        )
    };
}

pub(crate) use {belongs, by_itself, few_and_many, here, of_days, of_length, sure};

/// All offices, those of a district, or one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reach {
    /// 0: any.
    pub(crate) office: i64,
    /// Empty: any.
    pub(crate) district: String,
}

impl Reach {
    pub(crate) fn country() -> Self {
        Self {
            office: 0,
            district: String::new(),
        }
    }

    pub(crate) fn district(name: &str) -> Self {
        Self {
            office: 0,
            district: name.to_owned(),
        }
    }

    /// Of two texts the one that is sooner answered: a district is some sixty installs of thousands.
    pub(crate) fn pick(&self, (few, many): (&'static str, &'static str)) -> &'static str {
        if *self == Self::country() { many } else { few }
    }

    pub(crate) fn office(no: i64) -> Self {
        Self {
            office: no,
            district: String::new(),
        }
    }
}

/// The names of the first and the last period, and how long such names are: days or months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) length: i64,
}

impl Bounds {
    pub(crate) fn days(span: Span) -> Self {
        Self {
            from: span.from.to_string(),
            to: span.to.to_string(),
            length: 10,
        }
    }

    /// Every month that the span touches.
    pub(crate) fn months(span: Span) -> Self {
        Self {
            from: span.from.month(),
            to: span.to.month(),
            length: 7,
        }
    }
}

type Question<'q, T> = QueryAs<'q, Any, T, AnyArguments>;

/// Binds what [`here`] and `$6` speak of.
pub(crate) fn within<'q, T>(
    query: Question<'q, T>,
    reach: &'q Reach,
    bounds: &'q Bounds,
    last: String,
) -> Question<'q, T> {
    let query = query.bind(reach.office).bind(bounds.from.as_str());
    let query = query.bind(bounds.to.as_str()).bind(last);
    query.bind(reach.district.as_str()).bind(bounds.length)
}
