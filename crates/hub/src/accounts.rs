//! People who read the pages: what an account may see, and how accounts are made, stopped and let in again.
//!
//! Three roles: a viewer sees the figures of one district, a national viewer all of them, an administrator settles what is held
//! besides. Nobody types a password for somebody else: an account begins with a code that sets one, once. Not here: signing in
//! (`session`), how passwords are kept (`password`), the pages with the forms (`pages`).

mod code;
mod password;
mod session;
mod throttle;

pub use code::AccountCode;
pub(crate) use password::Hasher;
pub(crate) use throttle::{Prefix, Throttle};

use crate::database::Row as DbRow;
use crate::{Error, Hub, audit};
use indrumar_catalogue::District;
use indrumar_i18n::Lang;
use serde::Serialize;
use sqlx::{FromRow, Row as _};

const MAX_NAME: usize = 64;

/// What an account may see and do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Sees the figures of one district.
    Viewer(String),
    /// Sees all figures.
    National,
    /// Sees all figures and settles what is held.
    Administrator,
}

impl Role {
    /// From its word and, for a viewer, the district in any usual writing.
    ///
    /// # Errors
    /// [`Error::UnknownRole`]; [`Error::RoleAndDistrict`] for a viewer without a district or another role with one.
    pub fn new(word: &str, district: Option<&str>) -> Result<Self, Error> {
        match (word, district) {
            ("viewer", Some(district)) => {
                let broken = |error: indrumar_catalogue::CatalogueError| {
                    Error::CatalogueBroken(error.to_string())
                };
                let found = District::named(district).map_err(broken)?;
                let known = found.ok_or_else(|| Error::UnknownDistrict(district.to_owned()))?;
                Ok(Self::Viewer(known.name.ro))
            }
            ("national", None) => Ok(Self::National),
            ("administrator", None) => Ok(Self::Administrator),
            ("viewer" | "national" | "administrator", _) => Err(Error::RoleAndDistrict),
            _ => Err(Error::UnknownRole(word.to_owned())),
        }
    }

    /// Its word, as commands and the database have it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Viewer(_) => "viewer",
            Self::National => "national",
            Self::Administrator => "administrator",
        }
    }

    /// The only district that it sees.
    pub fn district(&self) -> Option<&str> {
        match self {
            Self::Viewer(district) => Some(district),
            _ => None,
        }
    }
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub(crate) no: i64,
    /// Its name.
    pub name: String,
    /// What it may see and do.
    pub role: Role,
    /// The language of its pages, unless another one is chosen.
    pub language: Lang,
    /// Whether it is stopped.
    pub disabled: bool,
    pub(crate) password: Option<String>,
}

/// An account in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountListed {
    /// Its name.
    pub name: String,
    /// The word of its role.
    pub role: &'static str,
    /// The district of a viewer.
    pub district: Option<String>,
    /// Whether it is stopped.
    pub disabled: bool,
    /// Whether a password was chosen.
    pub has_password: bool,
}

impl FromRow<'_, DbRow> for Account {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        let district: Option<String> = row.try_get("district")?;
        let language: String = row.try_get("language")?;
        // What this program does not know may see the least: a district that there is not.
        let role = match row.try_get::<String, _>("role")?.as_str() {
            "administrator" => Role::Administrator,
            "national" => Role::National,
            _ => Role::Viewer(district.unwrap_or_default()),
        };
        Ok(Self {
            no: row.try_get("no")?,
            name: row.try_get("name")?,
            role,
            language: language.parse().unwrap_or_default(),
            disabled: row.try_get::<Option<String>, _>("disabled_at")?.is_some(),
            password: row.try_get("password")?,
        })
    }
}

/// The name as it is kept: small letters, without spaces around.
pub(crate) fn name_of(typed: &str) -> Result<String, Error> {
    let name = typed.trim().to_lowercase();
    let fits = |c: char| c.is_alphanumeric() || ".-_@".contains(c);
    if name.is_empty() || name.chars().count() > MAX_NAME || !name.chars().all(fits) {
        return Err(Error::BadAccountName(typed.trim().to_owned()));
    }
    Ok(name)
}

impl Hub {
    /// Adds an account and makes the code by which its person chooses a password.
    ///
    /// # Errors
    /// [`Error::BadAccountName`]; [`Error::AccountExists`].
    pub async fn add_account(
        &self,
        name: &str,
        role: &Role,
        language: Lang,
    ) -> Result<AccountCode, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let name = name_of(name)?;
        let at = self.clock.stamp();
        let mut tx = self.store.begin().await?;
        let done = sqlx::query(
            "INSERT INTO account (name, role, district, language, made_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (name) DO NOTHING",
        )
        .bind(&name)
        .bind(role.word())
        .bind(role.district())
        .bind(language.as_str())
        .bind(&at)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
        if done.rows_affected() == 0 {
            return Err(Error::AccountExists(name));
        }
        let no: i64 = sqlx::query_scalar("SELECT no FROM account WHERE name = $1")
            .bind(&name)
            .fetch_one(&mut *tx)
            .await
            .map_err(failed)?;
        let code = self.make_account_code(&mut tx, Some(no)).await?;
        audit::note(&self.store, &mut tx, &at, "account-added", &name).await?;
        tx.commit().await.map_err(failed)?;
        Ok(code)
    }

    /// Every account, by name.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn accounts(&self) -> Result<Vec<AccountListed>, Error> {
        let all: Vec<Account> = sqlx::query_as("SELECT * FROM account ORDER BY name")
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
        let listed = |one: Account| AccountListed {
            role: one.role.word(),
            district: one.role.district().map(str::to_owned),
            name: one.name,
            disabled: one.disabled,
            has_password: one.password.is_some(),
        };
        Ok(all.into_iter().map(listed).collect())
    }

    /// Stops an account and ends where it is signed in, or lets it in again.
    ///
    /// # Errors
    /// [`Error::NoSuchAccount`].
    pub async fn disable_account(&self, name: &str, disabled: bool) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let account = self.account(name).await?;
        let at = self.clock.stamp();
        let mut tx = self.store.begin().await?;
        sqlx::query("UPDATE account SET disabled_at = $1 WHERE no = $2")
            .bind(disabled.then_some(&at))
            .bind(account.no)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        self.end_sessions(&mut tx, account.no).await?;
        let what = if disabled {
            "account-disabled"
        } else {
            "account-enabled"
        };
        audit::note(&self.store, &mut tx, &at, what, &account.name).await?;
        tx.commit().await.map_err(failed)
    }

    /// One account, by its name in any letters.
    pub(crate) async fn account(&self, typed: &str) -> Result<Account, Error> {
        let missing = || Error::NoSuchAccount(typed.trim().to_owned());
        let name = name_of(typed).map_err(|_| missing())?;
        sqlx::query_as("SELECT * FROM account WHERE name = $1")
            .bind(name)
            .fetch_optional(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?
            .ok_or_else(missing)
    }
}
