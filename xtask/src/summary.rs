//! The closing lines of a command of many steps: what was done, how long it took, what failed.

use crate::failure::Failure;
use std::time::{Duration, Instant};

/// The steps so far. A failed step does not keep the others from running: one run tells everything.
pub(crate) struct Summary {
    start: Instant,
    steps: Vec<Step>,
}

struct Step {
    name: String,
    took: Duration,
    failure: Option<Failure>,
}

impl Summary {
    /// Nothing done yet.
    pub(crate) fn new() -> Self {
        Self {
            start: Instant::now(),
            steps: Vec::new(),
        }
    }

    /// Does a step and remembers how it went.
    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce() -> Result<(), Failure>) {
        println!("\n── {name}");
        let start = Instant::now();
        let failure = work().err();
        if let Some(failure) = &failure {
            eprintln!("{name}: {failure}");
        }
        self.steps.push(Step {
            name: name.into(),
            took: start.elapsed(),
            failure,
        });
    }

    /// Prints the closing lines. One failed step makes the whole fail.
    pub(crate) fn close(self) -> Result<(), Failure> {
        println!("\n── Summary");
        for step in &self.steps {
            let word = if step.failure.is_some() {
                "FAILED"
            } else {
                "ok"
            };
            println!("{word:6} {:>6.1} s  {}", step.took.as_secs_f64(), step.name);
        }
        let failed: Vec<String> = self
            .steps
            .iter()
            .filter_map(|step| Some(format!("{}: {}", step.name, step.failure.as_ref()?)))
            .collect();
        let whole = self.start.elapsed().as_secs();
        let time = format!("{} min {} s", whole / 60, whole % 60);
        if failed.is_empty() {
            println!("All {} steps passed in {time}.", self.steps.len());
            return Ok(());
        }
        Err(Failure::Said(format!(
            "{} of {} steps failed after {time}: {}",
            failed.len(),
            self.steps.len(),
            failed.join("; ")
        )))
    }
}
