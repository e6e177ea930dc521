//! The letter that brings an office its enrolment code: a page to print, one for each office.

use crate::{Error, Hub, MadeCode};
use indrumar_document::{Size, layout, pdf};
use indrumar_domain::{CHISINAU, OfficeCode};
use indrumar_i18n::Lang;
use indrumar_paperwork::{LetterInput, letter};

impl Hub {
    /// Makes a code for an office and the letter with it, as PDF.
    ///
    /// # Errors
    /// As [`Self::make_code`]; [`Error::NoLetter`] when a page cannot be set.
    pub async fn letter(
        &self,
        office: &str,
        address: &str,
        lang: Lang,
    ) -> Result<(MadeCode, Vec<u8>), Error> {
        let name = self.office(office).await?.name;
        let made = self.make_code(office).await?;
        let input = LetterInput {
            office: name,
            address: address.to_owned(),
            code: made.code.to_string(),
            until: made.expires.with_timezone(&CHISINAU).date_naive(),
            day: self.clock.today().date(),
        };
        let set = move || {
            let failed = |error: indrumar_document::Error| Error::NoLetter(error.to_string());
            let document = letter(lang, &input);
            let laid = layout(&document, Size::Compact).map_err(failed)?;
            pdf(&laid).map_err(failed)
        };
        Ok((made, crate::deliver::aside(set).await?))
    }

    /// The codes of all offices that take part: those that are not part of another.
    pub(crate) async fn office_codes(&self) -> Result<Vec<OfficeCode>, Error> {
        let mut codes = Vec::new();
        for office in self.offices().await? {
            if !self.is_merged(office.no).await?
                && let Ok(code) = OfficeCode::parse(&office.code)
            {
                codes.push(code);
            }
        }
        Ok(codes)
    }
}
