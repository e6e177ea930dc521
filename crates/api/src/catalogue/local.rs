//! Services that only this desk offers. They are recorded like any other and counted, for everybody else, as `local.other`.

use super::layer::{code, json, keep, remove};
use super::preview::printable;
use super::state::operator;
use super::{CatalogueChanged, LayerOf, LocalServiceSet};
use crate::{ApiError, Desk};
use indrumar_catalogue::OwnService;
use indrumar_domain::ServiceCode;
use indrumar_store::LayerRow;

/// See [`crate::with_commands`].
pub fn local_service_set(desk: &Desk, args: LocalServiceSet) -> Result<CatalogueChanged, ApiError> {
    let operator = operator(desk, args.operator.as_deref())?;
    let code = local(&args.code)?;
    let service = OwnService::from(args.service);
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
    keep(desk, &row)
}

/// See [`crate::with_commands`].
pub fn local_service_remove(desk: &Desk, args: LayerOf) -> Result<CatalogueChanged, ApiError> {
    remove(desk, &local(&args.code)?)
}

/// A code of the desk's own as it was typed.
pub(super) fn local(text: &str) -> Result<ServiceCode, ApiError> {
    let not_local = || ApiError::NotALocalCode {
        code: text.to_owned(),
    };
    let code = code(text).map_err(|_| not_local())?;
    code.is_local().then_some(code).ok_or_else(not_local)
}
