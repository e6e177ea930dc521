//! The fields of what a desk says itself, in the words of its form: `steps.2` is "Step 2". What has no name there, such as
//! the code of a service, is said as it is.

use indrumar_i18n::{Args, I18n};

/// The field in words.
pub(super) fn said(place: &str, i18n: &I18n) -> String {
    let (field, number) = match place.rsplit_once(['.', '-']) {
        Some((field, number)) => (field, number.parse::<u64>().ok()),
        None => (place, None),
    };
    let key = match (field, number) {
        ("steps", Some(_)) => "layer-own-step",
        ("bring", Some(_)) => "layer-thing",
        ("local", Some(_)) => "layer-step",
        ("aliases", Some(_)) => "layer-aliases",
        ("steps", None) => "layer-own-steps",
        ("name", None) => "layer-name",
        ("title", None) => "layer-headline",
        ("summary", None) => "layer-summary",
        ("provider", None) => "layer-provider",
        ("phone", None) => "layer-own-phone",
        ("hours", None) => "layer-own-hours",
        ("note", None) => "layer-own-note",
        ("supplier", None) => "layer-supplier",
        ("account", None) => "layer-account",
        _ => return place.to_owned(),
    };
    let args = match number {
        Some(number) => Args::new().with("place", number),
        None => Args::new(),
    };
    i18n.text(key, &args)
}
