//! Invented printers: each folder in a folder is one, and what it prints lies in it as numbered files. A printer goes away
//! with its folder, and one that cannot be written takes no work.

use indrumar_api::{PrintFault, PrintJob, Printer, PrinterInfo};
use std::fs;
use std::io;
use std::path::PathBuf;

/// The folder of folders.
#[derive(Debug, Clone)]
pub(crate) struct FolderPrinters(pub(crate) PathBuf);

impl FolderPrinters {
    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        Ok(names)
    }
}

impl Printer for FolderPrinters {
    fn list(&self) -> Result<Vec<PrinterInfo>, PrintFault> {
        let names = self.names().map_err(failed)?;
        let info = |name: String| PrinterInfo {
            description: name.clone(),
            name,
            is_default: false,
            both_sides: None,
            colour: None,
        };
        Ok(names.into_iter().map(info).collect())
    }

    fn print(&self, printer: &str, job: &PrintJob<'_>) -> Result<(), PrintFault> {
        let names = self.names().map_err(failed)?;
        if !names.iter().any(|name| name == printer) {
            return Err(PrintFault::Gone);
        }
        let tray = self.0.join(printer);
        for _ in 0..job.copies {
            let number = fs::read_dir(&tray).map_err(failed)?.count() + 1;
            fs::copy(job.file, tray.join(format!("{number}.pdf"))).map_err(failed)?;
        }
        Ok(())
    }
}

fn failed(error: io::Error) -> PrintFault {
    match error.kind() {
        io::ErrorKind::PermissionDenied => PrintFault::Refused,
        _ => PrintFault::Failed(error.to_string()),
    }
}
