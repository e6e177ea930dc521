//! How far the exercises are: read from what was recorded, so that a step is done when it is done, whichever way it was gone.

use crate::register::{RegisterList, RegisterQuery};
use crate::request::{ListRequests, RequestRow};
use crate::session::Nothing;
use crate::{ApiError, Desk, register, request};
use indrumar_domain::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a practice desk remembers its mistake.
pub(super) const MISTAKE: &str = "practice-mistake";

/// The visit of yesterday that is to be corrected.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Mistake {
    pub(super) id: String,
    pub(super) day: String,
}

/// Whose sheet is to be printed.
const SHEET_OF: &str = "papers.criminal-record";

/// How long the visit of the mistake really took.
const MINUTES: u32 = 15;

/// The exercises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PracticeState {
    /// In the order in which they are best done.
    pub exercises: Vec<Exercise>,
}

/// An exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Exercise {
    /// Which.
    #[ts(type = "\"visit\" | \"sheet\" | \"mistake\"")]
    pub id: String,
    /// What is to be done.
    pub steps: Vec<ExerciseStep>,
}

/// A step of an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExerciseStep {
    /// Which.
    #[ts(
        type = "\"record\" | \"undo\" | \"criminal-record\" | \"printed\" | \"channel\" | \"minutes\""
    )]
    pub id: String,
    /// Whether it is done.
    pub done: bool,
}

/// See [`crate::with_commands`].
pub fn state(desk: &Desk, _: Nothing) -> Result<PracticeState, ApiError> {
    let mistake: Option<Mistake> = desk.read(|read| read.setting(MISTAKE))?;
    let mistake = mistake.ok_or(ApiError::PracticeOver {})?;
    let today = desk.today().to_string();
    let written = of_day(desk, &today, false)?;
    let taken_back = of_day(desk, &today, true)?;
    let corrected = of_day(desk, &mistake.day, false)?
        .into_iter()
        .find(|row| row.id == mistake.id);
    // What was taken back was done all the same.
    let all = || written.iter().chain(&taken_back);
    let asked = |row: &&RequestRow| row.services.iter().any(|code| code == SHEET_OF);
    let right = |is: fn(&RequestRow) -> bool| corrected.as_ref().is_some_and(is);
    Ok(PracticeState {
        exercises: vec![
            exercise(
                "visit",
                [
                    ("record", all().next().is_some()),
                    ("undo", !taken_back.is_empty()),
                ],
            ),
            exercise(
                "sheet",
                [
                    ("criminal-record", all().any(|row| asked(&row))),
                    (
                        "printed",
                        all().any(|row| asked(&row) && row.sheets.is_some_and(|n| n > 0)),
                    ),
                ],
            ),
            exercise(
                "mistake",
                [
                    (
                        "channel",
                        right(|row| row.channel == Channel::Phone.as_str()),
                    ),
                    ("minutes", right(|row| row.minutes == Some(MINUTES))),
                ],
            ),
        ],
    })
}

fn of_day(desk: &Desk, day: &str, undone: bool) -> Result<Vec<RequestRow>, ApiError> {
    if !undone {
        let day = Some(day.to_owned());
        return request::list(desk, ListRequests { day, limit: None });
    }
    let filter = RegisterQuery {
        from: Some(day.to_owned()),
        to: Some(day.to_owned()),
        undone,
        ..RegisterQuery::default()
    };
    let page = RegisterList {
        filter,
        ..RegisterList::default()
    };
    Ok(register::list(desk, page)?.rows)
}

fn exercise(id: &str, steps: [(&str, bool); 2]) -> Exercise {
    let step = |(id, done): (&str, bool)| ExerciseStep {
        id: id.to_owned(),
        done,
    };
    Exercise {
        id: id.to_owned(),
        steps: steps.map(step).into(),
    }
}
