//! The desk and its hub: enrolment and sending. How the desk goes from its hub is in [`leave`], what stands where in [`status`],
//! what is sent in `leaving`, how it went in [`history`], what the hub knows and this desk does not in `lines`.

pub mod auto;
mod hand;
mod history;
mod leave;
mod leaving;
mod lines;
mod sending;
mod setting;
mod status;

pub(crate) use hand::Hand;
pub use history::{SyncHistoryArgs, SyncHistoryEntry, history};
pub use leave::{HubLeft, leave};
pub use leaving::{SyncBytes, SyncBytesArgs, bytes};
pub use lines::{LearnedLine, LinesRemove, LinesRemoved, remove as remove_lines};
pub(crate) use sending::Sending;
pub use sending::{SyncProgress, cancel, progress};
pub use setting::{SyncSettings, get as settings_get, set as settings_set};
pub use status::{
    AgreedMonth, LastReceipt, StatusOffice, SyncStatus, Waiting, WaitingMonth, status,
};

use crate::practice::not_in_practice;
use crate::settings::{self, HubRecord};
use crate::transact::Op;
use crate::{ApiError, Changes, Desk, catalogue, district, ledger, session::Nothing};
use indrumar_domain::Office;
use indrumar_store::{Road, SyncEnding};
use indrumar_sync::http::Hub;
use indrumar_sync::{Pinned, Report, enrol_again};
use indrumar_wire::EnrolmentCode;
use serde::{Deserialize, Serialize};
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
    /// Days and months offered.
    pub sent: u32,
    /// Days and months the hub confirmed.
    pub receipted: u32,
    /// Of them, the months: their tables.
    pub months: u32,
    /// Days the hub refused; they stay here.
    pub refused: u32,
    /// Which, and why.
    pub refusals: Vec<Refusal>,
    /// Days and months of which the hub knew something that was not known here.
    pub learned: u32,
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

/// See [`crate::with_commands`].
pub fn enrol(desk: &Desk, args: Enrol) -> Result<Enrolled, ApiError> {
    not_in_practice(desk)?;
    may_enrol(desk)?;
    let code = EnrolmentCode::parse(&args.code).map_err(|_| ApiError::EnrolmentCodeUnknown {})?;
    let _lock = desk.folder().lock_sync()?;
    // Another program beside may have been faster.
    let office = may_enrol(desk)?;
    let road = hub_at(desk, &args.hub)?;
    let enrolled = let_in(desk, &road, office, &code)?;
    auto::at_once(desk);
    Ok(enrolled)
}

/// The office, when it is set up and no hub has it yet.
fn may_enrol(desk: &Desk) -> Result<Office, ApiError> {
    let (office, hub) = desk.read(|read| Ok((settings::office(read)?, settings::hub(read)?)))?;
    let office = office.ok_or(ApiError::NotSetUp {})?;
    match hub {
        Some(hub) => Err(ApiError::AlreadyEnrolled {
            office: hub.certificate()?.office.name,
        }),
        None => Ok(office),
    }
}

