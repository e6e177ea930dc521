//! How things stand with the catalogue: edition, what to check, conflicts, news. And noting that something was checked or seen.

use super::{
    CatalogueChanged, CatalogueRecheck, CatalogueState, CatalogueStateArgs, ConflictView, NewsSeen,
    NewsView, RecheckView, Running, ServiceChange, find, update::told,
};
use crate::desk::{language, sheet_language};
use crate::sync::count;
use crate::transact::Op;
use crate::{ApiError, Desk, settings};
use indrumar_catalogue::{Catalogue, Conflict, Recheck, SheetLanguage, State, Subject, Why, diff};
use indrumar_domain::{Office, OfficeKind, ServiceCode};
use indrumar_i18n::{Args, I18n};
use indrumar_store::RecheckRow;

/// See [`crate::with_commands`].
pub fn state(desk: &Desk, args: CatalogueStateArgs) -> Result<CatalogueState, ApiError> {
    let lang = language(&args.language)?;
    // The terminal may have changed something beside the window.
    let (running, other) = desk.reload_catalogue()?;
    let seen = desk.read(|read| read.news_seen())?;
    let telling = Telling {
        running: &running,
        builtin: desk.builtin(),
        words: I18n::new(lang),
        language: sheet_language(lang),
    };
    let day = desk.today().date();
    let how_many = |state: State| {
        let services = running.merged.services();
        count(
            services
                .filter(|service| service.state(day) == state)
                .count(),
        )
    };
    let mut news: Vec<NewsView> = running
        .news
        .iter()
        .map(|note| NewsView {
            id: note.id(),
            date: note.date.to_string(),
            text: note.text.get(telling.language).to_owned(),
            seen: seen.contains(&note.id()),
        })
        .collect();
    news.sort_by(|a, b| b.date.cmp(&a.date));
    let to_recheck = running.merged.to_recheck(day);
    Ok(CatalogueState {
        version: running.official.version().to_owned(),
        builtin: running.builtin,
        previous: running
            .previous(desk.builtin())
            .map(|previous| previous.version().to_owned()),
        changed: telling.changed(),
        damaged: running.damaged.as_deref().map(|version| {
            let args = Args::new().with("version", version);
            telling.words.text("catalogue-damaged", &args)
        }),
        not_fetched: desk
            .not_fetched()
            .map(|error| error.sentence(&telling.words)),
        fresh: how_many(State::Fresh),
        due: how_many(State::Due),
        expired: how_many(State::Expired),
        to_recheck: to_recheck.iter().map(|it| telling.recheck(it)).collect(),
        conflicts: telling.conflicts(),
        news,
        changes: crate::Changes {
            catalogue: other,
            ..crate::Changes::default()
        },
    })
}

/// See [`crate::with_commands`].
pub fn recheck(desk: &Desk, args: CatalogueRecheck) -> Result<CatalogueChanged, ApiError> {
    let operator = operator(desk, args.operator.as_deref())?;
    let service = find(desk, &args.code)?;
    let fact = args.fact.filter(|fact| !fact.is_empty());
    if let Some(id) = &fact
        && service.facts.iter().all(|fact| fact.id() != *id)
    {
        return Err(ApiError::UnknownFact { fact: id.clone() });
    }
    let row = RecheckRow {
        code: service.code,
        fact,
        day: desk.today(),
        operator,
    };
    let ((), changes) = desk.transact(Op::Recheck, |tx| tx.add_recheck(&row))?;
    desk.reload_catalogue()?;
    Ok(CatalogueChanged { changes })
}

/// See [`crate::with_commands`]. Only what the edition tells can have been seen; anything else changes nothing.
pub fn news_seen(desk: &Desk, args: NewsSeen) -> Result<CatalogueChanged, ApiError> {
    let running = desk.running();
    if running.news.iter().all(|note| note.id() != args.id) {
        return Ok(CatalogueChanged {
            changes: crate::Changes::default(),
        });
    }
    let ((), changes) = desk.transact(Op::SeeNews, |tx| tx.see_news(&args.id))?;
    Ok(CatalogueChanged { changes })
}

