//! A hub with a small country in it, for pictures and for tests that look at pages: invented offices, desks and figures, the same
//! ones each time.

use crate::hub::{Clock, RunningHub};
use chrono::{DateTime, Utc};
use indrumar_domain::{Day, InstallId, KeyTally, Mark, Period, is_working_day};
use indrumar_hub::NewOffice;
use indrumar_sync::{DeskIdentity, Road, enrol, http};
use indrumar_wire::{Bundle, BundleKey, EnrolmentCode, Signed, SigningKey};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// The last day of the village.
pub const TODAY: &str = "2026-11-18";

/// Code, name, kind, district, telephone, visits a day.
const OFFICES: &[(&str, &str, &str, &str, &str, u64)] = &[
    (
        "pelinia",
        "Primăria Pelinia",
        "town-hall",
        "Drochia",
        "0252 76 205",
        14,
    ),
    (
        "sofia",
        "Primăria Sofia",
        "town-hall",
        "Drochia",
        "0252 38 110",
        9,
    ),
    (
        "tarigrad",
        "Biblioteca Țarigrad",
        "library",
        "Drochia",
        "0252 51 302",
        5,
    ),
    (
        "drochia-cups",
        "CUPS Drochia",
        "cups",
        "Drochia",
        "0252 20 044",
        23,
    ),
    (
        "larga",
        "Primăria Larga",
        "town-hall",
        "Briceni",
        "0247 64 236",
        7,
    ),
    (
        "lipcani",
        "Biblioteca Lipcani",
        "library",
        "Briceni",
        "0247 61 990",
        4,
    ),
    (
        "varnita",
        "Primăria Varnița",
        "town-hall",
        "Anenii Noi",
        "0265 46 285",
        11,
    ),
    (
        "cimislia-cisc",
        "CISC Cimișlia",
        "cisc",
        "Cimișlia",
        "0241 22 650",
        12,
    ),
];

const SERVICES: &[(&str, u64)] = &[
    ("pay.utilities", 40),
    ("papers.criminal-record", 22),
    ("benefits.pension", 14),
    ("account.mpass", 12),
    ("benefits.energy-compensation", 9),
    ("sign.msign", 6),
];

/// Table and word, and its part of a hundred visits.
const CELLS: &[(&str, u64)] = &[
    ("channel=desk", 71),
    ("channel=phone", 18),
    ("channel=home", 7),
    ("language=ro", 76),
    ("language=ru", 17),
    ("language=gag", 3),
    ("outcome=solved", 74),
    ("outcome=stuck", 14),
    ("outcome=referred", 6),
    ("outcome=come-back", 3),
    ("help=together", 41),
    ("help=done", 33),
    ("help=shown", 15),
    ("age=65+", 44),
    ("age=35-64", 31),
    ("age=18-34", 10),
];

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0
    }

    fn below(&mut self, most: u64) -> u64 {
        (self.next() >> 33) % most.max(1)
    }

    fn mark(&mut self) -> Mark {
        Mark::from_bytes(self.next().to_be_bytes())
    }
}

/// A hub on its last day, with what eight offices have counted since the autumn began.
///
/// # Panics
/// When the hub refuses anything.
#[must_use]
pub fn village() -> RunningHub {
    let began: DateTime<Utc> = "2026-10-01T06:00:00Z".parse().expect("a moment");
    let now = Arc::new(Mutex::new(began));
    let shared = Arc::clone(&now);
    let hub = RunningHub::with_clock(Clock::from_fn(move || *shared.lock().expect("the time")));
    let catalogue = indrumar_catalogue::Catalogue::builtin().expect("the catalogue");
    let steps = stuck(&catalogue);
    let mut desks = Vec::new();
    for (n, (code, name, kind, district, phone, _)) in OFFICES.iter().enumerate() {
        let office = NewOffice::new(code, name, kind, Some(district));
        let office = office.and_then(|office| office.with_phone(Some(phone)));
        hub.wait(hub.hub().add_office(&office.expect("an office")))
            .expect("a new office");
        let seed = u8::try_from(n + 1).expect("few offices");
        let desk = DeskIdentity {
            install: InstallId::new([seed; 16]),
            key: SigningKey::from_seed([seed; 32]),
            program: "indrumar 0.1.0".to_owned(),
        };
        let code = EnrolmentCode::parse(&hub.enrol_code(code)).expect("a code");
        enrol(
            &http::Hub::at(hub.address()).expect("an address"),
            &desk,
            &code,
        )
        .expect("a desk that is let in");
        desks.push(desk);
    }
    *now.lock().expect("the time") = format!("{TODAY}T10:00:00Z").parse().expect("a moment");
    for (n, (desk, office)) in desks.iter().zip(OFFICES).enumerate() {
        // One has never spoken.
        if office.0 != "lipcani" {
            deliver(&hub, desk, tallies(n, office.5, &steps));
        }
    }
    hub
}

