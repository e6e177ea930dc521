//! When a desk tries next by itself.

use crate::sync::enrolled;
use indrumar_api::ApiError;
use indrumar_api::session::Nothing;
use indrumar_api::sync::{SyncSettings, auto, now, progress, settings_get, settings_set, status};
use indrumar_testkit::{desk, request};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(60 * 60);

#[test]
fn a_desk_without_a_hub_or_switched_off_plans_nothing() {
    let alone = desk().open();
    assert_eq!(auto::next_in(&alone).unwrap(), None);
    let (_hub, desk) = enrolled();
    // Just enrolled: at once.
    assert_eq!(auto::next_in(&desk).unwrap(), Some(Duration::ZERO));
    let settings = settings_get(&desk, Nothing {}).unwrap();
    assert!(settings.automatic);
    let off = SyncSettings {
        automatic: false,
        ..settings.clone()
    };
    settings_set(&desk, off).unwrap();
    assert_eq!(auto::next_in(&desk).unwrap(), None);
    settings_set(&desk, settings).unwrap();
    assert_eq!(auto::next_in(&desk).unwrap(), Some(Duration::ZERO));
}

#[test]
fn a_sync_that_went_well_is_followed_within_the_hour_and_a_change_comes_sooner() {
    let (_hub, desk) = enrolled();
    assert!(!auto::on_closing(&desk).unwrap());
    request("pay.utilities").record(&desk);
    assert!(auto::on_closing(&desk).unwrap());
    now(&desk, Nothing {}).unwrap();
    assert!(!auto::on_closing(&desk).unwrap());
    let wait = auto::next_in(&desk).unwrap().unwrap();
    assert!(wait <= HOUR, "{wait:?}");
    auto::changed(&desk);
    assert!(auto::next_in(&desk).unwrap().unwrap() <= Duration::from_secs(90));
    let told = progress(&desk, Nothing {}).unwrap();
    assert_eq!((told.running, told.keys, told.sent), (false, 1, 1));
}

#[test]
fn a_hub_that_is_away_is_tried_later_and_later_and_not_on_closing() {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    drop(hub);
    for failures in 1..=2 {
        let away = now(&desk, Nothing {});
        assert!(matches!(away, Err(ApiError::HubAway { .. })), "{away:?}");
        let told = status(&desk, Nothing {}).unwrap();
        assert_eq!(told.failures, failures);
        // Nobody here waits for the moment, so none is promised.
        assert_eq!(told.next_try, None);
        let wait = auto::next_in(&desk).unwrap().unwrap();
        assert!(wait > Duration::ZERO && wait <= Duration::from_secs(120));
    }
    // A change does not hurry it.
    let before = auto::next_in(&desk).unwrap().unwrap();
    auto::changed(&desk);
    let after = auto::next_in(&desk).unwrap().unwrap();
    assert!(before.saturating_sub(after) < Duration::from_secs(1));
    assert!(!auto::on_closing(&desk).unwrap());
}

#[test]
fn a_try_while_another_program_sends_is_put_off() {
    let (_hub, desk) = enrolled();
    let _other = desk.folder().lock_sync().unwrap();
    assert_eq!(now(&desk, Nothing {}), Err(ApiError::SyncRunning {}));
    assert!(auto::next_in(&desk).unwrap().unwrap() > Duration::ZERO);
}
