//! The program's one window.

use std::path::Path;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

/// The window's name, as in `capabilities/`.
const MAIN: &str = "main";

/// What it asks for, in logical pixels.
const WIDTH: f64 = 1280.0;
const HEIGHT: f64 = 800.0;

/// The interface loses nothing down to here.
const LEAST_WIDTH: f64 = 1024.0;
const LEAST_HEIGHT: f64 = 600.0;

/// The page's first question, asked while the page itself is still being read. `ui/src/lib/backend/tauri.ts` takes the answer.
const FIRST_QUESTION: &str = "window.indrumarBoot = \
    window.__TAURI_INTERNALS__.invoke('boot', { args: {}, practice: false }); \
    window.indrumarBoot.catch(() => {});";

/// Opens it. On a screen that is too small it fills the screen, and its least size is the screen's.
pub(crate) fn open(app: &AppHandle, folder: &Path) -> tauri::Result<()> {
    let (width, height) = room(app)?;
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Îndrumar")
        .inner_size(WIDTH.min(width), HEIGHT.min(height))
        .min_inner_size(LEAST_WIDTH.min(width), LEAST_HEIGHT.min(height))
        .maximized(width < WIDTH || height < HEIGHT)
        // The engine's own cache; nothing of the person's is ever kept there.
        .data_directory(folder.join("webview"))
        .initialization_script(FIRST_QUESTION)
        .on_navigation(is_ours);
    window.build()?;
    Ok(())
}

/// Shows it above the others.
pub(crate) fn bring_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // Each may be refused by the system's window manager; what remains is done.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The room that the first screen has for windows, in logical pixels; plenty if it cannot be known.
fn room(app: &AppHandle) -> tauri::Result<(f64, f64)> {
    Ok(app.primary_monitor()?.map_or((WIDTH, HEIGHT), |monitor| {
        let room = monitor
            .work_area()
            .size
            .to_logical::<f64>(monitor.scale_factor());
        (room.width, room.height)
    }))
}

/// The page is the program's own and stays so.
fn is_ours(address: &tauri::Url) -> bool {
    address.scheme() == "tauri" || address.host_str() == Some("tauri.localhost")
}
