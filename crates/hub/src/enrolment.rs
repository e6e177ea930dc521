//! Letting desks in: a code made for an office becomes a certificate for one install.
//!
//! A code serves one install. The same install with the same code gets the same certificate however often it asks, so
//! that a lost answer does not use the code up. A certificate of this hub lets its install in again when the database
//! was restored from before the enrolment.

mod admit;

use crate::clock::stamp;
use crate::{Error, Hub, audit, hub_key};
use chrono::{DateTime, Days, Utc};
use indrumar_wire::{Digest, EnrolmentCode};

/// How long a code can be used.
const VALID_DAYS: u64 = 14;

/// A code made for an office.
#[derive(Debug, Clone)]
pub struct MadeCode {
    /// To be read out or printed; the database keeps only its digest.
    pub code: EnrolmentCode,
    /// The last moment at which it can be used.
    pub expires: DateTime<Utc>,
}

impl Hub {
    /// Makes a code for an office.
    ///
    /// # Errors
    /// [`Error::NoSuchOffice`]; [`Error::OfficeMerged`] for one that has become part of another.
    pub async fn make_code(&self, office: &str) -> Result<MadeCode, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let row = self.office(office).await?;
        if self.is_merged(row.no).await? {
            return Err(Error::OfficeMerged(office.to_owned()));
        }
        let code = EnrolmentCode::new(hub_key::random()?);
        let now = self.clock.now();
        let expires = now.checked_add_days(Days::new(VALID_DAYS)).unwrap_or(now);
        let mut tx = self.store.begin().await?;
        let made = sqlx::query(
            "INSERT INTO enrolment_code (digest, office, made_at, expires_at)
             SELECT $1, no, $2, $3 FROM office WHERE code = $4",
        )
        .bind(digest_of(&code))
        .bind(stamp(&now))
        .bind(stamp(&expires))
        .bind(office)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
        if made.rows_affected() == 0 {
            return Err(Error::NoSuchOffice(office.to_owned()));
        }
        audit::note(&self.store, &mut tx, &stamp(&now), "code-made", office).await?;
        tx.commit().await.map_err(failed)?;
        Ok(MadeCode { code, expires })
    }
}

fn digest_of(code: &EnrolmentCode) -> Vec<u8> {
    Digest::of(code.to_string().as_bytes()).bytes().to_vec()
}
