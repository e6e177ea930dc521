//! The database itself, on real files. One module for each source.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod catalogue;
mod desk;
mod index;
mod open;
mod register;
mod request;
mod statistics;
mod tally;

use chrono::{DateTime, FixedOffset};
use indrumar_domain::{
    Channel, InstallId, NewItem, NewRequest, Outcome, Request, ServiceCode, SpokenLanguage,
};
use indrumar_store::{Key, RegisterFilter, Store, StoreError, Stored};
use std::collections::BTreeSet;
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
        referred_to: None,
    };
    NewRequest {
        items: services.iter().map(item).collect(),
        channel: Channel::Desk,
        language: SpokenLanguage::Romanian,
        second_language: None,
        help: None,
        age: None,
        equipment: BTreeSet::new(),
        sheets: None,
        source: None,
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
        write.add_request(request, &words.into(), &now())?;
        write.mark_dirty(request.day)
    })
}

/// Puts a request in the place of what it was, with its history, as the desk does it.
fn change(store: &mut Store, before: &Stored, after: &Request, words: Option<&str>) {
    let words = words.map(indrumar_store::Words::from);
    let done: Result<(), StoreError> = store.write(|write| {
        write.add_history(before, after, "edit", "Ana", &now())?;
        write.change_request(before, after, words.as_ref(), &now())?;
        write.mark_dirty(before.request.day)?;
        write.mark_dirty(after.day)
    });
    done.unwrap();
}

fn ids(found: Vec<Stored>) -> Vec<indrumar_domain::RequestId> {
    found.into_iter().map(|stored| stored.request.id).collect()
}

/// Everything that the register finds by these words, the last recorded first.
fn found(store: &Store, typed: &str) -> Vec<indrumar_domain::RequestId> {
    let filter = RegisterFilter {
        typed: typed.to_owned(),
        ..RegisterFilter::default()
    };
    ids(store.read().register(&filter, None, 999).unwrap().rows)
}
