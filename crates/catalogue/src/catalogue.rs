//! All services of one edition, checked, with their order, their headings and the codes that went before.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use indrumar_domain::ServiceCode;

use crate::manifest::{Manifest, SCHEMA};
use crate::search::Index;
use crate::{CatalogueError, Heading, Hit, Problem, Retired, Service, SheetLanguage, Usage, check};

/// The file that speaks of the catalogue as a whole.
const MANIFEST: &str = "catalogue.toml";

/// The desk's own services leave it only under this code.
pub(crate) const LOCAL: &str = "local.other";

static BUILTIN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// One edition of the catalogue.
#[derive(Clone, Debug)]
pub struct Catalogue {
    version: String,
    services: BTreeMap<ServiceCode, Service>,
    order: Vec<ServiceCode>,
    groups: Vec<Heading>,
    events: Vec<Heading>,
    successors: BTreeMap<ServiceCode, ServiceCode>,
    /// Known from another edition: answered for, but not offered.
    remembered: BTreeMap<ServiceCode, Service>,
    /// Made when somebody searches first: the start waits for the catalogue, and not for this.
    index: OnceLock<Index>,
}

impl Catalogue {
    /// The edition that was built into the program.
    pub fn builtin() -> Result<Self, CatalogueError> {
        // Forty files are read and checked once in a process: a program opens more than one desk, a test hundreds.
        static READ: OnceLock<Catalogue> = OnceLock::new();
        if let Some(read) = READ.get() {
            return Ok(read.clone());
        }
        let read = Self::read(BUILTIN.iter().copied())?;
        Ok(READ.get_or_init(|| read).clone())
    }

    /// An edition from its files: their names and their texts, `catalogue.toml` among them.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, CatalogueError> {
        let mut files: BTreeMap<&str, &str> = files.into_iter().collect();
        let about = files
            .remove(MANIFEST)
            .ok_or_else(|| at(MANIFEST, Problem::Missing))?;
        let manifest: Manifest = parse(MANIFEST, about)?;
        check::manifest(&manifest).map_err(|problem| at(MANIFEST, problem))?;

