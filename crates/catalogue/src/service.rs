//! One service and its sheet, as it stands in its file.

use std::fmt;

use chrono::NaiveDate;
use indrumar_domain::{ServiceCode, StepId};
use serde::{Deserialize, Serialize};

use crate::{Place, SheetLanguage, Text, Value};

/// Something a citizen wants done, with everything its sheet says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Never changes once published. Named by life, not by provider.
    pub code: ServiceCode,
    /// What a sensitive service is counted under: the code's first word.
    pub group: String,
    /// The life event under which people look for it.
    pub event: String,
    /// Who may do it.
    pub who: Who,
    /// Whether its count leaves the desk only under the group.
    #[serde(default)]
    pub sensitive: bool,
    /// How sure the sheet as a whole is.
    pub confidence: Confidence,
    /// The day on which somebody last held the sheet against its sources.
    pub verified: NaiveDate,
    /// Who provides the service.
    pub provider: Text,
    /// What it is called, in lists and reports.
    pub name: Text,
    /// The headline of the sheet.
    pub title: Text,
    /// What it is, in a sentence or two.
    pub summary: Text,
    /// What people say when they mean it: everyday words, old names, common misspellings.
    pub aliases: Aliases,
    /// Where it is done. The first is the one behind the QR code.
    #[serde(default)]
    pub addresses: Vec<Address>,
    /// What to have at hand.
    #[serde(default)]
    pub bring: Vec<Text>,
    /// What to do, in order.
    pub steps: Vec<Step>,
    /// What is good to know and fits no step.
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Prices, terms, telephones: whatever can become untrue.
    #[serde(default)]
    pub facts: Vec<Fact>,
}

impl Service {
    /// The address behind the QR code.
    pub fn main_address(&self) -> Option<&Address> {
        self.addresses.first()
    }

    /// The step with this id.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// The facts of one kind that still hold on a day.
    pub fn facts_on(&self, day: NaiveDate, kind: FactKind) -> impl Iterator<Item = &Fact> {
        self.facts
            .iter()
            .filter(move |fact| fact.kind == kind && !fact.has_expired(day))
    }

    /// Every text of the sheet with its place.
    pub(crate) fn texts(&self) -> Vec<(Place, &Text)> {
        let mut texts = vec![
            ("provider".to_owned(), &self.provider),
            ("name".to_owned(), &self.name),
            ("title".to_owned(), &self.title),
            ("summary".to_owned(), &self.summary),
        ];
        for (number, address) in self.addresses.iter().enumerate() {
            texts.push((format!("addresses.{}", number + 1), &address.label));
        }
        for (number, thing) in self.bring.iter().enumerate() {
            texts.push((format!("bring.{}", number + 1), thing));
        }
        for step in &self.steps {
            texts.push((format!("steps.{}.do", step.id), &step.action));
            if let Some(trouble) = &step.trouble {
                texts.push((format!("steps.{}.if", step.id), trouble));
            }
        }
        for (number, note) in self.notes.iter().enumerate() {
            texts.push((format!("notes.{}", number + 1), note));
        }
        for (number, fact) in self.facts.iter().enumerate() {
            if let Some(label) = &fact.label {
                texts.push((format!("facts.{}.label", number + 1), label));
            }
            if let Value::Each(value) = &fact.value {
                texts.push((format!("facts.{}.value", number + 1), value));
            }
        }
        texts
    }

    /// The languages the sheet is written in.
    pub const fn languages(&self) -> &'static [SheetLanguage] {
        &SheetLanguage::ALL
    }
}

/// Everyday words for a service, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aliases {
    /// Romanian.
    pub ro: Vec<String>,
    /// Russian.
    pub ru: Vec<String>,
    /// English.
    pub en: Vec<String>,
}

impl Aliases {
    /// The words of one language.
    pub fn get(&self, language: SheetLanguage) -> &[String] {
        match language {
            SheetLanguage::Ro => &self.ro,
            SheetLanguage::Ru => &self.ru,
            SheetLanguage::En => &self.en,
        }
    }
}

/// Who may do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// The citizen alone.
    Citizen,
    /// The citizen, with an operator beside.
    Beside,
    /// For somebody else only a CUPS or a social assistant.
    Cups,
}

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Official or from several recent sources.
    High,
    /// Official but older, or partly confirmed.
    Medium,
    /// A part is missing.
    Low,
}

/// An address on the net.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// What is there.
    pub label: Text,
    /// Where it is: always `https://`.
    pub url: String,
}

impl Address {
    /// The address as it is printed for people to type: without `https://` and without a slash at the end.
    pub fn printed(&self) -> &str {
        self.url
            .trim_start_matches("https://")
            .trim_end_matches('/')
    }
}

/// One action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Stable across wordings and versions: "stuck at step" is counted by it.
    pub id: StepId,
    /// What to do.
    #[serde(rename = "do")]
    pub action: Text,
    /// What to do if that does not work.
    #[serde(rename = "if", default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<Text>,
}

/// Something that was true on a day, according to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is about.
    pub kind: FactKind,
    /// Whose or of what, where the kind alone does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// What it says.
    pub value: Value,
    /// How sure it is, where that differs from the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// Where it stands.
    pub source: String,
    /// The day the source bears, as it bears it; absent when it bears none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<String>,
    /// The day on which somebody last held it against the source.
    pub verified: NaiveDate,
    /// The last day on which it may be printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<NaiveDate>,
}

impl Fact {
    /// Whether its last day lies before this one.
    pub fn has_expired(&self, day: NaiveDate) -> bool {
        self.expires.is_some_and(|last| last < day)
    }
}

/// What a fact is about. Closed, because the sheet has a place for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// What it costs, however it is done.
    Price,
    /// What it costs alone, online.
    PriceOnline,
    /// What it costs with help at a desk.
    PriceDesk,
    /// What paying costs on top.
    Commission,
    /// A sum that is paid out or owed.
    Amount,
    /// How long it takes.
    Term,
    /// By when it must be done.
    Deadline,
    /// How long the result holds.
    Validity,
    /// How the result arrives.
    Delivery,
    /// Where to go.
    Place,
    /// Whom to call.
    Phone,
    /// When they are there.
    Hours,
    /// Whom to write to.
    Email,
}

impl FactKind {
    /// The word for it in the files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::PriceOnline => "price-online",
            Self::PriceDesk => "price-desk",
            Self::Commission => "commission",
            Self::Amount => "amount",
            Self::Term => "term",
            Self::Deadline => "deadline",
            Self::Validity => "validity",
            Self::Delivery => "delivery",
            Self::Place => "place",
            Self::Phone => "phone",
            Self::Hours => "hours",
            Self::Email => "email",
        }
    }
}

impl fmt::Display for FactKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
