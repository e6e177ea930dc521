//! Signing in and out. A session is a random token in a cookie; the database has its digest, whose it is, and when it ends.

use super::{Account, Prefix, name_of, password};
use crate::clock::stamp;
use crate::database::{Connection, Row as DbRow};
use crate::{Error, Hub, audit, hub_key};
use chrono::TimeDelta;
use sha2::{Digest, Sha256};
use sqlx::{FromRow, Row as _};

/// However busy somebody is.
const LONGEST: TimeDelta = TimeDelta::hours(12);
/// Without a page being looked at.
const IDLE: TimeDelta = TimeDelta::hours(2);
/// How exactly it is known when a page was last looked at.
const NOTED: TimeDelta = TimeDelta::minutes(5);

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub(crate) account: Account,
    seen_at: String,
}

impl FromRow<'_, DbRow> for Session {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        Ok(Self {
            account: Account::from_row(row)?,
            seen_at: row.try_get("seen_at")?,
        })
    }
}

const FIND: &str = "
    SELECT a.*, s.seen_at FROM session s JOIN account a ON a.no = s.account
    WHERE s.digest = $1 AND s.ends_at >= $2 AND s.seen_at >= $3 AND a.disabled_at IS NULL";

/// What the database has of a token.
fn digest_of(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

impl Hub {
    /// Signs in; gives the token for the cookie. A wrong name and a wrong password are told alike, after the same time.
    ///
    /// # Errors
    /// [`Error::SignInWrong`]; [`Error::TooManySignIns`], before the password is looked at.
    pub(crate) async fn sign_in(
        &self,
        typed: &str,
        password: &str,
        prefix: Option<Prefix>,
    ) -> Result<String, Error> {
        let name = name_of(typed).unwrap_or_default();
        self.attempt(&name, prefix).await?;
        let account = match self.account(&name).await {
            Ok(account) if !account.disabled => Some(account),
            Ok(_) | Err(Error::NoSuchAccount(_)) => None,
            Err(error) => return Err(error),
        };
        let kept = account
            .as_ref()
            .and_then(|account| account.password.clone());
        let fits = self.hasher.fits(password.to_owned(), kept).await?;
        match account {
            Some(account) if fits => self.begin_session(&account).await,
            known => {
                // A name that there is not may be a password typed in the wrong place.
                let subject = known.map_or_else(|| "-".to_owned(), |account| account.name);
                self.audited("sign-in-failed", &subject).await?;
                Err(Error::SignInWrong)
            }
        }
    }

    /// Takes one attempt; the first that may not be made is told to the audit.
    pub(crate) async fn attempt(&self, name: &str, prefix: Option<Prefix>) -> Result<(), Error> {
        let taken = self.throttle.take(name, prefix, self.clock.now());
        if let Err(refused) = taken {
            if refused.first {
                let known = self.account(name).await.map(|account| account.name);
                let subject = known.unwrap_or_else(|_| "-".to_owned());
                self.audited("sign-in-throttled", &subject).await?;
            }
            return Err(refused.into());
        }
        Ok(())
    }

    /// Begins a session without asking for anything.
    pub(crate) async fn begin_session(&self, account: &Account) -> Result<String, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let token = hex::encode(hub_key::random::<32>()?);
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        sqlx::query("DELETE FROM session WHERE ends_at < $1 OR seen_at < $2")
            .bind(stamp(&now))
            .bind(stamp(&(now - IDLE)))
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        sqlx::query(
            "INSERT INTO session (digest, account, created_at, seen_at, ends_at) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(digest_of(&token))
        .bind(account.no)
        .bind(stamp(&now))
        .bind(stamp(&now))
        .bind(stamp(&(now + LONGEST)))
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
        audit::note(
            &self.store,
            &mut tx,
            &stamp(&now),
            "signed-in",
            &account.name,
        )
        .await?;
        tx.commit().await.map_err(failed)?;
        self.throttle.forget(&account.name);
        Ok(token)
    }

    /// Whose token it is.
    pub(crate) async fn session(&self, token: &str) -> Result<Option<Session>, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let now = self.clock.now();
        let found: Option<Session> = sqlx::query_as(FIND)
            .bind(digest_of(token))
            .bind(stamp(&now))
            .bind(stamp(&(now - IDLE)))
            .fetch_optional(&self.store.readers)
            .await
            .map_err(failed)?;
        if let Some(session) = &found
            && session.seen_at < stamp(&(now - NOTED))
        {
            // A database that cannot be written just now is no reason to show nothing.
            let noted = sqlx::query("UPDATE session SET seen_at = $1 WHERE digest = $2")
                .bind(stamp(&now))
                .bind(digest_of(token))
                .execute(&self.store.writers)
                .await;
            drop(noted);
        }
        Ok(found)
    }

    /// Ends a session; one that is none is no error.
    pub(crate) async fn sign_out(&self, token: &str) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let Some(session) = self.session(token).await? else {
            return Ok(());
        };
        let mut tx = self.store.begin().await?;
        sqlx::query("DELETE FROM session WHERE digest = $1")
            .bind(digest_of(token))
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        let at = self.clock.stamp();
        audit::note(
            &self.store,
            &mut tx,
            &at,
            "signed-out",
            &session.account.name,
        )
        .await?;
        tx.commit().await.map_err(failed)
    }

    pub(super) async fn end_sessions(
        &self,
        tx: &mut Connection,
        account: i64,
    ) -> Result<(), Error> {
        sqlx::query("DELETE FROM session WHERE account = $1")
            .bind(account)
            .execute(tx)
            .await
            .map_err(|error| self.store.failed(&error))?;
        Ok(())
    }

    /// Sets the password of an account, as the console does with one that was typed there.
    ///
    /// # Errors
    /// [`Error::NoSuchAccount`]; [`Error::WeakPassword`].
    pub async fn set_password(&self, name: &str, new: &str) -> Result<(), Error> {
        let account = self.account(name).await?;
        password::check(new, &account.name)?;
        let hash = self.hasher.hash(new.to_owned()).await?;
        let mut tx = self.store.begin().await?;
        self.put_password(&mut tx, &account, &hash).await?;
        tx.commit().await.map_err(|error| self.store.failed(&error))
    }

    /// Sets a new password for who knows the old one; every session of the account ends.
    pub(crate) async fn change_password(
        &self,
        account: &Account,
        old: &str,
        new: &str,
        prefix: Option<Prefix>,
    ) -> Result<(), Error> {
        password::check(new, &account.name)?;
        self.attempt(&account.name, prefix).await?;
        let kept = account.password.clone();
        if !self.hasher.fits(old.to_owned(), kept).await? {
            self.audited("sign-in-failed", &account.name).await?;
            return Err(Error::SignInWrong);
        }
        self.set_password(&account.name, new).await
    }

    /// A line in the audit that stands alone.
    async fn audited(&self, what: &'static str, subject: &str) -> Result<(), Error> {
        let mut tx = self.store.begin().await?;
        audit::note(&self.store, &mut tx, &self.clock.stamp(), what, subject).await?;
        tx.commit().await.map_err(|error| self.store.failed(&error))
    }
}
