//! The demonstration: nine offices with invented requests, a hub on loopback that knows them all.
//!
//! The places are those where the webinar's desks stand. Each demonstration begins anew, so that its hub, its port and
//! its desks fit each other. Not here: the inventing itself, which the core does from a seed.

use crate::failure::Failure;
use crate::place::program;
use crate::tool::{output, say};
use serde_json::Value;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::driver::child::Running;
use xtask::driver::http;

/// An office of the demonstration.
struct Office {
    code: &'static str,
    name: &'static str,
    kind: &'static str,
    locality: &'static str,
    operator: &'static str,
}

macro_rules! offices {
    ($( $code:literal, $name:literal, $kind:literal, $locality:literal, $operator:literal; )*) => {
        &[$( Office { code: $code, name: $name, kind: $kind, locality: $locality, operator: $operator } ),*]
    };
}

/// The first is the desk whose window opens.
const OFFICES: &[Office] = offices! {
    "pelinia", "Primăria Pelinia", "town-hall", "Pelinia", "Maria Rusu";
    "singereii-noi", "Primăria Sîngereii Noi", "town-hall", "Sîngereii Noi", "Ion Ciobanu";
    "varvareuca", "Primăria Vărvăreuca", "town-hall", "Vărvăreuca", "Elena Munteanu";
    "dumbravita", "Primăria Dumbrăvița", "town-hall", "Dumbrăvița", "Ana Lungu";
    "inesti", "Primăria Inești", "town-hall", "Inești", "Vasile Cojocaru";
    "verejeni", "Biblioteca publică Verejeni", "library", "Verejeni", "Natalia Popa";
    "larga", "Primăria Larga", "town-hall", "Larga", "Olga Gherman";
    "donduseni", "CUPS Dondușeni", "cups", "Dondușeni", "Igor Balan";
    "soroca", "Biblioteca publică Soroca", "library", "Soroca", "Irina Sandu";
};

/// What each office is filled with: some weeks of a small desk.
const REQUESTS: &str = "90";
const DAYS: &str = "21";

/// A running demonstration; its hub ends with it.
pub(crate) struct Demo {
    _hub: Running,
    address: String,
    database: String,
}

impl Demo {
    /// Empties the folder and starts a hub in it that knows the first office.
    pub(crate) fn hub_alone(folder: &Path) -> Result<Self, Failure> {
        let demo = Self::start(folder)?;
        OFFICES
            .first()
            .map_or(Ok(()), |office| demo.add(office))
            .map(|()| demo)
    }

    fn start(folder: &Path) -> Result<Self, Failure> {
        empty(folder)?;
        let database = format!("sqlite:{}", folder.join("hub.db").display());
        let log = folder.join("hub.log");
        let log = File::create(&log).map_err(Failure::io(format!("writing {}", log.display())))?;
        let (hub, line) = Running::until_first_line(
            Command::new(program("indrumar-hub"))
                .args(["serve", "--db", &database, "--listen", "127.0.0.1:0"])
                .stderr(log),
        )?;
        Ok(Self {
            _hub: hub,
            address: http::address_in(&line)?.to_owned(),
            database,
        })
    }

    /// Empties the folder, starts the hub, fills the nine desks, enrols them, and sends for all but the first: that
    /// one is left to the window. The folder itself is the first desk's.
    pub(crate) fn begin(folder: &Path) -> Result<Self, Failure> {
        say("Fills nine desks with invented requests and starts a hub on loopback.");
        let demo = Self::start(folder)?;
        for (number, office) in OFFICES.iter().enumerate() {
            let first = number == 0;
            let desk = if first {
                folder.to_path_buf()
            } else {
                folder.join("desks").join(office.code)
            };
            demo.add(office)?;
            init(office, &desk)?;
            demo.enrol(office, &desk)?;
            let seed = number.to_string();
            let size = ["--requests", REQUESTS, "--days", DAYS, "--seed", &seed];
            cli(&desk, &[&["demo", "fill"], &size[..]].concat())?;
            if !first {
                cli(&desk, &["sync"])?;
            }
        }
        let account = ["account", "add", "--name", "ana", "--role", "administrator"];
        let made = demo.hub(&[&account[..], &["--json"]].concat())?;
        let made: Value = serde_json::from_str(&made).unwrap_or_default();
        let code = made["code"].as_str().unwrap_or_default();
        let address = &demo.address;
        say(&format!(
            "The hub's page: {address}/. A password for the account ana is chosen at {address}/first with the code {code}."
        ));
        Ok(demo)
    }

