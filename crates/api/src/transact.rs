//! The only way to write: begin, change, mark the tally's days as changed, note what was done, commit. Whoever wrote learns
//! what changed, and the window refreshes from that.

use crate::desk::store_failed;
use crate::{ApiError, DataFolder, Desk};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{Day, KeyTally, Request, ServiceCode};
use indrumar_store::{
    Derived, Install, LayerRow, Read, RecheckRow, Road, Store, StoreError, Stored, Write,
};
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// How many editions are kept, for going back; the one that runs is never among those that go.
const PACKS_KEPT: u32 = 4;

/// What a write changed; the window refreshes from this.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Changes {
    /// The register of requests.
    pub requests: bool,
    /// The tally of some day, or what the hub has confirmed.
    pub tally: bool,
    /// Office, operator, language, enrolment.
    pub settings: bool,
    /// The catalogue, or what the desk says itself over it.
    pub catalogue: bool,
}

/// Everything that is ever done to the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    /// This installation begins.
    Begin,
    /// First start.
    SetUp,
    /// Another language.
    SetLanguage,
    /// Another printer, size or way of printing.
    SetPrinting,
    /// A visit is recorded.
    AddRequest,
    /// A request is taken back.
    UndoRequest,
    /// Changed days are derived anew. Nothing that a person did: it is not noted.
    Derive,
    /// A hub lets the desk in.
    Enrol,
    /// A receipt came.
    KeepReceipt,
    /// A bundle leaves by file.
    ExportBundle,
    /// Invented requests.
    FillDemo,
    /// Another edition of the catalogue.
    ApplyPack,
    /// Back to the edition before.
    RollBackCatalogue,
    /// A sheet or a fact was held against its source.
    Recheck,
    /// What the desk says itself of a service.
    SetLayer,
    /// The desk says nothing of it any more.
    RemoveLayer,
    /// News were shown.
    SeeNews,
}

impl Op {
    /// Its name in the audit; never changed once used.
    fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::SetUp => "set-up",
            Self::SetLanguage => "set-language",
            Self::SetPrinting => "set-printing",
            Self::AddRequest => "add-request",
            Self::UndoRequest => "undo-request",
            Self::Derive => "derive",
            Self::Enrol => "enrol",
            Self::KeepReceipt => "keep-receipt",
            Self::ExportBundle => "export-bundle",
            Self::FillDemo => "fill-demo",
            Self::ApplyPack => "apply-pack",
            Self::RollBackCatalogue => "roll-back-catalogue",
            Self::Recheck => "recheck",
            Self::SetLayer => "set-layer",
            Self::RemoveLayer => "remove-layer",
            Self::SeeNews => "see-news",
        }
    }
}

/// Why a change did not happen: the database, or a rule.
#[derive(Debug)]
pub(crate) enum Failure {
    Store(StoreError),
    Api(ApiError),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<indrumar_domain::DomainError> for Failure {
    fn from(error: indrumar_domain::DomainError) -> Self {
        Self::Api(error.into())
    }
}

/// A change under way. Its methods are the only words in which data change.
pub(crate) struct Tx<'a> {
    write: &'a Write<'a>,
    now: &'a DateTime<FixedOffset>,
    changes: Cell<Changes>,
    days: RefCell<BTreeSet<Day>>,
    subject: RefCell<Option<String>>,
    n: Cell<Option<u32>>,
}

impl Desk {
    /// [`transact`] on this desk, at its present moment.
    pub(crate) fn transact<T>(
        &self,
        op: Op,
        change: impl FnOnce(&Tx<'_>) -> Result<T, Failure>,
    ) -> Result<(T, Changes), ApiError> {
        let now = self.now();
        transact(&mut self.store(), self.folder(), &now, op, change)
    }
}

/// Does it all or nothing, in one transaction and one fsync.
pub(crate) fn transact<T>(
    store: &mut Store,
    folder: &DataFolder,
    now: &DateTime<FixedOffset>,
    op: Op,
    change: impl FnOnce(&Tx<'_>) -> Result<T, Failure>,
) -> Result<(T, Changes), ApiError> {
    let done = store.write(|write| {
        let tx = Tx {
            write,
            now,
            changes: Cell::default(),
            days: RefCell::default(),
            subject: RefCell::default(),
            n: Cell::default(),
        };
        let result = change(&tx)?;
        for day in tx.days.take() {
            write.mark_dirty(day)?;
        }
        if op != Op::Derive {
            let subject = tx.subject.take();
            write.add_audit(now, op.name(), subject.as_deref(), tx.n.get())?;
        }
        Ok((result, tx.changes.get()))
    });
    done.map_err(|failure| match failure {
        Failure::Store(error) => store_failed(folder, error),
        Failure::Api(error) => error,
    })
}

impl Tx<'_> {
    /// Questions, answered as the transaction sees things.
    pub(crate) fn read(&self) -> Read<'_> {
        self.write.read()
    }

