//! The programs that read what was printed: poppler, qpdf, zbar, outloud. Each gives what it says or its complaint.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What `pdftotext` reads, in the order of the content.
pub(crate) fn words(file: &Path) -> Result<String, String> {
    said(
        Command::new("pdftotext")
            .args(["-raw", "-enc", "UTF-8"])
            .arg(file)
            .arg("-"),
    )
}

/// Fails unless every font is an embedded subset whose letters can be read back.
pub(crate) fn embedded(file: &Path) -> Result<(), String> {
    let table = said(Command::new("pdffonts").arg(file))?;
    let fonts: Vec<&str> = table.lines().skip(2).collect();
    let whole = |font: &&str| {
        // The columns at the end: embedded, subset, letters known, object, generation.
        let columns: Vec<&str> = font.split_whitespace().rev().take(5).collect();
        columns.get(2..) == Some(&["yes", "yes", "yes"])
    };
    if fonts.is_empty() || !fonts.iter().all(whole) {
        return Err(format!("pdffonts: {}", fonts.join("; ")));
    }
    Ok(())
}

/// Fails unless `qpdf --check` has nothing to say.
pub(crate) fn sound(file: &Path) -> Result<(), String> {
    let output = output(Command::new("qpdf").arg("--check").arg(file));
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() && complaint.is_empty() {
        return Ok(());
    }
    Err(format!("qpdf: {}", complaint.trim()))
}

/// The first page, where the code is, drawn in grey at 150 dots an inch.
pub(crate) fn drawn(file: &Path) -> Result<PathBuf, String> {
    let picture = file.with_extension("");
    let page = ["-r", "150", "-gray", "-f", "1", "-l", "1", "-singlefile"];
    said(Command::new("pdftoppm").args(page).arg(file).arg(&picture))?;
    // Not `with_extension`: the names have dots in them.
    let mut name = picture.into_os_string();
    name.push(".pgm");
    Ok(PathBuf::from(name))
}

/// The same picture from a printer that is low on toner: black is grey, here darker and there paler, in bands along the page.
pub(crate) fn low_on_toner(pgm: &[u8]) -> Vec<u8> {
    // Three lines of header: the kind, the size, the lightest value.
    let header: Vec<&[u8]> = pgm.splitn(4, |byte| *byte == b'\n').collect();
    let size = std::str::from_utf8(header[1]).unwrap();
    let wide: usize = size.split(' ').next().unwrap().parse().unwrap();
    let start = pgm.len() - header[3].len();
    let mut pale = pgm.to_vec();
    for (at, dot) in pale[start..].iter_mut().enumerate() {
        let toner = 70 + (at % wide % BAND).abs_diff(BAND / 2);
        *dot = 255 - ((255 - usize::from(*dot)) * toner / 255) as u8;
    }
    pale
}

/// The width of a band, in dots.
const BAND: usize = 130;

/// What a telephone reads from a picture.
pub(crate) fn codes(picture: &Path) -> Result<Vec<String>, String> {
    // It also ends with failure when a page has no code; what counts is what it prints.
    let output = output(
        Command::new("zbarimg")
            .args(["--quiet", "--raw"])
            .arg(picture),
    );
    let text = String::from_utf8(output.stdout).map_err(|error| format!("zbarimg: {error}"))?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// The errors that `outloud` finds in these files, each with its sheet's name. Its warnings are for people to weigh: it wants
/// a link on everything that looks like an address, on paper too.
pub(crate) fn outloud(files: &[PathBuf], report: &Path) -> Vec<(String, String)> {
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../outloud/bin/outloud");
    let heard = said(
        Command::new(program)
            .args(["--quiet", "--fail-on", "never", "--json"])
            .arg(report)
            .args(files),
    );
    if let Err(why) = heard {
        return vec![("outloud".to_owned(), why)];
    }
    let report: Value = serde_json::from_slice(&fs::read(report).unwrap()).unwrap();
    let results = report["results"].as_array().unwrap();
    assert_eq!(results.len(), files.len(), "outloud reads every file");
    let mut complaints = Vec::new();
    for result in results {
        let file = Path::new(result["path"].as_str().unwrap());
        let name = file.file_stem().unwrap().to_string_lossy();
        let findings = result["findings"].as_array().unwrap().iter();
        let errors = findings.filter(|finding| finding["severity"] == "error");
        for error in errors {
            let (rule, message) = (&error["rule"], &error["message"]);
            complaints.push((name.to_string(), format!("outloud: {rule} {message}")));
        }
        if let Some(error) = result["error"].as_str() {
            complaints.push((name.to_string(), format!("outloud: {error}")));
        }
    }
    complaints
}

fn said(command: &mut Command) -> Result<String, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = output(command);
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{program}: {}", complaint.trim()));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("{program}: {error}"))
}

fn output(command: &mut Command) -> Output {
    let program = command.get_program().to_string_lossy().into_owned();
    command
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}: cargo xtask test installs it"))
}
