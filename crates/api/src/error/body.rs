//! How an error crosses to the window, the bridge and scripts, and how it becomes a sentence.

use super::{ApiError, place};
use indrumar_i18n::{Args, I18n};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// How an error crosses to the window, the bridge and scripts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// The code.
    pub code: String,
    /// Strings and numbers only.
    pub args: BTreeMap<String, Value>,
}

impl From<ApiError> for ErrorBody {
    fn from(error: ApiError) -> Self {
        Self {
            code: error.code().to_owned(),
            args: error.args(),
        }
    }
}

impl ErrorBody {
    /// The sentence for a person.
    pub fn sentence(&self, i18n: &I18n) -> String {
        let mut args = Args::new();
        for (name, value) in &self.args {
            args = match (value.as_u64(), value.as_str()) {
                (None, Some(text)) if name == "place" => {
                    args.with(name.as_str(), place::said(text, i18n))
                }
                (Some(number), _) => args.with(name.as_str(), number),
                (None, Some(text)) => args.with(name.as_str(), text),
                (None, None) => args.with(name.as_str(), value.to_string()),
            };
        }
        i18n.text(&format!("error-{}", self.code), &args)
    }
}

impl ApiError {
    /// The sentence for a person.
    pub fn sentence(&self, i18n: &I18n) -> String {
        ErrorBody::from(self.clone()).sentence(i18n)
    }

    /// A fault of the program, with what is known of it.
    pub(crate) fn internal(detail: impl std::fmt::Display) -> Self {
        Self::Internal {
            detail: detail.to_string(),
        }
    }
}
