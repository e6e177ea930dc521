//! The address of a PostgreSQL: one connection string, one or more hosts, a password that is never repeated.
//!
//! `postgres://user:password@one:5432,two:5432/hub?sslmode=require`, or `postgres:///hub?host=/run/postgresql`. Of several
//! hosts the one that can be written to is used; which one that is, PostgreSQL decides (see `hosts`).

use super::hide::shown;
use crate::Error;
use sqlx::any::AnyConnectOptions;
use std::fmt;
use std::str::FromStr;

/// One database on one or more hosts.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Server {
    urls: Vec<String>,
    shown: String,
}

impl Server {
    /// From `postgres://…` or `postgresql://…`.
    pub(crate) fn parse(address: &str) -> Result<Self, Error> {
        let wrong = || Error::UnknownDatabaseKind(shown(address));
        let (_, rest) = address.split_once("://").ok_or_else(wrong)?;
        let (authority, tail) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let (user, hosts) = match authority.rsplit_once('@') {
            Some((user, hosts)) => (Some(user), hosts),
            None => (None, authority),
        };
        let (path, query) = tail.split_once('?').unwrap_or((tail, ""));
        let mut named: Option<&str> = None;
        let mut rest = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=') {
                Some(("host", hosts)) => named = Some(hosts),
                // The hub writes: it always wants the host that can be written to.
                Some(("target_session_attrs", _)) => {}
                _ => rest.push(pair),
            }
        }
        let user = user.map(|user| format!("{user}@")).unwrap_or_default();
        let url = |host: &str, socket: Option<&str>| {
            let mut parts: Vec<String> = rest.iter().map(|part| (*part).to_owned()).collect();
            parts.extend(socket.map(|socket| format!("host={socket}")));
            let query = if parts.is_empty() {
                String::new()
            } else {
                format!("?{}", parts.join("&"))
            };
            // A host must stand where a user does, also when a parameter names another.
            let host = if host.is_empty() { "localhost" } else { host };
            format!("postgres://{user}{host}{path}{query}")
        };
        let urls: Vec<String> = match named {
            Some(named) => named
                .split(',')
                .map(|host| url(hosts, Some(host)))
                .collect(),
            None => hosts.split(',').map(|host| url(host, None)).collect(),
        };
        for url in &urls {
            AnyConnectOptions::from_str(url).map_err(|_| wrong())?;
        }
        Ok(Self {
            urls,
            shown: format!("postgres://{}{path}", named.unwrap_or(hosts)),
        })
    }

    /// One for each host, passwords and all.
    pub(crate) fn urls(&self) -> &[String] {
        &self.urls
    }

    /// Without user and password.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_host_gets_its_own_address_and_none_is_shown_with_its_password() {
        for (address, urls, shown) in [
            (
                "postgres://hub:s3cret@one:5433,two/hub?sslmode=require&target_session_attrs=read-write",
                &[
                    "postgres://hub:s3cret@one:5433/hub?sslmode=require",
                    "postgres://hub:s3cret@two/hub?sslmode=require",
                ][..],
                "postgres://one:5433,two/hub",
            ),
            (
                "postgresql:///hub?host=/a,/b&user=x&password=s3cret",
                &[
                    "postgres://localhost/hub?user=x&password=s3cret&host=/a",
                    "postgres://localhost/hub?user=x&password=s3cret&host=/b",
                ],
                "postgres:///a,/b/hub",
            ),
            (
                "postgres://localhost",
                &["postgres://localhost"],
                "postgres://localhost",
            ),
        ] {
            let server = Server::parse(address).unwrap();
            assert_eq!(server.urls(), urls, "{address}");
            assert_eq!(server.shown(), shown);
            assert!(!format!("{server:?}").contains("s3cret"));
        }
        let error = Server::parse("postgres://hub:s3cret@[/hub").unwrap_err();
        assert!(!format!("{error:?} {error}").contains("s3cret"));
    }
}
