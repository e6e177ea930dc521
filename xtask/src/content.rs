//! `content`: whether the sheets keep the rules of plain language, and what there is to check again.
//!
//! The rules are the catalogue's own, in its example `content`; this crate stays small.

use crate::failure::Failure;
use crate::tool::{cargo, run as done};

/// Runs it; everything after the name goes through.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let call = [
        "run",
        "--quiet",
        "--package",
        "indrumar-catalogue",
        "--example",
        "content",
        "--",
    ];
    let mut command = cargo(call);
    command.args(words);
    done(&mut command)
}
