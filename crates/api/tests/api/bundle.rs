//! By file instead of the network.

use crate::sync::{TODAY, enrolled};
use indrumar_api::ApiError;
use indrumar_api::bundle::{BundleExport, BundleReceipt, export, receipt};
use indrumar_api::session::Nothing;
use indrumar_api::sync::status;
use indrumar_testkit::hub::RunningHub;
use indrumar_testkit::{desk, request};
use std::path::Path;

fn import(hub: &RunningHub, bundle: &Path, answer: &Path) {
    hub.wait(hub.hub().import(bundle, answer)).unwrap();
}

#[test]
fn a_bundle_on_a_stick_counts_once_and_its_receipt_is_believed() {
    let (hub, desk) = enrolled();
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().join("bilanț.json").display().to_string();
    request("pay.utilities").visits(2).record(&desk);
    let written = export(
        &desk,
        BundleExport {
            path: Some(path.clone()),
        },
    )
    .unwrap();
    assert_eq!(written.keys, 1);
    assert_eq!(std::fs::metadata(&path).unwrap().len(), written.bytes);
    assert_eq!(
        status(&desk, Nothing {}).unwrap().waiting.len(),
        1,
        "only a receipt is success"
    );

    let answer = stick.path().join("confirmare.json");
    for _ in 0..2 {
        import(&hub, path.as_ref(), &answer);
    }
    assert_eq!(hub.total("pelinia", TODAY), 2);
    let args = || BundleReceipt {
        path: answer.display().to_string(),
        content: None,
    };
    assert_eq!(receipt(&desk, args()).unwrap().receipted, 1);
    assert!(status(&desk, Nothing {}).unwrap().waiting.is_empty());
    // What is recorded later waits, and an old receipt read again does not hide it.
    request("pay.utilities").record(&desk);
    receipt(&desk, args()).unwrap();
    assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
}

#[test]
fn a_file_that_is_no_receipt_changes_nothing() {
    let (_hub, desk) = enrolled();
    let stick = tempfile::tempdir().unwrap();
    let bundle = stick.path().join("b.json");
    request("pay.utilities").record(&desk);
    export(
        &desk,
        BundleExport {
            path: Some(bundle.display().to_string()),
        },
    )
    .unwrap();
    let odd = stick.path().join("odd.json");
    std::fs::write(&odd, "{\"payload\":").unwrap();
    for file in [&odd, &stick.path().join("missing.json"), &bundle] {
        let path = file.display().to_string();
        let read = receipt(
            &desk,
            BundleReceipt {
                path: path.clone(),
                content: None,
            },
        );
        let (unreadable, foreign) = (
            ApiError::ReceiptUnreadable { path: path.clone() },
            ApiError::ReceiptForeign { path },
        );
        assert!(read == Err(unreadable) || read == Err(foreign), "{read:?}");
    }
    assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
}

#[test]
fn another_desks_receipt_is_foreign() {
    let (hub, one) = enrolled();
    let (other_hub, other) = enrolled();
    let stick = tempfile::tempdir().unwrap();
    let (bundle, answer) = (stick.path().join("b"), stick.path().join("r"));
    request("pay.utilities").record(&other);
    export(
        &other,
        BundleExport {
            path: Some(bundle.display().to_string()),
        },
    )
    .unwrap();
    import(&other_hub, &bundle, &answer);
    let path = answer.display().to_string();
    assert_eq!(
        receipt(
            &one,
            BundleReceipt {
                path: path.clone(),
                content: None
            }
        ),
        Err(ApiError::ReceiptForeign { path })
    );
    drop(hub);
}

#[test]
fn without_a_hub_or_without_anything_there_is_no_bundle() {
    let args = || BundleExport {
        path: Some("/nowhere/b.json".to_owned()),
    };
    assert_eq!(
        export(&desk().open(), args()),
        Err(ApiError::NotEnrolled {})
    );
    let (_hub, desk) = enrolled();
    assert_eq!(export(&desk, args()), Err(ApiError::NothingToSend {}));
    request("pay.utilities").record(&desk);
    assert_eq!(
        export(&desk, args()),
        Err(ApiError::BundleSaveFailed {
            path: "/nowhere/b.json".to_owned()
        })
    );
}

#[test]
fn without_a_path_the_file_lies_among_the_documents_and_a_receipt_may_come_as_content() {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    let written = export(&desk, BundleExport::default()).unwrap();
    assert!(
        written.path.ends_with("Bilanț 2026-11-23.json"),
        "{written:?}"
    );
    assert!(written.opened);
    let answer = desk.folder_path().join("confirmare.json");
    import(&hub, written.path.as_ref(), &answer);
    let content = |bytes: &[u8]| BundleReceipt {
        path: "confirmare.json".to_owned(),
        content: Some(base64::Engine::encode(
            &base64::engine::general_purpose::STANDARD,
            bytes,
        )),
    };
    let bytes = std::fs::read(&answer).unwrap();
    for odd in [&bytes[..bytes.len() / 2], b"altceva", b""] {
        assert!(matches!(
            receipt(&desk, content(odd)),
            Err(ApiError::ReceiptUnreadable { .. })
        ));
    }
    assert_eq!(receipt(&desk, content(&bytes)).unwrap().receipted, 1);
    assert!(status(&desk, Nothing {}).unwrap().waiting.is_empty());
}
