//! The hub's own TLS: a desk that syncs over it, who is let go, and certificates that are renewed while it serves.

use crate::desk::TestDesk;
use crate::place::{DAY, Place, Serving, stderr};
use indrumar_sync::{Road, enrol, http};
use indrumar_wire::EnrolmentCode;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::Stdio;

/// An authority that nobody in the world knows.
struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        Self(CertifiedIssuer::self_signed(params, key).unwrap())
    }

    fn root(&self) -> Vec<u8> {
        self.0.pem().into_bytes()
    }

    /// A certificate for this computer and its key, in the files of a place.
    fn certify(&self, place: &Place) {
        let (certificate, key) = self.made();
        std::fs::write(certificate_in(place), certificate).unwrap();
        std::fs::write(key_in(place), key).unwrap();
    }

    fn made(&self) -> (String, String) {
        let names = vec!["127.0.0.1".to_owned(), "localhost".to_owned()];
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(names).unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        (certificate.pem(), key.serialize_pem())
    }

    fn road(&self, serving: &Serving) -> http::Hub {
        http::Hub::trusting(&serving.address, &self.root()).unwrap()
    }
}

fn certificate_in(place: &Place) -> PathBuf {
    place.path("fullchain.pem")
}

fn key_in(place: &Place) -> PathBuf {
    place.path("privkey.pem")
}

fn serve(place: &Place, stderr: Stdio) -> Serving {
    let (certificate, key) = (certificate_in(place), key_in(place));
    let words = [
        "--tls-cert",
        certificate.to_str().unwrap(),
        "--tls-key",
        key.to_str().unwrap(),
    ];
    place.serve_with(&words, stderr)
}

fn connect(serving: &Serving) -> TcpStream {
    let address = serving.address.trim_start_matches("https://");
    TcpStream::connect(address).unwrap()
}

#[test]
fn a_desk_enrols_and_syncs_over_the_hub_s_own_tls_and_believes_no_other_authority() {
    let (place, authority) = (Place::new(), Authority::new());
    authority.certify(&place);
    let code = EnrolmentCode::parse(&place.office()).unwrap();
    let serving = serve(&place, Stdio::null());
    assert!(serving.address.starts_with("https://"));
    let road = authority.road(&serving);
    let mut desk = TestDesk::new(1);
    desk.enrolment = Some(enrol(&road, &desk.identity, &code).unwrap());
    desk.visits(DAY, &["pay.utilities"], 3);
    desk.sync_by(&road).unwrap();
    assert_eq!(place.total(), 3);
    for stranger in [
        Authority::new().road(&serving),
        http::Hub::at(&serving.address).unwrap(),
    ] {
        let error = desk.sync_by(&stranger).unwrap_err();
        assert_eq!(error.code(), "hub-not-a-hub", "{error}");
    }
}

#[test]
fn plain_http_and_noise_are_let_go_and_others_are_served() {
    let (place, authority) = (Place::new(), Authority::new());
    authority.certify(&place);
    let serving = serve(&place, Stdio::null());
    for said in [
        &b"GET /healthz HTTP/1.1\r\nhost: hub\r\n\r\n"[..],
        &[0; 600],
    ] {
        let mut stream = connect(&serving);
        stream.write_all(said).unwrap();
        let mut answer = Vec::new();
        // Cut off, with an alert of TLS at most.
        let _ = stream.read_to_end(&mut answer);
        assert!(answer.len() < 16, "{answer:?}");
    }
    // Some that never say what they want.
    let sleepy: Vec<TcpStream> = (0..100).map(|_| connect(&serving)).collect();
    let error = authority.road(&serving).ask(b"{}").unwrap_err();
    assert_eq!(error.code(), "malformed", "the hub has read it");
    drop(sleepy);
}

#[test]
fn cookies_are_for_tls_alone() {
    let (place, authority) = (Place::new(), Authority::new());
    authority.certify(&place);
    let serving = serve(&place, Stdio::null());
    let root = ureq::tls::Certificate::from_pem(&authority.root()).unwrap();
    let roots = ureq::tls::RootCerts::new_with_certs(&[root]);
    let tls = ureq::tls::TlsConfig::builder().root_certs(roots).build();
    let agent = ureq::Agent::config_builder().tls_config(tls).build();
    let agent = ureq::Agent::new_with_config(agent);
    let shown = agent.get(format!("{}/login", serving.address)).call();
    let shown = shown.unwrap();
    let cookie = shown.headers()["set-cookie"].to_str().unwrap();
    assert!(
        cookie.starts_with("__Host-") && cookie.contains("; Secure"),
        "{cookie}"
    );
}

