//! Servers that answer as the test says, each on its own port and thread; and a hub's half of the conversation, small
//! enough to be bent.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use flate2::read::GzDecoder;
use indrumar_domain::{Day, InstallId, KeyTally, Mark, Period};
use indrumar_sync::{Accepted, DeskIdentity, Error, HubKey, Keeper, LedgerKey, Pinned, Progress};
use indrumar_wire::*;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::sync::{Arc, Mutex, mpsc};
use tokio::sync::oneshot;

pub(crate) fn desk() -> DeskIdentity {
    DeskIdentity {
        install: InstallId::new([1; 16]),
        key: SigningKey::from_seed([1; 32]),
        program: "indrumar 0.1.0".to_owned(),
    }
}

pub(crate) fn hub_key() -> SigningKey {
    SigningKey::from_seed([2; 32])
}

pub(crate) fn pinned(desk: &DeskIdentity) -> Pinned<'_> {
    Pinned {
        desk,
        hub_key: hub_key().public(),
    }
}

/// A key with so many visits, waiting.
pub(crate) fn key(day: u32, visits: u64) -> LedgerKey {
    let period = Period::Day(Day::parse(&format!("2026-03-{day:02}")).unwrap());
    let mut tally = KeyTally::default();
    for i in 0..visits {
        tally.add(
            "@visit",
            Mark::from_bytes((u64::from(day) << 32 | i).to_be_bytes()),
            1,
        );
    }
    LedgerKey {
        digest: key_digest(&desk().install, &period, &tally).unwrap(),
        receipted: false,
        hub_digest: None,
        period,
        tally,
    }
}

pub(crate) fn receipted(mut key: LedgerKey) -> LedgerKey {
    key.receipted = true;
    key.hub_digest = Some(key.digest);
    key
}

/// What was sent, out of its gzip.
fn whole(body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    match body {
        [0x1f, 0x8b, ..] => drop(GzDecoder::new(body).read_to_end(&mut whole).unwrap()),
        _ => whole.extend(body),
    }
    whole
}

/// A receipt as the hub would give it for this bundle, by this key.
pub(crate) fn receipt_for(bundle: &[u8], by: &SigningKey) -> (Receipt, Signed) {
    let signed = Signed::parse(&whole(bundle)).unwrap();
    let opened: Bundle = signed.open(&desk().key.public()).unwrap();
    let keys = opened.keys.into_iter().map(|key| {
        let period = key.period.clone();
        let digest = key_digest(&opened.install, &period, &key.into_tally()).unwrap();
        ReceiptKey { period, digest }
    });
    let receipt = Receipt {
        install: opened.install,
        bundle: signed.digest(),
        at: "2026-03-31T10:00:00Z".to_owned(),
        keys: keys.collect(),
        refused: Vec::new(),
    };
    let sealed = Signed::seal(&receipt, by).unwrap();
    (receipt, sealed)
}

pub(crate) fn answer_for(question: &[u8], same: bool, by: &SigningKey) -> Signed {
    let signed = Signed::parse(&whole(question)).unwrap();
    let opened: Question = signed.open(&desk().key.public()).unwrap();
    let answer = Answer {
        question: signed.digest(),
        same,
        root: (!same).then(|| Digest::of(opened.root.to_string().as_bytes())),
        months: None,
        catalogue: None,
    };
    Signed::seal(&answer, by).unwrap()
}

/// A desk's hand in a sync that keeps everything in lists.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) receipts: Vec<Accepted>,
    pub(crate) learned: Vec<HubKey>,
    pub(crate) agreed: Vec<Period>,
    pub(crate) lost: Vec<Period>,
    pub(crate) progress: Vec<Progress>,
    pub(crate) compare: Vec<Period>,
    pub(crate) figures: BTreeMap<Period, MonthFigures>,
    pub(crate) ledger: Vec<LedgerKey>,
    /// After so many messages somebody stops it.
    pub(crate) stop_after: Option<usize>,
    pub(crate) disk_full: bool,
    /// The keys that were pinned one after the other, beside the first.
    pub(crate) pinned: Vec<PublicKey>,
    pub(crate) earlier: Vec<PublicKey>,
}

impl Keeper for Kept {
    type Error = Error;

    fn receipt(&mut self, accepted: &Accepted) -> Result<(), Error> {
        if self.disk_full {
            return Err(Error::BadAddress {
                address: "disk full".to_owned(),
            });
        }
        self.receipts.push(accepted.clone());
        Ok(())
    }

    fn learn(&mut self, keys: &[HubKey]) -> Result<Vec<LedgerKey>, Error> {
        self.learned.extend(keys.iter().cloned());
        let mut now = Vec::new();
        for hub in keys {
            let old = self.ledger.iter().find(|key| key.period == hub.period);
            let mut tally = old.map(|key| key.tally.clone()).unwrap_or_default();
            let had_all = hub.tally.covers(&tally);
            tally.merge(&hub.tally);
            now.push(LedgerKey {
                digest: key_digest(&desk().install, &hub.period, &tally).unwrap(),
                receipted: had_all && old.is_none_or(|key| key.receipted),
                hub_digest: Some(hub.digest),
                period: hub.period.clone(),
                tally,
            });
        }
        Ok(now)
    }

    fn agree(&mut self, keys: &[(Period, Digest)]) -> Result<(), Error> {
        self.agreed.extend(keys.iter().map(|key| key.0.clone()));
        Ok(())
    }

    fn lost(&mut self, keys: &[Period]) -> Result<(), Error> {
        self.lost.extend(keys.to_vec());
        Ok(())
    }

