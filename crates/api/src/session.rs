//! Start of the window: what is known of this desk, first start, language.

use crate::desk::{is_clock_odd, language, sheet_language};
use crate::printing::Habit;
use crate::settings::{Asks, Looks, TextSize};
use crate::transact::Op;
use crate::{ApiError, Desk, district, settings};
use indrumar_catalogue::District;
use indrumar_domain::{Office, OfficeKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// No arguments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
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
    /// Whether somebody practises here; calls for the practice desk then say so.
    pub practice: bool,
    /// Whether a hub knows this desk.
    pub enrolled: bool,
    /// The computer's clock cannot be right: the person must be told.
    pub clock_odd: bool,
    /// How the window looks.
    pub looks: Looks,
    /// What is asked beside the service.
    pub asks: Asks,
    /// The size of print that sheets usually have here.
    #[ts(type = "Size")]
    pub sheet_size: TextSize,
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
    /// Its district, by its name in the language of the window; absent, when nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub district: Option<String>,
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
    /// Its district: a code of the list, or a name in any usual form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub district: Option<String>,
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
    let (office, operator, hub, demo, looks, asks, clock_odd) = desk.read(|read| {
        let demo: Option<bool> = read.setting(settings::DEMO)?;
        let hub = settings::hub(read)?;
        Ok((
            settings::office(read)?,
            settings::operator(read)?,
            hub,
            demo,
            settings::looks(read)?,
            settings::asks(read)?,
            is_clock_odd(read, &desk.now())?,
        ))
    })?;
    Ok(Boot {
        set_up: office.is_some() && operator.is_some(),
        language: desk.language()?.to_string(),
        office: office.map(|office| office_view(desk, office)).transpose()?,
        operator,
        today: desk.today().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        catalogue: desk.catalogue().version().to_owned(),
        demo: demo.unwrap_or(false) || desk.folder().is_demo(),
        practice: desk.folder().is_practice() || desk.room().is_open(),
        enrolled: hub.is_some(),
        clock_odd,
        looks,
        asks,
        sheet_size: Habit::of(desk)?.size,
    })
}

/// The office with its district by name.
pub(crate) fn office_view(desk: &Desk, office: Office) -> Result<OfficeView, ApiError> {
    let code: Option<String> = desk.read(|read| read.setting(settings::DISTRICT))?;
    // A code that this program does not know any more is as good as none.
    let district = code.and_then(|code| district::known(&code).ok());
    let language = sheet_language(desk.language()?);
    Ok(OfficeView {
        name: office.name,
        kind: office.kind.to_string(),
        locality: office.locality,
        district: district.map(|district| district.name(language).to_owned()),
        code: office.code.map(String::from),
    })
}

/// The district that was chosen, if one was.
pub(crate) fn chosen_district(office: &NewOffice) -> Result<Option<District>, ApiError> {
    let text = office.district.as_deref().map(str::trim);
    let text = text.filter(|text| !text.is_empty());
    text.map(district::known).transpose()
}

/// See [`crate::with_commands`].
pub fn set_up(desk: &Desk, args: SetUp) -> Result<Boot, ApiError> {
    let language = language(&args.language)?;
    let kind = OfficeKind::parse(&args.office.kind)?;
    let office = Office::new(&args.office.name, kind, &args.office.locality)?;
    let operator = Office::new(&args.operator, kind, "-")?.name;
    let district = chosen_district(&args.office)?;
    desk.transact(Op::SetUp, |tx| {
        if settings::office(tx.read())?.is_some() {
            return Err(ApiError::AlreadySetUp {}.into());
        }
        tx.set(settings::LANGUAGE, &language.as_str())?;
        tx.set(settings::OFFICE, &office)?;
        if let Some(district) = &district {
            tx.set(settings::DISTRICT, &district.code)?;
        }
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
