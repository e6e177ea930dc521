//! The only way to write: begin, change, mark the tally's days as changed, note what was done, commit. Whoever wrote learns
//! what changed, and the window refreshes from that.

use crate::desk::store_failed;
use crate::{ApiError, DataFolder, Desk};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{
    Day, Declaration, FollowUp, KeyTally, Period, Request, ReturnCode, Secret, ServiceCode,
};
use indrumar_store::{
    DeclaredDay, Deed, Derived, Install, LayerRow, LearnedNews, Read, RecheckRow, Road, Store,
    StoreError, Stored, SyncEnding, Undoing, Words, Write,
};
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

pub(crate) use crate::op::Op;

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
    undoing: Cell<Undoing>,
    chance: u16,
}

impl Desk {
    /// [`transact`] on this desk, at its present moment.
    pub(crate) fn transact<T>(
        &self,
        op: Op,
        change: impl FnOnce(&Tx<'_>) -> Result<T, Failure>,
    ) -> Result<(T, Changes), ApiError> {
        let now = self.now();
        let mut chance = [0; 2];
        self.host()
            .random(&mut chance)
            .map_err(ApiError::internal)?;
        let moment = Moment {
            now: &now,
            chance: u16::from_le_bytes(chance),
        };
        transact(&mut self.store(), self.folder(), moment, op, change)
    }
}

/// When a change happens, and a number that nobody chose.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment<'a> {
    pub(crate) now: &'a DateTime<FixedOffset>,
    pub(crate) chance: u16,
}

