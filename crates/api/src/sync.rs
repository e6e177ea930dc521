//! The desk and its hub: enrolment, sending, what waits.

use crate::kept::keep;
use crate::practice::not_in_practice;
use crate::settings::{self, HubRecord};
use crate::tally::state_word;
use crate::transact::Op;
use crate::{ApiError, Changes, Desk, catalogue, district, ledger, session::Nothing};
use indrumar_domain::CHISINAU;
use indrumar_store::Road;
use indrumar_sync::http::Hub;
use indrumar_sync::{Pinned, Report, Road as _, enrol_again};
use indrumar_wire::EnrolmentCode;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Where to enrol, and with which code.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct Enrol {
    /// The hub's address.
    pub hub: String,
    /// The code its administrator gave.
    pub code: String,
}

/// The desk is enrolled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Enrolled {
    /// The office the hub knows it as.
    pub office: EnrolledOffice,
    /// The hub's address.
    pub hub: String,
    /// What the window must refresh.
    pub changes: Changes,
}

/// The office as the hub names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EnrolledOffice {
    /// The hub's code for it.
    pub code: String,
    /// The hub's name for it.
    pub name: String,
    /// What it is.
    #[ts(type = "OfficeKind")]
    pub kind: String,
}

/// What a sync did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SyncReport {
    /// Days offered.
    pub sent: u32,
    /// Days the hub confirmed.
    pub receipted: u32,
    /// Days the hub refused; they stay here.
    pub refused: u32,
    /// Which, and why.
    pub refusals: Vec<Refusal>,
    /// The last day before the first unknown one, `YYYY-MM-DD`.
    pub complete_through: Option<String>,
    /// The edition of the catalogue that came with it and runs now; the window shows services anew.
    pub catalogue: Option<String>,
    /// Why a newer edition did not come: a sentence. The sync is none the worse.
    pub catalogue_problem: Option<String>,
}

/// A day the hub refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refusal {
    /// `YYYY-MM-DD` or `YYYY-MM`.
    pub period: String,
    /// The hub's reason, a code; the words are the message `refusal-<reason>`.
    pub reason: String,
}

/// What waits, what was confirmed last, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SyncStatus {
    /// Whether a hub knows this desk.
    pub enrolled: bool,
    /// Its address.
    pub hub: Option<String>,
    /// The office it knows.
    pub office: Option<StatusOffice>,
    /// This install's id.
    pub install: String,
    /// What the hub has not confirmed yet, oldest first.
    pub waiting: Vec<Waiting>,
    /// The last receipt.
    pub last_receipt: Option<LastReceipt>,
    /// The last day before the first unknown one, `YYYY-MM-DD`.
    pub complete_through: Option<String>,
    /// All visits counted here.
    pub visits_here: u64,
}

/// The office of the certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatusOffice {
    /// The hub's code for it.
    pub code: String,
    /// The hub's name for it.
    pub name: String,
}

/// A day that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Waiting {
    /// `YYYY-MM-DD`.
    pub period: String,
    /// What it is known to be: with visits, declared without, declared closed.
    #[ts(type = "DayState")]
    pub state: String,
    /// Its visits.
    pub visits: u64,
    /// Service → how many.
    #[ts(type = "Record<string, number>")]
    pub services: BTreeMap<String, u64>,
}

/// The last receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LastReceipt {
    /// When it came (RFC 3339).
    pub at: String,
    /// How many days it confirmed.
    pub keys: u32,
    /// Whose it is.
    pub hub: String,
}

/// See [`crate::with_commands`].
pub fn enrol(desk: &Desk, args: Enrol) -> Result<Enrolled, ApiError> {
    not_in_practice(desk)?;
    let (office, hub) = desk.read(|read| Ok((settings::office(read)?, settings::hub(read)?)))?;
    let mut office = office.ok_or(ApiError::NotSetUp {})?;
    if let Some(hub) = hub {
        let office = hub.certificate()?.office.name;
        return Err(ApiError::AlreadyEnrolled { office });
    }
    let code = EnrolmentCode::parse(&args.code).map_err(|_| ApiError::EnrolmentCodeUnknown {})?;
    let _lock = desk.folder().lock_sync()?;
    let road = Hub::at(&args.hub)?;
    let enrolment = indrumar_sync::enrol(&road, &desk.identity(), &code)?;
    let certified = enrolment.certificate.office;
    // A hub from before districts had a list may have written something else there.
    let district = certified.district.as_deref();
    let district = district.and_then(|name| district::known(name).ok());
    let record = HubRecord {
        address: road.address().to_owned(),
        certificate: enrolment.signed,
    };
    let ((), changes) = desk.transact(Op::Enrol, |tx| {
        tx.about(&certified.code);
        // The name on the sheets stays as the desk wrote it; only the code is the hub's to give.
        office.code = Some(certified.code.clone());
        tx.set(settings::OFFICE, &office)?;
        if let Some(district) = &district {
            tx.set(settings::DISTRICT, &district.code)?;
        }
        tx.set(settings::HUB, &record)
    })?;
    Ok(Enrolled {
        office: EnrolledOffice {
            code: certified.code.to_string(),
            name: certified.name,
            kind: certified.kind.to_string(),
        },
        hub: record.address,
        changes,
    })
}

