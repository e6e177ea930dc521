//! The stories, on SQLite.

#[path = "stories/accounts.rs"]
mod accounts;
#[path = "stories/administration.rs"]
mod administration;
#[path = "stories/as_of.rs"]
mod as_of;
#[path = "stories/board.rs"]
mod board;
#[path = "stories/catalogue.rs"]
mod catalogue;
#[path = "stories/commands.rs"]
mod commands;
#[path = "stories/deliver.rs"]
mod deliver;
#[path = "stories/enrolment.rs"]
mod enrolment;
#[path = "stories/exports.rs"]
mod exports;
#[path = "stories/figures.rs"]
mod figures;
#[path = "stories/held.rs"]
mod held;
#[path = "stories/key_files.rs"]
mod key_files;
#[path = "stories/killed.rs"]
mod killed;
#[path = "stories/order.rs"]
mod order;
#[path = "stories/restore.rs"]
mod restore;
#[path = "stories/roles.rs"]
mod roles;
#[path = "stories/rotation.rs"]
mod rotation;
#[path = "stories/vectors.rs"]
mod vectors;
#[path = "stories/walk.rs"]
mod walk;

pub(crate) mod base {
    use crate::place::Place;
    use indrumar_hub::Clock;
    use indrumar_testkit::hub::RunningHub;
    use std::path::Path;
    use tempfile::TempDir;

    /// A database without a hub.
    pub(crate) struct Base(TempDir);

    impl Base {
        pub(crate) fn new() -> Self {
            Self(TempDir::new().unwrap())
        }

        pub(crate) fn address(&self) -> String {
            format!("sqlite:{}", file(self.0.path()).display())
        }
    }

    fn file(folder: &Path) -> std::path::PathBuf {
        folder.join("hub.db")
    }

    pub(crate) fn start() -> RunningHub {
        RunningHub::start()
    }

    pub(crate) fn with_clock(clock: Clock) -> RunningHub {
        RunningHub::with_clock(clock)
    }

    pub(crate) fn place() -> Place {
        Place::new()
    }

    pub(crate) fn stop(hub: RunningHub) -> Base {
        Base(hub.stop())
    }

    /// Of a database that nobody uses.
    pub(crate) fn copy_of(base: &Base) -> Base {
        let copy = TempDir::new().unwrap();
        for entry in std::fs::read_dir(base.0.path()).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
        }
        Base(copy)
    }

    pub(crate) fn again(base: Base) -> RunningHub {
        RunningHub::in_folder(base.0, Clock::system())
    }
}
