//! By HTTP: one POST for each message, a GET for what everybody may have. `https://` always, except to this very computer; TLS by rustls with ring.
//!
//! A redirect is never followed: the networks that send one here are login pages, and a signed message goes to the
//! address that was typed or nowhere. A proxy named by the environment is used, except to this very computer.

mod address;

use super::Road;
use crate::Error;
use address::Address;
use indrumar_wire::{Keys, MAX_BUNDLE_BYTES, PublicKey, Signed, squeezed, unsqueezed};
use serde::Deserialize;
use std::io::ErrorKind;
use std::time::Duration;
use ureq::http::Response;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body};

/// Longest wait for a name, a connection, and the first byte of an answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longest exchange in all: 4 MiB over a slow mobile connection.
const LONGEST: Duration = Duration::from_secs(300);

/// Of an answer that is a message.
const MAX_MESSAGE: u64 = MAX_BUNDLE_BYTES as u64;

/// Beside the bytes that a pack should have: for a refusal in its place, and to see that there are too many.
const ROOM: u64 = 64 * 1024;

/// What came back, of whoever it is.
struct Answer {
    status: u16,
    kind: String,
    /// Seconds, where the answer says when to come again.
    retry_after: Option<u64>,
    bytes: Vec<u8>,
}

impl Answer {
    /// A hub's own word that it does not know the address: one from before there was such a call.
    fn is_no_such_page(&self) -> bool {
        self.status == 404
            && self.kind.starts_with("application/problem+json")
            && serde_json::from_slice::<Problem>(&self.bytes)
                .is_ok_and(|problem| problem.code == "no-such-page")
    }
}

/// The way out of the office's network.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Proxy {
    /// What the environment says (`HTTPS_PROXY`, `ALL_PROXY`), else none.
    #[default]
    System,
    /// None, whatever the environment says.
    Direct,
    /// This one: `http://proxy.primarie.md:3128`.
    Manual(String),
}

impl Proxy {
    /// What to tell the agent, if anything.
    fn way(&self) -> Result<Option<Option<ureq::Proxy>>, Error> {
        match self {
            Self::System => Ok(None),
            Self::Direct => Ok(Some(None)),
            Self::Manual(address) => match ureq::Proxy::new(address) {
                Ok(proxy) => Ok(Some(Some(proxy))),
                Err(_) => Err(Error::BadProxy {
                    address: address.clone(),
                }),
            },
        }
    }

    /// Whether such a one can be used at all.
    ///
    /// # Errors
    /// [`Error::BadProxy`].
    pub fn check(&self) -> Result<(), Error> {
        self.way().map(drop)
    }
}

/// A hub at an address.
#[derive(Debug, Clone)]
pub struct Hub {
    address: Address,
    agent: Agent,
}

impl Hub {
    /// Checks the address; says nothing yet of who lives there. Without `https://` in front it is added.
    ///
    /// # Errors
    /// [`Error::BadAddress`], or [`Error::InsecureAddress`] for `http://` to another computer.
    pub fn at(address: &str) -> Result<Self, Error> {
        Self::with_patience(address, PATIENCE)
    }

    /// As [`Self::at`], by this way out of the office's network.
    ///
    /// # Errors
    /// As [`Self::at`], and [`Error::BadProxy`].
    pub fn by_way_of(address: &str, proxy: &Proxy) -> Result<Self, Error> {
        Self::made(address, PATIENCE, proxy)
    }

    /// As [`Self::at`], waiting at most so long for each step.
    ///
    /// # Errors
    /// As [`Self::at`].
    pub fn with_patience(address: &str, patience: Duration) -> Result<Self, Error> {
        Self::made(address, patience, &Proxy::System)
    }

    /// For tests: as [`Self::at`], believing certificates under these alone (PEM).
    ///
    /// # Errors
    /// As [`Self::at`]; [`Error::BadAddress`] for what is no certificate.
    #[doc(hidden)]
    pub fn trusting(address: &str, root: &[u8]) -> Result<Self, Error> {
        let bad = |_| Error::BadAddress {
            address: address.to_owned(),
        };
        let root = ureq::tls::Certificate::from_pem(root).map_err(bad)?;
        let roots = RootCerts::new_with_certs(&[root]);
        Self::rooted(address, PATIENCE, &Proxy::Direct, roots)
    }

