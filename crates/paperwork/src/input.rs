//! What a sheet says, before it is put in order.
//!
//! Plain passages: whoever fills this has already chosen the language, left out what has expired and written dates the way people
//! read them. A sheet in two languages is two of these, one inside the other.

use chrono::NaiveDate;
use indrumar_document::Language;

use crate::fitted::Part;
use crate::said::Said;

/// Everything that one sheet says in one language.
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
    pub title: Said,
    /// What the service is called, for the strip.
    pub name: Said,
    /// What it is, in a sentence or two.
    pub summary: Said,
    /// Where it is done; the first is behind the QR code.
    pub addresses: Vec<SheetAddress>,
    /// Cost, time and the like, in the order of printing.
    pub facts: Vec<SheetFact>,
    /// What to bring.
    pub bring: Vec<Said>,
    /// Whose turn it is, on a personal sheet: which steps are done, which is next. Empty on a sheet from the beginning.
    pub turn: String,
    /// The number of the first step: 1, except where a person got stuck.
    pub first_step: u32,
    /// What to do: on a personal sheet only what is left.
    pub steps: Vec<SheetStep>,
    /// What is good to know.
    pub notes: Vec<Said>,
    /// Who helps: a name, and how to reach them.
    pub help: Vec<SheetFact>,
    /// What is already known of the strip's fields.
    pub strip: StripValues,
    /// Short notes at the foot: when it was verified, from which catalogue.
    pub footer: Vec<String>,
    /// The words that stand on every sheet.
    pub labels: Labels,
    /// The same sheet in the citizen's own language, for side by side. Its office, strip and footer are not printed again.
    pub also: Option<Box<SheetInput>>,
}

/// An address on the net.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetAddress {
    /// What is there.
    pub label: Said,
    /// The whole address.
    pub url: String,
    /// The address as people type it.
    pub printed: String,
}

/// A labelled fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFact {
    /// What it is.
    pub label: Said,
    /// What holds.
    pub value: Said,
    /// What remains of it on a shortened sheet; nothing, when it is left out there.
    pub short: Option<Said>,
    /// Whether even the shortest sheet says it: the cost, the first telephone.
    pub lasts: bool,
}

impl SheetFact {
    /// Whether only the shortest sheet does without it.
    pub(crate) fn is_second(&self) -> bool {
        self.short.is_some() && !self.lasts
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetStep {
    /// What to do.
    pub action: Said,
    /// What to do if that does not work.
    pub trouble: Option<Said>,
}

/// What the strip shows instead of empty boxes. Printed, never kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StripValues {
    /// The number of the account, the request or the note that must not be lost.
    pub number: Option<String>,
    /// The code that finds the request again.
    pub return_code: Option<String>,
    /// When to come or to act next.
    pub next: Option<NaiveDate>,
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
    /// Over the number that must not be lost.
    pub strip_number: String,
    /// Over the return code.
    pub strip_return: String,
    /// Over the next date.
    pub strip_next: String,
    /// The page number, with `{page}` and `{pages}` in it.
    pub page: String,
    /// That the sheet is a short one, with `{what}` where stands what it leaves out.
    pub short: String,
    /// What each part is called in that sentence, in the order of [`Part::ALL`].
    pub parts: [String; Part::ALL.len()],
}
