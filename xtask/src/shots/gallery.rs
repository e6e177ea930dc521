//! What is made of each scene: a picture in each size, and the proof that nothing in it is cut.

use super::Tongue;
use crate::failure::Failure;
use crate::picture;
use crate::tool::say;
use serde_json::json;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use xtask::driver::screen::Screen;
use xtask::driver::session::Session;

const SIZES: &[(u32, u32)] = &[(1366, 768), (1024, 600)];

/// What is kept in the repository: the roomiest and the tightest of each screen.
const KEPT: &[(&str, &str, u32)] = &[("ro", "light", 1366), ("ru", "dark", 1024)];

/// The same question that Chromium is asked in `ui/e2e`.
const CUT: &str = include_str!("../../../ui/e2e/cut.js");

/// What has the keyboard is in sight on a smaller page too, as it was when it got it.
const IN_SIGHT: &str = "const it = document.activeElement; \
    if (it && it !== document.body) it.scrollIntoView({ block: 'nearest' })";

/// Where the pictures go, and what did not fit.
pub(super) struct Gallery {
    kept: PathBuf,
    all: PathBuf,
    hung: RefCell<BTreeSet<String>>,
    cut: RefCell<Vec<String>>,
}

impl Gallery {
    pub(super) fn new(kept: PathBuf, all: PathBuf) -> Result<Self, Failure> {
        for folder in [&kept, &all] {
            fs::create_dir_all(folder)
                .map_err(Failure::io(format!("making {}", folder.display())))?;
        }
        Ok(Self {
            kept,
            all,
            hung: RefCell::default(),
            cut: RefCell::default(),
        })
    }

    /// Takes away what was kept of scenes that are no more. The papers and the hub have their own hands.
    pub(super) fn tidy(&self) -> Result<(), Failure> {
        let doing = || format!("tidying {}", self.kept.display());
        for entry in fs::read_dir(&self.kept).map_err(Failure::io(doing()))? {
            let entry = entry.map_err(Failure::io(doing()))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let ours = name.ends_with(".png")
                && !["paper-", "hub-"].iter().any(|hand| name.starts_with(hand));
            if ours && !self.hung.borrow().contains(&name) {
                fs::remove_file(entry.path()).map_err(Failure::io(doing()))?;
            }
        }
        Ok(())
    }

    /// Says where the pictures are, or what in them is cut.
    pub(super) fn close(self) -> Result<(), Failure> {
        say(&format!(
            "The pictures are in {}, and those for the documentation in {}.",
            self.all.display(),
            self.kept.display()
        ));
        let cut = self.cut.into_inner();
        if cut.is_empty() {
            return Ok(());
        }
        Err(Failure::Said(format!(
            "text is cut in {} pictures:\n  {}",
            cut.len(),
            cut.join("\n  ")
        )))
    }
}

/// Whoever walks through the window, in one language and theme.
pub(super) struct Eye<'e> {
    pub(super) window: &'e Session,
    pub(super) tongue: &'static Tongue,
    screen: &'e Screen,
    gallery: &'e Gallery,
    theme: &'static str,
}

impl<'e> Eye<'e> {
    pub(super) fn new(
        window: &'e Session,
        screen: &'e Screen,
        gallery: &'e Gallery,
        tongue: &'static Tongue,
        theme: &'static str,
    ) -> Self {
        Self {
            window,
            tongue,
            screen,
            gallery,
            theme,
        }
    }

    /// One picture in each size. What is cut is noted, and the walk goes on.
    pub(super) fn look(&self, name: &str) -> Result<(), Failure> {
        let (gallery, language, theme) = (self.gallery, self.tongue.name, self.theme);
        for (width, height) in SIZES {
            self.window.size(*width, *height)?;
            self.window.script(IN_SIGHT, json!([]))?;
            let file = format!("{name}-{language}-{theme}-{width}.png");
            let path = gallery.all.join(&file);
            let page = picture::take(self.screen, self.window, &path)?;
            if KEPT.contains(&(language, theme, *width)) {
                picture::keep(&page, &gallery.kept.join(&file))?;
                gallery.hung.borrow_mut().insert(file.clone());
            }
            let cut = self
                .window
                .script(&format!("const cut =\n{CUT}\nreturn cut"), json!([]))?;
            let texts = cut.as_array().into_iter().flatten();
            let told = texts.map(|text| format!("{file}: {}", text.as_str().unwrap_or_default()));
            gallery.cut.borrow_mut().extend(told);
        }
        Ok(())
    }

    /// What the window showed where the walk could not go on.
    pub(super) fn remember(&self) {
        let last = self.gallery.all.join("stopped-here.png");
        match picture::take(self.screen, self.window, &last) {
            Ok(_) => say(&format!("The walk stopped here: {}", last.display())),
            Err(failure) => say(&format!("The window cannot be seen any more: {failure}")),
        }
    }

    /// Gives the keyboard to something on the page and brings it up, as Tab does after a while.
    pub(super) fn go_to(&self, css: &str) -> Result<(), Failure> {
        self.window.find(css)?;
        let source = "const it = document.querySelector(arguments[0]); \
                      it.focus({ preventScroll: true }); it.scrollIntoView({ block: 'center' })";
        self.window.script(source, json!([css]))?;
        Ok(())
    }
}
