//! `rotate-key`: the hub's own key.

use super::{Outcome, text};
use crate::{Error, Hub};
use indrumar_i18n::{Args, I18n};
use serde_json::json;

pub(super) async fn rotate(hub: &Hub, words: I18n) -> Result<Outcome, Error> {
    let done = hub.rotate_key().await?;
    let args = Args::new()
        .with("number", done.number.to_string())
        .with("key", done.to.to_string());
    Ok(Outcome {
        sentence: text(words, "hub-key-changed", &args),
        json: json!({"number": done.number, "from": done.from, "key": done.to, "at": done.at}),
    })
}
