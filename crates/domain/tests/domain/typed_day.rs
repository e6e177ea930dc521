use indrumar_domain::{Day, Looking, typed_day};
use proptest::prelude::*;

fn today() -> Day {
    Day::parse("2026-11-23").unwrap()
}

#[test]
fn a_day_is_understood_however_people_write_it() {
    for (typed, meant) in [
        ("23.11.2026", "2026-11-23"),
        (" 3.1.26 ", "2026-01-03"),
        ("23/11/26", "2026-11-23"),
        ("23-11-2026", "2026-11-23"),
        ("2026-11-23", "2026-11-23"),
        ("2026.11.23", "2026-11-23"),
        ("23 noiembrie 2026", "2026-11-23"),
        ("23 Noi. 2026", "2026-11-23"),
        ("23.XI.2026", "2026-11-23"),
        ("1 mai 2025", "2025-05-01"),
        ("9 iunie 26", "2026-06-09"),
        ("23 ноября 2026 г.", "2026-11-23"),
        ("1 мая 2026", "2026-05-01"),
        ("23 November 2026", "2026-11-23"),
        ("November 23rd, 2026", "2026-11-23"),
        ("23.11", "2026-11-23"),
        ("24.11", "2025-11-24"),
        ("29.02", "2024-02-29"),
        ("12 octombrie", "2026-10-12"),
        ("azi", "2026-11-23"),
        ("Astăzi", "2026-11-23"),
        ("ieri", "2026-11-22"),
        ("alaltăieri", "2026-11-21"),
        ("вчера", "2026-11-22"),
        ("Yesterday", "2026-11-22"),
    ] {
        let day = typed_day(typed, today(), Looking::Back).map(String::from);
        assert_eq!(day.as_deref(), Ok(meant), "{typed}");
    }
}

#[test]
fn a_day_to_come_is_looked_for_ahead() {
    for (typed, meant) in [
        ("23.11", "2026-11-23"),
        ("22.11", "2027-11-22"),
        ("29 februarie", "2028-02-29"),
        ("mâine", "2026-11-24"),
        ("послезавтра", "2026-11-25"),
        ("1.12.26", "2026-12-01"),
    ] {
        let day = typed_day(typed, today(), Looking::Ahead).map(String::from);
        assert_eq!(day.as_deref(), Ok(meant), "{typed}");
    }
}

#[test]
fn what_is_no_day_or_not_plain_is_refused() {
    for typed in [
        "",
        "23",
        "31.02.2026",
        "0.1.2026",
        "23.13.2026",
        "23.11.202",
        "mâine poate",
        "11/23/2026",
        "1.2.3.4",
        "٣.١.٢٠٢٦",
    ] {
        assert!(typed_day(typed, today(), Looking::Back).is_err(), "{typed}");
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_nothing_breaks(typed in any::<String>()) {
        let _ = typed_day(&typed, today(), Looking::Ahead);
    }
}
