//! The places of the simulation: a hub in a file, desks in folders, and what ought to be in each.

use super::base::{Base, Bases, copied};
use super::bend::Mutation;
use super::chance::Chance;
use super::model::{Disk, Side, Tokens};
use super::road::{Fault, SimRoad};
use crate::FixedHost;
use indrumar_api::session::{NewOffice, Nothing, SetUp, set_up};
use indrumar_api::sync::leave;
use indrumar_api::{ApiError, DataFolder, Desk};
use indrumar_hub::{Clock, Config, Database, Hub, KeyRing, NewOffice as HubOffice};
use indrumar_wire::EnrolmentCode;
use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tokio::runtime::Runtime;

pub(crate) const OFFICES: [&str; 2] = ["pelinia", "larga"];
/// What every desk's clock shows at first; all days lie before it.
const NOW: &str = "2026-12-03T10:00:00+02:00";

/// The hub's own side of the model.
#[derive(Debug, Clone, Default)]
pub(crate) struct HubModel {
    /// Of each install.
    pub(crate) sides: Vec<RefCell<Side>>,
    /// Of each install: the offices it belonged to, from which day on. None: unknown here.
    pub(crate) offices: Vec<Option<Vec<(usize, String)>>>,
}

/// One computer with a copy of an install's data.
pub(crate) struct Copy {
    pub(crate) install: usize,
    pub(crate) folder: PathBuf,
    pub(crate) host: Arc<FixedHost>,
    pub(crate) desk: Option<Desk>,
    pub(crate) disk: Disk,
}

impl Copy {
    pub(crate) fn desk(&self) -> Result<&Desk, String> {
        self.desk.as_ref().ok_or_else(|| "a closed desk".to_owned())
    }

    pub(crate) fn close(&mut self) {
        self.desk = None;
    }

    pub(crate) fn open(&mut self) -> Result<(), String> {
        let desk = Desk::open(DataFolder::at(&self.folder), self.host.clone());
        self.desk = Some(desk.map_err(|error| format!("a desk does not open: {error:?}"))?);
        Ok(())
    }
}

/// A bundle on a stick.
pub(crate) struct Stick {
    pub(crate) install: usize,
    pub(crate) file: PathBuf,
    pub(crate) side: Side,
    pub(crate) days: std::collections::BTreeSet<String>,
}

/// A receipt on a stick, with what the hub told in it.
pub(crate) struct Back {
    pub(crate) install: usize,
    pub(crate) file: PathBuf,
    pub(crate) side: Side,
    pub(crate) days: std::collections::BTreeSet<String>,
    /// How often the hub had changed its key by then.
    pub(crate) turns: usize,
}

/// Everything.
pub(crate) struct World {
    bases: Bases,
    /// Where the hub's state is now.
    database: String,
    pub(crate) runtime: Runtime,
    pub(crate) clock: Arc<AtomicI64>,
    pub(crate) hub: Option<Hub>,
    pub(crate) model: HubModel,
    pub(crate) copies: Vec<Copy>,
    pub(crate) tokens: Tokens,
    pub(crate) chance: Chance,
    pub(crate) mutation: Mutation,
    pub(crate) desk_backups: Vec<(usize, PathBuf, Disk)>,
    /// With how often the hub had changed its key by then.
    pub(crate) hub_backups: Vec<(String, HubModel, usize)>,
    pub(crate) sticks: Vec<Stick>,
    pub(crate) backs: Vec<Back>,
    pub(crate) files: usize,
    /// Whether lines without details were taken back at some time.
    pub(crate) lines_removed: bool,
    /// When the hub changes its key: a chance of its own, so that the other deeds of a seed stay what they are.
    pub(crate) turning: Chance,
    /// How often it has changed it.
    pub(crate) turns: usize,
    /// As an administrator keeps them beside the backups after each change, but for the file: sealing and opening one takes as
    /// long as the rest of a schedule, and has tests of its own.
    pub(crate) kept_keys: Option<KeyRing>,
    seed: u64,
}

