//! What differs between two editions, for whoever is told “what changed”.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use indrumar_domain::{ServiceCode, StepId};

use crate::{Catalogue, Fact, FactKind, Service};

/// The differences between two editions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Services that are new.
    pub added: BTreeSet<ServiceCode>,
    /// Services that are no longer offered, each with the one that goes on with its series.
    pub retired: BTreeMap<ServiceCode, ServiceCode>,
    /// Services that say something else, with the parts of their sheets that do.
    pub changed: BTreeMap<ServiceCode, BTreeSet<Part>>,
}

/// A part of a service that can change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What it is called.
    Name,
    /// The headline of the sheet.
    Title,
    /// What it is.
    Summary,
    /// Who provides it.
    Provider,
    /// Who may do it.
    Who,
    /// What to bring.
    Bring,
    /// A step: its words changed, or it came or went.
    Step(StepId),
    /// The steps come in another order.
    StepOrder,
    /// What the facts of one kind say.
    Fact(FactKind),
    /// Where it is done.
    Addresses,
    /// What is good to know.
    Notes,
    /// Only by what it is found.
    Search,
    /// Only where it stands in lists, or how it is counted.
    Place,
    /// Only when and how surely it was last verified.
    Verified,
}

impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name => out.write_str("name"),
            Self::Title => out.write_str("title"),
            Self::Summary => out.write_str("summary"),
            Self::Provider => out.write_str("provider"),
            Self::Who => out.write_str("who"),
            Self::Bring => out.write_str("bring"),
            Self::Step(id) => write!(out, "steps.{id}"),
            Self::StepOrder => out.write_str("steps"),
            Self::Fact(kind) => write!(out, "facts.{kind}"),
            Self::Addresses => out.write_str("addresses"),
            Self::Notes => out.write_str("notes"),
            Self::Search => out.write_str("aliases"),
            Self::Place => out.write_str("place"),
            Self::Verified => out.write_str("verified"),
        }
    }
}

impl Changes {
    /// Whether the editions say the same.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.retired.is_empty() && self.changed.is_empty()
    }
}

/// What `new` has that `old` has not, and the other way round.
pub fn diff(old: &Catalogue, new: &Catalogue) -> Changes {
    let mut changes = Changes::default();
    for service in new.services() {
        let before = old.services().find(|other| other.code == service.code);
        match before {
            None => {
                changes.added.insert(service.code.clone());
            }
            Some(before) if before == service => {}
            Some(before) => {
                let parts = parts(before, service);
                changes.changed.insert(service.code.clone(), parts);
            }
        }
    }
    for service in old.services() {
        if let Some(successor) = new.retired().get(&service.code) {
            changes
                .retired
                .insert(service.code.clone(), successor.clone());
        }
    }
    changes
}

fn parts(old: &Service, new: &Service) -> BTreeSet<Part> {
    let mut parts = BTreeSet::new();
    let mut differ = |part: Part, differs: bool| {
        if differs {
            parts.insert(part);
        }
    };
    differ(Part::Name, old.name != new.name);
    differ(Part::Title, old.title != new.title);
    differ(Part::Summary, old.summary != new.summary);
    differ(Part::Provider, old.provider != new.provider);
    differ(Part::Who, old.who != new.who);
    differ(Part::Bring, old.bring != new.bring);
    differ(Part::Addresses, old.addresses != new.addresses);
    differ(Part::Notes, old.notes != new.notes);
    differ(Part::Search, old.aliases != new.aliases);
    let place = |service: &Service| {
        (
            service.group.clone(),
            service.event.clone(),
            service.sensitive,
        )
    };
    differ(Part::Place, place(old) != place(new));
    for step in old.steps.iter().chain(&new.steps) {
        let changed = old.step(&step.id) != new.step(&step.id);
        differ(Part::Step(step.id.clone()), changed);
    }
    differ(Part::StepOrder, order(old, new) != order(new, old));
    for kind in old.facts.iter().chain(&new.facts).map(|fact| fact.kind) {
        differ(Part::Fact(kind), said(old, kind) != said(new, kind));
    }
    let held = |service: &Service| {
        let facts: Vec<_> = service.facts.iter().map(held).collect();
        (service.verified, service.confidence, facts)
    };
    differ(Part::Verified, held(old) != held(new));
    parts
}

/// The order of the steps that both have.
fn order<'a>(of: &'a Service, other: &Service) -> Vec<&'a StepId> {
    let ids = of.steps.iter().map(|step| &step.id);
    ids.filter(|id| other.step(id).is_some()).collect()
}

/// What the facts of a kind say, leaving aside when they were held against their sources.
fn said(service: &Service, kind: FactKind) -> Vec<Fact> {
    let facts = service.facts.iter().filter(|fact| fact.kind == kind);
    facts
        .map(|fact| Fact {
            verified: NaiveDate::MIN,
            ..fact.clone()
        })
        .collect()
}

/// When and against what a fact was held.
fn held(fact: &Fact) -> (FactKind, NaiveDate) {
    (fact.kind, fact.verified)
}
