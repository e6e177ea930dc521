use indrumar_domain::{Day, Holiday, holiday, is_working_day};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn easter_is_where_the_church_calendar_has_it() {
    for easter in [
        "2023-04-16",
        "2024-05-05",
        "2025-04-20",
        "2026-04-12",
        "2027-05-02",
        "2028-04-16",
    ] {
        let sunday = day(easter);
        assert_eq!(holiday(sunday), Some(Holiday::Easter), "{easter}");
        assert_eq!(holiday(sunday.next()), Some(Holiday::Easter));
        assert_eq!(holiday(sunday.next().next()), None);
    }
    assert_eq!(holiday(day("2026-04-20")), Some(Holiday::Memorial));
    assert_eq!(holiday(day("2026-04-11")), None);
}

#[test]
fn an_easter_on_the_first_of_may_is_the_labour_day_too_and_one_holiday() {
    assert_eq!(holiday(day("2059-05-01")), Some(Holiday::LabourDay));
}

#[test]
fn the_fixed_holidays_are_those_of_the_labour_code() {
    for (text, wanted) in [
        ("2026-01-01", Holiday::NewYear),
        ("2026-01-07", Holiday::OldChristmas),
        ("2026-01-08", Holiday::OldChristmas),
        ("2026-03-08", Holiday::WomensDay),
        ("2026-05-01", Holiday::LabourDay),
        ("2026-05-09", Holiday::VictoryAndEurope),
        ("2026-06-01", Holiday::ChildrensDay),
        ("2026-08-27", Holiday::Independence),
        ("2026-08-31", Holiday::Language),
        ("2026-12-25", Holiday::NewChristmas),
    ] {
        assert_eq!(holiday(day(text)), Some(wanted));
    }
    let of_year = |year: i32| {
        let first = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let days = first.iter_days().take(365).map(Day::from);
        days.filter(|day| holiday(*day).is_some()).count()
    };
    assert_eq!(of_year(2026), 13);
}

#[test]
fn no_year_makes_it_panic_and_offices_rest_at_weekends() {
    for year in ["0001-04-12", "0100-04-12", "1582-04-12", "9999-12-31"] {
        let _ = holiday(day(year));
    }
    assert!(is_working_day(day("2026-11-23")));
    assert!(!is_working_day(day("2026-11-22")));
    assert!(!is_working_day(day("2026-04-13")));
}
