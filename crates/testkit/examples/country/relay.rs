//! Stands between a desk and its hub and counts every byte, both ways, headers and all.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A way through.
pub(crate) struct Relay {
    pub(crate) address: SocketAddr,
    bytes: Arc<AtomicU64>,
}

impl Relay {
    pub(crate) fn to(target: String) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let bytes = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&bytes);
        std::thread::spawn(move || {
            for one in listener.incoming().flatten() {
                let Ok(other) = TcpStream::connect(&target) else {
                    continue;
                };
                let ends = [one.try_clone(), other.try_clone()];
                let [Ok(back), Ok(there)] = ends else {
                    continue;
                };
                for (from, to) in [(one, there), (other, back)] {
                    let counted = Arc::clone(&counted);
                    std::thread::spawn(move || carry(from, to, &counted));
                }
            }
        });
        Ok(Self { address, bytes })
    }

    /// What has passed since it was last asked.
    pub(crate) fn passed(&self) -> u64 {
        self.bytes.swap(0, Ordering::SeqCst)
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, counted: &AtomicU64) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(n @ 1..) = from.read(&mut bytes) {
        counted.fetch_add(n as u64, Ordering::SeqCst);
        if to.write_all(&bytes[..n]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}
