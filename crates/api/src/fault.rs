//! For tests alone: full disks, frozen files, newer programs, forgotten figures. Hidden from the documentation, called by no
//! program.

use crate::sync::{self, SyncReport};
use crate::{ApiError, Desk, ledger, settings};
use indrumar_domain::ServiceCode;
use indrumar_sync::{DeskIdentity, LedgerKey, Road};
use indrumar_wire::{EnrolmentCode, PublicKey};

impl Desk {
    /// The code under which a service is counted.
    #[doc(hidden)]
    pub fn counted_as(&self, service: &str) -> String {
        match ServiceCode::parse(service) {
            Ok(code) => self.catalogue().tally_code(&code).to_string(),
            Err(_) => service.to_owned(),
        }
    }

    /// For tests: everything that can be derived is forgotten.
    #[doc(hidden)]
    pub fn forget_derived(&self) -> Result<(), ApiError> {
        let forgotten = self.store().forget_derived();
        forgotten.map_err(|error| self.failed(error))
    }

    /// For tests: the database as a newer program would leave it.
    #[doc(hidden)]
    pub fn claim_newer(&self) -> Result<(), ApiError> {
        let claimed = self.store().claim_newer();
        claimed.map_err(|error| self.failed(error))
    }

    /// Fault injection for tests: the database may grow by so many pages and no more.
    #[doc(hidden)]
    pub fn cramp(&self, more_pages: u32) -> Result<(), ApiError> {
        self.store()
            .cramp(more_pages)
            .map_err(|error| self.failed(error))
    }

    /// Fault injection for tests: nothing may be written any more, or it may again.
    #[doc(hidden)]
    pub fn freeze(&self, frozen: bool) -> Result<(), ApiError> {
        self.store()
            .freeze(frozen)
            .map_err(|error| self.failed(error))
    }

    /// For tests: a sync by another road than the network.
    #[doc(hidden)]
    pub fn sync_by(&self, road: &dyn Road) -> Result<SyncReport, ApiError> {
        let record = self.read(settings::hub)?.ok_or(ApiError::NotEnrolled {})?;
        let (report, _) = sync::over(self, road, record)?;
        sync::reported(self, report)
    }

    /// For tests: an enrolment by another road than the network.
    #[doc(hidden)]
    pub fn enrol_by(&self, road: &dyn Road, code: &EnrolmentCode) -> Result<(), ApiError> {
        let office = self.read(settings::office)?;
        let office = office.ok_or(ApiError::NotSetUp {})?;
        sync::let_in(self, road, office, code).map(drop)
    }

    /// For tests: who speaks, key and all.
    #[doc(hidden)]
    pub fn speaks_as(&self) -> DeskIdentity {
        self.identity()
    }

    /// For tests: everything that the desk has counted, mark by mark.
    #[doc(hidden)]
    pub fn counted_here(&self) -> Result<Vec<LedgerKey>, ApiError> {
        ledger::ledger(self)
    }

    /// For tests: packs of this key are taken as well, until the desk is closed.
    #[doc(hidden)]
    pub fn trust_publisher(&self, key: PublicKey) {
        self.add_publisher(key);
    }

    /// Fault injection for tests: the pack that runs, as a failing disk would leave it.
    #[doc(hidden)]
    pub fn damage_pack(&self) -> Result<(), ApiError> {
        let damaged = self.store().damage_pack();
        damaged.map_err(|error| self.failed(error))
    }
}
