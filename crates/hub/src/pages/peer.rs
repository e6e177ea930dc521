//! Who is at the other end of a connection, as far as it matters: which part of the network, and whether TLS lies between.
//!
//! A proxy on the same computer is believed about both; anybody else is not.

use crate::accounts::Prefix;
use axum::http::HeaderMap;
use std::net::{IpAddr, SocketAddr};

/// Set by the server loop on every request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer {
    /// The other end.
    pub(crate) address: SocketAddr,
    /// Whether the hub listens to its own computer alone.
    pub(crate) loopback: bool,
    /// Whether the hub itself speaks TLS.
    pub(crate) tls: bool,
}

impl Peer {
    /// The part of the network that attempts to sign in are counted for.
    pub(super) fn prefix(self, headers: &HeaderMap) -> Prefix {
        // The last one is what our own proxy has added; what stands before it anybody can claim.
        let told = || -> Option<IpAddr> {
            let all = headers.get_all("x-forwarded-for").iter().next_back()?;
            all.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
        };
        let own = self.address.ip();
        let proxied = if own.is_loopback() { told() } else { None };
        Prefix::of(proxied.unwrap_or(own))
    }

    /// Whether cookies are for TLS alone: always, but where the hub listens to its own computer and no proxy has said that it
    /// speaks TLS to the outside, nor does the hub itself.
    pub(super) fn secure(self, headers: &HeaderMap) -> bool {
        let told = headers.get("x-forwarded-proto");
        self.tls || !self.loopback || told.is_some_and(|told| told == "https")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_here_is_believed_and_a_stranger_is_not() {
        let mut headers = HeaderMap::new();
        headers.insert(
            "x-forwarded-for",
            "203.0.113.9, 198.51.100.7".parse().unwrap(),
        );
        headers.insert("x-forwarded-proto", "https".parse().unwrap());
        let peer = |address: &str, loopback| Peer {
            address: address.parse().unwrap(),
            loopback,
            tls: false,
        };
        let of = |address: &str| Prefix::of(address.parse().unwrap());
        let proxied = peer("127.0.0.1:1", true);
        assert_eq!(proxied.prefix(&headers), of("198.51.100.7"));
        let stranger = peer("192.0.2.1:1", false);
        assert_eq!(stranger.prefix(&headers), of("192.0.2.1"));
        assert!(proxied.secure(&headers));
        assert!(!proxied.secure(&HeaderMap::new()));
        assert!(stranger.secure(&HeaderMap::new()));
        let own_tls = Peer {
            tls: true,
            ..peer("127.0.0.1:1", true)
        };
        assert!(own_tls.secure(&HeaderMap::new()));
    }
}
