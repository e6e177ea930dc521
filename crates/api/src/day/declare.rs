//! Declaring a day to be without visits, and taking that back.

use super::{DayDeclare, DayDeclared, PatronDay, views};
use crate::transact::{Failure, Op, Tx};
use crate::{ApiError, Desk, settings};
use indrumar_domain::{Day, Declaration, Secret};

/// See [`crate::with_commands`]. Visits win over a declaration, so a day that has some is not declared to have none.
pub fn declare(desk: &Desk, args: DayDeclare) -> Result<DayDeclared, ApiError> {
    let day = Day::parse(&args.day)?;
    let what = match args.what.as_str() {
        "zero" => Some(Declaration::Zero),
        "closed" => Some(Declaration::Closed),
        "none" => None,
        _ => return Err(ApiError::UnknownChoice { word: args.what }),
    };
    let shown = || indrumar_i18n::date(day.date());
    // A day of closing may be declared before it comes; that nobody came, only once it has.
    if what == Some(Declaration::Zero) && day > desk.today() {
        return Err(ApiError::DayInFuture { day: shown() });
    }
    let operator = desk.read(settings::operator)?;
    let operator = operator.ok_or(ApiError::NotSetUp {})?;
    let mut random = [0; 16];
    desk.host()
        .random(&mut random)
        .map_err(ApiError::internal)?;
    let ((), changes) = desk.transact(Op::DeclareDay, |tx| {
        if what.is_some() && tx.read().tally(day)?.visits() > 0 {
            return Err(ApiError::DayHasVisits { day: shown() }.into());
        }
        let secret = Secret::new(random);
        tx.declare_day(day, what.map(|what| (what, &secret)), &operator)
    })?;
    let view = views(desk, vec![day])?.pop();
    Ok(DayDeclared {
        day: view.ok_or(ApiError::BadDate { text: args.day })?,
        changes,
    })
}

/// Goes back to what a row of the declarations said, or to none.
pub(crate) fn declare_again(
    tx: &Tx<'_>,
    day: Day,
    row: Option<i64>,
    random: &[u8; 16],
    operator: &str,
) -> Result<(), Failure> {
    let what = match row {
        Some(row) => tx.read().declared_by_row(row)?,
        None => None,
    };
    let secret = Secret::new(*random);
    tx.declare_day(day, what.map(|what| (what, &secret)), operator)
}

/// See [`crate::with_commands`].
pub fn set_patron(desk: &Desk, args: PatronDay) -> Result<PatronDay, ApiError> {
    if let Some(text) = &args.day {
        // A year that has every day.
        Day::parse(&format!("2024-{text}"))
            .map_err(|_| ApiError::BadDate { text: text.clone() })?;
    }
    desk.transact(Op::SetPatronDay, |tx| {
        tx.set(settings::PATRON_DAY, &args.day)
    })?;
    Ok(args)
}

/// The word of a declaration in commands.
pub(super) fn word(what: Declaration) -> &'static str {
    match what {
        Declaration::Zero => "zero",
        Declaration::Closed => "closed",
    }
}