        let mut services = BTreeMap::new();
        for (file, text) in files {
            let service: Service = parse(file, text)?;
            check::service(&service, file, &manifest).map_err(|problem| at(file, problem))?;
            services.insert(service.code.clone(), service);
        }
        let successors =
            successors(&manifest.retired, &services).map_err(|problem| at(MANIFEST, problem))?;
        let order = order(&manifest.first, &services).map_err(|problem| at(MANIFEST, problem))?;
        let Manifest {
            version,
            groups,
            events,
            ..
        } = manifest;
        Ok(Self {
            version,
            services,
            order,
            groups,
            events,
            successors,
            remembered: BTreeMap::new(),
            index: OnceLock::new(),
        })
    }

    /// The form of the files that this program reads.
    pub const fn schema() -> u32 {
        SCHEMA
    }

    /// The day of this edition, as `2026.11.23`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The service of a code; for a retired code, of what took its place.
    pub fn service(&self, code: &ServiceCode) -> Option<&Service> {
        self.services
            .get(code)
            .or_else(|| self.services.get(self.successors.get(code)?))
            .or_else(|| self.remembered.get(code))
    }

    /// Every official code that this edition answers for, living or retired.
    pub fn published(&self) -> BTreeSet<ServiceCode> {
        let codes = self.services.keys().chain(self.successors.keys());
        let codes = codes.chain(self.remembered.keys());
        codes.filter(|code| !code.is_local()).cloned().collect()
    }

    /// The retired codes, each with the living service that goes on with its series.
    pub fn retired(&self) -> &BTreeMap<ServiceCode, ServiceCode> {
        &self.successors
    }

    /// This edition, answering also for services that only another one has: after a rollback a request recorded meanwhile
    /// must not lose its name, nor a sensitive service its wider one.
    pub fn remembering(mut self, other: &Self) -> Self {
        for code in other.published() {
            if let (None, Some(service)) = (self.service(&code), other.service(&code)) {
                self.remembered.insert(code, service.clone());
            }
        }
        self
    }

    /// This edition with other services in it: those it had keep their order, new ones come last.
    pub(crate) fn with_services(&self, services: BTreeMap<ServiceCode, Service>) -> Self {
        let kept = self
            .order
            .iter()
            .filter(|code| services.contains_key(*code));
        let new = services
            .keys()
            .filter(|code| !self.services.contains_key(*code));
        let order: Vec<ServiceCode> = kept.chain(new).cloned().collect();
        Self {
            services,
            order,
            index: OnceLock::new(),
            ..self.clone()
        }
    }

    /// All services: those asked for most first, then by code.
    pub fn services(&self) -> impl Iterator<Item = &Service> {
        self.order.iter().filter_map(|code| self.services.get(code))
    }

    /// The groups, in the order of lists.
    pub fn groups(&self) -> &[Heading] {
        &self.groups
    }

    /// The life events, in the order of lists.
    pub fn events(&self) -> &[Heading] {
        &self.events
    }

    /// What goes on in the place of a retired code; the code itself when it is not retired.
    pub fn current(&self, code: &ServiceCode) -> ServiceCode {
        self.successors.get(code).unwrap_or(code).clone()
    }

    /// The code under which a service is counted: a sensitive one under its group, the desk's own under `local.other`.
    ///
    /// An unknown code is counted as it is: the hub holds it until somebody maps it, so nothing is lost.
    pub fn tally_code(&self, code: &ServiceCode) -> ServiceCode {
        let other = if code.is_local() {
            LOCAL
        } else if self.service(code).is_some_and(|service| service.sensitive) {
            code.group()
        } else {
            return code.clone();
        };
        // Both are parts of well-formed codes; were one not, the code as it is would still be a true count.
        ServiceCode::parse(other).unwrap_or_else(|_| code.clone())
    }

    /// What a code is called, also one that stands only in tallies (a group, `local.other`). Unknown codes have no name.
    pub fn name(&self, code: &ServiceCode, language: SheetLanguage) -> Option<&str> {
        if let Some(service) = self.service(code) {
            return Some(service.name.get(language));
        }
        let whole_group = code.is_local() || code.as_str() == code.group();
        let group = self
            .groups
            .iter()
            .find(|group| whole_group && group.code == code.group())?;
        Some(group.name.get(language))
    }

    /// The services that somebody who typed this may mean, best first.
    pub fn search(&self, query: &str, language: SheetLanguage, limit: usize) -> Vec<Hit> {
        self.search_with(query, language, limit, &Usage::new())
    }

    /// The same for a desk with habits: among services that fit about as well, those it records often come first.
    pub fn search_with(
        &self,
        query: &str,
        language: SheetLanguage,
        limit: usize,
        usage: &Usage,
    ) -> Vec<Hit> {
        self.index
            .get_or_init(|| Index::of(self.services()))
            .search(query, usage)
            .into_iter()
            .filter_map(|(code, score)| {
                let service = self.services.get(&code)?;
                Some(Hit {
                    code,
                    name: service.name.get(language).to_owned(),
                    title: service.title.get(language).to_owned(),
                    score,
                })
            })
            .take(limit)
            .collect()
    }
}

fn at(file: &str, problem: Problem) -> CatalogueError {
    CatalogueError {
        file: file.to_owned(),
        problem,
    }
}

fn parse<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|error| at(file, Problem::Unreadable(error.to_string())))
}

fn order(
    first: &[ServiceCode],
    services: &BTreeMap<ServiceCode, Service>,
) -> Result<Vec<ServiceCode>, Problem> {
    let mut order = Vec::with_capacity(services.len());
    for code in first {
        if !services.contains_key(code) {
            return Err(Problem::NoSuchService(code.to_string()));
        }
        if order.contains(code) {
            return Err(Problem::Twice(code.to_string()));
        }
        order.push(code.clone());
    }
    order.extend(
        services
            .keys()
            .filter(|code| !first.contains(code))
            .cloned(),
    );
    Ok(order)
}

/// Each retired code with the living service at the end of its chain.
fn successors(
    retired: &[Retired],
    services: &BTreeMap<ServiceCode, Service>,
) -> Result<BTreeMap<ServiceCode, ServiceCode>, Problem> {
    let mut steps = BTreeMap::new();
    for Retired { code, successor } in retired {
        if services.contains_key(code) || steps.insert(code, successor).is_some() {
            return Err(Problem::Twice(code.to_string()));
        }
    }
    let mut ends = BTreeMap::new();
    for (code, next) in &steps {
        let mut end = *next;
        // A chain longer than the list of retired codes has been somewhere twice.
        for _ in 0..steps.len() {
            end = steps.get(end).copied().unwrap_or(end);
        }
        if steps.contains_key(end) {
            return Err(Problem::Circle(code.to_string()));
        }
        if !services.contains_key(end) {
            return Err(Problem::NoSuchService(end.to_string()));
        }
        ends.insert((*code).clone(), end.clone());
    }
    Ok(ends)
}