/// Does it all or nothing, in one transaction and one fsync.
pub(crate) fn transact<T>(
    store: &mut Store,
    folder: &DataFolder,
    moment: Moment<'_>,
    op: Op,
    change: impl FnOnce(&Tx<'_>) -> Result<T, Failure>,
) -> Result<(T, Changes), ApiError> {
    let Moment { now, chance } = moment;
    let done = store.write(|write| {
        let tx = Tx {
            chance,
            write,
            now,
            changes: Cell::default(),
            days: RefCell::default(),
            subject: RefCell::default(),
            n: Cell::default(),
            undoing: Cell::default(),
        };
        let result = change(&tx)?;
        for day in tx.days.take() {
            write.mark_dirty(day)?;
        }
        if !matches!(op, Op::Derive | Op::ClearDraft | Op::NoteSync) {
            let (subject, n) = (tx.subject.take(), tx.n.get());
            write.add_audit(now, op.name(), subject.as_deref(), n, tx.undoing.get())?;
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

    /// Everything is another thing than before.
    pub(crate) fn all_changed(&self) {
        self.changes.set(Changes {
            requests: true,
            tally: true,
            settings: true,
            catalogue: true,
        });
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

    /// Forgets a small thing.
    pub(crate) fn unset(&self, name: &str) -> Result<(), Failure> {
        self.changed(|changes| changes.settings = true);
        Ok(self.write.unset(name)?)
    }

    /// Keeps a new request; `words`: everything by which it shall be found. Its number in the order of recording.
    pub(crate) fn add_request(&self, request: &Request, words: &Words) -> Result<i64, Failure> {
        self.counted(request.day);
        Ok(self.write.add_request(request, words, self.now)?)
    }

    /// Puts a request in the place of what it was before, and keeps what it was; `words` as for a new one, when they change.
    pub(crate) fn change_request(
        &self,
        before: &Stored,
        after: &Request,
        words: Option<&Words>,
        kind: &str,
        operator: &str,
    ) -> Result<(), Failure> {
        self.counted(before.request.day);
        self.counted(after.day);
        let write = self.write;
        let after = &after.leaping(&before.request, self.chance);
        let history = write.add_history(before, after, kind, operator, self.now)?;
        self.was(Some(history));
        Ok(write.change_request(before, after, words, self.now)?)
    }

    /// The row that holds what was before, for undoing.
    pub(crate) fn was(&self, history: Option<i64>) {
        let undoing = self.undoing.get();
        self.undoing.set(Undoing { history, ..undoing });
    }

    /// This undoes the deed, or does it again.
    pub(crate) fn undoes(&self, deed: &Deed) {
        let about = Some(deed.seq);
        let undoing = self.undoing.get();
        self.undoing.set(Undoing { about, ..undoing });
    }

    /// Gives a request its return code.
    pub(crate) fn set_code(&self, seq: i64, code: &ReturnCode) -> Result<(), Failure> {
        self.changed(|changes| changes.requests = true);
        Ok(self.write.set_code(seq, code)?)
    }

    /// Keeps the follow-up of a request.
    pub(crate) fn set_follow_up(&self, seq: i64, follow_up: &FollowUp) -> Result<(), Failure> {
        self.changed(|changes| changes.requests = true);
        Ok(self.write.set_follow_up(seq, follow_up)?)
    }

    /// Forgets the follow-up of a request; whether there was one.
    pub(crate) fn remove_follow_up(&self, seq: i64) -> Result<bool, Failure> {
        self.changed(|changes| changes.requests = true);
        Ok(self.write.remove_follow_up(seq)?)
    }

    /// A follow-up is done, or open again without a day.
    pub(crate) fn follow_up_done(
        &self,
        seq: i64,
        done_on: Option<Day>,
        visit: Option<i64>,
    ) -> Result<(), Failure> {
        self.changed(|changes| changes.requests = true);
        Ok(self.write.follow_up_done(seq, done_on, visit)?)
    }

    /// Clears the contacts of what was done before this day.
    pub(crate) fn clear_contacts(&self, before: Day) -> Result<(), Failure> {
        self.changed(|changes| changes.requests = true);
        self.many(self.write.clear_contacts(before)?);
        Ok(())
    }

    /// Declares a day, or withdraws what was declared, and remembers what was declared before.
    pub(crate) fn declare_day(
        &self,
        day: Day,
        declared: Option<(Declaration, &Secret)>,
        operator: &str,
    ) -> Result<(), Failure> {
        self.about(day);
        self.days.borrow_mut().insert(day);
        self.changed(|changes| changes.tally = true);
        self.was(self.read().declared_row(day)?);
        match declared {
            Some((what, secret)) => {
                let operator = operator.to_owned();
                let declared = DeclaredDay {
                    day,
                    what,
                    operator,
                };
                self.write.declare_day(&declared, secret, self.now)?;
            }
            None => {
                self.write.withdraw_day(day)?;
            }
        }
        Ok(())
    }

    /// Nothing is being typed any more.
    pub(crate) fn clear_draft(&self) -> Result<(), Failure> {
        Ok(self.write.clear_draft()?)
    }

    /// Keeps a template.
    pub(crate) fn set_template(&self, name: &str, content: &str) -> Result<(), Failure> {
        self.changed(|changes| changes.settings = true);
        Ok(self.write.set_template(name, content)?)
    }

    /// Forgets a template; whether there was one.
    pub(crate) fn remove_template(&self, name: &str) -> Result<bool, Failure> {
        self.changed(|changes| changes.settings = true);
        Ok(self.write.remove_template(name)?)
    }

    /// Derives a day anew.
    pub(crate) fn derive(
        &self,
        day: Day,
        digest: impl FnOnce(&KeyTally) -> Result<String, Failure>,
    ) -> Result<Derived, Failure> {
        self.write.derive(day, digest)
    }

    /// Derives a month anew.
    pub(crate) fn derive_month(
        &self,
        first: Day,
        digest: impl FnOnce(&KeyTally) -> Result<String, Failure>,
    ) -> Result<KeyTally, Failure> {
        self.write.derive_month(first, digest)
    }

    /// Lets go what has gathered in the cells of months; the months that are to be derived anew.
    pub(crate) fn release(&self, k: u32) -> Result<BTreeSet<Day>, Failure> {
        Ok(self.write.release(k)?)
    }

    /// Keeps what the hub knows of a key and this desk does not.
    pub(crate) fn learn(&self, period: &Period, hub: &KeyTally) -> Result<LearnedNews, Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.learn(period, hub, self.now)?)
    }

    /// Takes back a day's lines without details; how many marks.
    pub(crate) fn take_back_learned(&self, day: Day, code: Option<&str>) -> Result<usize, Failure> {
        self.about(day);
        self.days.borrow_mut().insert(day);
        self.changed(|changes| changes.tally = true);
        let gone = self.write.take_back_learned(day, code, self.now)?;
        self.many(gone);
        Ok(gone)
    }

    /// A hub confirmed a day or a month.
    pub(crate) fn receipt(
        &self,
        period: &Period,
        sent: (&str, bool),
        hub: &str,
    ) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.receipt(period, sent, hub, self.now)?)
    }

    /// A hub refused a day or a month.
    pub(crate) fn refuse(&self, period: &Period, reason: &str) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.refuse(period, reason)?)
    }

    /// A hub said what it has of a day or a month; nothing is confirmed by it.
    pub(crate) fn hub_has(&self, period: &Period, digest: Option<&str>) -> Result<(), Failure> {
        Ok(self.write.hub_has(period, digest)?)
    }

    /// What is confirmed of a day or a month.
    pub(crate) fn set_confirmed(
        &self,
        period: &Period,
        digest: Option<&str>,
    ) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.set_confirmed(period, digest)?)
    }

    /// Forgets what the hub is believed to have, and has said of it.
    pub(crate) fn forget_hub(&self) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.forget_hub()?)
    }

    /// A hub said what a month comes to.
    pub(crate) fn set_hub_month(
        &self,
        first: Day,
        digest: &str,
        numbers: (u64, u64),
    ) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.set_hub_month(first, digest, numbers, self.now)?)
    }

    /// Notes how a sync ended.
    pub(crate) fn log_sync(&self, road: Road, ending: &SyncEnding) -> Result<(), Failure> {
        Ok(self.write.log_sync(self.now, road, ending)?)
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
