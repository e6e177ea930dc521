//! The official edition with the desk's layer over it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use indrumar_domain::ServiceCode;

use super::{Conflict, ExtraStep, Kept, Layer, LayerPart, OwnText, RecheckNote, Why};
use crate::{Catalogue, Fact, FactKind, Service, Step, Text, Value};

/// Where the desk's own facts stand.
const SOURCE: &str = "local";

impl Catalogue {
    /// This edition as the desk shows it, and what of the layer had to be set aside.
    #[must_use]
    pub fn with(&self, layer: &Layer) -> (Self, Vec<Conflict>) {
        let mut services: BTreeMap<ServiceCode, Service> = self
            .services()
            .map(|service| (service.code.clone(), service.clone()))
            .collect();
        for note in &layer.rechecks {
            if let Some(service) = services.get_mut(&note.code) {
                recheck(service, note);
            }
        }
        let mut conflicts = Vec::new();
        for (code, kept) in &layer.services {
            match services.get_mut(code) {
                Some(service) => {
                    let conflict = |(part, why)| Conflict {
                        code: code.clone(),
                        part: Some(part),
                        why,
                    };
                    conflicts.extend(add(service, kept).into_iter().map(conflict));
                }
                None => conflicts.push(Conflict {
                    code: code.clone(),
                    part: None,
                    why: Why::ServiceGone {
                        successor: self.retired().get(code).cloned(),
                    },
                }),
            }
        }
        for (code, (own, changed)) in &layer.own {
            // An official service is never overlaid: its code is another.
            services
                .entry(code.clone())
                .or_insert_with(|| own.service(code, *changed));
        }
        conflicts.sort();
        (self.with_services(services), conflicts)
    }
}

/// A fact of the desk's own.
pub(super) fn fact(kind: FactKind, label: Option<Text>, value: Value, changed: NaiveDate) -> Fact {
    Fact {
        kind,
        label,
        value,
        confidence: None,
        source: SOURCE.to_owned(),
        dated: None,
        verified: changed,
        expires: None,
    }
}

fn recheck(service: &mut Service, note: &RecheckNote) {
    match &note.fact {
        None => service.verified = service.verified.max(note.day),
        Some(id) => {
            let facts = service.facts.iter_mut().filter(|fact| fact.id() == *id);
            facts.for_each(|fact| fact.verified = fact.verified.max(note.day));
        }
    }
}

/// Adds what still rests on the words it was written for, and answers with the rest.
fn add(service: &mut Service, kept: &Kept) -> Vec<(LayerPart, Why)> {
    let content = &kept.content;
    let mut aside = Vec::new();
    let mut good = Vec::new();
    for part in content.parts() {
        match (content.rests_on(&part, service), &part) {
            (Some(now), _) if kept.base.get(&part.to_string()) == Some(&now) => good.push(part),
            (None, LayerPart::Step(id)) => match content.after(id) {
                Some(after) => aside.push((part.clone(), Why::StepGone(after.clone()))),
                None => aside.push((part, Why::TextChanged)),
            },
            _ => aside.push((part, Why::TextChanged)),
        }
    }
    let holds = |part: &LayerPart| good.contains(part);
    let shown = |part: &LayerPart, text: &Option<OwnText>| {
        let text = text.as_ref().filter(|_| holds(part))?;
        Some(text.shown())
    };

    let supplier = shown(&LayerPart::Supplier, &content.supplier);
    let phone = content.phone.clone().filter(|_| holds(&LayerPart::Phone));
    let hours = shown(&LayerPart::Hours, &content.hours);
    let new = [
        (FactKind::Phone, phone.map(Value::Same)),
        (FactKind::Hours, hours.map(Value::Each)),
    ];
    // Whoever stands at this desk calls here first.
    let mut facts: Vec<Fact> = new
        .into_iter()
        .filter_map(|(kind, value)| Some(fact(kind, supplier.clone(), value?, kept.changed)))
        .collect();
    // Without a telephone or hours to stand before, the supplier is a note.
    service.notes.extend(supplier.filter(|_| facts.is_empty()));
    facts.append(&mut service.facts);
    service.facts = facts;
    service
        .notes
        .extend(shown(&LayerPart::Account, &content.account));
    service.notes.extend(shown(&LayerPart::Note, &content.note));
    let steps = content.steps.iter();
    let steps = steps.filter(|step| holds(&LayerPart::Step(step.id.clone())));
    insert(service, steps);
    aside
}

/// Puts extra steps behind those that they follow; several behind one stay in their order.
fn insert<'a>(service: &mut Service, extra: impl Iterator<Item = &'a ExtraStep>) {
    let mut extra: Vec<&ExtraStep> = extra.collect();
    let official = std::mem::take(&mut service.steps);
    let mut take = |after: Option<&Step>| -> Vec<Step> {
        let id = after.map(|step| &step.id);
        let (now, later): (Vec<_>, Vec<_>) =
            extra.iter().partition(|step| step.after.as_ref() == id);
        extra = later;
        now.into_iter().map(step).collect()
    };
    let mut steps = take(None);
    for step in official {
        let behind = take(Some(&step));
        steps.push(step);
        steps.extend(behind);
    }
    service.steps = steps;
}

fn step(extra: &ExtraStep) -> Step {
    Step {
        id: extra.id.clone(),
        action: extra.action.shown(),
        trouble: extra.trouble.as_ref().map(OwnText::shown),
    }
}
