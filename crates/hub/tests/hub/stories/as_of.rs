//! Any figure can be asked as of any number of the log, or any moment: what was true then stays true of then.

use super::base::{place, start, with_clock};
use crate::desk::TestDesk;
use crate::place::stderr;
use chrono::{DateTime, TimeDelta, Utc};
use indrumar_hub::{AsOf, Clock, Figures, Offices, Span};
use indrumar_testkit::hub::RunningHub;
use std::sync::{Arc, Mutex};

const DAY: &str = "2026-03-02";

fn as_of(hub: &RunningHub, as_of: AsOf) -> Result<(Figures, i64), indrumar_hub::Error> {
    let span = Span::month(DAY.parse().unwrap());
    hub.wait(
        hub.hub()
            .figures_as_of("pelinia", span, Offices::Then, as_of),
    )
}

#[test]
fn each_step_of_a_desk_s_history_can_be_asked_for_by_its_number() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let mut steps = vec![(0, Figures::default())];
    let first = desk.visit(DAY, &["pay.utilities"]);
    for step in 0..6 {
        match step {
            2 => desk.undo(first),
            3 => drop(desk.visits("2026-03-03", &["tomorrow.teleport"], 900)),
            _ => drop(desk.visit(DAY, &["papers.criminal-record", "pay.utilities"])),
        }
        desk.sync(&hub).unwrap();
        let (figures, number) = as_of(&hub, AsOf::Moment(Utc::now() + TimeDelta::days(1))).unwrap();
        let span = Span::month(DAY.parse().unwrap());
        assert_eq!(
            figures,
            hub.wait(hub.hub().figures("pelinia", span)).unwrap(),
            "the last is as it stands"
        );
        steps.push((number, figures));
    }
    for (number, figures) in &steps {
        let (then, _) = as_of(&hub, AsOf::Number(*number)).unwrap();
        assert_eq!(then, *figures, "{number}");
    }
    let newest = steps.last().unwrap().0;
    for beyond in [-1, newest + 1] {
        assert_eq!(
            as_of(&hub, AsOf::Number(beyond)).unwrap_err().code(),
            "hub-no-such-number"
        );
    }
}

#[test]
fn a_moment_stands_for_what_was_written_by_then() {
    let now = Arc::new(Mutex::new(
        "2026-03-02T08:00:00Z".parse::<DateTime<Utc>>().unwrap(),
    ));
    let shared = Arc::clone(&now);
    let hub = with_clock(Clock::from_fn(move || *shared.lock().unwrap()));
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let mut moments = Vec::new();
    for visits in 1..=4_u64 {
        desk.visit(DAY, &["pay.utilities"]);
        desk.sync(&hub).unwrap();
        moments.push((*now.lock().unwrap(), visits));
        *now.lock().unwrap() += TimeDelta::hours(1);
    }
    for (moment, visits) in moments {
        assert_eq!(as_of(&hub, AsOf::Moment(moment)).unwrap().0.visits, visits);
        let between = moment + TimeDelta::minutes(59);
        assert_eq!(as_of(&hub, AsOf::Moment(between)).unwrap().0.visits, visits);
    }
    let before = "2026-03-02T07:59:59Z".parse().unwrap();
    assert_eq!(
        as_of(&hub, AsOf::Moment(before)).unwrap(),
        (Figures::default(), 0)
    );
}

#[test]
fn a_settled_day_is_read_in_the_past_as_it_is_read_today() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visits("1970-01-01", &["pay.utilities"], 600);
    desk.sync(&hub).unwrap();
    let install = desk.identity.install;
    let (then, on) = ("1970-01-01".parse().unwrap(), DAY.parse().unwrap());
    hub.wait(hub.hub().map_day(&install, then, on)).unwrap();
    hub.wait(hub.hub().accept_sizes(&install, then)).unwrap();
    desk.visit(DAY, &["pay.utilities"]);
    let (_, number) = as_of(&hub, AsOf::Moment(Utc::now())).unwrap();
    desk.sync(&hub).unwrap();
    assert_eq!(as_of(&hub, AsOf::Number(number)).unwrap().0.visits, 600);
    assert_eq!(hub.total("pelinia", DAY), 601);
}

#[test]
fn the_console_tells_to_which_number_a_figure_belongs() {
    let place = place();
    place.office();
    let words = ["total", "--office", "pelinia", "--day", DAY, "--as-of"];
    let total = place.json(&[&words[..], &["2026-11-23T12:00:00Z"]].concat());
    assert_eq!((&total["total"], &total["as_of"]), (&0.into(), &0.into()));
    let said = place.run(&[&words[..], &["0"]].concat());
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("înregistrarea 0"), "{said}");
    for (wrong, named) in [("5", "5"), ("yesterday", "yesterday")] {
        let output = place.run(&[&words[..], &[wrong]].concat());
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains(named), "{}", stderr(&output));
    }
}
