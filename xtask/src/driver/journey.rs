//! The main job, as an operator does it by keyboard alone: first start, record, print, enrol, sync.
//!
//! Each leg presses keys and waits for what the person would wait for. Not here: what must be true afterwards.

use super::Fault;
use super::keys::{DESK, ENTER, SYNC, TAB};
use super::session::Session;
use super::wait::{PATIENCE, until};
use serde_json::json;
use std::fs;
use std::path::Path;

/// The field that waits for the first letters of a service.
pub const SEARCH: &str = "main [role=combobox]";

/// The button that sends the tally.
const SEND: &str = "main .send button";

/// What stands beside it afterwards.
const SENT: &str = "main .send p";

/// What is typed at first start.
const FIELDS: &str = ".questions input[type=text]";

/// The visit's button for the dialog of print options; its key is tried in the interface's own tests.
const PRINT_OPTIONS: &str = ".draft [aria-keyshortcuts='Control+Shift+P']";

/// Whether every page of the preview is a picture that the engine could draw under the page's policy.
const DRAWN: &str = "const pages = [...document.querySelectorAll('dialog img')]; \
    return pages.length > 0 && pages.every((page) => page.complete && page.naturalWidth > 0)";

/// One line for each request of today.
const TODAY: &str = ".today ol > li";

/// First start in the language under this digit, up to the field of the desk. `seen` is told the name of each of the
/// three screens once it is filled in.
pub fn first_start<E: From<Fault>>(
    window: &Session,
    language: &str,
    [office, locality, operator]: [&str; 3],
    mut seen: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    window.focus_reaches("form input[type=radio]:checked")?;
    window.press(language)?;
    seen("first-start-1")?;
    window.press(ENTER)?;
    // From the name over the kind of office, which stays a town hall, to the place.
    window.focus_reaches(FIELDS)?;
    window.press(&[office, TAB, TAB, locality].concat())?;
    seen("first-start-2")?;
    window.press(ENTER)?;
    until("the operator's name to be asked", PATIENCE, || {
        Ok((count(window, FIELDS)? == 1).then_some(()))
    })?;
    window.focus_reaches(FIELDS)?;
    window.press(operator)?;
    seen("first-start-3")?;
    window.press(ENTER)?;
    Ok(desk_is_ready(window)?)
}

/// Waits until one could type.
pub fn desk_is_ready(window: &Session) -> Result<(), Fault> {
    window.focus_reaches(SEARCH).map(|_| ())
}

/// Records a visit for the service that these letters find first.
pub fn record(window: &Session, letters: &str) -> Result<(), Fault> {
    one_more_today(window, || window.press(&[letters, ENTER, ENTER].concat()))
}

/// Prints the sheet of the service that these letters find first; printing is recording.
pub fn print(window: &Session, letters: &str) -> Result<(), Fault> {
    one_more_today(window, || {
        window.press(letters)?;
        window.press_with_control("p")
    })
}

/// Takes the last request back.
pub fn undo(window: &Session) -> Result<(), Fault> {
    window.focus_reaches(SEARCH)?;
    let before = today(window)?;
    window.press_with_control("z")?;
    until("one request less today", PATIENCE, || {
        Ok((today(window)? + 1 == before).then_some(()))
    })
}

/// Enrols at the hub and stays on its screen.
pub fn enrol(window: &Session, hub: &str, code: &str) -> Result<(), Fault> {
    window.press(SYNC)?;
    window.focus_reaches("main form input")?;
    window.press(&[hub, TAB, code, ENTER].concat())?;
    window.focus_reaches(SEND).map(|_| ())
}

/// Sends the tally and gives what the window says of it.
pub fn sync(window: &Session) -> Result<String, Fault> {
    // The screen anew, so that what it said of an earlier sending is gone.
    window.press(DESK)?;
    desk_is_ready(window)?;
    window.press(SYNC)?;
    window.focus_reaches(SEND)?;
    window.press(ENTER)?;
    let said = window.text_becomes(SENT, "the hub's receipt", |text| !text.is_empty())?;
    window.find(&format!("{SEND}[aria-disabled=false]"))?;
    Ok(said)
}

/// Opens the print options of the visit that is being written, once their pages are drawn and Enter would print.
pub fn print_options(window: &Session) -> Result<(), Fault> {
    window.click(PRINT_OPTIONS)?;
    window.focus_reaches("dialog button.main")?;
    until("the preview to be drawn", PATIENCE, || {
        Ok((window.script(DRAWN, json!([]))? == true).then_some(()))
    })
}

/// How many requests today's list shows.
pub fn today(window: &Session) -> Result<u64, Fault> {
    count(window, TODAY)
}

/// A folder whose `xdg-open` writes down the file instead of showing it, in `opened.txt`; the answer is the `PATH` on
/// which it comes first.
pub fn quiet_viewer(folder: &Path) -> Result<String, Fault> {
    let script = "printf '%s\\n' \"$1\" >> \"$(dirname \"$0\")/opened.txt\"";
    stand_in(folder, "xdg-open", script)?;
    let path = std::env::var("PATH").unwrap_or_default();
    Ok(format!("{}:{path}", folder.display()))
}

/// Puts programs into that folder which know one printer and print on no paper, so that pictures show the same
/// everywhere. What was to be printed stands in `printed.txt`, a line each.
pub fn paperless_printer(folder: &Path) -> Result<(), Fault> {
    let note = "printf '%s\\n' \"$*\" >> \"$(dirname \"$0\")/printed.txt\"";
    stand_in(folder, "lp", note)?;
    stand_in(
        folder,
        "lpstat",
        "case $1 in -e) echo HP_M1132;; -d) echo 'system default destination: HP_M1132';; esac",
    )?;
    let about = "echo \"printer-info='HP LaserJet M1132' printer-type=20\"";
    stand_in(folder, "lpoptions", about)
}

/// The same printer, after somebody switched it off: it takes no work.
pub fn refusing_printer(folder: &Path) -> Result<(), Fault> {
    stand_in(folder, "lp", "exit 1")?;
    let about = "echo \"printer-info='HP LaserJet M1132' printer-is-accepting-jobs=false\"";
    stand_in(folder, "lpoptions", about)
}

/// A program of this name that only does what the script says.
fn stand_in(folder: &Path, name: &str, script: &str) -> Result<(), Fault> {
    let doing = || format!("making {name} in {}", folder.display());
    fs::create_dir_all(folder).map_err(Fault::io(doing()))?;
    let program = folder.join(name);
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).map_err(Fault::io(doing()))?;
    #[cfg(unix)]
    {
        let may_run = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(&program, may_run).map_err(Fault::io(doing()))?;
    }
    Ok(())
}

/// Presses what records the visit and waits until today's list shows it.
pub fn one_more_today(
    window: &Session,
    press: impl FnOnce() -> Result<(), Fault>,
) -> Result<(), Fault> {
    window.focus_reaches(SEARCH)?;
    let before = today(window)?;
    press()?;
    until("one more request today", PATIENCE, || {
        Ok((today(window)? == before + 1).then_some(()))
    })?;
    window.focus_reaches(SEARCH).map(|_| ())
}

fn count(window: &Session, css: &str) -> Result<u64, Fault> {
    let found = window.script(
        "return document.querySelectorAll(arguments[0]).length",
        json!([css]),
    )?;
    Ok(found.as_u64().unwrap_or_default())
}
