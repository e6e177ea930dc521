//! All screens but Ghișeu: Registru, Fișe, Reveniri, Statistici, Setări, Sincronizare, practice.

use super::gallery::Eye;
use crate::failure::Failure;
use serde_json::json;
use xtask::driver::journey;
use xtask::driver::keys::{
    ALT, DESK, ENTER, ESCAPE, FOLLOW_UPS, REGISTER, SETTINGS, SHEETS, SHIFT, STATISTICS, SYNC,
};

/// An old register as offices keep it: a day that is none, a number that is none, a service under a name of its own.
const OLD_REGISTER: &str = "Data;Ora;Serviciul;Vizite;Limba;Numele;Observații\n\
    12.10.2026;9:05;Cazier judiciar;1;rom;Ana;\n12.10.2026;9:40;Plata serviciilor comunale;3;rom;;pe hârtie\n\
    13.10.2026;10:15;buletin;1;rus;Vera;\n31.13.2026;9:40;Cazier judiciar;1;rom;Ion;a venit de două ori\n\
    14.10.2026;11:20;Pensie: cerere și recalculare;1;rom;Petru;\n14.10.2026;;Plata amenzii;900;rom;;\n\
    15.10.2026;14:30;Plata serviciilor comunale;2;rom;;\n";

/// Puts a file where a person would have chosen one.
const CHOOSE: &str = "const input = document.querySelector('dialog input[type=file]'); const files = new DataTransfer(); \
    files.items.add(new File([arguments[0]], arguments[1], { type: 'text/csv' })); \
    input.files = files.files; input.dispatchEvent(new Event('change', { bubbles: true }))";

/// Whether every page of a sheet is drawn.
const DRAWN: &str = "const pages = [...document.querySelectorAll('main img[src^=data]')]; \
    return pages.length > 0 && pages.every((page) => page.complete && page.naturalWidth > 0)";

/// The list, a request with its history, what can be done to it; the days of a month; an old register.
pub(super) fn register(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.press(REGISTER)?;
    window.find("tbody button")?;
    eye.look("register")?;
    window.press("stia parola")?;
    window.press(ENTER)?;
    window.find(".open section section ol")?;
    eye.look("register-open")?;
    window.press_with(&[ALT], "o")?;
    window.focus_reaches("dialog select")?;
    eye.look("register-edit")?;
    window.press(ESCAPE)?;
    gone(eye)?;
    window.press_with(&[ALT], "z")?;
    window.find("dialog table button, dialog [role=grid] button")?;
    eye.look("register-days")?;
    window.press(ESCAPE)?;
    gone(eye)?;
    window.press_with(&[ALT], "i")?;
    window.find("dialog input[type=file]")?;
    window.script(
        CHOOSE,
        json!([OLD_REGISTER, "Registru solicitări 2026.csv"]),
    )?;
    window.find("dialog section select")?;
    eye.look("register-import")?;
    window.press(ESCAPE)?;
    gone(eye)
}

/// The sheets, what is to be checked, the catalogue, what the desk says itself.
pub(super) fn sheets(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.press(SHEETS)?;
    window.focus_reaches("main input")?;
    window.becomes("the sheet's pages", DRAWN)?;
    eye.look("sheets")?;
    window.press_with(&[ALT], "2")?;
    window.find("main ol .check, main .fresh")?;
    eye.look("sheets-recheck")?;
    window.press_with(&[ALT], "3")?;
    window.find("main .version")?;
    eye.look("sheets-catalogue")?;
    window.press_with(&[ALT], "1")?;
    window.focus_reaches("main input")?;
    window.press("lumina")?;
    window.press(ENTER)?;
    window.find("main .sheet .own")?;
    window.becomes("the sheet's pages", DRAWN)?;
    eye.look("sheets-ours")?;
    window.press_with(&[ALT], "a")?;
    window.find("dialog .preview img")?;
    eye.look("sheets-layer")?;
    window.press(ESCAPE)?;
    gone(eye)?;
    window.press_with(&[ALT, SHIFT], "n")?;
    window.find("dialog [data-place=name]")?;
    eye.look("sheets-own")?;
    window.press(ESCAPE)?;
    gone(eye)
}

/// Who comes today, who should have come.
pub(super) fn follow_ups(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.press(FOLLOW_UPS)?;
    window.find("main ol li .finish")?;
    eye.look("follow-ups")?;
    window.press_with(&[ALT], "2")?;
    window.becomes(
        "those who are late",
        "return document.querySelectorAll('[role=tab]')[1].ariaSelected === 'true' \
        && document.querySelector('main ol li .late') !== null",
    )?;
    eye.look("follow-ups-overdue")
}

/// The month, its hours, the requests behind a figure.
pub(super) fn statistics(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.press(STATISTICS)?;
    window.find(".sums .figure")?;
    eye.look("statistics")?;
    eye.go_to("section:has(#statistics-hours) button")?;
    eye.look("statistics-hours")?;
    eye.go_to(".sums button")?;
    window.press(ENTER)?;
    window.find("dialog ol li")?;
    eye.look("statistics-behind")?;
    window.press(ESCAPE)?;
    gone(eye)
}

/// The office, what is asked and kept, how it looks.
pub(super) fn settings(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.press(SETTINGS)?;
    window.focus_reaches("main input")?;
    eye.look("settings")?;
    for (part, name) in [(3, "printing"), (5, "privacy"), (7, "about")] {
        eye.go_to(&format!(
            ".settings > section:nth-of-type({part}) :is(input, select, button)"
        ))?;
        eye.look(&format!("settings-{name}"))?;
    }
    Ok(())
}

/// What will leave, and what has left. A visit that was recorded just now is not sent by itself within half a minute.
pub(super) fn sync(eye: &Eye<'_>) -> Result<(), Failure> {
    eye.window.press(DESK)?;
    journey::record(eye.window, eye.tongue.second)?;
    eye.window.press(SYNC)?;
    eye.window.find("main .send button")?;
    eye.look("sync")?;
    journey::sync(eye.window)?;
    eye.look("sync-sent")
}

/// The frame that cannot be missed, and the card of exercises.
pub(super) fn practice(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.press(DESK)?;
    journey::desk_is_ready(window)?;
    window.click(".rail .foot button:not(.help, .languages *)")?;
    window.find(".exercises .steps")?;
    journey::desk_is_ready(window)?;
    window.find(".writing kbd")?;
    eye.look("practice")
}

/// The dialog is closed, and the screen hears keys again.
fn gone(eye: &Eye<'_>) -> Result<(), Failure> {
    Ok(eye.window.becomes(
        "a closed dialog",
        "return !document.querySelector('dialog')",
    )?)
}
