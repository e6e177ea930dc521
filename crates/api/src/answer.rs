//! What a command answers, as the JSON that goes to whoever asked.
//!
//! It is written as text at once: a long day as a tree of values takes as long to build and to drop as to look up.

use crate::{ApiError, Changes};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;

/// The JSON of an answer.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Answer(Box<RawValue>);

impl Answer {
    pub(crate) fn new(result: &impl Serialize) -> Result<Self, ApiError> {
        serde_json::value::to_raw_value(result)
            .map(Self)
            .map_err(ApiError::internal)
    }

    /// As a tree of values, for who looks into it.
    #[must_use]
    pub fn value(&self) -> Value {
        serde_json::from_str(self.0.get()).unwrap_or_default()
    }

    /// What the command changed, when it is one that changes something.
    #[must_use]
    pub fn changes(&self) -> Option<Changes> {
        #[derive(Deserialize)]
        struct Told {
            changes: Changes,
        }
        let told: Told = serde_json::from_str(self.0.get()).ok()?;
        Some(told.changes)
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.get())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn changes_are_those_of_a_command_that_says_so() {
        let of = |value: Value| Answer::new(&value).unwrap().changes();
        let changes =
            json!({ "requests": true, "tally": false, "settings": false, "catalogue": false });
        let told = of(json!({ "id": "x", "changes": changes })).unwrap();
        assert_eq!((told.requests, told.tally), (true, false));
        for without in [
            json!([{ "changes": changes }]),
            json!([]),
            json!({ "id": 1 }),
            json!(null),
        ] {
            assert_eq!(of(without.clone()), None, "{without}");
        }
    }
}
