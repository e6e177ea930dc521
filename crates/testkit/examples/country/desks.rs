//! The desks of a country and what they send: twenty visits a day, each with one service, the same in every run.

use indrumar_domain::{Day, InstallId, KeyTally, Mark, Period};
use indrumar_wire::{Bundle, BundleKey, Signed, SigningKey};
use std::error::Error;

const VISITS: u64 = 20;
const SERVICES: &[&str] = &[
    "pay.utilities",
    "pay.mpay",
    "pay.fines",
    "papers.criminal-record",
    "papers.apostille",
    "benefits.pension",
    "account.mpass",
    "desk.asp-appointment",
];

/// A desk, by its number.
pub(crate) struct Desk {
    pub(crate) number: u32,
    pub(crate) install: InstallId,
    pub(crate) key: SigningKey,
}

/// One row of the hub's table: what a bare database is given.
pub(crate) struct Row {
    pub(crate) period: String,
    pub(crate) code: String,
    pub(crate) marks: Vec<u8>,
    pub(crate) count: i64,
}

/// A bundle that is ready to go.
#[derive(Clone)]
pub(crate) struct Ready {
    pub(crate) bytes: Vec<u8>,
    pub(crate) tallies: Vec<(Period, KeyTally)>,
    pub(crate) marks: u64,
}

impl Desk {
    pub(crate) fn new(number: u32) -> Self {
        let mut seed = [7; 32];
        seed[..4].copy_from_slice(&number.to_be_bytes());
        let mut install = [9; 16];
        install[..4].copy_from_slice(&number.to_be_bytes());
        Self {
            number,
            install: InstallId::new(install),
            key: SigningKey::from_seed(seed),
        }
    }

    /// The office's code.
    pub(crate) fn office(&self) -> String {
        format!("oficiul-{}", self.number)
    }

    /// What these days come to, sealed.
    pub(crate) fn bundle(&self, days: &[Day]) -> Result<Ready, Box<dyn Error>> {
        let tallies: Vec<(Period, KeyTally)> = days
            .iter()
            .map(|day| (Period::Day(*day), self.day(*day)))
            .collect();
        let keys = tallies
            .iter()
            .map(|(period, tally)| BundleKey::new(period.clone(), tally.clone()));
        let bundle = Bundle {
            install: self.install,
            program: "indrumar bench".to_owned(),
            keys: keys.collect(),
        };
        Ok(Ready {
            bytes: Signed::seal(&bundle, &self.key)?.to_bytes()?,
            marks: 2 * VISITS * u64::try_from(days.len())?,
            tallies,
        })
    }

    fn day(&self, day: Day) -> KeyTally {
        let mut tally = KeyTally::default();
        let name = day.to_string();
        let day = name.bytes().fold(0_u64, |sum, byte| {
            sum.wrapping_mul(131).wrapping_add(u64::from(byte))
        });
        for visit in 0..VISITS {
            let drawn = mixed(u64::from(self.number) << 40 ^ day << 8 ^ visit);
            let service = SERVICES[usize::try_from(drawn % 8).unwrap_or(0)];
            tally.add("@visit", Mark::from_bytes(drawn.to_be_bytes()), 1);
            tally.add(service, Mark::from_bytes(mixed(drawn).to_be_bytes()), 1);
        }
        tally
    }
}

/// The rows that a bundle comes to.
pub(crate) fn rows(tallies: &[(Period, KeyTally)]) -> Vec<Row> {
    let of_key = |(period, tally): &(Period, KeyTally)| {
        let period = period.to_string();
        let of_code = |(code, marks): (&String, &std::collections::BTreeMap<Mark, u32>)| Row {
            period: period.clone(),
            code: code.clone(),
            marks: marks
                .iter()
                .flat_map(|(mark, n)| [&mark.bytes()[..], &n.to_be_bytes()[..]].concat())
                .collect(),
            count: marks.values().map(|n| i64::from(*n)).sum(),
        };
        tally.counts.iter().map(of_code).collect::<Vec<_>>()
    };
    tallies.iter().flat_map(of_key).collect()
}

/// `SplitMix64`: well spread, and the same everywhere.
pub(crate) fn mixed(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
