//! What an operator writes, as it crosses to the window and back. Empty fields of a form are absent texts.

use crate::ApiError;
use indrumar_catalogue::{ExtraStep, OwnService, OwnText, ServiceLayer};
use indrumar_domain::StepId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A text of the desk's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct OwnWords {
    /// In Romanian.
    pub ro: String,
    /// In Russian; the Romanian is shown, when absent.
    pub ru: Option<String>,
    /// In English; the Romanian is shown, when absent.
    pub en: Option<String>,
}

/// What a desk adds to an official service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct LayerContent {
    /// Whom to call here.
    pub phone: Option<String>,
    /// When they are there.
    pub hours: Option<OwnWords>,
    /// Who supplies it here.
    pub supplier: Option<OwnWords>,
    /// Where people find the number of their account.
    pub account: Option<OwnWords>,
    /// Steps that are needed only here.
    pub steps: Vec<LocalStep>,
    /// What is good to know here.
    pub note: Option<OwnWords>,
}

/// A step that is needed only here.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct LocalStep {
    /// `local-1`, …; a new step gets one.
    pub id: Option<String>,
    /// The official step that it follows; at the beginning without one.
    pub after: Option<String>,
    /// What to do.
    pub text: OwnWords,
    /// What to do if that does not work.
    pub trouble: Option<OwnWords>,
}

/// A service that only this desk offers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct LocalService {
    /// What it is called.
    pub name: OwnWords,
    /// The headline of its sheet.
    pub title: OwnWords,
    /// Other words that people ask for it with, of whatever language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it is; the headline, when absent.
    pub summary: Option<OwnWords>,
    /// Who provides it; its name, when absent.
    pub provider: Option<OwnWords>,
    /// What to have at hand.
    pub bring: Vec<OwnWords>,
    /// What to do, in order.
    pub steps: Vec<OwnWords>,
    /// What is good to know.
    pub note: Option<OwnWords>,
    /// Whom to call.
    pub phone: Option<String>,
    /// When they are there.
    pub hours: Option<OwnWords>,
}

impl LayerContent {
    /// As the catalogue takes it; new steps get the first ids that are free.
    pub(super) fn layer(self) -> Result<ServiceLayer, ApiError> {
        let given: BTreeSet<String> = self.steps.iter().filter_map(|it| it.id.clone()).collect();
        let mut free = (1..)
            .map(|n: u32| format!("local-{n}"))
            .filter(|id| !given.contains(id));
        let mut step = |step: LocalStep| {
            let id = filled(step.id).or_else(|| free.next()).unwrap_or_default();
            Ok(ExtraStep {
                id: StepId::parse(&id)?,
                after: filled(step.after)
                    .map(|id| StepId::parse(&id))
                    .transpose()?,
                action: text(step.text),
                trouble: optional(step.trouble),
            })
        };
        Ok(ServiceLayer {
            phone: filled(self.phone),
            hours: optional(self.hours),
            supplier: optional(self.supplier),
            account: optional(self.account),
            steps: self
                .steps
                .into_iter()
                .map(&mut step)
                .collect::<Result<_, ApiError>>()?,
            note: optional(self.note),
        })
    }
}

impl From<ServiceLayer> for LayerContent {
    fn from(layer: ServiceLayer) -> Self {
        let step = |step: ExtraStep| LocalStep {
            id: Some(step.id.to_string()),
            after: step.after.map(String::from),
            text: step.action.into(),
            trouble: step.trouble.map(OwnWords::from),
        };
        Self {
            phone: layer.phone,
            hours: layer.hours.map(OwnWords::from),
            supplier: layer.supplier.map(OwnWords::from),
            account: layer.account.map(OwnWords::from),
            steps: layer.steps.into_iter().map(step).collect(),
            note: layer.note.map(OwnWords::from),
        }
    }
}

impl From<LocalService> for OwnService {
    fn from(service: LocalService) -> Self {
        Self {
            name: text(service.name),
            title: text(service.title),
            aliases: service
                .aliases
                .into_iter()
                .filter_map(|alias| filled(Some(alias)))
                .collect(),
            summary: optional(service.summary),
            provider: optional(service.provider),
            bring: service.bring.into_iter().map(text).collect(),
            steps: service.steps.into_iter().map(text).collect(),
            note: optional(service.note),
            phone: filled(service.phone),
            hours: optional(service.hours),
        }
    }
}

impl From<OwnService> for LocalService {
    fn from(service: OwnService) -> Self {
        Self {
            name: service.name.into(),
            title: service.title.into(),
            aliases: service.aliases,
            summary: service.summary.map(OwnWords::from),
            provider: service.provider.map(OwnWords::from),
            bring: service.bring.into_iter().map(OwnWords::from).collect(),
            steps: service.steps.into_iter().map(OwnWords::from).collect(),
            note: service.note.map(OwnWords::from),
            phone: service.phone,
            hours: service.hours.map(OwnWords::from),
        }
    }
}

impl From<OwnText> for OwnWords {
    fn from(text: OwnText) -> Self {
        Self {
            ro: text.ro,
            ru: text.ru,
            en: text.en,
        }
    }
}

fn text(words: OwnWords) -> OwnText {
    OwnText {
        ro: words.ro.trim().to_owned(),
        ru: filled(words.ru),
        en: filled(words.en),
    }
}

/// A text with a translation and no original is kept, so that its emptiness is told.
fn optional(words: Option<OwnWords>) -> Option<OwnText> {
    let text = text(words?);
    let says = !text.ro.is_empty() || text.ru.is_some() || text.en.is_some();
    says.then_some(text)
}

fn filled(text: Option<String>) -> Option<String> {
    let text = text?.trim().to_owned();
    (!text.is_empty()).then_some(text)
}