    /// Enrols a desk that is there already, as one of the first office.
    pub(crate) fn enrol_first(&self, desk: &Path) -> Result<(), Failure> {
        OFFICES
            .first()
            .map_or(Ok(()), |office| self.enrol(office, desk))
    }

    /// Signs the edition of the catalogue in a folder and hands it out from now on.
    pub(crate) fn publish(&self, services: &Path, news: &Path, pack: &Path) -> Result<(), Failure> {
        let [services, news, pack] = [services, news, pack].map(|path| path.to_string_lossy());
        let words = ["catalogue", "sign", "--services", &services];
        self.hub(&[&words[..], &["--news", &news, "--out", &pack]].concat())?;
        self.hub(&["catalogue", "publish", &pack]).map(|_| ())
    }

    /// Makes the office known at the hub.
    fn add(&self, office: &Office) -> Result<(), Failure> {
        let Office {
            code, name, kind, ..
        } = office;
        self.hub(&[
            "office", "add", "--code", code, "--name", name, "--kind", kind,
        ])
        .map(|_| ())
    }

    /// Enrols a desk of the office.
    fn enrol(&self, office: &Office, desk: &Path) -> Result<(), Failure> {
        let answer = self.hub(&["enrol-code", "--office", office.code, "--json"])?;
        let answer: Value = serde_json::from_str(&answer).unwrap_or_default();
        let Some(enrolment) = answer["code"].as_str() else {
            return Err(Failure::Said(format!(
                "the hub gave no enrolment code: {answer}"
            )));
        };
        cli(
            desk,
            &["enrol", "--hub", &self.address, "--code", enrolment],
        )
    }

    fn hub(&self, words: &[&str]) -> Result<String, Failure> {
        output(
            Command::new(program("indrumar-hub"))
                .args(words)
                .args(["--db", &self.database]),
        )
    }
}

/// Makes a desk of the office.
fn init(office: &Office, desk: &Path) -> Result<(), Failure> {
    let Office {
        name,
        kind,
        locality,
        operator,
        ..
    } = office;
    let place = ["--kind", kind, "--locality", locality];
    let person = ["--operator", operator, "--lang", "ro"];
    cli(
        desk,
        &[&["init", "--office", name], &place[..], &person].concat(),
    )
}

/// The demonstration's own data folder, as the program's `--demo` finds it.
pub(crate) fn usual_folder() -> Result<PathBuf, Failure> {
    let home = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = if cfg!(windows) {
        home("LOCALAPPDATA")
    } else {
        home("XDG_DATA_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| home("HOME").map(|home| home.join(".local/share")))
    };
    base.map(|base| base.join("indrumar-demo")).ok_or_else(|| {
        Failure::Said("this person's data folder is not known: HOME is not set".into())
    })
}

/// Whether a window holds the folder.
pub(crate) fn is_open(folder: &Path) -> bool {
    File::open(folder.join("window.lock")).is_ok_and(|lock| lock.try_lock().is_err())
}

/// Empties the folder of an earlier demonstration. A folder that is none is left alone.
fn empty(folder: &Path) -> Result<(), Failure> {
    let doing = || format!("emptying {}", folder.display());
    let demonstration = folder.join("hub.db").exists() || folder.join("desk.db").exists();
    if folder.exists() && demonstration {
        fs::remove_dir_all(folder).map_err(Failure::io(doing()))?;
    }
    fs::create_dir_all(folder).map_err(Failure::io(doing()))
}

/// Runs the console program on a desk.
pub(crate) fn cli(desk: &Path, words: &[&str]) -> Result<(), Failure> {
    output(
        Command::new(program("indrumar-cli"))
            .arg("--data")
            .arg(desk)
            .args(words),
    )
    .map(|_| ())
}
