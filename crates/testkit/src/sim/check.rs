//! What must hold: after each sync that was done, and at the end when everybody is connected.

use super::model::{Side, Token};
use super::road::Fault;
use super::world::{OFFICES, World};
use indrumar_api::session::Nothing;
use indrumar_api::sync::status;
use indrumar_domain::{KeyTally, Period, VISIT};
use indrumar_hub::Span;
use indrumar_sync::LedgerKey;
use indrumar_wire::{Fetch, Marks, Signed};
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

/// How often everybody may speak at the end until nothing is left to tell; what goes on longer than this does not end.
const ROUNDS: u32 = 5;
/// So many counts of a cell leave together.
const K: u64 = 5;

type Figures = BTreeMap<String, BTreeMap<String, u64>>;

impl World {
    /// What the hub has of these keys, as it tells the desk itself.
    fn there(&self, at: usize, keys: &[Period]) -> Result<BTreeMap<Period, KeyTally>, String> {
        let identity = self.copies[at].desk()?.speaks_as();
        let fetch = Fetch {
            install: identity.install,
            keys: keys.to_vec(),
            page: 0,
        };
        let signed = Signed::seal(&fetch, &identity.key).and_then(|signed| signed.to_bytes());
        let bytes = signed.map_err(|error| error.to_string())?;
        let answer = self.wait(|hub| Box::pin(async move { hub.converse(&bytes).await }))?;
        let marks: Marks = answer.peek().map_err(|error| error.to_string())?;
        let key = |key: indrumar_wire::BundleKey| (key.period.clone(), key.into_tally());
        Ok(marks.keys.into_iter().map(key).collect())
    }

    fn ledger(&self, at: usize) -> Result<Vec<LedgerKey>, String> {
        let desk = self.copies[at].desk()?;
        desk.counted_here().map_err(|error| format!("{error:?}"))
    }

    /// Rule 3, and 9: what a desk holds to be confirmed is at the hub, whole; and both show the same two numbers.
    pub(crate) fn check_receipts(&self, at: usize) -> Result<(), String> {
        let ledger = self.ledger(at)?;
        let keys: Vec<Period> = ledger.iter().map(|key| key.period.clone()).collect();
        let there = self.there(at, &keys)?;
        for key in ledger.iter().filter(|key| key.receipted) {
            if !there
                .get(&key.period)
                .is_some_and(|hub| hub.covers(&key.tally))
            {
                return Err(format!(
                    "{} is held to be confirmed and is not there",
                    key.period
                ));
            }
        }
        let told = status(self.copies[at].desk()?, Nothing {}).map_err(|e| format!("{e:?}"))?;
        for month in told.months {
            let here = (Some(month.visits_here), Some(month.items_here));
            if here != (month.visits_there, month.items_there) {
                return Err(format!("two numbers differ after a sync: {month:?}"));
            }
        }
        Ok(())
    }

    /// Everybody is connected, again and again until nothing is left to tell; then the invariant.
    pub(crate) fn settle_down(&mut self) -> Result<(), String> {
        for at in 0..self.copies.len() {
            self.copies[at].host.set("2026-12-03T10:00:00+02:00");
            if self.copies[at].disk.office.is_none() {
                self.enrol(at, 0)?;
            }
        }
        // The last has spoken after the first, so everybody speaks twice, and every day agrees. What a copy learns then may let it
        // take a mark of a month back, or let one out, which the copies before it learn in the next round: until nothing is left.
        for round in 1..=ROUNDS {
            for at in 0..self.copies.len() {
                self.sync(at, Fault::None)?;
            }
            if round > 1 && self.is_quiet()? {
                break;
            }
        }
        self.clock.store(30, Ordering::Relaxed);
        let mut offices = BTreeMap::new();
        for install in 0..self.model.offices.len() {
            let figures = self.check_install(install)?;
            self.sum_by_office(install, &figures, &mut offices);
        }
        self.check_offices(&offices)
    }

    /// Whether the hub has of every month what each desk has of it, and no desk has more to let out; it must have every day.
    fn is_quiet(&self) -> Result<bool, String> {
        let mut quiet = true;
        for at in 0..self.copies.len() {
            quiet &= self.waits_too_long(at)?.is_none();
            let ledger = self.ledger(at)?;
            let keys: Vec<Period> = ledger.iter().map(|key| key.period.clone()).collect();
            let there = self.there(at, &keys)?;
            let other = |key: &&LedgerKey| there.get(&key.period) != Some(&key.tally);
            for key in ledger.iter().filter(other) {
                if let Period::Day(day) = &key.period {
                    return Err(format!("{day}: not the same after everybody spoke twice"));
                }
                quiet = false;
            }
        }
        Ok(quiet)
    }

    fn check_install(&self, install: usize) -> Result<Figures, String> {
        let mut all = Side::default();
        let copies: Vec<usize> = (0..self.copies.len())
            .filter(|at| self.copies[*at].install == install)
            .collect();
        for at in &copies {
            all.learn_all(&self.copies[*at].disk.side);
        }
        let own = all.clone();
        all.learn_all(&self.model.sides[install].borrow());
        if all.present.len() != own.present.len() {
            return Err("the model's hub knows what no copy has learned".to_owned());
        }
        let expected = all.figures();
        let torn = self.torn(&copies, &all);
        for at in copies.iter().copied() {
            let ledger = self.ledger(at)?;
            let days = ledger
                .iter()
                .filter(|key| matches!(key.period, Period::Day(_)));
            let here = figures(days.clone().map(|key| (&key.period, &key.tally)));
            same(&expected, &here, &format!("copy {at} of install {install}"))?;
            let keys: Vec<Period> = ledger.iter().map(|key| key.period.clone()).collect();
            let there = self.there(at, &keys)?;
            let days = there.iter().filter(|key| matches!(key.0, Period::Day(_)));
            same(
                &expected,
                &figures(days),
                &format!("the hub of install {install}"),
            )?;
            for key in &ledger {
                if there.get(&key.period) != Some(&key.tally) {
                    return Err(format!("{}: not the same marks on both sides", key.period));
                }
            }
            self.check_tables(at, &ledger, &expected, torn)?;
            self.check_receipts(at)?;
        }
        Ok(expected)
    }

