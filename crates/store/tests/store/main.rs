//! The database itself, on real files. One module for each source.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod catalogue;
mod open;
mod request;
mod tally;

use chrono::{DateTime, FixedOffset};
use indrumar_domain::{
    Channel, InstallId, NewItem, NewRequest, Outcome, Request, ServiceCode, SpokenLanguage,
};
use indrumar_store::{Key, Store, StoreError, Stored};
use tempfile::TempDir;

/// A database in a folder of its own.
struct Place {
    folder: TempDir,
    store: Store,
}

fn key() -> Key {
    Key::new([7; 32])
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("desk.db"), &key()).unwrap();
    Place { folder, store }
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn now() -> DateTime<FixedOffset> {
    at("2026-11-23T10:00:00+02:00")
}

/// A request whose id and secret come from `n`.
fn request(n: u8, services: &[&str]) -> Request {
    let item = |code: &&str| NewItem {
        service: ServiceCode::parse(code).unwrap(),
        counted_as: ServiceCode::parse(code).unwrap(),
        outcome: Outcome::Solved,
        step: None,
    };
    NewRequest {
        items: services.iter().map(item).collect(),
        channel: Channel::Desk,
        language: SpokenLanguage::Romanian,
        minutes: Some(10),
        visits: 1,
        heads: None,
        note: None,
        at: now(),
    }
    .record(InstallId::new([1; 16]), "Ana", &now(), &[n; 26])
    .unwrap()
}

fn add(store: &mut Store, request: &Request, words: &str) -> Result<(), StoreError> {
    store.write(|write| {
        write.add_request(request, words, &now())?;
        write.mark_dirty(request.day)
    })
}

fn ids(found: Vec<Stored>) -> Vec<indrumar_domain::RequestId> {
    found.into_iter().map(|stored| stored.request.id).collect()
}
