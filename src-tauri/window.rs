//! The program's one window.

use std::path::Path;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// The window's name, as in `capabilities/`.
const MAIN: &str = "main";

/// What it asks for, in logical pixels.
const WIDTH: f64 = 1280.0;
const HEIGHT: f64 = 800.0;

/// The interface loses nothing down to here.
const LEAST_WIDTH: f64 = 1024.0;
const LEAST_HEIGHT: f64 = 600.0;

/// A page that ends sooner after it came back will do so again.
#[cfg(target_os = "linux")]
const AT_ONCE: std::time::Duration = std::time::Duration::from_secs(5);

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
    let window = window.build()?;
    come_back(&window)
}

/// Has the page loaded anew when its process ends, as where memory is short; until then the window would stay empty. What was being
/// typed is in the database. A page that ends again at once is left: another load would not help it. Elsewhere than on Linux the
/// engine does so itself.
fn come_back(window: &WebviewWindow) -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    window.with_webview(|webview| {
        use webkit2gtk::WebViewExt;
        let last = std::cell::Cell::new(None::<std::time::Instant>);
        webview
            .inner()
            .connect_web_process_terminated(move |view, _| {
                let before = last.replace(Some(std::time::Instant::now()));
                if before.is_none_or(|before| before.elapsed() > AT_ONCE) {
                    view.reload();
                }
            });
    })?;
    #[cfg(not(target_os = "linux"))]
    let _ = window;
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
