//! The server loop: accepts, limits, stops gently.
//!
//! It is our own because a head that trickles in byte by byte (a slow-loris) needs a time limit that axum's loop does
//! not have. TLS is for a proxy in front, or the hub's own; without either it is meant for loopback or a private network.

use crate::pages::Peer;
use crate::tls::Certificates;
use crate::{Error, Hub, protocol};
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

/// Connections at once; more wait in the system's queue.
const CONNECTIONS: usize = 512;
/// For the head of a request, between two requests of a connection, and for the handshake of TLS.
const HEAD: Duration = Duration::from_secs(15);
/// For a whole connection: who reads too slowly is let go.
const CONNECTION: Duration = Duration::from_secs(15 * 60);
/// For what is under way when the hub stops.
const GRACE: Duration = Duration::from_secs(10);

/// A hub that answers at an address.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes no new connections, lets what is under way finish, commits, closes the database.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        let _ = self.task.await;
    }
}

impl Hub {
    /// Serves until [`Running::stop`]. The hub closes then.
    ///
    /// # Errors
    /// A listener without an address.
    pub fn serve(self, listener: TcpListener) -> Result<Running, Error> {
        self.serve_with(listener, None)
    }

    /// The same, over TLS when there is a certificate; then over nothing else.
    ///
    /// # Errors
    /// As [`Self::serve`].
    pub fn serve_with(
        self,
        listener: TcpListener,
        certificates: Option<Certificates>,
    ) -> Result<Running, Error> {
        let address = listener
            .local_addr()
            .map_err(|error| Error::Internal(error.to_string()))?;
        let (stop, stopping) = watch::channel(false);
        let task = tokio::spawn(accept(self, listener, certificates, stopping));
        Ok(Running {
            address,
            stop,
            task,
        })
    }
}

async fn accept(
    hub: Hub,
    listener: TcpListener,
    certificates: Option<Certificates>,
    mut stopping: watch::Receiver<bool>,
) {
    let service = TowerToHyperService::new(protocol::router(hub.clone()));
    let here = listener.local_addr();
    let loopback = here.is_ok_and(|address| address.ip().is_loopback());
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            break;
        };
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, address)) => {
                    let tls = certificates.is_some();
                    let talk = Talk {
                        peer: Peer { address, loopback, tls },
                        service: service.clone(),
                        watcher: graceful.watcher(),
                        _place: place,
                    };
                    // Small answers go at once.
                    let _ = stream.set_nodelay(true);
                    match &certificates {
                        None => drop(tokio::spawn(talk.over(stream))),
                        Some(certificates) => {
                            let acceptor = certificates.acceptor(Instant::now());
                            let stopping = stopping.clone();
                            tokio::spawn(talk.over_tls(stream, acceptor, stopping));
                        }
                    }
                }
                // Out of descriptors, most likely: some connection will end.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
            _ = stopping.changed() => break,
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
    drop(service);
    hub.close().await;
}

/// One connection, with its place among all.
struct Talk {
    peer: Peer,
    service: TowerToHyperService<axum::Router>,
    watcher: Watcher,
    _place: OwnedSemaphorePermit,
}

impl Talk {
    /// Who cannot say in time how to be spoken to, or speaks no TLS, is let go. Nothing is under way yet when the hub stops.
    async fn over_tls(
        self,
        stream: TcpStream,
        acceptor: TlsAcceptor,
        mut stopping: watch::Receiver<bool>,
    ) {
        let greeted = tokio::select! {
            greeted = tokio::time::timeout(HEAD, acceptor.accept(stream)) => greeted,
            _ = stopping.changed() => return,
        };
        if let Ok(Ok(stream)) = greeted {
            self.over(stream).await;
        }
    }

    async fn over(self, stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) {
        let Self {
            peer,
            service,
            watcher,
            _place,
        } = self;
        let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(peer);
            service.call(request)
        });
        let connection = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .serve_connection(TokioIo::new(stream), service);
        // Its errors are the other side's: gone, too slow, no HTTP.
        let _ = tokio::time::timeout(CONNECTION, watcher.watch(connection)).await;
    }
}
