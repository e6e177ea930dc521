//! Two pages at most, honestly.
//!
//! In larger print a sheet may need more than the two sides of one leaf, and a second leaf gets lost. Then what matters least is left
//! out, in one fixed order, and the sheet says at its end what it lacks and where that is found: on the ordinary sheet. The ordinary
//! sheet itself, in normal print and one language, is therefore never shortened. Nor are two languages in large print: they stand below
//! each other there, fill more than a leaf whatever is left out, and so may as well be whole.

use indrumar_document::{Document, Laid, Size, layout};

use crate::error::PaperworkError;
use crate::input::SheetInput;
use crate::sheet::compose;

/// Both sides of one leaf.
const MOST_PAGES: usize = 2;

/// A part of a sheet that may be left out. Never: steps, what to bring, the cost, the safety line, one telephone of who helps, the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What is good to know.
    Notes,
    /// The addresses beyond the one behind the QR code.
    Places,
    /// Facts beyond cost and time.
    Facts,
    /// Of who helps all but the telephones.
    Help,
    /// What the service is.
    Summary,
    /// The advice beside the steps.
    Hints,
    /// What to do on a computer that others use too.
    Clean,
    /// How long it takes.
    Time,
    /// All telephones but the first.
    Phones,
}

impl Part {
    /// All of them, in the order in which they are given up.
    pub const ALL: [Part; 9] = [
        Part::Notes,
        Part::Places,
        Part::Facts,
        Part::Help,
        Part::Summary,
        Part::Hints,
        Part::Clean,
        Part::Time,
        Part::Phones,
    ];

    /// Whether a sheet would lose something by it.
    pub(crate) fn stands_in(self, input: &SheetInput) -> bool {
        match self {
            Part::Notes => !input.notes.is_empty(),
            Part::Places => input.addresses.len() > 1,
            Part::Facts => input.facts.iter().any(|fact| fact.short.is_none()),
            Part::Time => input.facts.iter().any(|fact| fact.is_second()),
            Part::Phones => input.help.iter().any(|fact| fact.is_second()),
            Part::Clean => !input.labels.safety_clean.trim().is_empty(),
            Part::Help => input
                .help
                .iter()
                .any(|fact| fact.short.as_ref() != Some(&fact.value)),
            Part::Summary => !input.summary.is_blank(),
            Part::Hints => input.steps.iter().any(|step| step.trouble.is_some()),
        }
    }
}

/// A sheet as it is printed, with what was left out so that it fits.
#[derive(Debug, Clone)]
pub struct Fitted {
    /// What it says.
    pub document: Document,
    /// Where that stands.
    pub laid: Laid,
    /// What it does not say, in the order in which it was given up; the sheet names it.
    pub left_out: Vec<Part>,
}

/// The sheet as it is printed: whole if it fits on one leaf, else shortened as little as possible.
///
/// Parts are given up in the order of [`Part::ALL`] until it fits; then those that turn out to have room after all come back, the last given up
/// first. When nothing makes it fit, it stays as whole as the fewest pages allow.
///
/// # Errors
/// [`PaperworkError::Document`]: a sign that the fonts lack, an address too long for a QR code.
pub fn fitted(input: &SheetInput, size: Size) -> Result<Fitted, PaperworkError> {
    let mut best = attempt(input, size, Vec::new())?;
    let is_ordinary = size == Size::Normal && input.also.is_none();
    let is_stacked = size != Size::Normal && input.also.is_some();
    if is_ordinary || is_stacked {
        return Ok(best);
    }
    let mut left_out = Vec::new();
    for part in Part::ALL {
        if best.laid.pages.len() <= MOST_PAGES {
            break;
        }
        if part.stands_in(input) {
            left_out.push(part);
            let shorter = attempt(input, size, left_out.clone())?;
            if shorter.laid.pages.len() < best.laid.pages.len() {
                best = shorter;
            }
        }
    }
    for part in Part::ALL.into_iter().rev() {
        if best.left_out.contains(&part) {
            let others = best.left_out.iter().copied();
            let fuller = attempt(input, size, others.filter(|it| *it != part).collect())?;
            if fuller.laid.pages.len() <= best.laid.pages.len() {
                best = fuller;
            }
        }
    }
    Ok(best)
}

fn attempt(input: &SheetInput, size: Size, left_out: Vec<Part>) -> Result<Fitted, PaperworkError> {
    let document = compose(input, &left_out);
    Ok(Fitted {
        laid: layout(&document, size)?,
        document,
        left_out,
    })
}
