//! What is true of a database in a file alone.

use crate::place::{Place, stderr};
use std::path::Path;
use std::process::Command;

#[test]
fn a_database_that_is_not_a_hub_s_is_left_alone() {
    let place = Place::new();
    let run = |path: &Path, kind: &str| {
        Command::new(env!("CARGO_BIN_EXE_indrumar-hub"))
            .args(["enrol-code", "--office", "x", "--lang", "en", "--db"])
            .arg(format!("{kind}:{}", path.display()))
            .output()
            .unwrap()
    };
    let text = place.path("text.db");
    let content = "This is no database at all. ".repeat(100);
    std::fs::write(&text, &content).unwrap();
    let output = run(&text, "sqlite");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("text.db"));
    assert_eq!(std::fs::read_to_string(&text).unwrap(), content);
    let output = run(&place.path("no/such/folder/hub.db"), "sqlite");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("hub.db"), "{}", stderr(&output));
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let place = Place::new();
    place.office();
    let database = place.path("hub.db");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        use sqlx::ConnectOptions;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&database);
        let mut connection = options.connect().await.unwrap();
        sqlx::query("INSERT INTO _migration (id, sha256, applied_at) VALUES (9999, '', '')")
            .execute(&mut connection)
            .await
            .unwrap();
    });
    let output = place.run(&["enrol-code", "--office", "pelinia"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("mai nouă"), "{}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn the_database_is_private_and_a_request_to_stop_is_obeyed() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let mut serving = place.serve();
    for name in ["hub.db", "hub.db-wal"] {
        let mode = std::fs::metadata(place.path(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let stopped = Command::new("kill")
        .args(["-TERM", &serving.child.id().to_string()])
        .status()
        .unwrap();
    assert!(stopped.success());
    assert_eq!(serving.child.wait().unwrap().code(), Some(0));
}
