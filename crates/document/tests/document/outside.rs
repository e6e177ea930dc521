//! The file as other programs see it: poppler, qpdf, zbar (Debian packages poppler-utils, qpdf, zbar-tools).

use std::path::Path;
use std::process::Command;

use indrumar_document::{Size, layout, pdf};

use crate::sample::{ADDRESS, FULL_TEXT, full};

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} (poppler-utils, qpdf, zbar-tools): {error}"));
    assert!(
        output.status.success(),
        "{program}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn with_file(size: Size, check: impl Fn(&Path, &str)) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("document.pdf");
    std::fs::write(&path, pdf(&layout(&full(), size).unwrap()).unwrap()).unwrap();
    check(folder.path(), path.to_str().unwrap());
}

#[test]
fn poppler_extracts_the_words_of_the_model() {
    with_file(Size::Normal, |_, path| {
        let text = run("pdftotext", &["-enc", "UTF-8", "-raw", path, "-"]);
        let words = |text: &str| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
                .join(" ")
        };
        let text = words(&text);
        let mut at = 0;
        // Page numbers are ornament, and come where they stand.
        for expected in FULL_TEXT {
            let expected = words(expected);
            let found = text[at..].find(&expected);
            at += found
                .unwrap_or_else(|| panic!("{expected:?} is missing or out of order in {text:?}"));
        }
    });
}

#[test]
fn poppler_sees_embedded_subsets_with_unicode_and_a_tagged_file() {
    with_file(Size::Large, |_, path| {
        let fonts = run("pdffonts", &[path]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(fonts.len(), 2, "{fonts:?}");
        for font in fonts {
            assert!(font.contains("+NotoSans-"), "{font}");
            assert!(
                font.contains("yes yes yes"),
                "embedded, subset, with Unicode: {font}"
            );
        }
        let info = run("pdfinfo", &[path]);
        for line in [
            "Tagged:          yes",
            "PDF version:     1.7",
            "Producer:        Îndrumar",
        ] {
            assert!(info.contains(line), "{line} in {info}");
        }
    });
}

#[test]
fn qpdf_finds_nothing_wrong() {
    with_file(Size::VeryLarge, |_, path| {
        run("qpdf", &["--check", path]);
    });
}

#[test]
fn the_printed_code_leads_to_the_address() {
    with_file(Size::Normal, |folder, path| {
        let page = folder.join("page");
        let page = page.to_str().unwrap();
        run(
            "pdftoppm",
            &[
                "-r",
                "150",
                "-gray",
                "-png",
                "-f",
                "1",
                "-l",
                "1",
                "-singlefile",
                path,
                page,
            ],
        );
        let found = run("zbarimg", &["--quiet", "--raw", &format!("{page}.png")]);
        assert_eq!(found.trim(), ADDRESS);
    });
}
