//! Which language a reader wants: `?lang=` first, then the browser's list, then Romanian.

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, Uri};
use indrumar_i18n::Lang;

/// The language, and whether it was chosen by the address.
pub(super) fn of(uri: &Uri, headers: &HeaderMap) -> (Lang, bool) {
    let chosen = uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter_map(|pair| pair.strip_prefix("lang="))
        .find_map(|text| text.parse().ok());
    if let Some(lang) = chosen {
        return (lang, true);
    }
    let list = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    (preferred(list), false)
}

fn preferred(list: &str) -> Lang {
    let mut wishes: Vec<(u32, Lang)> = list
        .split(',')
        .take(32)
        .filter_map(|wish| {
            let mut parts = wish.trim().split(';');
            let name = parts.next()?.trim();
            let lang = name.split('-').next()?.to_ascii_lowercase().parse().ok()?;
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(1000, thousandths);
            (weight > 0).then_some((weight, lang))
        })
        .collect();
    // Stable: among equals the first named.
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes.first().map_or_else(Lang::default, |(_, lang)| *lang)
}

/// `0.8` as 800; what cannot be read is the least of wishes.
fn thousandths(text: &str) -> u32 {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let padded: String = fraction.chars().chain("000".chars()).take(3).collect();
    match (whole.parse::<u32>(), padded.parse::<u32>()) {
        (Ok(0), Ok(part)) => part,
        (Ok(_), Ok(_)) => 1000,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_s_first_wish_that_we_speak_is_taken() {
        for (list, lang) in [
            ("", Lang::Ro),
            ("ru", Lang::Ru),
            ("fr, ru-MD;q=0.9, ro;q=0.8", Lang::Ru),
            ("en-GB;q=0.3, ro;q=0.7", Lang::Ro),
            ("ru;q=0, en;q=0.1", Lang::En),
            ("*", Lang::Ro),
            (";;;q=, ,en;q=x", Lang::En),
        ] {
            assert_eq!(preferred(list), lang, "{list}");
        }
    }
}
