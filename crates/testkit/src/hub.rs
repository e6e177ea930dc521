//! A real hub in this process: its own thread and runtime, a temporary database, port 0. Dropping it stops it; a file is
//! removed with it, a database in PostgreSQL with its server.

#![allow(clippy::expect_used)]

pub use indrumar_hub::Clock;
use indrumar_hub::{Config, Database, Hub, Span};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc;
use std::thread::JoinHandle;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::oneshot;

/// A hub that answers at an address of this computer.
#[derive(Debug)]
pub struct RunningHub {
    folder: TempDir,
    database: String,
    address: String,
    hub: Option<Hub>,
    handle: Handle,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl RunningHub {
    /// Starts one with the computer's clock.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn start() -> Self {
        Self::with_clock(Clock::system())
    }

    /// Starts one with another clock.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn with_clock(clock: Clock) -> Self {
        Self::in_folder(TempDir::new().expect("a temporary folder"), clock)
    }

    /// Starts one on the database `hub.db` of this folder, which is made when there is none.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn in_folder(folder: TempDir, clock: Clock) -> Self {
        let address = format!("sqlite:{}", folder.path().join("hub.db").display());
        Self::over(folder, address, clock)
    }

    /// Starts one on the database at this address.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn at(address: &str, clock: Clock) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        Self::over(folder, address.to_owned(), clock)
    }

    /// Starts one as it is configured, over a database in this folder.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn with_config(folder: TempDir, config: Config) -> Self {
        let database = format!("sqlite:{}", folder.path().join("hub.db").display());
        Self::run(folder, database, config)
    }

    fn over(folder: TempDir, database: String, clock: Clock) -> Self {
        let mut config = Config::new(Database::parse(&database).expect("an address of a database"));
        config.clock = clock;
        Self::run(folder, database, config)
    }

    fn run(folder: TempDir, database: String, config: Config) -> Self {
        let (stop, stopping) = oneshot::channel();
        let (ready, started) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .expect("a runtime");
            let handle = runtime.handle().clone();
            runtime.block_on(async move {
                let hub = Hub::open(&config).await.expect("the hub's database opens");
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
                let running = hub.clone().serve(listener).expect("the hub serves");
                let address = format!("http://{}", running.address());
                ready
                    .send((address, hub, handle))
                    .expect("the test waits for its hub");
                // Dropping the sender stops it as well.
                let _ = stopping.await;
                running.stop().await;
            });
        });
        let (address, hub, handle) = started.recv().expect("the hub starts");
        Self {
            folder,
            database,
            address,
            hub: Some(hub),
            handle,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Its database, as `--db` takes it.
    #[must_use]
    pub fn database_address(&self) -> &str {
        &self.database
    }

    /// Its database file.
    #[must_use]
    pub fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("hub.db")
    }

    /// The folder of its database.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The hub itself.
    ///
    /// # Panics
    /// Never before it is dropped.
    #[must_use]
    pub fn hub(&self) -> &Hub {
        self.hub.as_ref().expect("the hub runs until it is dropped")
    }

    /// The key that it signs with.
    ///
    /// # Panics
    /// When its database cannot be read.
    #[must_use]
    pub fn public_key(&self) -> indrumar_wire::PublicKey {
        self.wait(self.hub().public_key())
            .expect("a database that answers")
    }

    /// Waits for something the hub does.
    pub fn wait<F: Future>(&self, work: F) -> F::Output {
        self.handle.block_on(work)
    }

    /// Adds an office, a town hall.
    ///
    /// # Panics
    /// When the hub refuses.
    pub fn add_office(&self, code: &str, name: &str) {
        let office = indrumar_hub::NewOffice::new(code, name, "town-hall", None)
            .expect("an office as it must be");
        self.wait(self.hub().add_office(&office))
            .expect("a new office");
    }

    /// Makes an enrolment code.
    ///
    /// # Panics
    /// When there is no such office.
    #[must_use]
    pub fn enrol_code(&self, office: &str) -> String {
        self.wait(self.hub().make_code(office))
            .expect("an office that exists")
            .code
            .to_string()
    }

    /// Visits of an office on a day.
    ///
    /// # Panics
    /// When there is no such office or day.
    #[must_use]
    pub fn total(&self, office: &str, day: &str) -> u64 {
        self.figures(office, day).visits
    }

    /// Services of an office on a day.
    ///
    /// # Panics
    /// When there is no such office or day.
    #[must_use]
    pub fn by_service(&self, office: &str, day: &str) -> BTreeMap<String, u64> {
        self.figures(office, day).by_service
    }

    /// All figures of an office on a day.
    ///
    /// # Panics
    /// When there is no such office or day.
    #[must_use]
    pub fn figures(&self, office: &str, day: &str) -> indrumar_hub::Figures {
        let day = day.parse().expect("a day");
        self.wait(self.hub().figures(office, Span::day(day)))
            .expect("an office that exists")
    }

    /// Stops the hub and keeps its database, to be started again or looked at.
    ///
    /// # Panics
    /// When the hub's thread failed.
    #[must_use]
    pub fn stop(mut self) -> TempDir {
        self.end();
        std::mem::replace(
            &mut self.folder,
            TempDir::new().expect("a temporary folder"),
        )
    }

    fn end(&mut self) {
        // Before the thread is waited for: the hub closes its database when nobody holds it any more.
        self.hub = None;
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(
                ended.is_ok() || std::thread::panicking(),
                "the hub's thread failed"
            );
        }
    }
}

impl Drop for RunningHub {
    fn drop(&mut self) {
        self.end();
    }
}
