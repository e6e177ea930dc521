//! What people do in a week, each in the built window by keyboard, over a data folder that the console program reads
//! afterwards. The main job, printing, a second start and a broken file are in `window`; the browser's tests have the details.

use crate::driver::keys::{
    ALT, CONTROL, DESK, DOWN, ENTER, ESCAPE, FOLLOW_UPS, REGISTER, SETTINGS, SHEETS, STATISTICS,
};
use crate::driver::session::Session;
use crate::driver::{Fault, journey, wait};
use crate::programs;
use crate::room::{Room, begin};
use indrumar_i18n::{Args, I18n, Lang};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn ro(key: &str) -> String {
    I18n::new(Lang::Ro).plain(key)
}

fn until(what: &str, window: &Session, script: &str) {
    wait::until(what, wait::PATIENCE, || {
        Ok((window.script(script, json!([]))? == true).then_some(()))
    })
    .unwrap_or_else(|fault| panic!("{fault}; the page says: {}", page(window)));
}

/// Waits until this text is seen somewhere on the page.
fn said(window: &Session, text: &str) {
    wait::until(text, wait::PATIENCE, || {
        Ok(page(window).contains(text).then_some(()))
    })
    .unwrap_or_else(|fault| panic!("{fault}; the page says: {}", page(window)));
}

fn page(window: &Session) -> String {
    let text = window.script("return document.body.innerText", json!([]));
    text.ok()
        .and_then(|text| text.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The cell of a column, as the console program reads the register.
fn requests(room: &Room) -> Value {
    programs::json("indrumar-cli", &["--data", &room.data(), "request", "list"])
}

fn opened(room: &Room) -> Session {
    let window = room.open();
    begin(&window);
    window
}

/// The field of the register has the keyboard.
fn in_register(window: &Session) -> Result<(), Fault> {
    window.press(REGISTER)?;
    window.find(".rail [aria-keyshortcuts=F3][aria-current=page]")?;
    window.focus_reaches("main search input").map(|_| ())
}

#[test]
fn a_request_is_found_in_the_register_corrected_and_put_back_as_it_was() {
    let room = Room::new();
    let window = opened(&room);
    journey::record(&window, "cazier").unwrap();
    journey::record(&window, "lumina").unwrap();

    in_register(&window).unwrap();
    until(
        "both requests",
        &window,
        "return document.querySelectorAll('tbody button').length === 2",
    );
    window.press("cazier").unwrap();
    until(
        "one request",
        &window,
        "return document.querySelectorAll('tbody button').length === 1",
    );
    window.press(ENTER).unwrap();
    window.find("section header h2").unwrap();
    window.press_with(&[ALT], "o").unwrap();
    window.focus_reaches("dialog select").unwrap();
    // Down to the second outcome of the list, and from there the form is kept from wherever one stands.
    window.press(DOWN).unwrap();
    until(
        "the outcome chosen",
        &window,
        "return document.querySelector('dialog select').value === 'stuck'",
    );
    window.click("dialog button[type=submit]").unwrap();
    said(&window, &ro("register-edited"));
    said(&window, &ro("register-history"));
    let stuck = |requests: Value| {
        requests
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["items"][0]["outcome"] == "stuck")
            .count()
    };
    assert_eq!(stuck(requests(&room)), 1);

    window.press_with(&[CONTROL], "z").unwrap();
    let what = Args::new().with("what", ro("deed-edit-request"));
    said(
        &window,
        &I18n::new(Lang::Ro).text("register-undone-last", &what),
    );
    assert_eq!(stuck(requests(&room)), 0);
}

#[test]
fn somebody_comes_back_and_one_key_ends_the_follow_up_and_records_the_visit() {
    let room = Room::new();
    let window = opened(&room);
    journey::one_more_today(&window, || {
        window.press(&["pens", ENTER].concat())?;
        window.press_with(&[ALT], "v")?;
        window.find("fieldset button.quick")?;
        window.press("1")?;
        window.press(ENTER)
    })
    .unwrap();
    let code = requests(&room)[0]["code"].as_str().unwrap().to_owned();

    window.press(FOLLOW_UPS).unwrap();
    window.focus_reaches("main form input").unwrap();
    // The code is read out small, with a space, as people do.
    window.press(&code.to_lowercase()).unwrap();
    window.press(ENTER).unwrap();
    said(&window, &ro("followups-found"));
    window.press(ESCAPE).unwrap();
    window.press_with(&[ALT], "3").unwrap();
    window.find("main ol li .finish").unwrap();
    window
        .script(
            "document.querySelector('main ol li .finish').focus()",
            json!([]),
        )
        .unwrap();
    window.press(ENTER).unwrap();
    let outcome = Args::new().with("outcome", ro("outcome-solved"));
    said(
        &window,
        &I18n::new(Lang::Ro).text("followups-finished", &outcome),
    );
    let both = requests(&room);
    assert_eq!(both.as_array().unwrap().len(), 2);
    let done = both
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["follow_up"]["done_on"].is_string());
    assert_eq!(done.count(), 1);
}

