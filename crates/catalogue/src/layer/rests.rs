//! The official words that each addition rests on, as digests.
//!
//! An addition rests on what it stands beside: the desk's telephone on the official telephones, an extra step on the step
//! that it follows. Dates and sources are no words: that somebody looked again changes nothing.

use std::collections::BTreeMap;

use indrumar_domain::StepId;
use indrumar_wire::{Digest, canonical};
use serde::Serialize;

use super::{LayerPart, ServiceLayer};
use crate::{Fact, FactKind, Service, Text, Value};

/// For each part of the additions (by its name) the digest of the official words that it rests on.
pub type Base = BTreeMap<String, Digest>;

impl ServiceLayer {
    /// What these additions rest on in the official service as it is now; a step that is not there has no digest.
    pub fn base(&self, service: &Service) -> Base {
        let parts = self.parts().into_iter();
        parts
            .filter_map(|part| Some((part.to_string(), self.rests_on(&part, service)?)))
            .collect()
    }

    /// What one part rests on.
    pub(super) fn rests_on(&self, part: &LayerPart, service: &Service) -> Option<Digest> {
        match part {
            LayerPart::Phone => digest(&facts(service, FactKind::Phone)),
            LayerPart::Hours => digest(&facts(service, FactKind::Hours)),
            LayerPart::Supplier => digest(&service.provider),
            LayerPart::Account => digest(&service.bring),
            LayerPart::Note => digest(&service.notes),
            LayerPart::Step(id) => match self.after(id) {
                Some(after) => digest(service.step(after)?),
                None => digest(service.steps.first()?),
            },
        }
    }

    /// The official step that one of the extra steps follows.
    pub(super) fn after(&self, id: &StepId) -> Option<&StepId> {
        let step = self.steps.iter().find(|step| step.id == *id)?;
        step.after.as_ref()
    }
}

/// What the facts of a kind say.
fn facts(service: &Service, kind: FactKind) -> Vec<Words<'_>> {
    let facts = service.facts.iter().filter(|fact| fact.kind == kind);
    facts.map(words).collect()
}

type Words<'a> = (FactKind, Option<&'a Text>, &'a Value);

fn words(fact: &Fact) -> Words<'_> {
    (fact.kind, fact.label.as_ref(), &fact.value)
}

/// None only for what JSON cannot say, which no part of a service is.
fn digest(words: &impl Serialize) -> Option<Digest> {
    canonical(words).ok().map(|bytes| Digest::of(&bytes))
}

impl Fact {
    /// By what a re-check remembers the fact: its kind and the digest of what it says. A fact that comes to say something else
    /// is another fact, and nobody has checked it yet.
    pub fn id(&self) -> String {
        let digest = digest(&words(self)).map(|digest| digest.to_string());
        let short = digest.as_deref().and_then(|text| text.get(..12));
        format!("{}-{}", self.kind, short.unwrap_or_default())
    }
}
