//! What makes a file of the catalogue unusable: applied whenever one is read. Plain language is in `plain`.

use std::collections::BTreeSet;

use crate::manifest::{Manifest, SCHEMA};
use crate::plain::says_something;
use crate::{Problem, Service, Text, Value};

pub(crate) fn manifest(manifest: &Manifest) -> Result<(), Problem> {
    if manifest.schema != SCHEMA {
        return Err(Problem::Schema(manifest.schema));
    }
    if chrono::NaiveDate::parse_from_str(&manifest.version, "%Y.%m.%d").is_err()
        || manifest.version.len() != 10
    {
        return Err(Problem::Version(manifest.version.clone()));
    }
    for headings in [&manifest.groups, &manifest.events] {
        let mut seen = BTreeSet::new();
        for heading in headings {
            if !seen.insert(&heading.code) {
                return Err(Problem::Twice(heading.code.clone()));
            }
            filled(&heading.code, &heading.name)?;
        }
    }
    Ok(())
}

pub(crate) fn service(service: &Service, file: &str, manifest: &Manifest) -> Result<(), Problem> {
    if file.strip_suffix(".toml") != Some(service.code.as_str()) {
        return Err(Problem::FileName(service.code.to_string()));
    }
    let grouped = manifest
        .groups
        .iter()
        .any(|group| group.code == service.group);
    if !grouped || service.group != service.code.group() {
        return Err(Problem::Group(service.group.clone()));
    }
    if !manifest
        .events
        .iter()
        .any(|event| event.code == service.event)
    {
        return Err(Problem::Event(service.event.clone()));
    }
    if service.steps.is_empty() {
        return Err(Problem::NoSteps);
    }
    let mut ids = BTreeSet::new();
    for step in &service.steps {
        if !ids.insert(&step.id) {
            return Err(Problem::StepTwice(step.id.to_string()));
        }
    }
    for (place, text) in service.texts() {
        filled(&place, text)?;
    }
    for address in &service.addresses {
        let host = address.url.strip_prefix("https://").unwrap_or_default();
        if !host.contains('.') || host.starts_with('.') || host.contains(char::is_whitespace) {
            return Err(Problem::Address(address.url.clone()));
        }
    }
    for (number, fact) in service.facts.iter().enumerate() {
        let sourced = fact.source.contains('.') && !fact.source.contains(char::is_whitespace);
        if !sourced {
            return Err(Problem::Empty(format!("facts.{}.source", number + 1)));
        }
        if matches!(&fact.value, Value::Same(text) if !says_something(text)) {
            return Err(Problem::Empty(format!("facts.{}.value", number + 1)));
        }
    }
    Ok(())
}

fn filled(place: &str, text: &Text) -> Result<(), Problem> {
    match text.each().find(|(_, text)| !says_something(text)) {
        Some((language, _)) => Err(Problem::Empty(format!("{place}.{language}"))),
        None => Ok(()),
    }
}
