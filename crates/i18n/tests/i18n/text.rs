//! Gaps, plural forms, figures, and what happens when a key is missing.

use indrumar_i18n::{Args, I18n, Lang, date, decimal};

fn count(lang: Lang, count: u32) -> String {
    I18n::new(lang).text("desk-today-count", &Args::new().with("count", count))
}

#[test]
fn romanian_bends_to_its_three_plural_forms() {
    assert_eq!(count(Lang::Ro, 1), "1 solicitare azi");
    assert_eq!(count(Lang::Ro, 2), "2 solicitări azi");
    assert_eq!(count(Lang::Ro, 19), "19 solicitări azi");
    assert_eq!(count(Lang::Ro, 20), "20 de solicitări azi");
    assert_eq!(count(Lang::Ro, 0), "0 solicitări azi");
    assert_eq!(count(Lang::Ro, 100), "100 de solicitări azi");
    assert_eq!(count(Lang::Ro, 101), "101 solicitări azi");
    assert_eq!(count(Lang::Ro, 1219), "1219 solicitări azi");
    assert_eq!(count(Lang::Ro, 120), "120 de solicitări azi");
}

#[test]
fn russian_bends_to_its_three_plural_forms() {
    assert_eq!(count(Lang::Ru, 1), "1 обращение сегодня");
    assert_eq!(count(Lang::Ru, 3), "3 обращения сегодня");
    assert_eq!(count(Lang::Ru, 5), "5 обращений сегодня");
    assert_eq!(count(Lang::Ru, 11), "11 обращений сегодня");
    assert_eq!(count(Lang::Ru, 21), "21 обращение сегодня");
}

#[test]
fn a_value_is_put_in_without_marks_of_isolation() {
    for lang in Lang::ALL {
        let said = I18n::new(lang).text("error-disk-full", &Args::new().with("path", "/tmp/x"));
        assert!(said.contains("/tmp/x"), "{said}");
        assert!(!said.contains(['\u{2068}', '\u{2069}']), "{said}");
    }
}

#[test]
fn a_missing_key_is_seen_at_the_first_look() {
    for lang in Lang::ALL {
        assert_eq!(I18n::new(lang).plain("no-such-key"), "⟦no-such-key⟧");
        assert!(!I18n::new(lang).knows("no-such-key"));
    }
}

#[test]
fn a_missing_value_leaves_the_rest_of_the_sentence() {
    let said = I18n::new(Lang::Ro).plain("error-disk-full");
    assert!(said.contains("{$path}"), "{said}");
}

#[test]
fn days_and_decimals_are_written_as_on_paper() {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
    assert_eq!(date(day), "05.03.2026");
    assert_eq!(decimal(1234.5, 1), "1234,5");
    assert_eq!(decimal(0.25, 1), "0,2");
    assert_eq!(decimal(-0.001, 1), "0");
    assert_eq!(decimal(100.0, 0), "100");
}

#[test]
fn every_error_says_something_of_the_data_or_of_what_to_do() {
    // One sentence names the trouble; an error a person can act on has a second.
    for lang in Lang::ALL {
        for key in indrumar_i18n::keys(lang)
            .keys()
            .filter(|key| key.starts_with("error-"))
        {
            let said = I18n::new(lang).plain(key);
            assert!(
                said.matches(['.', '?']).count() >= 2,
                "{lang} {key}: {said}"
            );
        }
    }
}
