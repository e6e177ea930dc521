//! Reports from the real register: what they say is counted here once more, request by request.

use indrumar_api::report::{GuideSave, ReportSave, ReportSaved, save, save_guide};
use indrumar_api::request::{UndoRequest, undo};
use indrumar_api::tally::{TallyMonthArgs, month};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::{desk, request};
use std::fs;
use std::path::Path;

fn saved(desk: &Desk, period: &str, path: &Path) -> Result<ReportSaved, ApiError> {
    let args = ReportSave {
        period: period.to_owned(),
        language: "ro".to_owned(),
        path: Some(path.display().to_string()),
        notes: None,
    };
    save(desk, args)
}

#[test]
fn a_report_counts_what_the_register_holds_and_what_the_tally_says() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("raport.html");
    request("pay.utilities").visits(3).record(&desk);
    let added = request("pay.utilities").record(&desk);
    undo(&desk, UndoRequest { id: added.id }).unwrap();
    request("papers.criminal-record")
        .and("benefits.pension")
        .outcome("stuck")
        .channel("phone")
        .language("gag")
        .at("2026-11-02T09:00:00+02:00")
        .record(&desk);
    request("pay.utilities")
        .at("2026-10-02T09:00:00+02:00")
        .record(&desk);
    let done = saved(&desk, "2026-11", &path).unwrap();
    let month = month(
        &desk,
        TallyMonthArgs {
            month: "2026-11".to_owned(),
        },
    )
    .unwrap();
    assert_eq!(done.visits, month.visits);
    let said = fs::read_to_string(&path).unwrap();
    for words in [
        "Raport lunar: noiembrie 2026",
        "4 (octombrie 2026: 1, diferența +3)",
        "Găgăuză",
        "La telefon",
        "Oprit la un pas",
        "Întocmit: Ana",
        "Luna nu s-a încheiat.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let all: u64 = month.services.values().sum();
    assert!(said.contains(&format!("din {all} (")), "{said}");
}

#[test]
fn no_note_and_no_withdrawn_visit_is_in_a_report() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("raport.html");
    request("pay.utilities")
        .note("Vasile, strada Morii")
        .record(&desk);
    saved(&desk, "2026-11", &path).unwrap();
    assert!(!fs::read_to_string(&path).unwrap().contains("Vasile"));
}

#[test]
fn an_empty_month_is_a_good_page_in_every_form() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    for (name, begins) in [("r.pdf", "%PDF"), ("r.html", "<!"), ("r.svg", "<")] {
        let path = folder.path().join(name);
        assert_eq!(saved(&desk, "2026-11", &path).unwrap().visits, 0);
        assert!(
            fs::read(&path).unwrap().starts_with(begins.as_bytes()),
            "{name}"
        );
    }
    let said = fs::read_to_string(folder.path().join("r.html")).unwrap();
    assert!(
        said.contains("nu a fost înregistrată nicio vizită"),
        "{said}"
    );
    assert!(
        said.contains("Pentru perioada precedentă nu există înregistrări"),
        "{said}"
    );
}

#[test]
fn invented_figures_are_called_invented() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.html");
    let args = indrumar_api::demo::DemoFill {
        requests: 50,
        days: 20,
        seed: 1,
    };
    indrumar_api::demo::fill(&desk, args).unwrap();
    saved(&desk, "2026-11", &path).unwrap();
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .contains("Date inventate")
    );
}

#[test]
fn what_cannot_be_reported_says_why_and_leaves_no_file() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.pdf");
    let bad = |text: &str| ApiError::BadDate {
        text: text.to_owned(),
    };
    for (month, wanted) in [
        ("2026-13", bad("2026-13")),
        ("2026-11-31", bad("2026-11-31")),
        ("0000", bad("0000")),
        ("azi", bad("azi")),
        (
            "2026-12",
            ApiError::DayInFuture {
                day: "01.12.2026".to_owned(),
            },
        ),
        (
            "2026-11-24",
            ApiError::DayInFuture {
                day: "24.11.2026".to_owned(),
            },
        ),
        (
            "2027",
            ApiError::DayInFuture {
                day: "01.01.2027".to_owned(),
            },
        ),
    ] {
        assert_eq!(saved(&desk, month, &path), Err(wanted));
    }
    let odd = folder.path().join("r.xlsx");
    assert!(matches!(
        saved(&desk, "2026-11", &odd),
        Err(ApiError::UnknownFileKind { .. })
    ));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// The cell of a row of a web page's table: the first after the row's own name.
fn figure(page: &str, row: &str) -> u64 {
    let (_, rest) = page
        .split_once(&format!(">{row}</"))
        .unwrap_or_else(|| panic!("{row}: {page}"));
    let text = rest.split('>').map(|it| it.split('<').next().unwrap_or(""));
    let number = text.filter_map(|it| it.trim().parse().ok()).next();
    number.unwrap_or_else(|| panic!("{row}"))
}

