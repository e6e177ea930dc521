//! A real PostgreSQL for tests: its own folder, no port but a socket in that folder, gone with whoever started it.
//!
//! A small shell stands between: it starts the server, waits at its standard input, and stops and removes everything
//! when that ends. So nothing is left behind even when a test is killed. `initdb` and the server refuse to run as root;
//! then they run as the user `postgres`.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Starts, says so, waits, stops, removes. `$1` is the folder with the programs, `$2` our folder, `$3` more settings.
const GUARD: &str = r#"
cd /
"$1/pg_ctl" -D "$2/data" -l "$2/log" -w -t 60 -s -o "-c listen_addresses= -c unix_socket_directories=$2 $3" start >/dev/null 2>&1 </dev/null && echo ready || { cat "$2/log" >&2; echo failed; }
cat >/dev/null
"$1/pg_ctl" -D "$2/data" -m immediate -s stop >/dev/null 2>&1
[ -e "$2/keep" ] || rm -rf "$2"
"#;

/// A running server. Dropping it stops it and removes its folder.
#[derive(Debug)]
pub struct Postgres {
    folder: PathBuf,
    guard: Child,
    /// Closing it is what ends the server.
    line: Option<ChildStdin>,
}

impl Postgres {
    /// The one that all tests of a program share. It ends with the program.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Postgres> = OnceLock::new();
        // What these tests look at is not what a power cut leaves behind.
        SHARED.get_or_init(|| {
            Self::start("-c fsync=off -c max_connections=400 -c shared_buffers=64MB")
        })
    }

    /// One with an empty cluster and these settings, `-c name=value`.
    ///
    /// # Panics
    /// When PostgreSQL is not installed or does not start.
    #[must_use]
    pub fn start(settings: &str) -> Self {
        let folder = fresh_folder();
        let data = folder.join("data");
        let done = as_server("initdb")
            .arg("-D")
            .arg(&data)
            .args(["-U", "hub", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"])
            .stdout(Stdio::null())
            .stdin(Stdio::null())
            .status()
            .expect("initdb starts");
        assert!(done.success(), "initdb failed");
        Self::run(folder, settings)
    }

    /// A standby of this one, made from a copy of it, that follows it under the name `name`.
    ///
    /// # Panics
    /// When it cannot be copied or does not start.
    #[must_use]
    pub fn standby(&self, name: &str, settings: &str) -> Self {
        let folder = fresh_folder();
        let done = as_server("pg_basebackup")
            .arg("-D")
            .arg(folder.join("data"))
            .args(["-U", "hub", "-X", "stream", "-c", "fast", "-R", "-d"])
            .arg(format!(
                "host={} application_name={name}",
                self.folder.display()
            ))
            .stdin(Stdio::null())
            .status()
            .expect("pg_basebackup starts");
        assert!(done.success(), "pg_basebackup failed");
        Self::run(folder, settings)
    }

    fn run(folder: PathBuf, settings: &str) -> Self {
        let programs = programs();
        let mut guard = as_user("sh")
            .args(["-c", GUARD, "guard"])
            .arg(programs)
            .arg(&folder)
            .arg(settings)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell starts");
        let line = guard.stdin.take();
        let mut said = String::new();
        BufReader::new(guard.stdout.take().expect("its words"))
            .read_line(&mut said)
            .expect("it says how it went");
        assert_eq!(said.trim(), "ready", "PostgreSQL does not start");
        Self {
            folder,
            guard,
            line,
        }
    }

    /// The folder of its socket: what `host=` takes.
    #[must_use]
    pub fn socket(&self) -> &Path {
        &self.folder
    }

    /// Makes a database and gives its address.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn database(&self) -> String {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let name = format!("hub_{}", NEXT.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("CREATE DATABASE {name}"));
        self.address(&name)
    }

    /// A copy of the database at this address, which nobody may be using.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn copy_of(&self, address: &str) -> String {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let name = format!("copy_{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let from = name_in(address);
        self.sql(
            "postgres",
            &format!("CREATE DATABASE {name} TEMPLATE {from}"),
        );
        self.address(&name)
    }

    /// Removes the database at this address, whoever is using it.
    pub fn forget(&self, address: &str) {
        let name = name_in(address);
        self.sql("postgres", &format!("DROP DATABASE {name} WITH (FORCE)"));
    }

    /// The address of a database by its name.
    #[must_use]
    pub fn address(&self, name: &str) -> String {
        format!("postgres://hub@/{name}?host={}", self.folder.display())
    }

    /// Says something to a database and gives the answer, as `psql` prints it.
    ///
    /// # Panics
    /// When the server refuses.
    pub fn sql(&self, database: &str, sql: &str) -> String {
        let output = Command::new(programs().join("psql"))
            .args([
                "-X",
                "-q",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "hub",
                "-h",
            ])
            .arg(&self.folder)
            .args(["-d", database, "-c", sql])
            .stdin(Stdio::null())
            .output()
            .expect("psql starts");
        let wrong = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{sql}: {wrong}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Kills the server as a power cut would, every process of it at once.
    ///
    /// # Panics
    /// When it does not run.
    pub fn kill(&self) {
        let file = self.folder.join("data/postmaster.pid");
        let pid = as_user("head")
            .arg("-n1")
            .arg(file)
            .output()
            .expect("its number");
        let pid = String::from_utf8_lossy(&pid.stdout).trim().to_owned();
        let children = Command::new("ps")
            .args(["-o", "pid=", "--ppid", &pid])
            .output();
        let mut all = vec![pid];
        if let Ok(children) = children {
            let text = String::from_utf8_lossy(&children.stdout).into_owned();
            all.extend(text.split_whitespace().map(str::to_owned));
        }
        let done = Command::new("kill")
            .arg("-KILL")
            .args(&all)
            .stderr(Stdio::null())
            .status();
        // Some children may have ended by themselves, once their parent was gone.
        done.expect("kill starts");
    }

    /// Makes a standby a primary, and waits until it is one.
    ///
    /// # Panics
    /// When it does not become one.
    pub fn promote(&self) {
        let done = as_server("pg_ctl")
            .arg("-D")
            .arg(self.folder.join("data"))
            .args(["-w", "-s", "promote"])
            .stdin(Stdio::null())
            .status()
            .expect("pg_ctl starts");
        assert!(done.success(), "the standby was not promoted");
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(mut line) = self.line.take() {
            let _ = line.flush();
        }
        let _ = self.guard.wait();
    }
}

