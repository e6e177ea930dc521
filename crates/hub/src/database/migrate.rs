//! Brings the tables to this program's version, in one transaction. A released migration is never edited: its digest
//! is kept, and another one under the same number is an error.

use crate::Error;
use sha2::{Digest, Sha256};
use sqlx::sqlite::SqliteConnection;
use sqlx::{Connection, Row};
use std::path::Path;

/// `IHub`: marks the file as a hub's, so that another program's database is not filled with tables.
const APPLICATION_ID: i64 = 0x4948_7562;

const MIGRATIONS: &[(i64, &str)] = &[
    (1, include_str!("../../migrations/sqlite/0001_first.sql")),
    (
        2,
        include_str!("../../migrations/sqlite/0002_catalogue.sql"),
    ),
];

pub(crate) async fn migrate(
    connection: &mut SqliteConnection,
    path: &Path,
    at: &str,
) -> Result<(), Error> {
    let failed = |error: sqlx::Error| Error::of_database(&error, path);
    let mut tx = connection
        .begin_with("BEGIN IMMEDIATE")
        .await
        .map_err(failed)?;
    check_owner(&mut tx, path).await?;
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
        let Some((_, sql)) = MIGRATIONS.iter().find(|(known, _)| known == id) else {
            return Err(Error::NewerDatabase(path.to_owned()));
        };
        if *sha256 != digest(sql) {
            return Err(Error::DatabaseUnreadable {
                path: path.to_owned(),
                detail: format!("migration {id} is another one than this program's"),
            });
        }
    }
    for (id, sql) in MIGRATIONS {
        if applied.iter().any(|(done, _)| done == id) {
            continue;
        }
        sqlx::raw_sql(*sql)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
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

/// A file with tables that no hub made is left alone; an empty one becomes a hub's.
async fn check_owner(connection: &mut SqliteConnection, path: &Path) -> Result<(), Error> {
    let failed = |error: sqlx::Error| Error::of_database(&error, path);
    let owner: i64 = sqlx::query("PRAGMA application_id")
        .fetch_one(&mut *connection)
        .await
        .and_then(|row| row.try_get(0))
        .map_err(failed)?;
    if owner == APPLICATION_ID {
        return Ok(());
    }
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema")
        .fetch_one(&mut *connection)
        .await
        .map_err(failed)?;
    if owner != 0 || tables != 0 {
        return Err(Error::NotADatabase(path.to_owned()));
    }
    sqlx::raw_sql("PRAGMA application_id = 0x49487562")
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    Ok(())
}
