//! What the window asks for, by name, from the one list in `api`: nothing here has to be added for a new command.
//!
//! A call is `invoke(name, { args, practice })`. It runs where blocking does no harm and answers the result or `{code, args}`.

use crate::background::Pulse;
use crate::place::Place;
use indrumar_api::sync::auto;
use indrumar_api::{Answer, COMMANDS, Desk, ErrorBody, dispatch, dispatch_practice};
use serde_json::Value;
use std::sync::Arc;
use tauri::Wry;
use tauri::ipc::{Invoke, InvokeBody};

/// Answers every command of the list; anything else is left to Tauri, which refuses it.
pub(crate) fn handler(
    place: Arc<Place>,
    pulse: Pulse,
) -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    move |invoke| {
        let name = invoke.message.command().to_owned();
        if !COMMANDS.contains(&name.as_str()) {
            return false;
        }
        let args = arguments(invoke.message.payload());
        let way = way(invoke.message.payload());
        let (place, pulse) = (Arc::clone(&place), pulse.clone());
        tauri::async_runtime::spawn_blocking(move || {
            let answer = answer(way, &place, &name, args);
            let changes = answer.as_ref().ok().and_then(Answer::changes);
            if changes.is_some_and(|changes| changes.tally)
                && let Ok(desk) = place.desk()
            {
                auto::changed(&desk);
            }
            // How it ended, well or not, may have changed when the next sending is.
            let plans = ["sync_now", "sync_settings_set"].contains(&name.as_str());
            if plans || changes.is_some() {
                pulse.look_again();
            }
            match answer {
                Ok(result) => {
                    invoke.resolver.resolve(result);
                }
                Err(body) => invoke.resolver.reject(body),
            }
        });
        true
    }
}

/// Where a command goes: to the desk itself or to its practice.
type Way = fn(&Desk, &str, Value) -> Result<Answer, ErrorBody>;

/// Asks the desk, or its practice.
pub(crate) fn answer(
    way: Way,
    place: &Place,
    name: &str,
    args: Value,
) -> Result<Answer, ErrorBody> {
    way(&*place.desk()?, name, args)
}

/// Every call says itself which desk it is for, so that none can come to the wrong one.
fn way(body: &InvokeBody) -> Way {
    match body {
        InvokeBody::Json(json) if json["practice"] == true => dispatch_practice,
        _ => dispatch,
    }
}

/// What stands under `args`.
fn arguments(body: &InvokeBody) -> Value {
    match body {
        InvokeBody::Json(json) => json.get("args").cloned().unwrap_or_default(),
        InvokeBody::Raw(_) => Value::Null,
    }
}
