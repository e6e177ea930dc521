//! The built window, driven by keyboard alone.

use crate::driver::journey::{self, SEARCH};
use crate::driver::keys::ENTER;
use crate::driver::screen::Screen;
use crate::driver::session::Session;
use crate::driver::{Fault, wait};
use crate::hub::Hub;
use crate::printer::{Printer, QUEUE};
use crate::programs;
use indrumar_i18n::{Args, I18n, Lang};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A screen, a folder for the desk's data, and a viewer that only takes notes.
struct Room {
    folder: TempDir,
    screen: Screen,
    path: String,
}

impl Room {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = journey::quiet_viewer(&folder.path().join("viewer")).unwrap();
        Self {
            folder,
            screen: Screen::start().expect("Xvfb: cargo xtask test installs it"),
            path,
        }
    }

    fn data(&self) -> String {
        self.folder
            .path()
            .join("data")
            .to_string_lossy()
            .into_owned()
    }

    fn open(&self) -> Session {
        // No scheduler answers there: what is printed must never come out of a real printer.
        self.open_at("127.0.0.1:1")
    }

    /// With the printers of this scheduler.
    fn open_at(&self, printers: &str) -> Session {
        let words = ["--data", &self.data()];
        Session::open(
            &self.screen,
            programs::window(),
            &words,
            &[("PATH", &self.path), ("CUPS_SERVER", printers)],
        )
        .expect("WebKitWebDriver: cargo xtask test installs it")
    }

    /// The files that the desk asked to be shown.
    fn opened(&self) -> Vec<String> {
        let notes = fs::read_to_string(self.folder.path().join("viewer/opened.txt"));
        notes
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect()
    }
}

#[test]
fn the_main_job_is_done_by_keyboard_and_its_figure_at_the_hub_is_one() {
    let hub = Hub::start();
    let room = Room::new();
    let window = room.open();
    let answers = ["Primăria Pelinia", "Pelinia", "Maria Rusu"];
    journey::first_start(&window, "1", answers, |_| Ok::<_, Fault>(())).unwrap();

    let search = window.find(SEARCH).unwrap();
    assert_eq!(window.role(&search).unwrap(), "combobox");
    let label = I18n::new(Lang::Ro).plain("desk-search-label");
    assert_eq!(window.label(&search).unwrap(), label);

    journey::record(&window, "lumina").unwrap();
    journey::undo(&window).unwrap();
    journey::print(&window, "cazier").unwrap();
    assert_eq!(journey::today(&window).unwrap(), 1);
    let opened = room.opened();
    assert_eq!(opened.len(), 1, "{opened:?}");
    assert!(Path::new(&opened[0]).starts_with(room.data()), "{opened:?}");
    assert!(fs::read(&opened[0]).unwrap().starts_with(b"%PDF-"));

    // The console program may run beside the window.
    let recorded = programs::json("indrumar-cli", &["--data", &room.data(), "request", "list"]);
    let day = recorded[0]["day"].as_str().unwrap();

    journey::enrol(&window, hub.address(), &hub.enrolment_code()).unwrap();
    journey::sync(&window).unwrap();
    assert_eq!(hub.visits(day), 1);
    journey::sync(&window).unwrap();
    assert_eq!(hub.visits(day), 1);
}

#[test]
fn a_second_start_ends_at_once_and_leaves_the_first_window_in_front() {
    let room = Room::new();
    let window = room.open();
    window
        .focus_reaches("form input[type=radio]:checked")
        .unwrap();

    let mut second = Command::new(programs::window());
    let mut second = room
        .screen
        .put_into(second.args(["--data", &room.data()]))
        .spawn()
        .unwrap();
    let status = wait::until("the second start to end", wait::PATIENCE, || {
        second.try_wait().map_err(Fault::io("asking for its end"))
    });
    let _ = second.kill();
    let _ = second.wait();
    assert!(status.unwrap().success());

    // The first is as it was, and what is typed goes to it.
    window.press("2").unwrap();
    window.find("html[lang=ru]").unwrap();
}

#[test]
fn a_file_that_is_no_database_is_said_in_the_window_and_left_as_it_is() {
    let room = Room::new();
    fs::create_dir_all(room.data()).unwrap();
    let file = Path::new(&room.data()).join("desk.db");
    let key = Path::new(&room.data()).join("desk.key");
    fs::write(&file, "not a database at all".repeat(400)).unwrap();
    fs::write(&key, "5a".repeat(32)).unwrap();

    let window = room.open();
    let said = window.text(&window.find("[role=alert]").unwrap()).unwrap();
    let path = file.to_string_lossy().into_owned();
    let args = Args::new().with("path", path.as_str());
    let sentence = I18n::new(Lang::Ro).text("error-not-a-database", &args);
    assert!(said.contains(&sentence), "{said}");
    assert_eq!(
        fs::read(&file).unwrap(),
        "not a database at all".repeat(400).as_bytes()
    );
}

/// Past first start, at the desk.
fn begun(room: &Room, printer: &Printer) -> Session {
    let window = room.open_at(printer.server());
    let answers = ["Primăria Pelinia", "Pelinia", "Maria Rusu"];
    journey::first_start(&window, "1", answers, |_| Ok::<_, Fault>(())).unwrap();
    window
}

/// The sheets in the data folder.
fn sheets(room: &Room) -> Vec<std::path::PathBuf> {
    let folder = fs::read_dir(Path::new(&room.data()).join("fise")).unwrap();
    folder.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn ctrl_p_records_and_what_reaches_the_printer_is_the_sheet_byte_for_byte() {
    let (room, mut printer) = (Room::new(), Printer::start());
    let window = begun(&room, &printer);
    journey::print(&window, "cazier").unwrap();
    let paper = printer.paper();
    let [sheet] = &sheets(&room)[..] else {
        panic!("one sheet");
    };
    assert!(paper.starts_with(b"%PDF-"));
    assert!(
        paper == fs::read(sheet).unwrap(),
        "the printer got another file"
    );
    assert!(room.opened().is_empty(), "no viewer beside a printer");
    assert_eq!(journey::today(&window).unwrap(), 1);
}

#[test]
fn a_printer_taken_away_is_said_with_the_place_of_the_sheet_and_the_visit_is_recorded() {
    let (room, mut printer) = (Room::new(), Printer::start());
    let window = begun(&room, &printer);
    // Chosen once in the dialog, it is the printer of this desk.
    window.press("cazier").unwrap();
    window.press(ENTER).unwrap();
    journey::print_options(&window).unwrap();
    window.press(ENTER).unwrap();
    wait::until("the visit in today's list", wait::PATIENCE, || {
        Ok((journey::today(&window)? == 1).then_some(()))
    })
    .unwrap();
    printer.paper();
    printer.remove();
    journey::print(&window, "cazier").unwrap();
    let said = window.text(&window.find("[role=alert]").unwrap()).unwrap();
    let sheet = sheets(&room)[0].to_string_lossy().into_owned();
    let args = Args::new()
        .with("printer", QUEUE)
        .with("path", sheet.as_str());
    let sentence = I18n::new(Lang::Ro).text("error-printer-gone", &args);
    assert!(said.contains(&sentence), "{said}");
    assert_eq!(journey::today(&window).unwrap(), 2);
}
