//! The hub's database in the simulation: a file, or one of the PostgreSQL server that the tests start. A backup is a copy, and
//! what is restored is a copy of that: a backup can be restored again.

use std::path::{Path, PathBuf};
use tempfile::TempDir;

#[cfg(unix)]
use crate::postgres::Postgres;

/// What the hub keeps its state in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// A file, in memory where the system has a place for it.
    Sqlite,
    /// A server's database.
    #[cfg(unix)]
    Postgres,
}

/// All databases of a schedule, as addresses.
pub(crate) struct Bases {
    kind: Base,
    root: TempDir,
    made: Vec<String>,
}

impl Bases {
    pub(crate) fn new(kind: Base) -> Result<Self, String> {
        Ok(Self {
            kind,
            root: place()?,
            made: Vec::new(),
        })
    }

    /// For folders of desks and for sticks.
    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    /// A database without a hub.
    pub(crate) fn fresh(&mut self) -> String {
        let address = match self.kind {
            Base::Sqlite => self.file(),
            #[cfg(unix)]
            Base::Postgres => Postgres::shared().database(),
        };
        self.made.push(address.clone());
        address
    }

    /// A copy of a database that no hub has open.
    pub(crate) fn copy_of(&mut self, address: &str) -> Result<String, String> {
        let copy = match self.kind {
            Base::Sqlite => {
                let copy = self.file();
                copied(&path(address), &path(&copy))?;
                copy
            }
            #[cfg(unix)]
            Base::Postgres => Postgres::shared().copy_of(address),
        };
        self.made.push(copy.clone());
        Ok(copy)
    }

    fn file(&self) -> String {
        let name = format!("hub-{}.db", self.made.len());
        format!("sqlite:{}", self.root.path().join(name).display())
    }
}

#[cfg(unix)]
impl Drop for Bases {
    fn drop(&mut self) {
        if self.kind == Base::Postgres {
            for address in &self.made {
                Postgres::shared().forget(address);
            }
        }
    }
}

fn path(address: &str) -> PathBuf {
    PathBuf::from(address.trim_start_matches("sqlite:"))
}

/// In memory where the system has a place for it: a commit need not wait for a disk here.
fn place() -> Result<TempDir, String> {
    let shm = Path::new("/dev/shm");
    let made = if shm.is_dir() {
        tempfile::tempdir_in(shm)
    } else {
        tempfile::tempdir()
    };
    made.map_err(|error| error.to_string())
}

/// A database file with what stands beside it.
pub(crate) fn copied(from: &Path, to: &Path) -> Result<(), String> {
    for ending in ["", "-wal"] {
        let with = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        if with(from).exists() {
            std::fs::copy(with(from), with(to)).map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}
