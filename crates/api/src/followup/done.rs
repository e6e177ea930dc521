//! A follow-up is done, put off, or open again.

use super::{FollowUpDone, FollowUpFinished, FollowUpKept, FollowUpWaiting, ahead};
use crate::request::{AddItem, AddRequest, Draft, parsed, put_back, stored, take_back, words};
use crate::transact::{Failure, Op, Tx};
use crate::{ApiError, Desk};
use indrumar_domain::{Day, FollowUp, Item, Outcome, Request};
use indrumar_store::{KeptFollowUp, Stored};

/// See [`crate::with_commands`].
pub fn finish(desk: &Desk, args: FollowUpDone) -> Result<FollowUpFinished, ApiError> {
    let request = desk.read(stored(&args.id))??;
    let visit = match (args.visit, args.outcome) {
        (Some(visit), _) => Some(visit),
        (None, Some(outcome)) => Some(again(&request.request, &outcome)),
        (None, None) => None,
    };
    let draft = Draft::new(desk)?;
    let mut random = [0; 26];
    desk.host()
        .random(&mut random)
        .map_err(ApiError::internal)?;
    let visit = match visit {
        Some(visit) => Some(draft.record(parsed(desk, &visit)?, &random)?),
        None => None,
    };
    let ((), changes) = desk.transact(Op::FinishFollowUp, |tx| {
        let kept = open(tx, &request)?;
        let seq = match &visit {
            Some(visit) => Some(tx.add_request(visit, &words(&desk.catalogue(), visit))?),
            None => None,
        };
        tx.about(kept.request);
        tx.follow_up_done(request.seq, Some(Day::of(tx.now())), seq)
    })?;
    Ok(FollowUpFinished {
        visit: visit.map(|visit| visit.id.to_string()),
        changes,
    })
}

/// See [`crate::with_commands`].
pub fn put_off(desk: &Desk, args: FollowUpWaiting) -> Result<FollowUpKept, ApiError> {
    let due = ahead(&args.due, desk.today(), None)?;
    let (code, changes) = desk.transact(Op::SetFollowUp, |tx| {
        let request = stored(&args.id)(tx.read())??;
        let kept = open(tx, &request)?;
        tx.about(kept.request);
        let follow_up = FollowUp {
            due,
            ..kept.follow_up
        };
        tx.set_follow_up(request.seq, &follow_up)?;
        Ok(request.request.code)
    })?;
    Ok(FollowUpKept {
        code: code.map(|code| code.grouped()),
        changes,
    })
}

/// Undoes that it was done, or does it again, with its return visit.
pub(crate) fn turn(
    tx: &Tx<'_>,
    request: &Stored,
    back: bool,
    operator: &str,
) -> Result<(), Failure> {
    let Some(kept) = tx.read().follow_up(request.seq)? else {
        return Ok(());
    };
    let visit = match kept.visit {
        Some(id) => tx.read().request(&id)?,
        None => None,
    };
    match &visit {
        Some(visit) if back => take_back(tx, visit, operator)?,
        Some(visit) => put_back(tx, visit, operator)?,
        None => {}
    }
    tx.about(kept.request);
    let today = Day::of(tx.now());
    tx.follow_up_done(request.seq, (!back).then_some(today), None)
}

/// The follow-up of a request, not done yet.
fn open(tx: &Tx<'_>, request: &Stored) -> Result<KeptFollowUp, Failure> {
    let id = request.request.id.to_string();
    match tx.read().follow_up(request.seq)? {
        None => Err(ApiError::NoSuchFollowUp { id }.into()),
        Some(kept) if kept.done_on.is_some() => Err(ApiError::FollowUpDone { id }.into()),
        Some(kept) => Ok(kept),
    }
}

/// A visit now for what was left open, in the way and the language of the first; for everything, when nothing was left.
fn again(request: &Request, outcome: &str) -> AddRequest {
    let is_open = |item: &&Item| item.outcome != Outcome::Solved;
    let mut items: Vec<&Item> = request.items.iter().filter(is_open).collect();
    if items.is_empty() {
        items = request.items.iter().collect();
    }
    let item = |item: &&Item| AddItem {
        service: item.service.to_string(),
        outcome: outcome.to_owned(),
        ..AddItem::default()
    };
    AddRequest {
        items: items.iter().map(item).collect(),
        channel: request.channel.to_string(),
        language: request.language.to_string(),
        second_language: request.second_language.map(|it| it.to_string()),
        visits: 1,
        ..AddRequest::default()
    }
}
