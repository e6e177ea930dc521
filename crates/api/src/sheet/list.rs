//! Every sheet, under the headings where people look for it, with how far it can be trusted today.

use crate::catalogue::languages;
use crate::desk::{language, sheet_language};
use crate::{ApiError, Desk};
use indrumar_catalogue::{Catalogue, Heading, Service};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which titles.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SheetList {
    /// The language of the titles.
    #[ts(type = "Language")]
    pub language: String,
}

/// A sheet in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetEntry {
    /// The service's code.
    pub code: String,
    /// What the service is called, in the language asked for.
    pub name: String,
    /// The headline of the sheet, in the same language.
    pub title: String,
    /// The heading it stands under: the life event, or what the desk's own services are called.
    pub heading: String,
    /// The languages the sheet is written in.
    #[ts(type = "Language[]")]
    pub languages: Vec<String>,
    /// How far it can be trusted today.
    #[ts(type = "\"fresh\" | \"due\" | \"expired\"")]
    pub state: String,
    /// When it was last held against its sources, `YYYY-MM-DD`.
    pub verified: String,
    /// Whether this desk says something itself on it.
    pub own: bool,
}

/// See [`crate::with_commands`]. In the order of the headings; under each, in the order of the catalogue.
pub fn list(desk: &Desk, args: SheetList) -> Result<Vec<SheetEntry>, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let running = desk.running();
    let catalogue = &running.merged;
    let day = desk.today().date();
    let own = |service: &Service| {
        let layer = &running.layer;
        layer.services.contains_key(&service.code) || layer.own.contains_key(&service.code)
    };
    let mut services: Vec<&Service> = catalogue.services().collect();
    services.sort_by_key(|service| place(catalogue, service));
    let entry = |service: &&Service| SheetEntry {
        code: service.code.to_string(),
        name: service.name.get(language).to_owned(),
        title: service.title.get(language).to_owned(),
        heading: heading(catalogue, service)
            .map(|heading| heading.name.get(language).to_owned())
            .unwrap_or_default(),
        languages: languages(service),
        state: service.state(day).as_str().to_owned(),
        verified: service.verified.to_string(),
        own: own(service),
    };
    Ok(services.iter().map(entry).collect())
}

/// Where the service's heading stands among all; what belongs to no life event comes last.
fn place(catalogue: &Catalogue, service: &Service) -> usize {
    let mut events = catalogue.events().iter();
    events
        .position(|event| event.code == service.event)
        .unwrap_or(usize::MAX)
}

fn heading<'a>(catalogue: &'a Catalogue, service: &Service) -> Option<&'a Heading> {
    let events = catalogue.events().iter();
    let mut events = events.filter(|event| event.code == service.event);
    let mut groups = catalogue.groups().iter();
    events
        .next()
        .or_else(|| groups.find(|group| group.code == service.group))
}
