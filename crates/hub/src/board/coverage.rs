//! How much is known: of the desks that should have been heard, how many were, and of their days how many have items or a
//! declaration. Nobody is asked about days that are no working days; those that are known count all the same.

use super::Reached;
use super::then::AsItWas;
use crate::database::Row as DbRow;
use crate::figures::{
    Bounds, Reach, Then, belongs, few_and_many, here, of_days, of_length, sure, within,
};
use crate::{Error, Hub, Span};
use chrono::{DateTime, TimeDelta};
use indrumar_domain::{CHISINAU, CLOSED, Day, VISIT, ZERO, is_working_day};
use serde::Serialize;
use sqlx::{FromRow, Row as _};
use std::collections::{BTreeMap, BTreeSet};

/// Without a word for so long a desk is quiet.
const QUIET: TimeDelta = TimeDelta::days(7);

/// How much of a span is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Coverage {
    pub(crate) all: Known,
    /// By the number of the office of then.
    pub(crate) by_office: BTreeMap<i64, Known>,
    /// Desks with a word about each day.
    pub(crate) by_day: BTreeMap<String, u64>,
    /// Of an office or a district: the last day before the first unknown one, of the desk that is furthest behind. Known of
    /// desks, not of spans.
    pub(crate) complete: BTreeMap<i64, Option<Day>>,
}

/// Desks and days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Known {
    /// Desks with a word about any of the days.
    pub(crate) heard: u64,
    /// Desks that should have one.
    pub(crate) desks: u64,
    /// Days with items or a declaration.
    pub(crate) days: u64,
    /// Days that should have them.
    pub(crate) expected: u64,
}

impl Known {
    pub(crate) fn add(&mut self, other: Self) {
        self.heard += other.heard;
        self.desks += other.desks;
        self.days += other.days;
        self.expected += other.expected;
    }

    /// Rounded down: what is not complete is never shown as complete.
    pub(crate) fn percent(self) -> Option<u64> {
        (self.days * 100).checked_div(self.expected)
    }
}

/// A desk that speaks for an office from a day to a day.
struct Desk {
    install: i64,
    office: i64,
    from_day: String,
    to_day: Option<String>,
    enrolled: Option<Day>,
    stopped: Option<Day>,
}

/// The civil day here of a stamp.
fn day_of(stamp: &str) -> Option<Day> {
    let at = DateTime::parse_from_rfc3339(stamp).ok()?;
    Some(Day::from(at.with_timezone(&CHISINAU).date_naive()))
}

impl FromRow<'_, DbRow> for Desk {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        Ok(Self {
            install: row.try_get("install")?,
            office: row.try_get("office")?,
            from_day: row.try_get("from_day")?,
            to_day: row.try_get("to_day")?,
            enrolled: day_of(&row.try_get::<String, _>("enrolled_at")?),
            stopped: row
                .try_get::<Option<String>, _>("revoked_at")?
                .as_deref()
                .and_then(day_of),
        })
    }
}

impl Desk {
    /// The days of a span on which it should be heard: working days from its enrolment until yesterday.
    fn expected(&self, span: Span, today: Day) -> impl Iterator<Item = Day> {
        let first = self.enrolled.map_or(span.from, |day| day.max(span.from));
        let last = self.stopped.map_or(span.to, |day| day.min(span.to));
        let (from, to) = (self.from_day.clone(), self.to_day.clone());
        let days = first.date().iter_days().map(Day::from);
        days.take_while(move |day| *day <= last && *day < today)
            .filter(move |day| {
                let name = day.to_string();
                from <= name && to.as_ref().is_none_or(|to| name < *to)
            })
            .filter(|day| is_working_day(*day))
    }
}

const DESKS: &str = "
    SELECT o.install, o.office, o.from_day, o.to_day, i.enrolled_at, i.revoked_at
    FROM install_office o JOIN install i ON i.no = o.install JOIN office f ON f.no = o.office
    WHERE ($1 = 0 OR o.office = $1) AND ($2 = '' OR f.district = $2)";

/// The days of which something is known, by desk; of a day with visits and a declaration twice.
const KNOWN: (&str, &str) = few_and_many!(
    concat!(here!(), " SELECT t.install, h.office, t.period"),
    concat!(
        "WHERE t.install = h.install AND t.period >= $2 AND t.period <= $3 AND ",
        of_length!("t.period"),
        " AND ",
        of_days!(),
        " AND t.code <> '@heads' AND t.count > 0 AND ",
        sure!("t.period"),
        " AND ",
        belongs!("t.period")
    )
);

/// A desk that has not been heard for a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quiet {
    pub(crate) install: String,
    pub(crate) office: String,
    pub(crate) name: String,
    pub(crate) district: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) heard_at: Option<String>,
}

const QUIET_DESKS: &str = "
    SELECT i.id, f.code, f.name, f.district, f.phone, h.at AS heard_at
    FROM install i
    JOIN install_office o ON o.install = i.no AND o.to_day IS NULL
    JOIN office f ON f.no = o.office
    LEFT JOIN heard h ON h.install = i.no
    WHERE i.revoked_at IS NULL AND i.enrolled_at < $1 AND (h.at IS NULL OR h.at < $1)
      AND ($2 = '' OR f.district = $2)
    ORDER BY coalesce(h.at, ''), f.name, i.no";

