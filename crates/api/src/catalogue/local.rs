//! Services that only this desk offers. They are recorded like any other and counted, for everybody else, as `local.other`.

use super::layer::{code, json, keep, remove};
use super::preview::printable;
use super::state::operator;
use super::{CatalogueChanged, LayerOf, LocalServiceKept, LocalServiceSet};
use crate::{ApiError, Desk};
use indrumar_catalogue::{LayerError, OwnService, fold};
use indrumar_domain::ServiceCode;
use indrumar_store::LayerRow;

/// See [`crate::with_commands`].
pub fn local_service_set(desk: &Desk, args: LocalServiceSet) -> Result<LocalServiceKept, ApiError> {
    let operator = operator(desk, args.operator.as_deref())?;
    let service = OwnService::from(args.service);
    let code = code_of(desk, args.code.as_deref(), &service)?;
    service.check(&code)?;
    let mut layer = desk.running().layer.clone();
    let own = (service.clone(), desk.today().date());
    layer.own.insert(code.clone(), own);
    printable(desk, &layer, &code)?;
    let row = LayerRow {
        content: json(&service)?,
        base: "{}".to_owned(),
        day: desk.today(),
        operator,
        code,
    };
    let CatalogueChanged { changes } = keep(desk, &row)?;
    Ok(LocalServiceKept {
        code: row.code.to_string(),
        changes,
    })
}

/// See [`crate::with_commands`].
pub fn local_service_remove(desk: &Desk, args: LayerOf) -> Result<CatalogueChanged, ApiError> {
    remove(desk, &local(&args.code)?)
}

/// The code that was given, or one that is free and like the name: nobody at a desk should have to invent codes.
pub(super) fn code_of(
    desk: &Desk,
    given: Option<&str>,
    service: &OwnService,
) -> Result<ServiceCode, ApiError> {
    if let Some(given) = given {
        return local(given);
    }
    let rows = desk.read(|read| read.layer())?;
    let running = desk.running();
    let free = |code: &ServiceCode| {
        running.merged.service(code).is_none()
            && rows.iter().all(|row| row.code != *code)
            && !matches!(service.check(code), Err(LayerError::NotLocal(_)))
    };
    let word = word(&service.name.ro);
    let numbered = (2..).map(|number: u32| format!("local.{word}-{number}"));
    std::iter::once(format!("local.{word}"))
        .chain(numbered)
        .filter_map(|code| ServiceCode::parse(&code).ok())
        .find(free)
        .ok_or_else(|| ApiError::internal("no code is free"))
}

/// The longest part of a code that is made from a name.
const MAX_WORD: usize = 40;

/// A name in the letters of a code; one without any of them, as in Russian, is simply a service.
fn word(name: &str) -> String {
    let folded = fold(name);
    let words = folded
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join("-");
    let cut: String = joined.chars().take(MAX_WORD).collect();
    match cut.trim_end_matches('-') {
        "" => "serviciu".to_owned(),
        word => word.to_owned(),
    }
}

/// A code of the desk's own as it was typed.
fn local(text: &str) -> Result<ServiceCode, ApiError> {
    let not_local = || ApiError::NotALocalCode {
        code: text.to_owned(),
    };
    let code = code(text).map_err(|_| not_local())?;
    code.is_local().then_some(code).ok_or_else(not_local)
}
