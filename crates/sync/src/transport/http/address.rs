//! What counts as the address of a hub.

use crate::Error;
use std::net::IpAddr;
use ureq::http::Uri;

/// A checked address without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    text: String,
    loopback: bool,
}

impl Address {
    pub(super) fn parse(typed: &str) -> Result<Self, Error> {
        let bad = || Error::BadAddress {
            address: typed.to_owned(),
        };
        let trimmed = typed.trim();
        let full = if trimmed.contains("://") {
            trimmed.to_owned()
        } else {
            format!("https://{trimmed}")
        };
        let uri: Uri = full.parse().map_err(|_| bad())?;
        let authority = uri.authority().ok_or_else(bad)?;
        let port_is_wrong = authority.port().is_some() && authority.port_u16().is_none();
        if authority.as_str().contains('@')
            || authority.as_str().ends_with(':')
            || authority.host().is_empty()
            || uri.query().is_some()
            || port_is_wrong
        {
            return Err(bad());
        }
        let loopback = is_loopback(authority.host());
        let scheme = match uri.scheme_str() {
            Some("https") => "https",
            Some("http") if loopback => "http",
            Some("http") => {
                return Err(Error::InsecureAddress {
                    address: typed.to_owned(),
                });
            }
            _ => return Err(bad()),
        };
        let path = uri.path().trim_end_matches('/');
        Ok(Self {
            text: format!("{scheme}://{authority}{path}"),
            loopback,
        })
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) fn is_loopback(&self) -> bool {
        self.loopback
    }
}

/// This very computer, by number or by its reserved name.
fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_unless_it_is_this_computer() {
        for (typed, address) in [
            ("https://hub.example.md", "https://hub.example.md"),
            (" https://hub.example.md/ ", "https://hub.example.md"),
            ("hub.example.md:8443", "https://hub.example.md:8443"),
            (
                "HTTPS://hub.example.md/statistica/",
                "https://hub.example.md/statistica",
            ),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://localhost:8080/", "http://localhost:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(Address::parse(typed).unwrap().as_str(), address, "{typed}");
        }
    }

    #[test]
    fn http_to_another_computer_is_refused_before_anything_is_sent() {
        for typed in [
            "http://hub.example.md",
            "http://192.168.1.10:8080",
            "http://127.0.0.1.example.md",
            "http://localhost.example.md",
            "http://0.0.0.0:80",
        ] {
            let error = Address::parse(typed).unwrap_err();
            assert_eq!(error.code(), "hub-insecure-address", "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_is_said_to_be_none() {
        for typed in [
            "",
            "https://",
            "ftp://hub.example.md",
            "a b",
            "https://me:secret@hub.example.md",
            "https://h?x=1",
            "file:///etc/passwd",
        ] {
            let error = Address::parse(typed).unwrap_err();
            assert_eq!(error.code(), "hub-bad-address", "{typed}");
        }
    }
}
