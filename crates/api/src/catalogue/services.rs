//! Services in lists, tiles and search, and one with its steps.

use crate::desk::{language, sheet_language};
use crate::{ApiError, Desk};
use indrumar_catalogue::{Catalogue, Heading, Service, SheetLanguage, Step, Usage};
use indrumar_domain::ServiceCode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Words typed into the search field.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CatalogueSearch {
    /// What was typed.
    pub query: String,
    /// The language of the answers.
    #[ts(type = "Language")]
    pub language: String,
    /// Most answers wanted.
    pub limit: u32,
}

/// The tiles.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CatalogueTiles {
    /// The language of the titles.
    #[ts(type = "Language")]
    pub language: String,
}

/// A service in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceHit {
    /// Its code.
    pub code: String,
    /// What it is called, in the language asked for.
    pub title: String,
    /// The heading of its group.
    pub group: String,
    /// The heading of the life event it belongs to.
    pub event: Option<String>,
}

/// Which service to show.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ServiceViewArgs {
    /// Its code.
    pub code: String,
    /// The language of the texts.
    #[ts(type = "Language")]
    pub language: String,
}

/// One service with the steps of its sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceView {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// The languages its sheet is written in.
    #[ts(type = "Language[]")]
    pub languages: Vec<String>,
    /// The steps of its sheet, in order.
    pub steps: Vec<StepView>,
}

/// A step of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StepView {
    /// Its id, stable across versions of the text.
    pub id: String,
    /// What to do.
    pub text: String,
}

/// How many tiles there are: the keys 1 to 8.
const TILES: usize = 8;

/// See [`crate::with_commands`].
pub fn search(desk: &Desk, args: CatalogueSearch) -> Result<Vec<ServiceHit>, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let limit = usize::try_from(args.limit).unwrap_or(usize::MAX);
    let catalogue = desk.catalogue();
    let hits = catalogue.search_with(&args.query, language, limit, &habits(desk)?);
    let services = hits.iter().filter_map(|hit| catalogue.service(&hit.code));
    Ok(services
        .map(|service| hit(&catalogue, service, language))
        .collect())
}

/// How often each service was recorded here. One row for each, kept up to date by recording: as quick to read as to keep.
fn habits(desk: &Desk) -> Result<Usage, ApiError> {
    let used = desk.read(|read| read.count_by_service(u32::MAX))?;
    let times = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(used
        .into_iter()
        .map(|used| (used.service, times(used.n)))
        .collect())
}

/// See [`crate::with_commands`].
pub fn tiles(desk: &Desk, args: CatalogueTiles) -> Result<Vec<ServiceHit>, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let catalogue = desk.catalogue();
    let used = desk.read(|read| read.count_by_service(32))?;
    let used = used
        .iter()
        .filter_map(|used| catalogue.service(&used.service));
    let mut shown: Vec<&Service> = Vec::with_capacity(TILES);
    for service in used.chain(catalogue.services()) {
        if shown.len() < TILES && shown.iter().all(|other| other.code != service.code) {
            shown.push(service);
        }
    }
    let shown = shown.into_iter();
    Ok(shown
        .map(|service| hit(&catalogue, service, language))
        .collect())
}

/// See [`crate::with_commands`].
pub fn view(desk: &Desk, args: ServiceViewArgs) -> Result<ServiceView, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let service = find(desk, &args.code)?;
    let steps = service.steps.iter();
    Ok(ServiceView {
        code: service.code.to_string(),
        title: service.name.get(language).to_owned(),
        summary: service.summary.get(language).to_owned(),
        languages: languages(&service),
        steps: steps.map(|step| StepView::of(step, language)).collect(),
    })
}

impl StepView {
    pub(super) fn of(step: &Step, language: SheetLanguage) -> Self {
        Self {
            id: step.id.to_string(),
            text: step.action.get(language).to_owned(),
        }
    }
}

/// The service of a code as it was typed or sent.
///
/// A copy: the catalogue may be exchanged while somebody still reads in the old one.
pub(crate) fn find(desk: &Desk, code: &str) -> Result<Service, ApiError> {
    find_in(&desk.catalogue(), code).cloned()
}

/// The same in a catalogue at hand.
pub(crate) fn find_in<'a>(catalogue: &'a Catalogue, code: &str) -> Result<&'a Service, ApiError> {
    let unknown = || ApiError::UnknownService {
        code: code.to_owned(),
    };
    let parsed = ServiceCode::parse(code).map_err(|_| unknown())?;
    catalogue.service(&parsed).ok_or_else(unknown)
}

/// The languages that the service's sheet is written in.
pub(crate) fn languages(service: &Service) -> Vec<String> {
    let words = service.languages().iter();
    words.map(|language| language.as_str().to_owned()).collect()
}

fn hit(catalogue: &Catalogue, service: &Service, language: SheetLanguage) -> ServiceHit {
    let named = |headings: &[Heading], code: &str| {
        let heading = headings.iter().find(|heading| heading.code == code)?;
        Some(heading.name.get(language).to_owned())
    };
    ServiceHit {
        code: service.code.to_string(),
        title: service.name.get(language).to_owned(),
        group: named(catalogue.groups(), &service.group).unwrap_or_default(),
        event: named(catalogue.events(), &service.event),
    }
}
