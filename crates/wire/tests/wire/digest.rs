use crate::example::*;
use indrumar_domain::{KeyTally, Mark};
use indrumar_wire::*;
use proptest::prelude::*;

fn parts() -> impl Strategy<Value = Vec<(String, u64, u32, bool)>> {
    let code = prop_oneof!["@visit", "pay\\.[a-z]{1,8}", "papers\\.[a-z]{1,8}"];
    prop::collection::vec((code, any::<u64>(), 1..500_u32, any::<bool>()), 0..40)
}

fn tally_of<'a>(parts: impl IntoIterator<Item = &'a (String, u64, u32, bool)>) -> KeyTally {
    let mut tally = KeyTally::default();
    for (code, bits, n, removed) in parts {
        let mark = Mark::from_bytes(bits.to_be_bytes());
        tally.add(code, mark, *n);
        if *removed {
            tally.remove(mark);
        }
    }
    tally
}

proptest! {
    #[test]
    fn a_digest_does_not_depend_on_the_order_in_which_marks_came(parts in parts(), turn in any::<usize>()) {
        let digest = |tally: &KeyTally| key_digest(&install(), &day("2026-11-23"), tally).unwrap();
        let mut turned = parts.clone();
        turned.reverse();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        prop_assert_eq!(digest(&tally_of(&parts)), digest(&tally_of(&turned)));
    }

    #[test]
    fn one_mark_more_is_another_digest(parts in parts(), bits in any::<u64>()) {
        let before = tally_of(&parts);
        let mut after = before.clone();
        after.add("pay.utilities", Mark::from_bytes(bits.to_be_bytes()), 501);
        let digest = |tally: &KeyTally| key_digest(&install(), &day("2026-11-23"), tally).unwrap();
        prop_assert_ne!(digest(&before), digest(&after));
    }
}

#[test]
fn the_same_marks_of_another_day_or_install_are_another_digest() {
    let other = indrumar_domain::InstallId::new([9; 16]);
    let digest = key_digest(&install(), &day("2026-11-23"), &monday()).unwrap();
    assert_ne!(
        digest,
        key_digest(&install(), &day("2026-11-24"), &monday()).unwrap()
    );
    assert_ne!(
        digest,
        key_digest(&other, &day("2026-11-23"), &monday()).unwrap()
    );
}

#[test]
fn a_digest_has_one_spelling() {
    let digest = Digest::of(b"");
    assert_eq!(Digest::parse(&digest.to_string()), Ok(digest));
    assert!(Digest::parse(&digest.to_string().to_uppercase()).is_err());
    assert!(Digest::parse("00").is_err());
}
