//! Printing as the desk sees it: which printer, what is remembered, and that no sheet is ever lost.

use indrumar_api::printing;
use indrumar_api::session::Nothing;
use indrumar_api::sheet::{SheetChoice, SheetPrint, keep, preview, print};
use indrumar_api::{
    ApiError, DataFolder, Desk, PrintFault, PrintJob, Printer, PrinterInfo, SystemHost,
};
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// Printer, bytes, copies, both sides.
type Job = (String, Vec<u8>, u32, bool);

/// Printers that write down what they are given.
#[derive(Debug, Default)]
struct Office {
    printers: Mutex<Vec<PrinterInfo>>,
    fault: Mutex<Option<PrintFault>>,
    jobs: Mutex<Vec<Job>>,
}

#[derive(Clone)]
struct Shared(Arc<Office>);

impl Printer for Shared {
    fn list(&self) -> Result<Vec<PrinterInfo>, PrintFault> {
        Ok(self.0.printers.lock().unwrap().clone())
    }

    fn print(&self, printer: &str, job: &PrintJob<'_>) -> Result<(), PrintFault> {
        if let Some(fault) = self.0.fault.lock().unwrap().clone() {
            return Err(fault);
        }
        if !self.list()?.iter().any(|known| known.name == printer) {
            return Err(PrintFault::Gone);
        }
        let bytes = fs::read(job.file).unwrap();
        let job = (printer.to_owned(), bytes, job.copies, job.both_sides);
        self.0.jobs.lock().unwrap().push(job);
        Ok(())
    }
}

struct Room {
    desk: Desk,
    office: Arc<Office>,
    opened: Arc<Mutex<Vec<PathBuf>>>,
    _folder: TempDir,
}

fn room(printers: &[&str]) -> Room {
    let folder = tempfile::tempdir().unwrap();
    let office = Arc::new(Office::default());
    *office.printers.lock().unwrap() = printers.iter().map(|name| named(name)).collect();
    let opened = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&opened);
    let host = SystemHost::with_opener(move |path| {
        notes.lock().unwrap().push(path.to_owned());
        Ok(())
    })
    .and_printer(Shared(Arc::clone(&office)));
    let desk = Desk::open(DataFolder::at(folder.path().join("data")), Arc::new(host)).unwrap();
    Room {
        desk,
        office,
        opened,
        _folder: folder,
    }
}

fn named(name: &str) -> PrinterInfo {
    PrinterInfo {
        name: name.to_owned(),
        description: format!("Imprimanta {name}"),
        is_default: name == "usual",
        both_sides: None,
        colour: None,
    }
}

fn sheet() -> SheetPrint {
    SheetPrint {
        code: "papers.criminal-record".to_owned(),
        language: "ro".to_owned(),
        ..SheetPrint::default()
    }
}

fn choice() -> SheetChoice {
    SheetChoice {
        code: "papers.criminal-record".to_owned(),
        language: "ro".to_owned(),
        also: None,
        from_step: None,
        size: None,
    }
}

#[test]
fn what_reaches_the_printer_is_the_sheet_in_the_data_folder() {
    let room = room(&["other", "usual"]);
    let printed = print(&room.desk, sheet()).unwrap();
    assert_eq!(printed.printed_on.as_deref(), Some("usual"));
    assert!(!printed.opened && room.opened.lock().unwrap().is_empty());
    let jobs = room.office.jobs.lock().unwrap();
    let kept = fs::read(&printed.path).unwrap();
    assert_eq!(*jobs, [("usual".to_owned(), kept, 1, true)]);
}

#[test]
fn without_a_printer_or_without_a_clear_one_the_viewer_shows_the_sheet() {
    for printers in [&[][..], &["one", "two"]] {
        let room = room(printers);
        let printed = print(&room.desk, sheet()).unwrap();
        assert!(printed.opened && printed.printed_on.is_none());
        assert_eq!(*room.opened.lock().unwrap(), [PathBuf::from(printed.path)]);
    }
}

