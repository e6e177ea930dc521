//! What this desk adds to official services. Nothing is kept that could not be printed: a sheet that no longer lays out would
//! take the official one with it.

use super::preview::printable;
use super::state::operator;
use super::{
    CatalogueChanged, LayerContent, LayerGet, LayerOf, LayerSet, LayerView, LocalService,
    OfficialWords,
};
use crate::desk::{language, sheet_language};
use crate::transact::Op;
use crate::{ApiError, Desk};
use indrumar_catalogue::{Kept, ServiceLayer};
use indrumar_domain::ServiceCode;
use indrumar_store::LayerRow;
use serde::Serialize;

/// See [`crate::with_commands`]. Also what is set aside: it is to be edited until it fits again.
pub fn layer_get(desk: &Desk, args: LayerGet) -> Result<LayerView, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let code = code(&args.code)?;
    let running = desk.running();
    let row = desk.read(|read| read.layer())?;
    let row = row.into_iter().find(|row| row.code == code);
    let content = running.layer.services.get(&code);
    let local = running.layer.own.get(&code);
    if row.is_none() && running.merged.service(&code).is_none() {
        return Err(ApiError::UnknownService { code: args.code });
    }
    let official = running.official.service(&code);
    Ok(LayerView {
        code: args.code,
        content: content.map(|kept| LayerContent::from(kept.content.clone())),
        local: local.map(|(service, _)| LocalService::from(service.clone())),
        official: official.map(|service| OfficialWords::of(service, language)),
        changed_on: row.as_ref().map(|row| row.day.to_string()),
        changed_by: row.map(|row| row.operator),
    })
}

/// See [`crate::with_commands`]. What is kept rests on the official words as they are now: to keep it again is to say that it
/// still fits.
pub fn layer_set(desk: &Desk, args: LayerSet) -> Result<CatalogueChanged, ApiError> {
    let operator = operator(desk, args.operator.as_deref())?;
    let (code, kept) = kept(desk, &args.code, args.content)?;
    let mut layer = desk.running().layer.clone();
    layer.services.insert(code.clone(), kept.clone());
    printable(desk, &layer, &code)?;
    let row = LayerRow {
        content: json(&kept.content)?,
        base: json(&kept.base)?,
        day: desk.today(),
        operator,
        code,
    };
    keep(desk, &row)
}

/// See [`crate::with_commands`].
pub fn layer_remove(desk: &Desk, args: LayerOf) -> Result<CatalogueChanged, ApiError> {
    let code = code(&args.code)?;
    if code.is_local() {
        return Err(ApiError::NoSuchLayer { code: args.code });
    }
    remove(desk, &code)
}

/// The additions as they would be kept, and for which service: a retired code leads to what took its place.
pub(super) fn kept(
    desk: &Desk,
    wanted: &str,
    content: LayerContent,
) -> Result<(ServiceCode, Kept), ApiError> {
    let running = desk.running();
    let content: ServiceLayer = content.layer()?;
    let service = content.check(&code(wanted)?, &running.official)?;
    let base = content.base(service);
    let kept = Kept {
        content,
        base,
        changed: desk.today().date(),
    };
    Ok((service.code.clone(), kept))
}

pub(super) fn keep(desk: &Desk, row: &LayerRow) -> Result<CatalogueChanged, ApiError> {
    let ((), changes) = desk.transact(Op::SetLayer, |tx| tx.set_layer(row))?;
    desk.reload_catalogue()?;
    Ok(CatalogueChanged { changes })
}

pub(super) fn remove(desk: &Desk, code: &ServiceCode) -> Result<CatalogueChanged, ApiError> {
    let ((), changes) = desk.transact(Op::RemoveLayer, |tx| {
        if tx.remove_layer(code)? {
            return Ok(());
        }
        let code = code.to_string();
        Err(ApiError::NoSuchLayer { code }.into())
    })?;
    desk.reload_catalogue()?;
    Ok(CatalogueChanged { changes })
}

pub(super) fn code(text: &str) -> Result<ServiceCode, ApiError> {
    ServiceCode::parse(text).map_err(|_| ApiError::UnknownService {
        code: text.to_owned(),
    })
}

pub(super) fn json(value: &impl Serialize) -> Result<String, ApiError> {
    serde_json::to_string(value).map_err(ApiError::internal)
}
