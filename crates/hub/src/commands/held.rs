//! `held`: what is kept and not in the figures, and an administrator's word about it.

use super::args::HeldCommand;
use super::{Outcome, day, install, shown, text};
use crate::{AllHeld, Error, Hub};
use indrumar_i18n::{Args, I18n};
use serde_json::json;

pub(super) async fn carry_out(
    hub: &Hub,
    command: &HeldCommand,
    words: I18n,
) -> Result<Outcome, Error> {
    let (key, args, json) = match command {
        HeldCommand::List => return Ok(list(words, &hub.held().await?)),
        HeldCommand::MapCode {
            code,
            to,
            from,
            until,
        } => {
            let typed = |text: &Option<String>| text.as_deref().map(day).transpose();
            hub.map_code(code, to, typed(from)?, typed(until)?).await?;
            let args = Args::new().with("code", code).with("target", to);
            let json = json!({"code": code, "target": to, "from": from, "until": until});
            ("hub-code-mapped", args, json)
        }
        HeldCommand::UnmapCode { code } => {
            hub.unmap_code(code).await?;
            let args = Args::new().with("code", code);
            ("hub-code-unmapped", args, json!({ "code": code }))
        }
        HeldCommand::MapDay {
            install: typed,
            day: held,
            to,
        } => {
            let on = to.as_ref().unwrap_or(held);
            hub.map_day(&install(typed)?, day(held)?, day(on)?).await?;
            let args = Args::new()
                .with("day", shown(words, held))
                .with("on", shown(words, on));
            let json = json!({"install": typed, "day": held, "counts_on": on});
            ("hub-day-mapped", args, json)
        }
        HeldCommand::UnmapDay {
            install: typed,
            day: held,
        } => {
            hub.unmap_day(&install(typed)?, day(held)?).await?;
            let args = Args::new().with("day", shown(words, held));
            let json = json!({"install": typed, "day": held});
            ("hub-day-unmapped", args, json)
        }
        HeldCommand::AcceptSizes {
            install: typed,
            day: held,
        } => {
            hub.accept_sizes(&install(typed)?, day(held)?).await?;
            let args = Args::new().with("day", shown(words, held));
            let json = json!({"install": typed, "day": held});
            ("hub-sizes-accepted", args, json)
        }
    };
    Ok(Outcome {
        sentence: text(words, key, &args),
        json,
    })
}

fn list(words: I18n, held: &AllHeld) -> Outcome {
    let mut lines = Vec::new();
    if !held.codes.is_empty() {
        lines.push(words.plain("hub-held-codes"));
        for (code, count) in &held.codes {
            let mapped = held.mappings.iter().rfind(|one| one.code == *code);
            let mapped = mapped.map(|one| format!(" → {}", one.target));
            lines.push(format!("  {code}: {count}{}", mapped.unwrap_or_default()));
        }
    }
    for (key, days) in [
        ("hub-held-days", &held.days),
        ("hub-held-sizes", &held.sizes),
    ] {
        if days.is_empty() {
            continue;
        }
        lines.push(words.plain(key));
        lines.extend(days.iter().map(|one| {
            let office = one.office.as_deref().unwrap_or("-");
            let count = one.visits.max(one.sizes);
            format!(
                "  {}, {office}, {}: {count}",
                one.install,
                shown(words, &one.day)
            )
        }));
    }
    if lines.is_empty() {
        lines.push(words.plain("hub-held-none"));
    }
    Outcome {
        sentence: lines.join("\n"),
        json: json!(held),
    }
}
