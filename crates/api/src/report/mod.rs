//! Reports as files: the register of a day, the report of a month and of a year, the operator's guide. They are counted from the
//! register each time, so they are as true as the register.
//!
//! A file goes where its path says, or without one among the person's documents, under its title.

mod guide;

pub use guide::{GuideSave, GuideSaved, save as save_guide};

use crate::desk::language;
use crate::sheet::{office_lines, put_in_documents, readable, write};
use crate::statistics::Span;
use crate::{ApiError, Desk, settings};
use chrono::Datelike;
use indrumar_document::{Document, Size, layout, pdf};
use indrumar_domain::{Day, DayState, Period, Request};
use indrumar_i18n::Lang;
use indrumar_paperwork::{DailyInput, ReportInput, Reported, daily, report};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A report to write to a file.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct ReportSave {
    /// A day (`YYYY-MM-DD`), a month (`YYYY-MM`) or a year (`YYYY`).
    pub period: String,
    /// The language of the report.
    #[ts(type = "Language")]
    pub language: String,
    /// Ends in `.pdf`, `.svg` or `.html`; among the person's documents as PDF, when absent.
    #[ts(optional)]
    pub path: Option<String>,
    /// Whether the notes of a day are printed too; they are not, when absent.
    #[ts(optional)]
    pub notes: Option<bool>,
}

/// The report is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportSaved {
    /// The file.
    pub path: String,
    /// The visits it counts.
    pub visits: u64,
    /// Whether the folder with it is shown.
    pub opened: bool,
}

/// See [`crate::with_commands`]. What has not begun has no report.
pub fn save(desk: &Desk, args: ReportSave) -> Result<ReportSaved, ApiError> {
    let lang = language(&args.language)?;
    let (document, visits) = match parsed(&args.period)? {
        Wanted::Day(day) => of_day(desk, lang, day, args.notes.unwrap_or(false))?,
        Wanted::Period(period) => of_period(desk, lang, period)?,
    };
    let (path, opened) = placed(desk, args.path.as_deref(), lang, &document, Size::Compact)?;
    Ok(ReportSaved {
        path,
        visits,
        opened,
    })
}

/// What a report is of.
enum Wanted {
    Day(Day),
    Period(Reported),
}

fn parsed(text: &str) -> Result<Wanted, ApiError> {
    let bad = || ApiError::BadDate {
        text: text.to_owned(),
    };
    if text.len() == 4 {
        let first = Day::parse(&format!("{text}-01-01")).map_err(|_| bad())?;
        return Ok(Wanted::Period(Reported::Year(first.date().year())));
    }
    Ok(match Period::parse(text)? {
        Period::Day(day) => Wanted::Day(day),
        Period::Month(first) => Wanted::Period(Reported::Month(first.date())),
    })
}

/// Whether the register is of invented visits, and who draws the paper up.
fn drawn_up(desk: &Desk) -> Result<(bool, String), ApiError> {
    desk.read(|read| {
        let invented: Option<bool> = read.setting(settings::DEMO)?;
        let operator = settings::operator(read)?;
        Ok((invented.unwrap_or(false), operator.unwrap_or_default()))
    })
}

fn begun(desk: &Desk, first: Day) -> Result<(), ApiError> {
    match first > desk.today() {
        true => Err(ApiError::DayInFuture {
            day: indrumar_i18n::date(first.date()),
        }),
        false => Ok(()),
    }
}

fn of_period(desk: &Desk, lang: Lang, period: Reported) -> Result<(Document, u64), ApiError> {
    let span = Span::of(period);
    begun(desk, span.from)?;
    let catalogue = desk.catalogue();
    let (now, before, coverage) = desk.read(|read| {
        Ok((
            span.figures(&catalogue, read)?,
            span.figures_before(desk, &catalogue, read)?,
            span.coverage(desk, read)?,
        ))
    })?;
    let (invented, operator) = drawn_up(desk)?;
    let visits = now.sums.visits;
    let input = ReportInput {
        period,
        as_of: desk.today().date(),
        office: office_lines(desk)?,
        operator,
        now,
        before,
        coverage,
        invented,
    };
    Ok((report(&catalogue, lang, &input), visits))
}

fn of_day(desk: &Desk, lang: Lang, day: Day, notes: bool) -> Result<(Document, u64), ApiError> {
    begun(desk, day)?;
    let span = Span { from: day, to: day };
    let catalogue = desk.catalogue();
    let (figures, coverage, stored) = desk.read(|read| {
        Ok((
            span.figures(&catalogue, read)?,
            span.coverage(desk, read)?,
            read.requests_of(day, u32::MAX)?,
        ))
    })?;
    // The register shows the newest first; on paper a day is read from its beginning.
    let requests: Vec<Request> = stored.into_iter().rev().map(|it| it.request).collect();
    let (invented, operator) = drawn_up(desk)?;
    let declared = coverage.declared.get(&day).copied();
    let input = DailyInput {
        day: day.date(),
        as_of: desk.today().date(),
        office: office_lines(desk)?,
        operator,
        state: declared.unwrap_or(DayState::Unknown),
        requests: &requests,
        figures: &figures,
        notes,
        invented,
    };
    Ok((daily(&catalogue, lang, &input), figures.sums.visits))
}

/// Writes a paper that is not for citizens: where, and whether its folder is shown.
pub(crate) fn placed(
    desk: &Desk,
    path: Option<&str>,
    lang: Lang,
    document: &Document,
    size: Size,
) -> Result<(String, bool), ApiError> {
    let laid = layout(document, size)?;
    if let Some(path) = path {
        return Ok((write(path, document, &laid)?, false));
    }
    let name = format!("{} ({lang})", readable(&document.title));
    let kept = put_in_documents(desk, &name, "pdf", &pdf(&laid)?)?;
    Ok((kept.path, kept.opened))
}
