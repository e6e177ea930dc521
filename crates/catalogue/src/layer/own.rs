//! What a desk writes itself: in Romanian, and in the other languages where somebody knows them.

use chrono::NaiveDate;
use indrumar_domain::{ServiceCode, StepId};
use serde::{Deserialize, Serialize};

use super::merge::fact;
use crate::{Aliases, Confidence, FactKind, Service, SheetLanguage, Step, Text, Value, Who};

/// What stands before Romanian words on a sheet of another language: whoever reads it shall see why, and so shall whoever
/// could translate it.
const IN_ROMANIAN: &str = "(ro) ";

/// A text of the desk's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnText {
    /// In Romanian.
    pub ro: String,
    /// In Russian, where written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ru: Option<String>,
    /// In English, where written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl OwnText {
    /// In Romanian alone.
    pub fn romanian(text: impl Into<String>) -> Self {
        Self {
            ro: text.into(),
            ..Self::default()
        }
    }

    /// The text in one language, where it was written in it.
    pub fn written(&self, language: SheetLanguage) -> Option<&str> {
        match language {
            SheetLanguage::Ro => Some(&self.ro),
            SheetLanguage::Ru => self.ru.as_deref(),
            SheetLanguage::En => self.en.as_deref(),
        }
    }

    /// As it stands on sheets: where it was not translated, in Romanian, and seen to be so.
    pub fn shown(&self) -> Text {
        let or_romanian = |text: &Option<String>| match text {
            Some(text) => text.clone(),
            None => format!("{IN_ROMANIAN}{}", self.ro),
        };
        Text {
            ro: self.ro.clone(),
            ru: or_romanian(&self.ru),
            en: or_romanian(&self.en),
        }
    }
}

/// A service that only this desk offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnService {
    /// What it is called.
    pub name: OwnText,
    /// The headline of its sheet.
    pub title: OwnText,
    /// Other words that people ask for it with, of whatever language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What it is; the headline, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<OwnText>,
    /// Who provides it; its name, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<OwnText>,
    /// What to have at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bring: Vec<OwnText>,
    /// What to do, in order.
    pub steps: Vec<OwnText>,
    /// What is good to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<OwnText>,
    /// Whom to call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// When they are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<OwnText>,
}

impl OwnService {
    /// As an entry of the catalogue.
    pub(super) fn service(&self, code: &ServiceCode, changed: NaiveDate) -> Service {
        let shown =
            |text: &Option<OwnText>, other: &OwnText| text.as_ref().unwrap_or(other).shown();
        let step = |(place, action): (usize, &OwnText)| {
            // Digits and a hyphen are always a well-formed id.
            let id = StepId::parse(&format!("local-{}", place + 1)).ok()?;
            Some(Step {
                id,
                action: action.shown(),
                trouble: None,
            })
        };
        let phone = self.phone.clone().map(Value::Same);
        let hours = self.hours.as_ref().map(|hours| Value::Each(hours.shown()));
        let facts = [(FactKind::Phone, phone), (FactKind::Hours, hours)];
        Service {
            code: code.clone(),
            group: code.group().to_owned(),
            // No life event: it stands with the desk's own.
            event: code.group().to_owned(),
            who: Who::Beside,
            sensitive: false,
            confidence: Confidence::High,
            verified: changed,
            provider: shown(&self.provider, &self.name),
            name: self.name.shown(),
            title: self.title.shown(),
            summary: shown(&self.summary, &self.title),
            // Nobody said of which language each word is: it is found in all.
            aliases: Aliases {
                ro: self.aliases.clone(),
                ru: self.aliases.clone(),
                en: self.aliases.clone(),
            },
            addresses: Vec::new(),
            bring: self.bring.iter().map(OwnText::shown).collect(),
            steps: self.steps.iter().enumerate().filter_map(step).collect(),
            notes: self.note.iter().map(OwnText::shown).collect(),
            facts: facts
                .into_iter()
                .filter_map(|(kind, value)| Some(fact(kind, None, value?, changed)))
                .collect(),
        }
    }
}
