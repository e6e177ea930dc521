use crate::fake::{desk, hub_key, key, receipt_for};
use indrumar_sync::{Which, bundles, file};

#[test]
fn a_bundle_file_is_the_body_of_a_request_and_more_of_them_are_lines() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bilanț.json");
    let one = bundles(&desk(), &[key(1, 1)], Which::All).unwrap();
    let size = file::write(&path, &one).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!((bytes.len() as u64, &bytes), (size, &one[0].bytes));
    assert!(!bytes.contains(&b'\n'));
    let two = [one[0].clone(), one[0].clone()];
    file::write(&path, &two).unwrap();
    assert_eq!(
        std::fs::read(&path).unwrap().split(|b| *b == b'\n').count(),
        2
    );
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing is left beside it");
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("no/such/folder/b.json");
    let one = bundles(&desk(), &[key(1, 1)], Which::All).unwrap();
    assert_eq!(file::write(&path, &one).unwrap_err().code(), "file-failed");
}

#[test]
fn receipts_are_read_back_and_anything_else_is_no_receipt() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("receipt.json");
    let bundle = bundles(&desk(), &[key(1, 1)], Which::All)
        .unwrap()
        .remove(0);
    let receipt = receipt_for(&bundle.bytes, &hub_key()).1;
    let line = receipt.to_bytes().unwrap();
    std::fs::write(&path, [&line[..], b"\r\n", &line[..], b"\n"].concat()).unwrap();
    assert_eq!(
        file::read_receipts(&path).unwrap(),
        [receipt.clone(), receipt]
    );
    for bad in [
        &b""[..],
        b"\n\n",
        b"hello",
        &line[..line.len() / 2],
        &[0xff, 0xfe],
    ] {
        std::fs::write(&path, bad).unwrap();
        assert_eq!(
            file::read_receipts(&path).unwrap_err().code(),
            "receipt-unreadable"
        );
    }
    let missing = folder.path().join("missing");
    assert_eq!(
        file::read_receipts(&missing).unwrap_err().code(),
        "file-failed"
    );
}
