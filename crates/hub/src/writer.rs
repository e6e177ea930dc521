//! Writing deliveries. A receipt is signed only after the commit that it speaks of.
//!
//! SQLite: one writer takes what waits, commits it in one transaction, then answers everybody; many writers starve each
//! other there, and a commit costs the same for one bundle as for a hundred. PostgreSQL: each bundle is a transaction of its
//! own, some at once, and as many again in every other hub process.

mod take;

use crate::clock::stamp;
use crate::database::{Dialect, Store, WRITERS};
use crate::merge::Merged;
use crate::metrics::Metrics;
use crate::{Clock, Error, hub_key, receipt};
use chrono::{DateTime, Utc};
use indrumar_domain::{InstallId, KeyTally, Period};
use indrumar_wire::{Digest, Refusal, Signed, SigningKey};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;
use take::take;
use tokio::sync::{Mutex, Semaphore, mpsc, oneshot};
use tokio::task::JoinHandle;

/// Bundles that may wait; who comes later waits at the door.
const WAITING: usize = 1024;
/// Bundles in one transaction, and days and months in them: a group of years would fill the memory and keep others waiting.
const GROUP: usize = 256;
const GROUP_KEYS: usize = 2_048;

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
    way: Way,
    store: Store,
    clock: Clock,
    metrics: Arc<Metrics>,
}

#[derive(Debug, Clone)]
enum Way {
    /// Through the queue of the one writer.
    Queue {
        queue: mpsc::Sender<Message>,
        task: Arc<Mutex<Option<JoinHandle<()>>>>,
    },
    /// Side by side, a place for each.
    Places(Arc<Semaphore>),
}

impl Writer {
    /// Waits for the commit; gives the signed receipt.
    pub(crate) async fn deliver(&self, delivery: Delivery) -> Result<Signed, Error> {
        let stopped = || Error::Busy("the hub is stopping".to_owned());
        let _waiting = self.metrics.wait();
        let today = self.clock.today();
        self.store.make_room(delivery.keys.keys(), today).await;
        match &self.way {
            Way::Queue { queue, .. } => {
                let (answer, receipt) = oneshot::channel();
                queue
                    .send(Message::Deliver(delivery, answer))
                    .await
                    .map_err(|_| stopped())?;
                receipt.await.map_err(|_| stopped())?
            }
            Way::Places(places) => {
                let place = Arc::clone(places).acquire_owned().await;
                let place = place.map_err(|_| stopped())?;
                let writer = self.clone();
                // On its own: a desk that goes away in the middle does not break off a commit.
                let task = tokio::spawn(async move {
                    let _place = place;
                    writer.alone(delivery).await
                });
                task.await.map_err(|_| stopped())?
            }
        }
    }

    async fn alone(&self, delivery: Delivery) -> Result<Signed, Error> {
        let at = self.clock.now();
        let (key, outcomes) = write(&self.store, &self.metrics, &[&delivery], &at).await?;
        let lost = || Error::Internal("a delivery has no outcome".to_owned());
        let merged = outcomes.into_iter().next().ok_or_else(lost)??;
        receipt::sign(&key, delivery, merged.keys, &stamp(&at))
    }

    /// Lets it commit what waits, and ends it.
    pub(crate) async fn finish(&self) {
        match &self.way {
            Way::Queue { queue, task } => {
                // An error means that it has ended already.
                let _ = queue.send(Message::Finish).await;
                if let Some(task) = task.lock().await.take() {
                    let _ = task.await;
                }
            }
            Way::Places(places) => {
                let all = places.acquire_many(WRITERS).await;
                places.close();
                drop(all);
            }
        }
    }
}

pub(crate) fn start(store: Store, clock: Clock, metrics: Arc<Metrics>) -> Writer {
    let way = match store.dialect {
        Dialect::Sqlite => queue(store.clone(), clock.clone(), Arc::clone(&metrics)),
        Dialect::Postgres => {
            let places = usize::try_from(WRITERS).unwrap_or(1);
            Way::Places(Arc::new(Semaphore::new(places)))
        }
    };
    Writer {
        way,
        store,
        clock,
        metrics,
    }
}

fn queue(store: Store, clock: Clock, metrics: Arc<Metrics>) -> Way {
    let (queue, mut waiting) = mpsc::channel(WAITING);
    let task = tokio::spawn(async move {
        let mut open = true;
        while open {
            let Some(first) = waiting.recv().await else {
                break;
            };
            let (mut group, mut keys) = (Vec::new(), 0);
            let mut next = Some(first);
            while let Some(message) = next.take() {
                match message {
                    Message::Deliver(delivery, answer) => {
                        keys += delivery.keys.len();
                        group.push((delivery, answer));
                    }
                    Message::Finish => open = false,
                }
                if group.len() < GROUP && keys < GROUP_KEYS {
                    next = waiting.try_recv().ok();
                }
            }
            commit(&store, &metrics, &clock.now(), group).await;
        }
    });
    Way::Queue {
        queue,
        task: Arc::new(Mutex::new(Some(task))),
    }
}

type Group = Vec<(Delivery, oneshot::Sender<Result<Signed, Error>>)>;

async fn commit(store: &Store, metrics: &Metrics, at: &DateTime<Utc>, group: Group) {
    let deliveries: Vec<&Delivery> = group.iter().map(|(delivery, _)| delivery).collect();
    let outcomes = write(store, metrics, &deliveries, at).await;
    match outcomes {
        Ok((key, outcomes)) => {
            for ((delivery, answer), outcome) in group.into_iter().zip(outcomes) {
                let signed = outcome
                    .and_then(|merged| receipt::sign(&key, delivery, merged.keys, &stamp(at)));
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

type Outcome = Result<Merged, Error>;

/// Also the key that signs the receipts.
async fn write(
    store: &Store,
    metrics: &Metrics,
    group: &[&Delivery],
    at: &DateTime<Utc>,
) -> Result<(SigningKey, Vec<Outcome>), Error> {
    let began = Instant::now();
    let mut tx = store.begin_delivery().await?;
    // In the transaction that the receipts are about: they are signed with a key that is there when it commits.
    let key = hub_key::newest(store, &mut tx).await?;
    let outcomes = take(store, &mut tx, group, at).await?;
    // An error here may come after the commit was done. Nobody knows, so there is no receipt, and the desk sends again.
    tx.commit().await.map_err(|error| store.failed(&error))?;
    let taken = || outcomes.iter().flatten();
    let bundles = u64::try_from(taken().count()).unwrap_or(0);
    let marks = taken().map(|merged| merged.marks).sum();
    metrics.merged(bundles, marks, began.elapsed());
    Ok((key, outcomes))
}
