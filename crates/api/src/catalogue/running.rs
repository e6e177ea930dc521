//! What runs: the edition that the database says, the desk's own layer over it, and what had to be set aside.
//!
//! Nothing here fails because of what a pack or a layer says: a damaged pack gives way to the edition that is built in, a row
//! that cannot be read is told of, and the desk opens.

use indrumar_catalogue::{
    Base, Catalogue, Conflict, Kept, Layer, News, OwnService, Pack, RecheckNote, ServiceLayer,
    overtaken,
};
use indrumar_domain::ServiceCode;
use indrumar_store::{KeptPack, LayerRow, Read, RecheckRow, StoreError};
use std::sync::{Arc, OnceLock};

/// What the database says, as it stands there. Reading it costs little; what follows from it is worked out again only when
/// it differs, because another program changed something.
#[derive(PartialEq, Eq)]
pub(crate) struct Rows {
    packs: Vec<KeptPack>,
    layer: Vec<LayerRow>,
    rechecks: Vec<RecheckRow>,
}

impl Rows {
    pub(crate) fn read(read: Read<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            packs: read.packs()?,
            layer: read.layer()?,
            rechecks: read.last_rechecks()?,
        })
    }
}

/// The catalogue of this desk at one moment.
pub(crate) struct Running {
    /// As it is shown.
    pub(crate) merged: Arc<Catalogue>,
    /// Without the desk's own layer.
    pub(crate) official: Catalogue,
    /// Whether it came with the program.
    pub(crate) builtin: bool,
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
    /// What all this follows from.
    rows: Rows,
    /// The edition that a rollback leads to, once somebody has asked.
    previous: OnceLock<Option<Previous>>,
}

/// The edition before the one that runs.
pub(crate) struct Previous {
    /// Under which name its pack is kept; none for the one that is built in.
    pub(crate) pack: Option<String>,
    /// What it said.
    pub(crate) catalogue: Catalogue,
}

impl Previous {
    /// Its day.
    pub(crate) fn version(&self) -> &str {
        self.catalogue.version()
    }
}

/// The edition that runs, before the layer.
struct Official {
    catalogue: Catalogue,
    builtin: bool,
    damaged: Option<String>,
    news: Vec<News>,
}

impl Running {
    /// What the database says now.
    pub(crate) fn load(builtin: &Catalogue, read: Read<'_>) -> Result<Self, StoreError> {
        Ok(Self::of(builtin, Rows::read(read)?))
    }

    /// What follows from these rows.
    pub(crate) fn of(builtin: &Catalogue, rows: Rows) -> Self {
        let official = Official::of(builtin, &rows.packs);
        let (mut layer, unreadable) = layer(&rows.layer);
        let rechecks = rows.rechecks.iter();
        layer.rechecks = rechecks
            .map(|row| RecheckNote {
                code: row.code.clone(),
                fact: row.fact.clone(),
                day: row.day.date(),
                operator: row.operator.clone(),
            })
            .collect();
        let (merged, conflicts) = official.catalogue.with(&layer);
        Self {
            merged: Arc::new(merged),
            official: official.catalogue,
            builtin: official.builtin,
            damaged: official.damaged,
            news: official.news,
            layer,
            conflicts,
            unreadable,
            rows,
            previous: OnceLock::new(),
        }
    }

    /// The edition that a rollback leads to: the newest before the one that runs, among those that can still be read. It is
    /// looked for when somebody asks, since reading a pack takes as long as all the rest.
    pub(crate) fn previous(&self, builtin: &Catalogue) -> Option<&Previous> {
        let found = self.previous.get_or_init(|| {
            if self.builtin {
                return None;
            }
            let before = |version: &str| version < self.official.version();
            let newest_first = self.rows.packs.iter().rev();
            let pack = newest_first
                .filter(|kept| before(&kept.version))
                .find_map(|kept| Pack::reopen(&kept.bytes).ok());
            let pack = pack.map(|pack| Previous {
                pack: Some(pack.version().to_owned()),
                catalogue: pack.catalogue().clone(),
            });
            let built_in = before(builtin.version()).then(|| Previous {
                pack: None,
                catalogue: builtin.clone(),
            });
            // Of two of one day the one that is built in: it cannot be damaged.
            [pack, built_in]
                .into_iter()
                .flatten()
                .max_by(|one, other| one.version().cmp(other.version()))
        });
        found.as_ref()
    }

    /// Whether this is still what the database says.
    pub(crate) fn follows_from(&self, rows: &Rows) -> bool {
        self.rows == *rows
    }

    /// Whether somebody here went back from this edition: it is kept, and does not run.
    pub(crate) fn was_left(&self, version: &str) -> bool {
        let mut packs = self.rows.packs.iter();
        packs.any(|kept| kept.version == version && !kept.active)
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
        let active = packs.iter().find(|kept| kept.active);
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

/// The layer of the rows, and the codes of those that this program cannot read.
fn layer(rows: &[LayerRow]) -> (Layer, Vec<ServiceCode>) {
    let mut layer = Layer::default();
    let mut unreadable = Vec::new();
    for row in rows {
        if take(row, &mut layer).is_err() {
            unreadable.push(row.code.clone());
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
