//! An invented month of a help desk, the same every time: enough visits of all kinds to fill every table of a report.

use chrono::{Datelike, NaiveDate, Weekday};
use indrumar_catalogue::Catalogue;
use indrumar_domain::{Channel, Cut, Day, Figures, HelpLevel, INDIVIDUAL, Outcome, SpokenLanguage};

/// A month in which so many people come on a working day.
pub(crate) fn month(catalogue: &Catalogue, first: NaiveDate, pace: usize) -> Figures {
    let services: Vec<_> = catalogue.services().map(|service| &service.code).collect();
    let days = first.iter_days();
    let working = days
        .take_while(|date| date.month() == first.month())
        .filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun));
    let mut figures = Figures::default();
    let mut count = 0;
    for date in working {
        let visits = pace + date.day() as usize % 4;
        for _ in 0..visits {
            // The first services are asked for most often, the last ones hardly ever.
            let service = count * count % (1 + count % services.len());
            let outcome = one_of(Outcome::ALL, count, 5);
            for (cut, word) in [
                (Cut::Service, services[service].as_str()),
                (Cut::Outcome, outcome.as_str()),
                (Cut::Channel, one_of(Channel::ALL, count, 4).as_str()),
                (
                    Cut::Language,
                    one_of(SpokenLanguage::ALL, count, 3).as_str(),
                ),
                (Cut::Help, one_of(HelpLevel::ALL, count, 2).as_str()),
                (Cut::Kind, INDIVIDUAL),
            ] {
                figures.count(cut, word, 1);
            }
            count += 1;
        }
        figures.days.insert(Day::from(date), visits as u64);
    }
    figures.sums.visits = count as u64;
    figures.sums.individual = count as u64;
    figures.sums.items = count as u64;
    figures
}

/// Mostly the first, now and then another.
fn one_of<T: Copy>(kinds: &[T], count: usize, often: usize) -> T {
    let turn = if count.is_multiple_of(often) {
        count / often
    } else {
        0
    };
    kinds[turn % kinds.len()]
}
