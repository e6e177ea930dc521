//! What is being typed, kept so that a window closed in the middle finds it again. Its form is the window's business.

use crate::session::Nothing;
use crate::transact::Op;
use crate::{ApiError, Desk};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct DraftContent {
    /// In the window's own form; nothing, when absent.
    pub content: Option<String>,
}

/// Longer than a note of the greatest length with everything around it.
const MAX_CHARS: usize = 100_000;

/// See [`crate::with_commands`]. Nothing of it is counted, noted or sent.
pub fn set(desk: &Desk, args: DraftContent) -> Result<Nothing, ApiError> {
    match args.content {
        None => {
            desk.transact(Op::ClearDraft, |tx| tx.clear_draft())?;
        }
        Some(content) if content.chars().count() > MAX_CHARS => {
            return Err(ApiError::DraftTooLong {
                max: u32::try_from(MAX_CHARS).unwrap_or(u32::MAX),
            });
        }
        Some(content) => {
            let kept = desk.store().keep_draft(&content);
            kept.map_err(|error| desk.failed(error))?;
        }
    }
    Ok(Nothing {})
}

/// See [`crate::with_commands`].
pub fn get(desk: &Desk, _: Nothing) -> Result<DraftContent, ApiError> {
    let content = desk.read(|read| read.draft())?;
    Ok(DraftContent { content })
}
