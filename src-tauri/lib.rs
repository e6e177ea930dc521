//! The shell: one window over one data folder, the commands of `api` behind it, and sending in the background.
//!
//! Not here: any rule of the desk. What the window may ask for is the one list in `api`; what is said is in
//! `content/strings`; what is shown is in `ui`.

mod arguments;
mod background;
mod commands;
mod early;
mod front;
mod opening;
mod place;
mod printing;
mod window;

use arguments::Arguments;
use place::{Held, Place};
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Manager, WindowEvent};

/// Why the program ends before it has a window. Everything later is said in the window.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ShellError {
    /// The words on the command line.
    #[error("{0}")]
    Misuse(String),
    /// Where this person's data belong is not known.
    #[error("{0}")]
    NoPlace(String),
    /// The system has no window for us.
    #[error("{0}")]
    Window(#[from] tauri::Error),
}

/// Runs the program until its window is closed.
pub fn run() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(if matches!(error, ShellError::Misuse(_)) {
                2
            } else {
                1
            })
        }
    }
}

fn start() -> Result<(), ShellError> {
    window::paint_plainly();
    let arguments = Arguments::read(std::env::args_os().skip(1))?;
    let place = Arc::new(Place::new(arguments.folder()?));
    let held = place.take();
    if held == Held::ByAnother && front::wake(place.folder().path()).is_ok() {
        return Ok(());
    }
    let first = early::answer(&place);
    let pulse = background::Pulse::default();
    let closing = (Arc::clone(&place), pulse.clone());
    tauri::Builder::default()
        .invoke_handler(commands::handler(Arc::clone(&place), pulse.clone()))
        .on_window_event(move |window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event
                && window.hide().is_ok()
            {
                // Gone from sight at once; what waits is sent for a moment more.
                api.prevent_close();
                let (place, pulse) = closing.clone();
                background::close(window.app_handle().clone(), place, pulse);
            }
        })
        .setup(move |app| {
            window::open(
                app.handle(),
                place.folder().path(),
                &early::question(&first),
            )?;
            // Only who holds the folder is the one to wake.
            if held == Held::Here {
                front::listen(&place, app.handle().clone(), pulse.clone());
            }
            background::start(app.handle().clone(), place, pulse);
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}
