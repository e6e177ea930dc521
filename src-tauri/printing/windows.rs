//! Printing under Windows: the system draws the PDF itself, page by page, as its printer's driver wants it.
//!
//! A driver or a server may be slow to answer, or never answer. Each piece of work has a thread of its own, which the desk
//! does not wait for beyond a limit; Windows also wants one that no window lives on.

use indrumar_api::{PrintFault, PrintJob, Printer, PrinterInfo};
use std::error::Error;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};
use winprint::printer::{FilePrinter, FindDeviceError, PrintOutcome, PrinterDevice, WinPdfPrinter};
use winprint::ticket::{
    Copies, FeatureOptionPackWithPredefined, JobDuplex, PageMediaSize, PredefinedDuplexType,
    PredefinedMediaName, PrintCapabilities, PrintTicket, PrintTicketBuilder,
    PrintTicketBuilderError,
};

/// For a question.
const ANSWER: Duration = Duration::from_secs(6);

/// For handing a file over; drawing it is part of that.
const HANDING_OVER: Duration = Duration::from_secs(60);

/// The printing system of Windows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spooler;

impl Printer for Spooler {
    fn list(&self) -> Result<Vec<PrinterInfo>, PrintFault> {
        within(ANSWER, |_| {
            let usual = PrinterDevice::user_default().ok().flatten();
            let usual = usual.as_ref().map(PrinterDevice::name);
            let devices = PrinterDevice::all().map_err(|error| failed(&error))?;
            let mut printers: Vec<_> = devices.iter().map(|one| info(one.name(), usual)).collect();
            printers.sort_by(|one, other| one.name.cmp(&other.name));
            Ok(printers)
        })
    }

    fn print(&self, printer: &str, job: &PrintJob<'_>) -> Result<(), PrintFault> {
        let (printer, file) = (printer.to_owned(), job.file.to_owned());
        let (copies, both_sides) = (job.copies, job.both_sides);
        within(HANDING_OVER, move |end| {
            let device = PrinterDevice::by_os_name(&printer).map_err(|error| match error {
                FindDeviceError::NotFound => PrintFault::Gone,
                other => failed(&other),
            })?;
            let paper =
                Paper::chosen(&device, copies, both_sides).map_err(|error| failed(&error))?;
            let printer = WinPdfPrinter::new(device);
            for _ in 0..paper.times {
                submit(&printer, &file, &paper.ticket, end)?;
            }
            Ok(())
        })
    }
}

/// What the driver is told.
struct Paper {
    ticket: PrintTicket,
    /// How often the file is handed over, by a driver that cannot count.
    times: u32,
}

impl Paper {
    /// A4, copies and sides as far as the driver knows them; a driver that tells nothing prints as it is set up.
    fn chosen(
        device: &PrinterDevice,
        copies: u32,
        both_sides: bool,
    ) -> Result<Self, PrintTicketBuilderError> {
        let mut builder = PrintTicketBuilder::new(device)?;
        let mut times = copies;
        if let Ok(can) = PrintCapabilities::fetch(device) {
            if let Some(size) = can.page_media_sizes().find(is_a4) {
                builder.merge(size)?;
            }
            let sides = if both_sides {
                PredefinedDuplexType::TwoSidedLongEdge
            } else {
                PredefinedDuplexType::OneSided
            };
            let turns = |one: &JobDuplex| one.as_predefined_name() == Some(sides);
            if let Some(sides) = can.duplexes().find(turns) {
                builder.merge(sides)?;
            }
            let most = can.max_copies().map_or(1, |most| u32::from(most.0));
            if let Some(count) = u16::try_from(copies).ok().filter(|_| copies <= most) {
                builder.merge(Copies(count))?;
                times = 1;
            }
        }
        let ticket = builder.build()?;
        Ok(Self { ticket, times })
    }
}

fn is_a4(size: &PageMediaSize) -> bool {
    size.as_predefined_name() == Some(PredefinedMediaName::ISOA4)
}

/// Hands the file over once. What is not through by then is taken back: nobody must be told that it failed and find it
/// printed afterwards.
fn submit(
    printer: &WinPdfPrinter,
    file: &Path,
    ticket: &PrintTicket,
    end: Instant,
) -> Result<(), PrintFault> {
    let mut in_time = |_: &_| {
        if Instant::now() < end {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    match printer.print_with_progress(file, ticket.clone(), &mut in_time) {
        Ok(PrintOutcome::Completed) => Ok(()),
        Ok(PrintOutcome::Canceled) => Err(PrintFault::Failed("cancelled".to_owned())),
        Err(error) => Err(failed(&error)),
    }
}

fn info(name: &str, usual: Option<&str>) -> PrinterInfo {
    PrinterInfo {
        name: name.to_owned(),
        description: name.to_owned(),
        is_default: usual == Some(name),
        // A driver may take seconds to tell, and the list would wait for the slowest.
        both_sides: None,
        colour: None,
    }
}

/// Does it on a thread of its own, which learns by when it must be done.
fn within<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce(Instant) -> Result<T, PrintFault> + Send + 'static,
) -> Result<T, PrintFault> {
    let (tell, told) = channel();
    let end = Instant::now() + limit;
    thread::spawn(move || tell.send(work(end)));
    match told.recv_timeout(limit) {
        Ok(done) => done,
        Err(error) => Err(PrintFault::Failed(error.to_string())),
    }
}

/// What it said and what was behind it, for the log.
fn failed(error: &dyn Error) -> PrintFault {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(behind) = cause {
        said = format!("{said}: {behind}");
        cause = behind.source();
    }
    PrintFault::Failed(said)
}
