//! What the official edition says at the places where a desk may add something, without anything of the desk's own: shown
//! beside the fields of the editor, and when an addition was set aside.

use super::StepView;
use indrumar_catalogue::{Fact, FactKind, Service, SheetLanguage, Text};
use serde::Serialize;
use ts_rs::TS;

/// The official words that additions stand beside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfficialWords {
    /// The service; what took the place of a retired one.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Who provides it.
    pub provider: String,
    /// Whom to call.
    pub phones: Vec<String>,
    /// When they are there.
    pub hours: Vec<String>,
    /// What to have at hand.
    pub bring: Vec<String>,
    /// What is good to know.
    pub notes: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<StepView>,
}

impl OfficialWords {
    pub(super) fn of(service: &Service, language: SheetLanguage) -> Self {
        let all = |texts: &[Text]| {
            let texts = texts.iter();
            texts.map(|text| text.get(language).to_owned()).collect()
        };
        let facts = |kind: FactKind| {
            let facts = service.facts.iter().filter(|fact| fact.kind == kind);
            facts.map(|fact| said(fact, language)).collect()
        };
        let steps = service.steps.iter();
        Self {
            code: service.code.to_string(),
            title: service.name.get(language).to_owned(),
            provider: service.provider.get(language).to_owned(),
            phones: facts(FactKind::Phone),
            hours: facts(FactKind::Hours),
            bring: all(&service.bring),
            notes: all(&service.notes),
            steps: steps.map(|step| StepView::of(step, language)).collect(),
        }
    }
}

/// A fact with whose it is, where it says so.
fn said(fact: &Fact, language: SheetLanguage) -> String {
    let value = fact.value.get(language);
    match &fact.label {
        Some(label) => format!("{}: {value}", label.get(language)),
        None => value.to_owned(),
    }
}
