//! Sheets as they would be with something else of the desk's own in them.

use super::layer::kept;
use super::local::code_of;
use super::{LayerPreview, LayerPreviewArgs};
use crate::sheet::{Wanted, composed_with};
use crate::{ApiError, Desk};
use indrumar_catalogue::{Layer, OwnService};
use indrumar_document::{Size, svg_pages};
use indrumar_domain::ServiceCode;
use indrumar_i18n::Lang;

/// See [`crate::with_commands`]. Without anything to add, the sheet as the official edition has it.
pub fn layer_preview(desk: &Desk, args: LayerPreviewArgs) -> Result<LayerPreview, ApiError> {
    let mut layer = desk.running().layer.clone();
    let wanted_code = args.code.clone().unwrap_or_default();
    let code = match (args.content, args.local) {
        (Some(content), _) => {
            let (code, kept) = kept(desk, &wanted_code, content)?;
            layer.services.insert(code.clone(), kept);
            code
        }
        (None, Some(service)) => {
            let own = OwnService::from(service);
            let code = code_of(desk, args.code.as_deref(), &own)?;
            own.check(&code)?;
            layer.own.insert(code.clone(), (own, desk.today().date()));
            code
        }
        (None, None) => {
            let code = super::layer::code(&wanted_code)?;
            layer.services.remove(&code);
            code
        }
    };
    let (catalogue, _) = desk.running().official.with(&layer);
    let wanted = wanted(desk, &code, &args.language, &args.size);
    Ok(LayerPreview {
        pages: svg_pages(&composed_with(desk, &catalogue, &wanted)?.laid),
    })
}

/// Whether the sheet can be printed with this layer, in every language: one sign that the typeface lacks would take the whole
/// sheet with it.
pub(super) fn printable(desk: &Desk, layer: &Layer, code: &ServiceCode) -> Result<(), ApiError> {
    let (catalogue, _) = desk.running().official.with(layer);
    for lang in Lang::ALL {
        let wanted = wanted(desk, code, lang.as_str(), Size::Normal.as_str());
        composed_with(desk, &catalogue, &wanted)?;
    }
    Ok(())
}

fn wanted<'a>(desk: &Desk, code: &'a ServiceCode, language: &'a str, size: &'a str) -> Wanted<'a> {
    Wanted {
        code: code.as_str(),
        language,
        also: None,
        from_step: None,
        size,
        day: desk.today(),
    }
}
