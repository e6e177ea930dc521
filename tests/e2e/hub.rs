//! A hub in this process that knows one office.

use indrumar_testkit::hub::RunningHub;

/// The office's code at the hub.
const OFFICE: &str = "pelinia";

/// It answers until it is dropped.
pub(crate) struct Hub(RunningHub);

impl Hub {
    pub(crate) fn start() -> Self {
        let hub = RunningHub::start();
        hub.add_office(OFFICE, "Primăria Pelinia");
        Self(hub)
    }

    pub(crate) fn address(&self) -> &str {
        self.0.address()
    }

    pub(crate) fn enrolment_code(&self) -> String {
        self.0.enrol_code(OFFICE)
    }

    /// The office's figure for a day.
    pub(crate) fn visits(&self, day: &str) -> u64 {
        self.0.total(OFFICE, day)
    }
}
