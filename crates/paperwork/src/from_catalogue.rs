//! From a catalogue entry to a sheet: one language is chosen, and what no longer holds is left out.
//!
//! A price whose last day has passed is not printed with an excuse, it is not printed; the foot of the sheet then says that it needs
//! checking.

use chrono::NaiveDate;
use indrumar_catalogue::{Catalogue, FactKind, Service, SheetLanguage};
use indrumar_document::{Document, Language};
use indrumar_domain::ServiceCode;
use indrumar_i18n::{Args, I18n, Lang};

use crate::error::PaperworkError;
use crate::input::{Labels, SheetAddress, SheetFact, SheetInput, SheetStep};
use crate::sheet::sheet;

/// What the desk says of its own office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeLines {
    /// The office's name.
    pub name: String,
    /// Its telephone; empty when it has none.
    pub phone: String,
    /// Its opening hours; empty when they are not known.
    pub hours: String,
}

/// The instruction sheet of a service, as it holds on a day.
///
/// # Errors
/// [`PaperworkError::UnknownService`].
pub fn sheet_for(
    catalogue: &Catalogue,
    code: &ServiceCode,
    lang: Lang,
    office: &OfficeLines,
    as_of: NaiveDate,
) -> Result<Document, PaperworkError> {
    let service = catalogue
        .service(code)
        .ok_or_else(|| PaperworkError::UnknownService(code.clone()))?;
    let reading = Reading {
        service,
        as_of,
        words: I18n::new(lang),
        language: sheet_language(lang),
    };
    Ok(sheet(&reading.input(office, catalogue.version())))
}

/// A service read in one language on one day.
struct Reading<'a> {
    service: &'a Service,
    as_of: NaiveDate,
    words: I18n,
    language: SheetLanguage,
}

/// What stands beside the title, in this order.
const SHORT_FACTS: [(FactKind, &str); 9] = [
    (FactKind::Price, "sheet-cost"),
    (FactKind::PriceOnline, "sheet-cost-alone"),
    (FactKind::PriceDesk, "sheet-cost-desk"),
    (FactKind::Commission, "sheet-commission"),
    (FactKind::Amount, "sheet-amount"),
    (FactKind::Term, "sheet-time"),
    (FactKind::Deadline, "sheet-deadline"),
    (FactKind::Validity, "sheet-validity"),
    (FactKind::Delivery, "sheet-delivery"),
];

/// Whom to ask.
const HELP_FACTS: [(FactKind, &str); 4] = [
    (FactKind::Phone, "sheet-phone"),
    (FactKind::Email, "sheet-email"),
    (FactKind::Hours, "sheet-hours"),
    (FactKind::Place, "sheet-where"),
];

impl Reading<'_> {
    fn input(&self, office: &OfficeLines, version: &str) -> SheetInput {
        let service = self.service;
        let text = |text: &indrumar_catalogue::Text| text.get(self.language).to_owned();
        let texts = |texts: &[indrumar_catalogue::Text]| texts.iter().map(text).collect();
        let addresses: Vec<SheetAddress> = service
            .addresses
            .iter()
            .map(|address| SheetAddress {
                label: text(&address.label),
                url: address.url.clone(),
                printed: address.printed().to_owned(),
            })
            .collect();
        SheetInput {
            language: document_language(self.language),
            as_of: self.as_of,
            office: office.name.clone(),
            phone: office.phone.clone(),
            hours: office.hours.clone(),
            title: text(&service.title),
            name: text(&service.name),
            summary: text(&service.summary),
            facts: self.short_facts(),
            bring: texts(&service.bring),
            first_step: 1,
            steps: service
                .steps
                .iter()
                .map(|step| SheetStep {
                    action: text(&step.action),
                    trouble: step.trouble.as_ref().map(text),
                })
                .collect(),
            notes: texts(&service.notes),
            help: self.help(),
            footer: self.footer(version),
            labels: self.labels(addresses.first()),
            addresses,
        }
    }

    fn short_facts(&self) -> Vec<SheetFact> {
        let mut facts = Vec::new();
        for (kind, key) in SHORT_FACTS {
            for fact in self.service.facts_on(self.as_of, kind) {
                facts.push(SheetFact {
                    label: match &fact.label {
                        Some(label) => label.get(self.language).to_owned(),
                        None => self.short_label(kind, key),
                    },
                    value: fact.value.get(self.language).to_owned(),
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
                    Some(label) => label.get(self.language).to_owned(),
                    None => self.words.plain(key),
                };
                let value = fact.value.get(self.language);
                match help.iter_mut().find(|known| known.label == label) {
                    Some(known) => {
                        known.value.push_str(" · ");
                        known.value.push_str(value);
                    }
                    None => help.push(SheetFact {
                        label,
                        value: value.to_owned(),
                    }),
                }
            }
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

    fn labels(&self, main: Option<&SheetAddress>) -> Labels {
        let plain = |key: &str| self.words.plain(key);
        let address = main.map_or("", |address| address.printed.as_str());
        Labels {
            need: plain("sheet-need"),
            steps: plain("sheet-steps"),
            hint: plain("sheet-if"),
            notes: plain("sheet-notes"),
            places: plain("sheet-where"),
            help: plain("sheet-help"),
            safety: plain("sheet-safety"),
            safety_clean: plain("sheet-safety-clean"),
            code_caption: plain("sheet-qr-caption"),
            code_alt: self
                .words
                .text("sheet-qr-alt", &Args::new().with("address", address)),
            strip: plain("sheet-strip"),
            strip_number: plain("sheet-strip-number"),
            strip_return: plain("sheet-strip-return"),
            strip_next: plain("sheet-strip-next"),
            // The numbers are not known before the pages are: the document puts them in.
            page: self.words.text(
                "sheet-page",
                &Args::new().with("page", "{page}").with("pages", "{pages}"),
            ),
        }
    }
}

fn sheet_language(lang: Lang) -> SheetLanguage {
    match lang {
        Lang::Ro => SheetLanguage::Ro,
        Lang::Ru => SheetLanguage::Ru,
        Lang::En => SheetLanguage::En,
    }
}

fn document_language(language: SheetLanguage) -> Language {
    match language {
        SheetLanguage::Ro => Language::Romanian,
        SheetLanguage::Ru => Language::Russian,
        SheetLanguage::En => Language::English,
    }
}
