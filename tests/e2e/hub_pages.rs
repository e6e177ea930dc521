//! The hub's pages in Chromium: in every language, light and dark, on a telephone and on a desk, axe finds nothing and no text is
//! cut. What is looked at stands in `ui/e2e/hub.mjs`.

use crate::browser::chromium;
use indrumar_testkit::village::village;
use std::path::Path;
use std::process::Command;

#[test]
fn every_page_of_the_hub_can_be_read_by_everybody() {
    let hub = village();
    let ana = hub.administrator();
    let mut look = Command::new("node");
    look.arg("e2e/hub.mjs");
    // `cargo xtask shots hub` wants pictures of some of them instead.
    if let Some(folder) = std::env::var_os("INDRUMAR_HUB_PICTURES") {
        look.arg(folder);
        look.arg(std::env::var_os("INDRUMAR_HUB_WANTED").unwrap_or_default());
    }
    let looked = look
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("ui"))
        .env("INDRUMAR_HUB_ADDRESS", hub.address())
        .env("INDRUMAR_HUB_COOKIE", &ana.cookies["indrumar"])
        .env("CHROMIUM", chromium())
        .output()
        .expect("node");
    let said =
        [looked.stdout, looked.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    assert!(looked.status.success(), "{}", said.concat());
    println!("{}", said[0]);
}
