//! Sends the tally by itself: on start, soon after something changed, and every so often. With each sending comes the newer
//! edition of the catalogue that the hub may have; the window is told of it apart.
//!
//! Every pause is drawn at random below its limit, so that two thousand desks that got their network back at the same
//! moment do not come at the same moment. Not here: what is sent and taken (`api::sync`). A failure is not shown: the
//! tally waits, and Sincronizare says so.

use crate::place::Place;
use indrumar_api::{Host, dispatch};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use tauri::{AppHandle, Emitter};
use tokio::sync::Notify;

/// What the window hears after each sending.
const SYNC_CHANGED: &str = "sync-changed";

/// What it hears when a newer edition of the catalogue came with one.
const CATALOGUE_CHANGED: &str = "catalogue-changed";

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// After a change: most undos come within this time, and then nothing need have left.
const SECOND_THOUGHTS: Duration = Duration::from_secs(30);

/// The shortest pause: chance alone must not make a flood.
const BREATH: Duration = Duration::from_secs(5);

/// By which commands say that there is something new to send.
#[derive(Clone, Default)]
pub(crate) struct Pulse(Arc<Notify>);

impl Pulse {
    /// The tally is another one than before, or there is a hub now.
    pub(crate) fn may_send(&self) {
        self.0.notify_one();
    }
}

/// How a sending ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sending {
    /// The hub has everything, or another sending is under way.
    Done,
    /// The same, and a newer edition of the catalogue came back.
    DoneWithCatalogue,
    /// There is no hub yet, or no open desk.
    NoHub,
    /// The hub is away or answers strangely, for the n-th time in a row.
    Failed(u32),
}

/// Starts sending; it ends with the program.
pub(crate) fn start(app: AppHandle, place: Arc<Place>, pulse: Pulse) {
    tauri::async_runtime::spawn(async move {
        let mut failures = 0;
        loop {
            let here = Arc::clone(&place);
            let sending = tauri::async_runtime::spawn_blocking(move || send(&here, failures)).await;
            let sending = sending.unwrap_or(Sending::Failed(failures + 1));
            failures = if let Sending::Failed(times) = sending {
                times
            } else {
                0
            };
            if sending != Sending::NoHub {
                // Without a window there is nobody to tell.
                let _ = app.emit(SYNC_CHANGED, ());
            }
            if sending == Sending::DoneWithCatalogue {
                let _ = app.emit(CATALOGUE_CHANGED, ());
            }
            let share = chance(&place);
            tokio::select! {
                () = tokio::time::sleep(pause(limit(sending), share)) => {}
                () = pulse.0.notified() => tokio::time::sleep(SECOND_THOUGHTS + pause(MINUTE, share)).await,
            }
        }
    });
}

fn send(place: &Place, failures: u32) -> Sending {
    let Ok(desk) = place.desk() else {
        return Sending::NoHub;
    };
    match dispatch(&desk, "sync_now", json!({})) {
        Ok(report) if report["catalogue"].is_string() => Sending::DoneWithCatalogue,
        Ok(_) => Sending::Done,
        Err(body) => match body.code.as_str() {
            "sync-running" => Sending::Done,
            "not-enrolled" | "not-set-up" => Sending::NoHub,
            _ => Sending::Failed(failures + 1),
        },
    }
}

/// The longest pause after a sending: from a minute, doubling with each failure, to an hour.
fn limit(sending: Sending) -> Duration {
    match sending {
        Sending::Done | Sending::DoneWithCatalogue | Sending::NoHub => HOUR,
        Sending::Failed(times) => MINUTE
            .saturating_mul(2_u32.saturating_pow(times.saturating_sub(1)))
            .min(HOUR),
    }
}

/// A share of the limit, and at least a breath.
fn pause(limit: Duration, share: f64) -> Duration {
    limit.mul_f64(share.clamp(0.0, 1.0)).max(BREATH)
}

/// A number between nought and one.
fn chance(place: &Place) -> f64 {
    let mut bytes = [0_u8; 4];
    match place.host().random(&mut bytes) {
        Ok(()) => f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX),
        Err(_) => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_doubles_from_a_minute_to_an_hour() {
        let minutes = |times| limit(Sending::Failed(times)).as_secs() / 60;
        assert_eq!([1, 2, 3, 6, 7, 40].map(minutes), [1, 2, 4, 32, 60, 60]);
        assert_eq!(limit(Sending::Done), HOUR);
    }

    #[test]
    fn a_pause_is_any_part_of_its_limit_but_never_none() {
        assert_eq!(pause(HOUR, 0.5), HOUR / 2);
        assert_eq!(pause(HOUR, 1.0), HOUR);
        assert_eq!(pause(MINUTE, 0.0), BREATH);
    }
}
