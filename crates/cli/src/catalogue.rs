//! Services, and the edition of the catalogue that they come from.

use crate::args::CatalogueCommand;
use crate::run::{Answer, Here, answer};
use crate::show;
use indrumar_api::ApiError;
use indrumar_api::catalogue::{
    self, CatalogueApply, CatalogueFetch, CatalogueSearch, CatalogueState, CatalogueStateArgs,
    RecheckView, ServiceChange,
};
use indrumar_api::session::Nothing;
use indrumar_i18n::Args;
use serde_json::json;

pub(crate) fn run(here: &Here<'_>, command: &CatalogueCommand) -> Result<Answer, ApiError> {
    let language = here.tongue(None);
    match command {
        CatalogueCommand::State => {
            let state = catalogue::state(here.desk, CatalogueStateArgs { language })?;
            answer(&state, shown(here, &state))
        }
        CatalogueCommand::Apply { file } => {
            let args = CatalogueApply {
                path: Some(file.clone()),
                language,
                ..CatalogueApply::default()
            };
            let done = catalogue::apply(here.desk, args)?;
            let text = applied(here, &done.version, &done.services);
            let json = json!({ "version": done.version, "services": done.services });
            answer(&json, text)
        }
        CatalogueCommand::Fetch => {
            let done = catalogue::fetch(here.desk, CatalogueFetch { language })?;
            let text = if done.newer {
                applied(here, &done.version, &done.services)
            } else {
                let args = Args::new().with("version", &done.version);
                here.say("cli-catalogue-newest", args)
            };
            let json = json!({
                "newer": done.newer, "version": done.version, "services": done.services,
            });
            answer(&json, text)
        }
        CatalogueCommand::Rollback => {
            let done = catalogue::rollback(here.desk, Nothing {})?;
            let args = Args::new().with("version", &done.version);
            let text = here.say("cli-catalogue-rolled-back", args);
            answer(&json!({ "version": done.version }), text)
        }
        CatalogueCommand::Search { query, lang, limit } => {
            search(here, &query.join(" "), lang.as_deref(), *limit)
        }
    }
}

/// The edition that runs now, then what it changed.
fn applied(here: &Here<'_>, version: &str, services: &[ServiceChange]) -> String {
    let args = Args::new().with("version", version);
    let mut lines = vec![here.say("cli-catalogue-applied", args)];
    lines.extend(services.iter().map(change));
    lines.join("\n")
}

/// The edition, then what is wrong with it or with what was added here, then what to check.
fn shown(here: &Here<'_>, state: &CatalogueState) -> String {
    let args = Args::new()
        .with("version", &state.version)
        .with("fresh", state.fresh)
        .with("due", state.due)
        .with("expired", state.expired);
    let mut lines = vec![here.say("cli-catalogue-running", args)];
    lines.extend(state.damaged.clone());
    lines.extend(state.not_fetched.clone());
    lines.extend(state.conflicts.iter().map(|it| it.sentence.clone()));
    let recheck = |it: &RecheckView| {
        let kind = it.kind.as_deref().map(|kind| format!(".{kind}"));
        let by = [it.address.as_deref(), it.phone.as_deref()];
        let by: Vec<&str> = by.into_iter().flatten().collect();
        let (kind, since) = (kind.unwrap_or_default(), show::day(&it.since));
        format!("  {}{kind}  {since}  {}", it.code, by.join("  "))
    };
    lines.extend(state.to_recheck.iter().map(recheck));
    lines.join("\n")
}

/// `+` new, `-` gone, `~` other.
fn change(it: &ServiceChange) -> String {
    let sign = match it.what.as_str() {
        "added" => '+',
        "retired" => '-',
        _ => '~',
    };
    let rest = match &it.successor {
        Some(successor) => format!(" → {successor}"),
        None if it.parts.is_empty() => String::new(),
        None => format!(" ({})", it.parts.join(", ")),
    };
    format!("  {sign} {}  {}{rest}", it.code, it.title)
}

fn search(
    here: &Here<'_>,
    query: &str,
    lang: Option<&str>,
    limit: u32,
) -> Result<Answer, ApiError> {
    let args = CatalogueSearch {
        query: query.to_owned(),
        language: here.tongue(lang),
        limit,
    };
    let hits = catalogue::search(here.desk, args)?;
    let text = if hits.is_empty() {
        here.say("cli-search-none", Args::new().with("query", query))
    } else {
        let lines = hits
            .iter()
            .map(|hit| format!("{}  {}", hit.code, hit.title));
        lines.collect::<Vec<_>>().join("\n")
    };
    answer(&hits, text)
}
