//! Bundles and receipts that go by stick: written, carried late, twice and out of order, read.

use super::super::bend::Bend;
use super::super::road::hub_signs_with;
use super::super::world::{Back, Stick, World};
use indrumar_api::bundle::{BundleExport, BundleReceipt};
use indrumar_api::{ApiError, bundle};
use indrumar_wire::{Bundle, Marks, Signed};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

impl World {
    pub(super) fn export(&mut self, at: usize) -> Result<(), String> {
        let file = self.folder("bundle");
        let args = BundleExport {
            path: Some(file.display().to_string()),
        };
        match bundle::export(self.copies[at].desk()?, args) {
            Ok(_) => {
                let days = lines(&file, |signed| {
                    let bundle: Bundle = signed.peek().ok()?;
                    Some(
                        bundle
                            .keys
                            .iter()
                            .map(|key| key.period.to_string())
                            .collect(),
                    )
                })?;
                self.sticks.push(Stick {
                    install: self.copies[at].install,
                    file,
                    side: self.copies[at].disk.side.clone(),
                    days,
                });
                Ok(())
            }
            Err(
                ApiError::NotEnrolled {} | ApiError::NothingToSend {} | ApiError::DiskFull { .. },
            ) => Ok(()),
            Err(error) => Err(format!("export: {error:?}")),
        }
    }

    /// Any stick, late, again, in whatever order.
    pub(super) fn deliver(&mut self) -> Result<(), String> {
        if self.sticks.is_empty() {
            return Ok(());
        }
        let at = self.chance.below(self.sticks.len());
        let receipt = self.folder("receipt");
        let stick = &self.sticks[at];
        let (install, bundle) = (stick.install, stick.file.clone());
        let bent = self.bent(install, &bundle)?;
        let receipts = receipt.clone();
        let done = self.wait(|hub| Box::pin(async move { hub.import(&bent, &receipts).await }));
        match done {
            Ok(imported) if imported.refused.is_empty() => {}
            Ok(_) => return Err("a good bundle was refused".to_owned()),
            // The hub was restored from before it knew this desk.
            Err(_) if self.model.offices[install].is_none() => return Ok(()),
            Err(error) => return Err(format!("import: {error}")),
        }
        let stick = &self.sticks[at];
        let mut there = self.model.sides[install].borrow_mut();
        there.learn(&stick.side, &stick.days);
        let days = lines(&receipt, |signed| {
            let marks: Marks = signed.peek().ok()?;
            Some(
                marks
                    .keys
                    .iter()
                    .map(|key| key.period.to_string())
                    .collect(),
            )
        })?;
        self.backs.push(Back {
            install,
            file: receipt,
            side: there.clone(),
            days,
            turns: self.turns,
        });
        Ok(())
    }

    /// The bundle, or what a bent rule makes of it.
    fn bent(&mut self, install: usize, file: &Path) -> Result<PathBuf, String> {
        let copy = self.copies.iter().find(|copy| copy.install == install);
        let Some(desk) = copy.and_then(|copy| copy.desk.as_ref()) else {
            return Ok(file.to_owned());
        };
        let identity = desk.speaks_as();
        let bend = Bend {
            mutation: self.mutation,
            desk: &identity.key,
            hub: hub_signs_with(self.runtime.handle(), self.hub()?),
        };
        let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
        let lines: Vec<Vec<u8>> = bytes
            .split(|byte| *byte == b'\n')
            .map(|line| bend.bundle(line))
            .collect();
        let bent = self.folder("bent");
        std::fs::write(&bent, lines.join(&b'\n')).map_err(|error| error.to_string())?;
        Ok(bent)
    }

    pub(super) fn receive(&mut self, at: usize) -> Result<(), String> {
        let install = self.copies[at].install;
        let fits = |back: &&Back| back.install == install;
        let backs: Vec<&Back> = self.backs.iter().filter(fits).collect();
        if backs.is_empty() || self.copies[at].disk.office.is_none() {
            return Ok(());
        }
        let back = backs[self.chance.clone().below(backs.len())];
        self.chance.next();
        let args = BundleReceipt {
            path: back.file.display().to_string(),
            content: None,
        };
        match bundle::receipt(self.copies[at].desk()?, args) {
            Ok(_) => {
                let (side, days) = (back.side.clone(), back.days.clone());
                self.copies[at].disk.side.learn(&side, &days);
                Ok(())
            }
            // By a key that the hub has given up and that this desk has left behind: the next sync says the same again.
            Err(ApiError::ReceiptEarlierKey { .. }) if back.turns < self.turns => Ok(()),
            // By a key that the hub had given up when this desk was let in: for all that the desk can tell, another hub's.
            Err(ApiError::ReceiptForeign { .. }) if back.turns < self.copies[at].disk.turns => {
                Ok(())
            }
            Err(error) => Err(format!("receipt: {error:?}")),
        }
    }
}

/// The periods that the messages of a file are about.
fn lines(
    file: &Path,
    of: impl Fn(&Signed) -> Option<Vec<String>>,
) -> Result<BTreeSet<String>, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let lines = bytes.split(|byte| *byte == b'\n');
    let signed = lines.filter_map(|line| Signed::parse(line).ok());
    Ok(signed.filter_map(|signed| of(&signed)).flatten().collect())
}
