//! What changes the catalogue: editions, what the desk says of services, re-checks, news that were shown.

use super::{Failure, Tx};
use indrumar_domain::ServiceCode;
use indrumar_store::{LayerRow, RecheckRow};
use std::collections::BTreeSet;

/// How many editions are kept, for going back; the one that runs is never among those that go.
const PACKS_KEPT: u32 = 4;

impl Tx<'_> {
    /// Keeps an edition and lets it run; `published`: every code that none may lose from now on.
    pub(crate) fn apply_pack(
        &self,
        version: &str,
        bytes: &[u8],
        published: &BTreeSet<ServiceCode>,
    ) -> Result<(), Failure> {
        self.write.add_pack(version, bytes, self.now)?;
        self.write.add_published_codes(published)?;
        self.run_pack(Some(version))?;
        Ok(self.write.forget_old_packs(PACKS_KEPT)?)
    }

    /// Lets an edition run that is kept, or the one that is built in.
    pub(crate) fn run_pack(&self, version: Option<&str>) -> Result<(), Failure> {
        self.about(version.unwrap_or("builtin"));
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.activate_pack(version)?)
    }

    /// Keeps what the desk says of a service.
    pub(crate) fn set_layer(&self, row: &LayerRow) -> Result<(), Failure> {
        self.about(&row.code);
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.set_layer(row, self.now)?)
    }

    /// Forgets what the desk says of a service; whether it said something.
    pub(crate) fn remove_layer(&self, code: &ServiceCode) -> Result<bool, Failure> {
        self.about(code);
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.remove_layer(code)?)
    }

    /// Notes a re-check.
    pub(crate) fn add_recheck(&self, row: &RecheckRow) -> Result<(), Failure> {
        self.about(&row.code);
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.add_recheck(row, self.now)?)
    }

    /// News were shown.
    pub(crate) fn see_news(&self, id: &str) -> Result<(), Failure> {
        self.about(id);
        self.changed(|changes| changes.catalogue = true);
        Ok(self.write.see_news(id)?)
    }
}
