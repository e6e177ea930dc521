//! A process of ours that ends when we end.

use super::Fault;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;

/// A started program; dropping it kills it.
pub struct Running {
    child: Child,
}

impl Running {
    /// Starts it and does not wait for anything.
    pub fn start(command: &mut Command) -> Result<Self, Fault> {
        let doing = format!("starting {}", command.get_program().to_string_lossy());
        command
            .stdin(Stdio::null())
            .spawn()
            .map(|child| Self { child })
            .map_err(Fault::io(doing))
    }

    /// Starts it and reads its first line, by which it says that it is ready. What follows is read and thrown away,
    /// so that the program never blocks on a full pipe.
    pub fn until_first_line(command: &mut Command) -> Result<(Self, String), Fault> {
        let mut running = Self::start(command.stdout(Stdio::piped()))?;
        let stdout = running.child.stdout.take();
        let mut lines = BufReader::new(
            stdout.ok_or_else(|| Fault::Answer("a program without an output".into()))?,
        );
        let mut first = String::new();
        lines
            .read_line(&mut first)
            .map_err(Fault::io("waiting for a program to be ready"))?;
        if first.trim().is_empty() {
            let ended = running.child.wait().map(|status| status.to_string());
            return Err(Fault::Answer(format!(
                "{} ended before it was ready ({})",
                command.get_program().to_string_lossy(),
                ended.unwrap_or_default()
            )));
        }
        thread::spawn(move || {
            let mut rest = lines;
            let _ = std::io::copy(&mut rest, &mut std::io::sink());
        });
        Ok((running, first.trim().to_owned()))
    }

    /// The process's id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
