//! What is still owed to citizens: agreed, listed, put off, done. Doing one records the return visit in the same commit.
//!
//! Alias and telephone are kept until it is done and the time set is over; then they are cleared, at opening and each day.

mod done;

pub(crate) use done::turn;
pub use done::{finish, put_off};

use crate::request::{AddRequest, RequestRow, codes, free_code, rows, stored};
use crate::transact::{Failure, Op, Tx};
use crate::{ApiError, Changes, Desk, privacy};
use indrumar_domain::{Day, FollowUp, ReturnCode};
use indrumar_store::{FollowUpState, Stored};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct FollowUpWords {
    /// The day, `YYYY-MM-DD`.
    pub due: String,
    /// Why.
    pub reason: Option<String>,
    /// What the person must bring.
    pub bring: Option<String>,
    /// What the person is called here.
    pub alias: Option<String>,
    /// Where the person can be reached.
    pub phone: Option<String>,
}

/// A follow-up as it stands today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpView {
    /// The day, `YYYY-MM-DD`.
    pub due: String,
    /// How it stands.
    #[ts(type = "FollowUpState")]
    pub state: String,
    /// Why.
    pub reason: Option<String>,
    /// What the person must bring.
    pub bring: Option<String>,
    /// What the person is called here, until it is cleared.
    pub alias: Option<String>,
    /// Where the person can be reached, until it is cleared.
    pub phone: Option<String>,
    /// When it was done, `YYYY-MM-DD`.
    pub done_on: Option<String>,
    /// The id of the return visit.
    pub visit: Option<String>,
    /// The day on which alias and telephone are cleared, `YYYY-MM-DD`; known once it is done.
    pub cleared_on: Option<String>,
}

/// The follow-up of a request.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct FollowUpSet {
    /// The request's id.
    pub id: String,
    /// What is agreed; nothing any more, when absent.
    pub follow_up: Option<FollowUpWords>,
}

/// The follow-up is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpKept {
    /// The request's return code in two groups.
    pub code: Option<String>,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Which follow-ups.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct FollowUpList {
    /// How they stand today.
    #[ts(type = "FollowUpState")]
    pub state: String,
    /// Most rows wanted.
    pub limit: Option<u32>,
}

/// Follow-ups, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUps {
    /// Their requests: what is not done by its day, what is done newest first.
    pub rows: Vec<RequestRow>,
    /// How many are overdue.
    pub overdue: u32,
    /// How many are due today.
    pub due: u32,
    /// How many wait for a later day.
    pub waiting: u32,
}

/// A follow-up is done.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct FollowUpDone {
    /// The request's id.
    pub id: String,
    /// How the return visit ended: for the services that were left open, in the same way and language.
    #[ts(type = "Outcome | null")]
    pub outcome: Option<String>,
    /// The return visit in full, in place of that. Without either there was none.
    pub visit: Option<AddRequest>,
}

/// It is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpFinished {
    /// The return visit's id, when there was one.
    pub visit: Option<String>,
    /// What the window must refresh.
    pub changes: Changes,
}

/// A follow-up waits for another day.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct FollowUpWaiting {
    /// The request's id.
    pub id: String,
    /// The day, `YYYY-MM-DD`.
    pub due: String,
}

/// Most rows when nobody says how many.
const MANY: u32 = 500;

/// See [`crate::with_commands`].
pub fn set(desk: &Desk, args: FollowUpSet) -> Result<FollowUpKept, ApiError> {
    let Some(words) = args.follow_up else {
        let (_, changes) = desk.transact(Op::RemoveFollowUp, |tx| {
            let request = stored(&args.id)(tx.read())??;
            tx.about(request.request.id);
            tx.remove_follow_up(request.seq)
        })?;
        return Ok(FollowUpKept {
            code: None,
            changes,
        });
    };
    let codes = codes(desk)?;
    let (code, changes) = desk.transact(Op::SetFollowUp, |tx| {
        let request = stored(&args.id)(tx.read())??;
        tx.about(request.request.id);
        agree(tx, &request, &words, &codes)
    })?;
    Ok(FollowUpKept {
        code: Some(code.grouped()),
        changes,
    })
}

/// See [`crate::with_commands`].
pub fn list(desk: &Desk, args: FollowUpList) -> Result<FollowUps, ApiError> {
    privacy::sweep(desk)?;
    let state = match args.state.as_str() {
        "due" => FollowUpState::Due,
        "overdue" => FollowUpState::Overdue,
        "waiting" => FollowUpState::Waiting,
        "done" => FollowUpState::Done,
        _ => return Err(ApiError::UnknownChoice { word: args.state }),
    };
    let (today, limit) = (desk.today(), args.limit.unwrap_or(MANY));
    let (found, counts) = desk.read(|read| {
        let kept = read.follow_ups(state, today, limit)?;
        let seqs: Vec<i64> = kept.iter().map(|kept| kept.seq).collect();
        Ok((read.requests_at(&seqs)?, read.follow_up_counts(today)?))
    })?;
    Ok(FollowUps {
        rows: rows(desk, found)?,
        overdue: counts.overdue,
        due: counts.due,
        waiting: counts.waiting,
    })
}

/// Keeps what is agreed of a request that is kept already; its code, which it gets unless it has one. A day that was agreed
/// before may lie in the past by now.
pub(crate) fn agree(
    tx: &Tx<'_>,
    request: &Stored,
    words: &FollowUpWords,
    codes: &[ReturnCode],
) -> Result<ReturnCode, Failure> {
    let before = tx.read().follow_up(request.seq)?;
    let agreed = before.map(|kept| kept.follow_up.due);
    let follow_up = parsed(words, Day::of(tx.now()), agreed)?;
    tx.set_follow_up(request.seq, &follow_up)?;
    match &request.request.code {
        Some(code) => Ok(code.clone()),
        None => {
            let code = free_code(tx.read(), codes)?;
            tx.set_code(request.seq, &code)?;
            Ok(code)
        }
    }
}

/// Within the domain's rules, and not before today: what is owed lies ahead.
pub(crate) fn parsed(
    words: &FollowUpWords,
    today: Day,
    agreed: Option<Day>,
) -> Result<FollowUp, ApiError> {
    let follow_up = FollowUp {
        due: ahead(&words.due, today, agreed)?,
        reason: words.reason.clone(),
        bring: words.bring.clone(),
        alias: words.alias.clone(),
        phone: words.phone.clone(),
    };
    Ok(follow_up.checked()?)
}

fn ahead(text: &str, today: Day, agreed: Option<Day>) -> Result<Day, ApiError> {
    let due = Day::parse(text)?;
    if due < today && agreed != Some(due) {
        return Err(ApiError::DayInPast {
            day: indrumar_i18n::date(due.date()),
        });
    }
    Ok(due)
}
