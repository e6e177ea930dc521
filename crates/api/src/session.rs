//! Start of the window: what is known of this desk, first start, language.

use crate::desk::language;
use crate::transact::Op;
use crate::{ApiError, Desk, settings};
use indrumar_domain::{Office, OfficeKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// No arguments.
#[derive(Debug, Clone, Copy, Default, Deserialize, Serialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// What the window must know before it shows anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Boot {
    /// Whether first start is over.
    pub set_up: bool,
    /// The language of the window.
    #[ts(type = "Language")]
    pub language: String,
    /// The office, once known.
    pub office: Option<OfficeView>,
    /// Who works here, once known.
    pub operator: Option<String>,
    /// Today in Chișinău, `YYYY-MM-DD`.
    pub today: String,
    /// The program's version.
    pub version: String,
    /// The catalogue's version.
    pub catalogue: String,
    /// Whether the requests here are invented.
    pub demo: bool,
    /// Whether a hub knows this desk.
    pub enrolled: bool,
}

/// The office as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfficeView {
    /// Its name on the sheets.
    pub name: String,
    /// What it is.
    #[ts(type = "OfficeKind")]
    pub kind: String,
    /// Village or town.
    pub locality: String,
    /// The hub's code for it, once enrolled.
    pub code: Option<String>,
}

/// First start.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetUp {
    /// The language of the window.
    #[ts(type = "Language")]
    pub language: String,
    /// The office, typed by hand.
    pub office: NewOffice,
    /// The operator's name.
    pub operator: String,
}

/// An office typed by hand.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct NewOffice {
    /// Its name on the sheets.
    pub name: String,
    /// What it is.
    #[ts(type = "OfficeKind")]
    pub kind: String,
    /// Village or town.
    pub locality: String,
}

/// Another language.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetLanguage {
    /// The language of the window.
    #[ts(type = "Language")]
    pub language: String,
}

/// See [`crate::with_commands`].
pub fn boot(desk: &Desk, _: Nothing) -> Result<Boot, ApiError> {
    let (office, operator, hub, demo) = desk.read(|read| {
        let demo: Option<bool> = read.setting(settings::DEMO)?;
        let hub = settings::hub(read)?;
        Ok((
            settings::office(read)?,
            settings::operator(read)?,
            hub,
            demo,
        ))
    })?;
    Ok(Boot {
        set_up: office.is_some() && operator.is_some(),
        language: desk.language()?.to_string(),
        office: office.map(OfficeView::from),
        operator,
        today: desk.today().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        catalogue: desk.catalogue().version().to_owned(),
        demo: demo.unwrap_or(false) || desk.folder().is_demo(),
        enrolled: hub.is_some(),
    })
}

/// See [`crate::with_commands`].
pub fn set_up(desk: &Desk, args: SetUp) -> Result<Boot, ApiError> {
    let language = language(&args.language)?;
    let kind = OfficeKind::parse(&args.office.kind)?;
    let office = Office::new(&args.office.name, kind, &args.office.locality)?;
    let operator = Office::new(&args.operator, kind, "-")?.name;
    desk.transact(Op::SetUp, |tx| {
        if settings::office(tx.read())?.is_some() {
            return Err(ApiError::AlreadySetUp {}.into());
        }
        tx.set(settings::LANGUAGE, &language.as_str())?;
        tx.set(settings::OFFICE, &office)?;
        tx.set(settings::OPERATOR, &operator)
    })?;
    boot(desk, Nothing {})
}

/// See [`crate::with_commands`].
pub fn set_language(desk: &Desk, args: SetLanguage) -> Result<Boot, ApiError> {
    let language = language(&args.language)?;
    desk.transact(Op::SetLanguage, |tx| {
        tx.set(settings::LANGUAGE, &language.as_str())
    })?;
    boot(desk, Nothing {})
}

impl From<Office> for OfficeView {
    fn from(office: Office) -> Self {
        Self {
            name: office.name,
            kind: office.kind.to_string(),
            locality: office.locality,
            code: office.code.map(String::from),
        }
    }
}