#[test]
fn a_paper_tally_goes_in_by_tab_and_the_statistics_show_its_requests() {
    let room = Room::new();
    let window = opened(&room);
    window.press_with(&[CONTROL], "d").unwrap();
    window.focus_reaches("dialog input").unwrap();
    window.press_with(&[CONTROL], "a").unwrap();
    window
        .press(&["ieri", ENTER, "5", ENTER, "3"].concat())
        .unwrap();
    window.press_with(&[CONTROL], ENTER).unwrap();
    let count = Args::new().with("count", 8);
    said(&window, &I18n::new(Lang::Ro).text("past-recorded", &count));

    window.press(STATISTICS).unwrap();
    window.press_with(&[ALT], "3").unwrap();
    until(
        "the year's figure",
        &window,
        "return document.querySelector('.sums .figure')?.textContent === '8'",
    );
    window
        .script("document.querySelector('.sums button').focus()", json!([]))
        .unwrap();
    window.press(ENTER).unwrap();
    until(
        "the requests behind it",
        &window,
        "return document.querySelectorAll('dialog ol li').length === 2",
    );
    window.press(ESCAPE).unwrap();
    window.focus_reaches(".sums button").unwrap();
}

#[test]
fn what_was_being_typed_is_there_when_the_window_opens_again() {
    let room = Room::new();
    let window = opened(&room);
    window.press(&["cazier", ENTER].concat()).unwrap();
    window.find(".draft").unwrap();
    window.press_with(&[ALT], "n").unwrap();
    window.focus_reaches(".draft textarea").unwrap();
    window.press("un om cu buletin nou").unwrap();
    // In the database a moment later, without anybody ending the typing.
    let kept = "return window.__TAURI_INTERNALS__.invoke('draft_get', { args: {}, practice: false }).then((it) => it.content?.includes('buletin nou') ?? false)";
    until("the draft in the database", &window, kept);
    drop(window);
    let window = room.open();
    said(&window, &ro("desk-draft-found"));
    journey::one_more_today(&window, || window.press(ENTER)).unwrap();
    assert_eq!(requests(&room)[0]["note"], "un om cu buletin nou");
}

#[test]
fn practice_records_and_nothing_of_it_reaches_the_register() {
    let room = Room::new();
    let window = opened(&room);
    journey::record(&window, "cazier").unwrap();
    let button = format!(
        "[...document.querySelectorAll('.rail button')].find((it) => it.textContent.includes('{}'))",
        ro("practice-enter")
    );
    window
        .script(&format!("{button}.focus()"), json!([]))
        .unwrap();
    window.press(ENTER).unwrap();
    said(&window, &ro("practice-banner"));
    journey::desk_is_ready(&window).unwrap();
    journey::record(&window, "lumina").unwrap();
    window.click("aside button").unwrap();
    until(
        "the real desk again",
        &window,
        "return !document.querySelector('.exercises') && document.querySelectorAll('.today ol > li').length === 1",
    );
    assert_eq!(requests(&room).as_array().unwrap().len(), 1);
}

#[test]
fn language_and_size_of_letters_are_chosen_once_and_stay() {
    let room = Room::new();
    let window = opened(&room);
    window.press(SETTINGS).unwrap();
    let pick = |name: &str| {
        let find = format!(
            "[...document.querySelectorAll('main input[type=radio]')].findLast((it) => it.closest('label').textContent.includes('{name}'))"
        );
        until(name, &window, &format!("return Boolean({find})"));
        window
            .script(&format!("{find}.click()"), json!([]))
            .unwrap();
    };
    let size = "return getComputedStyle(document.documentElement).fontSize";
    let before = window.script(size, json!([])).unwrap();
    pick(&ro("print-size-very-large"));
    until(
        "larger letters",
        &window,
        &format!("return getComputedStyle(document.documentElement).fontSize !== {before}"),
    );
    pick("Русский");
    window.find("html[lang=ru]").unwrap();
    let after = window.script(size, json!([])).unwrap();
    drop(window);
    let window = room.open();
    window.find("html[lang=ru]").unwrap();
    assert_eq!(window.script(size, json!([])).unwrap(), after);
}

#[test]
fn the_register_as_it_is_shown_becomes_a_file_with_its_count() {
    let room = Room::new();
    let window = opened(&room);
    journey::record(&window, "cazier").unwrap();
    in_register(&window).unwrap();
    window.find("tbody button").unwrap();
    window.click(".bar button:nth-of-type(3)").unwrap();
    until(
        "where the file lies",
        &window,
        "return Boolean(document.querySelector('.told')?.textContent.includes('.csv'))",
    );
    let told = window.text(&window.find(".told").unwrap()).unwrap();
    // The sentence ends with the place.
    let (_, path) = told.split_once(" în ").unwrap_or_else(|| panic!("{told}"));
    let text = fs::read_to_string(Path::new(path.trim())).unwrap();
    assert!(text.starts_with('\u{feff}'), "{text}");
    fs::remove_file(path.trim()).unwrap();
}

#[test]
fn a_sheet_is_found_looked_at_and_saved() {
    let room = Room::new();
    let window = opened(&room);
    window.press(SHEETS).unwrap();
    window.focus_reaches("main input").unwrap();
    window.press("apostil").unwrap();
    window.press(ENTER).unwrap();
    until(
        "its page",
        &window,
        "const page = document.querySelector('main img'); return Boolean(page?.complete && page.naturalWidth > 0)",
    );
    window.press(DESK).unwrap();
    journey::desk_is_ready(&window).unwrap();
}
