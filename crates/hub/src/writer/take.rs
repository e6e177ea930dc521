//! The deliveries of one transaction: who of them may deliver, what they come to, what of the desk is other than before.
//!
//! Not here: the transaction itself, the union (`merge`), and when a desk was heard (`heard`).

use super::Delivery;
use crate::Error;
use crate::clock::stamp;
use crate::database::{Connection, Rows, Store, Value, WithRows};
use crate::merge::{Merged, Part, merge};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// What a delivery came to.
pub(super) type Outcome = Result<Merged, Error>;

/// The outer error is the database's and undoes the whole group; the inner one is about one desk alone.
pub(super) async fn take(
    store: &Store,
    tx: &mut Connection,
    group: &[&Delivery],
    at: &DateTime<Utc>,
) -> Result<Vec<Outcome>, Error> {
    let now = stamp(at);
    let installs = installs(store, tx, group).await?;
    let admitted = |delivery: &Delivery| match installs.get(&delivery.install.bytes()) {
        None => Err(Error::InstallUnknown),
        Some(install) if install.revoked => Err(Error::InstallRevoked),
        Some(install) => Ok(install),
    };
    let parts: Vec<Part<'_>> = group
        .iter()
        .filter_map(|delivery| {
            admitted(delivery).ok().map(|install| Part {
                no: install.no,
                id: &delivery.install,
                keys: &delivery.keys,
            })
        })
        .collect();
    let mut merged = merge(store, tx, &parts, &now).await?.into_iter();
    let mut outcomes = Vec::with_capacity(group.len());
    let mut notes = BTreeMap::new();
    for delivery in group {
        let outcome = match admitted(delivery) {
            Err(error) => Err(error),
            Ok(install) => {
                let lost = || Error::Internal("a delivery has no outcome".to_owned());
                let merged = merged.next().ok_or_else(lost)?;
                if merged.apart || install.program != delivery.program {
                    let note = notes.entry(install.no).or_insert(Note::default());
                    note.program = &delivery.program;
                    note.apart |= merged.apart;
                }
                Ok(merged)
            }
        };
        outcomes.push(outcome);
    }
    write_notes(store, tx, &notes, &now).await?;
    Ok(outcomes)
}

/// What the database has of an install that delivers.
struct Install {
    no: i64,
    program: String,
    revoked: bool,
}

type InstallRow = (Vec<u8>, i64, String, Option<String>);

async fn installs(
    store: &Store,
    tx: &mut Connection,
    group: &[&Delivery],
) -> Result<BTreeMap<[u8; 16], Install>, Error> {
    let ids: BTreeSet<[u8; 16]> = group.iter().map(|one| one.install.bytes()).collect();
    let ids: Vec<_> = ids.iter().map(|id| [Value::Bytes(id)]).collect();
    let mut rows: Vec<InstallRow> = Vec::with_capacity(ids.len());
    for some in Rows::parts(store.dialect, &ids) {
        let (sql, kept) = some.statement(|ids| {
            let hold = store.dialect.hold_rows();
            format!("SELECT id, no, program, revoked_at FROM install WHERE id IN ({ids}){hold}")
        });
        let query = sqlx::query_as(sql).persistent(kept).with_rows(&some);
        let found = query.fetch_all(&mut *tx).await;
        rows.extend(found.map_err(|error| store.failed(&error))?);
    }
    let damaged = || Error::Internal("an install in the database is damaged".to_owned());
    rows.into_iter()
        .map(|(id, no, program, revoked)| {
            let id = <[u8; 16]>::try_from(id.as_slice()).map_err(|_| damaged())?;
            let revoked = revoked.is_some();
            let install = Install {
                no,
                program,
                revoked,
            };
            Ok((id, install))
        })
        .collect()
}

/// What of an install is other than before.
#[derive(Default)]
struct Note<'a> {
    program: &'a str,
    apart: bool,
}

/// Notes what of the installs is other than before.
async fn write_notes<'a>(
    store: &Store,
    tx: &mut Connection,
    notes: &BTreeMap<i64, Note<'a>>,
    now: &'a str,
) -> Result<(), Error> {
    let row = |(no, note): (&i64, &Note<'a>)| {
        let apart = if note.apart { now } else { "" };
        [
            Value::Number(*no),
            Value::Text(note.program),
            Value::Text(apart),
        ]
    };
    let rows: Vec<_> = notes.iter().map(row).collect();
    for some in Rows::parts(store.dialect, &rows) {
        let (sql, kept) = some.statement(|notes| {
            format!(
                "WITH note (no, program, apart) AS ({notes}) UPDATE install SET program = note.program, \
                 apart_at = coalesce(nullif(note.apart, ''), apart_at) FROM note WHERE install.no = note.no"
            )
        });
        let query = sqlx::query(sql).persistent(kept).with_rows(&some);
        let done = query.execute(&mut *tx).await;
        done.map_err(|error| store.failed(&error))?;
    }
    Ok(())
}
