//! One key undoes the last deed of the day, at any depth, and another does it again. The audit says what was done in which
//! order, by whatever window or terminal; each kind of deed knows its way back.

use super::{Draft, RequestUndone, put_back, take_back, words};
use crate::session::Nothing;
use crate::transact::{Failure, Op, Tx};
use crate::{ApiError, Desk, day, followup};
use chrono::{DateTime, FixedOffset, TimeZone};
use indrumar_domain::{CHISINAU, Day, RequestId};
use indrumar_store::{Deed, Stored};
use std::ops::Range;

/// See [`crate::with_commands`]. Only what was done today: a key pressed too often must not eat into the register.
pub fn undo_last(desk: &Desk, _: Nothing) -> Result<RequestUndone, ApiError> {
    turn(desk, Op::Undo)
}

/// See [`crate::with_commands`]. Only until something else is done.
pub fn redo_last(desk: &Desk, _: Nothing) -> Result<RequestUndone, ApiError> {
    turn(desk, Op::Redo)
}

fn turn(desk: &Desk, way: Op) -> Result<RequestUndone, ApiError> {
    let draft = Draft::new(desk)?;
    let mut random = [0; 16];
    desk.host()
        .random(&mut random)
        .map_err(ApiError::internal)?;
    let (turned, changes) = desk.transact(way, |tx| {
        let today = today(tx.now());
        let kinds: Vec<&str> = Op::DEEDS.iter().map(|op| op.name()).collect();
        let deed = match way {
            Op::Redo => tx.read().last_undone(&kinds, &today)?,
            _ => tx.read().last_deed(&kinds, &today)?,
        };
        let nothing = match way {
            Op::Redo => ApiError::NothingToRedo {},
            _ => ApiError::NothingToUndo {},
        };
        let deed = deed.ok_or(nothing)?;
        let turn = Turn {
            desk,
            tx,
            operator: draft.operator(),
            back: way == Op::Undo,
            secret: random,
        };
        let (id, day) = turn.turn(&deed)?;
        tx.undoes(&deed);
        Ok((id, day, deed))
    })?;
    let (id, day, deed) = turned;
    Ok(RequestUndone {
        id: id.map(|id| id.to_string()).unwrap_or_default(),
        day: day.to_string(),
        what: deed.op,
        count: deed.n.unwrap_or(1),
        changes,
    })
}

struct Turn<'a> {
    desk: &'a Desk,
    tx: &'a Tx<'a>,
    operator: &'a str,
    /// Back, or forward again.
    back: bool,
    /// For a declaration, should one be made.
    secret: [u8; 16],
}

impl Turn<'_> {
    fn turn(&self, deed: &Deed) -> Result<(Option<RequestId>, Day), Failure> {
        let op = Op::deed(&deed.op).ok_or_else(|| ApiError::internal(&deed.op))?;
        let stored = match op {
            Op::DeclareDay => {
                let day = Day::parse(deed.subject.as_deref().unwrap_or_default())?;
                day::declare_again(self.tx, day, deed.history, &self.secret, self.operator)?;
                return Ok((None, day));
            }
            Op::EnterTally | Op::ImportRegister => self.many(deed)?,
            Op::FinishFollowUp => {
                let stored = self.subject(deed)?;
                followup::turn(self.tx, &stored, self.back, self.operator)?;
                stored
            }
            Op::EditRequest => self.edit(deed)?,
            _ => {
                let stored = self.subject(deed)?;
                // Undoing an undoing is putting back.
                self.flip(&stored, self.back != (op == Op::UndoRequest))?;
                stored
            }
        };
        Ok((Some(stored.request.id), stored.request.day))
    }

    fn flip(&self, stored: &Stored, back: bool) -> Result<(), Failure> {
        if back {
            take_back(self.tx, stored, self.operator)
        } else {
            put_back(self.tx, stored, self.operator)
        }
    }

    /// What it was before the edit, or before that was undone.
    fn edit(&self, deed: &Deed) -> Result<Stored, Failure> {
        let stored = self.subject(deed)?;
        let was = match deed.history {
            Some(row) => self.tx.read().past(row)?,
            None => None,
        };
        self.tx.about(stored.request.id);
        // An edit that changed nothing left nothing to go back to.
        if let Some(was) = was {
            let after = stored.request.recalled(was.content);
            let words = words(&self.desk.catalogue(), &after);
            self.tx
                .change_request(&stored, &after, Some(&words), "edit", self.operator)?;
        }
        Ok(stored)
    }

    /// Requests recorded together follow each other in the order of recording, beginning with the one that is named.
    fn many(&self, deed: &Deed) -> Result<Stored, Failure> {
        let first = self.subject(deed)?;
        for seq in (first.seq..).take(usize::try_from(deed.n.unwrap_or(1)).unwrap_or(1)) {
            if let Some(stored) = self.tx.read().request_at(seq)? {
                self.flip(&stored, self.back)?;
            }
        }
        self.tx.about(first.request.id);
        Ok(first)
    }

    fn subject(&self, deed: &Deed) -> Result<Stored, Failure> {
        let id = deed.subject.clone().unwrap_or_default();
        super::stored(&id)(self.tx.read())?.map_err(Failure::from)
    }
}

/// From midnight to midnight in Chișinău; what a clock that jumped back left ahead of it is not of today.
fn today(now: &DateTime<FixedOffset>) -> Range<DateTime<FixedOffset>> {
    let day = Day::of(now);
    let midnight = |day: Day| {
        let start = day.date().and_time(chrono::NaiveTime::MIN);
        let start = CHISINAU.from_local_datetime(&start).earliest();
        // Should the clocks skip it, the moment itself.
        start.map_or(*now, |start| start.fixed_offset())
    };
    midnight(day)..midnight(day.next())
}
