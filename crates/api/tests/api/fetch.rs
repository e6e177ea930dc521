//! The catalogue from a real hub: it comes after a sync, it is gone back from, and nothing on the way can spoil it.

use crate::sync::enrolled;
use crate::update::told;
use indrumar_api::catalogue::{
    CatalogueFetch, CatalogueFetched, ServiceViewArgs, fetch, rollback, view,
};
use indrumar_api::session::Nothing;
use indrumar_api::sync::{Enrol, SyncReport, enrol, now};
use indrumar_api::{ApiError, Desk};
use indrumar_catalogue::Pack;
use indrumar_testkit::edition::{change, files};
use indrumar_testkit::hub::RunningHub;
use indrumar_testkit::{TestDesk, desk, request};
use indrumar_wire::SigningKey;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

const OPEN: &str = "Deschideți pagina mpay.gov.md.";
const FIRST: &str = "Deschideți întâi pagina mpay.gov.md.";
const SECOND: &str = "Intrați pe pagina mpay.gov.md.";

fn publisher() -> SigningKey {
    SigningKey::from_seed([9; 32])
}

/// Publishes an edition in which one step says this.
fn publish(hub: &RunningHub, version: &str, says: &str) -> Vec<u8> {
    let mut files = files(version);
    if says != OPEN {
        change(&mut files, "pay.mpay.toml", OPEN, says);
    }
    let bytes = Pack::seal(&files, &[], &publisher()).unwrap();
    hub.wait(hub.hub().trust(&publisher().public(), "Agenția"))
        .unwrap();
    hub.wait(hub.hub().publish(bytes.clone(), Path::new("x")))
        .unwrap();
    bytes
}

fn sync(desk: &Desk) -> SyncReport {
    now(desk, Nothing {}).unwrap()
}

fn fetched(desk: &Desk) -> Result<CatalogueFetched, ApiError> {
    let language = "ro".to_owned();
    fetch(desk, CatalogueFetch { language })
}

fn step(desk: &Desk) -> String {
    let args = ServiceViewArgs {
        code: "pay.mpay".to_owned(),
        language: "ro".to_owned(),
    };
    view(desk, args).unwrap().steps[0].text.clone()
}

#[test]
fn a_desk_takes_what_its_hub_published_at_its_next_sync_and_may_go_back() {
    let (hub, desk) = enrolled();
    let builtin = told(&desk).version;
    assert_eq!(sync(&desk).catalogue, None);
    publish(&hub, "2027.01.01", FIRST);
    request("pay.mpay").record(&desk);
    let report = sync(&desk);
    assert_eq!((report.sent, report.receipted), (1, 1));
    assert_eq!(report.catalogue.as_deref(), Some("2027.01.01"));
    assert_eq!(report.catalogue_problem, None);
    assert_eq!(step(&desk), FIRST);
    let state = told(&desk);
    assert_eq!(state.previous.as_deref(), Some(builtin.as_str()));
    let parts = |state: &indrumar_api::catalogue::CatalogueState| {
        let changed = state.changed.iter();
        let line = changed.map(|it| format!("{} {} {}", it.what, it.code, it.parts.join(" ")));
        line.collect::<Vec<_>>()
    };
    assert_eq!(parts(&state), ["changed pay.mpay steps.open"]);
    assert_eq!(sync(&desk).catalogue, None);

    rollback(&desk, Nothing {}).unwrap();
    assert_eq!(step(&desk), OPEN);
    assert!(told(&desk).changed.is_empty());
    // What was gone back from does not come again by itself, also not after a new start;
    assert_eq!(sync(&desk).catalogue, None);
    let desk = indrumar_testkit::desk().folder(desk.folder_path()).open();
    assert_eq!(sync(&desk).catalogue, None);
    assert_eq!(step(&desk), OPEN);
    // a newer one does.
    publish(&hub, "2027.02.01", SECOND);
    assert_eq!(sync(&desk).catalogue.as_deref(), Some("2027.02.01"));
    assert_eq!(step(&desk), SECOND);
    assert_eq!(hub.total("pelinia", "2026-11-23"), 1);
}

