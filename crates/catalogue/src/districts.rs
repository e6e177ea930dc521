//! The districts a desk can stand in: `content/districts.toml`, the 37 first-level names of ISO 3166-2:MD.
//!
//! For the first start and for the hub. Not here: villages and towns, which are being merged and are typed by hand.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::fold::words;
use crate::{CatalogueError, Problem, SheetLanguage};

const FILE: &str = "districts.toml";
const TEXT: &str = include_str!("../../../content/districts.toml");

/// How many the standard names.
const COUNT: usize = 37;

/// The letters of Romanian in their order: ă and â after a, ș after all of s.
const ALPHABET: &str = "aăâbcdefghiîjklmnopqrsștțuvwxyz";

/// One first-level unit of the country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Its code in ISO 3166-2: `MD-SO`.
    pub code: String,
    /// What it is.
    pub kind: DistrictKind,
    /// What it is called.
    pub name: DistrictName,
}

/// What people write before or after a district's name, folded: `raionul Soroca`, `mun. Chișinău`.
const COMMON: [&str; 14] = [
    "raion",
    "raionul",
    "rn",
    "rnul",
    "r",
    "mun",
    "municipiul",
    "municipiu",
    "uta",
    "район",
    "рн",
    "р",
    "мун",
    "муниципий",
];

impl District {
    /// The district that is meant by its name in either language, with or without diacritics, or by its code.
    ///
    /// # Errors
    /// The list that is built in cannot be read.
    pub fn named(text: &str) -> Result<Option<Self>, CatalogueError> {
        let asked = bare(text);
        let names = |district: &Self| {
            let names = [&district.code, &district.name.ro, &district.name.ru];
            names.into_iter().any(|name| bare(name) == asked)
        };
        Ok(districts()?.into_iter().find(names))
    }

    /// Its name on a screen in this language; English has none of its own.
    pub fn name(&self, language: SheetLanguage) -> &str {
        match language {
            SheetLanguage::Ro | SheetLanguage::En => &self.name.ro,
            SheetLanguage::Ru => &self.name.ru,
        }
    }
}

/// The name of a district in the languages that have one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DistrictName {
    /// In Romanian, as the law writes it.
    pub ro: String,
    /// In Russian.
    pub ru: String,
}

/// What a first-level unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DistrictKind {
    /// One of the 32 raioane.
    Raion,
    /// Chișinău, Bălți, Bender.
    Municipality,
    /// Găgăuzia.
    Autonomy,
    /// The localities left of the Dniester.
    LeftBank,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    districts: Vec<District>,
}

/// All districts, in Romanian order.
pub fn districts() -> Result<Vec<District>, CatalogueError> {
    read(TEXT).map_err(|problem| CatalogueError {
        file: FILE.to_owned(),
        problem,
    })
}

fn read(text: &str) -> Result<Vec<District>, Problem> {
    let File { districts } =
        toml::from_str(text).map_err(|error| Problem::Unreadable(error.to_string()))?;
    if districts.len() != COUNT {
        return Err(Problem::Districts(districts.len()));
    }
    let mut codes = BTreeSet::new();
    for district in &districts {
        let (head, tail) = district.code.split_at_checked(3).unwrap_or_default();
        let letters = tail.len() == 2 && tail.bytes().all(|sign| sign.is_ascii_uppercase());
        if head != "MD-" || !letters {
            return Err(Problem::DistrictCode(district.code.clone()));
        }
        if !codes.insert(&district.code) {
            return Err(Problem::Twice(district.code.clone()));
        }
        for (language, name) in [("ro", &district.name.ro), ("ru", &district.name.ru)] {
            if !name.chars().any(char::is_alphabetic) {
                return Err(Problem::Empty(format!("{}.{language}", district.code)));
            }
        }
    }
    let unsorted = districts
        .iter()
        .zip(districts.iter().skip(1))
        .find(|(one, next)| place(&one.name.ro) >= place(&next.name.ro));
    match unsorted {
        Some((_, next)) => Err(Problem::Order(next.code.clone())),
        None => Ok(districts),
    }
}

/// A name without what is common to many.
fn bare(name: &str) -> Vec<String> {
    let mut bare = words(&name.replace("r-n", "rn").replace("р-н", "рн"));
    bare.retain(|word| !COMMON.contains(&word.as_str()));
    bare
}

/// Where a name stands in a Romanian list.
fn place(name: &str) -> Vec<usize> {
    let letter = |sign: char| ALPHABET.chars().position(|letter| letter == sign);
    name.to_lowercase()
        .chars()
        .map(|sign| letter(sign).map_or(0, |at| at + 1))
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_country_has_37_of_them_in_both_languages() {
        let districts = districts().unwrap();
        let of = |kind| {
            districts
                .iter()
                .filter(|district| district.kind == kind)
                .count()
        };
        assert_eq!(
            (of(DistrictKind::Raion), of(DistrictKind::Municipality)),
            (32, 3)
        );
        let soroca = districts
            .iter()
            .find(|district| district.code == "MD-SO")
            .unwrap();
        assert_eq!(soroca.name(SheetLanguage::En), "Soroca");
        assert_eq!(soroca.name(SheetLanguage::Ru), "Сороки");
    }

    #[test]
    fn a_district_that_is_missing_twice_or_out_of_order_is_refused() {
        let at = TEXT.find("[[districts]]").unwrap();
        let second = at + 1 + TEXT[at + 1..].find("[[districts]]").unwrap();
        let (first, rest) = (&TEXT[at..second], &TEXT[second..]);
        assert_eq!(read(rest), Err(Problem::Districts(36)));
        assert_eq!(
            read(&format!("{rest}\n{first}")),
            Err(Problem::Order("MD-AN".to_owned()))
        );
        assert_eq!(
            read(&TEXT.replace("MD-SO", "MD-SN")),
            Err(Problem::Twice("MD-SN".to_owned()))
        );
        assert_eq!(
            read(&TEXT.replace("MD-SO", "RO-SO")),
            Err(Problem::DistrictCode("RO-SO".to_owned()))
        );
        assert_eq!(
            read(&TEXT.replace("Сороки", "")),
            Err(Problem::Empty("MD-SO.ru".to_owned()))
        );
    }

    #[test]
    fn a_district_is_known_by_any_form_of_its_name() {
        let code = |text: &str| District::named(text).unwrap().map(|district| district.code);
        for text in [
            "Soroca",
            " soroca ",
            "raionul Soroca",
            "r-nul Soroca",
            "Сороки",
            "р-н Сороки",
            "MD-SO",
        ] {
            assert_eq!(code(text).as_deref(), Some("MD-SO"), "{text}");
        }
        assert_eq!(code("mun. Chisinau").as_deref(), Some("MD-CU"));
        for text in ["", "raionul", "Paris", "Soroca Drochia"] {
            assert_eq!(code(text), None, "{text}");
        }
        for district in districts().unwrap() {
            for name in [&district.name.ro, &district.name.ru] {
                assert_eq!(code(name), Some(district.code.clone()), "{name}");
            }
        }
    }

    #[test]
    fn romanian_letters_have_their_own_places() {
        assert!(place("Strășeni") < place("Șoldănești"));
        assert!(place("Cantemir") < place("Călărași"));
        assert!(place("Rezina") < place("Rîșcani"));
    }
}
