//! What runs: the edition that the database says, the desk's own layer over it, and what had to be set aside.
//!
//! Nothing here fails because of what a pack or a layer says: a damaged pack gives way to the edition that is built in, a row
//! that cannot be read is told of, and the desk opens.

use indrumar_catalogue::{
    Base, Catalogue, Conflict, Kept, Layer, News, OwnService, Pack, RecheckNote, ServiceLayer,
};
use indrumar_domain::ServiceCode;
use indrumar_store::{KeptPack, LayerRow, Read, StoreError};
use std::sync::Arc;

/// The catalogue of this desk at one moment.
pub(crate) struct Running {
    /// As it is shown.
    pub(crate) merged: Arc<Catalogue>,
    /// Without the desk's own layer.
    pub(crate) official: Catalogue,
    /// Whether it came with the program.
    pub(crate) builtin: bool,
    /// The edition that a rollback leads to: `None` inside is the one that is built in.
    pub(crate) previous: Option<(String, Option<String>)>,
    /// The edition that should run and cannot be read.
    pub(crate) damaged: Option<String>,
    /// What the edition tells.
    pub(crate) news: Vec<News>,
    /// The desk's own layer.
    pub(crate) layer: Layer,
    /// What of it is set aside.
    pub(crate) conflicts: Vec<Conflict>,
    /// Rows of it that this program cannot read.
    pub(crate) unreadable: Vec<ServiceCode>,
}

/// The edition that runs, before the layer.
struct Official {
    catalogue: Catalogue,
    builtin: bool,
    damaged: Option<String>,
    news: Vec<News>,
}

impl Running {
    /// What the database says.
    pub(crate) fn load(builtin: &Catalogue, read: Read<'_>) -> Result<Self, StoreError> {
        let packs = read.packs()?;
        let official = Official::of(builtin, &packs);
        let (mut layer, unreadable) = layer(read.layer()?);
        let rechecks = read.last_rechecks()?.into_iter();
        layer.rechecks = rechecks
            .map(|row| RecheckNote {
                code: row.code,
                fact: row.fact,
                day: row.day.date(),
                operator: row.operator,
            })
            .collect();
        let (merged, conflicts) = official.catalogue.with(&layer);
        Ok(Self {
            merged: Arc::new(merged),
            previous: previous(builtin, &packs, &official),
            official: official.catalogue,
            builtin: official.builtin,
            damaged: official.damaged,
            news: official.news,
            layer,
            conflicts,
            unreadable,
        })
    }
}

impl Official {
    fn of(builtin: &Catalogue, packs: &[KeptPack]) -> Self {
        let built_in = |damaged| Self {
            catalogue: builtin.clone(),
            builtin: true,
            damaged,
            news: Vec::new(),
        };
        let active = packs.iter().find(|pack| pack.active);
        let mut official = match active.map(|kept| (kept, Pack::reopen(&kept.bytes))) {
            None => built_in(None),
            Some((_, Ok(pack))) if overtaken(builtin, pack.catalogue()) => built_in(None),
            Some((_, Ok(pack))) => Self {
                catalogue: pack.catalogue().clone(),
                builtin: false,
                damaged: None,
                news: pack.news().to_vec(),
            },
            Some((kept, Err(_))) => built_in(Some(kept.version.clone())),
        };
        // What ran here after this edition may have been counted: its codes keep their names.
        let later = packs
            .iter()
            .filter(|kept| kept.version.as_str() > official.catalogue.version())
            .filter_map(|kept| Pack::reopen(&kept.bytes).ok());
        for pack in later.collect::<Vec<_>>() {
            official.catalogue = official.catalogue.remembering(pack.catalogue());
        }
        official
    }
}

/// Whether the program came later than the pack, with an edition that loses nothing of it.
fn overtaken(builtin: &Catalogue, pack: &Catalogue) -> bool {
    let knows = |code: &ServiceCode| builtin.service(code).is_some();
    builtin.version() >= pack.version() && pack.published().iter().all(knows)
}

/// The newest edition before the one that runs, among those that can still be read.
fn previous(
    builtin: &Catalogue,
    packs: &[KeptPack],
    official: &Official,
) -> Option<(String, Option<String>)> {
    if official.builtin {
        return None;
    }
    let readable = packs
        .iter()
        .filter(|kept| Pack::reopen(&kept.bytes).is_ok());
    let kept = readable.map(|kept| (kept.version.clone(), Some(kept.version.clone())));
    kept.chain([(builtin.version().to_owned(), None)])
        .filter(|(version, _)| version.as_str() < official.catalogue.version())
        // Of two of one day the one that is built in: it cannot be damaged.
        .max_by_key(|(version, pack)| (version.clone(), pack.is_none()))
}

/// The layer of the rows, and the codes of those that this program cannot read.
fn layer(rows: Vec<LayerRow>) -> (Layer, Vec<ServiceCode>) {
    let mut layer = Layer::default();
    let mut unreadable = Vec::new();
    for row in rows {
        if take(&row, &mut layer).is_err() {
            unreadable.push(row.code);
        }
    }
    (layer, unreadable)
}

fn take(row: &LayerRow, layer: &mut Layer) -> Result<(), serde_json::Error> {
    let (code, changed) = (row.code.clone(), row.day.date());
    if code.is_local() {
        let own: OwnService = serde_json::from_str(&row.content)?;
        layer.own.insert(code, (own, changed));
        return Ok(());
    }
    let content: ServiceLayer = serde_json::from_str(&row.content)?;
    let base: Base = serde_json::from_str(&row.base)?;
    let kept = Kept {
        content,
        base,
        changed,
    };
    layer.services.insert(code, kept);
    Ok(())
}
