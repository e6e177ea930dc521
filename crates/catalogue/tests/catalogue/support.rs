//! A small invented catalogue to break in one place at a time.

use indrumar_catalogue::{Catalogue, CatalogueError};
use indrumar_domain::ServiceCode;

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
