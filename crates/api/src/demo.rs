//! Invented requests: for demonstrations, practice and measurements.

use crate::request::{Draft, words};
use crate::transact::Op;
use crate::{ApiError, Changes, Desk, settings};
use chrono::{DateTime, FixedOffset};
use indrumar_catalogue::{Catalogue, Service};
use indrumar_domain::NewRequest;
use indrumar_domain::demo::{self, DemoService};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many requests to invent.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct DemoFill {
    /// How many.
    pub requests: u32,
    /// Over how many days, ending today.
    pub days: u32,
    /// The same seed gives the same requests.
    pub seed: u64,
}

/// They are recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DemoFilled {
    /// How many.
    pub requests: u32,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Requests in one transaction: a million are filled in without a million fsyncs, and a person recording beside it waits
/// for a moment at most.
const AT_ONCE: usize = 500;

/// See [`crate::with_commands`].
pub fn fill(desk: &Desk, args: DemoFill) -> Result<DemoFilled, ApiError> {
    let days = args.days.clamp(1, MAX_DAYS);
    invent(desk, desk.now(), args.requests, days, args.seed)
}

/// Records invented requests of the days before this moment.
pub(crate) fn invent(
    desk: &Desk,
    until: DateTime<FixedOffset>,
    requests: u32,
    days: u32,
    seed: u64,
) -> Result<DemoFilled, ApiError> {
    let draft = Draft::new(desk)?;
    let catalogue = desk.catalogue();
    let services: Vec<DemoService> = catalogue
        .services()
        .map(|s| invented(&catalogue, s))
        .collect();
    let mut invented = demo::requests(&services, until, requests, days, seed);
    let mut changes = Changes::default();
    let mut filled: u32 = 0;
    loop {
        let some: Vec<NewRequest> = invented.by_ref().take(AT_ONCE).collect();
        if some.is_empty() {
            break;
        }
        let mut random = vec![[0; 26]; some.len()];
        desk.host()
            .random(random.as_flattened_mut())
            .map_err(ApiError::internal)?;
        let count = some.len();
        ((), changes) = desk.transact(Op::FillDemo, |tx| {
            tx.set(settings::DEMO, &true)?;
            for (new, random) in some.into_iter().zip(&random) {
                let request = draft.record(new, random)?;
                tx.add_request(&request, &words(&catalogue, &request))?;
            }
            tx.many(count);
            Ok(())
        })?;
        filled = filled.saturating_add(crate::sync::count(count));
    }
    Ok(DemoFilled {
        requests: filled,
        changes,
    })
}

/// Ten years.
const MAX_DAYS: u32 = 3_660;

fn invented(catalogue: &Catalogue, service: &Service) -> DemoService {
    DemoService {
        service: service.code.clone(),
        counted_as: catalogue.tally_code(&service.code),
        steps: service.steps.iter().map(|step| step.id.clone()).collect(),
    }
}
