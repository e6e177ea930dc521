//! The way from a key that is pinned to the one that signs now, and everything that is no such way.

use crate::example::{changed, hub_key, later_key, receipt, rotation};
use indrumar_wire::{MAX_ROTATIONS, PublicKey, Rotation, Signed, SigningKey, succession};
use serde_json::json;

fn first() -> PublicKey {
    hub_key().public()
}

/// From the first key to the one after the `n`-th change.
fn chain(n: u8) -> Vec<Signed> {
    let key = |n: u8| {
        if n == 0 {
            hub_key()
        } else {
            later_key(100 + n)
        }
    };
    (0..n)
        .map(|nth| rotation(u32::from(nth) + 1, &key(nth), &key(nth + 1)))
        .collect()
}

fn broken(rotations: &[Signed]) {
    assert!(succession(&first(), rotations).is_err());
}

#[test]
fn a_chain_is_followed_from_the_key_that_is_known_and_from_no_other() {
    let rotations = chain(3);
    let all = succession(&first(), &rotations).unwrap();
    assert_eq!(all.len(), 3);
    assert_eq!(all[2], later_key(103).public());
    assert_eq!(succession(&all[1], &rotations).unwrap(), [all[2]]);
    assert_eq!(succession(&all[2], &rotations).unwrap(), []);
    assert_eq!(
        succession(&later_key(9).public(), &rotations).unwrap(),
        [],
        "a stranger's key is none of this hub's"
    );
    assert_eq!(succession(&first(), &[]).unwrap(), []);
}

#[test]
fn what_the_key_before_did_not_sign_is_not_believed() {
    // By the new key, by a stranger, changed after it was signed, another message by the right key.
    let said: Rotation = chain(1)[0].peek().unwrap();
    broken(&[Signed::seal(&said, &later_key(101)).unwrap()]);
    broken(&[Signed::seal(&said, &later_key(9)).unwrap()]);
    let to = json!(later_key(9).public());
    broken(&[changed(&chain(1)[0], |payload| payload["to"] = to)]);
    let mut other = chain(2);
    other[1] = receipt();
    broken(&other);
}

#[test]
fn a_chain_with_a_gap_a_loop_or_another_beginning_in_its_middle_is_broken() {
    let [one, two, three] = <[Signed; 3]>::try_from(chain(3)).unwrap();
    broken(&[one.clone(), three.clone()]);
    broken(&[one.clone(), two.clone(), one.clone()]);
    broken(&[one.clone(), one.clone()]);
    let back = rotation(3, &later_key(102), &hub_key());
    broken(&[one.clone(), two.clone(), back]);
    let to_itself = rotation(2, &later_key(101), &later_key(101));
    broken(&[one.clone(), to_itself]);
    let late = rotation(4, &later_key(102), &later_key(103));
    broken(&[one, two, late]);
}

#[test]
fn a_chain_without_an_end_is_not_followed() {
    let mut rotations = Vec::new();
    let mut key = hub_key();
    for number in 1..=u32::try_from(MAX_ROTATIONS).unwrap() + 1 {
        let mut seed = [7; 32];
        seed[..4].copy_from_slice(&number.to_be_bytes());
        let next = SigningKey::from_seed(seed);
        rotations.push(rotation(number, &key, &next));
        key = next;
    }
    broken(&rotations);
    rotations.pop();
    let all = succession(&first(), &rotations).unwrap();
    assert_eq!(all.len(), MAX_ROTATIONS);
}

#[test]
fn whose_an_envelope_is_can_be_asked_without_reading_it() {
    assert!(receipt().is_by(&first()));
    assert!(!receipt().is_by(&later_key(3).public()));
}
