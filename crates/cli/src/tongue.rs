//! The language in which a person at a terminal is spoken to: the desk's, else the terminal's, else Romanian.

use indrumar_i18n::Lang;

/// The terminal's language, by the variables that other programs read too, in their order.
pub(crate) fn of_terminal() -> Lang {
    let named = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(named);
    value
        .and_then(|value| value.get(..2)?.to_ascii_lowercase().parse().ok())
        .unwrap_or_default()
}
