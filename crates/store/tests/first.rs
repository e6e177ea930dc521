//! A process's first databases. On its own: another test of the same process would have opened one already.
#![allow(clippy::unwrap_used)]

use indrumar_store::{Key, Store};
use std::process::Command;
use std::sync::Barrier;

const SIDE_BY_SIDE: usize = 8;
/// One process in sixteen failed when nobody took care.
const PROCESSES: usize = 48;
const CHILD: &str = "INDRUMAR_TEST_FIRST";

#[test]
fn the_first_databases_of_a_process_may_be_opened_at_one_moment() {
    if std::env::var_os(CHILD).is_some() {
        return open_at_once();
    }
    let this = std::env::current_exe().unwrap();
    for _ in 0..PROCESSES {
        let done = Command::new(&this).env(CHILD, "1").output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{said}");
    }
}

fn open_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let start = Barrier::new(SIDE_BY_SIDE);
    let open = |number: usize| {
        let path = folder.path().join(format!("{number}.db"));
        start.wait();
        Store::open(&path, &Key::new([7; 32])).map(drop)
    };
    let opened: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..SIDE_BY_SIDE)
            .map(|number| scope.spawn(move || open(number)))
            .collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(opened.iter().all(Result::is_ok), "{opened:?}");
}
