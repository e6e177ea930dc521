//! How a practice desk begins: the same office and the same habits, two invented weeks, a mistake of yesterday, an empty day.

use super::paperless::PaperlessHost;
use super::progress::{MISTAKE, Mistake};
use crate::demo::invent;
use crate::request::{Draft, words};
use crate::transact::Op;
use crate::{ApiError, Desk, settings};
use chrono::{DateTime, Days, FixedOffset, TimeZone};
use indrumar_domain::{
    CHISINAU, Channel, NewItem, NewRequest, Outcome, ServiceCode, SpokenLanguage,
};
use indrumar_i18n::Args;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many requests the two weeks before today hold: a desk of a village.
const REQUESTS: u32 = 90;
const DAYS: u32 = 14;

/// Everybody practises with the same ones, so that a trainer can speak of them.
const SEED: u64 = 2_026;

/// What the mistake is about; every edition has it.
const SERVICE: &str = "pay.utilities";

/// Opens it. The folder was removed before.
pub(super) fn begin(desk: &Desk) -> Result<Desk, ApiError> {
    let office = desk.read(settings::office)?.ok_or(ApiError::NotSetUp {})?;
    let operator = desk
        .read(settings::operator)?
        .ok_or(ApiError::NotSetUp {})?;
    let folder = desk.folder().make_practice()?;
    let host = PaperlessHost::new(desk.shared_host(), desk.i18n());
    let practice = Desk::open(folder, Arc::new(host))?;
    let (looks, asks, district) = desk.read(|read| {
        let district: Option<String> = read.setting(settings::DISTRICT)?;
        Ok((settings::looks(read)?, settings::asks(read)?, district))
    })?;
    let language = desk.language()?;
    practice.transact(Op::SetUp, |tx| {
        tx.set(settings::LANGUAGE, &language.as_str())?;
        // The hub knows the real desk alone.
        let office = indrumar_domain::Office {
            code: None,
            ..office
        };
        tx.set(settings::OFFICE, &office)?;
        tx.set(settings::OPERATOR, &operator)?;
        tx.set(settings::LOOKS, &looks)?;
        tx.set(settings::ASKS, &asks)?;
        if let Some(district) = &district {
            tx.set(settings::DISTRICT, district)?;
        }
        Ok(())
    })?;
    let closing = yesterday(&practice, 17, 0)?;
    invent(&practice, closing, REQUESTS, DAYS, SEED)?;
    mistake(&practice, yesterday(&practice, 11, 20)?)?;
    Ok(practice)
}

/// Yesterday at this hour: today is the learner's alone.
fn yesterday(desk: &Desk, hour: u32, minute: u32) -> Result<DateTime<FixedOffset>, ApiError> {
    let day = desk.today().date().checked_sub_days(Days::new(1));
    let at = day
        .and_then(|day| day.and_hms_opt(hour, minute, 0))
        .and_then(|at| CHISINAU.from_local_datetime(&at).earliest());
    let at = at.ok_or_else(|| ApiError::internal("the clock stands at the beginning of time"))?;
    Ok(at.fixed_offset())
}

/// A visit by telephone that was written down as one to the desk.
fn mistake(desk: &Desk, at: DateTime<FixedOffset>) -> Result<(), ApiError> {
    let catalogue = desk.catalogue();
    let service = ServiceCode::parse(SERVICE)?;
    let note = desk.i18n().text("practice-mistake-note", &Args::new());
    let new = NewRequest {
        items: vec![NewItem {
            counted_as: catalogue.tally_code(&service),
            service,
            outcome: Outcome::Solved,
            step: None,
            referred_to: None,
        }],
        channel: Channel::Desk,
        language: SpokenLanguage::Romanian,
        minutes: Some(1),
        visits: 1,
        heads: None,
        note: Some(note),
        second_language: None,
        help: None,
        age: None,
        equipment: BTreeSet::new(),
        sheets: None,
        at,
        source: None,
    };
    let mut random = [0; 26];
    desk.host()
        .random(&mut random)
        .map_err(ApiError::internal)?;
    let request = Draft::new(desk)?.record(new, &random)?;
    desk.transact(Op::FillDemo, |tx| {
        tx.add_request(&request, &words(&catalogue, &request))?;
        let mistake = Mistake {
            id: request.id.to_string(),
            day: request.day.to_string(),
        };
        tx.set(MISTAKE, &mistake)
    })?;
    Ok(())
}
