//! The generated TypeScript is what stands in the window's folder.

use std::fs;
use std::path::Path;

#[test]
fn the_window_has_the_same_keys() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/i18n/keys.ts");
    let now = indrumar_i18n::typescript();
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &now).unwrap();
    }
    let kept = fs::read_to_string(&file)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        kept == now,
        "keys.ts is out of date: run `UPDATE=1 cargo test -p indrumar-i18n` and look at the difference"
    );
}
