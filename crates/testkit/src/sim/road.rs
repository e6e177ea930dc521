//! The road between a desk and the hub of the same process: it loses messages and answers, and lets the disk fail while an
//! answer is on its way. It also tells the model what came through.

use super::bend::{Bend, Mutation};
use super::model::Side;
use indrumar_hub::Hub;
use indrumar_sync::{DeskIdentity, Error, Road};
use indrumar_wire::{Bundle, Fetch, Keys, Marks, PublicKey, Receipt, Signed, SigningKey};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use tokio::runtime::Handle;

/// The hub's key; of a hub whose database does not answer one that nobody believes.
pub(crate) fn hub_signs_with(handle: &Handle, hub: &Hub) -> SigningKey {
    let key = handle.block_on(hub.signs_with());
    key.unwrap_or_else(|_| SigningKey::from_seed([0; 32]))
}

/// What happens on the way, to the n-th message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    None,
    /// It does not arrive.
    Lost(usize),
    /// It arrives, and its answer does not come back.
    AnswerLost(usize),
    /// Its answer comes back and cannot be kept.
    NotKept(usize),
    /// Somebody else answers in the hub's place.
    Portal(usize),
}

/// What an answer brings to the desk, once it is kept.
type Brings = (Side, BTreeSet<String>);

/// One sync's road.
pub(crate) struct SimRoad<'a> {
    pub(crate) hub: &'a Hub,
    pub(crate) handle: &'a Handle,
    pub(crate) identity: &'a DeskIdentity,
    pub(crate) fault: Fault,
    pub(crate) mutation: Mutation,
    /// Breaks the desk's disk.
    pub(crate) freeze: &'a dyn Fn(),
    /// What the desk knew when it began.
    pub(crate) desk: RefCell<Side>,
    /// What the hub knows.
    pub(crate) there: &'a RefCell<Side>,
    pub(crate) brings: RefCell<Option<Brings>>,
    pub(crate) message: Cell<usize>,
    pub(crate) enrolled: Cell<bool>,
}

impl SimRoad<'_> {
    fn away(&self) -> Error {
        Error::Away {
            address: "sim".to_owned(),
            detail: "lost".to_owned(),
        }
    }

    /// What came with the answer before is kept by now.
    pub(crate) fn kept(&self) {
        if let Some((side, days)) = self.brings.take() {
            self.desk.borrow_mut().learn(&side, &days);
        }
    }

    fn carry(
        &self,
        bytes: &[u8],
        by: impl FnOnce(Vec<u8>) -> Result<Signed, indrumar_hub::Error>,
    ) -> Result<Signed, Error> {
        self.kept();
        let at = self.message.get();
        self.message.set(at + 1);
        if self.fault == Fault::Lost(at) {
            return Err(self.away());
        }
        if self.fault == Fault::Portal(at) {
            return self.bend().portal(bytes).ok_or_else(|| Error::NotAHub {
                address: "sim".to_owned(),
                detail: "a page".to_owned(),
            });
        }
        let answer = by(bytes.to_vec()).map_err(|error| Error::Refused {
            code: error.code().to_owned(),
            detail: error.to_string(),
            status: 403,
            retry_after: None,
        })?;
        self.note(bytes, &answer);
        if self.fault == Fault::AnswerLost(at) {
            self.brings.take();
            return Err(self.away());
        }
        if self.fault == Fault::NotKept(at) {
            self.brings.take();
            (self.freeze)();
        }
        Ok(answer)
    }

    pub(crate) fn bend(&self) -> Bend<'_> {
        Bend {
            mutation: self.mutation,
            desk: &self.identity.key,
            hub: hub_signs_with(self.handle, self.hub),
        }
    }

    /// What the model has to know of a message that came through.
    fn note(&self, bytes: &[u8], answer: &Signed) {
        let Ok(signed) = Signed::parse(bytes) else {
            return;
        };
        if let (Ok(bundle), Ok(receipt)) = (signed.peek::<Bundle>(), answer.peek::<Receipt>())
            && receipt.refused.is_empty()
        {
            let days = bundle.keys.iter().map(|key| key.period.to_string());
            let desk = self.desk.borrow();
            self.there.borrow_mut().learn(&desk, &days.collect());
        }
        if let (Ok(_), Ok(marks)) = (signed.peek::<Fetch>(), answer.peek::<Marks>()) {
            let days = marks.keys.iter().map(|key| key.period.to_string());
            let there = self.there.borrow().clone();
            self.brings.replace(Some((there, days.collect())));
        }
    }
}

impl Road for SimRoad<'_> {
    fn address(&self) -> &str {
        "sim"
    }

    fn enrol(&self, enrolment: &[u8]) -> Result<Signed, Error> {
        self.carry(enrolment, |bytes| {
            let done = self.handle.block_on(self.hub.enrol(&bytes));
            // At the hub it is let in, also when the answer is lost now.
            self.enrolled.set(self.enrolled.get() || done.is_ok());
            done
        })
    }

    fn ask(&self, question: &[u8]) -> Result<Signed, Error> {
        self.carry(question, |bytes| {
            let answer = self.handle.block_on(self.hub.converse(&bytes))?;
            Ok(self.bend().answer(&bytes, answer))
        })
    }

    fn keys(&self, from: &PublicKey) -> Result<Vec<Signed>, Error> {
        let keys = self.carry(&[], |_| {
            self.handle.block_on(self.hub.keys_from(Some(from)))
        })?;
        Ok(keys.peek::<Keys>()?.rotations)
    }

    fn deliver(&self, bundle: &[u8]) -> Result<Signed, Error> {
        self.carry(bundle, |bytes| {
            let bent = self.bend().bundle(&bytes);
            let receipt = self.handle.block_on(self.hub.deliver(bent.clone()))?;
            Ok(if bent == bytes {
                receipt
            } else {
                self.bend().receipt(&bytes, receipt)
            })
        })
    }
}
