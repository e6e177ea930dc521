//! Codes that set a password once: of the first administrator, of a new account, of somebody who has forgotten theirs.
//!
//! Kept as digests; the code itself is shown once. A code of the first administrator is good only while there is none.

use super::{Account, name_of, password};
use crate::clock::stamp;
use crate::database::Connection;
use crate::{Error, Hub, audit, hub_key};
use chrono::{DateTime, TimeDelta, Utc};
use indrumar_i18n::Lang;
use indrumar_wire::{Digest, EnrolmentCode};

/// How long a code can be used.
const VALID: TimeDelta = TimeDelta::hours(48);

/// A code to be handed to one person.
#[derive(Debug, Clone)]
pub struct AccountCode {
    /// To be read out; the database keeps only its digest.
    pub code: EnrolmentCode,
    /// The last moment at which it can be used.
    pub expires: DateTime<Utc>,
}

/// An account that somebody can administer with, now or once its person has chosen a password.
const ADMINISTRATORS: &str =
    "SELECT count(*) FROM account WHERE role = 'administrator' AND disabled_at IS NULL";

impl Hub {
    /// A code for the first administrator; nothing when there is one. Earlier such codes stay good: hubs may start together.
    ///
    /// # Errors
    /// The database cannot be written.
    pub async fn first_code(&self) -> Result<Option<AccountCode>, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let mut tx = self.store.begin().await?;
        let there: i64 = sqlx::query_scalar(ADMINISTRATORS)
            .fetch_one(&mut *tx)
            .await
            .map_err(failed)?;
        if there > 0 {
            return Ok(None);
        }
        let code = self.make_account_code(&mut tx, None).await?;
        audit::note(
            &self.store,
            &mut tx,
            &self.clock.stamp(),
            "first-code-made",
            "-",
        )
        .await?;
        tx.commit().await.map_err(failed)?;
        Ok(Some(code))
    }

    /// A code by which the person of an account chooses a new password. The old one stays good until then.
    ///
    /// # Errors
    /// [`Error::NoSuchAccount`].
    pub async fn password_code(&self, name: &str) -> Result<AccountCode, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let account = self.account(name).await?;
        let mut tx = self.store.begin().await?;
        let code = self.make_account_code(&mut tx, Some(account.no)).await?;
        let at = self.clock.stamp();
        audit::note(
            &self.store,
            &mut tx,
            &at,
            "password-code-made",
            &account.name,
        )
        .await?;
        tx.commit().await.map_err(failed)?;
        Ok(code)
    }

    pub(super) async fn make_account_code(
        &self,
        tx: &mut Connection,
        account: Option<i64>,
    ) -> Result<AccountCode, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let code = EnrolmentCode::new(hub_key::random()?);
        let now = self.clock.now();
        let expires = now + VALID;
        // One at a time for an account, and no old ones lying about.
        sqlx::query("DELETE FROM account_code WHERE expires_at < $1 OR account = $2")
            .bind(stamp(&now))
            .bind(account)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        sqlx::query(
            "INSERT INTO account_code (digest, account, made_at, expires_at) VALUES ($1, $2, $3, $4)",
        )
        .bind(digest(&code))
        .bind(account)
        .bind(stamp(&now))
        .bind(stamp(&expires))
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
        Ok(AccountCode { code, expires })
    }

    /// Uses a code up: sets the password of its account, which must be the one that is named, or makes the first administrator
    /// under that name.
    ///
    /// # Errors
    /// [`Error::AccountCodeWrong`]; [`Error::WeakPassword`] and [`Error::BadAccountName`], which leave the code as it is.
    pub(crate) async fn use_account_code(
        &self,
        name: &str,
        code: &str,
        new: &str,
        language: Lang,
    ) -> Result<Account, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let code = EnrolmentCode::parse(code).map_err(|_| Error::AccountCodeWrong)?;
        let name = name_of(name)?;
        password::check(new, &name)?;
        let now = self.clock.stamp();
        let find = "SELECT account FROM account_code WHERE digest = $1 AND used_at IS NULL AND expires_at >= $2";
        let found = async |connection: &mut Connection| -> Result<Option<i64>, Error> {
            let found: Option<(Option<i64>,)> = sqlx::query_as(find)
                .bind(digest(&code))
                .bind(now.as_str())
                .fetch_optional(connection)
                .await
                .map_err(failed)?;
            found
                .map(|(account,)| account)
                .ok_or(Error::AccountCodeWrong)
        };
        // Asked before the hash is made, which costs something, and again when it is used.
        {
            let mut reader = self.store.readers.acquire().await.map_err(failed)?;
            found(&mut reader).await?;
        }
        let hash = self.hasher.hash(new.to_owned()).await?;
        let mut tx = self.store.begin().await?;
        let account = match found(&mut tx).await? {
            Some(no) => {
                let fits: Option<Account> = sqlx::query_as(
                    "SELECT * FROM account WHERE no = $1 AND name = $2 AND disabled_at IS NULL",
                )
                .bind(no)
                .bind(&name)
                .fetch_optional(&mut *tx)
                .await
                .map_err(failed)?;
                fits.ok_or(Error::AccountCodeWrong)?
            }
            None => self.first_administrator(&mut tx, &name, language).await?,
        };
        sqlx::query("UPDATE account_code SET used_at = $1 WHERE digest = $2")
            .bind(now.as_str())
            .bind(digest(&code))
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        self.put_password(&mut tx, &account, &hash).await?;
        tx.commit().await.map_err(failed)?;
        Ok(account)
    }

    async fn first_administrator(
        &self,
        tx: &mut Connection,
        name: &str,
        language: Lang,
    ) -> Result<Account, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let there: i64 = sqlx::query_scalar(ADMINISTRATORS)
            .fetch_one(&mut *tx)
            .await
            .map_err(failed)?;
        if there > 0 {
            return Err(Error::AccountCodeWrong);
        }
        let at = self.clock.stamp();
        let done = sqlx::query(
            "INSERT INTO account (name, role, language, made_at) VALUES ($1, 'administrator', $2, $3)
             ON CONFLICT (name) DO NOTHING",
        )
        .bind(name)
        .bind(language.as_str())
        .bind(&at)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
        if done.rows_affected() == 0 {
            return Err(Error::AccountExists(name.to_owned()));
        }
        audit::note(&self.store, tx, &at, "first-administrator", name).await?;
        sqlx::query_as("SELECT * FROM account WHERE name = $1")
            .bind(name)
            .fetch_one(&mut *tx)
            .await
            .map_err(failed)
    }

    /// Sets a password that was hashed, and ends where the account is signed in.
    pub(super) async fn put_password(
        &self,
        tx: &mut Connection,
        account: &Account,
        hash: &str,
    ) -> Result<(), Error> {
        sqlx::query("UPDATE account SET password = $1 WHERE no = $2")
            .bind(hash)
            .bind(account.no)
            .execute(&mut *tx)
            .await
            .map_err(|error| self.store.failed(&error))?;
        self.end_sessions(tx, account.no).await?;
        let at = self.clock.stamp();
        audit::note(&self.store, tx, &at, "password-set", &account.name).await
    }
}

fn digest(code: &EnrolmentCode) -> Vec<u8> {
    Digest::of(code.to_string().as_bytes()).bytes().to_vec()
}