#[test]
fn the_year_in_a_report_is_what_its_requests_come_to() {
    let desk = desk().open();
    let fill = indrumar_api::demo::DemoFill {
        requests: 700,
        days: 500,
        seed: 11,
    };
    indrumar_api::demo::fill(&desk, fill).unwrap();
    request("pay.utilities").visits(12).record(&desk);
    let gone = request("pay.utilities").visits(40).record(&desk);
    undo(&desk, UndoRequest { id: gone.id }).unwrap();

    let list = indrumar_api::request::ListRequests {
        day: None,
        limit: Some(10_000),
    };
    let all = indrumar_api::request::list(&desk, list).unwrap();
    let year: Vec<_> = all.iter().filter(|it| it.day.starts_with("2026")).collect();
    let sum = |of: &dyn Fn(&indrumar_api::request::RequestRow) -> u32| -> u64 {
        year.iter().map(|row| u64::from(of(row))).sum()
    };
    let visits = sum(&|it| it.visits);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("an.html");
    assert_eq!(saved(&desk, "2026", &path).unwrap().visits, visits);
    let page = fs::read_to_string(&path).unwrap();
    let items = |of: &dyn Fn(&indrumar_api::request::ItemRow) -> bool| {
        sum(&|it| it.visits * it.items.iter().filter(|item| of(item)).count() as u32)
    };
    let individual = sum(&|it| if it.heads.is_none() { it.visits } else { 0 });
    let heads = sum(&|it| it.heads.unwrap_or(0));
    for (row, wanted) in [
        ("Vizite în total", visits),
        ("Vizite individuale", individual),
        ("Sesiuni de grup, inclusiv instruiri", visits - individual),
        ("Participanți la sesiunile de grup", heads),
        (
            "Persoane ajutate: vizite individuale și participanți",
            individual + heads,
        ),
        ("Servicii acordate", items(&|_| true)),
        ("Servicii rezolvate", items(&|it| it.outcome == "solved")),
        (
            "Servicii îndrumate în altă parte",
            items(&|it| it.outcome == "referred"),
        ),
        ("Oprit la un pas", items(&|it| it.outcome == "stuck")),
        (
            "La telefon",
            sum(&|it| u32::from(it.channel == "phone") * it.visits),
        ),
        (
            "Rusă",
            sum(&|it| u32::from(it.language == "ru") * it.visits),
        ),
        (
            "Minute de ajutor notate",
            sum(&|it| it.minutes.unwrap_or(0)),
        ),
    ] {
        let page = match row {
            // The name also stands among the figures at the beginning.
            "Servicii acordate" => page.rsplit_once("Totaluri pentru").unwrap().1,
            _ => &page,
        };
        assert_eq!(figure(page, row), wanted, "{row}");
    }
    for month in 1..=12 {
        let begin = format!("2026-{month:02}");
        let wanted = sum(&|it| u32::from(it.day.starts_with(&begin)) * it.visits);
        let name = [
            "Ianuarie",
            "Februarie",
            "Martie",
            "Aprilie",
            "Mai",
            "Iunie",
            "Iulie",
            "August",
            "Septembrie",
            "Octombrie",
            "Noiembrie",
            "Decembrie",
        ][month - 1];
        let (_, table) = page.split_once("Luna</th>").unwrap();
        assert_eq!(figure(table, name), wanted, "{name}");
    }
}

#[test]
fn the_register_of_a_day_is_printed_without_names_and_notes() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zi.html");
    request("pay.utilities")
        .note("Vasile, strada Morii")
        .record(&desk);
    let done = saved(&desk, "2026-11-23", &path).unwrap();
    assert_eq!((done.visits, done.opened), (1, false));
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("Registrul zilei: 23.11.2026"), "{page}");
    assert!(!page.contains("Vasile"));
    let args = ReportSave {
        period: "2026-11-23".to_owned(),
        language: "ru".to_owned(),
        path: Some(path.display().to_string()),
        notes: Some(true),
    };
    save(&desk, args).unwrap();
    let page = fs::read_to_string(&path).unwrap();
    assert!(
        page.contains("Журнал за день") && page.contains("Vasile"),
        "{page}"
    );
}

#[test]
fn without_a_path_a_paper_lies_under_its_title_and_its_folder_opens() {
    let desk = desk().open();
    let args = ReportSave {
        period: "2026-11".to_owned(),
        language: "ro".to_owned(),
        ..ReportSave::default()
    };
    let done = save(&desk, args).unwrap();
    assert!(done.opened);
    assert!(
        done.path.ends_with("Raport lunar noiembrie 2026 (ro).pdf"),
        "{}",
        done.path
    );
    assert!(fs::read(&done.path).unwrap().starts_with(b"%PDF"));
    let guide = GuideSave {
        language: "en".to_owned(),
        path: None,
    };
    let done = save_guide(&desk, guide).unwrap();
    assert!(
        done.path.ends_with("The operator’s guide (en).pdf"),
        "{}",
        done.path
    );
}
