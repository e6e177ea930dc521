//! What is wrong with a catalogue: always with the file, so that whoever keeps it knows where to look.

/// A catalogue that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct CatalogueError {
    /// The file at fault.
    pub file: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a file of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Not TOML, an unknown field, a missing translation, a code of the wrong form: in the reader's words, with the line.
    #[error("{0}")]
    Unreadable(String),
    /// The file is not there.
    #[error("missing")]
    Missing,
    /// A form of the files that this program does not know.
    #[error("schema {0} is not known to this program")]
    Schema(u32),
    /// The version is not a day written `2026.11.23`.
    #[error("the version {0} is not of the form 2026.11.23")]
    Version(String),
    /// The file is not called after its service.
    #[error("holds the service {0}")]
    FileName(String),
    /// The group is not the first word of the code, or has no heading.
    #[error("the group {0} does not fit")]
    Group(String),
    /// The life event has no heading.
    #[error("the event {0} is not known")]
    Event(String),
    /// The same code twice: a heading, or a service that is retired too.
    #[error("{0} stands twice")]
    Twice(String),
    /// Two steps of the same id.
    #[error("two steps are called {0}")]
    StepTwice(String),
    /// A sheet without steps.
    #[error("has no steps")]
    NoSteps,
    /// A text without a letter or digit in it.
    #[error("{0} is empty")]
    Empty(String),
    /// An address that is not `https://` and a host.
    #[error("the address {0} does not begin with https:// or has no host")]
    Address(String),
    /// A code that no file has.
    #[error("there is no service {0}")]
    NoSuchService(String),
    /// Retired services that succeed each other in a circle.
    #[error("the successors of {0} run in a circle")]
    Circle(String),
    /// Not as many districts as the country has.
    #[error("holds {0} districts")]
    Districts(usize),
    /// A district's code that is not of the form `MD-XX`.
    #[error("the code {0} is not of the form MD-XX")]
    DistrictCode(String),
    /// A district that does not follow in Romanian order.
    #[error("{0} is out of order")]
    Order(String),
}
