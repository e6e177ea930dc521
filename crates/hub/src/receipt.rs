//! The receipt: signed by the hub, naming every key with its digest after the merge, and every key not taken.

use crate::Error;
use crate::writer::Delivery;
use indrumar_wire::{Receipt, ReceiptKey, Signed, SigningKey};

pub(crate) fn sign(
    key: &SigningKey,
    delivery: Delivery,
    keys: Vec<ReceiptKey>,
    at: &str,
) -> Result<Signed, Error> {
    let receipt = Receipt {
        install: delivery.install,
        bundle: delivery.bundle,
        at: at.to_owned(),
        keys,
        refused: delivery.refused,
    };
    Ok(Signed::seal(&receipt, key)?)
}
