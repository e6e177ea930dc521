//! What a receipt proves, kept: the days it confirms, those it refuses, and the receipt itself for the history.

use crate::sync::count;
use crate::transact::{Failure, Tx};
use indrumar_domain::Period;
use indrumar_store::Road;
use indrumar_sync::{Accepted, AcceptedKey};

/// Keeps what a receipt proves.
pub(crate) fn keep(tx: &Tx<'_>, road: Road, hub: &str, accepted: &Accepted) -> Result<(), Failure> {
    for key in &accepted.keys {
        let sent = key.sent.to_string();
        tx.receipt(&key.period, (&sent, accepted.ours), &key.hub.to_string())?;
    }
    for refusal in &accepted.refused {
        if let Ok(period) = Period::parse(&refusal.period) {
            tx.refuse(&period, &refusal.reason)?;
        }
    }
    tx.many(accepted.keys.len());
    let (bundle, keys) = (accepted.bundle.to_string(), count(accepted.keys.len()));
    tx.add_receipt(road, hub, &bundle, keys, &content(accepted).to_string())
}

/// The receipt for the history.
fn content(accepted: &Accepted) -> serde_json::Value {
    let key = |key: &AcceptedKey| {
        serde_json::json!({
            "period": key.period.to_string(), "sent": key.sent.to_string(), "hub": key.hub.to_string(),
        })
    };
    let refusal = |refusal: &indrumar_wire::Refusal| serde_json::json!({ "period": refusal.period, "reason": refusal.reason });
    serde_json::json!({
        "bundle": accepted.bundle.to_string(),
        "at": accepted.at,
        "keys": accepted.keys.iter().map(key).collect::<Vec<_>>(),
        "refused": accepted.refused.iter().map(refusal).collect::<Vec<_>>(),
    })
}
