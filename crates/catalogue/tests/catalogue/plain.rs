//! What the linter says of the sheets that are built in, and of one that is broken in one place at a time.

use indrumar_catalogue::{Breach, Catalogue, Finding, Lists, State};

use crate::support::{BREAD, MANIFEST, code, read};

/// The findings of the invented service after one change, without those of its invented addresses.
fn findings(from: &str, to: &str) -> Vec<Finding> {
    assert!(BREAD.contains(from), "{from}");
    let catalogue = read(MANIFEST, &BREAD.replacen(from, to, 1)).unwrap();
    let mut findings = catalogue
        .service(&code("pay.bread"))
        .unwrap()
        .check_with(&Lists::builtin().unwrap());
    findings.retain(|finding| finding.breach != Breach::Host("example.md".to_owned()));
    findings
}

/// The one finding after one change.
fn one(from: &str, to: &str) -> Finding {
    let mut findings = findings(from, to);
    assert_eq!(findings.len(), 1, "{findings:?}");
    findings.remove(0)
}

#[test]
fn no_sheet_breaks_a_hard_rule() {
    let lists = Lists::builtin().unwrap();
    let mut hard = Vec::new();
    for service in Catalogue::builtin().unwrap().services() {
        let found = service
            .check_with(&lists)
            .into_iter()
            .filter(Finding::is_hard);
        hard.extend(found.map(|finding| format!("{} {finding}", service.code)));
    }
    assert!(hard.is_empty(), "\n{}", hard.join("\n"));
}

#[test]
fn nothing_has_expired_on_the_day_of_the_edition() {
    let catalogue = Catalogue::builtin().unwrap();
    let day = catalogue.day().unwrap();
    for service in catalogue.services() {
        assert_eq!(service.state(day), State::Fresh, "{}", service.code);
    }
}

#[test]
fn the_invented_sheet_is_plain() {
    assert_eq!(findings("Plătiți.", "Plătiți."), []);
}

#[test]
fn an_address_that_stands_in_no_list_is_found_wherever_it_stands() {
    let stray = |from, to| {
        let finding = one(from, to);
        assert!(finding.is_hard());
        finding.to_string()
    };
    assert_eq!(
        stray(
            "url = \"https://example.md/\"",
            "url = \"https://mpay.gov.me/\""
        ),
        "addresses.1: the host mpay.gov.me stands in no list"
    );
    assert_eq!(
        stray("Plătiți.", "Plătiți pe mpay-gov.md."),
        "steps.pay.do (ro): the host mpay-gov.md stands in no list"
    );
    assert_eq!(
        stray(
            "source = \"example.md\"",
            "source = \"https://example.org/x\""
        ),
        "facts.2.source: the host example.org stands in no list"
    );
    assert_eq!(
        stray("\"022 000 000\"", "\"a@example.org\""),
        "facts.2.value: the host example.org stands in no list"
    );
    // A page that was only read is no place to send people to.
    assert_eq!(
        findings("source = \"example.md\"", "source = \"zdg.md\""),
        []
    );
    assert!(one("url = \"https://example.md/\"", "url = \"https://zdg.md/\"").is_hard());
}

#[test]
fn an_unsure_price_is_not_printed() {
    let price = "value = { ro = \"10 lei\", ru = \"10 леев\", en = \"10 lei\" }";
    let unsure = findings(price, &format!("{price}\nconfidence = \"low\""));
    assert_eq!(unsure.len(), 3, "{unsure:?}");
    assert!(unsure.iter().all(Finding::is_hard));
    let screen = "value = { ro = \"se vede pe ecran\", ru = \"видно на экране\", en = \"shown on the screen\" }\nconfidence = \"low\"";
    assert_eq!(findings(price, screen), []);
}

#[test]
fn what_only_deserves_a_second_look_is_soft() {
    for (to, said) in [
        (
            "Alegeți linkul.",
            "steps.pay.do (ro): “linkul” – say “adresă”",
        ),
        (
            "Scrieți suma și plătiți.",
            "steps.pay.do (ro): two actions: “scrieți” and “plătiți”",
        ),
        (
            "Întrebați la CNAS.",
            "steps.pay.do (ro): CNAS is not explained on the sheet",
        ),
    ] {
        let finding = one("Plătiți.", to);
        assert!(!finding.is_hard());
        assert_eq!(finding.to_string(), said);
    }
}
