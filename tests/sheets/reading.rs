//! The programs that read what was printed: poppler, qpdf, zbar.

use std::path::Path;
use std::process::Command;

/// What `pdftotext` reads, its white space made single spaces.
pub(crate) fn words(file: &Path) -> String {
    let text = said(Command::new("pdftotext").arg(file).arg("-"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Fails unless every font is an embedded subset whose letters can be read back.
pub(crate) fn embedded_subsets(file: &Path, name: &str) {
    let table = said(Command::new("pdffonts").arg(file));
    let fonts: Vec<&str> = table.lines().skip(2).collect();
    assert!(!fonts.is_empty(), "{name}: {table}");
    for font in fonts {
        // The columns at the end: embedded, subset, letters known, object, generation.
        let columns: Vec<&str> = font.split_whitespace().rev().take(5).collect();
        assert_eq!(columns[2..], ["yes", "yes", "yes"], "{name}: {table}");
    }
}

/// Fails unless `qpdf --check` has nothing to say.
pub(crate) fn is_sound(file: &Path, name: &str) {
    let output = Command::new("qpdf")
        .arg("--check")
        .arg(file)
        .output()
        .expect("qpdf");
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() && complaint.is_empty(),
        "{name}: {complaint}"
    );
}

/// What a telephone reads from the drawn pages.
pub(crate) fn codes(file: &Path) -> Vec<String> {
    let pictures = file.with_extension("");
    said(
        Command::new("pdftoppm")
            .args(["-r", "150", "-png"])
            .arg(file)
            .arg(&pictures),
    );
    let stem = pictures.file_name().unwrap().to_string_lossy().into_owned();
    let mut codes = Vec::new();
    for entry in std::fs::read_dir(file.parent().unwrap()).unwrap() {
        let picture = entry.unwrap().path();
        let drawn = picture
            .file_name()
            .unwrap()
            .to_string_lossy()
            .starts_with(&format!("{stem}-"));
        if drawn && picture.extension().is_some_and(|ending| ending == "png") {
            // It also ends with failure when a page has no code; what counts is what it prints.
            let output = Command::new("zbarimg")
                .args(["--quiet", "--raw"])
                .arg(&picture)
                .output();
            let output = output.expect("zbarimg");
            codes.extend(
                String::from_utf8_lossy(&output.stdout)
                    .lines()
                    .map(str::to_owned),
            );
        }
    }
    codes
}

fn said(command: &mut Command) -> String {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}: cargo xtask test installs it"));
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}
