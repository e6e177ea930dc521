//! Files of what is shown, read back by others' readers and held against the page.

use super::board::country;
use calamine::{Data, Reader, Xlsx};
use serde_json::Value;
use std::io::Cursor;

const QUERY: &str = "scope=MD-DR&period=2026-11&lang=en";

/// The rows of a CSV up to its end.
fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text
        .strip_prefix('\u{feff}')
        .expect("a mark at the beginning");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn value<'a>(rows: &'a [Vec<String>], name: &str) -> &'a str {
    let row = rows.iter().find(|row| row.len() == 2 && row[0] == name);
    &row.unwrap_or_else(|| panic!("no {name} in {rows:?}"))[1]
}

#[test]
fn a_csv_says_what_the_page_says_and_what_made_it() {
    let (hub, _) = country();
    let mut ana = hub.signed_in("national", None);
    let file = ana.get(&format!("/export/csv?{QUERY}"));
    assert_eq!(file.status, 200, "{}", file.html);
    assert!(file.headers["content-type"].starts_with("text/csv"));
    assert!(
        file.headers["content-disposition"].contains("indrumar-MD-DR-2026-11-01-2026-11-30.csv")
    );
    let rows = read_csv(&file.bytes);
    let find = |part: &str, row: &str| {
        rows.iter()
            .find(|it| it[0] == part && it[1] == row)
            .unwrap()
    };
    assert_eq!(
        find("Total", "Visits")[2..],
        ["20", "0", "2 of 2 desks, 71 % of days"]
    );
    assert_eq!(find("Total", "Services given")[2], "34");
    assert_eq!(find("District or office", "Primăria pelinia")[2], "14");
    assert_eq!(find("Channel, by visit", "at the desk")[2], "10");
    let services: u64 = rows
        .iter()
        .filter(|it| it[0] == "Services given, by name")
        .map(|it| it[2].parse::<u64>().unwrap())
        .sum();
    assert_eq!(services, 34);
    let page = ana.get("/district/MD-DR?period=2026-11&lang=en").html;
    for (part, name) in rows
        .iter()
        .filter(|it| it[0] == "Services given, by name")
        .map(|it| (&it[2], &it[1]))
    {
        assert!(
            page.contains(name.as_str()) && page.contains(&format!(">{part}<")),
            "{name}"
        );
    }
    assert_eq!(
        value(&rows, "How much is known"),
        "2 of 2 desks, 71 % of days"
    );
    assert_eq!(value(&rows, "Period"), "01.11.2026 – 30.11.2026");
    assert_eq!(value(&rows, "Visits"), "20");
    assert_eq!(value(&rows, "Made by"), "national");
    let blank = file.html.split("\r\n\r\n").next().unwrap().lines().count() - 1;
    assert_eq!(value(&rows, "Rows"), blank.to_string());
}

#[test]
fn a_workbook_has_the_same_rows_as_the_csv() {
    let (hub, _) = country();
    let mut ana = hub.signed_in("national", None);
    let csv = read_csv(&ana.get(&format!("/export/csv?{QUERY}")).bytes);
    let bytes = ana.get(&format!("/export/xlsx?{QUERY}")).bytes;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = book.sheet_names();
    let sheet = book.worksheet_range(&sheets[0]).unwrap();
    let cell = |data: &Data| match data {
        Data::Float(number) => format!("{number}"),
        other => other.to_string(),
    };
    let rows: Vec<Vec<String>> = sheet
        .rows()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    for row in csv.iter().filter(|row| row.len() == 5) {
        assert!(rows.contains(row), "{row:?} is not in {rows:?}");
    }
    let about = book.worksheet_range(&sheets[1]).unwrap();
    let about: Vec<String> = about
        .rows()
        .map(|row| row.iter().map(cell).collect::<Vec<_>>().join(": "))
        .collect();
    assert!(about.iter().any(|line| line == "Visits: 20"), "{about:?}");
    assert!(
        about.iter().any(|line| line.contains("71 % of days")),
        "{about:?}"
    );
}

#[test]
fn data_values_for_dhis2_are_those_of_the_page() {
    let (hub, _) = country();
    let mut ana = hub.signed_in("national", None);
    let get = |browser: &mut indrumar_testkit::browser::Browser, query: &str| -> Value {
        let shown = browser.get(&format!("/export/dhis2?{query}"));
        assert_eq!(shown.status, 200, "{}", shown.html);
        serde_json::from_slice(&shown.bytes).unwrap()
    };
    let set = get(&mut ana, "scope=country&period=2026-11");
    let of = |element: &str, unit: &str| {
        let values = set["dataValues"].as_array().unwrap().iter();
        let mut found = values.filter(|it| it["dataElement"] == element && it["orgUnit"] == unit);
        let value = found
            .next()
            .unwrap_or_else(|| panic!("no {element} of {unit}"));
        assert!(found.next().is_none(), "{element} of {unit} is there twice");
        assert_eq!(value["period"], "202611");
        value["value"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        (of("visits", "MD"), of("visits", "MD-DR")),
        ("60".to_owned(), "20".to_owned())
    );
    assert_eq!(
        (of("desks", "MD"), of("desks-heard", "MD")),
        ("3".to_owned(), "3".to_owned())
    );
    assert_eq!(of("service.papers.criminal-record", "MD"), "14");
    assert_eq!(set["indrumar"]["totals"]["visits"], 60);
    assert_eq!(
        set["indrumar"]["rows"],
        set["dataValues"].as_array().unwrap().len()
    );
    assert_eq!(get(&mut ana, "period=2026-11-17")["period"], "20261117");
    assert_eq!(
        get(&mut ana, "period=2026&scope=office:sofia")["orgUnit"],
        "sofia"
    );
    let span = ana.get("/export/dhis2?from=2026-11-09&to=2026-11-15");
    assert_eq!(span.status, 400, "there is no such period");
}

#[test]
fn a_name_that_looks_like_a_formula_is_text_in_every_file() {
    let (hub, _) = country();
    hub.add_office("evil", "=HYPERLINK(\"http://evil.example\")");
    let mut ana = hub.signed_in("national", None);
    let text = ana.get("/export/csv?period=2026-11&lang=en").html;
    assert!(text.contains("\"'=HYPERLINK("), "{text}");
    assert!(!text.contains(";=HYPERLINK"));
    let bytes = ana.get("/export/xlsx?period=2026-11&lang=en").bytes;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = book.sheet_names();
    let formulas = book.worksheet_formula(&sheets[0]).unwrap();
    assert!(formulas.used_cells().next().is_none());
}

#[test]
fn a_viewer_takes_home_the_figures_of_one_district() {
    let (hub, _) = country();
    let mut ion = hub.signed_in("viewer", Some("Briceni"));
    for form in ["csv", "xlsx", "dhis2"] {
        for scope in ["MD-DR", "office:pelinia"] {
            let shown = ion.get(&format!("/export/{form}?scope={scope}&period=2026-11"));
            assert_eq!(shown.status, 404, "{form} {scope}");
        }
    }
    let own = ion.get("/export/csv?scope=country&period=2026-11").html;
    assert!(own.contains("larga") && !own.contains("Drochia"), "{own}");
    assert_eq!(ion.get("/export/pdf?period=2026-11").status, 404);
}
