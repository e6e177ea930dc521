//! The one writer: takes what waits, commits it in one transaction, then answers everybody.
//!
//! Many writers starve each other in SQLite, and a commit costs the same for one bundle as for a hundred. A receipt is
//! signed only after the commit that it speaks of.

use crate::database::Store;
use crate::merge::{Whose, merge};
use crate::{Clock, Error, receipt};
use indrumar_domain::{InstallId, KeyTally, Period};
use indrumar_wire::{Digest, ReceiptKey, Refusal, Signed, SigningKey};
use sqlx::sqlite::SqliteConnection;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;

/// Bundles that may wait; who comes later waits at the door.
const WAITING: usize = 1024;
/// Bundles in one transaction.
const GROUP: usize = 256;

/// A bundle whose signature was checked.
#[derive(Debug)]
pub(crate) struct Delivery {
    pub(crate) install: InstallId,
    pub(crate) program: String,
    pub(crate) bundle: Digest,
    pub(crate) keys: BTreeMap<Period, KeyTally>,
    pub(crate) refused: Vec<Refusal>,
}

#[derive(Debug)]
enum Message {
    Deliver(Delivery, oneshot::Sender<Result<Signed, Error>>),
    Finish,
}

/// The way to the writer.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Message>,
    task: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl Writer {
    /// Waits for the commit; gives the signed receipt.
    pub(crate) async fn deliver(&self, delivery: Delivery) -> Result<Signed, Error> {
        let stopped = || Error::Busy("the hub is stopping".to_owned());
        let (answer, receipt) = oneshot::channel();
        self.queue
            .send(Message::Deliver(delivery, answer))
            .await
            .map_err(|_| stopped())?;
        receipt.await.map_err(|_| stopped())?
    }

    /// Lets it commit what waits, and ends it.
    pub(crate) async fn finish(&self) {
        // An error means that it has ended already.
        let _ = self.queue.send(Message::Finish).await;
        if let Some(task) = self.task.lock().await.take() {
            let _ = task.await;
        }
    }
}

pub(crate) fn start(store: Store, key: SigningKey, clock: Clock) -> Writer {
    let (queue, mut waiting) = mpsc::channel(WAITING);
    let task = tokio::spawn(async move {
        let mut open = true;
        while open {
            let Some(first) = waiting.recv().await else {
                break;
            };
            let mut group = Vec::new();
            let mut next = Some(first);
            while let Some(message) = next.take() {
                match message {
                    Message::Deliver(delivery, answer) => group.push((delivery, answer)),
                    Message::Finish => open = false,
                }
                if group.len() < GROUP {
                    next = waiting.try_recv().ok();
                }
            }
            commit(&store, &key, &clock, group).await;
        }
    });
    Writer {
        queue,
        task: Arc::new(Mutex::new(Some(task))),
    }
}

type Group = Vec<(Delivery, oneshot::Sender<Result<Signed, Error>>)>;

async fn commit(store: &Store, key: &SigningKey, clock: &Clock, group: Group) {
    let at = clock.stamp();
    let deliveries: Vec<&Delivery> = group.iter().map(|(delivery, _)| delivery).collect();
    let outcomes = write(store, &deliveries, &at).await;
    match outcomes {
        Ok(outcomes) => {
            for ((delivery, answer), outcome) in group.into_iter().zip(outcomes) {
                let signed = outcome.and_then(|keys| receipt::sign(key, delivery, keys, &at));
                // The desk may have gone; its next sync finds the marks here.
                let _ = answer.send(signed);
            }
        }
        Err(error) => {
            for (_, answer) in group {
                let _ = answer.send(Err(error.clone()));
            }
        }
    }
}

type Outcome = Result<Vec<ReceiptKey>, Error>;

async fn write(store: &Store, group: &[&Delivery], at: &str) -> Result<Vec<Outcome>, Error> {
    let failed = |error: sqlx::Error| store.failed(&error);
    let mut writer = store.writer.lock().await;
    let mut tx = store.begin(&mut writer).await?;
    let mut outcomes = Vec::with_capacity(group.len());
    for delivery in group {
        outcomes.push(take(store, &mut tx, delivery, at).await?);
    }
    tx.commit().await.map_err(failed)?;
    Ok(outcomes)
}

/// The outer error is the database's and undoes the whole group; the inner one is about this desk alone.
async fn take(
    store: &Store,
    tx: &mut SqliteConnection,
    delivery: &Delivery,
    at: &str,
) -> Result<Outcome, Error> {
    let failed = |error: sqlx::Error| store.failed(&error);
    let install: Option<(i64, String, Option<String>)> =
        sqlx::query_as("SELECT no, program, revoked_at FROM install WHERE id = $1")
            .bind(delivery.install.bytes().to_vec())
            .fetch_optional(&mut *tx)
            .await
            .map_err(failed)?;
    let (no, program) = match install {
        None => return Ok(Err(Error::InstallUnknown)),
        Some((_, _, Some(_))) => return Ok(Err(Error::InstallRevoked)),
        Some((no, program, None)) => (no, program),
    };
    if program != delivery.program {
        sqlx::query("UPDATE install SET program = $1 WHERE no = $2")
            .bind(&delivery.program)
            .bind(no)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
    }
    let whose = Whose {
        no,
        id: &delivery.install,
    };
    let mut keys = Vec::with_capacity(delivery.keys.len());
    for (period, tally) in &delivery.keys {
        keys.push(ReceiptKey {
            period: period.clone(),
            digest: merge(store, tx, &whose, period, tally, at).await?,
        });
    }
    Ok(Ok(keys))
}
