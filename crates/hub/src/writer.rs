//! Writing deliveries. A receipt is signed only after the commit that it speaks of.
//!
//! Who writes takes what waits, commits it in one transaction, then answers everybody: the way to the database and the commit
//! cost the same for one bundle as for a hundred. SQLite has one who writes; many starve each other there. PostgreSQL has two
//! at once, and as many again in every other hub process.

mod take;

use crate::clock::stamp;
use crate::database::{Dialect, Store};
use crate::merge::Merged;
use crate::metrics::Metrics;
use crate::{Clock, Error, hub_key, receipt};
use chrono::{DateTime, Utc};
use indrumar_domain::{InstallId, KeyTally, Period};
use indrumar_wire::{Digest, ReceiptKey, Refusal, Signed, SigningKey};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;
use take::take;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;

/// Bundles that may wait; who comes later waits at the door.
const WAITING: usize = 1024;
/// Who writes to PostgreSQL at once: one more than one, so that the server works while a commit waits for its disk. Eight,
/// each with its eighth of what waits, were measured at half the rate: a transaction costs the same for one bundle as for many.
const WRITERS: usize = 2;
/// What waits is shared only when there is more than this.
const FEW: usize = 32;
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

/// A bundle that is in the database, and what its receipt is made of.
#[derive(Debug)]
struct Committed {
    delivery: Delivery,
    keys: Vec<ReceiptKey>,
    key: Arc<SigningKey>,
    at: String,
}

type Answer = oneshot::Sender<Result<Committed, Error>>;

#[derive(Debug)]
enum Message {
    Deliver(Delivery, Answer),
    Finish,
}

/// The way to those who write.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Message>,
    tasks: Arc<Mutex<Vec<JoinHandle<()>>>>,
    store: Store,
    clock: Clock,
    metrics: Arc<Metrics>,
}

impl Writer {
    /// Waits for the commit; gives the signed receipt. A desk that goes away meanwhile does not break off the commit.
    pub(crate) async fn deliver(&self, delivery: Delivery) -> Result<Signed, Error> {
        let stopped = || Error::Busy("the hub is stopping".to_owned());
        let _waiting = self.metrics.wait();
        let today = self.clock.today();
        self.store.make_room(delivery.keys.keys(), today).await;
        let (answer, receipt) = oneshot::channel();
        let message = Message::Deliver(delivery, answer);
        self.queue.send(message).await.map_err(|_| stopped())?;
        // Signed here, while those who write go on with the next.
        let done = receipt.await.map_err(|_| stopped())??;
        receipt::sign(&done.key, done.delivery, done.keys, &done.at)
    }

    /// Lets them commit what waits, and ends them.
    pub(crate) async fn finish(&self) {
        let tasks = std::mem::take(&mut *self.tasks.lock().await);
        for _ in &tasks {
            // An error means that all have ended already.
            let _ = self.queue.send(Message::Finish).await;
        }
        for task in tasks {
            let _ = task.await;
        }
    }
}

pub(crate) fn start(store: Store, clock: Clock, metrics: Arc<Metrics>) -> Writer {
    let (queue, waiting) = mpsc::channel(WAITING);
    let waiting = Arc::new(Mutex::new(waiting));
    let writers = match store.dialect {
        Dialect::Sqlite => 1,
        Dialect::Postgres => WRITERS,
    };
    let write = |_| {
        let (waiting, metrics) = (Arc::clone(&waiting), Arc::clone(&metrics));
        let (store, clock) = (store.clone(), clock.clone());
        tokio::spawn(async move {
            let mut open = true;
            while open {
                let (group, more) = next_group(&waiting, writers).await;
                open = more;
                if !group.is_empty() {
                    commit(&store, &metrics, &clock.now(), group).await;
                }
            }
        })
    };
    let tasks = (0..writers).map(write).collect();
    Writer {
        queue,
        tasks: Arc::new(Mutex::new(tasks)),
        store,
        clock,
        metrics,
    }
}

