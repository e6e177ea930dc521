//! The built window, driven by keyboard alone.

use crate::driver::child::Running;
use crate::driver::frame::Frame;
use crate::driver::journey::{self, SEARCH};
use crate::driver::keys::ENTER;
use crate::driver::{Fault, processes, wait};
use crate::hub::Hub;
use crate::printer::{Printer, QUEUE};
use crate::programs;
use crate::room::{Room, begin};
use indrumar_i18n::{Args, I18n, Lang};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn the_main_job_is_done_by_keyboard_and_its_figure_at_the_hub_is_one() {
    let hub = Hub::start();
    let room = Room::new();
    let window = room.open();
    begin(&window);

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

/// The process that draws the page, once there is one.
fn page_of(program: u32) -> Option<u32> {
    let name = |id: &u32| processes::name(*id).unwrap_or_default();
    let below = processes::below(program).into_iter();
    below
        .filter(|id| name(id).starts_with("WebKitWebProc"))
        .max()
}

/// Waits until the whole desk stands on the screen and does not change.
fn drawn(room: &Room, is_it: impl Fn(&Frame) -> bool) -> Frame {
    let mut before = None;
    let page = wait::until("the page on the screen", wait::PATIENCE, || {
        let now = room.screen.frame()?;
        let colours: BTreeSet<_> = now.pixels.iter().collect();
        let still = before.replace(now.clone()) == Some(now.clone());
        Ok((still && colours.len() > 50 && is_it(&now)).then_some(now))
    });
    page.unwrap()
}

#[test]
fn a_page_whose_process_ends_comes_back_with_what_was_recorded_meanwhile() {
    let room = Room::new();
    let window = room.open();
    begin(&window);
    drop(window);
    // Without a driver, which loses sight of a page that ends.
    let mut program = Command::new(programs::window());
    let program = room.screen.put_into(program.args(["--data", &room.data()]));
    let program = Running::start(program).unwrap();
    let before = drawn(&room, |_| true);
    let page = page_of(program.id()).unwrap();

    let data = room.data();
    let add = [
        "--data",
        &data,
        "request",
        "add",
        "--service",
        "pay.utilities",
    ];
    programs::json("indrumar-cli", &add);
    let killed = Command::new("kill")
        .args(["-KILL", &page.to_string()])
        .status();
    assert!(killed.unwrap().success());
    wait::until("another process", wait::PATIENCE, || {
        Ok(page_of(program.id()).filter(|now| *now != page))
    })
    .unwrap();
    // The request of the list takes more than a caret that comes and goes.
    drawn(&room, |now| {
        let both = before.pixels.iter().zip(&now.pixels);
        both.filter(|(before, now)| before != now).count() > 1_000
    });
}

/// Tiles of two lines and more, and those of them that have less room than their words and padding take.
const TIGHT: &str = "const tiles = [...document.querySelectorAll('main ol button[aria-keyshortcuts]')]; \
    const words = (tile) => tile.querySelector('span').offsetHeight; \
    const style = (tile) => getComputedStyle(tile); \
    const padding = (tile) => parseFloat(style(tile).paddingTop) + parseFloat(style(tile).paddingBottom); \
    const wrapped = tiles.filter((tile) => words(tile) > 1.5 * parseFloat(style(tile).lineHeight)); \
    const tight = wrapped.filter((tile) => words(tile) + padding(tile) > tile.offsetHeight + 1); \
    return [wrapped.length, tight.length];";

#[test]
fn a_window_that_is_made_narrower_keeps_the_words_of_its_tiles_apart() {
    let room = Room::new();
    let window = room.open();
    begin(&window);
    let russian = "[...document.querySelectorAll('button')].find((it) => it.lang === 'ru' || it.textContent.trim() === 'Русский').click()";
    window.script(russian, json!([])).unwrap();
    window.find("html[lang=ru]").unwrap();
    window.find("main ol button[aria-keyshortcuts]").unwrap();
    window.size(1366, 768).unwrap();
    window.settle().unwrap();
    window.size(1024, 600).unwrap();
    window.settle().unwrap();
    let [wrapped, tight]: [u64; 2] =
        serde_json::from_value(window.script(TIGHT, json!([])).unwrap()).unwrap();
    assert!(wrapped > 0);
    assert_eq!(tight, 0);
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

#[test]
fn ctrl_p_records_and_what_reaches_the_printer_is_the_sheet_byte_for_byte() {
    let (room, mut printer) = (Room::new(), Printer::start());
    let window = room.open_at(printer.server());
    begin(&window);
    journey::print(&window, "cazier").unwrap();
    let paper = printer.paper();
    let [sheet] = &room.sheets()[..] else {
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
    let window = room.open_at(printer.server());
    begin(&window);
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
    let sheet = room.sheets()[0].to_string_lossy().into_owned();
    let args = Args::new()
        .with("printer", QUEUE)
        .with("path", sheet.as_str());
    let sentence = I18n::new(Lang::Ro).text("error-printer-gone", &args);
    assert!(said.contains(&sentence), "{said}");
    assert_eq!(journey::today(&window).unwrap(), 2);
}
