//! One JSON line for each message, on the standard error: what, how it ended, how long it took. Never who by address,
//! never what was counted.

use crate::Hub;
use serde_json::json;
use std::time::Duration;

impl Hub {
    pub(crate) fn log(&self, what: &str, status: u16, code: Option<&str>, took: Duration) {
        if self.log {
            let line = json!({
                "at": self.clock.stamp(), "what": what, "status": status, "code": code,
                "ms": u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            });
            eprintln!("{line}");
        }
    }
}
