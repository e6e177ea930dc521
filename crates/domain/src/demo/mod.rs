//! Invented requests for demonstrations, practice and measurements: plausible, and nobody's.
//!
//! Pure and seeded: the same arguments give the same requests on every machine. Not here: how they are recorded (`api`).

mod chance;
mod notes;

use crate::{
    AgeBand, CHISINAU, Channel, Day, Equipment, HelpLevel, NewItem, NewRequest, Outcome,
    ServiceCode, SpokenLanguage, StepId,
};
use chance::Chance;
use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveTime, TimeZone, Timelike};
use std::collections::BTreeSet;

/// When the doors of invented offices open and close.
const OPENS: u32 = 8;
const CLOSES: u32 = 17;

/// A service that may be asked for. The first of a list is asked for most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoService {
    /// Its code.
    pub service: ServiceCode,
    /// The code under which it is counted.
    pub counted_as: ServiceCode,
    /// The steps at which people may get stuck.
    pub steps: Vec<StepId>,
}

/// So many invented requests, oldest first, over so many days ending with today. Weekends are quiet, mornings are not, and
/// nothing lies after `now`. Without services there are no requests.
pub fn requests<'a>(
    services: &'a [DemoService],
    now: DateTime<FixedOffset>,
    requests: u32,
    days: u32,
    seed: u64,
) -> impl Iterator<Item = NewRequest> + 'a {
    let mut chance = Chance::new(seed);
    let wanted = if services.is_empty() { 0 } else { requests };
    let days = spread(&mut chance, now, wanted, days.max(1));
    days.into_iter()
        .flat_map(move |(day, n)| day_of(&mut chance, services, now, day, n))
}

/// How many requests each day gets. Today gets no more than its part that has passed.
fn spread(
    chance: &mut Chance,
    now: DateTime<FixedOffset>,
    requests: u32,
    days: u32,
) -> Vec<(Day, u32)> {
    let today = Day::of(&now);
    let first = today.date() - Duration::days(i64::from(days) - 1);
    let mut calendar: Vec<(Day, u32)> = first
        .iter_days()
        .take_while(|date| *date <= today.date())
        .map(|date| (Day::from(date), 0))
        .collect();
    let mut weights: Vec<u32> = calendar.iter().map(|(day, _)| busy(*day)).collect();
    if let Some(last) = weights.last_mut() {
        let hours = now.with_timezone(&CHISINAU).hour().clamp(OPENS, CLOSES) - OPENS;
        *last = *last * hours / (CLOSES - OPENS);
    }
    for _ in 0..requests {
        // All the weight may be gone (today alone was asked for, before the doors open): then today has to do.
        let place = match weights.iter().sum::<u32>() {
            0 => calendar.len() - 1,
            _ => chance.weighted(&weights),
        };
        if let Some((_, n)) = calendar.get_mut(place) {
            *n += 1;
        }
    }
    calendar.retain(|(_, n)| *n > 0);
    calendar
}

/// Mondays are the busiest; on Saturdays a library is open, on Sundays somebody is visited at home now and then.
fn busy(day: Day) -> u32 {
    match day.date().weekday().num_days_from_monday() {
        0 => 40,
        1 | 3 => 32,
        2 => 30,
        4 => 26,
        5 => 6,
        _ => 1,
    }
}

/// The requests of one day in the order of the clock.
fn day_of(
    chance: &mut Chance,
    services: &[DemoService],
    now: DateTime<FixedOffset>,
    day: Day,
    n: u32,
) -> Vec<NewRequest> {
    let mut moments: Vec<_> = (0..n).map(|_| moment(chance, now, day)).collect();
    moments.sort();
    let invent = |at| request(chance, services, at);
    moments.into_iter().map(invent).collect()
}

/// Office hours, with a lunch that not everybody keeps; today, some moment since the doors opened.
fn moment(chance: &mut Chance, now: DateTime<FixedOffset>, day: Day) -> DateTime<FixedOffset> {
    let hours = chance.weighted(&[9, 14, 16, 13, 4, 9, 11, 8, 4]);
    let minutes = u32::try_from(hours).unwrap_or(0) * 60 + chance.below(60);
    let at = clock(day, minutes).unwrap_or(now);
    if at <= now {
        return at;
    }
    let open = clock(day, 0).map_or(0, |opened| (now - opened).num_minutes());
    let minutes = chance.below(u32::try_from(open).unwrap_or(0));
    clock(day, minutes).unwrap_or(now).min(now)
}

/// So many minutes after the doors open.
fn clock(day: Day, minutes: u32) -> Option<DateTime<FixedOffset>> {
    let time = NaiveTime::from_hms_opt(OPENS + minutes / 60, minutes % 60, 0)?;
    let at = CHISINAU.from_local_datetime(&day.date().and_time(time));
    Some(at.earliest()?.fixed_offset())
}

