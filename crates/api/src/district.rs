//! The districts of the country, to choose from at first start. Villages and towns are typed by hand.

use crate::desk::{language, sheet_language};
use crate::{ApiError, Desk};
use indrumar_catalogue::{CatalogueError, District, districts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The districts.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct DistrictList {
    /// The language of the names.
    #[ts(type = "Language")]
    pub language: String,
}

/// A district.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DistrictView {
    /// Its code in ISO 3166-2, `MD-SO`.
    pub code: String,
    /// What it is called.
    pub name: String,
}

/// See [`crate::with_commands`]. Sorted as Romanian sorts, in every language: the list is one, and people know it so.
pub fn list(_: &Desk, args: DistrictList) -> Result<Vec<DistrictView>, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let view = |district: District| DistrictView {
        name: district.name(language).to_owned(),
        code: district.code,
    };
    let all = districts().map_err(broken)?;
    Ok(all.into_iter().map(view).collect())
}

/// The district that is named in any usual way, or by its code.
pub(crate) fn known(text: &str) -> Result<District, ApiError> {
    let found = District::named(text).map_err(broken)?;
    found.ok_or_else(|| ApiError::UnknownDistrict {
        district: text.to_owned(),
    })
}

fn broken(error: CatalogueError) -> ApiError {
    ApiError::CatalogueBroken { file: error.file }
}
