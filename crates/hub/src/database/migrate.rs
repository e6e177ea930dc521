//! Brings the tables to this program's version, in one transaction. A released migration is never edited: its digest
//! is kept, and another one under the same number is an error.

use super::{Connection, Dialect, failure};
use crate::Error;
use sha2::{Digest, Sha256};
use sqlx::{Connection as _, Row as _};
use std::path::Path;

/// `IHub`: marks the file as a hub's, so that another program's database is not filled with tables.
const APPLICATION_ID: i64 = 0x4948_7562;

/// Number, and the text for SQLite and for PostgreSQL: the same tables in both.
const MIGRATIONS: &[(i64, [&str; 2])] = &[
    (
        1,
        [
            include_str!("../../migrations/sqlite/0001_first.sql"),
            include_str!("../../migrations/postgres/0001_first.sql"),
        ],
    ),
    (
        2,
        [
            include_str!("../../migrations/sqlite/0002_catalogue.sql"),
            include_str!("../../migrations/postgres/0002_catalogue.sql"),
        ],
    ),
    (
        3,
        [
            include_str!("../../migrations/sqlite/0003_administration.sql"),
            include_str!("../../migrations/postgres/0003_administration.sql"),
        ],
    ),
    (
        4,
        [
            include_str!("../../migrations/sqlite/0004_accounts.sql"),
            include_str!("../../migrations/postgres/0004_accounts.sql"),
        ],
    ),
    (
        5,
        [
            include_str!("../../migrations/sqlite/0005_keys.sql"),
            include_str!("../../migrations/postgres/0005_keys.sql"),
        ],
    ),
    (
        6,
        [
            include_str!("../../migrations/sqlite/0006_delta_by_day.sql"),
            include_str!("../../migrations/postgres/0006_delta_by_day.sql"),
        ],
    ),
    (
        7,
        [
            include_str!("../../migrations/sqlite/0007_heard.sql"),
            include_str!("../../migrations/postgres/0007_heard.sql"),
        ],
    ),
];

fn migrations(dialect: Dialect) -> impl Iterator<Item = (i64, &'static str)> {
    MIGRATIONS
        .iter()
        .map(move |(id, [sqlite, postgres])| match dialect {
            Dialect::Sqlite => (*id, *sqlite),
            Dialect::Postgres => (*id, *postgres),
        })
}

pub(crate) async fn migrate(
    connection: &mut Connection,
    dialect: Dialect,
    path: &Path,
    at: &str,
) -> Result<(), Error> {
    let failed = |error: sqlx::Error| failure::of(dialect, &error, path);
    // Hubs that start together migrate one after the other.
    let mut tx = connection
        .begin_with(dialect.begin())
        .await
        .map_err(failed)?;
    check_owner(&mut tx, dialect, path).await?;
    sqlx::query(
        "CREATE TABLE IF NOT EXISTS _migration (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)",
    )
    .execute(&mut *tx)
    .await
    .map_err(failed)?;
    let applied: Vec<(i64, String)> =
        sqlx::query_as("SELECT id, sha256 FROM _migration ORDER BY id")
            .fetch_all(&mut *tx)
            .await
            .map_err(failed)?;
    for (id, sha256) in &applied {
        let Some((_, sql)) = migrations(dialect).find(|(known, _)| known == id) else {
            return Err(Error::NewerDatabase(path.to_owned()));
        };
        if *sha256 != digest(sql) {
            return Err(Error::DatabaseUnreadable {
                path: path.to_owned(),
                detail: format!("migration {id} is another one than this program's"),
            });
        }
    }
    for (id, sql) in migrations(dialect) {
        if applied.iter().any(|(done, _)| *done == id) {
            continue;
        }
        sqlx::raw_sql(sql).execute(&mut *tx).await.map_err(failed)?;
        sqlx::query("INSERT INTO _migration (id, sha256, applied_at) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(digest(sql))
            .bind(at)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
    }
    tx.commit().await.map_err(failed)
}

fn digest(sql: &str) -> String {
    hex::encode(Sha256::digest(sql))
}

/// A file or a schema with tables that no hub made is left alone; an empty one becomes a hub's.
async fn check_owner(
    connection: &mut Connection,
    dialect: Dialect,
    path: &Path,
) -> Result<(), Error> {
    let failed = |error: sqlx::Error| failure::of(dialect, &error, path);
    let owner: i64 = match dialect {
        Dialect::Sqlite => sqlx::query("PRAGMA application_id")
            .fetch_one(&mut *connection)
            .await
            .and_then(|row| row.try_get(0))
            .map_err(failed)?,
        // A schema has no such mark; our own table of migrations stands for it.
        Dialect::Postgres => {
            let ours: i64 = sqlx::query_scalar(
                "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = '_migration'",
            )
            .fetch_one(&mut *connection)
            .await
            .map_err(failed)?;
            ours * APPLICATION_ID
        }
    };
    if owner == APPLICATION_ID {
        return Ok(());
    }
    let tables: i64 = sqlx::query_scalar(dialect.count_tables())
        .fetch_one(&mut *connection)
        .await
        .map_err(failed)?;
    if owner != 0 || tables != 0 {
        return Err(Error::NotADatabase(path.to_owned()));
    }
    if dialect == Dialect::Sqlite {
        sqlx::raw_sql("PRAGMA application_id = 0x49487562")
            .execute(&mut *connection)
            .await
            .map_err(failed)?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use sqlx::AnyConnection;

    #[tokio::test]
    async fn when_desks_were_heard_is_kept_by_a_database_of_before() {
        sqlx::any::install_default_drivers();
        let mut connection = AnyConnection::connect("sqlite::memory:").await.unwrap();
        for (id, sql) in migrations(Dialect::Sqlite) {
            if id == 7 {
                let before = "
                    INSERT INTO install (id, public_key, program, certificate, enrolled_at, counts_from, heard_at) VALUES
                        (x'01', x'01', '', '', '', '', '2026-11-27T08:00:00Z'), (x'02', x'02', '', '', '', '', NULL)";
                sqlx::raw_sql(before)
                    .execute(&mut connection)
                    .await
                    .unwrap();
            }
            sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
        }
        let heard: Vec<(i64, String)> = sqlx::query_as("SELECT install, at FROM heard")
            .fetch_all(&mut connection)
            .await
            .unwrap();
        assert_eq!(heard, [(1, "2026-11-27T08:00:00Z".to_owned())]);
    }
}