/// See [`crate::with_commands`]. Recording goes on beside it: the database is held only to read the ledger and to keep each receipt.
pub fn now(desk: &Desk, _: Nothing) -> Result<SyncReport, ApiError> {
    let record = desk.read(settings::hub)?.ok_or(ApiError::NotEnrolled {})?;
    let _lock = desk.folder().lock_sync()?;
    let road = Hub::at(&record.address)?;
    let (report, record) = match send(desk, &road, &record) {
        Err(Refusing::Unknown) => {
            // The hub was restored from before the enrolment: it takes its own certificate for a code.
            let enrolment = enrol_again(&road, &desk.identity(), &record.certificate)?;
            let record = HubRecord {
                certificate: enrolment.signed,
                ..record
            };
            desk.transact(Op::Enrol, |tx| tx.set(settings::HUB, &record))?;
            (send(desk, &road, &record)?, record)
        }
        other => (other?, record),
    };
    let followed = catalogue::follow(desk, &road, &record, report.catalogue.as_deref());
    let days = ledger::days(desk)?;
    Ok(SyncReport {
        sent: count(report.sent),
        receipted: count(report.receipted),
        refused: count(report.refused.len()),
        refusals: report.refused.into_iter().map(Refusal::from).collect(),
        complete_through: ledger::complete(desk, &days),
        catalogue_problem: followed
            .as_ref()
            .err()
            .map(|error| error.sentence(&desk.i18n())),
        catalogue: followed.ok().flatten(),
    })
}

/// See [`crate::with_commands`].
pub fn status(desk: &Desk, _: Nothing) -> Result<SyncStatus, ApiError> {
    let days = ledger::days(desk)?;
    let (hub, last) = desk.read(|read| Ok((settings::hub(read)?, read.last_receipt()?)))?;
    let office = match &hub {
        Some(hub) => Some(hub.certificate()?.office),
        None => None,
    };
    let waiting = days.iter().filter(|row| !row.is_receipted());
    Ok(SyncStatus {
        enrolled: hub.is_some(),
        hub: hub.map(|hub| hub.address),
        office: office.map(|office| StatusOffice {
            code: office.code.to_string(),
            name: office.name,
        }),
        install: desk.install().to_string(),
        waiting: waiting
            .map(|row| Waiting {
                period: row.day.to_string(),
                state: state_word(row.state).to_owned(),
                visits: row.visits,
                services: row.services.clone(),
            })
            .collect(),
        last_receipt: last.map(|receipt| LastReceipt {
            at: receipt.at.with_timezone(&CHISINAU).to_rfc3339(),
            keys: receipt.keys,
            hub: receipt.hub,
        }),
        complete_through: ledger::complete(desk, &days),
        visits_here: days.iter().map(|row| row.visits).sum(),
    })
}

/// Why a sync ended early: the hub has lost this install, or anything else.
enum Refusing {
    Unknown,
    Other(ApiError),
}

impl From<indrumar_sync::Error> for Refusing {
    fn from(error: indrumar_sync::Error) -> Self {
        match error {
            indrumar_sync::Error::Refused { ref code, .. } if code == "install-unknown" => {
                Self::Unknown
            }
            other => Self::Other(other.into()),
        }
    }
}

impl From<Refusing> for ApiError {
    fn from(refusing: Refusing) -> Self {
        match refusing {
            Refusing::Unknown => Self::InstallUnknown {},
            Refusing::Other(error) => error,
        }
    }
}

fn send(desk: &Desk, road: &Hub, hub: &HubRecord) -> Result<Report, Refusing> {
    let ledger = ledger::ledger(desk).map_err(Refusing::Other)?;
    let identity = desk.identity();
    let certificate = hub.certificate().map_err(Refusing::Other)?;
    let who = Pinned {
        desk: &identity,
        hub_key: certificate.hub_key,
    };
    indrumar_sync::sync(road, &who, &ledger, &mut |accepted| {
        keep(desk, Road::Network, &hub.address, accepted).map_err(Refusing::Other)
    })
}

impl From<indrumar_wire::Refusal> for Refusal {
    fn from(refusal: indrumar_wire::Refusal) -> Self {
        Self {
            period: refusal.period,
            reason: refusal.reason,
        }
    }
}

/// A number for the window; there are no more than four thousand million days.
pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
