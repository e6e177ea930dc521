//! What is still owed to a citizen: the day, the reason, what to bring, and whom to call, for as long as it is needed.

use crate::text::{clean, one_line};
use crate::{Day, DomainError};

/// Longest reason and longest list of what to bring, in characters.
pub const MAX_FOLLOWUP_CHARS: usize = 500;
/// Longest alias and longest telephone number, in characters.
pub const MAX_CONTACT_CHARS: usize = 80;
/// Days for which alias and telephone are kept after a follow-up is done, until the office says otherwise.
pub const CONTACT_DAYS: u32 = 30;
/// Longest time for which an office may keep them.
pub const MAX_CONTACT_DAYS: u32 = 365;

/// A follow-up of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The day on which something is due.
    pub due: Day,
    /// Why.
    pub reason: Option<String>,
    /// What the person must bring.
    pub bring: Option<String>,
    /// What the person is called here; no name is asked for.
    pub alias: Option<String>,
    /// Where the person can be reached.
    pub phone: Option<String>,
}

impl FollowUp {
    /// The same with its texts cleaned.
    ///
    /// # Errors
    /// A text is too long; the day has no year that can be written.
    pub fn checked(self) -> Result<Self, DomainError> {
        if !self.due.is_writable() {
            return Err(DomainError::BadDate(self.due.to_string()));
        }
        let text = |text: Option<String>, what| {
            let max = MAX_FOLLOWUP_CHARS;
            clean(text.as_deref(), max, DomainError::TextTooLong { what, max })
        };
        let contact =
            |text: Option<String>, what| one_line(text.as_deref(), what, MAX_CONTACT_CHARS);
        Ok(Self {
            due: self.due,
            reason: text(self.reason, "reason")?,
            bring: text(self.bring, "bring")?,
            alias: contact(self.alias, "alias")?,
            phone: contact(self.phone, "phone")?,
        })
    }
}
