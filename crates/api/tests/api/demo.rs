//! Invented requests go the way of real ones.

use indrumar_api::ApiError;
use indrumar_api::demo::{DemoFill, fill};
use indrumar_api::request::{ListRequests, list};
use indrumar_api::session::{Nothing, boot};
use indrumar_api::sync::status;
use indrumar_testkit::desk;

fn args(requests: u32) -> DemoFill {
    DemoFill {
        requests,
        days: 40,
        seed: 9,
    }
}

#[test]
fn a_filled_desk_counts_what_it_lists_and_says_that_it_is_invented() {
    let desk = desk().open();
    assert!(!boot(&desk, Nothing {}).unwrap().demo);
    let done = fill(&desk, args(1_100)).unwrap();
    assert_eq!(done.requests, 1_100);
    assert!(done.changes.requests && done.changes.tally);
    assert!(boot(&desk, Nothing {}).unwrap().demo);
    let rows = list(&desk, ListRequests::default()).unwrap();
    assert_eq!(rows.len(), 1_100);
    let visits: u64 = rows.iter().map(|row| u64::from(row.visits)).sum();
    let told = status(&desk, Nothing {}).unwrap();
    assert_eq!(told.visits_here, visits);
    assert!(told.waiting.len() > 20);
    assert!(rows.iter().all(|row| row.day.as_str() <= "2026-11-23"));
}

#[test]
fn nothing_is_invented_before_first_start() {
    let refused = fill(&desk().not_set_up().open(), args(1));
    assert_eq!(refused, Err(ApiError::NotSetUp {}));
}