/// Enrols by this road. Also by roads that only tests have.
pub(crate) fn let_in(
    desk: &Desk,
    road: &dyn indrumar_sync::Road,
    mut office: Office,
    code: &EnrolmentCode,
) -> Result<Enrolled, ApiError> {
    let enrolment = indrumar_sync::enrol(road, &desk.identity(), code)?;
    let certified = enrolment.certificate.office;
    // A hub from before districts had a list may have written something else there.
    let district = certified.district.as_deref();
    let district = district.and_then(|name| district::known(name).ok());
    let mut record = HubRecord {
        address: road.address().to_owned(),
        certificate: enrolment.signed,
        keys: Vec::new(),
        receipts_after: 0,
    };
    let ((), changes) = desk.transact(Op::Enrol, |tx| {
        tx.about(&certified.code);
        record.receipts_after = tx.read().last_receipt(0)?.map_or(0, |receipt| receipt.seq);
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

/// See [`crate::with_commands`]. Recording goes on beside it: the database is held only to read the ledger and to keep each
/// receipt.
pub fn now(desk: &Desk, _: Nothing) -> Result<SyncReport, ApiError> {
    desk.read(settings::hub)?.ok_or(ApiError::NotEnrolled {})?;
    let begun = desk.folder().lock_sync().and_then(|lock| {
        // Under the lock: the desk may have left its hub just now.
        let record = desk.read(settings::hub)?.ok_or(ApiError::NotEnrolled {})?;
        let road = hub_at(desk, &record.address)?;
        Ok((lock, road, record))
    });
    let (_lock, road, record) = begun.inspect_err(|_| auto::put_off(desk))?;
    let (report, record) = over(desk, &road, record)?;
    let followed = catalogue::follow(desk, &road, &record, report.catalogue.as_deref());
    let told = reported(desk, report)?;
    Ok(SyncReport {
        catalogue_problem: followed
            .as_ref()
            .err()
            .map(|error| error.sentence(&desk.i18n())),
        catalogue: followed.ok().flatten(),
        ..told
    })
}

/// A sync by this road, and its ending noted. Also by roads that only tests have.
pub(crate) fn over(
    desk: &Desk,
    road: &dyn indrumar_sync::Road,
    record: HubRecord,
) -> Result<(Report, HubRecord), ApiError> {
    let hub = record.address.clone();
    desk.sending().begin();
    let done = attempt(desk, road, record);
    let ending = match &done {
        Ok((report, _)) => SyncEnding {
            ended: history::DONE.to_owned(),
            sent: count(report.sent),
            receipted: count(report.receipted),
            refused: count(report.refused.len()),
            learned: count(report.learned),
            bytes: report.bytes,
            hub,
        },
        Err(error) => SyncEnding {
            ended: error.code().to_owned(),
            hub,
            ..SyncEnding::default()
        },
    };
    desk.sending().ended(done.as_ref().err());
    auto::ended(desk, done.as_ref().err());
    let noted = desk.transact(Op::NoteSync, |tx| tx.log_sync(Road::Network, &ending));
    let done = done?;
    noted?;
    Ok(done)
}

fn attempt(
    desk: &Desk,
    road: &dyn indrumar_sync::Road,
    record: HubRecord,
) -> Result<(Report, HubRecord), ApiError> {
    let report = match send(desk, road, &record) {
        Err(Refusing::Unknown) => {
            let record = let_in_again(desk, road, &record)?;
            send(desk, road, &record)?
        }
        other => other?,
    };
    // The hub may have been followed to another key.
    let record = desk.read(settings::hub)?.unwrap_or(record);
    Ok((report, record))
}

/// The hub was restored from before the enrolment: it takes its own certificate for a code.
fn let_in_again(
    desk: &Desk,
    road: &dyn indrumar_sync::Road,
    record: &HubRecord,
) -> Result<HubRecord, ApiError> {
    let identity = desk.identity();
    let who = Pinned {
        desk: &identity,
        hub_key: record.key()?,
    };
    let mut hand = Hand::new(desk, Road::Network, record)?;
    let enrolment = enrol_again(road, &who, &record.certificate, &mut hand)?;
    let (record, _) = desk.transact(Op::Enrol, |tx| {
        let kept = settings::hub(tx.read())?;
        let kept = kept.unwrap_or_else(|| record.clone());
        // With the old certificate its key would be forgotten, and a late receipt by it called another hub's.
        let mut keys = kept.earlier_keys()?;
        keys.push(kept.key()?);
        let record = HubRecord {
            certificate: enrolment.signed,
            keys,
            ..kept
        };
        tx.set(settings::HUB, &record)?;
        Ok(record)
    })?;
    Ok(record)
}

pub(crate) fn reported(desk: &Desk, report: Report) -> Result<SyncReport, ApiError> {
    let days = ledger::days(desk)?;
    Ok(SyncReport {
        sent: count(report.sent),
        receipted: count(report.receipted),
        months: count(report.months),
        refused: count(report.refused.len()),
        refusals: report.refused.into_iter().map(Refusal::from).collect(),
        learned: count(report.learned),
        complete_through: ledger::complete(desk, &days),
        catalogue: None,
        catalogue_problem: None,
    })
}

/// The hub at an address, by the way out of the network that is set here.
fn hub_at(desk: &Desk, address: &str) -> Result<Hub, ApiError> {
    let proxy = desk.read(settings::proxy)?;
    Ok(Hub::by_way_of(address, &proxy)?)
}

/// Why a sync ended early: the hub has lost this install, or anything else.
pub(crate) enum Refusing {
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

impl From<ApiError> for Refusing {
    fn from(error: ApiError) -> Self {
        Self::Other(error)
    }
}

fn send(desk: &Desk, road: &dyn indrumar_sync::Road, hub: &HubRecord) -> Result<Report, Refusing> {
    let ledger = ledger::ledger(desk)?;
    let identity = desk.identity();
    let who = Pinned {
        desk: &identity,
        hub_key: hub.key()?,
    };
    let mut hand = Hand::new(desk, Road::Network, hub)?;
    indrumar_sync::sync(road, &who, ledger, desk.sending().limit(), &mut hand)
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
