//! The sheets that are measured: those of the built-in catalogue, of an invented office, on one day.

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Document, Laid, Size};
use indrumar_domain::ServiceCode;
use indrumar_i18n::Lang;
use indrumar_paperwork::{Fitted, OfficeLines, Variant, fitted, sheet_input};

use crate::error::PeerError;

/// The service whose Romanian sheet fills two pages.
pub const TWO_PAGES: &str = "pay.utilities";

/// The day on which everything is printed.
pub const AS_OF: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 23) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

const SIZES: [Size; 3] = [Size::Normal, Size::Large, Size::VeryLarge];

/// Which sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetKey {
    /// The service.
    pub code: ServiceCode,
    /// The language.
    pub lang: Lang,
    /// The size of its letters.
    pub size: Size,
}

/// A sheet as it is printed.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What it says.
    pub document: Document,
    /// Where that stands.
    pub laid: Laid,
}

/// The catalogue with the office that prints from it.
pub struct Sheets {
    catalogue: Catalogue,
    office: OfficeLines,
}

impl Sheets {
    /// Reads the built-in catalogue.
    ///
    /// # Errors
    /// [`PeerError::Sheet`] if the program is damaged.
    pub fn load() -> Result<Sheets, PeerError> {
        let catalogue = Catalogue::builtin().map_err(said)?;
        Ok(Sheets {
            catalogue,
            office: OfficeLines {
                name: "Primăria satului Exemplu".to_owned(),
                phone: "0 200 00 000".to_owned(),
                hours: "8:00–17:00".to_owned(),
            },
        })
    }

    /// Every service in every language and size.
    pub fn keys(&self) -> Vec<SheetKey> {
        let mut keys = Vec::new();
        for service in self.catalogue.services() {
            for lang in Lang::ALL {
                keys.extend(SIZES.map(|size| SheetKey {
                    code: service.code.clone(),
                    lang,
                    size,
                }));
            }
        }
        keys
    }

    /// A service's Romanian sheet in normal size.
    ///
    /// # Errors
    /// [`PeerError::Sheet`] if there is none of that code.
    pub fn ordinary(&self, code: &str) -> Result<Sheet, PeerError> {
        self.sheet(&SheetKey {
            code: code.parse().map_err(said)?,
            lang: Lang::Ro,
            size: Size::Normal,
        })
    }

    /// A sheet as it is printed: kept to one leaf, laid out.
    ///
    /// # Errors
    /// [`PeerError::Sheet`].
    pub fn sheet(&self, key: &SheetKey) -> Result<Sheet, PeerError> {
        let variant = Variant::ordinary(key.lang);
        let input = sheet_input(&self.catalogue, &key.code, &variant, &self.office, AS_OF);
        let Fitted { document, laid, .. } =
            fitted(&input.map_err(said)?, key.size).map_err(said)?;
        Ok(Sheet { document, laid })
    }
}

fn said(error: impl std::fmt::Display) -> PeerError {
    PeerError::Sheet(error.to_string())
}
