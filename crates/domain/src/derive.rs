//! From requests to marks. The tally holds nothing that cannot be made again from the requests' secrets.
//!
//! A request that was edited has versions, oldest first. What a label stood for (day, code, size) may go on over several of
//! them; such a run is one mark, named after the generation in which it began. So an edit removes the marks of what changed
//! and of nothing else, and whatever was sent once can be named as removed for ever. A version that was taken back ends
//! every run: what is put back afterwards has new marks.

use crate::{CLOSED, Day, HEADS, KeyTally, Mark, Request, Secret, VISIT, ZERO};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What one version of a request says in one table: label → the code it is counted under and its size. The label is what
/// the mark is made of; several labels may be counted under one code.
pub(crate) type Labels<'a> = BTreeMap<Cow<'a, str>, (Cow<'a, str>, u32)>;

/// One version of a request, as far as one table is concerned.
pub(crate) struct Version<'a, P> {
    /// The day or the month it counts in.
    pub(crate) period: P,
    pub(crate) secret: &'a Secret,
    pub(crate) generation: u32,
    pub(crate) undone: bool,
    pub(crate) labels: Labels<'a>,
}

/// What of one version of a request is counted; the store reads just this to derive a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestCounts {
    /// The day it counts in.
    pub day: Day,
    /// Where the marks come from.
    pub secret: Secret,
    /// Generation of the version.
    pub generation: u32,
    /// Visits it stands for.
    pub visits: u32,
    /// People in a group session.
    pub heads: Option<u32>,
    /// The codes its services are counted under, one for each service: two services may share one code.
    pub counted_as: Vec<(String, String)>,
    /// Whether it was taken back.
    pub undone: bool,
}

impl From<&Request> for RequestCounts {
    fn from(request: &Request) -> Self {
        let codes = |item: &crate::Item| (item.service.to_string(), item.counted_as.to_string());
        Self {
            day: request.day,
            secret: request.secret,
            generation: request.generation,
            visits: request.visits,
            heads: request.heads,
            counted_as: request.items.iter().map(codes).collect(),
            undone: request.undone,
        }
    }
}

impl RequestCounts {
    /// The label of a service's mark is the service itself and not the code it is counted under: two sensitive services of
    /// one visit are two items of their group.
    fn version(&self) -> Version<'_, Day> {
        let services = self.counted_as.iter();
        let services = services.map(|(service, code)| (service.into(), (code.into(), self.visits)));
        let heads = self
            .heads
            .map(|heads| (HEADS.into(), (HEADS.into(), heads)));
        Version {
            period: self.day,
            secret: &self.secret,
            generation: self.generation,
            undone: self.undone,
            labels: services
                .chain([(VISIT.into(), (VISIT.into(), self.visits))])
                .chain(heads)
                .collect(),
        }
    }
}

/// Adds the marks of a request that was never edited to the tally of its day; an undone request's marks are there and
/// removed, so that a hub that has counted them learns of it whatever this desk believes it has sent.
pub fn marks_of(counts: &RequestCounts, into: &mut KeyTally) {
    marks_on(counts.day, std::slice::from_ref(counts), into);
}

/// Adds the marks that a request ever had on one day. `versions`: all of them, oldest first.
pub fn marks_on(day: Day, versions: &[RequestCounts], into: &mut KeyTally) {
    let versions: Vec<_> = versions.iter().map(RequestCounts::version).collect();
    unite(&day, &versions, into);
}

/// Adds the marks that the versions ever had in one period.
pub(crate) fn unite<P: PartialEq>(period: &P, versions: &[Version<'_, P>], into: &mut KeyTally) {
    // Label → the generation in which what it stands for now began.
    let mut runs: BTreeMap<&str, u32> = BTreeMap::new();
    let mut before: Option<&Version<'_, P>> = None;
    for (place, version) in versions.iter().enumerate() {
        let earlier = before.filter(|earlier| !earlier.undone && earlier.period == version.period);
        let goes_on = |label: &str, said| {
            earlier.is_some_and(|earlier| earlier.labels.get(label) == Some(said))
        };
        runs = version
            .labels
            .iter()
            .map(|(label, said)| {
                let began = runs.get(&**label).filter(|_| goes_on(label, said));
                (&**label, *began.unwrap_or(&version.generation))
            })
            .collect();
        let next = versions.get(place + 1);
        let is_last = next.is_none();
        let next = next.filter(|next| !version.undone && next.period == version.period);
        for (label, said) in version.labels.iter().filter(|_| version.period == *period) {
            let (code, n) = said;
            let began = runs.get(&**label).copied().unwrap_or(version.generation);
            let mark = Mark::of(version.secret, began, label);
            into.add(code, mark, *n);
            let ends = if is_last {
                version.undone
            } else {
                next.is_none_or(|next| next.labels.get(label) != Some(said))
            };
            if ends {
                into.remove(mark);
            }
        }
        before = Some(version);
    }
}

/// What a day can be declared to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declaration {
    /// Nobody came.
    Zero,
    /// The desk was closed.
    Closed,
}

/// Adds the mark of a declaration to the tally of its day; one that was withdrawn is there and removed. Whether the day has
/// visits does not matter here: they win when the day is read, and a mark that was sent must never be missing.
pub fn declared_mark(what: Declaration, secret: &Secret, withdrawn: bool, into: &mut KeyTally) {
    let label = match what {
        Declaration::Zero => ZERO,
        Declaration::Closed => CLOSED,
    };
    let mark = Mark::of(secret, 0, label);
    into.add(label, mark, 1);
    if withdrawn {
        into.remove(mark);
    }
}
