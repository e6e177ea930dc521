//! `shots`: every screen in ro and ru at both sizes, in the built program, for the eye and for the documentation; `shots papers`
//! takes the papers alone.

mod papers;

use crate::demo::{self, Demo};
use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::picture;
use crate::place::{program, root, target};
use crate::tool::{cargo, output, run as done, say, tool};
use std::path::Path;
use xtask::driver::screen::Screen;
use xtask::driver::session::Session;
use xtask::driver::{journey, keys};

const SIZES: &[(u32, u32)] = &[(1366, 768), (1024, 600)];

/// A language, the digit that chooses it at first start, and first letters of a service in it.
const LANGUAGES: &[[&str; 3]] = &[["ro", "1", "pl"], ["ru", "2", "оп"]];

/// What a morning at the desk brings, newest first; each is some minutes older than the one before it.
const MORNING: &[(&str, &str, &str)] = &[
    ("pay.mpay", "solved", "desk"),
    ("papers.criminal-record", "solved", "desk"),
    ("desk.asp-appointment", "referred", "phone"),
    ("benefits.energy-compensation", "come-back", "desk"),
    ("pay.utilities", "solved", "home"),
];

/// The visit that is being written.
const DRAFT: &str = ".draft";

const MINUTES_BETWEEN: usize = 23;

/// Runs it.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let pictures = root().join("docs/pictures");
    papers::take(&pictures)?;
    if words.iter().any(|word| word == "papers") {
        say(&format!("The pictures are in {}.", pictures.display()));
        return Ok(());
    }
    packages::install(&[Purpose::Build, Purpose::Headless, Purpose::Test])?;
    node::build()?;
    done(&mut cargo(["build", "--workspace", "--bins"]))?;
    let work = target().join("shots");
    let screen = Screen::start()?;
    for [language, digit, letters] in LANGUAGES {
        let demo = Demo::begin(&work)?;
        let viewers = journey::quiet_viewer(&work.join("viewer"))?;
        journey::paperless_printer(&work.join("viewer"))?;
        let open = |data: &Path| {
            let data = data.to_string_lossy();
            Session::open(
                &screen,
                &program("indrumar"),
                &["--data", &data],
                &[("PATH", &viewers)],
            )
        };
        let look = |window: &Session, name: &str| look(window, &pictures, name, language);
        let desk = work.join("desk");
        demo.empty_desk(&desk)?;
        morning(&desk)?;
        first_start(&open(&work.join("new"))?, digit, &look)?;
        every_day(&open(&desk)?, language, letters, &look)?;
    }
    say(&format!("The pictures are in {}.", pictures.display()));
    Ok(())
}

/// Fills today's list. Just after midnight some of it is yesterday's, and not seen.
fn morning(desk: &Path) -> Result<(), Failure> {
    for (place, (service, outcome, channel)) in MORNING.iter().enumerate().rev() {
        let ago = format!("-{} minutes", (place + 1) * MINUTES_BETWEEN);
        let at = output(tool("date").args(["-u", "-d", &ago, "+%Y-%m-%dT%H:%M:%SZ"]))?;
        let visit = ["request", "add", "--service", service, "--at", at.trim()];
        demo::cli(
            desk,
            &[&visit[..], &["--outcome", outcome, "--channel", channel]].concat(),
        )?;
    }
    Ok(())
}

/// One picture in each size.
fn look(window: &Session, pictures: &Path, name: &str, language: &str) -> Result<(), Failure> {
    for (width, height) in SIZES {
        window.size(*width, *height)?;
        picture::take(
            window,
            &pictures.join(format!("{name}-{language}-{width}.png")),
        )?;
    }
    Ok(())
}

type Look<'l> = dyn Fn(&Session, &str) -> Result<(), Failure> + 'l;

/// A new desk: its three questions, the empty desk, enrolling.
fn first_start(window: &Session, digit: &str, look: &Look<'_>) -> Result<(), Failure> {
    let answers = ["Primăria Pelinia", "Pelinia", "Maria Rusu"];
    journey::first_start(window, digit, answers, |name| look(window, name))?;
    look(window, "desk-empty")?;
    window.press(keys::SYNC)?;
    window.focus_reaches("main form input")?;
    look(window, "sync-enrol")
}

/// A desk in use: today's list, a service searched, a visit being written, how its sheet will print; what will leave, and what
/// has left.
fn every_day(
    window: &Session,
    language: &str,
    letters: &str,
    look: &Look<'_>,
) -> Result<(), Failure> {
    journey::desk_is_ready(window)?;
    window.click(&format!(".languages [lang={language}]"))?;
    window.find(&format!("html[lang={language}]"))?;
    window.press(keys::DESK)?;
    journey::desk_is_ready(window)?;
    look(window, "desk")?;
    window.press(letters)?;
    window.find("[role=option][aria-selected=true]")?;
    look(window, "desk-search")?;
    window.press(keys::ENTER)?;
    window.find(DRAFT)?;
    look(window, "desk-visit")?;
    journey::print_options(window)?;
    look(window, "desk-print")?;
    window.press(keys::ESCAPE)?;
    journey::desk_is_ready(window)?;
    journey::one_more_today(window, || window.press(keys::ENTER))?;
    journey::print(window, "cazier")?;
    look(window, "desk-printed")?;
    window.press(keys::SYNC)?;
    window.find("main .send button")?;
    look(window, "sync")?;
    journey::sync(window)?;
    look(window, "sync-sent")
}