    fn earlier_keys(&mut self) -> Result<Vec<PublicKey>, Error> {
        Ok(self.earlier.clone())
    }

    fn repin(&mut self, keys: &[PublicKey]) -> Result<(), Error> {
        if self.disk_full {
            return Err(Error::BadAddress {
                address: "disk full".to_owned(),
            });
        }
        self.pinned.extend(keys);
        Ok(())
    }

    fn months_to_compare(&mut self) -> Result<Vec<Period>, Error> {
        Ok(self.compare.clone())
    }

    fn figures(
        &mut self,
        months: &BTreeMap<Period, MonthFigures>,
        _: &BTreeMap<Period, Digest>,
    ) -> Result<(), Error> {
        self.figures.extend(months.clone());
        Ok(())
    }

    fn progress(&mut self, progress: Progress) -> Result<(), Error> {
        if self.stop_after == Some(self.progress.len()) {
            return Err(Error::Cancelled);
        }
        self.progress.push(progress);
        Ok(())
    }
}

/// A hub that has these keys and tells them.
pub(crate) fn answers(hub: &[LedgerKey], question: &[u8]) -> Signed {
    let signed = Signed::parse(&whole(question)).unwrap();
    let asked = signed.digest();
    let digests: BTreeMap<Period, Digest> = hub
        .iter()
        .map(|key| (key.period.clone(), key.digest))
        .collect();
    let by = hub_key();
    if let Ok(question) = signed.open::<Question>(&desk().key.public()) {
        let root = root_digest(&digests).unwrap();
        let same = root == question.root;
        let answer = Answer {
            question: asked,
            same,
            root: (!same).then_some(root),
            months: (!same).then(|| month_digests(&digests).unwrap()),
            catalogue: None,
        };
        return Signed::seal(&answer, &by).unwrap();
    }
    if let Ok(look) = signed.open::<Look>(&desk().key.public()) {
        let of = |period: &Period| look.months.contains(&period.month());
        let figures = |month: &Period| {
            let days = hub.iter().filter(|key| key.period.month() == *month);
            let visits = days.map(|key| key.tally.visits()).sum();
            (month.clone(), MonthFigures { visits, items: 0 })
        };
        let found = Digests {
            question: asked,
            keys: digests.into_iter().filter(|key| of(&key.0)).collect(),
            figures: look.months.iter().map(figures).collect(),
        };
        return Signed::seal(&found, &by).unwrap();
    }
    let fetch: Fetch = signed.open(&desk().key.public()).unwrap();
    let keys = hub.iter().filter(|key| fetch.keys.contains(&key.period));
    let keys = keys.map(|key| (key.period.clone(), key.tally.clone()));
    let pages = pages(keys.collect(), 6_000);
    let marks = Marks {
        install: desk().install,
        question: asked,
        page: fetch.page,
        pages: u32::try_from(pages.len()).unwrap(),
        keys: pages[usize::try_from(fetch.page).unwrap()].clone(),
        rotations: Vec::new(),
    };
    Signed::seal(&marks, &by).unwrap()
}

type Behaviour = dyn Fn(&str, Vec<u8>) -> Response + Send + Sync;

/// A server on a port of this computer.
pub(crate) struct Fake {
    pub(crate) address: String,
    pub(crate) asked: Arc<Mutex<Vec<String>>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Fake {
    pub(crate) fn start(
        behave: impl Fn(&str, Vec<u8>) -> Response + Send + Sync + 'static,
    ) -> Self {
        let behave: Arc<Behaviour> = Arc::new(behave);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&asked);
        let (stop, stopping) = oneshot::channel::<()>();
        let (ready, started) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                ready.send(listener.local_addr().unwrap()).unwrap();
                let app = Router::new().fallback(async move |request: Request| {
                    let path = request.uri().path().to_owned();
                    seen.lock().unwrap().push(path.clone());
                    let body = to_bytes(request.into_body(), usize::MAX).await.unwrap();
                    behave(&path, body.to_vec())
                });
                tokio::select! {
                    served = axum::serve(listener, app) => served.unwrap(),
                    _ = stopping => {}
                }
            });
        });
        Self {
            address: format!("http://{}", started.recv().unwrap()),
            asked,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// The same answer to everything.
    pub(crate) fn always(status: u16, kind: &'static str, body: &'static str) -> Self {
        Self::start(move |_, _| response(status, kind, body.as_bytes().to_vec()))
    }

    /// A hub that gives good receipts.
    pub(crate) fn hub() -> Self {
        Self::having(Vec::new())
    }

    /// A hub that has these keys, tells them and gives good receipts.
    pub(crate) fn having(keys: Vec<LedgerKey>) -> Self {
        Self::start(move |path, body| match path {
            "/v1/sync" => signed(&answers(&keys, &body)),
            _ => signed(&receipt_for(&body, &hub_key()).1),
        })
    }

    /// A hub that always says that it is as it was left.
    pub(crate) fn as_it_was_left() -> Self {
        Self::start(|path, body| match path {
            "/v1/sync" => signed(&answer_for(&body, true, &hub_key())),
            _ => signed(&receipt_for(&body, &hub_key()).1),
        })
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

pub(crate) fn response(status: u16, kind: &str, body: Vec<u8>) -> Response {
    Response::builder()
        .status(status)
        .header("content-type", kind)
        .body(Body::from(body))
        .unwrap()
}

pub(crate) fn signed(envelope: &Signed) -> Response {
    response(200, "application/json", envelope.to_bytes().unwrap())
}
