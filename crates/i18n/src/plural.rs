//! Numbers on their way into a sentence: which plural form they choose, and how they are written.
//!
//! The rules come with Fluent, but its table for Romanian forgets that only the last two digits matter ("102 solicitări",
//! not "102 de solicitări"). So such a number chooses by its last two digits and carries its written form along.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use crate::{Arg, Lang, figures};

/// Most places that a number in a sentence is given; finer figures are rounded by whoever knows what they mean.
const PLACES: usize = 3;

/// The value as Fluent takes it.
pub(crate) fn fluent(lang: Lang, value: &Arg) -> FluentValue<'_> {
    match value {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(number) => match few(lang, *number) {
            Some(form) => FluentValue::Number(FluentNumber::new(
                form,
                // Nothing here is money, so this field of the options is free to carry the figure itself.
                FluentNumberOptions {
                    currency: Some(figures::decimal(*number, PLACES)),
                    ..FluentNumberOptions::default()
                },
            )),
            None => FluentValue::from(*number),
        },
    }
}

/// The figure as it is written.
pub(crate) fn written<'a>(value: &'a FluentValue<'a>) -> Option<String> {
    match value {
        FluentValue::Number(number) => match &number.options.currency {
            Some(figure) => Some(figure.clone()),
            None => Some(figures::decimal(number.value, PLACES)),
        },
        _ => None,
    }
}

/// A small number with the same plural form, where Fluent's own table would go wrong.
fn few(lang: Lang, number: f64) -> Option<f64> {
    let tail = number % 100.0;
    let wrong =
        lang == Lang::Ro && number > 100.0 && number.fract() == 0.0 && (1.0..20.0).contains(&tail);
    wrong.then_some(2.0)
}
