//! A small invented catalogue to break in one place at a time.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use indrumar_catalogue::{Catalogue, CatalogueError, Pack};
use indrumar_domain::ServiceCode;
use indrumar_wire::SigningKey;

pub(crate) const MANIFEST: &str = r#"
schema = 1
version = "2026.11.23"
first = ["pay.bread"]
groups = [
  { code = "pay", name = { ro = "Plăți", ru = "Платежи", en = "Payments" } },
  { code = "local", name = { ro = "Ale noastre", ru = "Наши", en = "Our own" } },
]
events = [{ code = "paying", name = { ro = "Plătesc", ru = "Плачу", en = "Paying" } }]
"#;

pub(crate) const BREAD: &str = r#"
code = "pay.bread"
group = "pay"
event = "paying"
who = "citizen"
confidence = "high"
verified = "2026-11-23"
provider = { ro = "brutarul", ru = "пекарь", en = "the baker" }
name = { ro = "Plata pâinii", ru = "Оплата хлеба", en = "Paying for bread" }
title = { ro = "Plătesc pâinea", ru = "Плачу за хлеб", en = "I pay for bread" }
summary = { ro = "Pâinea se plătește.", ru = "За хлеб платят.", en = "Bread is paid for." }
aliases = { ro = ["franzelă"], ru = ["батон"], en = ["loaf"] }

[[addresses]]
label = { ro = "Brutăria", ru = "Пекарня", en = "Bakery" }
url = "https://example.md/"

[[steps]]
id = "pay"
do.ro = "Plătiți."
do.ru = "Заплатите."
do.en = "Pay."

[[facts]]
kind = "price"
value = { ro = "10 lei", ru = "10 леев", en = "10 lei" }
source = "https://example.md/"
verified = "2026-11-23"
expires = "2026-12-31"

[[facts]]
kind = "phone"
value = "022 000 000"
source = "example.md"
verified = "2026-11-23"
"#;

/// The invented catalogue with its two files as given.
pub(crate) fn read(manifest: &str, bread: &str) -> Result<Catalogue, CatalogueError> {
    Catalogue::read([("catalogue.toml", manifest), ("pay.bread.toml", bread)])
}

pub(crate) fn code(text: &str) -> ServiceCode {
    ServiceCode::parse(text).unwrap()
}

/// The files of an invented edition: these services living, each a loaf of its own; these retired, each to its successor.
pub(crate) fn edition(
    version: &str,
    living: &[&str],
    retired: &[(&str, &str)],
) -> BTreeMap<String, String> {
    let mut manifest = MANIFEST
        .replace("2026.11.23", version)
        .replace("[\"pay.bread\"]", "[]");
    for (code, successor) in retired {
        manifest.push_str(&format!(
            "[[retired]]\ncode = \"{code}\"\nsuccessor = \"{successor}\"\n"
        ));
    }
    let service = |code: &&str| {
        let text = BREAD.replace("code = \"pay.bread\"", &format!("code = \"{code}\""));
        (format!("{code}.toml"), text)
    };
    let mut files: BTreeMap<String, String> = living.iter().map(service).collect();
    files.insert("catalogue.toml".to_owned(), manifest);
    files
}

/// The key that invented packs are signed with.
pub(crate) fn key() -> SigningKey {
    SigningKey::from_seed([7; 32])
}

/// A sealed edition without news.
pub(crate) fn sealed(files: &BTreeMap<String, String>) -> Vec<u8> {
    Pack::seal(files, &[], &key()).unwrap()
}

/// A sealed edition, opened again.
pub(crate) fn pack(files: &BTreeMap<String, String>) -> Pack {
    Pack::open(&sealed(files), &[key().public()]).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