    fn made(address: &str, patience: Duration, proxy: &Proxy) -> Result<Self, Error> {
        Self::rooted(address, patience, proxy, RootCerts::WebPki)
    }

    fn rooted(
        address: &str,
        patience: Duration,
        proxy: &Proxy,
        roots: RootCerts,
    ) -> Result<Self, Error> {
        let address = Address::parse(address)?;
        let way = proxy.way()?;
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .accept_encoding("gzip")
            .user_agent(concat!("indrumar/", env!("CARGO_PKG_VERSION")))
            .accept("application/json, application/octet-stream, application/problem+json")
            .timeout_resolve(Some(patience))
            .timeout_connect(Some(patience))
            .timeout_recv_response(Some(patience))
            .timeout_global(Some(LONGEST));
        if address.is_loopback() {
            config = config.proxy(None);
        } else if let Some(way) = way {
            config = config.proxy(way);
        }
        Ok(Self {
            address,
            agent: config.build().new_agent(),
        })
    }

    fn post(&self, path: &str, body: &[u8]) -> Result<Signed, Error> {
        let request = self
            .agent
            .post(format!("{}{path}", self.address.as_str()))
            .header("content-type", "application/json");
        let sent = match squeezed(body) {
            Some(squeezed) => request
                .header("content-encoding", "gzip")
                .send(squeezed.as_slice()),
            None => request.send(body),
        };
        let response = sent.map_err(|error| self.failed(error))?;
        let answer = self.take(response, MAX_MESSAGE)?;
        self.read(&answer)
    }

    fn get(&self, path: &str, known: Option<&str>, most: u64) -> Result<Answer, Error> {
        let mut request = self.agent.get(format!("{}{path}", self.address.as_str()));
        if let Some(known) = known {
            request = request.header("if-none-match", format!("\"{known}\""));
        }
        let response = request.call().map_err(|error| self.failed(error))?;
        self.take(response, most)
    }

    /// What the hub says of its newest edition of the catalogue; nothing when that is `known`, or when the hub is of a
    /// version that hands out none.
    pub(crate) fn newest(&self, known: &str) -> Result<Option<Signed>, Error> {
        let answer = self.get("/v1/catalogue", Some(known), MAX_MESSAGE)?;
        if answer.status == 304 || answer.is_no_such_page() {
            return Ok(None);
        }
        self.read(&answer).map(Some)
    }

    /// The bytes of an edition: so many, and of the kind that a page for entering a network is not.
    pub(crate) fn pack(&self, version: &str, size: u64) -> Result<Vec<u8>, Error> {
        let answer = self.get(
            &format!("/v1/catalogue/{version}"),
            None,
            size.saturating_add(ROOM),
        )?;
        if answer.status == 200 && answer.kind == "application/octet-stream" {
            return Ok(answer.bytes);
        }
        // Nothing else of the two hundreds is a pack, and the refusals are those of every call.
        match self.read(&answer) {
            Err(error) => Err(error),
            Ok(_) => Err(self.strange("a message in the place of a pack".to_owned())),
        }
    }

    fn take(&self, response: Response<Body>, most: u64) -> Result<Answer, Error> {
        let status = response.status().as_u16();
        let kind = response
            .headers()
            .get("content-type")
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_ascii_lowercase();
        let retry_after = response
            .headers()
            .get("retry-after")
            .and_then(|value| value.to_str().ok())
            .and_then(|text| text.trim().parse().ok());
        let encoding = response.headers().get("content-encoding");
        let by_gzip = encoding.is_some_and(|encoding| encoding == "gzip");
        let mut bytes = response
            .into_body()
            .into_with_config()
            .limit(most)
            .read_to_vec()
            .map_err(|error| self.failed(error))?;
        if by_gzip {
            let most = usize::try_from(most).unwrap_or(usize::MAX);
            bytes =
                unsqueezed(&bytes, most).map_err(|error| self.strange(format!("gzip: {error}")))?;
        }
        Ok(Answer {
            status,
            kind,
            retry_after,
            bytes,
        })
    }

