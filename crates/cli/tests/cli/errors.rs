//! Bad input gets its sentence, in the person's language, and changes nothing.

use crate::{Cli, text};
use indrumar_i18n::{Args, I18n, Lang};
use serde_json::json;
use std::fs;

fn sentence(lang: Lang, code: &str, args: Args) -> String {
    I18n::new(lang).text(&format!("error-{code}"), &args)
}

#[test]
fn each_mistake_has_its_sentence_and_exit_code_1() {
    let cli = Cli::set_up();
    let add = "request add --service pay.utilities";
    let minutes = || Args::new().with("min", 1u32).with("max", 600u32);
    for (line, code, args) in [
        (
            "request add --service pay.gold".to_owned(),
            "unknown-service",
            Args::new().with("code", "pay.gold"),
        ),
        (
            format!("{add} --at 2999-01-01T10:00:00+02:00"),
            "day-in-future",
            Args::new().with("day", "01.01.2999"),
        ),
        (
            format!("{add} --minutes 601"),
            "minutes-out-of-range",
            minutes(),
        ),
        (
            format!("{add} --minutes -5"),
            "minutes-out-of-range",
            minutes(),
        ),
        (
            format!("{add} --minutes 99999999999"),
            "minutes-out-of-range",
            minutes(),
        ),
        (
            format!("{add} --outcome lost"),
            "unknown-outcome",
            Args::new().with("outcome", "lost"),
        ),
        (
            format!("{add} --step fly --outcome stuck"),
            "unknown-step",
            Args::new().with("step", "fly"),
        ),
        (
            format!("{add} --channel pigeon"),
            "unknown-channel",
            Args::new().with("channel", "pigeon"),
        ),
        (
            format!("{add} --lang la"),
            "unknown-language",
            Args::new().with("language", "la"),
        ),
        (
            format!("{add} --at azi"),
            "bad-date",
            Args::new().with("text", "azi"),
        ),
        (
            "tally show --day azi".to_owned(),
            "bad-date",
            Args::new().with("text", "azi"),
        ),
        (
            "request undo x".to_owned(),
            "no-such-request",
            Args::new().with("id", "x"),
        ),
        ("sync".to_owned(), "not-enrolled", Args::new()),
        (
            "enrol --hub http://hub.exemplu.md --code ABCD-EFGH-JKMN".to_owned(),
            "enrolment-code-unknown",
            Args::new(),
        ),
        (
            "init --office A --kind cups --locality B --operator C".to_owned(),
            "already-set-up",
            Args::new(),
        ),
    ] {
        assert_eq!(cli.refuses(&line), sentence(Lang::Ro, code, args), "{line}");
    }
    assert_eq!(cli.json("request list"), json!([]));
}

#[test]
fn before_first_start_the_terminals_language_is_spoken() {
    for (language, lang) in [
        ("ru_RU.UTF-8", Lang::Ru),
        ("en_GB.UTF-8", Lang::En),
        ("C.UTF-8", Lang::Ro),
        ("de_DE", Lang::Ro),
    ] {
        let mut cli = Cli::fresh();
        cli.language = language;
        let said = cli.refuses("request add --service pay.utilities");
        assert_eq!(
            said,
            sentence(lang, "not-set-up", Args::new()),
            "{language}"
        );
    }
}

#[test]
fn the_desks_language_goes_before_the_terminals() {
    let mut cli = Cli::fresh();
    cli.language = "en_GB.UTF-8";
    cli.json("init --office Примэрия --kind town-hall --locality Larga --operator Анна --lang ru");
    let said = cli.refuses("sync");
    assert_eq!(said, sentence(Lang::Ru, "not-enrolled", Args::new()));
}

#[test]
fn misuse_is_exit_code_2_and_changes_nothing() {
    let cli = Cli::set_up();
    for line in [
        "fly",
        "request add",
        "tally show",
        "tally show --day 2024-01-01 --month 2024-01",
        "request add --service a --minutes zece",
        "demo fill",
    ] {
        let output = cli.run(line);
        assert_eq!(output.status.code(), Some(2), "{line}");
        assert_eq!(text(&output.stdout), "");
        assert!(
            text(&output.stderr).starts_with("Comanda nu este clară"),
            "{}",
            text(&output.stderr)
        );
    }
    let help = cli.run("--help");
    assert!(help.status.success() && text(&help.stderr).is_empty());
}

#[test]
fn a_folder_that_is_not_one_and_a_database_that_is_none_are_named() {
    let cli = Cli::fresh();
    fs::write(&cli.data, "o notă").unwrap();
    let path = cli.data.display().to_string();
    assert_eq!(
        cli.refuses("request list"),
        sentence(Lang::Ro, "folder-read-only", Args::new().with("path", path))
    );

    let cli = Cli::set_up();
    let database = cli.data.join("desk.db");
    fs::write(&database, "nu e o bază de date").unwrap();
    let path = database.display().to_string();
    assert_eq!(
        cli.refuses("request list"),
        sentence(Lang::Ro, "not-a-database", Args::new().with("path", path))
    );
    assert_eq!(
        fs::read_to_string(&database).unwrap(),
        "nu e o bază de date"
    );
}

#[test]
fn a_lost_key_is_named_and_no_new_one_is_made() {
    let cli = Cli::set_up();
    let key = cli.data.join("desk.key");
    fs::remove_file(&key).unwrap();
    let path = key.display().to_string();
    assert_eq!(
        cli.refuses("request list"),
        sentence(Lang::Ro, "key-missing", Args::new().with("path", path))
    );
    assert!(!key.exists());
}

#[test]
fn a_line_without_its_command_is_said_back_whole() {
    let output = Cli::set_up().run("--json");
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    let first = said.lines().next().unwrap();
    assert!(
        first.starts_with("Comanda nu este clară: --data "),
        "{first}"
    );
    assert!(first.contains("--json"), "{first}");
}

#[test]
fn json_may_be_said_twice() {
    assert_eq!(Cli::set_up().json("--json request list"), json!([]));
}

#[test]
fn no_sentence_asks_for_a_form_of_date_that_is_refused() {
    let cli = Cli::set_up();
    for line in [
        "tally show --day 23.11.2026",
        "request list --day 23.11.2026",
        "tally show --month 2026-13",
        "request add --service pay.utilities --at 2026-11-23",
        "request add --service pay.utilities --at 0000-06-01T00:00:00Z",
        "request add --service pay.utilities --at 9999-12-31T23:59:59Z",
    ] {
        let said = cli.refuses(line);
        let (_, how) = said.split_once("Scrieți").unwrap();
        assert!(how.contains("2026-11-23T14:05:00+02:00"), "{line}: {said}");
        assert!(!how.contains("23.11.2026"), "{line}: {said}");
    }
}

/// A device on which nothing has room.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_could_not_be_written_is_no_success() {
    let cli = Cli::set_up();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = cli
        .command()
        .args(["request", "list"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("răspunsul nu s-a putut scrie"));
}