/// Waits for a delivery and takes its share of those behind it; also whether there may be more.
async fn next_group(waiting: &Mutex<mpsc::Receiver<Message>>, writers: usize) -> (Group, bool) {
    let mut waiting = waiting.lock().await;
    let (mut group, mut keys) = (Vec::new(), 0);
    let mut next = waiting.recv().await;
    let share = (waiting.len() + 1).div_ceil(writers).clamp(FEW, GROUP);
    loop {
        match next {
            Some(Message::Deliver(delivery, answer)) => {
                keys += delivery.keys.len();
                group.push((delivery, answer));
            }
            Some(Message::Finish) | None => return (group, false),
        }
        if group.len() >= share || keys >= GROUP_KEYS {
            return (group, true);
        }
        next = match waiting.try_recv() {
            Ok(message) => Some(message),
            Err(_) => return (group, true),
        };
    }
}

type Group = Vec<(Delivery, Answer)>;

/// Commits the group and answers everybody in it. What only one of them may be to blame for is tried again in halves: a damaged
/// row of one desk must not refuse the others, who would meet it again and again.
async fn commit(store: &Store, metrics: &Metrics, at: &DateTime<Utc>, group: Group) {
    let mut groups = vec![group];
    while let Some(mut group) = groups.pop() {
        let deliveries: Vec<&Delivery> = group.iter().map(|(delivery, _)| delivery).collect();
        match write(store, metrics, &deliveries, at).await {
            Ok((key, outcomes)) => answer(group, outcomes, key, at),
            Err(error) if group.len() > 1 && error.may_be_of_one() => {
                let second = group.split_off(group.len() / 2);
                groups.extend([second, group]);
            }
            Err(error) => {
                for (_, answer) in group {
                    let _ = answer.send(Err(error.clone()));
                }
            }
        }
    }
}

fn answer(group: Group, outcomes: Vec<Outcome>, key: SigningKey, at: &DateTime<Utc>) {
    let (key, at) = (Arc::new(key), stamp(at));
    for ((delivery, answer), outcome) in group.into_iter().zip(outcomes) {
        let committed = outcome.map(|merged| Committed {
            delivery,
            keys: merged.keys,
            key: Arc::clone(&key),
            at: at.clone(),
        });
        // The desk may have gone; its next sync finds the marks here.
        let _ = answer.send(committed);
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::hub::in_a_folder;
    use indrumar_domain::Mark;

    fn delivery(install: InstallId) -> Delivery {
        let mut tally = KeyTally::default();
        tally.add("@visit", Mark::from_bytes([1; 8]), 1);
        Delivery {
            install,
            program: "indrumar test".to_owned(),
            bundle: Digest::from_bytes([0; 32]),
            keys: BTreeMap::from([(Period::parse("2026-11-27").unwrap(), tally)]),
            refused: Vec::new(),
        }
    }

    #[tokio::test]
    async fn a_damaged_row_of_one_desk_refuses_that_desk_alone_and_the_others_of_its_group_are_counted()
     {
        let (_folder, hub) = in_a_folder().await;
        let store = &hub.store;
        let desks: Vec<InstallId> = (1..=5).map(|no| InstallId::new([no; 16])).collect();
        let mut tx = store.begin_delivery().await.unwrap();
        for desk in &desks {
            sqlx::query(
                "INSERT INTO install (id, public_key, program, certificate, enrolled_at, counts_from)
                 VALUES ($1, $1, '', '', '', '')",
            )
            .bind(desk.bytes().to_vec())
            .execute(&mut *tx)
            .await
            .unwrap();
        }
        sqlx::query(
            "INSERT INTO tally_key (install, period, digest, marks) VALUES (4, '2026-11-27', x'00', x'ff')",
        )
        .execute(&mut *tx)
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let (group, answers): (Group, Vec<_>) = desks
            .iter()
            .map(|desk| {
                let (answer, waiting) = oneshot::channel();
                ((delivery(*desk), answer), waiting)
            })
            .unzip();
        commit(store, &Metrics::default(), &Utc::now(), group).await;
        let mut taken = Vec::new();
        for answer in answers {
            taken.push(answer.await.unwrap().is_ok());
        }
        assert_eq!(taken, [true, true, true, false, true]);
        let visits = "SELECT sum(count) FROM tally WHERE code = '@visit'";
        let visits: i64 = sqlx::query_scalar(visits)
            .fetch_one(&store.readers)
            .await
            .unwrap();
        assert_eq!(visits, 4);
        hub.close().await;
    }
}
