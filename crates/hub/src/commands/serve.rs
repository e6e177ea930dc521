//! `serve`: says where it listens once it does, and stops gently at SIGINT or SIGTERM.

use crate::{Certificates, Config, Error, Hub};
use indrumar_i18n::{Args, I18n};
use serde_json::json;
use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;
use tokio::net::TcpListener;

pub(super) async fn serve(
    config: &Config,
    listen: &str,
    tls: Option<(&Path, &Path)>,
    words: I18n,
    as_json: bool,
) -> Result<(), Error> {
    let at: SocketAddr = listen
        .parse()
        .or_else(|_| listen.replace("localhost", "127.0.0.1").parse())
        .map_err(|_| Error::BadListenAddress(listen.to_owned()))?;
    let certificates = match tls {
        Some((certificate, key)) => Some(Certificates::read(config, certificate, key)?),
        None => None,
    };
    let hub = Hub::open(config).await?;
    let refused = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AddrInUse => Error::PortTaken(listen.to_owned()),
        _ => Error::CannotListen(listen.to_owned()),
    };
    let listener = TcpListener::bind(at).await.map_err(refused)?;
    // Asked for before anybody is told, so that no signal is missed.
    let stop = stop_signal()?;
    let first = hub.first_code().await?;
    let scheme = if certificates.is_some() {
        "https"
    } else {
        "http"
    };
    if let Some(certificates) = certificates.clone() {
        tokio::spawn(read_again_when_told(certificates)?);
    }
    let running = hub.serve_with(listener, certificates)?;
    let address = format!("{scheme}://{}", running.address());
    let code = first.as_ref().map(|first| first.code.to_string());
    let line = if as_json {
        json!({ "address": address, "first_code": code }).to_string()
    } else {
        words.text("hub-ready", &Args::new().with("address", &address))
    };
    say(&line);
    if let (Some(first), Some(code), false) = (&first, code, as_json) {
        let args = Args::new()
            .with("address", &address)
            .with("code", code)
            .with("expires", super::accounts::until(words, first));
        say(&words.text("hub-first-code", &args));
    }
    stop.await;
    running.stop().await;
    if !as_json {
        say(&words.plain("hub-stopped"));
    }
    Ok(())
}

/// Nobody may be listening any more; that is no reason to stop serving.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}

/// At SIGHUP, as programs that renew certificates send it.
#[cfg(unix)]
fn read_again_when_told(certificates: Certificates) -> Result<impl Future<Output = ()>, Error> {
    use tokio::signal::unix::{SignalKind, signal};
    let failed = |error: std::io::Error| Error::Internal(error.to_string());
    let mut told = signal(SignalKind::hangup()).map_err(failed)?;
    Ok(async move {
        while told.recv().await.is_some() {
            // What runs goes on, and the log says why.
            let _ = certificates.read_again();
        }
    })
}

/// There is no such signal: a connection is reason enough to look.
#[cfg(not(unix))]
fn read_again_when_told(_: Certificates) -> Result<impl Future<Output = ()>, Error> {
    Ok(async {})
}

#[cfg(unix)]
fn stop_signal() -> Result<impl Future<Output = ()>, Error> {
    use tokio::signal::unix::{SignalKind, signal};
    let failed = |error: std::io::Error| Error::Internal(error.to_string());
    let mut interrupt = signal(SignalKind::interrupt()).map_err(failed)?;
    let mut terminate = signal(SignalKind::terminate()).map_err(failed)?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> Result<impl Future<Output = ()>, Error> {
    Ok(async {
        // Without a console there is no signal to wait for: serve for ever.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
