//! The only way to write: begin, change, mark the tally's days as changed, note what was done, commit. Whoever wrote learns
//! what changed, and the window refreshes from that.
//!
//! Here the requests and what belongs to them; what a sync writes is in `tallies`, what an edition brings in `catalogue`.

mod catalogue;
mod tallies;

use crate::desk::store_failed;
use crate::{ApiError, DataFolder, Desk};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{Day, Declaration, FollowUp, Request, ReturnCode, Secret};
use indrumar_store::{
    DeclaredDay, Deed, Install, Read, Store, StoreError, Stored, Undoing, Words, Write,
};
use serde::{Deserialize, Serialize};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use ts_rs::TS;

pub(crate) use crate::op::Op;

/// What a write changed; the window refreshes from this.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
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
}
