//! `indrumar-bridge --data DIR --ui DIR [--printers DIR] [--listen 127.0.0.1:0]`: prints one line with its address when it is ready.

use clap::Parser;
use indrumar_api::{DataFolder, Desk};
use indrumar_bridge::{BridgeError, RecordingHost, stand};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// Test only: the desk's commands over loopback HTTP, and the built interface beside them.
#[derive(Parser)]
struct Line {
    /// The data folder.
    #[arg(long)]
    data: PathBuf,
    /// The built interface, `ui/dist`.
    #[arg(long)]
    ui: PathBuf,
    /// A folder whose folders are the printers.
    #[arg(long)]
    printers: Option<PathBuf>,
    /// Where to listen; port 0 chooses a free one.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Line::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(line: Line) -> Result<(), BridgeError> {
    let host = Arc::new(RecordingHost::default());
    let desk = Desk::open(DataFolder::at(line.data), host.system(line.printers))?;
    let standing = stand(desk, host, line.ui, line.listen).await?;
    println!("http://{}", standing.address());
    standing.serve().await
}
