//! Another edition from the hub: by itself after a sync that spoke of one, or when the operator asks.
//!
//! It is taken as from a file: verified, held against what runs, applied whole, kept for going back. An edition that somebody
//! here went back from does not come again by itself. What fails here is noted, and disturbs nothing else.

use super::update::run;
use super::{CatalogueApplied, ServiceChange};
use crate::desk::{language, sheet_language};
use crate::error::pack_failed;
use crate::settings::{self, HubRecord};
use crate::sync::Hand;
use crate::{ApiError, Changes, Desk};
use indrumar_catalogue::{MAX_PACKED, Pack, PackError, SheetLanguage};
use indrumar_store::Road;
use indrumar_sync::catalogue as offer;
use indrumar_sync::http::Hub;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// Asks the hub for a newer edition.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CatalogueFetch {
    /// The language of the titles.
    #[ts(type = "Language")]
    pub language: String,
}

/// What the hub had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CatalogueFetched {
    /// Whether it had a newer edition, which runs now.
    pub newer: bool,
    /// The edition that runs.
    pub version: String,
    /// What it brought.
    pub services: Vec<ServiceChange>,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Why somebody asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// A sync heard of a newer edition.
    BySync,
    /// The operator wants it, also one that was gone back from.
    ByOperator,
}

/// See [`crate::with_commands`].
pub fn fetch(desk: &Desk, args: CatalogueFetch) -> Result<CatalogueFetched, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let record = desk.read(settings::hub)?.ok_or(ApiError::NotEnrolled {})?;
    let road = Hub::at(&record.address)?;
    // The terminal may have changed something beside the window.
    desk.reload_catalogue()?;
    let taken = take(desk, &road, &record, language, Asked::ByOperator)?;
    desk.note_fetch(None);
    Ok(match taken {
        Some(applied) => CatalogueFetched {
            newer: true,
            version: applied.version,
            services: applied.services,
            changes: applied.changes,
        },
        None => CatalogueFetched {
            newer: false,
            version: desk.running().official.version().to_owned(),
            services: Vec::new(),
            changes: Changes::default(),
        },
    })
}

/// After a sync in which the hub spoke of its newest edition: takes it if it is newer and was not gone back from. Gives the
/// edition that runs by that, or why it does not.
pub(crate) fn follow(
    desk: &Desk,
    road: &Hub,
    record: &HubRecord,
    newest: Option<&str>,
) -> Result<Option<String>, ApiError> {
    let taken = attempt(desk, road, record, newest);
    desk.note_fetch(taken.as_ref().err().cloned());
    taken
}

fn attempt(
    desk: &Desk,
    road: &Hub,
    record: &HubRecord,
    newest: Option<&str>,
) -> Result<Option<String>, ApiError> {
    let Some(newest) = newest else {
        return Ok(None);
    };
    desk.reload_catalogue()?;
    if !wanted(desk, newest, Asked::BySync) {
        return Ok(None);
    }
    let language = sheet_language(desk.language()?);
    let taken = take(desk, road, record, language, Asked::BySync)?;
    Ok(taken.map(|applied| applied.version))
}

fn wanted(desk: &Desk, version: &str, asked: Asked) -> bool {
    let running = desk.running();
    let newer = version > running.official.version();
    newer && (asked == Asked::ByOperator || !running.was_left(version))
}

fn take(
    desk: &Desk,
    road: &Hub,
    record: &HubRecord,
    language: SheetLanguage,
    asked: Asked,
) -> Result<Option<CatalogueApplied>, ApiError> {
    let known = desk.running().official.version().to_owned();
    let mut hand = Hand::new(desk, Road::Network, record)?;
    let Some(edition) = offer::newest(road, &record.key()?, &known, &mut hand)? else {
        return Ok(None);
    };
    if !wanted(desk, &edition.version, asked) {
        return Ok(None);
    }
    let failed = |error| pack_failed(Path::new(&record.address), error);
    if edition.size > u64::try_from(MAX_PACKED).unwrap_or(u64::MAX) {
        return Err(failed(PackError::TooLarge { max: MAX_PACKED }));
    }
    let bytes = offer::pack(road, &edition)?;
    // The hub's own signature stands around the digest of these bytes and the key of who signed them, so that it answers
    // for that publisher, this once.
    let mut trusted = desk.publishers()?;
    trusted.push(edition.publisher);
    let pack = Pack::open(&bytes, &trusted).map_err(failed)?;
    if pack.version() != edition.version {
        return Err(failed(PackError::Malformed("another version".to_owned())));
    }
    match run(desk, &pack, &bytes, language) {
        // Another program beside was faster.
        Err(ApiError::PackOlder { .. }) => Ok(None),
        other => other.map(Some),
    }
}
