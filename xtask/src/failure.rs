//! Why a project command stopped.

use xtask::driver::Fault;

/// The sentence that ends the command.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A tool ended badly; it has said why itself.
    #[error("`{line}` ended with {status}")]
    Tool {
        /// The command line.
        line: String,
        /// How it ended.
        status: String,
    },
    /// A file or a process could not be handled.
    #[error("{doing}: {source}")]
    Io {
        /// What was being done.
        doing: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The window, the screen or a server did not do what it should.
    #[error(transparent)]
    Driver(#[from] Fault),
    /// Anything else, in a sentence.
    #[error("{0}")]
    Said(String),
}

impl Failure {
    /// For `map_err`: names what was being done.
    pub(crate) fn io(doing: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Io { doing, source }
    }
}
