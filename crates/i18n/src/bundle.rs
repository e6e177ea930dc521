//! From a key and its values to a sentence.

use std::sync::OnceLock;

use chrono::NaiveDate;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::{Args, Lang, figures, plural, sources};

type Bundle = FluentBundle<FluentResource>;

/// The program's voice in one language. A value of this type is two bytes: copy it freely, share it between threads.
///
/// A key that a language lacks is spoken in Romanian; a key that nobody knows shows as `⟦key⟧`, so that the gap is seen
/// at the first look and nothing else breaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct I18n {
    lang: Lang,
}

impl I18n {
    /// The voice in this language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The language it speaks.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// The sentence for a key, with its gaps filled.
    pub fn text(self, key: &str, args: &Args) -> String {
        said(self.lang, key, args)
            .or_else(|| said(Lang::Ro, key, args))
            .unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The sentence for a key without gaps.
    pub fn plain(self, key: &str) -> String {
        self.text(key, &Args::new())
    }

    /// Whether some language knows the key.
    pub fn knows(self, key: &str) -> bool {
        bundle(self.lang).has_message(key) || bundle(Lang::Ro).has_message(key)
    }

    /// A day as `23.11.2026`.
    pub fn date(self, day: NaiveDate) -> String {
        figures::date(day)
    }

    /// A number with a decimal comma and at most `places` places.
    pub fn decimal(self, number: f64, places: usize) -> String {
        figures::decimal(number, places)
    }
}

fn said(lang: Lang, key: &str, args: &Args) -> Option<String> {
    let bundle = bundle(lang);
    let pattern = bundle.get_message(key)?.value()?;
    let args = args
        .iter()
        .map(|(name, value)| (name, plural::fluent(lang, value)))
        .collect();
    // A missing value shows as its name in braces: better a sentence with a visible gap than none.
    let mut faults = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(&args), &mut faults)
            .into_owned(),
    )
}

fn bundle(lang: Lang) -> &'static Bundle {
    static RO: OnceLock<Bundle> = OnceLock::new();
    static RU: OnceLock<Bundle> = OnceLock::new();
    static EN: OnceLock<Bundle> = OnceLock::new();
    let cell = match lang {
        Lang::Ro => &RO,
        Lang::Ru => &RU,
        Lang::En => &EN,
    };
    cell.get_or_init(|| read(lang))
}

fn read(lang: Lang) -> Bundle {
    // The tags of all three languages are well formed; a test of the plural forms would show it if one were not.
    let tag: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // The marks of isolation would be seen on paper and in a terminal, and none of the three languages runs right to left.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| plural::written(value)));
    for (_, text) in sources::files(lang) {
        // A file with a fault still gives its sound messages; a test keeps faults from ever being built.
        let resource =
            FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(sound, _)| sound);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
