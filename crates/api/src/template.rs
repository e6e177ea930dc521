//! Named presets of a request: what is asked for every week need not be put together every week.

use crate::request::{AddRequest, parsed};
use crate::session::Nothing;
use crate::transact::Op;
use crate::{ApiError, Changes, Desk};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest name, in characters.
const MAX_NAME: usize = 80;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct Template {
    /// Its name.
    pub name: String,
    /// What it says of a visit; without a moment, a note and a follow-up.
    pub request: AddRequest,
}

/// Which template.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplateRemove {
    /// Its name.
    pub name: String,
}

/// There is another template, or one less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct TemplatesChanged {
    /// What the window must refresh.
    pub changes: Changes,
}

/// See [`crate::with_commands`]. One that this program cannot read is left out and stays kept.
pub fn list(desk: &Desk, _: Nothing) -> Result<Vec<Template>, ApiError> {
    let kept = desk.read(|read| read.templates())?;
    let read = |(name, content): (String, String)| {
        let request = serde_json::from_str(&content).ok()?;
        Some(Template { name, request })
    };
    Ok(kept.into_iter().filter_map(read).collect())
}

/// See [`crate::with_commands`]. It must be something that could be recorded.
pub fn set(desk: &Desk, args: Template) -> Result<TemplatesChanged, ApiError> {
    let name = args.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(ApiError::EmptyName {});
    }
    if name.chars().count() > MAX_NAME {
        return Err(ApiError::TextTooLong {
            max: u32::try_from(MAX_NAME).unwrap_or(u32::MAX),
        });
    }
    let request = AddRequest {
        at: None,
        note: None,
        follow_up: None,
        give_code: None,
        ..args.request
    };
    if parsed(desk, &request)?.items.is_empty() {
        return Err(ApiError::NoServices {});
    }
    let content = serde_json::to_string(&request).map_err(ApiError::internal)?;
    let ((), changes) = desk.transact(Op::SetTemplate, |tx| tx.set_template(&name, &content))?;
    Ok(TemplatesChanged { changes })
}

/// See [`crate::with_commands`].
pub fn remove(desk: &Desk, args: TemplateRemove) -> Result<TemplatesChanged, ApiError> {
    let ((), changes) = desk.transact(Op::SetTemplate, |tx| {
        if tx.remove_template(&args.name)? {
            Ok(())
        } else {
            let name = args.name.clone();
            Err(ApiError::NoSuchTemplate { name }.into())
        }
    })?;
    Ok(TemplatesChanged { changes })
}
