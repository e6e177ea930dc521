//! Whether a good pack may take the place of the running edition.
//!
//! Two rules on top of those of the pack itself: time runs forward, and no code that was ever published is lost, so that
//! series stay comparable over the years. Going back is another road: a rollback to an edition that is kept.

use std::collections::BTreeSet;

use indrumar_domain::ServiceCode;

use super::{Changes, News, Pack, diff};
use crate::Catalogue;

/// A pack that may be applied, with all that follows from it.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The catalogue to run.
    pub catalogue: Catalogue,
    /// What differs from the one that ran so far.
    pub changes: Changes,
    /// Every code ever published, this edition's included: to be kept for the next one.
    pub published: BTreeSet<ServiceCode>,
    /// What comes to be told with it.
    pub news: Vec<News>,
}

/// Why a good pack is not applied. The running catalogue stays.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not newer than the edition that runs.
    #[error("{pack} is not newer than {running}")]
    OlderVersion {
        /// The pack's.
        pack: String,
        /// The running one's.
        running: String,
    },
    /// A code that was once published is neither a service of the pack nor retired to one.
    #[error("{0} would be lost")]
    LosesCode(ServiceCode),
    /// A service under a code that belongs to the desks themselves.
    #[error("{0} is a code of the desks' own")]
    ClaimsLocal(ServiceCode),
}

/// Holds a pack against the official edition that runs and against every code `published` so far.
///
/// # Errors
/// [`Refusal`].
pub fn accept(
    pack: &Pack,
    running: &Catalogue,
    published: &BTreeSet<ServiceCode>,
) -> Result<Edition, Refusal> {
    let next = pack.catalogue();
    // Written year first and of one length: the order of the words is the order of the days.
    if next.version() <= running.version() {
        return Err(Refusal::OlderVersion {
            pack: next.version().to_owned(),
            running: running.version().to_owned(),
        });
    }
    let codes = next.services().map(|service| &service.code);
    let mut codes = codes.chain(next.retired().keys());
    if let Some(code) = codes.find(|code| code.is_local()) {
        return Err(Refusal::ClaimsLocal(code.clone()));
    }
    let before: BTreeSet<ServiceCode> = published.union(&running.published()).cloned().collect();
    if let Some(lost) = before.iter().find(|code| next.service(code).is_none()) {
        return Err(Refusal::LosesCode(lost.clone()));
    }
    Ok(Edition {
        catalogue: next.clone(),
        changes: diff(running, next),
        published: before.union(&next.published()).cloned().collect(),
        news: pack.news().to_vec(),
    })
}

/// Whether the program came later than the pack, with an edition that loses nothing of it.
pub fn overtaken(builtin: &Catalogue, pack: &Catalogue) -> bool {
    let knows = |code: &ServiceCode| builtin.service(code).is_some();
    builtin.version() >= pack.version() && pack.published().iter().all(knows)
}
