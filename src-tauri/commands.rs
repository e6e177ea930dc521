//! What the window asks for, by name, from the one list in `api`: nothing here has to be added for a new command.
//!
//! A call is `invoke(name, { args })`. It runs where blocking does no harm and answers the result or `{code, args}`.

use crate::background::Pulse;
use crate::place::Place;
use indrumar_api::{COMMANDS, ErrorBody, dispatch};
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
        let (place, pulse) = (Arc::clone(&place), pulse.clone());
        tauri::async_runtime::spawn_blocking(move || match answer(&place, &name, args) {
            Ok(result) => {
                if ["tally", "settings"]
                    .iter()
                    .any(|what| result["changes"][what] == true)
                {
                    pulse.may_send();
                }
                invoke.resolver.resolve(result);
            }
            Err(body) => invoke.resolver.reject(body),
        });
        true
    }
}

fn answer(place: &Place, name: &str, args: Value) -> Result<Value, ErrorBody> {
    dispatch(&*place.desk()?, name, args)
}

/// What stands under `args`.
fn arguments(body: &InvokeBody) -> Value {
    match body {
        InvokeBody::Json(json) => json.get("args").cloned().unwrap_or_default(),
        InvokeBody::Raw(_) => Value::Null,
    }
}
