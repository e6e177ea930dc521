//! Sheets for one person or in two languages, reports and certificates as files.

use crate::Cli;

fn page(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn a_sheet_is_printed_in_two_languages_and_from_the_step_that_is_next() {
    let cli = Cli::set_up();
    let out = cli.path("fisa.html");
    cli.json(&format!(
        "sheet render papers.criminal-record --also ru --from-step 2 --out {out}"
    ));
    let said = page(&out);
    assert!(said.contains("Continuați cu pasul 2.") && said.contains("Продолжайте с шага 2."));
    let told = cli.refuses(&format!(
        "sheet render papers.criminal-record --from-step 99 --out {out}"
    ));
    assert!(told.contains("99"), "{told}");
}

#[test]
fn a_month_is_reported_in_the_language_asked_for() {
    let cli = Cli::set_up();
    cli.json("request add --service pay.utilities --at 2026-10-05T10:00:00+03:00 --visits 7");
    let out = cli.path("raport.html");
    let done = cli.json(&format!("report month 2026-10 --to {out} --language ru"));
    assert_eq!(done["visits"], 7);
    assert!(page(&out).contains("Отчёт за месяц: октябрь 2026"));
    let pdf = cli.path("raport.pdf");
    assert!(
        cli.says(&format!("report month 2026-10 --to {pdf}"))
            .contains(&pdf)
    );
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_certificate_is_written_and_its_name_forgotten() {
    let cli = Cli::set_up();
    let out = cli.path("certificat.pdf");
    let said = cli.says(&format!(
        "certificate Maria_Exemplu --training Semnătura_electronică --day 2026-11-20 --to {out}"
    ));
    assert!(said.contains("nu s-a păstrat"), "{said}");
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
    let found = cli.json("search Exemplu");
    assert_eq!(found, serde_json::json!([]));
}
