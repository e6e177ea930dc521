//! Offices, as the hub's administrator names them.

use crate::database::{Connection, Row as DbRow};
mod list;
mod merge;

pub use list::Listed;

use crate::{Error, Hub, audit};
use indrumar_catalogue::District;
use indrumar_domain::{DomainError, Office, OfficeCode, OfficeKind};
use indrumar_wire::CertifiedOffice;
use sqlx::{FromRow, Row as _};

/// An office about to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOffice(CertifiedOffice, Option<String>);

impl NewOffice {
    /// Checks code, name, kind and district. The district may be written in any usual way; it is kept as the law writes it.
    ///
    /// # Errors
    /// A code or kind of the wrong form, an empty name, a district that there is not.
    pub fn new(code: &str, name: &str, kind: &str, district: Option<&str>) -> Result<Self, Error> {
        let kind =
            OfficeKind::parse(kind).map_err(|_| Error::UnknownOfficeKind(kind.to_owned()))?;
        let code = OfficeCode::parse(code).map_err(|_| Error::BadOfficeCode(code.to_owned()))?;
        let office = CertifiedOffice {
            code,
            name: clean(name)?,
            kind,
            district: district.map(known).transpose()?,
        };
        Ok(Self(office, None))
    }

    /// With a telephone number; an empty one is none.
    ///
    /// # Errors
    /// A text that is not of one line.
    pub fn with_phone(self, phone: Option<&str>) -> Result<Self, Error> {
        let phone = phone.map(str::trim).filter(|phone| !phone.is_empty());
        Ok(Self(self.0, phone.map(clean).transpose()?))
    }

    /// The district, as the law writes it.
    pub(crate) fn district(&self) -> Option<&str> {
        self.0.district.as_deref()
    }
}

/// A name on one line.
pub(crate) fn clean(text: &str) -> Result<String, Error> {
    // The rules for names are the office's, whatever its kind.
    match Office::new(text, OfficeKind::TownHall, "-") {
        Ok(office) => Ok(office.name),
        Err(DomainError::EmptyName) => Err(Error::EmptyName),
        Err(other) => Err(Error::Internal(other.to_string())),
    }
}

/// The Romanian name of a district that is named in any way.
fn known(text: &str) -> Result<String, Error> {
    let broken =
        |error: indrumar_catalogue::CatalogueError| Error::CatalogueBroken(error.to_string());
    let found = District::named(text).map_err(broken)?;
    let district = found.ok_or_else(|| Error::UnknownDistrict(text.to_owned()))?;
    Ok(district.name.ro)
}

/// Adds the office unless its code is there already; tells whether it was added.
pub(crate) async fn insert(
    office: &CertifiedOffice,
    phone: Option<&str>,
    at: &str,
    tx: &mut Connection,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO office (code, name, kind, district, added_at, phone) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code) DO NOTHING",
    )
    .bind(office.code.as_str())
    .bind(&office.name)
    .bind(office.kind.as_str())
    .bind(&office.district)
    .bind(at)
    .bind(phone)
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// An office as the pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfficeRow {
    pub(crate) no: i64,
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) district: Option<String>,
    pub(crate) phone: Option<String>,
}

impl FromRow<'_, DbRow> for OfficeRow {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        Ok(Self {
            no: row.try_get("no")?,
            code: row.try_get("code")?,
            name: row.try_get("name")?,
            kind: row.try_get("kind")?,
            district: row.try_get("district")?,
            phone: row.try_get("phone")?,
        })
    }
}

impl Hub {
    /// Adds an office.
    ///
    /// # Errors
    /// [`Error::OfficeExists`] when the code is taken.
    pub async fn add_office(&self, office: &NewOffice) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let at = self.clock.stamp();
        let mut tx = self.store.begin().await?;
        let NewOffice(office, phone) = office;
        if !insert(office, phone.as_deref(), &at, &mut tx)
            .await
            .map_err(failed)?
        {
            return Err(Error::OfficeExists(office.code.to_string()));
        }
        audit::note(
            &self.store,
            &mut tx,
            &at,
            "office-added",
            office.code.as_str(),
        )
        .await?;
        tx.commit().await.map_err(failed)
    }

    /// Every office, by name.
    pub(crate) async fn offices(&self) -> Result<Vec<OfficeRow>, Error> {
        sqlx::query_as(
            "SELECT no, code, name, kind, district, phone FROM office ORDER BY name, code",
        )
        .fetch_all(&self.store.readers)
        .await
        .map_err(|error| self.store.failed(&error))
    }

    /// One office.
    pub(crate) async fn office(&self, code: &str) -> Result<OfficeRow, Error> {
        // PostgreSQL has no texts with this character, and would call it a failure of its own.
        if code.contains('\0') {
            return Err(Error::NoSuchOffice(code.to_owned()));
        }
        sqlx::query_as("SELECT no, code, name, kind, district, phone FROM office WHERE code = $1")
            .bind(code)
            .fetch_optional(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?
            .ok_or_else(|| Error::NoSuchOffice(code.to_owned()))
    }
}
