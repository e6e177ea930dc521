//! The monthly report as a file. It is counted from the register each time, so it is as true as the register.

use crate::desk::language;
use crate::sheet::{office_lines, write};
use crate::{ApiError, Desk, settings};
use indrumar_document::{Size, layout};
use indrumar_domain::{Day, Period};
use indrumar_paperwork::{Figures, ReportInput, report};
use indrumar_store::{Read, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A report to write to a file.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ReportSave {
    /// `YYYY-MM`.
    pub month: String,
    /// The language of the report.
    #[ts(type = "Language")]
    pub language: String,
    /// Ends in `.pdf`, `.svg` or `.html`.
    pub path: String,
}

/// The report is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportSaved {
    /// The file.
    pub path: String,
    /// The visits it counts.
    pub visits: u64,
}

/// See [`crate::with_commands`]. A month that has not begun has no report.
pub fn save(desk: &Desk, args: ReportSave) -> Result<ReportSaved, ApiError> {
    let lang = language(&args.language)?;
    let Period::Month(first) = Period::parse(&args.month)? else {
        return Err(ApiError::BadDate { text: args.month });
    };
    let today = desk.today();
    if first > today {
        return Err(ApiError::DayInFuture {
            day: indrumar_i18n::date(first.date()),
        });
    }
    let before = first.date().pred_opt().map(Day::from);
    let (now, before, operator, invented) = desk.read(|read| {
        let before = before.map(|day| figures(read, &day.month())).transpose()?;
        Ok((
            figures(read, &first.month())?,
            before,
            settings::operator(read)?,
            read.setting(settings::DEMO)?,
        ))
    })?;
    // Before the first start there was no register, which is something else than nobody coming.
    let kept = desk.first_day().month() < first.month();
    let input = ReportInput {
        month: first.date(),
        as_of: today.date(),
        office: office_lines(desk)?,
        operator: operator.unwrap_or_default(),
        // Visits entered for days before the first start are a register too.
        before: before.filter(|figures| kept || figures.visits > 0),
        invented: invented.unwrap_or(false),
        now,
    };
    let document = report(&desk.catalogue(), lang, &input);
    let path = write(&args.path, &document, &layout(&document, Size::Normal)?)?;
    Ok(ReportSaved {
        path,
        visits: input.now.visits,
    })
}

/// What the requests of a month (`YYYY-MM`) come to.
fn figures(read: Read<'_>, month: &str) -> Result<Figures, StoreError> {
    let mut requests = Vec::new();
    for row in read.days_of_month(month)? {
        let day = read.requests_of(row.day, u32::MAX)?;
        requests.extend(day.into_iter().map(|stored| stored.request));
    }
    Ok(Figures::of(&requests))
}
