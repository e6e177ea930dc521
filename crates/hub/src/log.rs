//! One line for each message, on the standard error: what, how it ended, how long it took. Never who by address, never
//! what was counted.

use crate::{Clock, Error, Hub};
use serde_json::json;
use std::time::Duration;

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Log {
    /// Not at all.
    #[default]
    Off,
    /// A JSON object a line, for programs.
    Json,
    /// Words, for people.
    Plain,
}

impl std::str::FromStr for Log {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "off" => Ok(Self::Off),
            "json" => Ok(Self::Json),
            "plain" => Ok(Self::Plain),
            _ => Err("json, plain, off".to_owned()),
        }
    }
}

/// A message that was answered.
pub(crate) struct Answered<'a> {
    pub(crate) what: &'a str,
    pub(crate) status: u16,
    pub(crate) code: Option<&'a str>,
    /// What the database said, when it was the hub's own fault.
    pub(crate) cause: Option<&'a str>,
    pub(crate) took: Duration,
}

impl Log {
    /// The files of the hub's certificate were read again: the new one is in use, or what is wrong with it.
    pub(crate) fn certificate(self, clock: &Clock, wrong: Option<&Error>) {
        let at = clock.stamp();
        let code = wrong.map(Error::code);
        let cause = wrong.map(ToString::to_string);
        match self {
            Self::Off => {}
            Self::Json => {
                let mut line = json!({ "at": at, "what": "tls-certificate", "code": code });
                if let Some(cause) = cause {
                    line["cause"] = json!(cause);
                }
                eprintln!("{line}");
            }
            Self::Plain => {
                let cause = cause.map(|cause| format!(" ({cause})")).unwrap_or_default();
                let code = code.unwrap_or("ok");
                eprintln!("{at} tls-certificate {code}{cause}");
            }
        }
    }
}

impl Hub {
    pub(crate) fn log(&self, answered: &Answered<'_>) {
        let Answered {
            what,
            status,
            code,
            cause,
            took,
        } = answered;
        let at = self.clock.stamp();
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        match self.log {
            Log::Off => {}
            Log::Json => {
                let mut line =
                    json!({ "at": at, "what": what, "status": status, "code": code, "ms": ms });
                if let Some(cause) = cause {
                    line["cause"] = json!(cause);
                }
                eprintln!("{line}");
            }
            Log::Plain => {
                let code = code.unwrap_or("ok");
                let cause = cause.map(|cause| format!(" ({cause})")).unwrap_or_default();
                // Control characters of somebody's message would make lines of their own.
                let cause = cause.replace(char::is_control, " ");
                eprintln!("{at} {what} {status} {code} {ms} ms{cause}");
            }
        }
    }
}
