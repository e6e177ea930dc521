//! Sends the tally by itself: on start, soon after something changed, every so often, and for a moment when the window is closed.
//! With each sending comes the newer edition of the catalogue that the hub may have; the window is told of it apart.
//!
//! Not here: when the next try is (`api::sync::auto`), what is sent and taken (`api::sync`). A failure is not shown: the tally
//! waits, and Sincronizare says so.

use crate::place::Place;
use indrumar_api::dispatch;
use indrumar_api::sync::auto;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::{AppHandle, Emitter};
use tokio::sync::Notify;

/// What the window hears after each sending.
const SYNC_CHANGED: &str = "sync-changed";

/// What it hears when a newer edition of the catalogue came with one.
const CATALOGUE_CHANGED: &str = "catalogue-changed";

/// Without a hub, a desk or the wish to send there is nothing to wait for but a word; this is for the word that was missed.
const LONG: Duration = Duration::from_secs(60 * 60);

/// A plan that asks for two tries in a row is not followed faster than this.
const BREATH: Duration = Duration::from_secs(5);

/// How long sending goes on behind a window that is closed already.
const CLOSING: Duration = Duration::from_secs(4);

/// By which commands say that the plan may be another one, and the window that it closes.
#[derive(Clone, Default)]
pub(crate) struct Pulse {
    notify: Arc<Notify>,
    closing: Arc<AtomicBool>,
}

impl Pulse {
    /// A command was answered: the plan may be another one now.
    pub(crate) fn look_again(&self) {
        self.notify.notify_one();
    }

    /// The window is wanted again before the program has ended.
    pub(crate) fn stay(&self) {
        self.closing.store(false, Ordering::Relaxed);
    }
}

/// Starts sending; it ends with the program.
pub(crate) fn start(app: AppHandle, place: Arc<Place>, pulse: Pulse) {
    tauri::async_runtime::spawn(async move {
        loop {
            let here = Arc::clone(&place);
            let wait = tauri::async_runtime::spawn_blocking(move || wait(&here)).await;
            let wait = wait.ok().flatten();
            tokio::select! {
                () = tokio::time::sleep(wait.unwrap_or(LONG)) => {}
                () = pulse.notify.notified() => continue,
            }
            if wait.is_none() {
                continue;
            }
            let here = Arc::clone(&place);
            // A thread that died has sent nothing; the next try is by the plan.
            let catalogue = tauri::async_runtime::spawn_blocking(move || send(&here)).await;
            // Without a window there is nobody to tell.
            let _ = app.emit(SYNC_CHANGED, ());
            if catalogue.unwrap_or(false) {
                let _ = app.emit(CATALOGUE_CHANGED, ());
            }
            tokio::time::sleep(BREATH).await;
        }
    });
}

/// How long it is until the next try.
fn wait(place: &Place) -> Option<Duration> {
    let desk = place.desk().ok()?;
    auto::next_in(&desk).ok().flatten()
}

/// Whether a newer edition of the catalogue came back.
fn send(place: &Place) -> bool {
    let Ok(desk) = place.desk() else {
        return false;
    };
    let sent = dispatch(&desk, "sync_now", json!({}));
    sent.is_ok_and(|report| report.value()["catalogue"].is_string())
}

/// The window was closed and is no longer seen. Sends what waits, for a moment at most, and then ends the program; what has not
/// gone by then goes on the next start.
pub(crate) fn close(app: AppHandle, place: Arc<Place>, pulse: Pulse) {
    pulse.closing.store(true, Ordering::Relaxed);
    tauri::async_runtime::spawn(async move {
        let sending = tauri::async_runtime::spawn_blocking(move || {
            let worth = place.desk().is_ok_and(|desk| {
                // What cannot be read now can be sent on the next start.
                auto::on_closing(&desk).unwrap_or(false)
            });
            if worth {
                send(&place);
            }
        });
        // However it ends, and whether it does: every message of it was kept by itself.
        let _ = tokio::time::timeout(CLOSING, sending).await;
        if pulse.closing.load(Ordering::Relaxed) {
            app.exit(0);
        }
    });
}
