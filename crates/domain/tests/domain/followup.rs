use indrumar_domain::{Day, DomainError, FollowUp};

fn follow_up() -> FollowUp {
    FollowUp {
        due: Day::parse("2026-11-30").unwrap(),
        reason: None,
        bring: None,
        alias: None,
        phone: None,
    }
}

#[test]
fn texts_are_cleaned_and_whom_to_call_stands_on_one_line() {
    let kept = FollowUp {
        reason: Some(" vine răspunsul\nde la ASP \u{7}".to_owned()),
        alias: Some(" tanti\n Maria ".to_owned()),
        phone: Some("  ".to_owned()),
        ..follow_up()
    };
    let kept = kept.checked().unwrap();
    assert_eq!(kept.reason.as_deref(), Some("vine răspunsul\nde la ASP"));
    assert_eq!(
        (kept.alias.as_deref(), kept.phone),
        (Some("tanti Maria"), None)
    );
}

#[test]
fn a_text_that_is_too_long_is_refused_with_its_limit() {
    let long = FollowUp {
        alias: Some("ș".repeat(81)),
        ..follow_up()
    };
    let refused = DomainError::TextTooLong {
        what: "alias",
        max: 80,
    };
    assert_eq!(long.checked(), Err(refused));
}
