//! `run` where there is no display: the built program's main job, done by keyboard on a screen in memory.

use crate::demo::Demo;
use crate::failure::Failure;
use crate::packages::{self, Purpose};
use crate::picture;
use crate::place::{program, target};
use crate::tool::say;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::driver::journey;
use xtask::driver::screen::Screen;
use xtask::driver::session::Session;

/// Records, prints and syncs over invented data; leaves the sheet and pictures of the window.
pub(crate) fn run() -> Result<(), Failure> {
    say("There is no display here: the program's main job is done on a screen in memory instead.");
    packages::install(&[Purpose::Headless])?;
    let left = target().join("demo");
    let data = left.join("data");
    let demo = Demo::begin(&data)?;
    let screen = Screen::start()?;
    let folder = data.to_string_lossy();
    let viewers = journey::quiet_viewer(&left.join("viewer"))?;
    let window = Session::open(
        &screen,
        &program("indrumar"),
        &["--data", &folder],
        &[("PATH", &viewers)],
    )?;

    let mut pictures = Vec::new();
    let mut look = |name: &str| -> Result<(), Failure> {
        let path = left.join(name);
        picture::take(&screen, &window, &path)?;
        pictures.push(path);
        Ok(())
    };
    journey::desk_is_ready(&window)?;
    look("1-desk.png")?;
    journey::record(&window, "lumina")?;
    look("2-recorded.png")?;
    journey::print(&window, "cazier")?;
    look("3-printed.png")?;
    journey::sync(&window)?;
    look("4-synced.png")?;
    let sheet = left.join("sheet.pdf");
    let printed = newest_pdf(&data.join("fise"))?;
    fs::copy(&printed, &sheet).map_err(Failure::io(format!("copying {}", printed.display())))?;

    say(
        "A request was recorded, a sheet printed, the tally sent to the hub and confirmed. To look at:",
    );
    for path in std::iter::once(&sheet).chain(&pictures) {
        println!("  {}", path.display());
    }
    drop(demo);
    Ok(())
}

/// The sheet that was written last.
fn newest_pdf(folder: &Path) -> Result<PathBuf, Failure> {
    let files =
        fs::read_dir(folder).map_err(Failure::io(format!("reading {}", folder.display())))?;
    let pdfs = files.flatten().filter(|file| {
        file.path()
            .extension()
            .is_some_and(|ending| ending == "pdf")
    });
    let written = |file: &fs::DirEntry| file.metadata().and_then(|about| about.modified()).ok();
    pdfs.max_by_key(written)
        .map(|file| file.path())
        .ok_or_else(|| Failure::Said(format!("no sheet in {}", folder.display())))
}
