//! The tables of a month: how people came, how it ended, in which language, where they stopped. One-way tables only, so that
//! no cell says two things of one visit, and a cell leaves the desk only when enough has gathered in it.
//!
//! The marks come from the same secrets as those of the days and go on over edits in the same way. Not here: which marks were
//! released (`store`), and the sums (the hub).

use crate::derive::{Labels, Version, unite};
use crate::{Day, GROUP, KeyTally, Request};
use std::collections::BTreeMap;

/// How many unreleased marks of a cell leave together, unless the desk is set otherwise.
pub const RELEASE_AT: u32 = 5;

/// The least and the most that a desk can be set to.
pub const RELEASE_RANGE: (u32, u32) = (3, 100);

/// Bands of minutes, by their last minute: single minutes would be cells that never fill.
const MINUTES: &[(u32, &str)] = &[(5, "1-5"), (15, "6-15"), (30, "16-30"), (60, "31-60")];

/// Longer than all bands.
const LONGER: &str = "61+";

/// The band that so many minutes are counted in.
pub fn minutes_band(minutes: u32) -> &'static str {
    let band = MINUTES.iter().find(|(last, _)| minutes <= *last);
    band.map_or(LONGER, |(_, band)| band)
}

/// Adds the marks that a request ever had in the tables of the month that `first` begins. `versions`: all of them, oldest
/// first, each as the whole request that it was.
pub fn month_marks(first: Day, versions: &[Request], into: &mut KeyTally) {
    let versions: Vec<_> = versions
        .iter()
        .map(|request| Version {
            period: request.day.first_of_month(),
            secret: &request.secret,
            generation: request.generation,
            undone: request.undone,
            labels: labels(request),
        })
        .collect();
    unite(&first.first_of_month(), &versions, into);
}

/// A service's own marks are told apart by the service; what stands in the cell's name is the code it is counted under. Of a
/// service that is counted under another code the step stays here, since a step can name a service.
fn labels(request: &Request) -> Labels<'_> {
    let n = request.visits;
    let mut labels = BTreeMap::new();
    let mut cell = |code: String| labels.insert(code.clone().into(), (code.into(), n));
    cell(format!("channel={}", request.channel));
    cell(format!("language={}", request.language));
    if let Some(help) = request.help {
        cell(format!("help={help}"));
    }
    if let Some(age) = request.age {
        cell(format!("age={age}"));
    }
    for lent in &request.equipment {
        cell(format!("equipment={lent}"));
    }
    if let Some(minutes) = request.minutes {
        cell(format!("minutes={}", minutes_band(minutes)));
    }
    if request.heads.is_some() {
        cell(format!("kind={GROUP}"));
    }
    for item in &request.items {
        let (service, code) = (&item.service, &item.counted_as);
        let outcome = format!("outcome={}", item.outcome);
        labels.insert(format!("{outcome}/{service}").into(), (outcome.into(), n));
        if item.outcome != crate::Outcome::Stuck {
            continue;
        }
        let stuck = match &item.step {
            Some(step) if service == code => format!("stuck={code}/{step}"),
            _ => format!("stuck={code}"),
        };
        labels.insert(format!("stuck/{service}").into(), (stuck.into(), n));
    }
    labels
}
