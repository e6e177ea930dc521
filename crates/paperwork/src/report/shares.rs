//! Shares that add up.

/// The parts of a whole in full percent that make exactly a hundred: those rounded down most get one more.
pub(super) fn shares(parts: &[u64]) -> Vec<u64> {
    let whole: u128 = parts.iter().map(|part| u128::from(*part)).sum();
    if whole == 0 {
        return vec![0; parts.len()];
    }
    let hundredfold = |part: &u64| u128::from(*part) * 100;
    let down = |part| u64::try_from(hundredfold(part) / whole).unwrap_or(100);
    let mut shares: Vec<u64> = parts.iter().map(down).collect();
    let mut places: Vec<usize> = (0..parts.len()).collect();
    let lost = |place: &usize| parts.get(*place).map(|part| hundredfold(part) % whole);
    places.sort_by_key(|place| std::cmp::Reverse(lost(place)));
    let missing = 100_u64.saturating_sub(shares.iter().sum());
    for (place, _) in places.into_iter().zip(0..missing) {
        if let Some(share) = shares.get_mut(place) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn shares_make_a_hundred_whatever_the_parts() {
        for parts in [
            &[1, 1, 1][..],
            &[7],
            &[2, 0, 5, 6],
            &[999, 1, 1, 1, 1],
            &[u64::MAX, u64::MAX, 1],
        ] {
            assert_eq!(shares(parts).iter().sum::<u64>(), 100, "{parts:?}");
        }
        assert_eq!(shares(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(shares(&[0, 0]), [0, 0]);
        assert_eq!(shares(&[]), Vec::<u64>::new());
    }
}
