//! `shots`: every screen in ro and ru, light and dark, at both sizes, in the built program; in each no text may be cut.
//! `shots papers` takes the papers alone, `shots hub` the hub's pages, `shots ru dark` only what these words say.
//!
//! One picture of each screen on a large light and one on a small dark page are kept in `docs/pictures`, for the
//! documentation and for comparing; all of them lie in `target/shots/pictures`, for the eye.

mod desk;
mod edition;
mod gallery;
mod hub;
mod papers;
mod rest;
mod village;

use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::place::{root, target};
use crate::tool::{cargo, run as done, say};
use gallery::{Eye, Gallery};
use village::Village;
use xtask::driver::screen::Screen;

/// A language, the digit that chooses it at first start, and what is typed to find two services in it.
const TONGUES: &[Tongue] = &[
    Tongue {
        name: "ro",
        digit: "1",
        first: "pl",
        second: "cazier",
    },
    Tongue {
        name: "ru",
        digit: "2",
        first: "оп",
        second: "справка о нес",
    },
];

/// What of a walk depends on the language.
struct Tongue {
    name: &'static str,
    digit: &'static str,
    first: &'static str,
    second: &'static str,
}

/// The colours that the computer is set to. The window follows them, from first start on.
const THEMES: &[&str] = &["light", "dark"];

/// Runs it.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let kept = root().join("docs/pictures");
    let papers_alone = words.iter().any(|word| word == "papers");
    if papers_alone || words.is_empty() {
        papers::take(&kept)?;
    }
    if papers_alone {
        say(&format!("The pictures are in {}.", kept.display()));
        return Ok(());
    }
    let hub_alone = words.iter().any(|word| word == "hub");
    if hub_alone || words.is_empty() {
        hub::take(&kept)?;
    }
    if hub_alone {
        say(&format!("The pictures are in {}.", kept.display()));
        return Ok(());
    }
    packages::install(&[Purpose::Build, Purpose::Headless, Purpose::Test])?;
    node::build()?;
    done(&mut cargo(["build", "--workspace", "--bins"]))?;
    let gallery = Gallery::new(kept, target().join("shots/pictures"))?;
    let screen = Screen::start()?;
    // Pictures show where data lie: nothing of this machine's folders.
    let village = Village::found(&std::env::temp_dir().join("indrumar"))?;
    for tongue in TONGUES {
        for theme in THEMES {
            let wanted = |word: &String| word == tongue.name || word == theme;
            if words.iter().all(wanted) {
                walk(&village, &screen, &gallery, tongue, theme)?;
            }
        }
    }
    if words.is_empty() {
        gallery.tidy()?;
    }
    gallery.close()
}

/// All screens in one language and one theme: a new desk, then one that has been worked at.
fn walk(
    village: &Village,
    screen: &Screen,
    gallery: &Gallery,
    tongue: &'static Tongue,
    theme: &'static str,
) -> Result<(), Failure> {
    say(&format!("Pictures in {}, {theme}.", tongue.name));
    let window = village.new_desk(screen, theme)?;
    desk::first_start(&Eye::new(&window, screen, gallery, tongue, theme))?;
    drop(window);
    let window = village.used_desk(screen, theme)?;
    let eye = Eye::new(&window, screen, gallery, tongue, theme);
    let walked = work(&eye, village);
    if walked.is_err() {
        eye.remember();
    }
    walked
}

/// A day at the desk that has been worked at.
fn work(eye: &Eye<'_>, village: &Village) -> Result<(), Failure> {
    desk::speak(eye)?;
    desk::day(eye)?;
    desk::visit(eye)?;
    desk::printing(eye, village)?;
    desk::paper_and_keys(eye)?;
    rest::register(eye)?;
    rest::sheets(eye)?;
    rest::follow_ups(eye)?;
    rest::statistics(eye)?;
    rest::settings(eye)?;
    rest::sync(eye)?;
    rest::practice(eye)
}