#[test]
fn an_operator_who_asks_gets_also_what_was_gone_back_from() {
    let (hub, desk) = enrolled();
    let none = fetched(&desk).unwrap();
    assert!(!none.newer && none.services.is_empty() && !none.changes.catalogue);
    assert_eq!(none.version, told(&desk).version);
    publish(&hub, "2027.01.01", FIRST);
    let first = fetched(&desk).unwrap();
    assert!(first.newer && first.changes.catalogue);
    assert_eq!(first.services[0].code, "pay.mpay");
    assert!(!fetched(&desk).unwrap().newer);
    rollback(&desk, Nothing {}).unwrap();
    let again = fetched(&desk).unwrap();
    assert_eq!((again.newer, again.version.as_str()), (true, "2027.01.01"));
    assert_eq!(step(&desk), FIRST);
    let alone = indrumar_testkit::desk().open();
    assert_eq!(fetched(&alone), Err(ApiError::NotEnrolled {}));
}

/// A copy of the folder of a hub that has stopped.
pub(crate) fn copied(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
    }
    copy
}

#[test]
fn a_hub_restored_from_before_offers_an_older_edition_and_nothing_happens() {
    let (hub, desk) = enrolled();
    publish(&hub, "2027.01.01", FIRST);
    let folder = hub.stop();
    let backup = copied(folder.path());
    let clock = indrumar_testkit::hub::Clock::system;
    let proxy = Proxy::start();
    let hub = RunningHub::in_folder(folder, clock());
    publish(&hub, "2027.02.01", SECOND);
    proxy.leads_to(&hub);
    let desk = moved(&desk, &hub, &proxy);
    assert_eq!(sync(&desk).catalogue.as_deref(), Some("2027.02.01"));
    drop(hub);
    let hub = RunningHub::in_folder(backup, clock());
    proxy.leads_to(&hub);
    let report = sync(&desk);
    assert_eq!((report.catalogue, report.catalogue_problem), (None, None));
    assert!(!fetched(&desk).unwrap().newer);
    let state = told(&desk);
    assert_eq!(
        (state.version.as_str(), state.not_fetched),
        ("2027.02.01", None)
    );
}

/// A new desk enrolled through the proxy; the other one was only there to make the office.
fn moved(_: &TestDesk, hub: &RunningHub, proxy: &Proxy) -> TestDesk {
    let desk = desk().open();
    let args = Enrol {
        hub: proxy.address.clone(),
        code: hub.enrol_code("pelinia"),
    };
    enrol(&desk, args).unwrap();
    desk
}

#[test]
fn whatever_happens_on_the_way_the_sync_is_done_and_the_catalogue_runs_on() {
    let (hub, first) = enrolled();
    let proxy = Proxy::start();
    proxy.leads_to(&hub);
    let desk = moved(&first, &hub, &proxy);
    publish(&hub, "2027.01.01", FIRST);
    let before = told(&desk).version;
    let body = |answer: &[u8]| {
        answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap()
            + 4
    };
    let page = || {
        let page = "<html>Bine ați venit la Wi-Fi</html>";
        let length = page.len();
        format!("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{page}").into_bytes()
    };
    let flipped = move |mut answer: Vec<u8>| {
        let at = body(&answer).midpoint(answer.len());
        answer[at] ^= 1;
        answer
    };
    let cut = move |mut answer: Vec<u8>| {
        let whole = answer.len();
        answer.truncate(whole - 100);
        answer
    };
    let spoils: [(&str, Spoil); 6] = [
        ("/v1/catalogue/", Box::new(flipped)),
        ("/v1/catalogue/", Box::new(cut)),
        ("/v1/catalogue/", Box::new(move |_| page())),
        ("/v1/catalogue/", Box::new(|_| Vec::new())),
        ("/v1/catalogue", Box::new(flipped)),
        ("/v1/catalogue", Box::new(move |_| page())),
    ];
    for (at, (path, spoil)) in spoils.into_iter().enumerate() {
        proxy.spoils(path, spoil);
        request("pay.mpay").record(&desk);
        let report = sync(&desk);
        assert!(report.sent >= 1 && report.sent == report.receipted, "{at}");
        assert_eq!(report.catalogue, None, "{at}");
        let problem = report.catalogue_problem.unwrap();
        assert!(!problem.contains('⟦'), "{problem}");
        let state = told(&desk);
        assert_eq!((&state.version, step(&desk).as_str()), (&before, OPEN));
        assert_eq!(state.not_fetched, Some(problem), "{at}");
        assert!(fetched(&desk).is_err());
    }
    proxy.spoils("/nothing", Box::new(|answer| answer));
    assert_eq!(sync(&desk).catalogue.as_deref(), Some("2027.01.01"));
    assert_eq!(told(&desk).not_fetched, None);
    assert_eq!(hub.total("pelinia", "2026-11-23"), 6);
}