/// Who does it: the one named, else the operator of this desk.
pub(super) fn operator(desk: &Desk, named: Option<&str>) -> Result<String, ApiError> {
    match named {
        // The rules for names are the office's, whatever its kind.
        Some(name) => Ok(Office::new(name, OfficeKind::TownHall, "-")?.name),
        None => desk.read(settings::operator)?.ok_or(ApiError::NotSetUp {}),
    }
}

struct Telling<'a> {
    running: &'a Running,
    builtin: &'a Catalogue,
    words: I18n,
    language: SheetLanguage,
}

impl Telling<'_> {
    fn title(&self, code: &ServiceCode) -> String {
        let name = self.running.merged.name(code, self.language);
        name.unwrap_or(code.as_str()).to_owned()
    }

    /// The name of a service that the edition no longer offers, as the program knows it: the edition itself would answer with
    /// the name of what took its place.
    fn former_title(&self, code: &ServiceCode) -> String {
        let service = self.builtin.services().find(|it| it.code == *code);
        let name = service.map_or(code.as_str(), |it| it.name.get(self.language));
        name.to_owned()
    }

    fn recheck(&self, it: &Recheck) -> RecheckView {
        let (fact, kind) = match &it.what {
            Subject::Sheet => (None, None),
            Subject::Fact { id, kind } => (Some(id.clone()), Some(*kind)),
        };
        let service = self.running.merged.service(&it.code);
        let said = service
            .into_iter()
            .flat_map(|service| &service.facts)
            .find(|said| Some(said.id()) == fact);
        let checked = self.running.layer.rechecks.iter();
        let checked = checked
            .filter(|note| note.code == it.code && note.fact == fact)
            .max_by_key(|note| note.day);
        RecheckView {
            code: it.code.to_string(),
            title: self.title(&it.code),
            kind: kind.map(|kind| kind.to_string()),
            says: said.map(|said| said.value.get(self.language).to_owned()),
            fact,
            state: it.state.as_str().to_owned(),
            since: it.since.to_string(),
            address: it.by.address.clone(),
            phone: it.by.phone.clone(),
            checked_by: checked.map(|note| note.operator.clone()),
            checked_on: checked.map(|note| note.day.to_string()),
        }
    }

    fn changed(&self) -> Vec<ServiceChange> {
        let now = &self.running.official;
        let previous = self.running.previous(self.builtin);
        previous.map_or_else(Vec::new, |previous| {
            let old = &previous.catalogue;
            told(&diff(old, now), old, now, self.language)
        })
    }

    fn conflicts(&self) -> Vec<ConflictView> {
        let set_aside = self.running.conflicts.iter().map(|it| self.conflict(it));
        let unreadable = self.running.unreadable.iter().map(|code| {
            let title = self.title(code);
            let args = Args::new().with("service", &title);
            ConflictView {
                code: code.to_string(),
                part: None,
                sentence: self.words.text("layer-conflict-unreadable", &args),
                title,
            }
        });
        set_aside.chain(unreadable).collect()
    }

    fn conflict(&self, it: &Conflict) -> ConflictView {
        let title = match &it.why {
            Why::ServiceGone { .. } => self.former_title(&it.code),
            Why::StepGone(_) | Why::TextChanged => self.title(&it.code),
        };
        let args = Args::new().with("service", &title);
        let sentence = match &it.why {
            Why::ServiceGone { successor: None } => self.words.text("layer-conflict-gone", &args),
            Why::ServiceGone {
                successor: Some(successor),
            } => {
                let args = args.with("successor", self.title(successor));
                self.words.text("layer-conflict-retired", &args)
            }
            Why::StepGone(_) => self.words.text("layer-conflict-step", &args),
            Why::TextChanged => self.words.text("layer-conflict-text", &args),
        };
        ConflictView {
            code: it.code.to_string(),
            part: it.part.as_ref().map(ToString::to_string),
            sentence,
            title,
        }
    }
}
