//! The stories, on PostgreSQL: one server for all, a database for each.

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
    use indrumar_testkit::postgres::Postgres;

    /// A database without a hub.
    pub(crate) struct Base(String);

    impl Base {
        pub(crate) fn new() -> Self {
            Self(Postgres::shared().database())
        }

        pub(crate) fn address(&self) -> String {
            self.0.clone()
        }
    }

    pub(crate) fn start() -> RunningHub {
        with_clock(Clock::system())
    }

    pub(crate) fn with_clock(clock: Clock) -> RunningHub {
        RunningHub::at(&Base::new().0, clock)
    }

    pub(crate) fn place() -> Place {
        Place::on(Base::new().0)
    }

    pub(crate) fn stop(hub: RunningHub) -> Base {
        let address = hub.database_address().to_owned();
        drop(hub.stop());
        Base(address)
    }

    /// Of a database that nobody uses.
    pub(crate) fn copy_of(base: &Base) -> Base {
        Base(Postgres::shared().copy_of(&base.0))
    }

    pub(crate) fn again(base: Base) -> RunningHub {
        RunningHub::at(&base.0, Clock::system())
    }
}
