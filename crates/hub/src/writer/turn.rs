//! The connection that deliveries are written by, kept from one group to the next where there is only one.
//!
//! A connection that is given back and taken again is looked at twice, and comes back behind everything else that the program has
//! to do at that moment: with SQLite a sixth of the time of a group of thirty.

use crate::Error;
use crate::database::{Dialect, Store};
use sqlx::pool::PoolConnection;
use sqlx::{Any, Connection, Transaction};
use std::time::{Duration, Instant};

/// How long it is kept at most: who else wants to write waits so long, and then comes first.
const LONGEST: Duration = Duration::from_millis(250);

/// A connection, and since when it is held.
#[derive(Debug)]
pub(super) struct Turn {
    connection: PoolConnection<Any>,
    since: Instant,
}

impl Turn {
    /// The one that was kept, or one of the pool.
    ///
    /// # Errors
    /// The database cannot be reached, or others have written for too long.
    pub(super) async fn take(kept: &mut Option<Self>, store: &Store) -> Result<Self, Error> {
        if let Some(turn) = kept.take() {
            return Ok(turn);
        }
        let connection = store.writers.acquire().await;
        Ok(Self {
            connection: connection.map_err(|error| store.failed(&error))?,
            since: Instant::now(),
        })
    }

    /// Begins to write what desks have sent.
    ///
    /// # Errors
    /// What the database says.
    pub(super) async fn begin(&mut self, store: &Store) -> Result<Transaction<'_, Any>, Error> {
        let begun = self
            .connection
            .begin_with(store.dialect.begin_delivery())
            .await;
        begun.map_err(|error| store.failed(&error))
    }

    /// The same for the next group, after a commit alone: one that failed is looked at before it is used again. Of PostgreSQL
    /// there are several, and each is asked every time whether it still leads to the host that takes writes.
    pub(super) fn kept(self, store: &Store) -> Option<Self> {
        let keeps = store.dialect == Dialect::Sqlite && self.since.elapsed() < LONGEST;
        keeps.then_some(self)
    }
}
