//! Who may read the pages: the first administrator, accounts, passwords, and what each role sees.

use super::base::{place, start, with_clock};
use crate::place::stderr;
use chrono::{DateTime, TimeDelta, Utc};
use indrumar_hub::{Clock, Error, Role};
use indrumar_i18n::Lang;
use indrumar_testkit::browser::{Browser, PASSWORD, token_in};
use indrumar_testkit::hub::RunningHub;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const OTHER: &str = "trei capre la moară";

fn account(hub: &RunningHub, name: &str, role: &Role) {
    hub.wait(hub.hub().add_account(name, role, Lang::Ro))
        .unwrap();
    hub.wait(hub.hub().set_password(name, PASSWORD)).unwrap();
}

/// A hub whose time can be put on.
fn with_time() -> (RunningHub, Arc<Mutex<DateTime<Utc>>>) {
    let now = Arc::new(Mutex::new("2026-11-28T08:00:00Z".parse().unwrap()));
    let shared = Arc::clone(&now);
    let hub = with_clock(Clock::from_fn(move || *shared.lock().unwrap()));
    (hub, now)
}

#[test]
fn the_first_code_makes_one_administrator_and_no_second() {
    let hub = start();
    let code = hub.wait(hub.hub().first_code()).unwrap().unwrap();
    let other = hub.wait(hub.hub().first_code()).unwrap().unwrap();
    let (code, other) = (code.code.to_string(), other.code.to_string());
    let fields = |code, name| {
        [
            ("code", code),
            ("name", name),
            ("password", PASSWORD),
            ("again", PASSWORD),
        ]
    };
    let mut ana = Browser::at(hub.address());
    let short = [
        ("code", code.as_str()),
        ("name", "ana"),
        ("password", "scurt"),
        ("again", "scurt"),
    ];
    assert_eq!(
        ana.fill("/first", "/first", &short).status,
        400,
        "and the code stays good"
    );
    let wrong = fields("AAAA-AAAA-AAAA", "ana");
    assert_eq!(ana.fill("/first", "/first", &wrong).status, 403);
    let in_small = code.to_lowercase();
    let shown = ana.fill("/first", "/first", &fields(&in_small, "Ana"));
    assert_eq!(
        (shown.status, shown.headers["location"].as_str()),
        (303, "/")
    );
    assert_eq!(ana.get("/").status, 200);
    for code in [&code, &other] {
        let mut late = Browser::at(hub.address());
        assert_eq!(
            late.fill("/first", "/first", &fields(code, "ion")).status,
            403
        );
    }
    assert!(hub.wait(hub.hub().first_code()).unwrap().is_none());
    let accounts = hub.wait(hub.hub().accounts()).unwrap();
    assert_eq!(
        (accounts.len(), accounts[0].name.as_str(), accounts[0].role),
        (1, "ana", "administrator")
    );
}

#[test]
fn a_session_ends_with_time_with_leaving_and_with_a_stopped_account() {
    let (hub, now) = with_time();
    account(&hub, "ion", &Role::National);
    let enter = || {
        let mut ion = Browser::at(hub.address());
        assert_eq!(ion.sign_in("ION ", PASSWORD).status, 303);
        assert_eq!(ion.get("/").status, 200);
        ion
    };
    let mut ion = enter();
    for _ in 0..11 {
        *now.lock().unwrap() += TimeDelta::hours(1);
        assert_eq!(ion.get("/").status, 200, "busy all day");
    }
    *now.lock().unwrap() += TimeDelta::hours(2);
    assert_eq!(ion.get("/").headers["location"], "/login?then=%2F");
    let mut idle = enter();
    *now.lock().unwrap() += TimeDelta::hours(3);
    assert_eq!(idle.get("/account").status, 303);
    let mut left = enter();
    let kept = left.clone();
    assert_eq!(left.fill("/account", "/logout", &[]).status, 303);
    assert_eq!(left.get("/").status, 303);
    assert_eq!(
        kept.clone().get("/").status,
        303,
        "not only the cookie is gone"
    );
    let mut stopped = enter();
    hub.wait(hub.hub().disable_account("ion", true)).unwrap();
    assert_eq!(stopped.get("/").status, 303);
    assert_eq!(
        Browser::at(hub.address()).sign_in("ion", PASSWORD).status,
        403
    );
}

