//! `torture hub-kill [--times N]`: a hub killed under load a thousand times on either database, and a primary whose standby
//! takes over. A few seconds a death: for long nights.

use crate::failure::Failure;
use crate::packages::{self, Purpose};
use crate::tool::{cargo, run as done};

/// Deaths on each database, unless it is said otherwise.
const TIMES: u32 = 1_000;

/// Runs it.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let times = match words[..] {
        [] => Some(TIMES),
        ["--times", number] => number.parse().ok().filter(|number| *number > 0),
        _ => None,
    };
    let Some(times) = times else {
        return Err(Failure::Said("torture hub-kill [--times N]".into()));
    };
    packages::install(&[Purpose::Build, Purpose::Test])?;
    done(
        cargo(["test", "--workspace", "--test", "hub"])
            .args(["--", "killed::", "failover::", "--nocapture"])
            .env("HUB_KILLS", times.to_string()),
    )
}
