//! Another program, run to its end within a limit, so that a printing system that hangs never holds up the window.

use std::io::{self, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

/// Between two looks at whether it has ended.
const PAUSE: Duration = Duration::from_millis(5);

/// How it ended and what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ended {
    /// Whether it succeeded.
    pub(super) well: bool,
    /// What it answered.
    pub(super) said: String,
    /// What it complained of.
    pub(super) complained: String,
}

/// Runs it; what has not ended by the limit is killed.
///
/// # Errors
/// There is no such program, or it took too long ([`io::ErrorKind::TimedOut`]).
pub(super) fn run(command: &mut Command, limit: Duration) -> io::Result<Ended> {
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    // Read beside it: who is not read from blocks when the pipe is full.
    let said = child.stdout.take().map(gather);
    let complained = child.stderr.take().map(gather);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > limit {
            let _ = child.kill();
            let _ = child.wait();
            return Err(io::ErrorKind::TimedOut.into());
        }
        thread::sleep(PAUSE);
    };
    // A grandchild may hold the pipe open after its parent has ended, so this too has its limit.
    let left = limit.saturating_sub(start.elapsed()).max(PAUSE);
    let text = |pipe: Option<std::sync::mpsc::Receiver<Vec<u8>>>| {
        let bytes = pipe.and_then(|pipe| pipe.recv_timeout(left).ok());
        String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
    };
    Ok(Ended {
        well: status.success(),
        said: text(said),
        complained: text(complained),
    })
}

fn gather(mut pipe: impl Read + Send + 'static) -> std::sync::mpsc::Receiver<Vec<u8>> {
    let (tell, told) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before a broken pipe is all there is to know.
        let _ = pipe.read_to_end(&mut bytes);
        let _ = tell.send(bytes);
    });
    told
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_hangs_is_given_up() {
        let hung = run(Command::new("sleep").arg("60"), Duration::from_millis(20));
        assert_eq!(hung.unwrap_err().kind(), io::ErrorKind::TimedOut);
    }

    #[test]
    fn what_a_program_says_and_complains_of_is_told_apart() {
        let script = "echo yes; echo no >&2; exit 3";
        let ended = run(
            Command::new("sh").args(["-c", script]),
            Duration::from_secs(60),
        );
        let ended = ended.unwrap();
        assert_eq!(
            (ended.well, ended.said.trim(), ended.complained.trim()),
            (false, "yes", "no")
        );
    }
}
