//! Every document in every language and size, looked at without any other program: what it says and in which order, its
//! structure, its codes, its weight and its pages.

use crate::corpus::{Sheet, all};
use crate::drawn::{codes, fullness};
use crate::offenders::none;
use crate::said::{CodeFirst, said};
use crate::structure::Whole;
use indrumar_document::Size;
use zpdf_document::{pdfa, pdfua};
use zpdf_parser::PdfFile;

/// What a sheet may weigh.
const MOST_BYTES: usize = 40_000;

#[test]
fn every_sheet_says_what_its_model_says_in_that_order() {
    none("the words in the file are the model's", &all(), |sheet| {
        let whole = match Whole::read(&sheet.pdf) {
            Ok(whole) => whole,
            Err(why) => return vec![why],
        };
        let is = whole.spoken();
        let orders = [CodeFirst::Yes, CodeFirst::No].map(|order| said(&sheet.document, order));
        let differ = orders.map(|ought| Some((first_difference(&is, &ought)?, ought)));
        let [Some(one), Some(other)] = differ else {
            return Vec::new();
        };
        let (at, ought) = if one.0 > other.0 { one } else { other };
        let word = |words: &[String]| words.get(at).cloned().unwrap_or("(the end)".to_owned());
        vec![format!(
            "text {at} is „{}” and should be „{}”",
            word(&is),
            word(&ought)
        )]
    });
}

/// Where two lists part.
fn first_difference(left: &[String], right: &[String]) -> Option<usize> {
    let least = left.len().min(right.len());
    let found = (0..least).find(|at| left[*at] != right[*at]);
    found.or((left.len() != right.len()).then_some(least))
}

#[test]
fn every_structure_tree_is_complete() {
    none("the structure tree is complete", &all(), |sheet| {
        Whole::read(&sheet.pdf).map_or_else(|why| vec![why], |whole| whole.complaints())
    });
}

#[test]
fn every_file_keeps_the_rules_of_accessible_and_lasting_files() {
    none("PDF/UA-1 and PDF/A-2b", &all(), |sheet| {
        let file = match PdfFile::parse(sheet.pdf.clone()) {
            Ok(file) => file,
            Err(error) => return vec![error.to_string()],
        };
        let accessible = pdfua::validate(&file, pdfua::Profile::Ua1).violations;
        let accessible = accessible
            .into_iter()
            .map(|found| ("UA-1", found.rule, found.message));
        let lasting = pdfa::validate(&file, pdfa::Profile::A2b).violations;
        let lasting = lasting
            .into_iter()
            .map(|found| ("A-2b", found.rule, found.message));
        let both = accessible.chain(lasting);
        both.map(|(profile, rule, message)| format!("{profile} {rule}: {message}"))
            .collect()
    });
}

#[test]
fn every_code_is_read_and_leads_where_the_page_says() {
    none("the code is read by a telephone", &all(), |sheet| {
        let mut complaints = codes(sheet);
        if let Some(code) = &sheet.document.code
            && !code.address.contains(&code.words)
        {
            complaints.push(format!("{} is said to be {}", code.address, code.words));
        }
        complaints
    });
}

#[test]
fn no_sheet_weighs_more_than_40_kilobytes() {
    none("at most 40 000 bytes", &all(), |sheet| {
        let bytes = sheet.pdf.len();
        (bytes > MOST_BYTES)
            .then(|| format!("{bytes} bytes on {} pages", sheet.laid.pages.len()))
            .into_iter()
            .collect()
    });
}

#[test]
fn a_sheet_is_one_leaf_and_no_side_of_it_is_nearly_empty() {
    none(
        "two pages at most, the second at least a third full",
        &all(),
        leaf,
    );
}

fn leaf(sheet: &Sheet) -> Vec<String> {
    let pages = sheet.laid.pages.len();
    let mut complaints = Vec::new();
    // A report is as long as its month, and two languages in large print stand one below the other; any other sheet is one leaf.
    let stacked = sheet.name.contains('+') && sheet.laid.size != Size::Normal;
    if pages > 2 && !stacked && !sheet.name.starts_with("report-") {
        complaints.push(format!("{pages} pages"));
    }
    for page in 1..pages {
        let full = fullness(&sheet.laid, page);
        if full < 1.0 / 3.0 {
            complaints.push(format!(
                "page {} of {pages} is {:.0} % full",
                page + 1,
                100.0 * full
            ));
        }
    }
    complaints
}
