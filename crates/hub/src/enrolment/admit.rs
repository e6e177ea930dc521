//! One enrolment, from the signed request to the signed certificate, in one transaction.

use super::digest_of;
use crate::database::Connection;
use crate::deliver::{program, public_key};
use crate::held::EVER;
use crate::office::OfficeRow;
use crate::{Error, Hub, audit, hub_key, office};
use chrono::Months;
use indrumar_domain::{Day, OfficeCode, OfficeKind};
use indrumar_wire::{Certificate, CertifiedOffice, Enrolment, EnrolmentCode, Signed};

/// Days longer than this before the enrolment are held: a clock that stood in 1970.
const PLAUSIBLE_MONTHS: u32 = 60;

impl Hub {
    /// Takes a signed enrolment, gives the signed certificate.
    ///
    /// # Errors
    /// A message that cannot be taken; a code that is unknown, expired or used by another install; a certificate of
    /// another hub; an install that is revoked or known with another key.
    pub async fn enrol(&self, bytes: &[u8]) -> Result<Signed, Error> {
        let signed = Signed::parse(bytes)?;
        let claimed = signed.peek::<Enrolment>()?.public_key;
        let wish: Enrolment = signed.open(&claimed)?;
        let shown = match &wish.certificate {
            Some(old) => Some(self.recognise(old, &wish).await?),
            None => None,
        };
        let mut tx = self.store.begin().await?;
        let certificate = match (&wish.code, shown) {
            (Some(code), _) => self.by_code(&mut tx, &wish, code).await?,
            (None, Some(certificate)) => self.by_certificate(&mut tx, &wish, certificate).await?,
            (None, None) => {
                let detail = "neither a code nor a certificate".to_owned();
                return Err(indrumar_wire::Error::Malformed(detail).into());
            }
        };
        tx.commit()
            .await
            .map_err(|error| self.store.failed(&error))?;
        Ok(certificate)
    }

    /// A certificate that this hub gave to this very install.
    async fn recognise(&self, old: &Signed, wish: &Enrolment) -> Result<Certificate, Error> {
        let unknown = |_| Error::CertificateUnknown;
        let signer = old.peek::<Certificate>().map_err(unknown)?.hub_key;
        let certificate: Certificate = old.open(&signer).map_err(unknown)?;
        let own = hub_key::is_own(&self.store, &signer).await?;
        if own && certificate.install == wish.install && certificate.public_key == wish.public_key {
            Ok(certificate)
        } else {
            Err(Error::CertificateUnknown)
        }
    }

