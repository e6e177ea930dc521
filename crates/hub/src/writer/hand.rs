//! Who writes: takes what waits in groups, commits each, answers everybody in it.
//!
//! Not here: the queue and the thread (`writer`), what is done within the transaction (`take`).

use super::take::{Outcome, take};
use super::turn::Turn;
use super::{Answer, Committed, Delivery, Message};
use crate::clock::stamp;
use crate::database::Store;
use crate::metrics::Metrics;
use crate::{Clock, Error, hub_key};
use chrono::{DateTime, Utc};
use indrumar_wire::SigningKey;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::{Mutex, mpsc};

/// What waits is shared only when there is more than this.
const FEW: usize = 32;
/// Bundles in one transaction, and days and months in them: a group of years would fill the memory and keep others waiting.
const GROUP: usize = 256;
const GROUP_KEYS: usize = 2_048;

/// Who writes.
pub(super) struct Hand {
    store: Store,
    clock: Clock,
    metrics: Arc<Metrics>,
    kept: Option<Turn>,
    /// Signed the receipts of the last group.
    key: Option<Arc<SigningKey>>,
}

/// What is committed together.
type Group = Vec<(Delivery, Answer)>;

impl Hand {
    pub(super) fn new(store: Store, clock: Clock, metrics: Arc<Metrics>) -> Self {
        Self {
            store,
            clock,
            metrics,
            kept: None,
            key: None,
        }
    }

    /// Writes as long as somebody could deliver; one of so many who take from the same queue.
    pub(super) async fn write_all(
        mut self,
        waiting: &Mutex<mpsc::Receiver<Message>>,
        writers: usize,
    ) {
        let mut open = true;
        while open {
            let (group, more) = self.next_group(waiting, writers).await;
            open = more;
            if !group.is_empty() {
                self.commit(group).await;
            }
        }
    }

    /// Waits for a delivery and takes its share of those behind it; also whether there may be more. Who has to wait keeps no
    /// connection meanwhile.
    async fn next_group(
        &mut self,
        waiting: &Mutex<mpsc::Receiver<Message>>,
        writers: usize,
    ) -> (Group, bool) {
        let mut waiting = waiting.lock().await;
        let (mut group, mut keys) = (Vec::new(), 0);
        let mut next = if let Ok(message) = waiting.try_recv() {
            Some(message)
        } else {
            self.kept = None;
            waiting.recv().await
        };
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

    /// Commits the group and answers everybody in it. What only one of them may be to blame for is tried again in halves: a damaged
    /// row of one desk must not refuse the others, who would meet it again and again.
    async fn commit(&mut self, group: Group) {
        let at = self.clock.now();
        let mut groups = vec![group];
        while let Some(mut group) = groups.pop() {
            let deliveries: Vec<&Delivery> = group.iter().map(|(delivery, _)| delivery).collect();
            match self.write(&deliveries, &at).await {
                Ok((key, outcomes)) => answer(group, outcomes, key, &at),
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

    /// Also the key that signs the receipts.
    async fn write(
        &mut self,
        group: &[&Delivery],
        at: &DateTime<Utc>,
    ) -> Result<(Arc<SigningKey>, Vec<Outcome>), Error> {
        let (began, store) = (Instant::now(), &self.store);
        let mut turn = Turn::take(&mut self.kept, store).await?;
        let mut tx = turn.begin(store).await?;
        // In the transaction that the receipts are about: they are signed with a key that is there when it commits.
        let seed = hub_key::newest_seed(store, &mut tx).await?;
        let outcomes = take(store, &mut tx, group, at).await?;
        // An error here may come after the commit was done. Nobody knows, so there is no receipt, and the desk sends again.
        tx.commit().await.map_err(|error| store.failed(&error))?;
        self.kept = turn.kept(store);
        store.written(group.iter().map(|delivery| delivery.keys.len()).sum());
        let taken = || outcomes.iter().flatten();
        let bundles = u64::try_from(taken().count()).unwrap_or(0);
        let marks = taken().map(|merged| merged.marks).sum();
        self.metrics.merged(bundles, marks, began.elapsed());
        let last = self.key.take().filter(|key| key.seed() == seed);
        let key = last.unwrap_or_else(|| Arc::new(SigningKey::from_seed(seed)));
        self.key = Some(Arc::clone(&key));
        Ok((key, outcomes))
    }
}

fn answer(group: Group, outcomes: Vec<Outcome>, key: Arc<SigningKey>, at: &DateTime<Utc>) {
    let at = stamp(at);
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::hub::{enrol, in_a_folder};
    use crate::merge::Kept;
    use indrumar_domain::{Day, InstallId, KeyTally, Mark, Period};
    use indrumar_wire::Digest;
    use std::collections::BTreeMap;
    use std::sync::atomic::{AtomicBool, Ordering};
    use tokio::sync::oneshot;

    fn hand(store: &Store) -> Hand {
        Hand::new(store.clone(), Clock::system(), Arc::default())
    }

    fn delivery(install: InstallId) -> Delivery {
        let mut tally = KeyTally::default();
        tally.add("@visit", Mark::from_bytes([1; 8]), 1);
        let day = Period::parse("2026-11-27").unwrap();
        let kept = Kept::of(&install, &day, tally).unwrap();
        Delivery {
            install,
            program: "indrumar test".to_owned(),
            bundle: Digest::from_bytes([0; 32]),
            keys: BTreeMap::from([(day, Arc::new(kept))]),
            refused: Vec::new(),
        }
    }

    #[tokio::test]
    async fn a_damaged_row_of_one_desk_refuses_that_desk_alone_and_the_others_of_its_group_are_counted()
     {
        let (_folder, hub) = in_a_folder().await;
        let store = &hub.store;
        let desks: Vec<InstallId> = (1..=5).map(|no| InstallId::new([no; 16])).collect();
        enrol(store, &desks).await;
        let mut tx = store.begin_delivery().await.unwrap();
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
        hand(store).commit(group).await;
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

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn who_administers_gets_to_write_while_deliveries_never_end() {
        let (_folder, hub) = in_a_folder().await;
        let desk = InstallId::new([1; 16]);
        enrol(&hub.store, &[desk]).await;
        // A year, which takes longer to write than to send.
        let mut year = BTreeMap::new();
        for back in 0..365 {
            let day = Day::of(&(Utc::now() - chrono::Duration::days(back)));
            year.extend(
                delivery(desk)
                    .keys
                    .into_values()
                    .map(|kept| (Period::Day(day), kept)),
            );
        }
        let message = move |answer| {
            let keys = year.clone();
            Message::Deliver(
                Delivery {
                    keys,
                    ..delivery(desk)
                },
                answer,
            )
        };
        let (queue, waiting) = mpsc::channel(32);
        let (answer, first) = oneshot::channel();
        queue.try_send(message(answer)).unwrap();
        while queue.try_send(message(oneshot::channel().0)).is_ok() {}
        let done = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&done);
        let delivering = tokio::spawn(async move {
            while !stop.load(Ordering::SeqCst) {
                queue.send(message(oneshot::channel().0)).await.unwrap();
            }
        });
        let hand = hand(&hub.store);
        let writing = tokio::spawn(async move { hand.write_all(&Mutex::new(waiting), 1).await });
        first.await.unwrap().unwrap();
        let begun = hub.store.begin().await;
        done.store(true, Ordering::SeqCst);
        begun.unwrap().rollback().await.unwrap();
        delivering.await.unwrap();
        writing.await.unwrap();
        hub.close().await;
    }
}
