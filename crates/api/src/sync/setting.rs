//! How sending is set: whether it goes by itself, how much gathers before the tables of months leave, and the way out of the
//! office's network.

use super::auto;
use crate::session::Nothing;
use crate::transact::Op;
use crate::{ApiError, Desk, settings};
use indrumar_domain::RELEASE_RANGE;
use indrumar_sync::http::Proxy;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct SyncSettings {
    /// Whether the program sends by itself.
    pub automatic: bool,
    /// How many counts of a cell of a month's tables leave together.
    pub release_at: u32,
    /// The proxy: nothing for what the system says, an empty word for none at all, else its address.
    pub proxy: Option<String>,
}

/// See [`crate::with_commands`].
pub fn get(desk: &Desk, _: Nothing) -> Result<SyncSettings, ApiError> {
    let (automatic, release_at, proxy) = desk.read(|read| {
        Ok((
            settings::automatic(read)?,
            settings::release_at(read)?,
            settings::proxy(read)?,
        ))
    })?;
    Ok(SyncSettings {
        automatic,
        release_at,
        proxy: match proxy {
            Proxy::System => None,
            Proxy::Direct => Some(String::new()),
            Proxy::Manual(address) => Some(address),
        },
    })
}

/// See [`crate::with_commands`].
pub fn set(desk: &Desk, args: SyncSettings) -> Result<SyncSettings, ApiError> {
    let (min, max) = RELEASE_RANGE;
    if !(min..=max).contains(&args.release_at) {
        return Err(ApiError::ReleaseOutOfRange { min, max });
    }
    let proxy = args.proxy.map(|word| word.trim().to_owned());
    if let Some(address) = proxy.clone().filter(|word| !word.is_empty()) {
        Proxy::Manual(address).check()?;
    }
    desk.transact(Op::SetSettings, |tx| {
        tx.set(settings::AUTOMATIC, &args.automatic)?;
        tx.set(settings::RELEASE_AT, &args.release_at)?;
        tx.set(settings::PROXY, &proxy)
    })?;
    // Another way out of the network deserves a try of its own.
    auto::at_once(desk);
    get(desk, Nothing {})
}
