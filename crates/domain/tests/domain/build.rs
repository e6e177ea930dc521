//! Builders for the tests of this crate.

use chrono::{DateTime, FixedOffset};
use indrumar_domain::{
    Channel, InstallId, NewItem, NewRequest, Outcome, Request, ServiceCode, SpokenLanguage,
};
use std::collections::BTreeSet;

pub(crate) fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

pub(crate) fn item(service: &str) -> NewItem {
    let code = ServiceCode::parse(service).unwrap();
    NewItem {
        service: code.clone(),
        counted_as: code,
        outcome: Outcome::Solved,
        step: None,
        referred_to: None,
    }
}

pub(crate) fn new_request(services: &[&str]) -> NewRequest {
    NewRequest {
        items: services.iter().map(|service| item(service)).collect(),
        channel: Channel::Desk,
        language: SpokenLanguage::Romanian,
        second_language: None,
        help: None,
        age: None,
        equipment: BTreeSet::new(),
        sheets: None,
        source: None,
        minutes: None,
        visits: 1,
        heads: None,
        note: None,
        at: moment("2026-11-23T10:00:00+02:00"),
    }
}

/// Recorded on 2026-11-23; `seed` makes id and secret.
pub(crate) fn recorded(new: NewRequest, seed: u8) -> Request {
    let install = InstallId::new([9; 16]);
    new.record(
        install,
        "Ana",
        &moment("2026-11-23T10:01:00+02:00"),
        &[seed; 26],
    )
    .unwrap()
}