impl World {
    pub(crate) fn new(base: Base, seed: u64, mutation: Mutation) -> Result<Self, String> {
        let mut bases = Bases::new(base)?;
        let database = bases.fresh();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        let mut world = Self {
            bases,
            database,
            runtime,
            clock: Arc::new(AtomicI64::new(0)),
            hub: None,
            model: HubModel::default(),
            copies: Vec::new(),
            tokens: Tokens::default(),
            chance: Chance::new(seed),
            mutation,
            desk_backups: Vec::new(),
            hub_backups: Vec::new(),
            sticks: Vec::new(),
            backs: Vec::new(),
            files: 0,
            lines_removed: false,
            turning: Chance::new(!seed),
            turns: 0,
            kept_keys: None,
            seed,
        };
        world.open_hub()?;
        for code in OFFICES {
            let office = HubOffice::new(code, code, "town-hall", None);
            let office = office.map_err(|error| error.to_string())?;
            world.wait(|hub| Box::pin(async move { hub.add_office(&office).await }))?;
        }
        // From before every enrolment.
        world.back_hub_up()?;
        let installs = 1 + world.chance.below(2);
        for install in 0..installs {
            world.model.offices.push(None);
            world.model.sides.push(RefCell::default());
            let folder = world.folder(&format!("desk-{install}"));
            world.settle(install, folder, Disk::default())?;
        }
        Ok(world)
    }

    pub(crate) fn folder(&mut self, name: &str) -> PathBuf {
        self.files += 1;
        self.bases.root().join(format!("{}-{name}", self.files))
    }

    /// A computer for the data in this folder, with a chance of its own.
    pub(crate) fn settle(
        &mut self,
        install: usize,
        folder: PathBuf,
        disk: Disk,
    ) -> Result<(), String> {
        let fresh = !folder.exists();
        let nth = u64::try_from(self.files).unwrap_or(0);
        let host = FixedHost::seeded(NOW, self.seed.wrapping_mul(1000) + nth);
        let mut copy = Copy {
            install,
            folder,
            host,
            desk: None,
            disk,
        };
        copy.open()?;
        if fresh {
            let args = SetUp {
                language: "ro".to_owned(),
                office: NewOffice {
                    name: "Primăria".to_owned(),
                    kind: "town-hall".to_owned(),
                    locality: "Pelinia".to_owned(),
                    district: None,
                },
                operator: "Ana".to_owned(),
            };
            set_up(copy.desk()?, args).map_err(|error| format!("{error:?}"))?;
        }
        self.copies.push(copy);
        Ok(())
    }

    pub(crate) fn open_hub(&mut self) -> Result<(), String> {
        let database = Database::parse(&self.database).map_err(|error| error.to_string())?;
        let mut config = Config::new(database);
        let days = Arc::clone(&self.clock);
        config.clock = Clock::from_fn(move || {
            let start = chrono::DateTime::from_timestamp(1_796_000_000, 0).unwrap_or_default();
            start + chrono::Duration::days(days.load(Ordering::Relaxed))
        });
        let hub = self.runtime.block_on(Hub::open(&config));
        self.hub = Some(hub.map_err(|error| error.to_string())?);
        Ok(())
    }

    pub(crate) fn hub(&self) -> Result<&Hub, String> {
        self.hub.as_ref().ok_or_else(|| "a closed hub".to_owned())
    }

