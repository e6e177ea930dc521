//! The deliveries of one transaction: who of them may deliver, what they come to, when they were heard.
//!
//! Not here: the transaction itself, and the union (`merge`).

use super::{Delivery, Outcome};
use crate::Error;
use crate::clock::stamp;
use crate::database::{Connection, Store};
use crate::heard::is_stale;
use crate::merge::{Part, merge};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};

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
    for delivery in group {
        let outcome = match admitted(delivery) {
            Err(error) => Err(error),
            Ok(install) => {
                let lost = || Error::Internal("a delivery has no outcome".to_owned());
                let merged = merged.next().ok_or_else(lost)?;
                if merged.apart
                    || install.program != delivery.program
                    || is_stale(install.heard.as_deref(), at)
                {
                    note(store, tx, (install.no, delivery), merged.apart, &now).await?;
                }
                Ok(merged)
            }
        };
        outcomes.push(outcome);
    }
    Ok(outcomes)
}

/// A statement about so few installs comes again soon and is kept prepared.
const KEPT: usize = 16;

/// What the database has of an install that delivers.
struct Install {
    no: i64,
    program: String,
    revoked: bool,
    heard: Option<String>,
}

type InstallRow = (Vec<u8>, i64, String, Option<String>, Option<String>);

async fn installs(
    store: &Store,
    tx: &mut Connection,
    group: &[&Delivery],
) -> Result<BTreeMap<[u8; 16], Install>, Error> {
    let ids: BTreeSet<[u8; 16]> = group.iter().map(|one| one.install.bytes()).collect();
    let numbers: Vec<String> = (1..=ids.len()).map(|no| format!("${no}")).collect();
    let sql = format!(
        "SELECT id, no, program, revoked_at, heard_at FROM install WHERE id IN ({}){}",
        numbers.join(", "),
        store.dialect.hold_rows()
    );
    let mut query = sqlx::query_as(AssertSqlSafe(sql)).persistent(ids.len() <= KEPT);
    for id in &ids {
        query = query.bind(id.to_vec());
    }
    let rows: Vec<InstallRow> = query
        .fetch_all(&mut *tx)
        .await
        .map_err(|error| store.failed(&error))?;
    let damaged = || Error::Internal("an install in the database is damaged".to_owned());
    rows.into_iter()
        .map(|(id, no, program, revoked, heard)| {
            let id = <[u8; 16]>::try_from(id.as_slice()).map_err(|_| damaged())?;
            let revoked = revoked.is_some();
            let install = Install {
                no,
                program,
                revoked,
                heard,
            };
            Ok((id, install))
        })
        .collect()
}

/// Notes that the install was heard now, and what of it is other than before.
async fn note(
    store: &Store,
    tx: &mut Connection,
    (no, delivery): (i64, &Delivery),
    apart: bool,
    now: &str,
) -> Result<(), Error> {
    let sql = "UPDATE install SET program = $1, heard_at = $2, apart_at = coalesce($3, apart_at) WHERE no = $4";
    sqlx::query(sql)
        .bind(&delivery.program)
        .bind(now)
        .bind(apart.then_some(now))
        .bind(no)
        .execute(&mut *tx)
        .await
        .map(drop)
        .map_err(|error| store.failed(&error))
}
