//! Writing deliveries. A receipt is signed only after the commit that it speaks of.
//!
//! Who writes (`hand`) takes what waits, commits it in one transaction, then answers everybody: the way to the database and the
//! commit cost the same for one bundle as for a hundred. SQLite has one who writes; many starve each other there. PostgreSQL has two
//! at once, and as many again in every other hub process.
//!
//! Who writes to SQLite has a thread of its own: between two statements it would stand in line behind the signatures of all who
//! wait for it, which was measured at a fifth of the rate on two processors. Who waits for a server is quicker as one of many.

mod hand;
mod take;
mod turn;

use crate::database::{Dialect, Store};
use crate::merge::Kept;
use crate::metrics::Metrics;
use crate::{Clock, Error, receipt};
use hand::Hand;
use indrumar_domain::{InstallId, Period};
use indrumar_wire::{Digest, ReceiptKey, Refusal, Signed, SigningKey};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::runtime::Handle;
use tokio::sync::{Mutex, mpsc, oneshot};

/// Bundles that may wait; who comes later waits at the door.
const WAITING: usize = 1024;
/// Who writes to PostgreSQL at once: one more than one, so that the server works while a commit waits for its disk. Eight,
/// each with its eighth of what waits, were measured at half the rate: a transaction costs the same for one bundle as for many.
const WRITERS: usize = 2;
/// A bundle whose signature was checked.
#[derive(Debug)]
pub(crate) struct Delivery {
    pub(crate) install: InstallId,
    pub(crate) program: String,
    pub(crate) bundle: Digest,
    pub(crate) keys: BTreeMap<Period, Arc<Kept>>,
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

/// Gives an error when the one who writes and has the other half ends.
type Ended = oneshot::Receiver<()>;

/// The way to those who write.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Message>,
    tasks: Arc<Mutex<Vec<Ended>>>,
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
        for ended in tasks {
            let _ = ended.await;
        }
    }
}

/// Starts those who write, beside the tokio runtime that this is called in.
///
/// # Errors
/// [`Error::Internal`] when the computer gives no thread.
pub(crate) fn start(store: Store, clock: Clock, metrics: Arc<Metrics>) -> Result<Writer, Error> {
    let (queue, waiting) = mpsc::channel(WAITING);
    let waiting = Arc::new(Mutex::new(waiting));
    let writers = match store.dialect {
        Dialect::Sqlite => 1,
        Dialect::Postgres => WRITERS,
    };
    let mut tasks = Vec::with_capacity(writers);
    for _ in 0..writers {
        let hand = Hand::new(store.clone(), clock.clone(), Arc::clone(&metrics));
        let waiting = Arc::clone(&waiting);
        let (end, ended) = oneshot::channel::<()>();
        let writing = async move {
            hand.write_all(&waiting, writers).await;
            drop(end);
        };
        let runtime = Handle::current();
        match store.dialect {
            Dialect::Postgres => drop(runtime.spawn(writing)),
            Dialect::Sqlite => {
                let thread = std::thread::Builder::new().name("hub-writer".to_owned());
                thread
                    .spawn(move || runtime.block_on(writing))
                    .map_err(|error| Error::Internal(error.to_string()))?;
            }
        }
        tasks.push(ended);
    }
    Ok(Writer {
        queue,
        tasks: Arc::new(Mutex::new(tasks)),
        store,
        clock,
        metrics,
    })
}
