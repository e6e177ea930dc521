//! `bench`: what the program costs, each time against the least it could cost or against its peers, in the same run on the
//! same machine.
//!
//! One JSON document a line, so that runs can be compared by a script.

mod anki;
mod desk;
mod hub;
mod record;
mod sheets;
mod window;

use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::tool::{cargo, run as done};

/// Runs it: everything, or what the first word names. Release builds: what is measured is what people get.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    match words.first().map(String::as_str) {
        None => {
            build_all()?;
            record::measure()?;
            sheets::measure()?;
            window::measure()?;
            desk::measure()?;
            hub::measure(&[])
        }
        Some("request") => build_all().and_then(|()| record::measure()),
        Some("desk") => build_all().and_then(|()| desk::measure()),
        Some("window") => build_all().and_then(|()| window::measure()),
        Some("hub") => {
            // PostgreSQL is a test's package; the selection is that of the others, so that nothing is built twice.
            packages::install(&[Purpose::Test])?;
            build_all()?;
            hub::measure(&words[1..])
        }
        Some("sheets") => {
            packages::install(&[Purpose::Bench])?;
            done(&mut cargo([
                "build",
                "--release",
                "--package",
                "indrumar-peers",
            ]))?;
            sheets::measure()
        }
        Some(other) => Err(Failure::Said(format!(
            "there is no bench „{other}”: desk, hub, request, sheets, window, or none of these words for all"
        ))),
    }
}

fn build_all() -> Result<(), Failure> {
    packages::install(&[Purpose::Build, Purpose::Headless, Purpose::Bench])?;
    node::build()?;
    done(&mut cargo([
        "build",
        "--release",
        "--workspace",
        "--bins",
        "--examples",
    ]))
}

/// The value below which this share of the sorted values lies.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let at = (last as f64 * share).round() as usize;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// Rounded for reading.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_measured() {
        let sorted = [1.0, 2.0, 3.0, 4.0, 100.0];
        assert_eq!(quantile(&sorted, 0.5), 3.0);
        assert_eq!(quantile(&sorted, 0.99), 100.0);
        assert!(quantile(&[], 0.5).is_nan());
    }
}
