//! How this desk prints: its printers, and what was chosen last.

use crate::session::Nothing;
use crate::settings::{Printing, TextSize};
use crate::transact::Op;
use crate::{ApiError, Desk, PrinterInfo, settings};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was chosen last and belongs to the desk. Copies are not among it: they belong to one person's sheet. Nor is the size
/// taken over from a sheet, so that the next person does not get very large print unawares: it is as set in the settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Habit {
    /// The printer's name, once one was chosen.
    pub(crate) printer: Option<String>,
    /// On both sides of the paper.
    pub(crate) both_sides: bool,
    /// The size of print that this office usually gives out.
    #[serde(default)]
    pub(crate) size: TextSize,
}

impl Default for Habit {
    fn default() -> Self {
        Self {
            printer: None,
            both_sides: true,
            size: TextSize::default(),
        }
    }
}

impl From<Habit> for Printing {
    fn from(habit: Habit) -> Self {
        Self {
            printer: habit.printer,
            both_sides: habit.both_sides,
            size: habit.size,
        }
    }
}

impl From<Printing> for Habit {
    fn from(printing: Printing) -> Self {
        Self {
            printer: printing.printer.filter(|name| !name.is_empty()),
            both_sides: printing.both_sides,
            size: printing.size,
        }
    }
}

impl Habit {
    pub(crate) fn of(desk: &Desk) -> Result<Self, ApiError> {
        let kept: Option<Self> = desk.read(|read| read.setting(settings::PRINTING))?;
        Ok(kept.unwrap_or_default())
    }

    pub(crate) fn keep(&self, desk: &Desk) -> Result<(), ApiError> {
        desk.transact(Op::SetPrinting, |tx| tx.set(settings::PRINTING, self))?;
        Ok(())
    }
}

/// Where and how sheets can be printed here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Printers {
    /// By name.
    pub printers: Vec<PrinterRow>,
    /// Where a sheet goes when nobody chooses; if nowhere, it is opened in the viewer.
    pub chosen: Option<String>,
    /// Whether on both sides, when nobody chooses.
    pub both_sides: bool,
}

/// A printer in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PrinterRow {
    /// By which it is chosen.
    pub name: String,
    /// What people call it.
    pub description: String,
    /// Whether the system prints here when nobody chooses.
    pub is_default: bool,
    /// Whether it prints on both sides, when known.
    pub both_sides: Option<bool>,
    /// Whether it prints in colour, when known.
    pub colour: Option<bool>,
}

/// See [`crate::with_commands`]. A printing system that does not answer is one without printers: files can still be opened.
pub fn list(desk: &Desk, _: Nothing) -> Result<Printers, ApiError> {
    let habit = Habit::of(desk)?;
    let printers = desk.host().printer().list().unwrap_or_default();
    let chosen = chosen(habit.printer, &printers);
    Ok(Printers {
        printers: printers.into_iter().map(PrinterRow::from).collect(),
        chosen,
        both_sides: habit.both_sides,
    })
}

/// The printer chosen last, even one that is gone: a sheet must not come out of another one unawares. Before a choice, the
/// system's own or the only one.
pub(crate) fn chosen(last: Option<String>, printers: &[PrinterInfo]) -> Option<String> {
    let usual = printers.iter().find(|printer| printer.is_default);
    let only = || match printers {
        [only] => Some(only),
        _ => None,
    };
    last.or_else(|| usual.or_else(only).map(|printer| printer.name.clone()))
}

impl From<PrinterInfo> for PrinterRow {
    fn from(info: PrinterInfo) -> Self {
        Self {
            name: info.name,
            description: info.description,
            is_default: info.is_default,
            both_sides: info.both_sides,
            colour: info.colour,
        }
    }
}
