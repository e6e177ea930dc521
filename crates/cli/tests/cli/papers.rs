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

#[test]
fn days_and_years_are_reported_and_the_guide_is_written() {
    let cli = Cli::set_up();
    cli.json("request add --service pay.utilities --at 2026-10-05T10:00:00+03:00 --visits 7");
    let out = cli.path("raport.html");
    let day = cli.json(&format!("report day 2026-10-05 --to {out}"));
    assert_eq!(day["visits"], 7);
    assert!(page(&out).contains("Registrul zilei: 05.10.2026"));
    let year = cli.json(&format!("report year 2026 --to {out} --lang en"));
    assert_eq!(year["visits"], 7);
    assert!(page(&out).contains("Yearly report: 2026"));
    let told = cli.says(&format!("guide --to {out}"));
    assert!(told.contains(&out), "{told}");
    assert!(page(&out).contains("Ghidul operatorului"));
}

#[test]
fn figures_are_told_and_exported() {
    let cli = Cli::set_up();
    cli.json("request add --service pay.utilities --at 2026-10-05T10:00:00+03:00 --visits 7");
    let told = cli.json("statistics 2026-10-01 2026-10-31");
    assert_eq!(told["visits"], 7);
    assert!(
        cli.says("statistics 2026-10-01 2026-10-31")
            .contains("Vizite: 7")
    );
    let csv = cli.path("registru.csv");
    let done = cli.json(&format!("export register --first 2026-10-01 --to {csv}"));
    assert_eq!(done["rows"], 1);
    assert!(page(&csv).contains("pay.utilities"));
    let xlsx = cli.path("statistica.xlsx");
    cli.json(&format!(
        "export statistics 2026-10-01 2026-10-31 --to {xlsx}"
    ));
    assert!(std::fs::read(&xlsx).unwrap().starts_with(b"PK"));
    let told = cli.refuses(&format!(
        "export register --to {}",
        cli.path("registru.doc")
    ));
    assert!(told.contains(".doc"), "{told}");
}
