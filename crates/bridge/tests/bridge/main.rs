//! The bridge as a browser meets it: commands, files, and what it refuses.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use indrumar_api::{DataFolder, Desk};
use indrumar_bridge::{BridgeError, RecordingHost, stand};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

struct Standing {
    folder: TempDir,
    address: String,
}

/// A bridge over a fresh desk and an interface of two files, answering in the background.
fn bridge() -> Standing {
    let folder = TempDir::new().unwrap();
    let interface = folder.path().join("ui");
    std::fs::create_dir_all(interface.join("assets")).unwrap();
    std::fs::write(interface.join("index.html"), "<title>Îndrumar</title>").unwrap();
    std::fs::write(interface.join("assets/a.js"), "1").unwrap();
    std::fs::write(folder.path().join("secret"), "no").unwrap();
    let host = Arc::new(RecordingHost::default());
    let desk = Desk::open(
        DataFolder::at(folder.path().join("data")),
        host.system(Some(folder.path().join("printers"))),
    )
    .unwrap();
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let any = "127.0.0.1:0".parse().unwrap();
            let standing = stand(desk, host, interface, any).await.unwrap();
            tell.send(standing.address()).unwrap();
            standing.serve().await.unwrap();
        });
    });
    Standing {
        folder,
        address: format!("http://{}", told.recv().unwrap()),
    }
}

fn call(bridge: &Standing, name: &str, origin: &str, args: &Value) -> (u16, Value) {
    let mut answer = ureq::post(format!("{}/call/{name}", bridge.address))
        .config()
        .http_status_as_error(false)
        .build()
        .header("Origin", origin)
        .send_json(args)
        .unwrap();
    let status = answer.status().as_u16();
    (status, answer.body_mut().read_json().unwrap_or(Value::Null))
}

fn file(bridge: &Standing, path: &str) -> (u16, String, String) {
    let mut answer = ureq::get(format!("{}{path}", bridge.address))
        .config()
        .http_status_as_error(false)
        .build()
        .call()
        .unwrap();
    let kind = answer.headers().get("content-type");
    let kind = kind.map(|kind| kind.to_str().unwrap().to_owned());
    let status = answer.status().as_u16();
    (
        status,
        kind.unwrap_or_default(),
        answer.body_mut().read_to_string().unwrap(),
    )
}

#[test]
fn a_command_answers_its_result_and_an_error_its_code() {
    let bridge = bridge();
    let here = bridge.address.clone();
    let (status, boot) = call(&bridge, "boot", &here, &json!({}));
    assert_eq!((status, &boot["set_up"]), (200, &json!(false)), "{boot}");

    let (status, error) = call(&bridge, "request_undo_last", &here, &json!({}));
    assert_eq!(status, 422, "{error}");
    assert!(
        error["code"].is_string() && error["args"].is_object(),
        "{error}"
    );

    assert_eq!(call(&bridge, "no_such_command", &here, &json!({})).0, 404);
}

#[test]
fn each_folder_is_a_printer_and_what_it_prints_is_the_sheet() {
    let bridge = bridge();
    let here = bridge.address.clone();
    let tray = bridge.folder.path().join("printers/hol");
    std::fs::create_dir_all(&tray).unwrap();
    let (_, known) = call(&bridge, "printer_list", &here, &json!({}));
    assert_eq!(known["chosen"], "hol", "{known}");

    let wanted = json!({ "code": "pay.utilities", "language": "ro", "copies": 2 });
    let (status, printed) = call(&bridge, "sheet_print", &here, &wanted);
    assert_eq!(
        (status, &printed["printed_on"]),
        (200, &json!("hol")),
        "{printed}"
    );
    let sheet = std::fs::read(printed["path"].as_str().unwrap()).unwrap();
    for copy in ["1.pdf", "2.pdf"] {
        assert!(std::fs::read(tray.join(copy)).unwrap() == sheet);
    }

    std::fs::remove_dir_all(&tray).unwrap();
    let named = json!({ "code": "pay.utilities", "language": "ro", "printer": "hol" });
    let (status, error) = call(&bridge, "sheet_print", &here, &named);
    assert_eq!(
        (status, &error["code"]),
        (422, &json!("printer-gone")),
        "{error}"
    );
}

#[test]
fn practice_has_a_way_of_its_own_which_the_real_desk_never_sees() {
    let bridge = bridge();
    let here = bridge.address.clone();
    let practise = |name: &str, args: &Value| {
        let mut answer = ureq::post(format!("{}/practice/{name}", bridge.address))
            .config()
            .http_status_as_error(false)
            .build()
            .header("Origin", &here)
            .send_json(args)
            .unwrap();
        let status = answer.status().as_u16();
        (status, answer.body_mut().read_json().unwrap_or(Value::Null))
    };
    let (status, error): (u16, Value) = practise("boot", &json!({}));
    assert_eq!((status, &error["code"]), (422, &json!("practice-over")));
    let office = json!({ "name": "Primăria Pelinia", "kind": "town-hall", "locality": "Pelinia" });
    let answers = json!({ "language": "ro", "office": office, "operator": "Ana" });
    assert_eq!(call(&bridge, "set_up", &here, &answers).0, 200);
    assert_eq!(call(&bridge, "practice_enter", &here, &json!({})).0, 200);
    let (status, boot) = practise("boot", &json!({}));
    assert_eq!((status, &boot["practice"]), (200, &json!(true)), "{boot}");
    let visits = json!({ "day": null, "limit": null });
    assert_eq!(call(&bridge, "request_list", &here, &visits).1, json!([]));
    assert_ne!(practise("request_list", &visits).1, json!([]));
}

#[test]
fn a_page_from_elsewhere_is_refused() {
    let bridge = bridge();
    assert_eq!(
        call(&bridge, "boot", "http://example.org", &json!({})).0,
        403
    );
}

#[test]
fn the_interface_is_served_and_nothing_beside_it() {
    let bridge = bridge();
    let (status, kind, text) = file(&bridge, "/");
    assert_eq!((status, kind.as_str()), (200, "text/html; charset=utf-8"));
    assert!(text.contains("Îndrumar"));
    assert_eq!(
        file(&bridge, "/assets/a.js").1,
        "text/javascript; charset=utf-8"
    );
    assert_eq!(file(&bridge, "/%2e%2e/secret").0, 404);
    assert_eq!(file(&bridge, "/nothing").0, 404);
}

#[tokio::test]
async fn only_loopback_is_listened_on() {
    let folder = TempDir::new().unwrap();
    let host = Arc::new(RecordingHost::default());
    let desk = Desk::open(DataFolder::at(folder.path()), host.system(None)).unwrap();
    let anywhere = "0.0.0.0:0".parse().unwrap();
    let refused = stand(desk, host, Path::new(".").into(), anywhere).await;
    assert!(matches!(refused.err(), Some(BridgeError::NotLoopback(_))));
}