    /// The moment of the change.
    pub(crate) fn now(&self) -> &DateTime<FixedOffset> {
        self.now
    }

    /// The id that the audit names.
    pub(crate) fn about(&self, subject: impl ToString) {
        self.subject.replace(Some(subject.to_string()));
    }

    /// The number that the audit names.
    pub(crate) fn many(&self, n: usize) {
        self.n.set(u32::try_from(n).ok());
    }

    fn changed(&self, change: impl FnOnce(&mut Changes)) {
        let mut changes = self.changes.get();
        change(&mut changes);
        self.changes.set(changes);
    }

    fn counted(&self, day: Day) {
        self.days.borrow_mut().insert(day);
        self.changed(|changes| {
            changes.requests = true;
            changes.tally = true;
        });
    }

    /// Makes the installation's identity.
    pub(crate) fn set_install(&self, install: &Install) -> Result<(), Failure> {
        self.about(install.id);
        Ok(self.write.set_install(install)?)
    }

    /// Keeps a small thing.
    pub(crate) fn set<T: Serialize>(&self, name: &str, value: &T) -> Result<(), Failure> {
        self.changed(|changes| changes.settings = true);
        Ok(self.write.set(name, value)?)
    }

    /// Keeps a new request; `words`: everything by which it shall be found.
    pub(crate) fn add_request(&self, request: &Request, words: &str) -> Result<(), Failure> {
        self.counted(request.day);
        Ok(self.write.add_request(request, words, self.now)?)
    }

    /// Takes a request back.
    pub(crate) fn undo_request(&self, stored: &Stored) -> Result<(), Failure> {
        self.about(stored.request.id);
        self.counted(stored.request.day);
        Ok(self.write.undo_request(stored, self.now)?)
    }

    /// Derives a day anew.
    pub(crate) fn derive(
        &self,
        day: Day,
        digest: impl FnOnce(&KeyTally) -> Result<String, Failure>,
    ) -> Result<Derived, Failure> {
        self.write.derive(day, digest)
    }

    /// A hub confirmed a day.
    pub(crate) fn receipt_day(&self, day: Day, sent: &str, hub: &str) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.receipt_day(day, sent, hub, self.now)?)
    }

    /// A hub refused a day.
    pub(crate) fn refuse_day(&self, day: Day, reason: &str) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.refuse_day(day, reason)?)
    }

    /// Keeps a receipt.
    pub(crate) fn add_receipt(
        &self,
        road: Road,
        hub: &str,
        bundle: &str,
        keys: u32,
        content: &str,
    ) -> Result<(), Failure> {
        self.about(bundle);
        self.changed(|changes| changes.tally = true);
        let write = self.write;
        Ok(write.add_receipt(self.now, road, hub, bundle, keys, content)?)
    }

    /// Remembers a bundle that leaves by file.
    pub(crate) fn add_bundle_out(
        &self,
        bundle: &str,
        keys: &BTreeMap<String, String>,
    ) -> Result<(), Failure> {
        self.about(bundle);
        Ok(self.write.add_bundle_out(self.now, bundle, keys)?)
    }

    /// Keeps an edition and lets it run; `published`: every code that none may lose from now on.
    pub(crate) fn apply_pack(
        &self,
        version: &str,
        bytes: &[u8],
        published: &BTreeSet<ServiceCode>,
    ) -> Result<(), Failure> {
        self.write.add_pack(version, bytes, self.now)?;
        self.write.add_published_codes(published)?;
        self.run_pack(Some(version))?;
        Ok(self.write.forget_old_packs(PACKS_KEPT)?)
    }

    /// Lets an edition run that is kept, or the one that is built in.
    pub(crate) fn run_pack(&self, version: Option<&str>) -> Result<(), Failure> {
        self.about(version.unwrap_or("builtin"));
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.activate_pack(version)?)
    }

    /// Keeps what the desk says of a service.
    pub(crate) fn set_layer(&self, row: &LayerRow) -> Result<(), Failure> {
        self.about(&row.code);
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.set_layer(row, self.now)?)
    }

    /// Forgets what the desk says of a service; whether it said something.
    pub(crate) fn remove_layer(&self, code: &ServiceCode) -> Result<bool, Failure> {
        self.about(code);
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.remove_layer(code)?)
    }

    /// Notes a re-check.
    pub(crate) fn add_recheck(&self, row: &RecheckRow) -> Result<(), Failure> {
        self.about(&row.code);
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.add_recheck(row, self.now)?)
    }

    /// News were shown.
    pub(crate) fn see_news(&self, id: &str) -> Result<(), Failure> {
        self.about(id);
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.see_news(id)?)
    }
}
