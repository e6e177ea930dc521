//! Sheets before other people's programs: poppler reads and draws them, qpdf checks them, zbar looks for codes, outloud
//! listens to them. Twelve of them in every test, all of them in `cargo xtask torture`; both commands install the programs.

use crate::corpus::{Sheet, all, named};
use crate::offenders::{found, settle};
use crate::programs;
use crate::said::{CodeFirst, said};
use indrumar_document::{Mark, Tag};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Every kind, every language, every size.
const TWELVE: [&str; 12] = [
    "pay.utilities-ro-normal",
    "papers.criminal-record-ru-normal",
    "pay.mpay-en-normal",
    "benefits.pension-ro-large",
    "insurance.medical-ru-large",
    "account.mcabinet-en-very-large",
    "learn.not-be-cheated-ro-very-large",
    "papers.criminal-record-ro+ru-normal",
    "pay.utilities-ro+en-large",
    "papers.apostille-ru-normal-personal",
    "report-ro",
    "certificate-ru",
];

#[test]
fn twelve_sheets_stand_before_other_programs() {
    let sheets = named(&TWELVE);
    let complaints = before_all(&sheets, "twelve");
    settle("read by other programs", sheets.len(), &complaints);
}

#[test]
#[ignore = "takes minutes: cargo xtask torture"]
fn every_sheet_stands_before_other_programs() {
    let sheets = all();
    let complaints = before_all(&sheets, "every");
    let failed: BTreeSet<&String> = complaints.iter().map(|(name, _)| name).collect();
    let passed = sheets.len() - failed.len();
    println!("sheets: {passed} passed, {} failed", failed.len());
    settle("read by other programs", sheets.len(), &complaints);
}

/// Writes the files where a person can look at them afterwards, and asks every program.
fn before_all(sheets: &[&Sheet], folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("sheets")
        .join(folder);
    // What is there was left by an earlier run.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let file = |sheet: &Sheet| folder.join(format!("{}.pdf", sheet.name));
    for sheet in sheets {
        fs::write(file(sheet), &sheet.pdf).unwrap();
    }
    let mut complaints = found(sheets, &|sheet: &Sheet| before_each(sheet, &file(sheet)));
    let files: Vec<PathBuf> = sheets.iter().map(|sheet| file(sheet)).collect();
    complaints.extend(programs::outloud(&files, &folder.join("outloud.json")));
    complaints
}

fn before_each(sheet: &Sheet, file: &Path) -> Vec<String> {
    let asked = [
        programs::sound(file),
        programs::embedded(file),
        programs::words(file).and_then(|words| in_order(sheet, &words)),
        codes(sheet, file),
    ];
    asked.into_iter().filter_map(Result::err).collect()
}

/// Whether the page says what the model says and, besides, nothing but running heads, page numbers and what is written in
/// pictures. White space does not count: where it stands depends on where lines end.
fn in_order(sheet: &Sheet, words: &str) -> Result<(), String> {
    let page = letters(words);
    let orders = [CodeFirst::Yes, CodeFirst::No].map(|order| said(&sheet.document, order));
    // Two columns are drawn line by line; in which order they are read the structure alone can tell.
    if sheet.document.also.is_none() {
        let missing = orders.iter().map(|said| first_missing(&page, said));
        if let [Some(text), Some(_)] = missing.collect::<Vec<_>>().as_slice() {
            return Err(format!("pdftotext: „{text}” is missing or out of order"));
        }
    }
    let ought = letters(&orders[0].concat());
    let mut rest = counted(&page);
    for letter in &ought {
        let left = rest.get_mut(letter).filter(|left| **left > 0);
        *left.ok_or_else(|| format!("pdftotext: not enough „{letter}”"))? -= 1;
    }
    let pieces = sheet.laid.pages.iter().flat_map(|page| &page.pieces);
    let besides = pieces.filter(|piece| is_besides(sheet, piece.mark));
    let besides: usize = besides.map(|piece| letters(&piece.text()).len()).sum();
    let most = ought.len() + besides;
    if page.len() > most {
        let count = page.len();
        return Err(format!(
            "pdftotext: {count} letters, at most {most} are meant"
        ));
    }
    Ok(())
}

/// Whether it is ornament or part of a picture.
fn is_besides(sheet: &Sheet, mark: Mark) -> bool {
    let Mark::Content(content) = mark else {
        return true;
    };
    let tree = &sheet.laid.tree;
    let mut node = Some(tree.owner(content));
    std::iter::from_fn(|| {
        let own = tree.node(node?);
        node = own.parent;
        Some(own.tag)
    })
    .any(|tag| tag == Tag::Figure)
}

fn counted(letters: &[char]) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for letter in letters {
        *counts.entry(*letter).or_default() += 1;
    }
    counts
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|ch| !ch.is_whitespace()).collect()
}

/// The first text whose letters do not stand on the page after those of the texts before it.
fn first_missing<'a>(page: &[char], said: &'a [String]) -> Option<&'a String> {
    let mut rest = page.iter();
    said.iter().find(|text| {
        let stands = |ch: &char| rest.any(|seen| seen == ch);
        !letters(text).iter().all(stands)
    })
}

/// Drawn at 150 dots an inch in grey, as a printer with enough toner and as one with too little would.
fn codes(sheet: &Sheet, file: &Path) -> Result<(), String> {
    let wanted: Vec<String> = sheet
        .document
        .code
        .iter()
        .map(|code| code.address.clone())
        .collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let page = programs::drawn(file)?;
    let pale = file.with_extension("pale.pgm");
    fs::write(&pale, programs::low_on_toner(&fs::read(&page).unwrap())).unwrap();
    for picture in [&page, &pale] {
        let read = programs::codes(picture)?;
        if read != wanted {
            let picture = picture.display();
            return Err(format!(
                "zbarimg: reads {read:?}, not {wanted:?} from {picture}"
            ));
        }
        fs::remove_file(picture).unwrap();
    }
    Ok(())
}