fn name_in(address: &str) -> &str {
    let name = address.rsplit('/').find(|part| part.contains('?'));
    let name = name
        .or_else(|| address.split("@/").nth(1))
        .unwrap_or_default();
    name.split('?').next().unwrap_or_default()
}

/// A folder of the user who runs the server; short, because the name of a socket may have 107 bytes.
fn fresh_folder() -> PathBuf {
    let output = as_user("mktemp")
        .args(["-d", "/tmp/hub-pg.XXXXXX"])
        .output()
        .expect("mktemp starts");
    PathBuf::from(String::from_utf8_lossy(&output.stdout).trim())
}

fn as_server(program: &str) -> Command {
    as_user(&programs().join(program).to_string_lossy())
}

/// Root hands the work to the user that Debian's package makes.
fn as_user(program: &str) -> Command {
    let root = Command::new("id").arg("-u").output();
    let root = root.is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    let mut command = if root {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--", program]);
        command
    } else {
        Command::new(program)
    };
    command.current_dir("/");
    command
}

/// Where Debian and Ubuntu keep the server's programs; elsewhere they are on the path.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten();
    let mut found: Vec<PathBuf> = versions
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .filter(|folder| folder.join("initdb").exists())
        .collect();
    found.sort();
    found.pop().unwrap_or_default()
}
