//! A catalogue entry read in one language on one day: what no longer holds is left out.
//!
//! A price whose last day has passed is not printed with an excuse, it is not printed; the foot of the sheet then says that it needs
//! checking.

use chrono::NaiveDate;
use indrumar_catalogue::{FactKind, Service, SheetLanguage, Text, Value};
use indrumar_i18n::{Args, I18n};

use crate::from_catalogue::OfficeLines;
use crate::input::{SheetAddress, SheetFact, SheetInput, SheetStep, StripValues};
use crate::labels::labels;
use crate::said::{Said, document_language, said};

/// A service read in one language on one day.
pub(crate) struct Reading<'a> {
    pub(crate) service: &'a Service,
    pub(crate) as_of: NaiveDate,
    pub(crate) words: I18n,
    pub(crate) language: SheetLanguage,
    /// How many steps are behind the person.
    pub(crate) done: usize,
}

/// What stands beside the title, in this order, and whether a short sheet keeps it.
const SHORT_FACTS: [(FactKind, &str, bool); 9] = [
    (FactKind::Price, "sheet-cost", true),
    (FactKind::PriceOnline, "sheet-cost-alone", true),
    (FactKind::PriceDesk, "sheet-cost-desk", true),
    (FactKind::Commission, "sheet-commission", false),
    (FactKind::Amount, "sheet-amount", false),
    (FactKind::Term, "sheet-time", true),
    (FactKind::Deadline, "sheet-deadline", false),
    (FactKind::Validity, "sheet-validity", false),
    (FactKind::Delivery, "sheet-delivery", false),
];

/// Whom to ask. A short sheet keeps the telephone.
const HELP_FACTS: [(FactKind, &str); 4] = [
    (FactKind::Phone, "sheet-phone"),
    (FactKind::Email, "sheet-email"),
    (FactKind::Hours, "sheet-hours"),
    (FactKind::Place, "sheet-where"),
];

impl Reading<'_> {
    pub(crate) fn input(&self, office: &OfficeLines, version: &str) -> SheetInput {
        let service = self.service;
        let addresses: Vec<SheetAddress> = service
            .addresses
            .iter()
            .map(|address| SheetAddress {
                label: self.said(&address.label),
                url: address.url.clone(),
                printed: address.printed().to_owned(),
            })
            .collect();
        let main = addresses.first().map(|address| address.printed.as_str());
        SheetInput {
            language: document_language(self.language),
            as_of: self.as_of,
            office: office.name.clone(),
            phone: office.phone.clone(),
            hours: office.hours.clone(),
            title: self.said(&service.title),
            name: self.said(&service.name),
            summary: self.said(&service.summary),
            facts: self.short_facts(),
            bring: self.all(&service.bring),
            turn: self.turn(),
            first_step: count(self.done + 1),
            steps: service
                .steps
                .iter()
                .skip(self.done)
                .map(|step| SheetStep {
                    action: self.said(&step.action),
                    trouble: step.trouble.as_ref().map(|text| self.said(text)),
                })
                .collect(),
            notes: self.all(&service.notes),
            help: self.help(),
            strip: StripValues::default(),
            footer: self.footer(version),
            labels: labels(self.words, main.unwrap_or_default()),
            addresses,
            also: None,
        }
    }

    fn said(&self, text: &Text) -> Said {
        said(text, self.language, self.words)
    }

    fn all(&self, texts: &[Text]) -> Vec<Said> {
        texts.iter().map(|text| self.said(text)).collect()
    }

    fn value(&self, value: &Value) -> Said {
        match value {
            Value::Same(text) => text.as_str().into(),
            Value::Each(text) => self.said(text),
        }
    }

    fn turn(&self) -> String {
        if self.done == 0 {
            return String::new();
        }
        let args = Args::new()
            .with("done", count(self.done))
            .with("next", count(self.done + 1));
        self.words.text("sheet-turn", &args)
    }

    fn short_facts(&self) -> Vec<SheetFact> {
        let mut facts = Vec::new();
        for (kind, key, stays) in SHORT_FACTS {
            for fact in self.service.facts_on(self.as_of, kind) {
                let value = self.value(&fact.value);
                facts.push(SheetFact {
                    label: match &fact.label {
                        Some(label) => self.said(label),
                        None => self.short_label(kind, key).into(),
                    },
                    short: stays.then(|| value.clone()),
                    lasts: stays && kind != FactKind::Term,
                    value,
                });
            }
        }
        facts
    }

    /// Two prices say which is which; a single one is simply the cost.
    fn short_label(&self, kind: FactKind, key: &str) -> String {
        let label = self.words.plain(key);
        if !matches!(kind, FactKind::PriceOnline | FactKind::PriceDesk) {
            return label;
        }
        let prices = [FactKind::Price, FactKind::PriceOnline, FactKind::PriceDesk]
            .into_iter()
            .flat_map(|kind| self.service.facts_on(self.as_of, kind))
            .count();
        let cost = self.words.plain("sheet-cost");
        if prices == 1 {
            return cost;
        }
        let mut letters = label.chars();
        let first = letters.next().map(char::to_lowercase);
        let label: String = first.into_iter().flatten().chain(letters).collect();
        format!("{cost} ({label})")
    }

    /// Facts of the same name stand together: one line for each who helps.
    fn help(&self) -> Vec<SheetFact> {
        let mut help: Vec<SheetFact> = Vec::new();
        for (kind, key) in HELP_FACTS {
            for fact in self.service.facts_on(self.as_of, kind) {
                let label = match &fact.label {
                    Some(label) => self.said(label),
                    None => self.words.plain(key).into(),
                };
                let value = self.value(&fact.value);
                match help.iter_mut().find(|known| known.label == label) {
                    Some(known) => join(known, kind, &value),
                    None => help.push(SheetFact {
                        label,
                        short: (kind == FactKind::Phone).then(|| value.clone()),
                        lasts: false,
                        value,
                    }),
                }
            }
        }
        // Without any telephone the first who helps stays whole: nobody is sent away with nothing.
        if let [first, ..] = help.as_mut_slice()
            && first.short.is_none()
        {
            first.short = Some(first.value.clone());
        }
        if let Some(first) = help.iter_mut().find(|fact| fact.short.is_some()) {
            first.lasts = true;
        }
        help
    }

    fn footer(&self, version: &str) -> Vec<String> {
        let verified = self.words.date(self.service.verified);
        let mut notes = vec![
            self.words
                .text("sheet-verified", &Args::new().with("date", verified)),
            self.words
                .text("sheet-catalogue", &Args::new().with("version", version)),
        ];
        let expired = |fact: &indrumar_catalogue::Fact| fact.has_expired(self.as_of);
        if self.service.facts.iter().any(expired) {
            notes.push(self.words.plain("sheet-recheck"));
        }
        notes
    }
}

/// Adds one more way to reach somebody; telephones come first, so those make up the short line.
fn join(known: &mut SheetFact, kind: FactKind, more: &Said) {
    let add = |line: &mut Said| {
        line.text.push_str(" · ");
        line.text.push_str(&more.text);
        if line.other.is_none() {
            line.other.clone_from(&more.other);
        }
    };
    add(&mut known.value);
    if kind == FactKind::Phone {
        match &mut known.short {
            Some(short) => add(short),
            None => known.short = Some(more.clone()),
        }
    }
}

/// No sheet has more steps than fit here; were it otherwise, its last number would stand.
fn count(steps: usize) -> u32 {
    u32::try_from(steps).unwrap_or(u32::MAX)
}