#[test]
fn a_pack_of_nobody_the_desk_or_its_hub_knows_is_not_taken_from_a_hub_either() {
    let (hub, desk) = enrolled();
    let stranger = SigningKey::from_seed([8; 32]);
    let bytes = Pack::seal(&files("2027.01.01"), &[], &stranger).unwrap();
    let refused = hub.wait(hub.hub().publish(bytes, Path::new("x")));
    assert_eq!(refused.unwrap_err().code(), "hub-pack-untrusted");
    assert_eq!(sync(&desk).catalogue, None);
    // The hub's word for a publisher holds for what it hands out, and for no file from elsewhere.
    publish(&hub, "2027.01.01", FIRST);
    sync(&desk);
    let mut next = files("2027.03.01");
    change(&mut next, "pay.mpay.toml", OPEN, SECOND);
    let file = Pack::seal(&next, &[], &publisher()).unwrap();
    assert!(matches!(
        crate::update::applied(&desk, &file),
        Err(ApiError::PackUntrusted { .. })
    ));
}

#[test]
fn a_window_hears_that_another_program_beside_took_an_edition() {
    let (hub, window) = enrolled();
    publish(&hub, "2027.01.01", FIRST);
    let terminal = indrumar_testkit::desk().folder(window.folder_path()).open();
    assert!(!told(&window).changes.catalogue);
    sync(&terminal);
    let state = told(&window);
    assert!(state.changes.catalogue);
    assert_eq!(
        (state.version.as_str(), step(&window).as_str()),
        ("2027.01.01", FIRST)
    );
    assert!(!told(&window).changes.catalogue, "once is enough");
    assert!(!told(&terminal).changes.catalogue, "it was its own doing");
}

type Spoil = Box<dyn Fn(Vec<u8>) -> Vec<u8> + Send>;

/// Somebody between desk and hub, who may change the answers to one path.
struct Proxy {
    address: String,
    target: Arc<Mutex<String>>,
    spoil: Arc<Mutex<Option<(String, Spoil)>>>,
}

impl Proxy {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let target = Arc::new(Mutex::new(String::new()));
        let spoil: Arc<Mutex<Option<(String, Spoil)>>> = Arc::default();
        let (to, with) = (Arc::clone(&target), Arc::clone(&spoil));
        // It ends with the tests' process.
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let to = to.lock().unwrap().clone();
                // Whoever breaks off has seen enough.
                let _ = Self::pass(connection, &to, &with);
            }
        });
        Self {
            address,
            target,
            spoil,
        }
    }

    fn leads_to(&self, hub: &RunningHub) {
        let address = hub.address().trim_start_matches("http://");
        address.clone_into(&mut self.target.lock().unwrap());
    }

    /// Changes every answer whose path is this one, or begins with it if it ends in a slash.
    fn spoils(&self, path: &str, spoil: Spoil) {
        *self.spoil.lock().unwrap() = Some((path.to_owned(), spoil));
    }

    /// One request, one answer, then both connections end.
    fn pass(
        mut desk: TcpStream,
        to: &str,
        spoil: &Mutex<Option<(String, Spoil)>>,
    ) -> std::io::Result<()> {
        let (mut asked, mut buffer) = (Vec::new(), [0; 65536]);
        let (head, length) = loop {
            let n = desk.read(&mut buffer)?;
            if n == 0 {
                return Ok(());
            }
            asked.extend_from_slice(&buffer[..n]);
            let end = asked.windows(4).position(|four| four == b"\r\n\r\n");
            if let Some(end) = end {
                let head = String::from_utf8_lossy(&asked[..end]).into_owned();
                let length = head
                    .lines()
                    .filter_map(|line| line.split_once(':'))
                    .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
                    .map_or(0, |(_, value)| value.trim().parse().unwrap());
                break (head, end + 4 + length);
            }
        };
        while asked.len() < length {
            let n = desk.read(&mut buffer)?;
            asked.extend_from_slice(&buffer[..n]);
        }
        let mut hub = TcpStream::connect(to)?;
        hub.write_all(head.as_bytes())?;
        hub.write_all(b"\r\nconnection: close\r\n\r\n")?;
        hub.write_all(&asked[head.len() + 4..])?;
        let mut answer = Vec::new();
        hub.read_to_end(&mut answer)?;
        let path = head.split(' ').nth(1).unwrap_or_default();
        if let Some((spoilt, spoil)) = &*spoil.lock().unwrap() {
            let begins = spoilt.ends_with('/') && path.starts_with(spoilt.as_str());
            if begins || path == spoilt {
                answer = spoil(answer);
            }
        }
        desk.write_all(&answer)
    }
}
