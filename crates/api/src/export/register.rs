//! The register as filtered, as a file.

use super::{ExportPlace, Exported, Format, enough, settings_of, written};
use crate::desk::language;
use crate::register::{RegisterQuery, filter, meant};
use crate::statistics::Span;
use crate::{ApiError, Desk};
use indrumar_catalogue::Catalogue;
use indrumar_domain::{Cut, Day, Request};
use indrumar_i18n::{Args, I18n};
use indrumar_paperwork::{self as paperwork, cut_titles, named, register_grid};
use indrumar_store::{RegisterFilter, Stored};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Requests read at once: between two such reads a visit can be recorded.
const AT_ONCE: u32 = 2_000;

/// Which requests, and what of them.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct RegisterExport {
    /// Which requests.
    pub filter: RegisterQuery,
    /// Whether notes go with them; they do not, when absent.
    #[ts(optional)]
    pub notes: Option<bool>,
    /// The language of the words.
    #[ts(type = "Language")]
    pub language: String,
    /// The form, and where the file goes.
    #[serde(flatten)]
    #[ts(flatten)]
    pub place: ExportPlace,
}

/// See [`crate::with_commands`].
pub fn export(desk: &Desk, args: RegisterExport) -> Result<Exported, ApiError> {
    let lang = language(&args.language)?;
    let format = Format::parse(&args.place.format)?;
    let wanted = meant(desk, filter(&args.filter)?)?;
    let requests = found(desk, &wanted, format)?;
    let notes = args.notes.unwrap_or(false);
    let catalogue = desk.catalogue();
    let words = I18n::new(lang);
    let span = span(&wanted, &requests);
    let mut settings = settings_of(desk, words, span)?;
    settings.extend(filters(&catalogue, words, &wanted));
    let told = match notes {
        true => "export-notes-included",
        false => "export-notes-left-out",
    };
    settings.push((words.plain("export-notes"), words.plain(told)));
    settings.push((words.plain("report-method-sensitive"), String::new()));
    let export = paperwork::RegisterExport {
        requests: &requests,
        notes,
        settings,
    };
    let grid = register_grid(&catalogue, lang, export);
    let days = span.map(|span| format!(" {} – {}", span.from, span.to));
    let name = format!("{}{}", grid.title, days.unwrap_or_default());
    written(desk, &args.place, &name, &grid)
}

/// All that fit the filter, oldest first.
fn found(desk: &Desk, filter: &RegisterFilter, format: Format) -> Result<Vec<Request>, ApiError> {
    let mut found: Vec<Stored> = Vec::new();
    loop {
        let after = found.last().map(|stored| stored.request.id);
        let page = desk.read(|read| read.register(filter, after.as_ref(), AT_ONCE))?;
        found.extend(page.rows);
        // Each request has a row at least.
        enough(found.len(), format)?;
        if !page.more {
            break;
        }
    }
    found.sort_by_key(|stored| (stored.request.day, stored.request.at, stored.seq));
    Ok(found.into_iter().map(|stored| stored.request).collect())
}

/// The days asked for; an open end is that of the requests found.
fn span(filter: &RegisterFilter, found: &[Request]) -> Option<Span> {
    let day = |request: Option<&Request>| request.map(|it| it.day);
    let ends: [Option<Day>; 2] = [
        filter.from.or_else(|| day(found.first())),
        filter.to.or_else(|| day(found.last())),
    ];
    match ends {
        [Some(from), Some(to)] => Some(Span { from, to }),
        _ => None,
    }
}

/// What was filtered by, in words.
fn filters(catalogue: &Catalogue, words: I18n, filter: &RegisterFilter) -> Vec<(String, String)> {
    let group = filter.group.map(|group| match group {
        true => indrumar_domain::GROUP,
        false => indrumar_domain::INDIVIDUAL,
    });
    let by_word = [
        (Cut::Service, filter.service.as_ref().map(|it| it.as_str())),
        (Cut::Outcome, filter.outcome.map(|it| it.as_str())),
        (Cut::Channel, filter.channel.map(|it| it.as_str())),
        (Cut::Language, filter.language.map(|it| it.as_str())),
        (Cut::Operator, filter.operator.as_deref()),
        (Cut::Help, filter.help.map(|it| it.as_str())),
        (Cut::Kind, group),
    ];
    let mut said = Vec::new();
    let typed = filter.typed.trim();
    if !typed.is_empty() {
        said.push((words.plain("export-search"), typed.to_owned()));
    }
    for (cut, word) in by_word {
        if let Some(word) = word {
            let (_, column) = cut_titles(words, cut);
            let name = words.text("export-filter", &Args::new().with("name", column));
            said.push((name, named(catalogue, words, cut, word)));
        }
    }
    if filter.changed {
        said.push((words.plain("export-changed-only"), String::new()));
    }
    said.push((
        words.plain(match filter.undone {
            true => "export-undone-only",
            false => "export-undone-left-out",
        }),
        String::new(),
    ));
    said
}
