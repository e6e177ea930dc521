//! Answers as text for people.

use indrumar_api::request::RequestRow;
use indrumar_api::sync::SyncReport;
use indrumar_i18n::{Args, I18n};
use std::collections::BTreeMap;

/// One visit a line: id, when, what, how it ended.
pub(crate) fn rows(words: &I18n, rows: &[RequestRow]) -> String {
    if rows.is_empty() {
        return words.plain("cli-request-none");
    }
    let line = |row: &RequestRow| {
        let titles: Vec<&str> = row.items.iter().map(|item| item.title.as_str()).collect();
        let outcome = words.plain(&format!("outcome-{}", row.outcome));
        let mut line = format!(
            "{}  {}  {} · {outcome}",
            row.id,
            moment(&row.at),
            titles.join(", ")
        );
        if let Some(note) = &row.note {
            // A note of several lines must not look like several visits.
            line.push_str(" · ");
            line.push_str(&note.replace(['\n', '\t'], " "));
        }
        line
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `23.11.2026 14:05`.
fn moment(rfc3339: &str) -> String {
    chrono::DateTime::parse_from_rfc3339(rfc3339).map_or_else(
        |_| rfc3339.to_owned(),
        |at| at.format("%d.%m.%Y %H:%M").to_string(),
    )
}

/// The counts of a day or a month, then each service on its own line.
pub(crate) fn tally(
    words: &I18n,
    period: &str,
    visits: u64,
    services: &BTreeMap<String, u64>,
) -> String {
    let all: u64 = services.values().sum();
    let visits = words.text("count-visits", &Args::new().with("count", visits));
    let all = words.text("cli-count-services", &Args::new().with("count", all));
    let args = Args::new()
        .with("period", day(period))
        .with("visits", visits)
        .with("services", all);
    let mut lines = vec![words.text("cli-tally-line", &args)];
    lines.extend(services.iter().map(|(code, n)| format!("  {code}  {n}")));
    lines.join("\n")
}

/// What a sync or a receipt came to.
pub(crate) fn report(words: &I18n, report: &SyncReport) -> String {
    let args = Args::new()
        .with("sent", report.sent)
        .with("receipted", report.receipted)
        .with("refused", report.refused);
    let mut lines = vec![words.text("cli-sync-done", &args)];
    lines.extend(report.refusals.iter().map(|refusal| {
        let key = format!("refusal-{}", refusal.reason);
        let reason = if words.knows(&key) {
            words.plain(&key)
        } else {
            refusal.reason.clone()
        };
        format!("  {}: {reason}", day(&refusal.period))
    }));
    if let Some(through) = &report.complete_through {
        let args = Args::new().with("day", day(through));
        lines.push(words.text("cli-sync-complete-through", &args));
    }
    if let Some(version) = &report.catalogue {
        let args = Args::new().with("version", version);
        lines.push(words.text("cli-catalogue-applied", &args));
    }
    lines.extend(report.catalogue_problem.clone());
    lines.join("\n")
}

/// A day as people write it; a month as it is.
pub(crate) fn day(text: &str) -> String {
    text.parse()
        .map_or_else(|_| text.to_owned(), indrumar_i18n::date)
}
