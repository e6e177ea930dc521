//! Which host of a PostgreSQL is written to, now.
//!
//! Replication and failover are PostgreSQL's own; the hub only looks for the host that takes writes: at the start, and
//! again whenever a connection fails or turns out to be read-only. Nothing is decided here about who should be primary.

use super::server::Server;
use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions, Connection};
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// A host that does not answer for so long is not there.
const PATIENCE: Duration = Duration::from_secs(5);
/// Between two rounds over hosts of which none can be written to.
const PAUSE: Duration = Duration::from_millis(250);

/// What the connections to a server share.
#[derive(Debug)]
pub(crate) struct Hosts {
    server: Server,
    looking: AtomicBool,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    url: String,
    since: Instant,
    pools: Vec<AnyPool>,
}

impl Hosts {
    /// With the first host that can be written to.
    pub(crate) async fn find(server: &Server) -> sqlx::Result<(Arc<Self>, AnyConnection)> {
        let (url, connection) = first_writable(server).await?;
        let state = State {
            url,
            since: Instant::now(),
            pools: Vec::new(),
        };
        let hosts = Self {
            server: server.clone(),
            looking: AtomicBool::new(false),
            state: Mutex::new(state),
        };
        Ok((Arc::new(hosts), connection))
    }

    /// For new connections.
    pub(crate) fn options(&self) -> sqlx::Result<AnyConnectOptions> {
        options(&self.state().url)
    }

    /// These go where the host goes.
    pub(crate) fn lead(&self, pools: [&AnyPool; 2]) {
        self.state().pools = pools.into_iter().cloned().collect();
    }

    /// Pools hold what holds them; this lets go.
    pub(crate) fn release(&self) {
        self.state().pools.clear();
    }

    /// Whether a connection of this age is to the host that is used now.
    pub(crate) fn is_current(&self, age: Duration) -> bool {
        self.state().since.elapsed() >= age
    }

    /// Something failed that another host might do: looks for it, once at a time, until there is one.
    pub(crate) fn doubt(self: &Arc<Self>) {
        if self.server.urls().len() < 2 || self.looking.swap(true, Ordering::SeqCst) {
            return;
        }
        let hosts = Arc::clone(self);
        tokio::spawn(async move {
            loop {
                if let Ok((url, connection)) = first_writable(&hosts.server).await {
                    let _ = connection.close().await;
                    hosts.take(url);
                    break;
                }
                // Nobody is left who could use one.
                if hosts.state().pools.is_empty() {
                    break;
                }
                tokio::time::sleep(PAUSE).await;
            }
            hosts.looking.store(false, Ordering::SeqCst);
        });
    }

    fn take(&self, url: String) {
        let mut state = self.state();
        if state.url == url {
            return;
        }
        if let Ok(options) = options(&url) {
            for pool in &state.pools {
                pool.set_connect_options(options.clone());
            }
            state.url = url;
            state.since = Instant::now();
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn options(url: &str) -> sqlx::Result<AnyConnectOptions> {
    Ok(AnyConnectOptions::from_str(url)?.disable_statement_logging())
}

/// In the order in which they were named. Of failures the last is told.
async fn first_writable(server: &Server) -> sqlx::Result<(String, AnyConnection)> {
    let mut last = sqlx::Error::PoolTimedOut;
    for url in server.urls() {
        let opened = async {
            let mut connection = options(url)?.connect().await?;
            prepare(&mut connection).await?;
            Ok(connection)
        };
        match timeout(PATIENCE, opened).await {
            Ok(Ok(connection)) => return Ok((url.clone(), connection)),
            Ok(Err(error)) => last = error,
            Err(_) => {}
        }
    }
    Err(last)
}

/// Makes a new connection one that a receipt can be built on; an error on a host that takes no writes.
pub(crate) async fn prepare(connection: &mut AnyConnection) -> sqlx::Result<()> {
    let read_only: i64 = sqlx::query_scalar(
        "SELECT CASE WHEN pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' THEN 1 ELSE 0 END",
    )
    .fetch_one(&mut *connection)
    .await?;
    if read_only == 1 {
        return Err(sqlx::Error::Protocol("the host takes no writes".to_owned()));
    }
    // A limit on statements would end the wait for a synchronous standby, and PostgreSQL then reports the commit as done:
    // a receipt for what one more failure loses. And a commit that the disk has not seen is none. The sums of a country touch
    // many partitions, and compiling a query for all of them takes longer than running it.
    sqlx::raw_sql(
        "SET statement_timeout = 0; SET lock_timeout = '20s'; SET client_min_messages = 'error'; SET jit = off;
         SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
    )
    .execute(connection)
    .await?;
    Ok(())
}