    /// Waits for something that the hub does.
    pub(crate) fn wait<T>(
        &self,
        work: impl for<'a> FnOnce(
            &'a Hub,
        ) -> std::pin::Pin<
            Box<dyn Future<Output = Result<T, indrumar_hub::Error>> + 'a>,
        >,
    ) -> Result<T, String> {
        let done = self.runtime.block_on(work(self.hub()?));
        done.map_err(|error| error.to_string())
    }

    pub(crate) fn close_hub(&mut self) {
        if let Some(hub) = self.hub.take() {
            self.runtime.block_on(hub.close());
        }
    }

    pub(crate) fn back_hub_up(&mut self) -> Result<(), String> {
        self.close_hub();
        let copy = self.bases.copy_of(&self.database)?;
        let backup = (copy, self.model.clone(), self.turns);
        self.hub_backups.push(backup);
        self.open_hub()
    }

    pub(crate) fn restore_hub(&mut self, at: usize) -> Result<(), String> {
        // From before the hub changed its key, perhaps: it is given the keys that the desks know meanwhile.
        let keys = match &self.hub_backups[at] {
            (_, _, turns) if *turns < self.turns => self.kept_keys.clone(),
            _ => None,
        };
        self.close_hub();
        let (backup, model, _) = &self.hub_backups[at];
        self.database = self.bases.copy_of(backup)?;
        let mut model = model.clone();
        model.offices.resize(self.model.offices.len(), None);
        model
            .sides
            .resize_with(self.model.sides.len(), RefCell::default);
        self.model = model;
        self.open_hub()?;
        if let Some(keys) = keys {
            self.wait(|hub| Box::pin(hub.take_keys(keys)))?;
        }
        Ok(())
    }

    /// Makes a code for an office and lets the desk of a copy in with it.
    pub(crate) fn enrol(&mut self, at: usize, office: usize) -> Result<(), String> {
        let made = self.wait(|hub| Box::pin(hub.make_code(OFFICES[office])))?;
        let code = EnrolmentCode::parse(&made.code.to_string()).map_err(|e| e.to_string())?;
        let copy = &self.copies[at];
        let (desk, identity) = (copy.desk()?, copy.desk()?.speaks_as());
        let nothing = || {};
        let road = self.road(at, &identity, Fault::None, &nothing)?;
        let first = copy.disk.office.is_none();
        let anew = !first && office == 1;
        if anew {
            // As when the hub was begun anew: this one is alive and has everything.
            let left = leave(desk, Nothing {});
            left.map_err(|error| format!("leave: {error:?}"))?;
        }
        let done = if first || anew {
            desk.enrol_by(&road, &code).map_err(|e| format!("{e:?}"))
        } else {
            // A move of the administrator's alone: the desk goes on with the certificate that it has.
            let moved = indrumar_sync::enrol(&road, &identity, &code);
            moved.map(drop).map_err(|e| e.to_string())
        };
        done?;
        let install = copy.install;
        if first || anew {
            // The one of its certificate.
            self.copies[at].disk.office = Some(office);
            self.copies[at].disk.turns = self.turns;
        }
        let today = self.hub_today();
        let belonged = &mut self.model.offices[install];
        match belonged {
            None => *belonged = Some(vec![(office, String::new())]),
            Some(spans) => {
                if spans.last().is_some_and(|last| last.0 == office) {
                    return Ok(());
                }
                if spans.last().is_some_and(|last| last.1 == today) {
                    spans.pop();
                }
                spans.push((office, today));
            }
        }
        Ok(())
    }

    pub(crate) fn hub_today(&self) -> String {
        let start = chrono::DateTime::from_timestamp(1_796_000_000, 0).unwrap_or_default();
        let now = start + chrono::Duration::days(self.clock.load(Ordering::Relaxed));
        indrumar_domain::Day::of(&now).to_string()
    }

    pub(crate) fn road<'a>(
        &'a self,
        at: usize,
        identity: &'a indrumar_sync::DeskIdentity,
        fault: Fault,
        freeze: &'a dyn Fn(),
    ) -> Result<SimRoad<'a>, String> {
        Ok(SimRoad {
            hub: self.hub()?,
            handle: self.runtime.handle(),
            identity,
            fault,
            mutation: self.mutation,
            freeze,
            desk: RefCell::new(self.copies[at].disk.side.clone()),
            there: &self.model.sides[self.copies[at].install],
            brings: RefCell::default(),
            message: Cell::new(0),
            enrolled: Cell::new(false),
        })
    }

    /// One sync of a copy, with one fault on its way. Whether it was done.
    pub(crate) fn sync(&mut self, at: usize, fault: Fault) -> Result<bool, String> {
        let copy = &self.copies[at];
        let Some(office) = copy.disk.office else {
            return Ok(false);
        };
        let (desk, identity) = (copy.desk()?, copy.desk()?.speaks_as());
        let freeze = || {
            let _ = desk.freeze(true);
        };
        let road = self.road(at, &identity, fault, &freeze)?;
        let done = desk.sync_by(&road);
        if !matches!(fault, Fault::NotKept(_)) {
            road.kept();
        }
        let readmitted = road.enrolled.get();
        let side = road.desk.take();
        desk.freeze(false).map_err(|error| format!("{error:?}"))?;
        let install = copy.install;
        self.copies[at].disk.side = side;
        if readmitted && self.model.offices[install].is_none() {
            self.model.offices[install] = Some(vec![(office, String::new())]);
        }
        match (done, fault) {
            (Ok(_), _) => Ok(true),
            (Err(ApiError::InstallRevoked {}), _) => Err("revoked".to_owned()),
            (Err(error), Fault::None) => Err(format!("a sync without a fault failed: {error:?}")),
            (Err(_), _) => Ok(false),
        }
    }
}

/// A desk's folder: the database, its log, its key.
pub(crate) fn copied_folder(from: &Path, to: &Path) -> Result<(), String> {
    std::fs::create_dir_all(to).map_err(|error| error.to_string())?;
    copied(&from.join("desk.db"), &to.join("desk.db"))?;
    let copied = std::fs::copy(from.join("desk.key"), to.join("desk.key"));
    copied.map(drop).map_err(|error| error.to_string())
}
