//! Test only: the desk's commands over loopback HTTP, so that a real browser can drive the real core.
//!
//! `POST /call/<command>` takes the command's arguments as JSON and answers its result (200) or its error (422), as the
//! window's own host does, and `POST /practice/<command>` the same of the practice desk; every other path is a file of the built interface. Files are "opened" by taking note of them and
//! "printed" by copying them into a folder.
//!
//! Not here: any rule of the desk, and anything that could be shipped. It listens on loopback only, asks nobody who they
//! are, and refuses calls that a page from elsewhere could make a browser send.

mod calls;
mod files;
mod host;
mod printers;

pub use host::RecordingHost;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use indrumar_api::Desk;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Why the bridge does not stand.
#[derive(Debug, thiserror::Error)]
pub enum BridgeError {
    /// The desk's data did not open.
    #[error("the desk does not open: {0}")]
    Desk(#[from] indrumar_api::ApiError),
    /// Another computer could reach it.
    #[error("{0} is not a loopback address")]
    NotLoopback(SocketAddr),
    /// There is no built interface.
    #[error("{0} holds no index.html: build the interface first")]
    NoInterface(PathBuf),
    /// The system refused the address, or the connection broke.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Most bytes of one call.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// What every route sees.
#[derive(Clone)]
pub(crate) struct Bridge {
    desk: Arc<Desk>,
    host: Arc<RecordingHost>,
    interface: Arc<PathBuf>,
    address: SocketAddr,
}

/// Takes the address; [`Standing::serve`] then answers.
///
/// # Errors
/// The address is not loopback or not free; the interface is not built.
pub async fn stand(
    desk: Desk,
    host: Arc<RecordingHost>,
    interface: PathBuf,
    listen: SocketAddr,
) -> Result<Standing, BridgeError> {
    if !listen.ip().is_loopback() {
        return Err(BridgeError::NotLoopback(listen));
    }
    if !interface.join("index.html").is_file() {
        return Err(BridgeError::NoInterface(interface));
    }
    let listener = TcpListener::bind(listen).await?;
    let address = listener.local_addr()?;
    let bridge = Bridge {
        desk: Arc::new(desk),
        host,
        interface: Arc::new(interface),
        address,
    };
    let routes = Router::new()
        .route("/call/{name}", post(calls::call))
        .route("/practice/{name}", post(calls::practise))
        .route("/opened", get(calls::opened))
        // The window's own host has no limit: an old register or an update goes through as one call.
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .fallback(get(files::file))
        .with_state(bridge);
    Ok(Standing {
        listener,
        routes,
        address,
    })
}

/// A bridge that has its address and does not answer yet.
pub struct Standing {
    listener: TcpListener,
    routes: Router,
    address: SocketAddr,
}

impl Standing {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until the process ends.
    ///
    /// # Errors
    /// The system closed the listener.
    pub async fn serve(self) -> Result<(), BridgeError> {
        Ok(axum::serve(self.listener, self.routes).await?)
    }
}
