//! Everything that is set here, in one answer.

use super::{Asks, Contact, Looks, Operators, Printing, Privacy};
use crate::error::shown;
use crate::printing::Habit;
use crate::session::{Nothing, OfficeView, office_view};
use crate::{ApiError, Desk, settings};
use serde::Serialize;
use ts_rs::TS;

/// How this desk works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Settings {
    /// The office.
    pub office: OfficeView,
    /// How it is reached, as it stands on the sheets.
    pub contact: Contact,
    /// The patron day of its place, `MM-DD`, once known.
    pub patron_day: Option<String>,
    /// Who works here.
    pub operators: Operators,
    /// How sheets are printed when nobody says otherwise.
    pub printing: Printing,
    /// What is asked beside the service.
    pub asks: Asks,
    /// What is kept, and for how long.
    pub privacy: Privacy,
    /// How the window looks.
    pub looks: Looks,
    /// What this program is, and where its data lie.
    pub about: About,
}

/// What this program is, and where its data lie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct About {
    /// The program's version.
    pub version: String,
    /// The catalogue's version.
    pub catalogue: String,
    /// The data folder.
    pub folder: String,
    /// This installation's id, which the hub knows it by.
    pub install: String,
    /// The day this installation began, `YYYY-MM-DD`.
    pub first_day: String,
}

/// See [`crate::with_commands`].
pub fn get(desk: &Desk, _: Nothing) -> Result<Settings, ApiError> {
    let habit = Habit::of(desk)?;
    let (office, contact, operators) = desk.read(|read| {
        let operators = settings::operators(read)?;
        Ok((settings::office(read)?, settings::contact(read)?, operators))
    })?;
    let (asks, privacy, looks, patron_day) = desk.read(|read| {
        let patron_day: Option<Option<String>> = read.setting(settings::PATRON_DAY)?;
        let looks = settings::looks(read)?;
        let privacy = settings::privacy(read)?;
        Ok((settings::asks(read)?, privacy, looks, patron_day.flatten()))
    })?;
    Ok(Settings {
        office: office_view(desk, office.ok_or(ApiError::NotSetUp {})?)?,
        contact,
        patron_day,
        operators,
        printing: habit.into(),
        asks,
        privacy,
        looks,
        about: About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            catalogue: desk.catalogue().version().to_owned(),
            folder: shown(desk.folder().path()),
            install: desk.install().to_string(),
            first_day: desk.first_day().to_string(),
        },
    })
}
