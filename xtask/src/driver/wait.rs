//! Waiting for something to become true: asked again and again until a deadline, never a blind sleep.

use super::Fault;
use std::thread;
use std::time::{Duration, Instant};

/// How long one step of a program under test may take on a slow machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Between two questions.
const PAUSE: Duration = Duration::from_millis(40);

/// Asks until `question` answers `Ok(Some(…))`. Refusals on the way are kept for the sentence at the end.
pub fn until<T>(
    what: &str,
    patience: Duration,
    mut question: impl FnMut() -> Result<Option<T>, Fault>,
) -> Result<T, Fault> {
    let start = Instant::now();
    loop {
        let last = match question() {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => String::new(),
            Err(fault) => format!(" ({fault})"),
        };
        if start.elapsed() > patience {
            return Err(Fault::Late {
                what: what.into(),
                seconds: patience.as_secs(),
                last,
            });
        }
        thread::sleep(PAUSE);
    }
}