#[test]
fn a_new_password_ends_every_other_session() {
    let hub = start();
    let mut here = hub.signed_in("national", None);
    let mut there = here.clone();
    there.cookies.clear();
    there.sign_in("national", PASSWORD);
    let change = |old, new, again| [("old", old), ("password", new), ("again", again)];
    for (fields, status) in [
        (change("greșit de tot", OTHER, OTHER), 403),
        (change(PASSWORD, OTHER, PASSWORD), 400),
        (change(PASSWORD, "scurt", "scurt"), 400),
    ] {
        assert_eq!(here.fill("/account", "/account", &fields).status, status);
    }
    let shown = here.fill("/account", "/account", &change(PASSWORD, OTHER, OTHER));
    assert_eq!(shown.status, 200);
    assert!(
        shown.html.contains("Parola este schimbată"),
        "{}",
        shown.html
    );
    assert_eq!(here.get("/").status, 200);
    assert_eq!(there.get("/").status, 303);
    assert_eq!(there.sign_in("national", PASSWORD).status, 403);
    assert_eq!(there.sign_in("national", OTHER).status, 303);
}

#[test]
fn a_form_is_taken_from_our_own_pages_alone() {
    let hub = start();
    let mut ana = hub.administrator();
    let leave =
        |browser: &mut Browser, token: &str| browser.post("/logout", &[("token", token)]).status;
    let token = token_in(&ana.get("/account").html).unwrap();
    assert_eq!(leave(&mut ana, ""), 403);
    assert_eq!(leave(&mut ana, &"0".repeat(64)), 403);
    let mut other = hub.signed_in("national", None);
    assert_eq!(leave(&mut other, &token), 403, "somebody else's token");
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        ana.headers = vec![(name.to_owned(), value.to_owned())];
        assert_eq!(leave(&mut ana, &token), 403, "{name}: {value}");
    }
    ana.headers = vec![("origin".to_owned(), hub.address().to_owned())];
    assert_eq!(leave(&mut ana, &token), 303);
    let mut stranger = Browser::at(hub.address());
    let fields = [("name", "administrator"), ("password", PASSWORD)];
    assert_eq!(stranger.post("/login", &fields).status, 403, "no token");
}

#[test]
fn cookies_are_for_this_hub_alone_and_behind_a_proxy_for_tls_alone() {
    let hub = start();
    account(&hub, "ion", &Role::National);
    let mut plain = Browser::at(hub.address());
    let lines = plain.sign_in("ion", PASSWORD).cookies.join("\n");
    assert!(
        lines.contains("indrumar=") && lines.contains("; HttpOnly; SameSite=Strict"),
        "{lines}"
    );
    assert!(!lines.contains("Secure"), "{lines}");
    let mut proxied = Browser::at(hub.address());
    proxied.headers = vec![("x-forwarded-proto".to_owned(), "https".to_owned())];
    let lines = proxied.sign_in("ion", PASSWORD).cookies.join("\n");
    assert!(lines.contains("__Host-indrumar="), "{lines}");
    assert!(
        lines.lines().all(|line| line.contains("; Secure")),
        "{lines}"
    );
    assert_eq!(proxied.get("/").status, 200);
}

#[test]
fn ten_thousand_wrong_passwords_are_cheap_and_the_right_one_works_after_the_wait() {
    let (hub, now) = with_time();
    account(&hub, "ion", &Role::National);
    let mut guesser = Browser::at(hub.address()).patient();
    let token = token_in(&guesser.get("/login").html).unwrap();
    let began = Instant::now();
    let mut looked_at = 0;
    for n in 0..10_000 {
        let guess = format!("parola numărul {n}");
        let fields = [
            ("token", token.as_str()),
            ("name", "ion"),
            ("password", guess.as_str()),
        ];
        let shown = guesser.post("/login", &fields);
        match shown.status {
            403 => looked_at += 1,
            429 => assert!(shown.headers["retry-after"].parse::<u64>().unwrap() <= 60),
            other => panic!("{other}: {}", shown.html),
        }
    }
    assert_eq!(looked_at, 8, "the others were refused before any hashing");
    assert!(
        began.elapsed() < Duration::from_secs(120),
        "{:?}",
        began.elapsed()
    );
    let mut ion = Browser::at(hub.address());
    assert_eq!(
        ion.sign_in("ion", PASSWORD).status,
        429,
        "also for who knows it"
    );
    *now.lock().unwrap() += TimeDelta::seconds(61);
    assert_eq!(ion.sign_in("ion", PASSWORD).status, 303);
    let said: Vec<(String, String)> = hub.wait(hub.hub().audit_lines()).unwrap();
    let count = |what: &str| said.iter().filter(|(known, _)| known == what).count();
    assert_eq!(
        (count("sign-in-failed"), count("sign-in-throttled")),
        (8, 1)
    );
    assert_eq!(count("signed-in"), 1);
}

