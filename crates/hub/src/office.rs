//! Offices, as the hub's administrator names them.

use crate::{Error, Hub, audit};
use indrumar_domain::{DomainError, Office, OfficeCode, OfficeKind};
use indrumar_wire::CertifiedOffice;
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{FromRow, Row as _};

/// An office about to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOffice(CertifiedOffice);

impl NewOffice {
    /// Checks code, name and kind.
    ///
    /// # Errors
    /// A code or kind of the wrong form, an empty name.
    pub fn new(code: &str, name: &str, kind: &str, district: Option<&str>) -> Result<Self, Error> {
        let kind =
            OfficeKind::parse(kind).map_err(|_| Error::UnknownOfficeKind(kind.to_owned()))?;
        let code = OfficeCode::parse(code).map_err(|_| Error::BadOfficeCode(code.to_owned()))?;
        let clean = |text: &str| match Office::new(text, kind, text) {
            Ok(office) => Ok(office.name),
            Err(DomainError::EmptyName) => Err(Error::EmptyName),
            Err(other) => Err(Error::Internal(other.to_string())),
        };
        Ok(Self(CertifiedOffice {
            code,
            name: clean(name)?,
            kind,
            district: district.map(clean).transpose()?,
        }))
    }
}

/// Adds the office unless its code is there already; tells whether it was added.
pub(crate) async fn insert(
    office: &CertifiedOffice,
    at: &str,
    tx: &mut SqliteConnection,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO office (code, name, kind, district, added_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (code) DO NOTHING",
    )
    .bind(office.code.as_str())
    .bind(&office.name)
    .bind(office.kind.as_str())
    .bind(&office.district)
    .bind(at)
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
}

impl FromRow<'_, SqliteRow> for OfficeRow {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        Ok(Self {
            no: row.try_get("no")?,
            code: row.try_get("code")?,
            name: row.try_get("name")?,
            kind: row.try_get("kind")?,
            district: row.try_get("district")?,
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
        let mut writer = self.store.writer.lock().await;
        let mut tx = self.store.begin(&mut writer).await?;
        let NewOffice(office) = office;
        if !insert(office, &at, &mut tx).await.map_err(failed)? {
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
        sqlx::query_as("SELECT no, code, name, kind, district FROM office ORDER BY name, code")
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// One office.
    pub(crate) async fn office(&self, code: &str) -> Result<OfficeRow, Error> {
        sqlx::query_as("SELECT no, code, name, kind, district FROM office WHERE code = $1")
            .bind(code)
            .fetch_optional(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?
            .ok_or_else(|| Error::NoSuchOffice(code.to_owned()))
    }
}
