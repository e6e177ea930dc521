//! The hub's own TLS: a certificate and its key from two files, read again when they change.
//!
//! rustls with ring, TLS 1.2 and 1.3, HTTP/1.1 as without it. New files are taken when somebody says so ([`Certificates::read_again`],
//! at SIGHUP), and by themselves when a connection comes a minute or more after the last look. Files that do not fit together leave
//! in place what runs: a renewal writes one after the other. Not here: connections and their limits (`serve`).

use crate::{Clock, Config, Error, Log};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// How often a connection is a reason to look at the files.
const LOOK: Duration = Duration::from_secs(60);

/// What is known of the two files without reading them.
type Stamp = [Option<(SystemTime, u64)>; 2];

/// A certificate with its key. Clones share what was read.
#[derive(Debug, Clone)]
pub struct Certificates {
    certificate: Arc<Path>,
    key: Arc<Path>,
    log: Log,
    clock: Clock,
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct State {
    config: Arc<ServerConfig>,
    /// As the files were when they were last read, also in vain.
    stamp: Stamp,
    looked: Instant,
}

impl Certificates {
    /// Reads both files: PEM, the certificate with those above it, and its key.
    ///
    /// # Errors
    /// [`Error::CertificateUnreadable`] when one of them cannot be read, is no PEM, or does not fit the other.
    pub fn read(config: &Config, certificate: &Path, key: &Path) -> Result<Self, Error> {
        let stamp = stamp(certificate, key);
        let read = read(certificate, key)?;
        Ok(Self {
            certificate: certificate.into(),
            key: key.into(),
            log: config.log,
            clock: config.clock.clone(),
            state: Arc::new(Mutex::new(State {
                config: read,
                stamp,
                looked: Instant::now(),
            })),
        })
    }

    /// Takes what the files hold now; keeps what runs when they hold nothing good.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_again(&self) -> Result<(), Error> {
        let stamp = stamp(&self.certificate, &self.key);
        let read = read(&self.certificate, &self.key);
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.stamp = stamp;
        let done = read.map(|config| state.config = config);
        drop(state);
        self.log.certificate(&self.clock, done.as_ref().err());
        done
    }

    /// For the next connection.
    pub(crate) fn acceptor(&self, now: Instant) -> TlsAcceptor {
        if self.has_changed(now) {
            // What runs goes on, and the log says why.
            let _ = self.read_again();
        }
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        TlsAcceptor::from(Arc::clone(&state.config))
    }

    fn has_changed(&self, now: Instant) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if now.saturating_duration_since(state.looked) < LOOK {
            return false;
        }
        state.looked = now;
        state.stamp != stamp(&self.certificate, &self.key)
    }
}

fn stamp(certificate: &Path, key: &Path) -> Stamp {
    [certificate, key].map(|path| {
        let about = std::fs::metadata(path).ok()?;
        Some((about.modified().ok()?, about.len()))
    })
}

fn read(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>, Error> {
    let unreadable = |path: &Path, detail: String| Error::CertificateUnreadable {
        path: path.to_owned(),
        detail,
    };
    let chain = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| unreadable(certificate, error.to_string()))?;
    let private = PrivateKeyDer::from_pem_file(key);
    let private = private.map_err(|error| unreadable(key, error.to_string()))?;
    let built = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| {
            builder
                .with_no_client_auth()
                .with_single_cert(chain, private)
        });
    let mut config = built.map_err(|error| unreadable(certificate, error.to_string()))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::Database;

    fn write(folder: &Path) {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        std::fs::write(folder.join("cert"), made.cert.pem()).unwrap();
        std::fs::write(folder.join("key"), made.signing_key.serialize_pem()).unwrap();
    }

    #[test]
    fn a_connection_a_minute_after_the_last_look_takes_a_changed_file_if_it_is_good() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        let (cert, key) = (folder.path().join("cert"), folder.path().join("key"));
        let config = Config::new(Database::at(folder.path().join("hub.db")));
        let certificates = Certificates::read(&config, &cert, &key).unwrap();
        let running = |after: u64| {
            let now = Instant::now() + Duration::from_secs(after);
            Arc::clone(certificates.acceptor(now).config())
        };
        let first = running(0);
        std::fs::remove_file(&cert).unwrap();
        assert!(Arc::ptr_eq(&first, &running(30)), "not looked yet");
        assert!(Arc::ptr_eq(&first, &running(100)), "looked in vain");
        write(folder.path());
        assert!(Arc::ptr_eq(&first, &running(130)), "not looked again yet");
        let second = running(170);
        assert!(!Arc::ptr_eq(&first, &second));
        assert!(Arc::ptr_eq(&second, &running(300)), "nothing has changed");
    }
}
