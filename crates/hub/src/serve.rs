//! The server loop: accepts, limits, stops gently.
//!
//! It is our own because a head that trickles in byte by byte (a slow-loris) needs a time limit that axum's loop does
//! not have. TLS is for a proxy in front; the hub itself is meant for loopback or a private network.

use crate::pages::Peer;
use crate::{Error, Hub, protocol};
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinHandle;

/// Connections at once; more wait in the system's queue.
const CONNECTIONS: usize = 512;
/// For the head of a request, and between two requests of a connection.
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
        let address = listener
            .local_addr()
            .map_err(|error| Error::Internal(error.to_string()))?;
        let (stop, stopping) = watch::channel(false);
        let task = tokio::spawn(accept(self, listener, stopping));
        Ok(Running {
            address,
            stop,
            task,
        })
    }
}

async fn accept(hub: Hub, listener: TcpListener, mut stopping: watch::Receiver<bool>) {
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
                    let peer = Peer { address, loopback };
                    converse(stream, peer, service.clone(), &graceful, place);
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

fn converse(
    stream: TcpStream,
    peer: Peer,
    service: TowerToHyperService<axum::Router>,
    graceful: &GracefulShutdown,
    place: OwnedSemaphorePermit,
) {
    // Small answers go at once.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
        request.extensions_mut().insert(peer);
        service.call(request)
    });
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .serve_connection(TokioIo::new(stream), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        // Its errors are the other side's: gone, too slow, no HTTP.
        let _ = tokio::time::timeout(CONNECTION, connection).await;
        drop(place);
    });
}
