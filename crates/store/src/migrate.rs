//! Brings a database to this program's shape, and refuses one that is ahead of it.
//!
//! Two numbers, on purpose: the table `_migration` says which files were applied (with their hashes, verified at every
//! start), `PRAGMA user_version` the lowest program generation that may open the file. So an older program goes on working
//! beside a migration that only adds, and gets a plain sentence when it must not.

use crate::StoreError;
use crate::beside::beside;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use std::path::Path;

/// This program's generation. Raised only together with a migration that older programs must not meet.
pub(crate) const GENERATION: u32 = 4;

/// One released change of shape.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    id: u32,
    sql: &'static str,
    /// The lowest generation that may open a database with this migration.
    generation: u32,
}

/// All of them, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        id: 1,
        sql: include_str!("../migrations/0001_first.sql"),
        generation: 1,
    },
    // Only adds: a program that knows nothing of it goes on with the edition that is built into it.
    Migration {
        id: 2,
        sql: include_str!("../migrations/0002_catalogue.sql"),
        generation: 1,
    },
    // A program that knows nothing of earlier versions of a request would lose the marks that are removed with them.
    Migration {
        id: 3,
        sql: include_str!("../migrations/0003_desk.sql"),
        generation: 2,
    },
    // A program that knows nothing of learned marks would show other figures than the hub's.
    Migration {
        id: 4,
        sql: include_str!("../migrations/0004_sync.sql"),
        generation: 3,
    },
    // A program that knows nothing of words beside the index would not find what was recorded last.
    Migration {
        id: 5,
        sql: include_str!("../migrations/0005_recent.sql"),
        generation: 4,
    },
    // A program that knows nothing of known days would ask about days that were recorded with it.
    Migration {
        id: 6,
        sql: include_str!("../migrations/0006_known.sql"),
        generation: 4,
    },
];

/// Applies what is missing, all of it in one transaction.
pub(crate) fn run(
    db: &mut Connection,
    path: &Path,
    migrations: &[Migration],
) -> Result<(), StoreError> {
    refuse_newer(db)?;
    if pending(db, migrations)?.is_empty() {
        return Ok(());
    }
    // Another process may be doing the same: look again once the write lock is held.
    let tx = Transaction::new(db, TransactionBehavior::Immediate)?;
    refuse_newer(&tx)?;
    let pending = pending(&tx, migrations)?;
    let Some(first) = pending.first() else {
        return Ok(());
    };
    if is_known(&tx)? {
        copy(path, first.id).map_err(StoreError::Copy)?;
    }
    tx.execute_batch(
        "CREATE TABLE IF NOT EXISTS _migration (
           id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
    )?;
    let mut generation = user_version(&tx)?;
    for migration in pending {
        tx.execute_batch(migration.sql)?;
        tx.execute(
            "INSERT INTO _migration (id, sha256, applied_at) VALUES (?1, ?2, datetime('now'))",
            params![migration.id, sha256(migration.sql)],
        )?;
        generation = generation.max(migration.generation);
    }
    tx.pragma_update(None, "user_version", generation)?;
    tx.commit()?;
    Ok(())
}

/// For a database that can only be read: it must have this program's shape already.
pub(crate) fn require_current(db: &Connection) -> Result<(), StoreError> {
    refuse_newer(db)?;
    if pending(db, MIGRATIONS)?.is_empty() {
        Ok(())
    } else {
        Err(StoreError::ReadOnly)
    }
}

fn user_version(db: &Connection) -> Result<u32, StoreError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn refuse_newer(db: &Connection) -> Result<(), StoreError> {
    if user_version(db)? > GENERATION {
        Err(StoreError::NewerDatabase)
    } else {
        Ok(())
    }
}

/// Whether the database was ever brought to a shape of ours.
fn is_known(db: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '_migration'";
    Ok(db.query_row(sql, [], |row| row.get::<_, u32>(0))? > 0)
}

