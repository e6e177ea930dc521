//! The figures of a period, counted from its requests.

use std::collections::BTreeMap;

use indrumar_domain::{Channel, Day, Outcome, Request, ServiceCode, SpokenLanguage};

/// What a period's requests come to.
///
/// However they are cut, they add up: days, channels and languages to the visits; services and outcomes to the services given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Visits.
    pub visits: u64,
    /// People in group sessions.
    pub heads: u64,
    /// Services given, by the code under which each is counted: a sensitive one under its group.
    pub services: BTreeMap<ServiceCode, u64>,
    /// How the help ended, by service given.
    pub outcomes: BTreeMap<Outcome, u64>,
    /// How people came, by visit.
    pub channels: BTreeMap<Channel, u64>,
    /// The language of the help, by visit.
    pub languages: BTreeMap<SpokenLanguage, u64>,
    /// Visits of each day that has any.
    pub days: BTreeMap<Day, u64>,
}

impl Figures {
    /// Counts requests; those taken back do not count.
    pub fn of<'a>(requests: impl IntoIterator<Item = &'a Request>) -> Figures {
        let mut figures = Figures::default();
        for request in requests.into_iter().filter(|request| !request.undone) {
            figures.add(request);
        }
        figures
    }

    fn add(&mut self, request: &Request) {
        let visits = u64::from(request.visits);
        self.visits += visits;
        self.heads += u64::from(request.heads.unwrap_or(0));
        *self.channels.entry(request.channel).or_default() += visits;
        *self.languages.entry(request.language).or_default() += visits;
        *self.days.entry(request.day).or_default() += visits;
        for item in &request.items {
            let service = self.services.entry(item.counted_as.clone()).or_default();
            *service += visits;
            *self.outcomes.entry(item.outcome).or_default() += visits;
        }
    }

    /// Services given.
    pub fn items(&self) -> u64 {
        self.services.values().sum()
    }
}

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
