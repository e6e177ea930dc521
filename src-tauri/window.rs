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

/// Opens it, with what its page runs first. On a screen that is too small it fills the screen, and its least size is the screen's.
pub(crate) fn open(app: &AppHandle, folder: &Path, first: &str) -> tauri::Result<()> {
    let (width, height) = room(app)?;
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Îndrumar")
        .inner_size(WIDTH.min(width), HEIGHT.min(height))
        .min_inner_size(LEAST_WIDTH.min(width), LEAST_HEIGHT.min(height))
        .maximized(width < WIDTH || height < HEIGHT)
        // The engine's own cache; nothing of the person's is ever kept there.
        .data_directory(folder.join("webview"))
        .initialization_script(first)
        .on_navigation(is_ours);
    window.build()?;
    Ok(())
}

/// Has the engine paint without a graphics card; to be called before there is a second thread.
///
/// Forms and text need none. To start one up costs each start its time and some fifty megabytes, and the drivers of old computers
/// are what leaves windows of this engine empty. The engine's processes take the word from the environment, and so does a viewer
/// that is opened from here: one that is built on the same engine paints plainly too. Who has set it otherwise is left alone.
pub(crate) fn paint_plainly() {
    #[cfg(target_os = "linux")]
    // It fails for names that are none; the window is then painted as it would have been.
    let _ = glib::setenv("WEBKIT_DISABLE_COMPOSITING_MODE", "1", false);
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
