//! What is true of a database in a file alone.

use crate::place::{DAY, Place, enrolled, send, stderr};
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

#[test]
fn a_copy_made_while_the_hub_serves_is_whole_private_and_the_same_hub() {
    let place = Place::new();
    let code = place.office();
    let serving = place.serve();
    let (mut desk, road) = enrolled(&serving, &code);
    desk.visit(DAY, &["pay.utilities"]);
    send(&mut desk, &road);
    let out = place.path("copy.db");
    let path = out.to_str().unwrap();
    place.json(&["backup", "--out", path]);
    // What comes later is not in it.
    desk.visit(DAY, &["pay.utilities"]);
    send(&mut desk, &road);
    let copy = Place::on(format!("sqlite:{path}"));
    assert_eq!((copy.total(), place.total()), (1, 2));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&out).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // The desk takes the copy for the hub that it knows, and fills it again.
    let serving = copy.serve();
    send(
        &mut desk,
        &indrumar_sync::http::Hub::at(&serving.address).unwrap(),
    );
    assert_eq!(copy.total(), 2);
    let again = place.run(&["backup", "--out", path]);
    assert_eq!(
        again.status.code(),
        Some(1),
        "a file that is there is left alone"
    );
    assert!(stderr(&again).contains("copy.db"));
    assert!(!place.path("copy.db.part").exists());
}