#[test]
fn what_was_typed_as_a_name_that_there_is_not_gets_into_no_audit() {
    let hub = start();
    let mut guesser = Browser::at(hub.address());
    assert_eq!(guesser.sign_in("parola-mea-secretă", "ion").status, 403);
    let said = hub.wait(hub.hub().audit_lines()).unwrap();
    assert!(
        said.contains(&("sign-in-failed".to_owned(), "-".to_owned())),
        "{said:?}"
    );
    assert!(!format!("{said:?}").contains("secret"));
}

#[test]
fn a_role_and_a_district_belong_together() {
    for (word, district, code) in [
        ("viewer", None, "hub-role-and-district"),
        ("national", Some("Drochia"), "hub-role-and-district"),
        ("viewer", Some("Atlantida"), "unknown-district"),
        ("king", None, "hub-unknown-role"),
    ] {
        assert_eq!(Role::new(word, district).unwrap_err().code(), code);
    }
    let role = Role::new("viewer", Some("raionul drochia")).unwrap();
    assert_eq!(role.district(), Some("Drochia"));
    let hub = start();
    let bad = hub.wait(hub.hub().add_account("ion rusu", &role, Lang::Ro));
    assert!(matches!(bad, Err(Error::BadAccountName(_))));
}

#[test]
fn the_commands_about_accounts_say_what_they_did() {
    let place = place();
    let add = [
        "account",
        "add",
        "--name",
        "Ion",
        "--role",
        "viewer",
        "--district",
        "Drochia",
    ];
    let made = place.json(&add);
    assert_eq!(place.run(&add).status.code(), Some(1), "the name is taken");
    let serving = place.serve();
    let mut ion = Browser::at(&serving.address);
    let code = made["code"].as_str().unwrap();
    let fields = [
        ("code", code),
        ("name", "ion"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    assert_eq!(ion.fill("/first", "/first", &fields).status, 303);
    let said = |words: &[&str]| {
        let output = place.run(words);
        assert!(output.status.success(), "{words:?}: {}", stderr(&output));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(!said.contains('⟦'), "{said}");
        said
    };
    assert_eq!(said(&["account", "list"]), "ion: viewer, Drochia\n");
    assert!(said(&["account", "password", "ion"]).contains("/first"));
    assert_eq!(
        ion.get("/").status,
        200,
        "the old password is good until then"
    );
    said(&["account", "disable", "ion"]);
    assert_eq!(ion.get("/").status, 303);
    assert!(said(&["account", "list"]).contains("oprit"));
    said(&["account", "enable", "ion"]);
    let mut command = place.command(&["account", "password", "ion", "--stdin"]);
    let mut child = command.stdin(std::process::Stdio::piped()).spawn().unwrap();
    let line = format!("{OTHER}\n");
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), line.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(ion.sign_in("ion", OTHER).status, 303);
    let missing = place.run(&["account", "disable", "maria"]);
    assert!(stderr(&missing).contains("maria"));
}

#[test]
fn a_new_hub_tells_its_first_code_when_it_begins_to_serve() {
    let place = place();
    let serving = place.serve_with(&["--json"], std::process::Stdio::null());
    let code = serving.said["first_code"].as_str().unwrap().to_owned();
    let mut ana = Browser::at(&serving.address);
    let fields = [
        ("code", code.as_str()),
        ("name", "ana"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    assert_eq!(ana.fill("/first", "/first", &fields).status, 303);
    drop(serving);
    let again = place.serve_with(&["--json"], std::process::Stdio::null());
    assert!(again.said["first_code"].is_null());
    let mut ana = Browser::at(&again.address);
    assert_eq!(ana.sign_in("ana", PASSWORD).status, 303);
}
