//! Changing what is set: part by part, each checked, all of one call or nothing of it.

use super::show::{Settings, get};
use super::{Asks, Contact, Looks, Operators, Printing, Privacy};
use crate::printing::Habit;
use crate::session::{NewOffice, Nothing, chosen_district};
use crate::transact::{Changes, Failure, Op, Tx};
use crate::{ApiError, Desk, privacy, settings};
use indrumar_domain::{DomainError, MAX_CONTACT_CHARS, MAX_CONTACT_DAYS, Office, OfficeKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Longest line of opening hours on a sheet, in characters.
const MAX_HOURS_CHARS: usize = 120;

/// The parts that change; absent ones stay as they are.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct SettingsSet {
    /// The office's name, kind and place; the hub's code for it stays.
    #[ts(optional)]
    pub office: Option<NewOffice>,
    /// How it is reached.
    #[ts(optional)]
    pub contact: Option<Contact>,
    /// Who works here, and who works now.
    #[ts(optional)]
    pub operators: Option<Operators>,
    /// How sheets are printed.
    #[ts(optional)]
    pub printing: Option<Printing>,
    /// What is asked beside the service.
    #[ts(optional)]
    pub asks: Option<Asks>,
    /// What is kept, and for how long.
    #[ts(optional)]
    pub privacy: Option<Privacy>,
    /// How the window looks.
    #[ts(optional)]
    pub looks: Option<Looks>,
}

/// It is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SettingsKept {
    /// Everything, as it is now.
    pub settings: Settings,
    /// What the window must refresh.
    pub changes: Changes,
}

/// See [`crate::with_commands`].
pub fn set(desk: &Desk, args: SettingsSet) -> Result<SettingsKept, ApiError> {
    let ((), changes) = desk.transact(Op::SetSettings, |tx| {
        let office = settings::office(tx.read())?.ok_or(ApiError::NotSetUp {})?;
        if let Some(new) = args.office {
            tx.set(settings::OFFICE, &renamed(office, &new)?)?;
            if let Some(district) = chosen_district(&new)? {
                tx.set(settings::DISTRICT, &district.code)?;
            }
        }
        if let Some(new) = args.contact {
            tx.set(settings::CONTACT, &reached(&new)?)?;
        }
        if let Some(new) = args.operators {
            keep_operators(tx, &new)?;
        }
        if let Some(new) = args.printing {
            tx.set(settings::PRINTING, &Habit::from(new))?;
        }
        if let Some(new) = args.asks {
            tx.set(settings::ASKS, &new)?;
        }
        if let Some(new) = args.privacy {
            tx.set(settings::PRIVACY, &checked(new)?)?;
        }
        if let Some(new) = args.looks {
            tx.set(settings::LOOKS, &new)?;
        }
        Ok(())
    })?;
    if let Some(privacy) = args.privacy {
        privacy::sweep(desk)?;
        if privacy.no_traces {
            settings::traces::sweep(desk);
        }
    }
    Ok(SettingsKept {
        settings: get(desk, Nothing {})?,
        changes,
    })
}

fn renamed(before: Office, new: &NewOffice) -> Result<Office, DomainError> {
    let kind = OfficeKind::parse(&new.kind)?;
    Ok(Office {
        code: before.code,
        ..Office::new(&new.name, kind, &new.locality)?
    })
}

/// One line each, since each is one line of a sheet.
fn reached(new: &Contact) -> Result<Contact, ApiError> {
    Ok(Contact {
        phone: line(&new.phone, MAX_CONTACT_CHARS)?,
        hours: line(&new.hours, MAX_HOURS_CHARS)?,
    })
}

fn line(text: &str, max: usize) -> Result<String, ApiError> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line: String = words
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    if line.chars().count() > max {
        let max = u32::try_from(max).unwrap_or(u32::MAX);
        return Err(ApiError::LineTooLong { max });
    }
    Ok(line)
}

/// Everybody once, under a name that can be printed; who works now is one of them.
fn keep_operators(tx: &Tx<'_>, new: &Operators) -> Result<(), Failure> {
    let current = name(&new.current)?;
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for operator in new.all.iter().chain([&new.current]) {
        let operator = name(operator)?;
        if seen.insert(operator.clone()) {
            all.push(operator);
        }
    }
    tx.many(all.len());
    tx.set(settings::OPERATORS, &all)?;
    tx.set(settings::OPERATOR, &current)
}

/// A person's name follows the rule of an office's: one line, not empty.
fn name(text: &str) -> Result<String, DomainError> {
    Ok(Office::new(text, OfficeKind::TownHall, "-")?.name)
}

fn checked(new: Privacy) -> Result<Privacy, ApiError> {
    if new.contact_days <= MAX_CONTACT_DAYS {
        Ok(new)
    } else {
        Err(ApiError::DaysOutOfRange {
            min: 0,
            max: MAX_CONTACT_DAYS,
        })
    }
}
