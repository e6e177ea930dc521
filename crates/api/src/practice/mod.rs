//! Practice: a second desk of invented requests beside the real one, for learning. It lies in a folder of its own, is made anew
//! each time and goes when it is left; nothing of it is counted or sent.
//!
//! Every call says which of the two it is for, and [`dispatch_practice`] reaches the practice desk alone: nothing is switched
//! that a late call could fall between. Not here: how its desk is filled (`begin`), where its paper goes (`paperless`).

mod begin;
mod paperless;
mod progress;

pub use progress::{Exercise, ExerciseStep, PracticeState, state};

use crate::session::{Boot, Nothing, boot};
use crate::{Answer, ApiError, Desk, ErrorBody, dispatch};
use serde_json::Value;
use std::sync::{PoisonError, RwLock};

/// Where a desk keeps its practice, while there is one.
#[derive(Default)]
pub(crate) struct Room(RwLock<Option<Box<Desk>>>);

impl Room {
    /// Whether somebody practises.
    pub(crate) fn is_open(&self) -> bool {
        let room = self.0.read().unwrap_or_else(PoisonError::into_inner);
        room.is_some()
    }
}

/// Runs a command of the one list on the practice desk.
///
/// # Errors
/// What the command answers; `practice-over` when nobody practises here.
pub fn dispatch_practice(desk: &Desk, name: &str, args: Value) -> Result<Answer, ErrorBody> {
    let room = desk.room().0.read().unwrap_or_else(PoisonError::into_inner);
    match room.as_deref() {
        Some(practice) => dispatch(practice, name, args),
        None => Err(ApiError::PracticeOver {}.into()),
    }
}

/// See [`crate::with_commands`]. Whoever practises already begins again.
pub fn enter(desk: &Desk, _: Nothing) -> Result<Boot, ApiError> {
    not_in_practice(desk)?;
    let mut room = desk
        .room()
        .0
        .write()
        .unwrap_or_else(PoisonError::into_inner);
    // Its database is closed before its folder goes.
    drop(room.take());
    desk.folder().forget_practice()?;
    let practice = match begin::begin(desk) {
        Ok(practice) => practice,
        Err(error) => {
            // What was made of it by then is of no use; the next one begins by removing it.
            let _ = desk.folder().forget_practice();
            return Err(error);
        }
    };
    let boot = boot(&practice, Nothing {})?;
    *room = Some(Box::new(practice));
    Ok(boot)
}

/// See [`crate::with_commands`]. The real desk as it is, also when nobody practised.
pub fn leave(desk: &Desk, _: Nothing) -> Result<Boot, ApiError> {
    not_in_practice(desk)?;
    let mut room = desk
        .room()
        .0
        .write()
        .unwrap_or_else(PoisonError::into_inner);
    drop(room.take());
    // A sheet that a viewer still shows may hold the folder: it goes with the next start.
    let _ = desk.folder().forget_practice();
    drop(room);
    boot(desk, Nothing {})
}

/// What a practice desk never does.
pub(crate) fn not_in_practice(desk: &Desk) -> Result<(), ApiError> {
    if desk.folder().is_practice() {
        Err(ApiError::NotInPractice {})
    } else {
        Ok(())
    }
}
