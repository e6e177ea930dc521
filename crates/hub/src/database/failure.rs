//! What a database says when it fails, in the terms of the hub.

use super::Dialect;
use crate::Error;
use std::path::Path;

pub(super) fn of(dialect: Dialect, error: &sqlx::Error, place: &Path) -> Error {
    match dialect {
        Dialect::Sqlite => of_sqlite(error, place),
        Dialect::Postgres => of_postgres(error, place),
    }
}

fn of_sqlite(error: &sqlx::Error, path: &Path) -> Error {
    let detail = error.to_string();
    // Another writer held the file too long.
    if matches!(error, sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed) {
        return Error::Busy(detail);
    }
    let number = code(error)
        .and_then(|code| code.parse::<u32>().ok())
        .unwrap_or(0);
    // SQLite's primary result code is the low byte of the extended one.
    match number & 0xff {
        // Of the failures of reading and writing, those that come where there is no room: a quota that is used up, and
        // the log's index that cannot be made or made larger.
        10 if matches!(number >> 8, 3 | 4 | 6 | 19 | 21) => Error::DiskFull(path.to_owned()),
        10 | 11 => Error::Damaged(path.to_owned()),
        5 | 6 => Error::Busy(detail),
        8 => Error::ReadOnly(path.to_owned()),
        13 => Error::DiskFull(path.to_owned()),
        26 => Error::NotADatabase(path.to_owned()),
        _ => Error::DatabaseUnreadable {
            path: path.to_owned(),
            detail,
        },
    }
}

fn of_postgres(error: &sqlx::Error, place: &Path) -> Error {
    let detail = error.to_string();
    let address = place.display().to_string();
    if let Some(code) = code(error) {
        return match (code.get(..2).unwrap_or_default(), &*code) {
            // A login, a database or a right that there is not.
            ("28", _) | (_, "3D000" | "42501") => Error::ServerRefused { address, detail },
            (_, "53100") => Error::DiskFull(place.to_owned()),
            (_, "XX001" | "XX002") => Error::Damaged(place.to_owned()),
            // Two in each other's way, one that waited too long, a server that is full, stops or takes no writes.
            ("40" | "53" | "55" | "57" | "25" | "08", _) => Error::Busy(detail),
            _ => Error::DatabaseUnreadable {
                path: place.to_owned(),
                detail,
            },
        };
    }
    match error {
        sqlx::Error::Tls(_) | sqlx::Error::Configuration(_) => {
            Error::ServerRefused { address, detail }
        }
        // Also a connection that was lost during a commit: whether it was done nobody knows, so it was not.
        _ if of_the_host(error) => Error::ServerAway { address, detail },
        _ => Error::DatabaseUnreadable {
            path: place.to_owned(),
            detail,
        },
    }
}

/// Whether the host itself failed, so that another might do.
pub(super) fn of_the_host(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed => true,
        _ => code(error)
            .is_some_and(|code| matches!(code.get(..2), Some("57" | "08")) || code == "25006"),
    }
}

fn code(error: &sqlx::Error) -> Option<String> {
    let error = error.as_database_error()?;
    error.code().map(std::borrow::Cow::into_owned)
}
