//! The two cookies: of a session, and of a form that is filled in before there is one.
//!
//! No script reads them, no other site sends them. Each form carries a token that is made from the cookie and cannot be made
//! without it.

use super::peer::Peer;
use axum::http::HeaderMap;
use axum::http::header::{COOKIE, HeaderValue};
use sha2::{Digest, Sha256};

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cookie {
    /// Somebody is signed in.
    Session,
    /// A form to sign in was handed out.
    Form,
}

impl Cookie {
    /// With the prefix that browsers take over TLS alone, for this very host.
    fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Session, true) => "__Host-indrumar",
            (Self::Session, false) => "indrumar",
            (Self::Form, true) => "__Host-indrumar-form",
            (Self::Form, false) => "indrumar-form",
        }
    }

    /// What the browser sent under this name: a token of ours, or nothing.
    pub(super) fn read(self, peer: Peer, headers: &HeaderMap) -> Option<String> {
        let name = self.name(peer.secure(headers));
        let lines = headers.get_all(COOKIE).iter();
        let pairs = lines
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'));
        let mut values = pairs.filter_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name).then_some(value)
        });
        let ours = |value: &&str| value.len() == 64 && value.bytes().all(|b| b.is_ascii_hexdigit());
        values.find(ours).map(str::to_owned)
    }

    /// To be set; it goes with the browser's window.
    pub(super) fn set(self, peer: Peer, headers: &HeaderMap, token: &str) -> Option<HeaderValue> {
        self.line(peer, headers, token, "")
    }

    /// To be forgotten.
    pub(super) fn drop(self, peer: Peer, headers: &HeaderMap) -> Option<HeaderValue> {
        self.line(peer, headers, "", "; Max-Age=0")
    }

    fn line(self, peer: Peer, headers: &HeaderMap, token: &str, age: &str) -> Option<HeaderValue> {
        let secure = peer.secure(headers);
        let only = if secure { "; Secure" } else { "" };
        let name = self.name(secure);
        let line = format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict{only}{age}");
        HeaderValue::from_str(&line).ok()
    }
}

/// The token of the forms that belong to a cookie.
pub(super) fn form_token(cookie: &str) -> String {
    hex::encode(Sha256::digest(format!("indrumar form {cookie}")))
}
