//! Drives the built program as a person would: a screen, the WebDriver that WebKitGTK brings, processes that end with us.
//!
//! Used by the project's commands (`run` without a display, `shots`, `bench`) and by `tests/e2e`. It speaks
//! plain HTTP to loopback itself, because a client library would cost the bare machine a minute before the first
//! sentence. Not here: what is pressed and expected (`journey`), and anything that decides whether a test passes.

pub mod child;
pub mod frame;
pub mod http;
pub mod journey;
pub mod keys;
pub mod processes;
pub mod screen;
pub mod session;
pub mod wait;

/// What went wrong between us and the program.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A file, a socket or a process failed.
    #[error("{doing}: {source}")]
    Io {
        /// What was being done.
        doing: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// Something answered, but not in the way it should.
    #[error("{0}")]
    Answer(String),
    /// The WebDriver refused a command.
    #[error("{command}: {error}: {message}")]
    Refused {
        /// The command's path.
        command: String,
        /// The W3C error code.
        error: String,
        /// Its explanation.
        message: String,
    },
    /// It did not happen in time.
    #[error("waited {seconds} s in vain for {what}{last}")]
    Late {
        /// What was waited for.
        what: String,
        /// For how long.
        seconds: u64,
        /// The last refusal, if there was one.
        last: String,
    },
}

impl Fault {
    /// For `map_err`: names what was being done.
    pub fn io(doing: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Io { doing, source }
    }
}
