//! `bench`: what the program costs, each time against the least it could cost, in the same run on the same machine.
//!
//! One JSON document a line, so that runs can be compared by a script.

mod record;
mod window;

use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::tool::{cargo, run as done};

/// Runs it. Release builds: what is measured is what people get.
pub(crate) fn run(_words: &[String]) -> Result<(), Failure> {
    packages::install(&[Purpose::Build, Purpose::Headless, Purpose::Bench])?;
    node::build()?;
    done(&mut cargo([
        "build",
        "--release",
        "--workspace",
        "--bins",
        "--examples",
    ]))?;
    record::measure()?;
    window::measure()
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
