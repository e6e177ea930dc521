use super::base::{start, with_clock};
use crate::desk::{TestDesk, road};
use chrono::{DateTime, Days, Utc};
use indrumar_hub::Clock;
use indrumar_sync::Road;
use indrumar_testkit::changed;
use indrumar_wire::{Certificate, Signed, SigningKey};
use std::sync::{Arc, Mutex};

/// A clock that the test sets.
fn clock() -> (Clock, Arc<Mutex<DateTime<Utc>>>) {
    let now = Arc::new(Mutex::new(Utc::now()));
    let shared = Arc::clone(&now);
    (Clock::from_fn(move || *shared.lock().unwrap()), now)
}

fn later(now: &Mutex<DateTime<Utc>>, days: u64) {
    let mut now = now.lock().unwrap();
    *now = now.checked_add_days(Days::new(days)).unwrap();
}

#[test]
fn a_code_gives_a_certificate_for_its_office_by_the_hub_s_key() {
    let hub = start();
    let desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let certificate = desk.enrolment.unwrap().certificate;
    assert_eq!(certificate.office.code.as_str(), "pelinia");
    assert_eq!(certificate.office.name, "Primăria Pelinia");
    assert_eq!(certificate.hub_key, hub.public_key());
    assert_eq!(certificate.install, desk.identity.install);
}

#[test]
fn a_lost_answer_does_not_use_the_code_up() {
    let (clock, now) = clock();
    let hub = with_clock(clock);
    hub.add_office("pelinia", "Primăria Pelinia");
    let code = hub.enrol_code("pelinia");
    let mut desk = TestDesk::new(1);
    desk.enrol(&hub, &code).unwrap();
    let first = desk.enrolment.clone();
    later(&now, 100);
    desk.enrol(&hub, &code.to_lowercase()).unwrap();
    assert_eq!(desk.enrolment, first);
}

#[test]
fn a_code_serves_one_desk_only() {
    let hub = start();
    hub.add_office("pelinia", "Primăria Pelinia");
    let code = hub.enrol_code("pelinia");
    TestDesk::new(1).enrol(&hub, &code).unwrap();
    let error = TestDesk::new(2).enrol(&hub, &code).unwrap_err();
    assert_eq!(error.code(), "enrolment-code-expired");
}

#[test]
fn a_code_expires_after_two_weeks() {
    let (clock, now) = clock();
    let hub = with_clock(clock);
    hub.add_office("pelinia", "Primăria Pelinia");
    let (early, late) = (hub.enrol_code("pelinia"), hub.enrol_code("pelinia"));
    later(&now, 13);
    TestDesk::new(1).enrol(&hub, &early).unwrap();
    later(&now, 2);
    let error = TestDesk::new(2).enrol(&hub, &late).unwrap_err();
    assert_eq!(error.code(), "enrolment-code-expired");
}

#[test]
fn a_code_that_was_never_made_is_unknown() {
    let hub = start();
    let never = indrumar_wire::EnrolmentCode::new([3; 16]).to_string();
    let error = TestDesk::new(1).enrol(&hub, &never).unwrap_err();
    assert_eq!(error.code(), "enrolment-code-unknown");
}

#[test]
fn an_install_cannot_be_taken_over_with_another_key() {
    let hub = start();
    let mut thief = TestDesk::enrolled(&hub, 1, "pelinia");
    thief.identity.key = SigningKey::from_seed([66; 32]);
    let error = thief.enrol(&hub, &hub.enrol_code("pelinia")).unwrap_err();
    assert_eq!(error.code(), "install-key-differs");
}

#[test]
fn a_desk_that_moves_keeps_its_history_where_it_was() {
    let (clock, now) = clock();
    let hub = with_clock(clock);
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    hub.add_office("drochia", "Primăria Drochia");
    let before = indrumar_domain::Day::of(&*now.lock().unwrap()).to_string();
    desk.visit(&before, &["pay.utilities"]);
    later(&now, 3);
    desk.enrol(&hub, &hub.enrol_code("drochia")).unwrap();
    let after = indrumar_domain::Day::of(&*now.lock().unwrap()).to_string();
    desk.visit(&after, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    assert_eq!(
        (hub.total("pelinia", &before), hub.total("drochia", &before)),
        (1, 0)
    );
    assert_eq!(
        (hub.total("pelinia", &after), hub.total("drochia", &after)),
        (0, 1)
    );
}

#[test]
fn a_certificate_of_another_hub_or_for_another_desk_lets_nobody_in() {
    let (hub, other) = (start(), start());
    let mut mine = TestDesk::enrolled(&hub, 1, "pelinia");
    let error = mine.enrol_again(&road(&other)).unwrap_err();
    assert_eq!(error.code(), "certificate-unknown");
    let mut thief = TestDesk::new(2);
    thief.enrolment = mine.enrolment.clone();
    let error = thief.enrol_again(&road(&hub)).unwrap_err();
    assert_eq!(error.code(), "certificate-unknown");
    let certificate = &mut mine.enrolment.as_mut().unwrap().signed;
    *certificate = changed(certificate, |payload| {
        payload["office"]["code"] = "drochia".into();
    });
    let error = mine.enrol_again(&road(&hub)).unwrap_err();
    assert_eq!(error.code(), "certificate-unknown");
}

#[test]
fn an_enrolment_signed_by_another_key_than_it_carries_is_refused() {
    let hub = start();
    hub.add_office("pelinia", "Primăria Pelinia");
    let desk = TestDesk::new(1);
    let wish = indrumar_wire::Enrolment {
        code: Some(hub.enrol_code("pelinia")),
        certificate: None,
        install: desk.identity.install,
        public_key: desk.identity.key.public(),
        program: String::new(),
    };
    let bytes = Signed::seal(&wish, &SigningKey::from_seed([5; 32]))
        .unwrap()
        .to_bytes()
        .unwrap();
    assert_eq!(
        road(&hub).enrol(&bytes).unwrap_err().code(),
        "signature-wrong"
    );
    let bytes = Signed::seal(&wish, &desk.identity.key)
        .unwrap()
        .to_bytes()
        .unwrap();
    assert!(
        road(&hub)
            .enrol(&bytes)
            .unwrap()
            .peek::<Certificate>()
            .is_ok(),
        "the code is still good"
    );
}
