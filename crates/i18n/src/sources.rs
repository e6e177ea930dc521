//! The Fluent files, as they were when the program was built.
//!
//! One list of areas makes all three languages: an area that lacks a file in one of them does not compile.

use crate::Lang;

macro_rules! areas {
    ($($area:literal),* $(,)?) => {
        /// The areas of the interface; each is one file per language.
        pub const AREAS: &[&str] = &[$($area),*];

        const RO: &[(&str, &str)] = &[$(area!("ro", $area)),*];
        const RU: &[(&str, &str)] = &[$(area!("ru", $area)),*];
        const EN: &[(&str, &str)] = &[$(area!("en", $area)),*];

        static SOURCES: &[(Lang, &str, &str)] = &[
            $((Lang::Ro, area!("ro", $area).0, area!("ro", $area).1),)*
            $((Lang::Ru, area!("ru", $area).0, area!("ru", $area).1),)*
            $((Lang::En, area!("en", $area).0, area!("en", $area).1),)*
        ];
    };
}

macro_rules! area {
    ($lang:literal, $area:literal) => {
        (
            concat!($area, ".ftl"),
            include_str!(concat!(
                "../../../content/strings/",
                $lang,
                "/",
                $area,
                ".ftl"
            )),
        )
    };
}

areas!(
    "common",
    "first-start",
    "day",
    "desk",
    "register",
    "import",
    "followups",
    "catalogue",
    "layer",
    "statistics",
    "settings",
    "practice",
    "sync",
    "moving",
    "errors",
    "sheet",
    "report",
    "guide",
    "hub",
    "hub-accounts",
    "hub-figures",
    "cli"
);

/// Every file: its language, its name, its text.
pub fn sources() -> &'static [(Lang, &'static str, &'static str)] {
    SOURCES
}

pub(crate) const fn files(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Ro => RO,
        Lang::Ru => RU,
        Lang::En => EN,
    }
}