/// Steps at which people get stuck: the first and the third of the services.
fn stuck(catalogue: &indrumar_catalogue::Catalogue) -> Vec<String> {
    let mut cells = Vec::new();
    for (code, _) in SERVICES.iter().take(4) {
        let service = code.parse().ok().and_then(|code| catalogue.service(&code));
        let steps = service
            .map(|service| service.steps.as_slice())
            .unwrap_or_default();
        cells.extend(
            steps
                .iter()
                .step_by(2)
                .take(2)
                .map(|step| format!("stuck={code}/{}", step.id)),
        );
    }
    cells
}

fn tallies(desk: usize, visits: u64, steps: &[String]) -> BTreeMap<Period, KeyTally> {
    let mut dice = Dice(desk as u64 + 1);
    let mut tallies: BTreeMap<Period, KeyTally> = BTreeMap::new();
    let first: Day = "2026-10-01".parse().expect("a day");
    let last: Day = TODAY.parse().expect("a day");
    let days = first
        .date()
        .iter_days()
        .map(Day::from)
        .take_while(|day| *day <= last);
    for day in days.filter(|day| is_working_day(*day)) {
        // Now and then nobody says anything; more so at one of the offices.
        if dice.below(if desk == 2 { 4 } else { 30 }) == 0 {
            continue;
        }
        let tally = tallies.entry(Period::Day(day)).or_default();
        let count = 1 + visits / 2 + dice.below(visits);
        for _ in 0..count {
            tally.add("@visit", dice.mark(), 1);
            let mut place = dice.below(103);
            let service = SERVICES.iter().find(|(_, part)| {
                let here = place < *part;
                place = place.saturating_sub(*part);
                here
            });
            let code = service.map_or("papers.apostille", |(code, _)| code);
            tally.add(code, dice.mark(), 1);
        }
        if dice.below(12) == 0 {
            tally.add("@heads", dice.mark(), 8);
        }
        let month = tallies
            .entry(Period::Month(day.first_of_month()))
            .or_default();
        for (cell, part) in CELLS {
            for _ in 0..count * part / 100 {
                month.add(cell, dice.mark(), 1);
            }
        }
        for cell in steps {
            if dice.below(5) == 0 {
                month.add(cell, dice.mark(), 1);
            }
        }
    }
    if desk == 3 {
        let today = tallies.entry(Period::Day(last)).or_default();
        today.add("tomorrow.teleport", dice.mark(), 12);
        today.add("@visit", dice.mark(), 900);
        let never = Period::Day("2031-02-03".parse().expect("a day"));
        tallies
            .entry(never)
            .or_default()
            .add("@visit", dice.mark(), 4);
    }
    tallies
}

fn deliver(hub: &RunningHub, desk: &DeskIdentity, tallies: BTreeMap<Period, KeyTally>) {
    let road = http::Hub::at(hub.address()).expect("an address");
    let keys = tallies
        .into_iter()
        .map(|(period, tally)| BundleKey::new(period, tally));
    let bundle = Bundle {
        install: desk.install,
        program: desk.program.clone(),
        keys: keys.collect(),
    };
    let signed = Signed::seal(&bundle, &desk.key).and_then(|signed| signed.to_bytes());
    road.deliver(&signed.expect("a bundle")).expect("a receipt");
}
