//! Chance that can be repeated: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
//! For invented things alone; nothing secret is ever made of it.

/// The generator.
#[derive(Debug, Clone)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `n`; 0 when there is none. The tiny bias of the product does not matter to invented things.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        let product = u128::from(self.next()) * u128::from(n);
        u32::try_from(product >> 64).unwrap_or(0)
    }

    /// Whether something happens that happens so often of a hundred times.
    pub(super) fn percent(&mut self, often: u32) -> bool {
        self.below(100) < often
    }

    /// A place in the list, each as likely as its weight says.
    pub(super) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight {
                return place;
            }
            left -= weight;
        }
        0
    }

    /// One of a list that is not empty.
    pub(super) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let n = u32::try_from(list.len()).unwrap_or(u32::MAX);
        &list[usize::try_from(self.below(n)).unwrap_or(0)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_splitmix64() {
        // The published test values for the seed 1234567.
        let mut chance = Chance::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| chance.next()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn a_weight_of_nothing_is_never_chosen() {
        let mut chance = Chance::new(1);
        assert!((0..1_000).all(|_| chance.weighted(&[0, 3, 0, 1, 0]) % 2 == 1));
    }
}