    /// 200 with a signed envelope, or a problem in the hub's form: nothing else is a hub.
    fn read(&self, answer: &Answer) -> Result<Signed, Error> {
        let Answer {
            status,
            kind,
            bytes,
            retry_after,
        } = answer;
        let (status, retry_after) = (*status, *retry_after);
        // Whoever says so, the hub or what stands before it, means the same.
        if status == 429 {
            return Err(Error::TooMany {
                address: self.address.as_str().to_owned(),
                retry_after,
            });
        }
        if status == 200 {
            return Signed::parse(bytes)
                .map_err(|error| self.strange(format!("200 and {kind:?}: {error}")));
        }
        if kind.starts_with("application/problem+json")
            && let Ok(problem) = serde_json::from_slice::<Problem>(bytes)
            && problem.is_a_hubs()
        {
            return Err(Error::Refused {
                code: problem.code,
                detail: problem.detail,
                status,
                retry_after,
            });
        }
        // The gateway in front of a hub that is being restarted; a login page does not speak so.
        if matches!(status, 502..=504) {
            return Err(self.away(format!("status {status}")));
        }
        Err(self.strange(format!("status {status} and {kind:?}")))
    }

    fn failed(&self, error: ureq::Error) -> Error {
        let detail = error.to_string();
        match error {
            ureq::Error::Io(source) => match source.kind() {
                // Bytes that are no HTTP or no TLS, a certificate for another name.
                ErrorKind::InvalidData | ErrorKind::InvalidInput => self.strange(detail),
                _ => self.away(detail),
            },
            ureq::Error::Timeout(_)
            | ureq::Error::HostNotFound
            | ureq::Error::ConnectionFailed
            | ureq::Error::InvalidProxyUrl
            | ureq::Error::ConnectProxyFailed(_) => self.away(detail),
            ureq::Error::Http(_) | ureq::Error::BadUri(_) => Error::BadAddress {
                address: self.address.as_str().to_owned(),
            },
            _ => self.strange(detail),
        }
    }

    fn away(&self, detail: String) -> Error {
        Error::Away {
            address: self.address.as_str().to_owned(),
            detail,
        }
    }

    pub(crate) fn strange(&self, detail: String) -> Error {
        Error::NotAHub {
            address: self.address.as_str().to_owned(),
            detail,
        }
    }
}

impl Road for Hub {
    fn address(&self) -> &str {
        self.address.as_str()
    }

    fn enrol(&self, enrolment: &[u8]) -> Result<Signed, Error> {
        self.post("/v1/enrolments", enrolment)
    }

    fn ask(&self, question: &[u8]) -> Result<Signed, Error> {
        self.post("/v1/sync", question)
    }

    fn deliver(&self, bundle: &[u8]) -> Result<Signed, Error> {
        self.post("/v1/bundles", bundle)
    }

    fn keys(&self, from: &PublicKey) -> Result<Vec<Signed>, Error> {
        let answer = self.get(&format!("/v1/keys?from={from}"), None, MAX_MESSAGE)?;
        if answer.is_no_such_page() {
            return Ok(Vec::new());
        }
        // Whoever signed around the statements: each of them proves itself, or proves nothing.
        let keys = self.read(&answer)?.peek::<Keys>();
        let keys = keys.map_err(|error| self.strange(error.to_string()))?;
        Ok(keys.rotations)
    }
}

#[derive(Deserialize)]
struct Problem {
    code: String,
    #[serde(default)]
    detail: String,
}

impl Problem {
    /// A hub's codes are words with hyphens. Another server has its own forms; and a hub that does not know the path was
    /// given a wrong address.
    fn is_a_hubs(&self) -> bool {
        let form = |c: u8| c.is_ascii_lowercase() || c == b'-';
        (1..=40).contains(&self.code.len())
            && self.code.bytes().all(form)
            && self.code != "no-such-page"
    }
}
