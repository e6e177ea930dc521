use crate::fake::{desk, hub_key, key, pinned, receipt_for};
use indrumar_sync::{Error, Sealed, Which, accept, bundles, receipt_bundle};
use indrumar_wire::{Digest, Refusal, Signed, SigningKey};
use std::collections::BTreeMap;

fn sealed() -> Sealed {
    bundles(&desk(), &[key(1, 1), key(2, 1)], Which::All)
        .unwrap()
        .remove(0)
}

#[test]
fn a_receipt_names_what_was_sent_and_what_the_hub_has() {
    let (sealed, desk) = (sealed(), desk());
    let (mut receipt, good) = receipt_for(&sealed.bytes, &hub_key());
    let accepted = accept(&pinned(&desk), &good, &sealed.keys).unwrap();
    assert_eq!(accepted.bundle, sealed.digest);
    assert_eq!(receipt_bundle(&good), Some(sealed.digest));
    assert!(accepted.keys.iter().all(|key| key.sent == key.hub));
    // A copy has sent more: the hub's digest is another one, and ours is in it.
    receipt.keys[0].digest = Digest::of(b"more");
    let more = Signed::seal(&receipt, &hub_key()).unwrap();
    let accepted = accept(&pinned(&desk), &more, &sealed.keys).unwrap();
    assert_eq!(accepted.keys[0].sent, key(1, 1).digest);
    assert_eq!(accepted.keys[0].hub, Digest::of(b"more"));
}

#[test]
fn a_key_that_is_refused_or_was_never_sent_is_not_receipted() {
    let (sealed, desk) = (sealed(), desk());
    let (mut receipt, _) = receipt_for(&sealed.bytes, &hub_key());
    receipt.refused.push(Refusal {
        period: "2026-03-01".to_owned(),
        reason: "malformed".to_owned(),
    });
    receipt.keys[1].period = key(9, 1).period;
    let odd = Signed::seal(&receipt, &hub_key()).unwrap();
    let accepted = accept(&pinned(&desk), &odd, &sealed.keys).unwrap();
    assert!(accepted.keys.is_empty());
    assert_eq!(accepted.refused[0].reason, "malformed");
}

#[test]
fn a_receipt_by_another_key_or_for_another_desk_is_foreign() {
    let (sealed, mut desk) = (sealed(), desk());
    let forged = receipt_for(&sealed.bytes, &SigningKey::from_seed([9; 32])).1;
    assert!(matches!(
        accept(&pinned(&desk), &forged, &sealed.keys),
        Err(Error::ReceiptForeign)
    ));
    let good = receipt_for(&sealed.bytes, &hub_key()).1;
    desk.install = indrumar_domain::InstallId::new([7; 16]);
    assert!(matches!(
        accept(&pinned(&desk), &good, &sealed.keys),
        Err(Error::ReceiptForeign)
    ));
}

#[test]
fn a_receipt_for_an_unknown_bundle_counts_only_where_the_hub_has_the_very_same() {
    let (sealed, desk) = (sealed(), desk());
    let (receipt, good) = receipt_for(&sealed.bytes, &hub_key());
    let accepted = accept(&pinned(&desk), &good, &BTreeMap::new()).unwrap();
    for (key, said) in accepted.keys.iter().zip(&receipt.keys) {
        assert_eq!((key.sent, key.hub), (said.digest, said.digest));
    }
}
