//! Printing: the sheet is kept in the data folder first, so that nothing that happens afterwards loses it.

use super::keep::{SheetChoice, kept};
use crate::error::shown;
use crate::printing::{Habit, chosen};
use crate::settings::traces;
use crate::{ApiError, Desk, PrintFault, PrintJob};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// Nobody at a desk needs more, and a slip of the finger must not empty the tray.
const MOST_COPIES: u32 = 50;

/// A sheet to print. The printer and its two sides are remembered; what belongs to one person's sheet is not.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct SheetPrint {
    /// Which, and how it shall look.
    #[serde(flatten)]
    #[ts(flatten)]
    pub sheet: SheetChoice,
    /// The printer's name; the last one, when absent.
    pub printer: Option<String>,
    /// How many; one, when absent.
    pub copies: Option<u32>,
    /// On both sides of the paper; as the last time, when absent.
    pub both_sides: Option<bool>,
}

/// The sheet is saved, and printed or shown when the computer could.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetPrinted {
    /// The file; where no traces are left, it is gone once a printer has it.
    pub path: String,
    /// The printer it went to; nothing where there is none.
    pub printed_on: Option<String>,
    /// Whether a viewer shows it; if neither, the person must be told where it is.
    pub opened: bool,
}

/// See [`crate::with_commands`]. Without a printer the viewer shows the sheet, and prints it if it can.
pub fn print(desk: &Desk, args: SheetPrint) -> Result<SheetPrinted, ApiError> {
    let copies = args.copies.unwrap_or(1);
    if !(1..=MOST_COPIES).contains(&copies) {
        return Err(ApiError::CopiesOutOfRange {
            min: 1,
            max: MOST_COPIES,
        });
    }
    let last = Habit::of(desk)?;
    let habit = Habit {
        printer: args.printer.or_else(|| last.printer.clone()),
        both_sides: args.both_sides.unwrap_or(last.both_sides),
        size: last.size,
    };
    let (title, path) = kept(desk, &args.sheet)?;
    let printer = desk.host().printer();
    let name = match habit.printer.clone() {
        Some(name) => Some(name),
        None => chosen(None, &printer.list().unwrap_or_default()),
    };
    let job = PrintJob {
        file: &path,
        title: &title,
        copies,
        both_sides: habit.both_sides,
    };
    if let Some(name) = &name {
        printer
            .print(name, &job)
            .map_err(|fault| said(&fault, name, &path))?;
        traces::printed(desk, &path);
    }
    if habit != last {
        // The sheet is printed; that the choice is asked for again next time is no reason to say it is not.
        let _ = habit.keep(desk);
    }
    Ok(SheetPrinted {
        opened: name.is_none() && desk.host().open_file(&path).is_ok(),
        path: shown(&path),
        printed_on: name,
    })
}

fn said(fault: &PrintFault, printer: &str, path: &Path) -> ApiError {
    let (printer, path) = (printer.to_owned(), shown(path));
    match fault {
        PrintFault::Gone | PrintFault::NoPrinters => ApiError::PrinterGone { printer, path },
        PrintFault::Refused => ApiError::PrinterRefused { printer, path },
        PrintFault::Failed(_) => ApiError::PrinterFailed { printer, path },
    }
}
