//! First start and Ghișeu, in every state: nothing yet, a day, a search, a visit with all its details, printed and not printed,
//! a day from paper, the keys.

use super::gallery::Eye;
use super::village::Village;
use crate::failure::Failure;
use xtask::driver::journey;
use xtask::driver::keys::{ALT, CONTROL, DESK, ENTER, ESCAPE, HELP, SYNC};

/// The visit that is being written.
const DRAFT: &str = ".draft";

/// A new desk: its three questions, the empty desk, enrolling.
pub(super) fn first_start(eye: &Eye<'_>) -> Result<(), Failure> {
    let answers = ["Primăria Pelinia", "Pelinia", "Maria Rusu"];
    journey::first_start(eye.window, eye.tongue.digit, answers, |name| eye.look(name))?;
    eye.window.find(".writing kbd")?;
    eye.look("desk-empty")?;
    eye.window.press(SYNC)?;
    eye.window.focus_reaches("main form input")?;
    eye.look("sync-enrol")
}

/// The used desk, in the walk's language.
pub(super) fn speak(eye: &Eye<'_>) -> Result<(), Failure> {
    let name = eye.tongue.name;
    journey::desk_is_ready(eye.window)?;
    eye.window.click(&format!(".languages [lang={name}]"))?;
    eye.window.find(&format!("html[lang={name}]"))?;
    eye.window.press(DESK)?;
    Ok(journey::desk_is_ready(eye.window)?)
}

/// What the morning asks, what the day shows, what is found.
pub(super) fn day(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.find(".writing .answers")?;
    window.find(".today .due")?;
    eye.look("desk-question")?;
    window.click(".writing .answers .quiet")?;
    journey::desk_is_ready(window)?;
    window.click(".writing aside .quiet")?;
    window.becomes(
        "the news put away",
        "return !document.querySelector('.writing aside')",
    )?;
    journey::desk_is_ready(window)?;
    eye.look("desk")?;
    window.press(eye.tongue.first)?;
    window.find("[role=option][aria-selected=true]")?;
    eye.look("desk-search")
}

/// A visit being written: as it begins, where somebody stopped, with everything that can be said, with what is owed.
pub(super) fn visit(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.press(ENTER)?;
    window.find(DRAFT)?;
    eye.look("desk-visit")?;
    window.press(eye.tongue.second)?;
    window.find("[role=option][aria-selected=true]")?;
    window.press(ENTER)?;
    window.find(".draft li:nth-child(2)")?;
    window.press_with(&[ALT], "r")?;
    window.focus_reaches(".draft fieldset input:checked")?;
    window.press("2")?;
    window.becomes(
        "the sheet's steps",
        "return document.querySelectorAll('.draft fieldset label').length > 6",
    )?;
    eye.look("desk-step")?;
    window.press("4")?;
    journey::desk_is_ready(window)?;
    window.press_with(&[ALT], "d")?;
    window.find(".chips .more[aria-expanded=true]")?;
    window.press_with(&[ALT], "e")?;
    window.find(".draft fieldset")?;
    eye.look("desk-details")?;
    window.press(ESCAPE)?;
    journey::desk_is_ready(window)?;
    window.press_with(&[ALT], "v")?;
    window.find(".draft fieldset .quick")?;
    eye.look("desk-follow-up")?;
    window.press(ESCAPE)?;
    Ok(journey::desk_is_ready(window)?)
}

/// How a sheet will print; a printer that takes no work; one that does.
pub(super) fn printing(eye: &Eye<'_>, village: &Village) -> Result<(), Failure> {
    let window = eye.window;
    journey::print_options(window)?;
    eye.look("desk-print")?;
    window.press(ESCAPE)?;
    journey::desk_is_ready(window)?;
    village.switch_printer(false)?;
    journey::one_more_today(window, || window.press_with_control("p"))?;
    window.find(".writing [role=alert]")?;
    eye.look("desk-owed")?;
    village.switch_printer(true)?;
    window.press_with_control("p")?;
    window.becomes(
        "the printed sheet",
        "return !document.querySelector('.writing [role=alert]')",
    )?;
    journey::print(window, eye.tongue.second)?;
    eye.look("desk-printed")
}

/// A tally of yesterday, and the sheet of keys.
pub(super) fn paper_and_keys(eye: &Eye<'_>) -> Result<(), Failure> {
    let window = eye.window;
    window.press_with(&[CONTROL], "d")?;
    window.focus_reaches("dialog input")?;
    window.press_with(&[CONTROL], "a")?;
    window.press(&["ieri", ENTER, "12", ENTER, "4", ENTER, "7", ENTER].concat())?;
    window.find("dialog .read")?;
    eye.look("desk-tally")?;
    window.press(ESCAPE)?;
    journey::desk_is_ready(window)?;
    window.press(HELP)?;
    window.find("dialog dl")?;
    eye.look("keys")?;
    window.press(ESCAPE)?;
    Ok(journey::desk_is_ready(window)?)
}
