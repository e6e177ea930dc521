//! An invented register, and what it comes to, counted here in a way of its own: request by request, without the database.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};
use indrumar_catalogue::Catalogue;
use indrumar_domain::demo::{self, DemoService};
use indrumar_domain::{
    CHISINAU, Cut, Figures, GROUP, INDIVIDUAL, InstallId, Outcome, Request, StuckAt,
};

/// Requests of the days up to a moment, the same every time.
pub(crate) fn register(catalogue: &Catalogue, now: &str, requests: u32, days: u32) -> Vec<Request> {
    let now: DateTime<FixedOffset> = DateTime::parse_from_rfc3339(now).unwrap();
    let services: Vec<DemoService> = catalogue
        .services()
        .map(|service| DemoService {
            service: service.code.clone(),
            counted_as: catalogue.tally_code(&service.code),
            steps: service.steps.iter().map(|step| step.id.clone()).collect(),
        })
        .collect();
    demo::requests(&services, now, requests, days, 7)
        .map(|new| {
            new.record(InstallId::new([1; 16]), "Ana Exemplu", &now, &[3; 26])
                .unwrap()
        })
        .collect()
}

/// What the requests of certain days come to.
pub(crate) fn figures(requests: &[Request], wanted: impl Fn(NaiveDate) -> bool) -> Figures {
    let mut figures = Figures::default();
    for request in requests.iter().filter(|it| wanted(it.day.date())) {
        let n = u64::from(request.visits);
        figures.sums.visits += n;
        match request.heads {
            Some(heads) => {
                figures.sums.groups += n;
                figures.sums.heads += u64::from(heads);
                figures.count(Cut::Kind, GROUP, n);
            }
            None => {
                figures.sums.individual += n;
                figures.count(Cut::Kind, INDIVIDUAL, n);
            }
        }
        figures.sums.minutes += u64::from(request.minutes.unwrap_or(0));
        figures.sums.timed += u64::from(request.minutes.is_some());
        figures.sums.sheets += u64::from(request.sheets.unwrap_or(0));
        *figures.days.entry(request.day).or_default() += n;
        if request.source.is_none() {
            let at = request.at.with_timezone(&CHISINAU);
            let weekday = at.weekday().num_days_from_monday() as u8;
            *figures.hours.entry((weekday, at.hour() as u8)).or_default() += n;
        }
        figures.count(Cut::Channel, request.channel.as_str(), n);
        figures.count(Cut::Language, request.language.as_str(), n);
        figures.count(Cut::Operator, &request.operator, n);
        if let Some(help) = request.help {
            figures.count(Cut::Help, help.as_str(), n);
        }
        if let Some(age) = request.age {
            figures.count(Cut::Age, age.as_str(), n);
        }
        for lent in &request.equipment {
            figures.count(Cut::Equipment, lent.as_str(), n);
        }
        for item in &request.items {
            figures.sums.items += n;
            figures.count(Cut::Service, item.counted_as.as_str(), n);
            figures.count(Cut::Outcome, item.outcome.as_str(), n);
            if item.outcome == Outcome::Stuck {
                let open = item.service == item.counted_as;
                let step = item.step.as_ref().filter(|_| open);
                let at = StuckAt {
                    service: item.counted_as.to_string(),
                    step: step.map(ToString::to_string),
                };
                *figures.stuck.entry(at).or_default() += n;
            }
        }
    }
    figures
}
