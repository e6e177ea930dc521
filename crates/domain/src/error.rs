//! What can be wrong with a value before it becomes part of a request or a tally.

use thiserror::Error;

/// A value that the rules of the desk do not allow. The `api` crate turns each into a code and its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DomainError {
    /// Not of the form of a service code (`group.name`, lower case, digits, hyphens, dots).
    #[error("not a service code: {0:?}")]
    BadServiceCode(String),
    /// Not of the form of a step id.
    #[error("not a step id: {0:?}")]
    BadStepId(String),
    /// Not of the form of an office code.
    #[error("not an office code: {0:?}")]
    BadOfficeCode(String),
    /// Not 32 hexadecimal digits or a UUID.
    #[error("not an id: {0:?}")]
    BadId(String),
    /// Not 16 hexadecimal digits.
    #[error("not a mark: {0:?}")]
    BadMark(String),
    /// Not a date of the form `YYYY-MM-DD` or a month `YYYY-MM`.
    #[error("not a day or a month: {0:?}")]
    BadDate(String),
    /// A word that is not of a closed list, with the list's name.
    #[error("unknown {list}: {word:?}")]
    UnknownWord {
        /// Which list: `channel`, `outcome`, `language`, `office-kind`, `help`, …
        list: &'static str,
        /// What was given.
        word: String,
    },
    /// A number outside its limits, both inclusive.
    #[error("{what} must be {min} to {max}, not {value}")]
    OutOfRange {
        /// Which number: `minutes`, `visits`, `heads`, `sheets`.
        what: &'static str,
        /// Smallest allowed.
        min: u32,
        /// Largest allowed.
        max: u32,
        /// What was given.
        value: u32,
    },
    /// The request's day lies after today in Europe/Chisinau.
    #[error("the day {0} is in the future")]
    DayInFuture(Day),
    /// A request without any service.
    #[error("a request needs at least one service")]
    NoServices,
    /// The note is longer than this many characters.
    #[error("the note is longer than {0} characters")]
    NoteTooLong(usize),
    /// A text, other than a note, that is longer than this many characters.
    #[error("{what} is longer than {max} characters")]
    TextTooLong {
        /// Which text: `referred-to`, `reason`, `bring`, `alias`, `phone`, `name`.
        what: &'static str,
        /// Most characters.
        max: usize,
    },
    /// Not a return code, or one with a wrong sign in it.
    #[error("not a return code: {0:?}")]
    BadReturnCode(String),
    /// A name that is empty or only white space.
    #[error("a name is empty")]
    EmptyName,
}

use crate::Day;
