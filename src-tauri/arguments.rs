//! The words on the command line: which data folder.

use crate::ShellError;
use indrumar_api::DataFolder;
use std::ffi::OsString;
use std::path::PathBuf;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Arguments {
    /// The platform's own place.
    Usual,
    /// The demonstration's own place.
    Demo,
    /// This folder.
    Folder(PathBuf),
}

impl Arguments {
    /// Understands `--data DIR` and `--demo`, and nothing else.
    pub(crate) fn read(mut words: impl Iterator<Item = OsString>) -> Result<Self, ShellError> {
        let mut arguments = Self::Usual;
        while let Some(word) = words.next() {
            arguments = match word.to_str() {
                Some("--demo") => Self::Demo,
                Some("--data") => match words.next() {
                    Some(folder) => Self::Folder(folder.into()),
                    None => return Err(misuse("--data")),
                },
                _ => return Err(misuse(&word.to_string_lossy())),
            };
        }
        Ok(arguments)
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> Result<DataFolder, ShellError> {
        let none = |error: indrumar_api::ApiError| ShellError::NoPlace(error.to_string());
        match self {
            Self::Usual => DataFolder::default_place().map_err(none),
            Self::Demo => DataFolder::demo_place().map_err(none),
            Self::Folder(path) => Ok(DataFolder::at(path)),
        }
    }
}

fn misuse(word: &str) -> ShellError {
    ShellError::Misuse(format!("indrumar [--data DIR | --demo]: {word}?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Option<Arguments> {
        Arguments::read(words.iter().map(OsString::from)).ok()
    }

    #[test]
    fn only_the_known_words_are_taken() {
        assert_eq!(read(&[]), Some(Arguments::Usual));
        assert_eq!(read(&["--demo"]), Some(Arguments::Demo));
        assert_eq!(read(&["--data", "d"]), Some(Arguments::Folder("d".into())));
        assert_eq!(read(&["--data"]), None);
        assert_eq!(read(&["--help"]), None);
    }
}
