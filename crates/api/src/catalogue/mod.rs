//! The catalogue at this desk: what runs, what somebody looks up in it, what is to be checked, how it is exchanged, and what
//! the desk says itself over it. Each area has its file.
//!
//! Not here: what a pack and a layer are and when they are good (`catalogue`), their rows (`store`), sheets (`sheet`).

mod fetch;
mod layer;
mod local;
mod official;
mod preview;
mod running;
mod services;
mod state;
mod update;
mod words;

pub(crate) use fetch::follow;
pub use fetch::{CatalogueFetch, CatalogueFetched, fetch};
pub use layer::{layer_get, layer_remove, layer_set};
pub use local::{local_service_remove, local_service_set};
pub use official::OfficialWords;
pub use preview::layer_preview;
pub(crate) use running::{Rows, Running};
pub use services::{
    CatalogueSearch, CatalogueTiles, ServiceHit, ServiceView, ServiceViewArgs, StepView, search,
    tiles, view,
};
pub(crate) use services::{find, find_in, languages};
pub use state::{news_seen, recheck, state};
pub use update::{apply, rollback};
pub use words::{LayerContent, LocalService, LocalStep, OwnWords};

use crate::Changes;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How things stand with the catalogue.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CatalogueStateArgs {
    /// The language of titles and sentences.
    #[ts(type = "Language")]
    pub language: String,
}

/// How things stand with the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CatalogueState {
    /// The edition that runs.
    pub version: String,
    /// Whether it is the one that came with the program.
    pub builtin: bool,
    /// The edition that a rollback would lead to.
    pub previous: Option<String>,
    /// What this edition says otherwise than the one a rollback would lead to.
    pub changed: Vec<ServiceChange>,
    /// Why an update that was applied does not run: a sentence.
    pub damaged: Option<String>,
    /// Why the last update that the hub spoke of was not taken: a sentence.
    pub not_fetched: Option<String>,
    /// How many sheets are fresh.
    pub fresh: u32,
    /// How many are due to be checked.
    pub due: u32,
    /// On how many something has expired.
    pub expired: u32,
    /// What to check, worst first.
    pub to_recheck: Vec<RecheckView>,
    /// What of the desk's own is set aside.
    pub conflicts: Vec<ConflictView>,
    /// What the edition tells, newest first.
    pub news: Vec<NewsView>,
    /// What the window must refresh: another program beside has changed the catalogue.
    pub changes: Changes,
}

/// Something to hold against its source again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecheckView {
    /// The service.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The fact's id, for the command that notes the re-check; none for the sheet as a whole.
    pub fact: Option<String>,
    /// What the fact is about: `phone`, `price`, …
    pub kind: Option<String>,
    /// What the fact says.
    pub says: Option<String>,
    /// `due` or `expired`.
    #[ts(type = "\"due\" | \"expired\"")]
    pub state: String,
    /// Since which day, `YYYY-MM-DD`.
    pub since: String,
    /// Where to look.
    pub address: Option<String>,
    /// Whom to ask.
    pub phone: Option<String>,
    /// Who checked it here last.
    pub checked_by: Option<String>,
    /// When, `YYYY-MM-DD`.
    pub checked_on: Option<String>,
}

/// Something of the desk's own that is set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConflictView {
    /// The service.
    pub code: String,
    /// What it is called; its code, when nobody knows it any more.
    pub title: String,
    /// Which part: `phone`, `steps.local-1`, …; all of it without one.
    pub part: Option<String>,
    /// What happened, in a sentence.
    pub sentence: String,
}

/// A dated note that came with the edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NewsView {
    /// For the command that notes that it was shown.
    pub id: String,
    /// Its day, `YYYY-MM-DD`.
    pub date: String,
    /// What is new.
    pub text: String,
    /// Whether it was shown here.
    pub seen: bool,
}

/// A sheet or a fact was found true.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CatalogueRecheck {
    /// The service.
    pub code: String,
    /// The fact's id; the sheet as a whole without one.
    pub fact: Option<String>,
    /// Who checked; the operator of this desk, when absent.
    pub operator: Option<String>,
}

/// Something of the catalogue is other now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct CatalogueChanged {
    /// What the window must refresh.
    pub changes: Changes,
}

/// Where the update is: in a file that the program can open, or in the content of one that the window has read.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct CatalogueApply {
    /// The file.
    pub path: Option<String>,
    /// Its content in Base64, in place of the path.
    pub content: Option<String>,
    /// What the file is called, for sentences about its content.
    pub name: Option<String>,
    /// The language of the titles.
    #[ts(type = "Language")]
    pub language: String,
}

/// The update runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CatalogueApplied {
    /// Its edition.
    pub version: String,
    /// What it brought.
    pub services: Vec<ServiceChange>,
    /// What the window must refresh.
    pub changes: Changes,
}

/// What an update did to a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceChange {
    /// The service.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What happened to it.
    #[ts(type = "\"added\" | \"retired\" | \"changed\"")]
    pub what: String,
    /// What takes the place of a retired one.
    pub successor: Option<String>,
    /// Which parts say something else: `title`, `steps.pay`, `facts.price`, …
    pub parts: Vec<String>,
}

/// An earlier edition runs again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CatalogueRolledBack {
    /// Which.
    pub version: String,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Which news were shown.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct NewsSeen {
    /// Its id.
    pub id: String,
}

/// Which service.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LayerOf {
    /// Its code.
    pub code: String,
}

/// Of which service, and how to tell what the official edition says there.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LayerGet {
    /// Its code.
    pub code: String,
    /// The language of the official words.
    #[ts(type = "Language")]
    pub language: String,
}

/// What this desk says itself of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LayerView {
    /// The service.
    pub code: String,
    /// What is added to an official one.
    pub content: Option<LayerContent>,
    /// The whole of one of the desk's own.
    pub local: Option<LocalService>,
    /// What the official edition says now, where it has the service or what took its place.
    pub official: Option<OfficialWords>,
    /// When it was last changed, `YYYY-MM-DD`.
    pub changed_on: Option<String>,
    /// By whom.
    pub changed_by: Option<String>,
}

/// What this desk adds to a service.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LayerSet {
    /// The service.
    pub code: String,
    /// What is added.
    pub content: LayerContent,
    /// Who writes it; the operator of this desk, when absent.
    pub operator: Option<String>,
}

/// A service that only this desk offers.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LocalServiceSet {
    /// Its code, `local.` and something; a new service gets one from its name.
    pub code: Option<String>,
    /// All of it.
    pub service: LocalService,
    /// Who writes it; the operator of this desk, when absent.
    pub operator: Option<String>,
}

/// A service that only this desk offers is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LocalServiceKept {
    /// Its code.
    pub code: String,
    /// What the window must refresh.
    pub changes: Changes,
}

/// A sheet as it would be: with additions to an official service, or of a service of the desk's own.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LayerPreviewArgs {
    /// The service; a new one of the desk's own has none yet.
    pub code: Option<String>,
    /// What would be added to an official one.
    pub content: Option<LayerContent>,
    /// What one of the desk's own would say.
    pub local: Option<LocalService>,
    /// The language of the sheet.
    #[ts(type = "Language")]
    pub language: String,
    /// The size of its print.
    #[ts(type = "Size")]
    pub size: String,
}

/// The sheet as it would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LayerPreview {
    /// Its pages as SVG.
    pub pages: Vec<String>,
}
