//! Saying something else of a request, taking it back, putting it back. What was before stays: its marks become removed ones
//! and the hub learns of it with the next bundle; for people it stands in the history.

use super::{
    Draft, EditRequest, RequestEdited, RequestUndone, UndoRequest, codes, parsed, rows, stored,
    words,
};
use crate::transact::{Failure, Op, Tx};
use crate::{ApiError, Changes, Desk, followup};
use chrono::{DateTime, FixedOffset, TimeZone};
use indrumar_domain::{CHISINAU, Day};
use indrumar_store::Stored;

/// See [`crate::with_commands`].
pub fn edit(desk: &Desk, args: EditRequest) -> Result<RequestEdited, ApiError> {
    let mut new = parsed(desk, &args.request)?;
    let day = args.day.as_deref().map(Day::parse).transpose()?;
    let draft = Draft::new(desk)?;
    let codes = codes(desk)?;
    let (seq, changes) = desk.transact(Op::EditRequest, |tx| {
        let before = stored(&args.id)(tx.read())??;
        let request = &before.request;
        if args.revision.is_some_and(|shown| shown != before.revision) {
            return Err(ApiError::ChangedMeanwhile {}.into());
        }
        if request.undone {
            return Err(already_undone(&before));
        }
        if args.request.at.is_none() {
            new.at = request.at;
        }
        if let Some(day) = day {
            new.at = on(day, &new.at);
        }
        new.source = request.source;
        let after = request.changed(new, &draft.now())?;
        tx.about(request.id);
        if after != *request {
            let words = words(&desk.catalogue(), &after);
            tx.change_request(&before, &after, Some(&words), "edit", draft.operator())?;
        }
        if let Some(words) = &args.request.follow_up {
            followup::agree(tx, &before, words, &codes)?;
        }
        Ok(before.seq)
    })?;
    let found = desk.read(|read| read.request_at(seq))?;
    let row = rows(desk, found.into_iter().collect())?.pop();
    Ok(RequestEdited {
        row: row.ok_or(ApiError::NoSuchRequest { id: args.id })?,
        changes,
    })
}

/// See [`crate::with_commands`].
pub fn undo(desk: &Desk, args: UndoRequest) -> Result<RequestUndone, ApiError> {
    let draft = Draft::new(desk)?;
    let done = desk.transact(Op::UndoRequest, |tx| {
        let before = stored(&args.id)(tx.read())??;
        if before.request.undone {
            return Err(already_undone(&before));
        }
        take_back(tx, &before, draft.operator())?;
        Ok(before)
    })?;
    Ok(told(Op::UndoRequest, done))
}

/// See [`crate::with_commands`].
pub fn restore(desk: &Desk, args: UndoRequest) -> Result<RequestUndone, ApiError> {
    let draft = Draft::new(desk)?;
    let done = desk.transact(Op::RestoreRequest, |tx| {
        let before = stored(&args.id)(tx.read())??;
        if !before.request.undone {
            return Err(ApiError::NotUndone {
                id: args.id.clone(),
            }
            .into());
        }
        put_back(tx, &before, draft.operator())?;
        Ok(before)
    })?;
    Ok(told(Op::RestoreRequest, done))
}

/// Takes a request back, if it is not.
pub(crate) fn take_back(tx: &Tx<'_>, before: &Stored, operator: &str) -> Result<(), Failure> {
    tx.about(before.request.id);
    if before.request.undone {
        return Ok(());
    }
    let after = before.request.taken_back();
    tx.change_request(before, &after, None, "undo", operator)
}

/// Puts a request back, if it was taken back.
pub(crate) fn put_back(tx: &Tx<'_>, before: &Stored, operator: &str) -> Result<(), Failure> {
    tx.about(before.request.id);
    if !before.request.undone {
        return Ok(());
    }
    let after = before.request.put_back();
    tx.change_request(before, &after, None, "restore", operator)
}

fn already_undone(before: &Stored) -> Failure {
    let id = before.request.id.to_string();
    ApiError::AlreadyUndone { id }.into()
}

fn told(op: Op, (stored, changes): (Stored, Changes)) -> RequestUndone {
    RequestUndone {
        id: stored.request.id.to_string(),
        day: stored.request.day.to_string(),
        what: op.name().to_owned(),
        count: 1,
        changes,
    }
}

/// The same hour of the clock in Chișinău on another day; should the clocks skip it there, the hour after.
pub(super) fn on(day: Day, at: &DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let time = at.with_timezone(&CHISINAU).time();
    let wanted = day.date().and_time(time);
    let found = CHISINAU.from_local_datetime(&wanted).earliest();
    let later = || CHISINAU.from_local_datetime(&(wanted + chrono::Duration::hours(1)));
    found
        .or_else(|| later().earliest())
        .map_or(*at, |found| found.fixed_offset())
}
