//! A file in the making, beside its place: laid out before anything is done, put there in one step when it is whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Gone if it is not filled.
pub(crate) struct Paper {
    file: File,
    beside: PathBuf,
    place: PathBuf,
}

impl Paper {
    /// Beside its place.
    pub(crate) fn lay(place: &Path) -> io::Result<Self> {
        if place.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut name = place.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let beside = place.with_file_name(name);
        Ok(Self {
            file: File::create(&beside)?,
            beside,
            place: place.to_owned(),
        })
    }

    /// Onto the disk, then to its place in one step.
    pub(crate) fn fill(mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.sync_all()?;
        fs::rename(&self.beside, &self.place)
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        // Once filled it is no longer there.
        let _ = fs::remove_file(&self.beside);
    }
}
