use crate::desk::{TestDesk, today};
use indrumar_domain::{Day, Declaration};
use indrumar_testkit::browser::{Browser, Shown};
use indrumar_testkit::hub::RunningHub;

/// As an administrator sees it, whose account is Romanian.
fn get(hub: &RunningHub, path: &str) -> Shown {
    hub.administrator().get(path)
}

fn with_a_visit() -> RunningHub {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visits(&today(), &["pay.utilities", "tomorrow.teleport"], 3);
    desk.sync(&hub).unwrap();
    hub
}

#[test]
fn the_first_page_shows_every_office_that_is_in_no_district_in_three_languages() {
    let hub = with_a_visit();
    for (path, lang, word) in [
        ("/", "ro", "Toată țara"),
        ("/?lang=ru", "ru", "Вся страна"),
        ("/?lang=en", "en", "The whole country"),
    ] {
        let shown = get(&hub, path);
        assert_eq!(shown.status, 200);
        assert!(
            shown.html.contains(&format!("<html lang=\"{lang}\"")),
            "{path}"
        );
        assert!(shown.html.contains("Primăria Pelinia"));
        assert!(
            shown.html.contains("<td class=\"n\">3</td>"),
            "{}",
            shown.html
        );
        assert!(
            !shown.html.contains('⟦'),
            "a missing message: {}",
            shown.html
        );
        assert!(shown.html.contains(word), "{path}: {word}");
    }
}

#[test]
fn an_office_s_page_names_its_services_and_what_is_held() {
    let hub = with_a_visit();
    for lang in ["ro", "ru", "en"] {
        let shown = get(&hub, &format!("/office/pelinia?lang={lang}"));
        assert_eq!(shown.status, 200);
        let catalogue = indrumar_catalogue::Catalogue::builtin().unwrap();
        let code = "pay.utilities".parse().unwrap();
        let name = catalogue.name(&code, lang.parse().unwrap()).unwrap();
        assert!(shown.html.contains(name), "{lang}: {name}");
        assert!(shown.html.contains("tomorrow.teleport"));
        assert!(
            !shown.html.contains('⟦'),
            "a missing message: {}",
            shown.html
        );
    }
}

#[test]
fn a_day_that_cannot_have_come_is_shown_as_held_and_a_day_without_word_is_no_zero() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visits("2050-01-01", &["pay.utilities"], 7);
    desk.visits("1970-01-01", &["pay.utilities"], 8);
    desk.sync(&hub).unwrap();
    let shown = get(&hub, "/office/pelinia?lang=ro");
    assert!(
        shown.html.contains("<dd>01.01.2050: 7</dd>"),
        "{}",
        shown.html
    );
    assert!(
        shown.html.contains("<dd>01.01.1970: 8</dd>"),
        "{}",
        shown.html
    );
    assert!(shown.html.contains("nicio veste</td>"));
    assert!(
        !shown.html.contains("<td class=\"n\">0</td>"),
        "{}",
        shown.html
    );
}

#[test]
fn a_declared_day_is_told_as_declared_and_counts_nothing() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let today = Day::parse(&today()).unwrap();
    let before = |days| Day::from(today.date() - chrono::Days::new(days)).to_string();
    desk.visits(&before(1), &["pay.utilities"], 3);
    desk.declare(&before(2), Declaration::Zero);
    desk.declare(&before(3), Declaration::Closed);
    let report = desk.sync(&hub).unwrap();
    assert_eq!((report.receipted, report.refused.len()), (3, 0));
    // By their days: a page shows the month that it is, which on its first days is another one than theirs.
    let span = format!("lang=ro&from={}&to={}", before(3), before(1));
    let html = get(&hub, &format!("/office/pelinia?{span}")).html;
    assert!(html.contains("nu a venit nimeni</td>"), "{html}");
    assert!(html.contains("închis</td>"), "{html}");
    for html in [html, get(&hub, &format!("/?{span}")).html] {
        assert!(
            !html.contains("@zero") && !html.contains("@closed"),
            "{html}"
        );
    }
}

#[test]
fn a_page_brings_no_scripts_and_nothing_from_elsewhere() {
    let hub = with_a_visit();
    for path in [
        "/",
        "/office/pelinia",
        "/office/nowhere",
        "/login",
        "/account",
    ] {
        let shown = get(&hub, path);
        let policy = &shown.headers["content-security-policy"];
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert!(!shown.html.contains("<script"));
        assert!(
            !shown.html.contains("http://") && !shown.html.contains("https://"),
            "{path}"
        );
        assert!(
            !shown.html.contains(" style=\""),
            "the policy would drop it"
        );
        let nonce = policy
            .split("'nonce-")
            .nth(1)
            .unwrap()
            .split('\'')
            .next()
            .unwrap();
        assert_eq!(nonce.len(), 32);
        assert!(shown.html.contains(&format!("<style nonce=\"{nonce}\">")));
    }
}

#[test]
fn names_are_text_and_never_markup() {
    let hub = RunningHub::start();
    hub.add_office("evil", "<script>alert(1)</script>");
    let shown = get(&hub, "/");
    assert!(shown.html.contains("&lt;script&gt;"));
    assert!(!shown.html.contains("<script>"));
    let shown = get(&hub, "/office/%3Cscript%3E");
    assert_eq!(shown.status, 404);
    assert!(!shown.html.contains("<script>"));
}

#[test]
fn a_page_that_does_not_exist_says_so_in_the_reader_s_language() {
    let hub = RunningHub::start();
    let mut stranger = Browser::at(hub.address());
    stranger.headers = vec![("accept-language".to_owned(), "ru-MD,ru;q=0.9".to_owned())];
    let login = stranger.get("/login").html;
    assert!(login.contains("<html lang=\"ru\""), "{login}");
    let shown = get(&hub, "/office/nowhere?lang=ru");
    assert_eq!(shown.status, 404);
    assert!(shown.html.contains("<html lang=\"ru\""));
    assert_eq!(get(&hub, "/nowhere").status, 404);
    assert_eq!(get(&hub, "/healthz").html, "ok\n");
}
