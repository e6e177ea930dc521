//! Desks under way at once, whose hub may die at any moment: what was receipted, what was recorded.

use crate::desk::TestDesk;
use crate::place::Place;
use indrumar_hub::{Config, Database, Hub, Span};
use indrumar_sync::{DeskIdentity, Pinned, Road, accept, enrol, http};
use indrumar_wire::EnrolmentCode;
use std::sync::mpsc::Sender;
use tokio::runtime::Runtime;

/// A desk of an office of its own.
pub(crate) struct Loaded {
    pub(crate) desk: TestDesk,
    office: String,
    /// Visits that a receipt has named.
    receipted: u64,
    recorded: u64,
}

/// Times that something is killed: 20, unless the environment has another number.
pub(crate) fn times(usual: u32) -> u32 {
    let said = std::env::var("HUB_KILLS").ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(usual)
}

/// Desks that are enrolled at a hub that serves.
pub(crate) fn desks(place: &Place, address: &str, count: u8) -> Vec<Loaded> {
    let road = http::Hub::at(address).unwrap();
    let enrolled = |n: u8| {
        let office = format!("oficiul-{n}");
        let words = [
            "office", "add", "--code", &office, "--name", &office, "--kind", "library",
        ];
        place.json(&words);
        let code = place.json(&["enrol-code", "--office", &office]);
        let code = EnrolmentCode::parse(code["code"].as_str().unwrap()).unwrap();
        let mut desk = TestDesk::new(n);
        desk.enrolment = Some(enrol(&road, &desk.identity, &code).unwrap());
        Loaded {
            desk,
            office,
            receipted: 0,
            recorded: 0,
        }
    };
    (1..=count).map(enrolled).collect()
}

impl Loaded {
    /// Records and sends until the hub is gone, and tells of each receipt.
    pub(crate) fn send(&mut self, address: &str, day: &str, told: &Sender<()>) {
        let road = http::Hub::at(address).unwrap();
        loop {
            self.desk.visit(day, &["pay.utilities"]);
            self.recorded += 1;
            if !self.deliver(&road) || told.send(()).is_err() {
                break;
            }
        }
    }

    /// Sends what waits; whether it was receipted.
    pub(crate) fn deliver(&mut self, road: &http::Hub) -> bool {
        let identity: DeskIdentity = self.desk.identity.clone();
        for sealed in self.desk.waiting() {
            let pinned = Pinned {
                desk: &identity,
                hub_key: self.desk.hub_key(),
            };
            let Ok(receipt) = road.deliver(&sealed.bytes) else {
                return false;
            };
            let accepted = accept(&pinned, &receipt, &sealed.keys).unwrap();
            self.desk.keep(&accepted);
        }
        self.receipted = self.recorded;
        true
    }

    /// A whole sync, that compares both sides; whether it was done.
    pub(crate) fn heal(&mut self, road: &http::Hub) -> bool {
        let done = self.desk.sync_by(road).is_ok();
        if done {
            self.receipted = self.recorded;
        }
        done
    }
}

/// No receipt that was ever given is missing: each desk's figure lies between what was receipted and what was recorded.
pub(crate) fn nothing_is_missing(database: &str, desks: &[Loaded], exact: bool) {
    Runtime::new().unwrap().block_on(async {
        let hub = Hub::open(&Config::new(Database::parse(database).unwrap()))
            .await
            .unwrap();
        for one in desks {
            let year = Span::year("2026-01-01".parse().unwrap());
            let visits = hub.figures(&one.office, year).await.unwrap().visits;
            let said = format!(
                "{}: {} ≤ {visits} ≤ {}",
                one.office, one.receipted, one.recorded
            );
            assert!(one.receipted <= visits && visits <= one.recorded, "{said}");
            assert!(!exact || visits == one.recorded, "{said}");
        }
        hub.close().await;
    });
}
