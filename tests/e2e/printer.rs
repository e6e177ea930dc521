//! A printer of this test's own: `cupsd` over a temporary folder, and a queue whose paper is a socket.
//!
//! The scheduler starts `socket` as the user `nobody` when we are root and as ourselves when we are not; that backend may
//! be run by anybody, which those that need a device may not. A queue without a driver is a raw one: it changes nothing.

use crate::driver::child::Running;
use crate::driver::{http, wait};
use std::fs;
use std::io::Read;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::thread::{self, JoinHandle};
use tempfile::TempDir;

/// The queue's name.
pub(crate) const QUEUE: &str = "hol";

/// The scheduler with its one queue; it ends when it is dropped.
pub(crate) struct Printer {
    _scheduler: Running,
    _folder: TempDir,
    server: String,
    paper: Option<JoinHandle<Vec<u8>>>,
}

impl Printer {
    pub(crate) fn start() -> Self {
        let folder = TempDir::new().unwrap();
        open_to_others(folder.path());
        let port = http::free_port().unwrap();
        let server = format!("127.0.0.1:{port}");
        let [daemon, files] = configured(folder.path(), &server);
        let program = ["/usr/sbin/cupsd", "/usr/bin/cupsd"]
            .into_iter()
            .find(|path| Path::new(path).is_file())
            .expect("cupsd: cargo xtask test installs it");
        let scheduler = Running::start(
            Command::new(program)
                .args(["-f", "-c", &daemon, "-s", &files])
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::null()),
        )
        .unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let device = format!("socket://{}", listener.local_addr().unwrap());
        let paper = thread::spawn(move || {
            let mut bytes = Vec::new();
            let (mut stream, _) = listener.accept().unwrap();
            stream.read_to_end(&mut bytes).unwrap();
            bytes
        });
        let printer = Self {
            _scheduler: scheduler,
            _folder: folder,
            server,
            paper: Some(paper),
        };
        wait::until("cupsd", wait::PATIENCE, || {
            Ok(printer
                .ask("lpadmin", &["-p", QUEUE, "-E", "-v", &device])
                .then_some(()))
        })
        .unwrap();
        assert!(printer.ask("lpadmin", &["-d", QUEUE]));
        printer
    }

    /// Where `lp` finds it.
    pub(crate) fn server(&self) -> &str {
        &self.server
    }

    /// Takes the queue away.
    pub(crate) fn remove(&self) {
        assert!(self.ask("lpadmin", &["-x", QUEUE]));
    }

    /// What came out of the printer, once the first job is through.
    pub(crate) fn paper(&mut self) -> Vec<u8> {
        let paper = self.paper.take().expect("one job");
        wait::until("the printer", wait::PATIENCE, || {
            Ok(paper.is_finished().then_some(()))
        })
        .unwrap();
        paper.join().unwrap()
    }

    fn ask(&self, program: &str, words: &[&str]) -> bool {
        let sbin = format!("/usr/sbin/{program}");
        let program = if Path::new(&sbin).is_file() {
            sbin
        } else {
            program.to_owned()
        };
        let ended = Command::new(program)
            .args(words)
            .env("CUPS_SERVER", &self.server)
            .output()
            .unwrap();
        ended.status.success()
    }
}

/// Its two files of settings: everything it writes lies below this folder.
fn configured(folder: &Path, server: &str) -> [String; 2] {
    let at = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let mut files = String::new();
    for (setting, name) in [
        ("ServerRoot", "root"),
        ("RequestRoot", "spool"),
        ("CacheDir", "cache"),
        ("StateDir", "state"),
        ("TempDir", "tmp"),
    ] {
        fs::create_dir(folder.join(name)).unwrap();
        files += &format!("{setting} {}\n", at(name));
    }
    for (setting, name) in [
        ("AccessLog", "access"),
        ("ErrorLog", "error"),
        ("PageLog", "page"),
    ] {
        files += &format!("{setting} {}\n", at(name));
    }
    files += "Printcap\n";
    let daemon = format!(
        "Listen {server}\nWebInterface No\nBrowsing Off\nDefaultAuthType None\n\
         <Location />\nOrder allow,deny\nAllow all\n</Location>\n\
         <Policy default>\n<Limit All>\nOrder allow,deny\n</Limit>\n</Policy>\n"
    );
    fs::write(folder.join("files.conf"), files).unwrap();
    fs::write(folder.join("cupsd.conf"), daemon).unwrap();
    [at("cupsd.conf"), at("files.conf")]
}

/// The scheduler's own user must be able to enter.
fn open_to_others(folder: &Path) {
    let may_enter = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(folder, may_enter).unwrap();
}
