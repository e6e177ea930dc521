//! Shows a file in the program that the person is used to.

use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// A viewer that has not complained by now is taken to be showing the file: some openers return only when it is closed.
const COMPLAINT: Duration = Duration::from_secs(3);

/// Opens it. The error is for the log; the person reads where the file is.
pub(crate) fn show(path: &Path) -> Result<(), String> {
    let (tell, told) = channel();
    let path = path.to_path_buf();
    thread::spawn(move || {
        // Nobody may be listening any more, and then nobody needs to know.
        let _ = tell.send(open::that(path));
    });
    match told.recv_timeout(COMPLAINT) {
        Ok(opened) => opened.map_err(|error| error.to_string()),
        Err(RecvTimeoutError::Timeout) => Ok(()),
        Err(RecvTimeoutError::Disconnected) => Err("the opener ended without an answer".into()),
    }
}