    /// Visits of which two copies, or one copy and itself before a backup was put back, said two things: what is told of each
    /// stands. One took it back while the other said something new of it, which stands on its day as in the tables, and the visit
    /// does not; or it came to the desk in two ways, of which one had not left when the other was said.
    fn torn(&self, copies: &[usize], all: &Side) -> u64 {
        let gone = |token: &Token| all.removed.contains(token);
        let visits = copies.iter().flat_map(|at| &self.copies[*at].disk.visits);
        let torn = visits.filter(|visit| {
            let half_gone =
                visit.tokens.get(VISIT).is_some_and(gone) && !visit.tokens.values().all(gone);
            half_gone || self.tokens.said_more(visit)
        });
        let torn = torn.filter_map(|visit| Some((&visit.id, visit.said.get(VISIT)?.1)));
        torn.collect::<BTreeMap<_, _>>().into_values().sum()
    }

    /// A cell of which a copy has k counts or more that it has not let out.
    fn waits_too_long(&self, at: usize) -> Result<Option<(String, u64)>, String> {
        let desk = self.copies[at].desk()?;
        let told = status(desk, Nothing {}).map_err(|error| format!("{error:?}"))?;
        Ok(told.held_back.into_iter().find(|(_, n)| *n >= K))
    }

    /// The tables of months lag by fewer than k per cell, month and copy, and never go ahead but for `torn` visits.
    fn check_tables(
        &self,
        at: usize,
        ledger: &[LedgerKey],
        expected: &Figures,
        torn: u64,
    ) -> Result<(), String> {
        if let Some((cell, n)) = self.waits_too_long(at)? {
            return Err(format!("{n} counts of {cell} are held back"));
        }
        let months = ledger
            .iter()
            .filter(|key| matches!(key.period, Period::Month(_)));
        let shown: u64 = months
            .flat_map(|key| {
                let tally = &key.tally;
                let cells = tally
                    .counts
                    .keys()
                    .filter(|code| code.starts_with("channel="));
                cells.map(|code| tally.figure(code))
            })
            .sum();
        let visits: u64 = expected.values().filter_map(|day| day.get("@visit")).sum();
        // A line without details can be taken back, and the cells it was in cannot be known.
        let lines_gone = self.lines_removed;
        if shown > visits + torn && !lines_gone {
            return Err(format!(
                "{shown} in the tables of channels for {visits} visits"
            ));
        }
        Ok(())
    }

    fn sum_by_office(
        &self,
        install: usize,
        figures: &Figures,
        offices: &mut BTreeMap<(usize, String), u64>,
    ) {
        let Some(spans) = &self.model.offices[install] else {
            return;
        };
        for (day, codes) in figures {
            let span = spans.iter().rev().find(|span| span.1 <= *day);
            if let (Some((office, _)), Some(visits)) = (span, codes.get("@visit")) {
                *offices.entry((*office, day.clone())).or_default() += visits;
            }
        }
    }

    /// Rule 11: each day under the office that the install belonged to on it.
    fn check_offices(&self, offices: &BTreeMap<(usize, String), u64>) -> Result<(), String> {
        for ((office, day), visits) in offices {
            let of = Span::day(day.parse().map_err(|_| "a day".to_owned())?);
            let code = OFFICES[*office];
            let shown = self.wait(|hub| Box::pin(hub.figures(code, of)))?.visits;
            let shown = self.bent_office(*office, day, shown, offices);
            if shown != *visits {
                return Err(format!("{code} on {day}: {shown} visits and not {visits}"));
            }
        }
        Ok(())
    }

    /// With rule 11 bent: what an office would have if every day were the last office's.
    fn bent_office(
        &self,
        office: usize,
        day: &str,
        shown: u64,
        offices: &BTreeMap<(usize, String), u64>,
    ) -> u64 {
        if self.mutation != super::bend::Mutation::OfficeOfToday {
            return shown;
        }
        let last = |spans: &Vec<(usize, String)>| spans.last().map(|span| span.0);
        let of_today = self.model.offices.iter().flatten().filter_map(last);
        if of_today.into_iter().any(|today| today == office) {
            let all = offices.iter().filter(|entry| entry.0.1 == day);
            all.map(|entry| *entry.1).sum()
        } else {
            0
        }
    }
}

fn figures<'a>(keys: impl Iterator<Item = (&'a Period, &'a KeyTally)>) -> Figures {
    let mut figures = Figures::new();
    for (period, tally) in keys {
        let codes = tally.counts.keys();
        let codes = codes.map(|code| (code.clone(), tally.figure(code)));
        let codes: BTreeMap<String, u64> = codes.filter(|code| code.1 > 0).collect();
        if !codes.is_empty() {
            figures.insert(period.to_string(), codes);
        }
    }
    figures
}

fn same(expected: &Figures, found: &Figures, whose: &str) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    let days = expected.keys().chain(found.keys());
    let differs: Vec<String> = days
        .filter(|day| expected.get(*day) != found.get(*day))
        .map(|day| {
            format!(
                "{day}: {:?} and not {:?}",
                found.get(day).cloned().unwrap_or_default(),
                expected.get(day).cloned().unwrap_or_default()
            )
        })
        .collect();
    Err(format!("{whose}: {}", differs.join("; ")))
}
