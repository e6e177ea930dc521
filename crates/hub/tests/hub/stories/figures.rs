use super::base::start;
use crate::desk::TestDesk;
use indrumar_domain::Day;
use indrumar_hub::Span;

const DAY: &str = "2026-03-02";

#[test]
fn a_code_that_the_catalogue_does_not_know_is_held_and_the_visit_counts() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["tomorrow.teleport", "pay.utilities"]);
    desk.sync(&hub).unwrap();
    let figures = hub.figures("pelinia", DAY);
    assert_eq!(figures.visits, 1);
    assert_eq!(figures.by_service, [("pay.utilities".to_owned(), 1)].into());
    assert_eq!(
        figures.held.codes,
        [("tomorrow.teleport".to_owned(), 1)].into()
    );
}

#[test]
fn days_in_the_future_and_long_ago_are_held() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let today = Day::of(&chrono::Utc::now());
    for day in [
        "1970-01-01".to_owned(),
        "2050-01-01".to_owned(),
        today.to_string(),
        today.next().to_string(),
    ] {
        desk.visit(&day, &["pay.utilities"]);
    }
    desk.sync(&hub).unwrap();
    for day in ["1970-01-01", "2050-01-01"] {
        let figures = hub.figures("pelinia", day);
        assert_eq!((figures.visits, figures.held.days[day]), (0, 1), "{day}");
        assert!(figures.by_service.is_empty());
    }
    assert_eq!(hub.total("pelinia", &today.to_string()), 1);
    assert_eq!(
        hub.total("pelinia", &today.next().to_string()),
        1,
        "a clock a little ahead is no reason"
    );
}

#[test]
fn absurd_sizes_are_held_and_do_not_spoil_the_figure() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visits(DAY, &["pay.utilities"], 500);
    desk.visits(DAY, &["pay.utilities"], 4_000_000_000);
    desk.sync(&hub).unwrap();
    let figures = hub.figures("pelinia", DAY);
    assert_eq!(
        (figures.visits, figures.by_service["pay.utilities"]),
        (500, 500)
    );
    assert_eq!(figures.held.sizes, 2, "one visit, one service");
}

#[test]
fn a_month_is_the_sum_of_its_days() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    for day in ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"] {
        desk.visit(day, &["pay.utilities"]);
    }
    desk.sync(&hub).unwrap();
    let month = Span::month(Day::parse("2026-02-15").unwrap());
    let figures = hub.wait(hub.hub().figures("pelinia", month)).unwrap();
    assert_eq!(
        (figures.visits, figures.by_service["pay.utilities"]),
        (2, 2)
    );
}

#[test]
fn the_desks_of_an_office_add_up_and_another_office_is_apart() {
    let hub = start();
    let mut first = TestDesk::enrolled(&hub, 1, "pelinia");
    let mut second = TestDesk::new(2);
    second.enrol(&hub, &hub.enrol_code("pelinia")).unwrap();
    let mut other = TestDesk::enrolled(&hub, 3, "soroca");
    for desk in [&mut first, &mut second, &mut other] {
        desk.visit(DAY, &["pay.utilities"]);
        desk.sync(&hub).unwrap();
    }
    assert_eq!(
        (hub.total("pelinia", DAY), hub.total("soroca", DAY)),
        (2, 1)
    );
}