#[test]
fn the_printer_and_its_two_sides_are_remembered_but_copies_and_size_belong_to_one_sheet() {
    let room = room(&["other", "usual"]);
    let chosen = SheetPrint {
        printer: Some("other".to_owned()),
        size: Some("large".to_owned()),
        both_sides: Some(false),
        copies: Some(3),
        ..sheet()
    };
    print(&room.desk, chosen).unwrap();
    print(&room.desk, sheet()).unwrap();
    let jobs = room.office.jobs.lock().unwrap();
    assert_eq!((jobs[0].2, jobs[1].2), (3, 1));
    assert_eq!((jobs[1].0.as_str(), jobs[1].3), ("other", false));
    drop(jobs);
    print(
        &room.desk,
        SheetPrint {
            size: Some("normal".to_owned()),
            ..sheet()
        },
    )
    .unwrap();
    let jobs = room.office.jobs.lock().unwrap();
    assert!(jobs[1].1 != jobs[0].1 && jobs[1].1 == jobs[2].1);
    let known = printing::list(&room.desk, Nothing {}).unwrap();
    assert_eq!(known.chosen.as_deref(), Some("other"));
    assert!(!known.both_sides);
}

#[test]
fn a_printer_that_is_gone_is_named_with_the_saved_file_and_no_other_prints_instead() {
    let room = room(&["other", "usual"]);
    let chosen = SheetPrint {
        printer: Some("other".to_owned()),
        ..sheet()
    };
    print(&room.desk, chosen).unwrap();
    room.office.printers.lock().unwrap().remove(0);
    let Err(ApiError::PrinterGone { printer, path }) = print(&room.desk, sheet()) else {
        panic!("it printed");
    };
    assert_eq!(printer, "other");
    assert!(fs::read(path).unwrap().starts_with(b"%PDF"));
    assert_eq!(room.office.jobs.lock().unwrap().len(), 1);
}

#[test]
fn a_printer_that_fails_or_refuses_is_told_apart_and_nothing_is_remembered() {
    let room = room(&["other", "usual"]);
    for (fault, code) in [
        (PrintFault::Refused, "printer-refused"),
        (PrintFault::Failed("late".to_owned()), "printer-failed"),
    ] {
        *room.office.fault.lock().unwrap() = Some(fault);
        let chosen = SheetPrint {
            printer: Some("other".to_owned()),
            ..sheet()
        };
        assert_eq!(print(&room.desk, chosen).unwrap_err().code(), code);
    }
    let known = printing::list(&room.desk, Nothing {}).unwrap();
    assert_eq!(known.chosen.as_deref(), Some("usual"));
}

#[test]
fn copies_have_their_limits_and_nothing_is_written_beyond_them() {
    let room = room(&["usual"]);
    for copies in [0, 51] {
        let many = SheetPrint {
            copies: Some(copies),
            ..sheet()
        };
        let refused = print(&room.desk, many);
        assert_eq!(refused, Err(ApiError::CopiesOutOfRange { min: 1, max: 50 }));
    }
    assert!(!room.desk.folder().path().join("fise").exists());
}

#[test]
fn a_preview_has_the_pages_of_the_paper() {
    let room = room(&[]);
    let seen = preview(&room.desk, choice()).unwrap();
    assert!(!seen.title.is_empty() && !seen.pages.is_empty());
    assert!(seen.pages.iter().all(|page| page.starts_with("<svg")));
    let huge = SheetChoice {
        size: Some("huge".to_owned()),
        ..choice()
    };
    let size = "huge".to_owned();
    assert_eq!(
        preview(&room.desk, huge),
        Err(ApiError::UnknownSize { size })
    );
}

#[test]
fn a_pdf_is_kept_under_its_title_and_its_folder_opens() {
    let room = room(&[]);
    let kept = keep(&room.desk, choice()).unwrap();
    let path = PathBuf::from(&kept.path);
    let title = preview(&room.desk, choice()).unwrap().title;
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.ends_with("(ro).pdf"), "{name} of {title}");
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert_eq!(*room.opened.lock().unwrap(), [path.parent().unwrap()]);
}
