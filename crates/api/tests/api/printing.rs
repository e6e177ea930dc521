//! Printing as the desk sees it: which printer, what is remembered, and that no sheet is ever lost.

use indrumar_api::printing;
use indrumar_api::session::{NewOffice, Nothing, SetUp, set_up};
use indrumar_api::sheet::{SheetChoice, SheetKeep, SheetPrint, SheetStrip, keep, preview, print};
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

pub(crate) struct Room {
    pub(crate) desk: Desk,
    office: Arc<Office>,
    opened: Arc<Mutex<Vec<PathBuf>>>,
    folder: TempDir,
}

pub(crate) fn room(printers: &[&str]) -> Room {
    let office = Arc::new(Office::default());
    *office.printers.lock().unwrap() = printers.iter().map(|name| named(name)).collect();
    in_folder(tempfile::tempdir().unwrap(), office)
}

fn in_folder(folder: TempDir, office: Arc<Office>) -> Room {
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
        folder,
    }
}

impl Room {
    /// First start.
    pub(crate) fn set_up(&self) {
        let office = NewOffice {
            name: "Primăria Pelinia".to_owned(),
            kind: "town-hall".to_owned(),
            locality: "Pelinia".to_owned(),
            district: None,
        };
        let first = SetUp {
            language: "ro".to_owned(),
            office,
            operator: "Ana".to_owned(),
        };
        set_up(&self.desk, first).unwrap();
    }

    /// From now on nothing prints.
    pub(crate) fn break_printers(&self) {
        let fault = PrintFault::Failed("late".to_owned());
        *self.office.fault.lock().unwrap() = Some(fault);
    }

    /// The program ends and starts again.
    pub(crate) fn opened_again(self) -> Self {
        let Self {
            desk,
            office,
            folder,
            ..
        } = self;
        drop(desk);
        in_folder(folder, office)
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

fn sized(size: &str) -> SheetChoice {
    SheetChoice {
        size: Some(size.to_owned()),
        ..choice()
    }
}

pub(crate) fn sheet() -> SheetPrint {
    SheetPrint {
        sheet: choice(),
        ..SheetPrint::default()
    }
}

pub(crate) fn choice() -> SheetChoice {
    SheetChoice {
        code: "papers.criminal-record".to_owned(),
        language: "ro".to_owned(),
        ..SheetChoice::default()
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
        sheet: sized("large"),
        both_sides: Some(false),
        copies: Some(3),
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
            sheet: sized("normal"),
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
    let size = "huge".to_owned();
    assert_eq!(
        preview(&room.desk, sized("huge")),
        Err(ApiError::UnknownSize { size })
    );
}

#[test]
fn a_pdf_is_kept_under_its_title_and_its_folder_opens() {
    let room = room(&[]);
    let kept = keep(&room.desk, kept_as(None)).unwrap();
    let path = PathBuf::from(&kept.path);
    let title = preview(&room.desk, choice()).unwrap().title;
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.ends_with("(ro).pdf"), "{name} of {title}");
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert_eq!(*room.opened.lock().unwrap(), [path.parent().unwrap()]);
}

fn kept_as(format: Option<&str>) -> SheetKeep {
    SheetKeep {
        sheet: choice(),
        format: format.map(str::to_owned),
    }
}

#[test]
fn a_web_page_is_kept_beside_the_pdf_and_no_other_form_is() {
    let room = room(&[]);
    let paper = keep(&room.desk, kept_as(Some("pdf"))).unwrap().path;
    let page = keep(&room.desk, kept_as(Some("html"))).unwrap().path;
    assert_eq!(page.replace(".html", ".pdf"), paper);
    assert!(fs::read_to_string(page).unwrap().starts_with("<!"));
    let path = ".docx".to_owned();
    assert_eq!(
        keep(&room.desk, kept_as(Some("docx"))),
        Err(ApiError::UnknownFileKind { path })
    );
}

#[test]
fn what_is_known_stands_on_the_strip_and_a_wrong_day_prints_nothing() {
    let room = room(&["usual"]);
    let with = |next: &str| SheetChoice {
        strip: Some(SheetStrip {
            number: Some("1234 5678".to_owned()),
            next: Some(next.to_owned()),
            return_code: None,
        }),
        ..choice()
    };
    let empty = preview(&room.desk, choice()).unwrap().pages;
    let filled = preview(&room.desk, with("2026-12-01")).unwrap().pages;
    assert_ne!(filled, empty);
    assert!(preview(&room.desk, with("")).is_ok());
    let wrong = SheetPrint {
        sheet: with("mâine"),
        ..SheetPrint::default()
    };
    assert_eq!(print(&room.desk, wrong).unwrap_err().code(), "bad-date");
    assert!(room.office.jobs.lock().unwrap().is_empty());
}
