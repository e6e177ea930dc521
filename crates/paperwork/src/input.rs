//! What a sheet says, in one language, before it is put in order.
//!
//! Plain strings: whoever fills this has already chosen the language, left out what has expired and written dates the way people
//! read them. The personal sheet of later days fills it with the steps that are left.

use chrono::NaiveDate;
use indrumar_document::Language;

/// Everything that one sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetInput {
    /// The language of all of it.
    pub language: Language,
    /// The day for which it is printed.
    pub as_of: NaiveDate,
    /// Who hands it out.
    pub office: String,
    /// The office's telephone; empty when it has none.
    pub phone: String,
    /// The office's opening hours; empty when they are not known.
    pub hours: String,
    /// The headline.
    pub title: String,
    /// What the service is called, for the strip.
    pub name: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Where it is done; the first is behind the QR code.
    pub addresses: Vec<SheetAddress>,
    /// Cost, time and the like, in the order of printing.
    pub facts: Vec<SheetFact>,
    /// What to bring.
    pub bring: Vec<String>,
    /// The number of the first step: 1, except where a person got stuck.
    pub first_step: u32,
    /// What to do.
    pub steps: Vec<SheetStep>,
    /// What is good to know.
    pub notes: Vec<String>,
    /// Who helps: a name, and how to reach them.
    pub help: Vec<SheetFact>,
    /// Short notes at the foot: when it was verified, from which catalogue.
    pub footer: Vec<String>,
    /// The words that stand on every sheet.
    pub labels: Labels,
}

/// An address on the net.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetAddress {
    /// What is there.
    pub label: String,
    /// The whole address.
    pub url: String,
    /// The address as people type it.
    pub printed: String,
}

/// A labelled fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFact {
    /// What it is.
    pub label: String,
    /// What holds.
    pub value: String,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetStep {
    /// What to do.
    pub action: String,
    /// What to do if that does not work.
    pub trouble: Option<String>,
}

/// The words that stand on every sheet of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// Heading over what to bring.
    pub need: String,
    /// Heading over the steps.
    pub steps: String,
    /// Before the advice below a step.
    pub hint: String,
    /// Heading over the notes.
    pub notes: String,
    /// Heading over the addresses.
    pub places: String,
    /// Heading over who helps.
    pub help: String,
    /// That nobody may ask for a PIN.
    pub safety: String,
    /// That data are to be deleted from a shared computer.
    pub safety_clean: String,
    /// Above the address beside the QR code.
    pub code_caption: String,
    /// What is said in place of the QR code.
    pub code_alt: String,
    /// On the line where the strip is cut.
    pub strip: String,
    /// Over the boxes for the number that must not be lost.
    pub strip_number: String,
    /// Over the boxes for the return code.
    pub strip_return: String,
    /// Over the boxes for the next date.
    pub strip_next: String,
    /// The page number, with `{page}` and `{pages}` in it.
    pub page: String,
}
