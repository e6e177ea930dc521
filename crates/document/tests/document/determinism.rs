//! The same document, the same bytes: in one process, in two, for the screen and for paper.

use std::process::Command;

use indrumar_document::{Size, html, layout, pdf, svg_pages};

use crate::sample::full;

#[test]
fn the_same_document_gives_the_same_bytes() {
    let make = || {
        let laid = layout(&full(), Size::Large).unwrap();
        (pdf(&laid).unwrap(), svg_pages(&laid), html(&full()))
    };
    assert!(make() == make());
}

#[test]
fn another_day_gives_another_file() {
    let mut later = full();
    later.as_of = later.as_of.succ_opt().unwrap();
    let bytes = |document| pdf(&layout(document, Size::Normal).unwrap()).unwrap();
    assert!(bytes(&full()) != bytes(&later));
}

#[test]
fn a_file_says_its_length_and_sum() {
    let bytes = pdf(&layout(&full(), Size::Normal).unwrap()).unwrap();
    let sum = bytes.iter().fold(0_u64, |sum, byte| {
        sum.wrapping_mul(1_099_511_628_211)
            .wrapping_add(u64::from(*byte))
    });
    println!("file {} {sum:x}", bytes.len());
}

#[test]
fn two_processes_give_the_same_bytes() {
    let said = || {
        let output = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "determinism::a_file_says_its_length_and_sum",
                "--nocapture",
            ])
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines()
            .find(|line| line.contains("file "))
            .map(str::to_owned)
            .unwrap()
    };
    assert_eq!(said(), said());
}
