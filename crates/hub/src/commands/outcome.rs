//! What a command says, in both forms.

use super::{shown, text};
use crate::clock::stamp;
use crate::{Figures, Imported, MadeCode};
use indrumar_domain::CHISINAU;
use indrumar_i18n::{Args, I18n};
use serde_json::{Value, json};
use std::path::Path;

pub(super) struct Outcome {
    pub(super) sentence: String,
    pub(super) json: Value,
}

pub(super) fn added(
    words: I18n,
    code: &str,
    name: &str,
    kind: &str,
    district: Option<&str>,
) -> Outcome {
    let args = Args::new().with("name", name).with("code", code);
    Outcome {
        sentence: text(words, "hub-office-added", &args),
        json: json!({"code": code, "name": name, "kind": kind, "district": district}),
    }
}

pub(super) fn made(words: I18n, made: &MadeCode) -> Outcome {
    let expires = words.date(made.expires.with_timezone(&CHISINAU).date_naive());
    let args = Args::new()
        .with("code", made.code.to_string())
        .with("expires", expires);
    Outcome {
        sentence: text(words, "hub-enrol-code", &args),
        json: json!({"code": made.code.to_string(), "expires": stamp(&made.expires)}),
    }
}

pub(super) fn imported(words: I18n, imported: &Imported, receipt: &Path) -> Outcome {
    let path = receipt.display().to_string();
    let mut sentence = text(
        words,
        "hub-bundle-imported",
        &Args::new().with("path", &path),
    );
    if !imported.refused.is_empty() {
        let args = Args::new().with("periods", imported.refused.join(", "));
        sentence = format!("{sentence}\n{}", text(words, "hub-keys-refused", &args));
    }
    Outcome {
        sentence,
        json: json!({"keys": imported.keys, "refused": imported.refused, "receipt": path}),
    }
}

/// `number`: of the log, when the figures are those of then.
pub(super) fn total(
    words: I18n,
    office: &str,
    period: &str,
    figures: &Figures,
    number: Option<i64>,
) -> Outcome {
    let visits = text(
        words,
        "count-visits",
        &Args::new().with("count", figures.visits),
    );
    let args = Args::new()
        .with("office", office)
        .with("period", shown(words, period))
        .with("visits", visits);
    let mut lines = vec![text(words, "hub-total-line", &args)];
    let services = figures.by_service.iter();
    lines.extend(services.map(|(code, n)| format!("  {code}: {n}")));
    if !figures.held.is_empty() {
        let codes = figures
            .held
            .codes
            .iter()
            .map(|(code, n)| format!("{code} {n}"));
        let days = figures
            .held
            .days
            .iter()
            .map(|(day, n)| format!("{} {n}", shown(words, day)));
        let sizes = (figures.held.sizes > 0).then(|| figures.held.sizes.to_string());
        let held: Vec<String> = codes.chain(days).chain(sizes).collect();
        let args = Args::new().with("held", held.join(", "));
        lines.push(text(words, "hub-held-line", &args));
    }
    if let Some(number) = number {
        let args = Args::new().with("number", number.to_string());
        lines.push(text(words, "hub-as-of-line", &args));
    }
    Outcome {
        sentence: lines.join("\n"),
        json: json!({
            "office": office, "period": period, "total": figures.visits, "heads": figures.heads,
            "by_service": figures.by_service, "held": figures.held, "as_of": number,
        }),
    }
}