/// The migrations not applied yet; an applied one must be the very same text. Unknown ones are a newer program's, which
/// has said by its generation that this program may go on.
fn pending(db: &Connection, migrations: &[Migration]) -> Result<Vec<Migration>, StoreError> {
    if !is_known(db)? {
        return Ok(migrations.to_vec());
    }
    let mut missing = Vec::new();
    let mut statement = db.prepare("SELECT sha256 FROM _migration WHERE id = ?1")?;
    for migration in migrations {
        let mut rows = statement.query([migration.id])?;
        match rows.next()? {
            None => missing.push(*migration),
            Some(row) if row.get::<_, String>(0)? == sha256(migration.sql) => {}
            Some(_) => return Err(StoreError::HistoryDiffers(migration.id)),
        }
    }
    Ok(missing)
}

/// Line endings do not count: a checkout on Windows may have changed them.
fn sha256(sql: &str) -> String {
    hex::encode(Sha256::digest(sql.replace("\r\n", "\n")))
}

/// Copies the database as it stands before the migration `id`. The write lock is held, so nothing moves meanwhile; the log
/// beside the file is part of the data.
fn copy(path: &Path, id: u32) -> std::io::Result<()> {
    let beside = |ending: &str| beside(path, ending);
    std::fs::copy(path, beside(&format!(".before-{id:04}")))?;
    let log = beside("-wal");
    if log.exists() {
        std::fs::copy(log, beside(&format!(".before-{id:04}-wal")))?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const NEXT: Migration = Migration {
        id: 9001,
        sql: "CREATE TABLE later (x TEXT) STRICT;",
        generation: 1,
    };
    const BROKEN: Migration = Migration {
        id: 9002,
        sql: "CREATE TABLE half (x TEXT) STRICT; CREATE TABLE oops (",
        generation: 1,
    };

    fn and(more: &[Migration]) -> Vec<Migration> {
        [MIGRATIONS, more].concat()
    }

    fn schema(db: &Connection) -> Vec<String> {
        let sql = "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY name";
        let mut statement = db.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }

    #[test]
    fn a_migrated_database_equals_a_fresh_one_and_a_copy_of_the_old_one_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old.db"), folder.path().join("new.db"));
        let mut db = Connection::open(&old).unwrap();
        run(&mut db, &old, MIGRATIONS).unwrap();
        assert!(!folder.path().join("old.db.before-0001").exists());
        run(&mut db, &old, &and(&[NEXT])).unwrap();
        run(&mut db, &old, &and(&[NEXT])).unwrap();
        let mut fresh = Connection::open(&new).unwrap();
        run(&mut fresh, &new, &and(&[NEXT])).unwrap();
        assert_eq!(schema(&db), schema(&fresh));
        let copy = Connection::open(folder.path().join("old.db.before-9001")).unwrap();
        assert!(!schema(&copy).iter().any(|line| line.starts_with("later")));
        assert!(schema(&copy).iter().any(|line| line.starts_with("request")));
    }

    #[test]
    fn a_desk_of_the_first_shape_gets_the_catalogues_tables_and_keeps_its_data() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let mut db = Connection::open(&path).unwrap();
        run(&mut db, &path, &MIGRATIONS[..1]).unwrap();
        let row = "INSERT INTO setting (name, value) VALUES ('language', '\"ro\"')";
        db.execute(row, []).unwrap();
        let has = |db: &Connection, table: &str| schema(db).iter().any(|it| it.starts_with(table));
        assert!(!has(&db, "catalogue_pack"));
        run(&mut db, &path, &MIGRATIONS[..2]).unwrap();
        for table in [
            "catalogue_pack",
            "catalogue_layer",
            "catalogue_recheck",
            "news_seen",
        ] {
            assert!(has(&db, table), "{table}");
        }
        let kept: u32 = db
            .query_row("SELECT count(*) FROM setting", [], |row| row.get(0))
            .unwrap();
        assert_eq!(kept, 1);
        assert!(folder.path().join("desk.db.before-0002").exists());
        // The program before knows the first shape alone, and goes on.
        run(&mut db, &path, &MIGRATIONS[..1]).unwrap();
    }

    #[test]
    fn a_desk_of_the_second_shape_keeps_its_requests_and_their_figures() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let mut db = Connection::open(&path).unwrap();
        run(&mut db, &path, &MIGRATIONS[..2]).unwrap();
        db.execute_batch(
            "INSERT INTO request (seq, id, install, recorded_at, at, utc_offset, day, operator, channel, language,
                                  minutes, visits, heads, note, secret, generation, undone_at)
             VALUES (1, zeroblob(16), zeroblob(16), 1, 1, 7200, '2026-11-23', 'Ana', 'desk', 'ro', 5, 2, NULL, 'x',
                     zeroblob(16), 0, NULL);
             INSERT INTO request_item VALUES (1, 0, 'pay.mpay', 'pay.mpay', 'solved', NULL);
             INSERT INTO request_search (rowid, words) VALUES (1, 'lumina');
             INSERT INTO tally_day (day, dirty, visits) VALUES ('2026-11-23', 0, 2), ('2026-11-24', 1, 0);
             INSERT INTO audit (at, op) VALUES (1, 'add-request');",
        )
        .unwrap();
        run(&mut db, &path, MIGRATIONS).unwrap();
        let read = crate::Read { db: &db };
        let kept = read.request_at(1).unwrap().unwrap();
        assert_eq!(
            (kept.revision, kept.request.minutes, kept.request.code),
            (0, Some(5), None)
        );
        assert_eq!((kept.request.help, kept.request.equipment.len()), (None, 0));
        assert_eq!(read.tally(kept.request.day).unwrap().figure("pay.mpay"), 2);
        let lum = crate::RegisterFilter {
            typed: "lum".to_owned(),
            ..crate::RegisterFilter::default()
        };
        assert_eq!(read.register(&lum, None, 9).unwrap().rows.len(), 1);
        let states: Vec<_> = read
            .all_days()
            .unwrap()
            .iter()
            .map(|row| row.state)
            .collect();
        use indrumar_domain::Day;
        use indrumar_domain::DayState::{Counted, Unknown};
        assert_eq!(states, [Counted, Unknown]);
        let of_both = [23, 24].map(|day| Day::parse(&format!("2026-11-{day}")).unwrap());
        let known = read.known_days(of_both[0], of_both[1]).unwrap();
        assert_eq!(known.into_iter().collect::<Vec<_>>(), of_both[..1]);
        assert_eq!(
            user_version(&db).unwrap(),
            GENERATION,
            "a program that would lose marks must not open it"
        );
        assert!(folder.path().join("desk.db.before-0003").exists());
    }

    #[test]
    fn a_migration_that_fails_leaves_the_old_shape() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let mut db = Connection::open(&path).unwrap();
        run(&mut db, &path, MIGRATIONS).unwrap();
        let before = schema(&db);
        assert!(run(&mut db, &path, &and(&[NEXT, BROKEN])).is_err());
        assert_eq!(schema(&db), before);
    }

    #[test]
    fn an_edited_migration_is_found_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let mut db = Connection::open(&path).unwrap();
        run(&mut db, &path, MIGRATIONS).unwrap();
        let edited = Migration {
            sql: "-- other",
            ..MIGRATIONS[0]
        };
        assert!(matches!(
            run(&mut db, &path, &[edited]),
            Err(StoreError::HistoryDiffers(1))
        ));
    }

    #[test]
    fn a_newer_programs_database_opens_while_its_generation_allows_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        let mut db = Connection::open(&path).unwrap();
        run(&mut db, &path, &and(&[NEXT])).unwrap();
        run(&mut db, &path, MIGRATIONS).unwrap();
        db.pragma_update(None, "user_version", GENERATION + 1)
            .unwrap();
        assert!(matches!(
            run(&mut db, &path, MIGRATIONS),
            Err(StoreError::NewerDatabase)
        ));
    }
}
