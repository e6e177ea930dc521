//! An invented month of a help desk, the same every time: enough visits of all kinds to fill every table of a report.

use chrono::{Datelike, NaiveDate, Weekday};
use indrumar_catalogue::Catalogue;
use indrumar_domain::{Channel, Day, Outcome, SpokenLanguage};
use indrumar_paperwork::Figures;

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
            *figures
                .services
                .entry(services[service].clone())
                .or_default() += 1;
            *figures
                .outcomes
                .entry(one_of(Outcome::ALL, count, 5))
                .or_default() += 1;
            *figures
                .channels
                .entry(one_of(Channel::ALL, count, 4))
                .or_default() += 1;
            *figures
                .languages
                .entry(one_of(SpokenLanguage::ALL, count, 3))
                .or_default() += 1;
            count += 1;
        }
        figures.days.insert(Day::from(date), visits as u64);
    }
    figures.visits = count as u64;
    figures.heads = count as u64;
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
