//! `docs/catalogue.md`: what there is, in which languages, how sure, seen when, good until when.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::NaiveDate;

use crate::{Catalogue, Confidence, Service, SheetLanguage};

impl Catalogue {
    /// The day of this edition as a day.
    pub fn day(&self) -> Option<NaiveDate> {
        NaiveDate::parse_from_str(self.version(), "%Y.%m.%d").ok()
    }

    /// The table of all services, in Markdown.
    pub fn table(&self) -> String {
        let mut out = format!(
            "# The catalogue, edition {}\n\n\
             Generated from `content/services` by `cargo xtask content --write`; a test compares. {} services, by code. \
             *Expires* is the last day of the fact that ends first; *sources* are different pages.\n\n",
            self.version(),
            self.services().count()
        );
        out.push_str(
            "| language | LIX | longest sentence | mean sentence |\n| --- | --- | --- | --- |\n",
        );
        for (language, reading) in self.readings() {
            let (lix, longest, mean) = (reading.lix(), reading.longest, reading.mean());
            line(
                &mut out,
                format_args!("| {language} | {lix:.1} | {longest} | {mean:.1} |"),
            );
        }
        out.push_str(
            "\n| service | name | languages | confidence | verified | expires | facts | sources |\n\
             | --- | --- | --- | --- | --- | --- | --- | --- |\n",
        );
        let mut services: Vec<&Service> = self.services().collect();
        services.sort_by_key(|service| &service.code);
        for service in services {
            let languages: Vec<_> = service
                .languages()
                .iter()
                .map(|language| language.as_str())
                .collect();
            let expires = service
                .expires()
                .map_or("–".to_owned(), |last| last.to_string());
            line(
                &mut out,
                format_args!(
                    "| `{}` | {} | {} | {} | {} | {expires} | {} | {} |",
                    service.code,
                    service.name.get(SheetLanguage::Ro),
                    languages.join(" "),
                    service.confidence.as_str(),
                    service.verified,
                    service.facts.len(),
                    service.sources().len(),
                ),
            );
        }
        out
    }
}

impl Service {
    /// The last day of the fact that ends first.
    pub fn expires(&self) -> Option<NaiveDate> {
        self.facts.iter().filter_map(|fact| fact.expires).min()
    }

    /// The pages that its facts rest on.
    pub fn sources(&self) -> BTreeSet<&str> {
        self.facts.iter().map(|fact| fact.source.as_str()).collect()
    }
}

impl Confidence {
    /// The word for it in the files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

fn line(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing into a text cannot fail.
    let _ = writeln!(out, "{line}");
}