#[cfg(unix)]
#[test]
fn a_renewed_certificate_is_taken_when_told_and_a_broken_one_is_not() {
    let (place, old, new) = (Place::new(), Authority::new(), Authority::new());
    old.certify(&place);
    let mut serving = serve(&place, Stdio::piped());
    let tell = |serving: &Serving| {
        let pid = serving.child.id().to_string();
        let told = std::process::Command::new("kill")
            .args(["-HUP", &pid])
            .status();
        assert!(told.unwrap().success());
    };
    let known = |serving: &Serving, authority: &Authority| {
        let error = authority.road(serving).ask(b"{}").unwrap_err();
        error.code() == "malformed"
    };
    // The certificate of the new authority, and still the key of the old one: each of them good, and nothing together.
    let whole_key = std::fs::read(key_in(&place)).unwrap();
    new.certify(&place);
    let new_key = std::fs::read(key_in(&place)).unwrap();
    std::fs::write(key_in(&place), whole_key).unwrap();
    let mut said = std::io::BufReader::new(serving.child.stderr.take().unwrap());
    let mut line = || loop {
        let mut line = String::new();
        std::io::BufRead::read_line(&mut said, &mut line).unwrap();
        if line.contains("tls-certificate") {
            break serde_json::from_str::<serde_json::Value>(&line).unwrap();
        }
    };
    tell(&serving);
    assert_eq!(line()["code"], "hub-certificate-unreadable");
    assert!(known(&serving, &old) && !known(&serving, &new));
    std::fs::write(key_in(&place), new_key).unwrap();
    tell(&serving);
    assert_eq!(line()["code"], serde_json::Value::Null);
    assert!(known(&serving, &new) && !known(&serving, &old));
}

#[test]
fn files_that_are_no_certificate_and_its_key_are_named_and_nothing_is_served() {
    let (place, authority) = (Place::new(), Authority::new());
    authority.certify(&place);
    let (certificate, key) = (certificate_in(&place), key_in(&place));
    let other = authority.made().1;
    let run = |certificate: &str, key: &str| {
        let words = ["serve", "--listen", "127.0.0.1:0", "--lang", "en"];
        place.run(&[&words[..], &["--tls-cert", certificate, "--tls-key", key]].concat())
    };
    let (named, key_named) = (certificate.to_str().unwrap(), key.to_str().unwrap());
    let missing = place.path("missing.pem");
    let missing = missing.to_str().unwrap();
    for (certificate, key) in [(missing, key_named), (named, missing), (key_named, named)] {
        let output = run(certificate, key);
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains("TLS"), "{}", stderr(&output));
    }
    std::fs::write(&key, other).unwrap();
    assert_eq!(run(named, key_named).status.code(), Some(1));
    let alone = place.run(&["serve", "--listen", "127.0.0.1:0", "--tls-cert", named]);
    assert_eq!(alone.status.code(), Some(2));
}

#[test]
fn who_does_not_come_to_the_end_of_the_handshake_is_let_go_in_time() {
    use indrumar_hub::{Certificates, Config, Database, Hub};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let (place, authority) = (Place::new(), Authority::new());
    authority.certify(&place);
    let config = Config::new(Database::at(place.path("hub.db")));
    let files = (certificate_in(&place), key_in(&place));
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.enable_all().build().unwrap();
    runtime.block_on(async {
        let certificates = Certificates::read(&config, &files.0, &files.1).unwrap();
        let hub = Hub::open(&config).await.unwrap();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let running = hub.serve_with(listener, Some(certificates)).unwrap();
        // From here on time passes as soon as nobody has anything to do.
        tokio::time::pause();
        let began = tokio::time::Instant::now();
        let mut slow = tokio::net::TcpStream::connect(running.address())
            .await
            .unwrap();
        // The head of a greeting that is never finished.
        slow.write_all(&[0x16, 3, 1, 2, 0, 1]).await.unwrap();
        let mut rest = Vec::new();
        let _ = slow.read_to_end(&mut rest).await;
        let took = began.elapsed().as_secs();
        assert!((14..=20).contains(&took), "{took}");
        tokio::time::resume();
        // One that has not greeted yet does not keep the hub from stopping.
        let _waiting = tokio::net::TcpStream::connect(running.address())
            .await
            .unwrap();
        let began = std::time::Instant::now();
        running.stop().await;
        assert!(began.elapsed() < std::time::Duration::from_secs(5));
    });
}
