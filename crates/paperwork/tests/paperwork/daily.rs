//! The register of a day on paper.

use indrumar_document::{Size, layout};
use indrumar_domain::{DayState, Figures, Request};
use indrumar_i18n::Lang;
use indrumar_paperwork::{DailyInput, daily, guide};

use crate::{catalogue, day, figures, office, said};

fn input<'a>(requests: &'a [Request], figures: &'a Figures, notes: bool) -> DailyInput<'a> {
    DailyInput {
        day: day(),
        as_of: day(),
        office: office(),
        operator: "Ana Exemplu".into(),
        state: DayState::Zero,
        requests,
        figures,
        notes,
        invented: false,
    }
}

#[test]
fn every_visit_of_the_day_has_its_line_and_notes_stay_away_unless_asked_for() {
    let mut requests = figures::register(catalogue(), "2026-11-23T16:00:00+02:00", 40, 1);
    requests[0].note = Some("Vasile, strada Morii".to_owned());
    let counted = figures::figures(&requests, |_| true);
    for lang in Lang::ALL {
        let document = daily(catalogue(), lang, &input(&requests, &counted, false));
        assert!(!format!("{document:?}").contains('⟦'), "{lang}");
        let said = said(&layout(&document, Size::Compact).unwrap());
        assert!(!said.contains("Vasile"));
        for request in &requests {
            let clock = request.at.format("%H:%M").to_string();
            assert!(said.contains(&clock), "{clock}: {said}");
        }
        let people = counted.sums.people();
        assert!(said.contains(&people.to_string()), "{said}");
    }
    let with = daily(catalogue(), Lang::Ro, &input(&requests, &counted, true));
    assert!(said(&layout(&with, Size::Compact).unwrap()).contains("Vasile"));
}

#[test]
fn a_day_without_visits_says_what_is_known_of_it() {
    let none = Figures::default();
    for (state, wanted) in [
        (DayState::Zero, "Ziua este declarată fără vizite."),
        (DayState::Closed, "Ziua este declarată închisă."),
        (
            DayState::Unknown,
            "În această zi nu a fost înregistrată nicio vizită.",
        ),
    ] {
        let input = DailyInput {
            state,
            ..input(&[], &none, false)
        };
        let document = daily(catalogue(), Lang::Ro, &input);
        let said = said(&layout(&document, Size::Compact).unwrap());
        assert!(said.contains(wanted), "{said}");
    }
}

#[test]
fn the_guide_takes_two_pages_in_every_language() {
    for lang in Lang::ALL {
        let document = guide(lang, &office(), day());
        assert!(!format!("{document:?}").contains('⟦'), "{lang}");
        let laid = layout(&document, Size::Compact).unwrap();
        assert_eq!(laid.pages.len(), 2, "{lang}");
        assert!(said(&laid).contains("0 200 00 000"));
    }
}