fn request(chance: &mut Chance, services: &[DemoService], at: DateTime<FixedOffset>) -> NewRequest {
    let channel = [
        Channel::Desk,
        Channel::Phone,
        Channel::Home,
        Channel::Outreach,
        Channel::Message,
    ][chance.weighted(&[70, 15, 6, 5, 4])];
    let language = [
        SpokenLanguage::Romanian,
        SpokenLanguage::Russian,
        SpokenLanguage::Ukrainian,
        SpokenLanguage::Gagauz,
        SpokenLanguage::Bulgarian,
        SpokenLanguage::English,
    ][chance.weighted(&[72, 20, 3, 2, 1, 2])];
    let group = channel == Channel::Outreach && chance.percent(40);
    let batch = !group && chance.percent(2);
    let items = 1 + u32::from(chance.percent(14));
    NewRequest {
        items: (0..items).map(|_| item(chance, services)).collect(),
        channel,
        language,
        minutes: chance.percent(85).then(|| 5 * (1 + chance.below(9))),
        visits: if batch { 2 + chance.below(8) } else { 1 },
        heads: group.then(|| 4 + chance.below(16)),
        note: chance
            .percent(25)
            .then(|| notes::note(chance, language).to_owned()),
        second_language: chance
            .percent(4)
            .then_some(SpokenLanguage::Russian)
            .filter(|second| *second != language),
        help: chance.percent(80).then(|| {
            [
                HelpLevel::Informed,
                HelpLevel::Shown,
                HelpLevel::Together,
                HelpLevel::Done,
            ][chance.weighted(&[22, 18, 42, 18])]
        }),
        age: chance.percent(30).then(|| {
            [
                AgeBand::Under18,
                AgeBand::From18,
                AgeBand::From35,
                AgeBand::From65,
            ][chance.weighted(&[3, 17, 38, 42])]
        }),
        equipment: lent(chance, channel),
        sheets: chance.percent(55).then_some(1),
        at,
        source: None,
    }
}

/// Over the telephone and by message nothing is lent.
fn lent(chance: &mut Chance, channel: Channel) -> BTreeSet<Equipment> {
    if matches!(channel, Channel::Phone | Channel::Message) || !chance.percent(30) {
        return BTreeSet::new();
    }
    let things = 1 + u32::from(chance.percent(20));
    (0..things)
        .map(|_| *chance.one_of(Equipment::ALL))
        .collect()
}

fn item(chance: &mut Chance, services: &[DemoService]) -> NewItem {
    // Each service is asked for a little less than the one before it in the list.
    let ranks = 1..=u32::try_from(services.len()).unwrap_or(u32::MAX);
    let weights: Vec<u32> = ranks.map(|rank| 1 + 1_000 / rank).collect();
    let chosen = &services[chance.weighted(&weights)];
    let outcome = [
        Outcome::Solved,
        Outcome::Stuck,
        Outcome::Referred,
        Outcome::ComeBack,
    ][chance.weighted(&[74, 12, 6, 8])];
    let stuck = outcome == Outcome::Stuck && !chosen.steps.is_empty();
    NewItem {
        service: chosen.service.clone(),
        counted_as: chosen.counted_as.clone(),
        outcome,
        step: stuck.then(|| chance.one_of(&chosen.steps).clone()),
        referred_to: None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::InstallId;

    fn services() -> Vec<DemoService> {
        let service = |code: &str| DemoService {
            service: ServiceCode::parse(code).unwrap(),
            counted_as: ServiceCode::parse(code).unwrap(),
            steps: vec![StepId::parse("pay").unwrap()],
        };
        vec![service("pay.utilities"), service("papers.criminal-record")]
    }

    fn now() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-11-23T10:00:00+02:00").unwrap()
    }

    #[test]
    fn the_same_seed_gives_the_same_requests_and_another_gives_others() {
        let of = |seed| requests(&services(), now(), 200, 30, seed).collect::<Vec<_>>();
        assert_eq!(of(7), of(7));
        assert_ne!(of(7), of(8));
    }

    #[test]
    fn every_invented_request_is_one_that_the_desk_would_record() {
        let mut last = None;
        let mut n = 0;
        for new in requests(&services(), now(), 1_000, 60, 1) {
            assert!(new.at <= now());
            assert!(
                last.is_none_or(|last| last <= new.at),
                "not in the order of the clock"
            );
            last = Some(new.at);
            n += 1;
            let day = Day::of(&new.at);
            let kept = new
                .record(InstallId::new([1; 16]), "Ana", &now(), &[1; 26])
                .unwrap();
            assert_eq!(kept.day, day);
        }
        assert_eq!(n, 1_000);
    }

    #[test]
    fn the_days_asked_for_are_the_days_filled() {
        let days: std::collections::BTreeSet<Day> = requests(&services(), now(), 3_000, 14, 3)
            .map(|new| Day::of(&new.at))
            .collect();
        assert!(
            days.iter()
                .all(|day| day.to_string().as_str() > "2026-11-09")
        );
        assert!(days.len() > 10);
        // One day, and a Sunday before the doors open, still holds them all.
        let sunday = DateTime::parse_from_rfc3339("2026-11-22T06:00:00+02:00").unwrap();
        assert_eq!(requests(&services(), sunday, 50, 1, 3).count(), 50);
        assert_eq!(requests(&[], sunday, 50, 1, 3).count(), 0);
    }
}