impl FromRow<'_, DbRow> for Quiet {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        let id: Vec<u8> = row.try_get("id")?;
        Ok(Self {
            install: crate::installs::shown(&id),
            office: row.try_get("code")?,
            name: row.try_get("name")?,
            district: row.try_get("district")?,
            phone: row.try_get("phone")?,
            heard_at: row.try_get("heard_at")?,
        })
    }
}

/// By desk and the office that it spoke for.
pub(super) type KnownDays = BTreeMap<(i64, i64), BTreeSet<Day>>;

/// Whether something is known of a day by this figure of it.
pub(super) fn says_something(code: &str, count: i64) -> bool {
    [VISIT, ZERO, CLOSED].contains(&code) && count > 0
}

impl Hub {
    /// Desks without a word for a week, the quietest first; of one district or of all.
    pub(crate) async fn quiet(&self, district: Option<&str>) -> Result<Vec<Quiet>, Error> {
        self.note_heard().await;
        let since = self.clock.now() - QUIET;
        sqlx::query_as(QUIET_DESKS)
            .bind(crate::clock::stamp(&since))
            .bind(district.unwrap_or_default())
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// `shown`: the days of the series, which may begin before the span.
    pub(super) async fn coverage(
        &self,
        reached: &Reached,
        shown: Span,
        span: Span,
        then: Option<(i64, &AsItWas)>,
    ) -> Result<Coverage, Error> {
        let today = self.clock.today();
        let mut coverage = Coverage::default();
        let mut now = KnownDays::new();
        let known = if let Some((_, then)) = then {
            &then.known
        } else {
            for reach in &reached.reaches {
                now.extend(self.known_days(reach, shown, None).await?);
            }
            &now
        };
        for days in known.values() {
            for day in days {
                *coverage.by_day.entry(day.to_string()).or_default() += 1;
            }
        }
        let number = then.map(|(number, _)| number);
        for reach in &reached.reaches {
            let desks = self.desks(reach).await?;
            let mut heard: BTreeMap<i64, Known> = BTreeMap::new();
            for desk in &desks {
                let inside = known
                    .get(&(desk.install, desk.office))
                    .into_iter()
                    .flatten();
                let inside = inside.filter(|day| span.has(&day.to_string()));
                let inside: BTreeSet<Day> = inside.copied().collect();
                let mut expected: BTreeSet<Day> = desk.expected(span, today).collect();
                expected.extend(&inside);
                if expected.is_empty() {
                    continue;
                }
                let whole = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
                heard.entry(desk.office).or_default().add(Known {
                    heard: u64::from(!inside.is_empty()),
                    desks: 1,
                    days: whole(inside.len()),
                    expected: whole(expected.len()),
                });
            }
            for (office, known) in heard {
                coverage.all.add(known);
                coverage.by_office.entry(office).or_default().add(known);
            }
            if *reach != Reach::country() {
                self.complete(reach, &desks, number, &mut coverage).await?;
            }
        }
        Ok(coverage)
    }

    async fn complete(
        &self,
        reach: &Reach,
        desks: &[Desk],
        number: Option<i64>,
        coverage: &mut Coverage,
    ) -> Result<(), Error> {
        let today = self.clock.today();
        let Some(first) = desks.iter().filter_map(|desk| desk.enrolled).min() else {
            return Ok(());
        };
        let ever = Span::between(first.date(), today.date().max(first.date()));
        let known = self.known_days(reach, ever, number).await?;
        let open = desks
            .iter()
            .filter(|desk| desk.to_day.is_none() && desk.stopped.is_none());
        for desk in open {
            let known = known.get(&(desk.install, desk.office));
            let has = |day: &Day| known.is_some_and(|days| days.contains(day));
            let missing = desk.expected(ever, today).find(|day| !has(day));
            let last = match missing {
                Some(day) => day.date().pred_opt().map(Day::from),
                None => today.date().pred_opt().map(Day::from),
            };
            // Before its first day nothing of it is complete.
            let last = last.filter(|day| desk.enrolled.is_none_or(|first| *day >= first));
            let least = coverage.complete.entry(desk.office).or_insert(last);
            *least = (*least).min(last);
        }
        Ok(())
    }

    async fn desks(&self, reach: &Reach) -> Result<Vec<Desk>, Error> {
        sqlx::query_as(DESKS)
            .bind(reach.office)
            .bind(reach.district.as_str())
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    async fn known_days(
        &self,
        reach: &Reach,
        span: Span,
        number: Option<i64>,
    ) -> Result<KnownDays, Error> {
        let mut known = KnownDays::new();
        let mut put = |install: i64, office: i64, day: &str| {
            if let Ok(day) = Day::parse(day) {
                known.entry((install, office)).or_default().insert(day);
            }
        };
        let days = Bounds::days(span);
        if let Some(number) = number {
            let put = |then: Then| {
                if then.sum.sure && says_something(&then.sum.code, then.sum.count) {
                    put(then.install, then.office, &then.sum.period);
                }
            };
            self.each_then(reach, &days, number, put).await?;
            return Ok(known);
        }
        let asked = within(
            sqlx::query_as(reach.pick(KNOWN)),
            reach,
            &days,
            self.last_day(),
        );
        let rows: Vec<(i64, i64, String)> = asked
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
        for (install, office, day) in rows {
            put(install, office, &day);
        }
        Ok(known)
    }
}