    async fn by_code(
        &self,
        tx: &mut Connection,
        wish: &Enrolment,
        typed: &str,
    ) -> Result<Signed, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let known = self.known(tx, wish).await?;
        let code = EnrolmentCode::parse(typed)?;
        let row: Option<(i64, String, Option<Vec<u8>>)> = sqlx::query_as(
            "SELECT office, expires_at, used_by FROM enrolment_code WHERE digest = $1",
        )
        .bind(digest_of(&code))
        .fetch_optional(&mut *tx)
        .await
        .map_err(failed)?;
        let (office, expires_at, used_by) = row.ok_or(Error::CodeUnknown)?;
        let me = wish.install.bytes().to_vec();
        if let Some(user) = used_by {
            return match known {
                Some(known) if user == me => Ok(known.certificate),
                _ => Err(Error::CodeExpired),
            };
        }
        let at = self.clock.stamp();
        if expires_at < at {
            return Err(Error::CodeExpired);
        }
        sqlx::query("UPDATE enrolment_code SET used_at = $1, used_by = $2 WHERE digest = $3")
            .bind(&at)
            .bind(me)
            .bind(digest_of(&code))
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        let office: OfficeRow = sqlx::query_as(
            "SELECT no, code, name, kind, district, phone FROM office WHERE no = $1",
        )
        .bind(office)
        .fetch_one(&mut *tx)
        .await
        .map_err(failed)?;
        self.admit(tx, wish, known, &office, &at).await
    }

    async fn by_certificate(
        &self,
        tx: &mut Connection,
        wish: &Enrolment,
        certificate: Certificate,
    ) -> Result<Signed, Error> {
        if let Some(known) = self.known(tx, wish).await? {
            return Ok(known.certificate);
        }
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let at = self.clock.stamp();
        // The office too may be younger than the backup.
        let office = certificate.office;
        office::insert(&office, None, &at, tx)
            .await
            .map_err(failed)?;
        let row: OfficeRow = sqlx::query_as(
            "SELECT no, code, name, kind, district, phone FROM office WHERE code = $1",
        )
        .bind(office.code.as_str())
        .fetch_one(&mut *tx)
        .await
        .map_err(failed)?;
        self.admit(tx, wish, None, &row, &certificate.issued).await
    }

    /// What is known of the install; an error if it may not come in at all.
    async fn known(&self, tx: &mut Connection, wish: &Enrolment) -> Result<Option<Known>, Error> {
        let row: Option<(i64, Vec<u8>, String, Option<String>)> = sqlx::query_as(
            "SELECT no, public_key, certificate, revoked_at FROM install WHERE id = $1",
        )
        .bind(wish.install.bytes().to_vec())
        .fetch_optional(&mut *tx)
        .await
        .map_err(|error| self.store.failed(&error))?;
        let Some((no, key, certificate, revoked_at)) = row else {
            return Ok(None);
        };
        if public_key(&key)? != wish.public_key {
            return Err(Error::InstallKeyDiffers);
        }
        if revoked_at.is_some() {
            return Err(Error::InstallRevoked);
        }
        let certificate = Signed::parse(certificate.as_bytes())?;
        Ok(Some(Known { no, certificate }))
    }

    /// Writes the install and the office it speaks for, and signs the certificate.
    async fn admit(
        &self,
        tx: &mut Connection,
        wish: &Enrolment,
        known: Option<Known>,
        office: &OfficeRow,
        issued: &str,
    ) -> Result<Signed, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let damaged = |_| Error::Internal("an office in the database is damaged".to_owned());
        let key = hub_key::newest(&self.store, tx).await?;
        let certificate = Certificate {
            install: wish.install,
            public_key: wish.public_key,
            office: CertifiedOffice {
                code: OfficeCode::parse(&office.code).map_err(damaged)?,
                name: office.name.clone(),
                kind: OfficeKind::parse(&office.kind).map_err(damaged)?,
                district: office.district.clone(),
            },
            hub_key: key.public(),
            issued: issued.to_owned(),
            catalogue: self.newest_version().await?,
        };
        let signed = Signed::seal(&certificate, &key)?;
        let text = String::from_utf8_lossy(&signed.to_bytes()?).into_owned();
        let today = self.clock.today();
        let install = match known {
            Some(known) => {
                sqlx::query("UPDATE install SET certificate = $1 WHERE no = $2")
                    .bind(text)
                    .bind(known.no)
                    .execute(&mut *tx)
                    .await
                    .map_err(failed)?;
                known.no
            }
            None => {
                sqlx::query_scalar(
                    "INSERT INTO install (id, public_key, program, certificate, enrolled_at, counts_from)
                     VALUES ($1, $2, $3, $4, $5, $6) RETURNING no",
                )
                .bind(wish.install.bytes().to_vec())
                .bind(wish.public_key.bytes().to_vec())
                .bind(program(&wish.program))
                .bind(text)
                .bind(issued)
                .bind(plausible_from(today))
                .fetch_one(&mut *tx)
                .await
                .map_err(failed)?
            }
        };
        self.belongs(tx, install, office.no, &today.to_string())
            .await?;
        let subject = format!("{} {}", office.code, wish.install);
        audit::note(&self.store, tx, &self.clock.stamp(), "enrolled", &subject).await?;
        Ok(signed)
    }

    /// From today on for an install that spoke for another office; from ever for a new one, since desks count before
    /// they are enrolled.
    async fn belongs(
        &self,
        tx: &mut Connection,
        install: i64,
        office: i64,
        today: &str,
    ) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let now: Option<(i64, String)> = sqlx::query_as(
            "SELECT office, from_day FROM install_office WHERE install = $1 AND to_day IS NULL",
        )
        .bind(install)
        .fetch_optional(&mut *tx)
        .await
        .map_err(failed)?;
        let from = match now {
            Some((same, _)) if same == office => return Ok(()),
            // Moved twice in one day: the last move holds.
            Some((_, from)) if from == today => {
                sqlx::query("DELETE FROM install_office WHERE install = $1 AND from_day = $2")
                    .bind(install)
                    .bind(today)
                    .execute(&mut *tx)
                    .await
                    .map_err(failed)?;
                today
            }
            Some((_, from)) => {
                sqlx::query(
                    "UPDATE install_office SET to_day = $1 WHERE install = $2 AND from_day = $3",
                )
                .bind(today)
                .bind(install)
                .bind(from)
                .execute(&mut *tx)
                .await
                .map_err(failed)?;
                today
            }
            None => EVER,
        };
        sqlx::query("INSERT INTO install_office (install, office, from_day) VALUES ($1, $2, $3)")
            .bind(install)
            .bind(office)
            .bind(from)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        Ok(())
    }
}

struct Known {
    no: i64,
    certificate: Signed,
}

fn plausible_from(today: Day) -> String {
    today
        .date()
        .checked_sub_months(Months::new(PLAUSIBLE_MONTHS))
        .map_or_else(|| EVER.to_owned(), |day| Day::from(day).to_string())
}
