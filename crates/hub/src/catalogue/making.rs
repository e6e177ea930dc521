//! From a folder of services to a signed pack, and a pack from its file. No database is needed for either.

use crate::Error;
use indrumar_catalogue::{MAX_PACKED, MAX_UNPACKED, News, Pack};
use indrumar_wire::SigningKey;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The pack of the edition in a folder, with the news of a file.
pub(crate) fn make(
    services: &Path,
    news: Option<&Path>,
    key: &SigningKey,
) -> Result<Vec<u8>, Error> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error| Error::Pack { path, error }
    };
    let files = files(services).map_err(|_| Error::PackUnreadable(services.to_owned()))?;
    let news = match news {
        None => Vec::new(),
        Some(path) => {
            let text = text(path).map_err(|_| Error::PackUnreadable(path.to_owned()))?;
            News::read(&text).map_err(failed(path))?
        }
    };
    Pack::seal(&files, &news, key).map_err(failed(services))
}

/// Every file of the form in which services are written; anything else in the folder is none of ours.
fn files(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml")
            && let Some(name) = path.file_name().and_then(|name| name.to_str())
        {
            files.insert(name.to_owned(), text(&path)?);
        }
    }
    Ok(files)
}

/// A text that would fit into a pack; of a longer one, enough to be found too long.
fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(most(MAX_UNPACKED))
        .read_to_string(&mut text)?;
    Ok(text)
}

/// The file of a pack: no more of it than a pack can have, and one byte that tells that there is more.
pub(crate) fn read_pack(path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most(MAX_PACKED)).read_to_end(&mut bytes))
        .map_err(|_| Error::PackUnreadable(path.to_owned()))?;
    Ok(bytes)
}

fn most(max: usize) -> u64 {
    u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1)
}
