//! A second start brings the first window to the front.
//!
//! Who holds the data folder listens on loopback and writes where, with a token, into a file beside the lock that only
//! this person can read. A second start sends the token and ends. The lock alone decides who is first; this file may be
//! left over from a crash, and then nobody answers at its address.

use crate::background::Pulse;
use crate::place::Place;
use crate::window;
use indrumar_api::Host;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};
use tauri::AppHandle;

/// How long a second start tries: the first may be starting still, or busy.
const PATIENCE: Duration = Duration::from_secs(5);

/// Between two tries, and the most that one side waits for the other's bytes.
const PAUSE: Duration = Duration::from_millis(100);

/// What the first answers when the token is right.
const DONE: &[u8] = b"ok";

/// Listens for second starts as long as the program runs. Failing costs a convenience, so it is not an error.
pub(crate) fn listen(place: &Place, app: AppHandle, pulse: Pulse) {
    let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)) else {
        return;
    };
    let mut token = [0_u8; 16];
    if place.host().random(&mut token).is_err() {
        return;
    }
    let token = token
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    if write_address(place.folder().path(), &listener, &token).is_err() {
        return;
    }
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if knows(stream, &token).is_ok_and(|right| right) {
                // A window that was just closed may be sending still.
                pulse.stay();
                window::bring_to_front(&app);
            }
        }
    });
}

/// Asks the window that holds the folder to come to the front.
///
/// # Errors
/// Nobody answered in time.
pub(crate) fn wake(folder: &Path) -> io::Result<()> {
    let start = Instant::now();
    loop {
        match ask(folder) {
            Err(_) if start.elapsed() < PATIENCE => thread::sleep(PAUSE),
            answer => return answer,
        }
    }
}

fn ask(folder: &Path) -> io::Result<()> {
    let strange = || io::Error::from(io::ErrorKind::InvalidData);
    let text = fs::read_to_string(address_file(folder))?;
    let (port, token) = text.trim().split_once(' ').ok_or_else(strange)?;
    let port: u16 = port.parse().map_err(|_| strange())?;
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(token.as_bytes())?;
    let mut answer = [0_u8; DONE.len()];
    stream.read_exact(&mut answer)?;
    if answer == DONE {
        Ok(())
    } else {
        Err(strange())
    }
}

/// Whether the other side has the token; it is answered before the window moves.
fn knows(mut stream: TcpStream, token: &str) -> io::Result<bool> {
    stream.set_read_timeout(Some(PAUSE * 10))?;
    let mut said = vec![0_u8; token.len()];
    stream.read_exact(&mut said)?;
    if said != token.as_bytes() {
        return Ok(false);
    }
    stream.write_all(DONE)?;
    Ok(true)
}

fn write_address(folder: &Path, listener: &TcpListener, token: &str) -> io::Result<()> {
    let port = listener.local_addr()?.port();
    let path = address_file(folder);
    // A new file each time, so that it never keeps wider permissions than it is made with here.
    let _ = fs::remove_file(&path);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)?
        .write_all(format!("{port} {token}\n").as_bytes())
}

fn address_file(folder: &Path) -> PathBuf {
    folder.join("window.address")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_who_has_the_token_is_heard() {
        let folder = tempfile::tempdir().unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        write_address(folder.path(), &listener, "right").unwrap();
        let hearing = thread::spawn(move || knows(listener.accept().unwrap().0, "right").unwrap());
        ask(folder.path()).unwrap();
        assert!(hearing.join().unwrap());

        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        write_address(folder.path(), &listener, "wrong").unwrap();
        let hearing = thread::spawn(move || knows(listener.accept().unwrap().0, "right").unwrap());
        assert!(ask(folder.path()).is_err());
        assert!(!hearing.join().unwrap());
    }

    #[test]
    fn a_file_left_over_from_a_crash_wakes_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        write_address(folder.path(), &listener, "right").unwrap();
        drop(listener);
        assert!(ask(folder.path()).is_err());
    }
}
