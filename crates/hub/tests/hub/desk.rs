//! A desk with its ledger in memory, that behaves towards the hub as the real one does.

use indrumar_domain::{
    Day, Declaration, InstallId, KeyTally, Period, RequestCounts, Secret, declared_mark, marks_of,
};
use indrumar_sync::{
    Accepted, DeskIdentity, Enrolment, Error, HubKey, Keeper, LedgerKey, Pinned, Progress, Report,
    Sealed, Which, bundles, enrol, enrol_again, http, sync,
};
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::{
    Digest, EnrolmentCode, MAX_BUNDLE_BYTES, MonthFigures, PublicKey, SigningKey, key_digest,
};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Default)]
pub(crate) struct Kept {
    receipted: bool,
    hub_digest: Option<Digest>,
}

#[derive(Clone)]
pub(crate) struct TestDesk {
    pub(crate) identity: DeskIdentity,
    pub(crate) enrolment: Option<Enrolment>,
    requests: Vec<RequestCounts>,
    declared: Vec<(Day, Declaration, Secret)>,
    kept: BTreeMap<Period, Kept>,
    pub(crate) learned: BTreeMap<Period, KeyTally>,
    pub(crate) figures: BTreeMap<Period, MonthFigures>,
    /// The keys that the hub has changed to, one after the other.
    pub(crate) keys: Vec<PublicKey>,
    /// Its power fails as soon as the next new key is pinned.
    pub(crate) dies_repinned: bool,
    next: u128,
}

impl TestDesk {
    pub(crate) fn new(seed: u8) -> Self {
        Self {
            identity: DeskIdentity {
                install: InstallId::new([seed; 16]),
                key: SigningKey::from_seed([seed; 32]),
                program: "indrumar 0.1.0".to_owned(),
            },
            enrolment: None,
            requests: Vec::new(),
            declared: Vec::new(),
            kept: BTreeMap::new(),
            learned: BTreeMap::new(),
            figures: BTreeMap::new(),
            keys: Vec::new(),
            dies_repinned: false,
            next: u128::from(seed) << 64,
        }
    }

    /// A desk that is enrolled for a new office of this code.
    pub(crate) fn enrolled(hub: &RunningHub, seed: u8, office: &str) -> Self {
        hub.add_office(office, "Primăria Pelinia");
        let mut desk = Self::new(seed);
        desk.enrol(hub, &hub.enrol_code(office)).unwrap();
        desk
    }

    pub(crate) fn enrol(&mut self, hub: &RunningHub, code: &str) -> Result<(), Error> {
        let code = EnrolmentCode::parse(code).unwrap();
        self.enrolment = Some(enrol(&road(hub), &self.identity, &code)?);
        Ok(())
    }

    /// Records a visit; its place in the list is its name.
    pub(crate) fn visit(&mut self, day: &str, services: &[&str]) -> usize {
        self.visits(day, services, 1)
    }

    pub(crate) fn visits(&mut self, day: &str, services: &[&str], visits: u32) -> usize {
        self.next += 1;
        self.requests.push(RequestCounts {
            day: Day::parse(day).unwrap(),
            secret: Secret::new(self.next.to_be_bytes()),
            generation: 0,
            visits,
            heads: None,
            counted_as: services
                .iter()
                .map(|s| ((*s).to_owned(), (*s).to_owned()))
                .collect(),
            undone: false,
        });
        self.grown(day);
        self.requests.len() - 1
    }

    /// Declares what a day without visits was.
    pub(crate) fn declare(&mut self, day: &str, what: Declaration) {
        self.next += 1;
        let secret = Secret::new(self.next.to_be_bytes());
        self.declared.push((Day::parse(day).unwrap(), what, secret));
        self.grown(day);
    }

    pub(crate) fn undo(&mut self, request: usize) {
        self.requests[request].undone = true;
        let day = self.requests[request].day.to_string();
        self.grown(&day);
    }

    /// What a copy records goes on from another secret.
    pub(crate) fn copied(&self) -> Self {
        let mut copy = self.clone();
        copy.next += 1 << 32;
        copy
    }

    fn grown(&mut self, day: &str) {
        let period = Period::parse(day).unwrap();
        self.kept.entry(period).or_default().receipted = false;
    }

    pub(crate) fn tallies(&self) -> BTreeMap<Period, KeyTally> {
        let mut tallies: BTreeMap<Period, KeyTally> = BTreeMap::new();
        for request in &self.requests {
            marks_of(
                request,
                tallies.entry(Period::Day(request.day)).or_default(),
            );
        }
        for (day, what, secret) in &self.declared {
            let tally = tallies.entry(Period::Day(*day)).or_default();
            declared_mark(*what, secret, false, tally);
        }
        for (period, learned) in &self.learned {
            tallies.entry(period.clone()).or_default().merge(learned);
        }
        tallies
    }

