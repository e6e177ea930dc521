//! Which words of a cut are told, and in which order.

use indrumar_domain::{
    AgeBand, Channel, Cut, Equipment, Figures, GROUP, HelpLevel, INDIVIDUAL, Outcome,
    SpokenLanguage,
};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The words of a cut that occur in one of the spans. Those of a closed list come in its order, others by how often they occur.
pub(crate) fn words_of(cut: Cut, spans: &[&Figures]) -> Vec<String> {
    let occur: BTreeSet<&str> = spans
        .iter()
        .flat_map(|figures| figures.cut(cut))
        .filter(|(_, n)| *n > 0)
        .map(|(word, _)| word)
        .collect();
    let closed = closed(cut);
    let of = |figures: &&Figures, word: &str| figures.of(cut, word);
    let mut words: Vec<&str> = occur.into_iter().collect();
    words.sort_by_cached_key(|word| {
        let place = closed.iter().position(|known| known == word);
        let often: Vec<u64> = spans.iter().map(|figures| of(figures, word)).collect();
        match place {
            Some(place) => (place, Reverse(Vec::new()), (*word).to_owned()),
            None => (usize::MAX, Reverse(often), (*word).to_owned()),
        }
    });
    words.into_iter().map(str::to_owned).collect()
}

/// The words of a closed list; services and operators have none.
fn closed(cut: Cut) -> Vec<&'static str> {
    fn all<T: Copy>(words: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
        words.iter().map(|it| word(*it)).collect()
    }
    match cut {
        Cut::Outcome => all(Outcome::ALL, Outcome::as_str),
        Cut::Channel => all(Channel::ALL, Channel::as_str),
        Cut::Language => all(SpokenLanguage::ALL, SpokenLanguage::as_str),
        Cut::Help => all(HelpLevel::ALL, HelpLevel::as_str),
        Cut::Age => all(AgeBand::ALL, AgeBand::as_str),
        Cut::Equipment => all(Equipment::ALL, Equipment::as_str),
        Cut::Kind => vec![INDIVIDUAL, GROUP],
        Cut::Service | Cut::Operator => Vec::new(),
    }
}