    pub(crate) fn ledger(&self) -> Vec<LedgerKey> {
        let key = |(period, tally): (Period, KeyTally)| LedgerKey {
            digest: key_digest(&self.identity.install, &period, &tally).unwrap(),
            receipted: self.kept[&period].receipted,
            hub_digest: self.kept[&period].hub_digest,
            period,
            tally,
        };
        self.tallies().into_iter().map(key).collect()
    }

    pub(crate) fn waiting(&self) -> Vec<Sealed> {
        bundles(&self.identity, &self.ledger(), Which::Waiting).unwrap()
    }

    pub(crate) fn hub_key(&self) -> PublicKey {
        let certified = self.enrolment.as_ref().unwrap().certificate.hub_key;
        self.keys.last().copied().unwrap_or(certified)
    }

    /// Shows its certificate to a hub that does not know it any more.
    pub(crate) fn enrol_again(&mut self, road: &http::Hub) -> Result<(), Error> {
        let identity = self.identity.clone();
        let pinned = Pinned {
            desk: &identity,
            hub_key: self.hub_key(),
        };
        let old = self.enrolment.as_ref().unwrap().signed.clone();
        self.enrolment = Some(enrol_again(road, &pinned, &old, self)?);
        Ok(())
    }

    pub(crate) fn sync(&mut self, hub: &RunningHub) -> Result<Report, Error> {
        self.sync_by(&road(hub))
    }

    pub(crate) fn sync_by(&mut self, road: &http::Hub) -> Result<Report, Error> {
        let identity = self.identity.clone();
        let pinned = Pinned {
            desk: &identity,
            hub_key: self.hub_key(),
        };
        let ledger = self.ledger();
        sync(road, &pinned, ledger, MAX_BUNDLE_BYTES, self)
    }

    /// What the real desk does with a receipt.
    pub(crate) fn keep(&mut self, accepted: &Accepted) {
        let now: BTreeMap<_, _> = self
            .ledger()
            .into_iter()
            .map(|k| (k.period, k.digest))
            .collect();
        for key in &accepted.keys {
            let kept = self.kept.get_mut(&key.period).unwrap();
            kept.hub_digest = (key.hub == key.sent).then_some(key.hub);
            kept.receipted = now[&key.period] == key.sent;
        }
    }
}

impl Keeper for TestDesk {
    type Error = Error;

    fn receipt(&mut self, accepted: &Accepted) -> Result<(), Error> {
        self.keep(accepted);
        Ok(())
    }

    fn learn(&mut self, keys: &[HubKey]) -> Result<Vec<LedgerKey>, Error> {
        for key in keys {
            let before = self.tallies().remove(&key.period).unwrap_or_default();
            self.learned
                .entry(key.period.clone())
                .or_default()
                .merge(&key.tally);
            let kept = self.kept.entry(key.period.clone()).or_default();
            kept.hub_digest = Some(key.digest);
            kept.receipted &= key.tally.covers(&before);
            kept.receipted |= before.is_empty();
        }
        let of = |key: &LedgerKey| keys.iter().any(|it| it.period == key.period);
        Ok(self.ledger().into_iter().filter(of).collect())
    }

    fn agree(&mut self, keys: &[(Period, Digest)]) -> Result<(), Error> {
        for (period, digest) in keys {
            self.kept.entry(period.clone()).or_default().hub_digest = Some(*digest);
        }
        Ok(())
    }

    fn lost(&mut self, keys: &[Period]) -> Result<(), Error> {
        for period in keys {
            self.kept.insert(period.clone(), Kept::default());
        }
        Ok(())
    }

    fn earlier_keys(&mut self) -> Result<Vec<PublicKey>, Error> {
        let pinned = self.hub_key();
        let certified = self.enrolment.as_ref().unwrap().certificate.hub_key;
        let all = [certified].into_iter().chain(self.keys.iter().copied());
        Ok(all.filter(|key| *key != pinned).collect())
    }

    fn repin(&mut self, keys: &[PublicKey]) -> Result<(), Error> {
        self.keys.extend(keys);
        match std::mem::take(&mut self.dies_repinned) {
            true => Err(Error::Cancelled),
            false => Ok(()),
        }
    }

    fn months_to_compare(&mut self) -> Result<Vec<Period>, Error> {
        let months: BTreeSet<Period> = self.kept.keys().map(Period::month).collect();
        Ok(months.into_iter().collect())
    }

    fn figures(
        &mut self,
        months: &BTreeMap<Period, MonthFigures>,
        _: &BTreeMap<Period, Digest>,
    ) -> Result<(), Error> {
        self.figures.extend(months.clone());
        Ok(())
    }

    fn progress(&mut self, _: Progress) -> Result<(), Error> {
        Ok(())
    }
}

pub(crate) fn road(hub: &RunningHub) -> http::Hub {
    http::Hub::at(hub.address()).unwrap()
}

/// Today in Chișinău, for tests that look at the pages.
pub(crate) fn today() -> String {
    Day::of(&chrono::Utc::now()).to_string()
}
