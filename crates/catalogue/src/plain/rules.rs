//! The rules themselves: each takes a text and says what is wrong with it.

use super::lists::Words;
use super::sentences::sentences;
use super::{Breach, MAX_WORDS};
use crate::SheetLanguage;

/// What stands between quotation marks is read off a screen: it is as it is.
const QUOTES: [(char, char); 3] = [('„', '”'), ('«', '»'), ('“', '”')];

/// Said right after an abbreviation, these explain it.
const EXPLAIN: [&str; 6] = [" (", " – ", " — ", " este ", " is ", " это "];

pub(super) fn long(text: &str) -> impl Iterator<Item = Breach> {
    sentences(text)
        .into_iter()
        .filter(|sentence| sentence.len() > MAX_WORDS)
        .map(|sentence| Breach::Long {
            words: sentence.len(),
            sentence: sentence.join(" "),
        })
}

pub(super) fn letters(language: SheetLanguage, text: &str) -> Option<Breach> {
    let cyrillic = |letter: char| ('\u{400}'..='\u{4ff}').contains(&letter);
    let wrong = |word: &&str| match language {
        SheetLanguage::Ro | SheetLanguage::En => word
            .chars()
            .any(|letter| cyrillic(letter) || "ŞşŢţ".contains(letter)),
        // A Russian text may name MPay; a word of both alphabets is a slip of the keyboard.
        SheetLanguage::Ru => {
            word.chars().any(cyrillic) && word.chars().any(|l| l.is_ascii_alphabetic())
        }
    };
    let word = text
        .split(|sign: char| !sign.is_alphanumeric())
        .find(wrong)?;
    Some(Breach::Letter(word.to_owned()))
}

pub(super) fn avoided(words: &Words, text: &str) -> Vec<Breach> {
    let said = tokens(&unquoted(text));
    let spoken: Vec<&str> = said
        .iter()
        .map(String::as_str)
        .filter(|token| !is_sign(token))
        .collect();
    let mut found = Vec::new();
    for (pattern, say) in &words.avoid {
        let pattern: Vec<&str> = pattern.split(' ').collect();
        for window in spoken.windows(pattern.len()) {
            if window
                .iter()
                .zip(&pattern)
                .all(|(word, wanted)| fits(word, wanted))
            {
                found.push(Breach::Avoid {
                    word: window.join(" "),
                    say: say.clone(),
                });
            }
        }
    }
    found
}

/// A word against a pattern with at most one star.
fn fits(word: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        Some((head, tail)) => {
            word.len() >= head.len() + tail.len() && word.starts_with(head) && word.ends_with(tail)
        }
        None => word == pattern,
    }
}

/// A second verb of action after "and", a comma or a full stop.
pub(super) fn two_actions(words: &Words, text: &str) -> Option<Breach> {
    let said = tokens(&unquoted(text));
    let mut first: Option<&String> = None;
    let mut joined = false;
    for token in &said {
        if is_sign(token) || words.joins.contains(token) {
            joined = true;
        } else if words.verbs.contains(token) {
            match first {
                Some(first) if joined => {
                    return Some(Breach::TwoActions {
                        first: first.clone(),
                        second: token.clone(),
                    });
                }
                Some(_) => {}
                None => first = Some(token),
            }
            joined = false;
        } else {
            joined = false;
        }
    }
    None
}

/// Words in capitals that neither everybody knows nor any text of the sheet explains.
pub(super) fn abbreviations(words: &Words, text: &str, sheet: &[&str]) -> Vec<Breach> {
    let text = unquoted(text);
    let capitals = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().nth(1).is_some() && word.chars().all(char::is_uppercase));
    capitals
        .filter(|word| {
            !words.known.contains(*word) && !sheet.iter().any(|other| explains(other, word))
        })
        .map(|word| Breach::Abbreviation(word.to_owned()))
        .collect()
}

fn explains(text: &str, word: &str) -> bool {
    text.contains(&format!("({word})"))
        || EXPLAIN
            .iter()
            .any(|after| text.contains(&format!("{word}{after}")))
}

/// Whether a value sends the reader to a screen or to somebody, and names no sum.
pub(super) fn points_elsewhere(words: &Words, value: &str) -> bool {
    let said = tokens(value);
    let sum = said
        .windows(2)
        .any(|pair| matches!(pair, [number, unit] if is_number(number) && is_money(unit)));
    !sum && said.iter().any(|token| words.elsewhere.contains(token))
}

fn is_number(token: &str) -> bool {
    token.chars().all(|sign| sign.is_ascii_digit())
}

fn is_money(token: &str) -> bool {
    ["lei", "leu", "лей", "лея", "леев", "de"].contains(&token)
}

/// The host of an address, written with or without `https://`.
pub(super) fn host(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let rest = address.get(start..).unwrap_or_default();
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// The hosts that a text names, also behind an e-mail address. `.gov.md`, an ending, is none.
pub(super) fn hosts(text: &str) -> Vec<&str> {
    let words = text.split(|sign: char| sign.is_whitespace() || "„”«»“(),;:?!".contains(sign));
    words
        .filter_map(|word| {
            let word = word
                .rsplit('@')
                .next()
                .unwrap_or(word)
                .trim_end_matches('.');
            let host = host(word);
            is_host(host).then_some(host)
        })
        .collect()
}

fn is_host(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    let label = |label: &&str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
    };
    let last =
        |label: &&str| label.len() >= 2 && label.bytes().all(|sign| sign.is_ascii_alphabetic());
    labels.len() >= 2 && labels.iter().all(label) && labels.last().is_some_and(last)
}

/// The text without what stands between quotation marks.
fn unquoted(text: &str) -> String {
    let mut closing = None;
    let mut left = String::with_capacity(text.len());
    for sign in text.chars() {
        match closing {
            Some(end) if sign == end => closing = None,
            Some(_) => {}
            None => match QUOTES.iter().find(|(open, _)| *open == sign) {
                // A word stays in its place, so that those around it do not come to stand side by side.
                Some((_, end)) => {
                    closing = Some(*end);
                    left.push_str(" _ ");
                }
                None => left.push(sign),
            },
        }
    }
    left
}

/// Words in small letters, and `,` for every sign that ends a part of a sentence. A dot inside an address ends none.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for chunk in text.split_whitespace() {
        let bare = chunk.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let word = bare.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        if !word.is_empty() {
            tokens.push(word.to_lowercase());
        }
        if chunk
            .get(bare.len()..)
            .is_some_and(|tail| tail.contains([',', ';', '.']))
        {
            tokens.push(",".to_owned());
        }
    }
    tokens
}

fn is_sign(token: &str) -> bool {
    token == ","
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::Lists;

    fn romanian() -> Words {
        Lists::builtin()
            .unwrap()
            .words(SheetLanguage::Ro)
            .unwrap()
            .clone()
    }

    #[test]
    fn a_cedilla_and_a_foreign_alphabet_are_found() {
        assert!(letters(SheetLanguage::Ro, "plătiţi").is_some());
        assert!(letters(SheetLanguage::Ro, "plătiți").is_none());
        assert!(letters(SheetLanguage::Ru, "cправка").is_some());
        assert!(letters(SheetLanguage::Ru, "через MPay").is_none());
    }

    #[test]
    fn two_actions_are_two_verbs_that_are_joined() {
        let words = romanian();
        let second = |text: &str| match two_actions(&words, text) {
            Some(Breach::TwoActions { second, .. }) => Some(second),
            _ => None,
        };
        assert_eq!(
            second("Scrieți codul și apăsați butonul.").as_deref(),
            Some("apăsați")
        );
        assert_eq!(
            second("Scrieți codul, apoi apăsați.").as_deref(),
            Some("apăsați")
        );
        assert_eq!(second("Citiți-l. Semnați."), None);
        assert_eq!(second("Citiți actul. Semnați.").as_deref(), Some("semnați"));
        assert_eq!(second("Citiți suma și cui plătiți."), None);
        assert_eq!(second("Verificați numele înainte să semnați."), None);
        assert_eq!(second("Alegeți „Scrieți” și „Apăsați”."), None);
    }

    #[test]
    fn words_to_avoid_are_found_whatever_their_ending_but_not_on_the_screen() {
        let words = romanian();
        assert!(
            matches!(&avoided(&words, "Apăsați linkul.")[..], [Breach::Avoid { say, .. }] if say == "adresă")
        );
        assert_eq!(
            avoided(&words, "În cazul în care nu merge, sunați.").len(),
            1
        );
        assert!(avoided(&words, "Apăsați „Link”.").is_empty());
    }

    #[test]
    fn an_abbreviation_is_explained_once_on_the_sheet() {
        let words = romanian();
        let sheet = ["codul personal (IDNP)", "CUPS este un centru"];
        assert!(abbreviations(&words, "IDNP-ul, CUPS și QR", &sheet).is_empty());
        assert_eq!(
            abbreviations(&words, "la CNAS", &sheet),
            [Breach::Abbreviation("CNAS".to_owned())]
        );
    }

    #[test]
    fn hosts_are_found_in_text_and_numbers_are_none() {
        assert_eq!(
            hosts(
                "Pe mpay.gov.md sau servicii.gov.md/programare: 12.636 lei, office@egov.md. Se termină în .gov.md."
            ),
            ["mpay.gov.md", "servicii.gov.md", "egov.md"]
        );
        assert_eq!(host("https://www.zdg.md/a?b"), "www.zdg.md");
        assert_eq!(host("old.posta.md"), "old.posta.md");
    }

    #[test]
    fn an_unsure_price_points_elsewhere() {
        let words = romanian();
        assert!(points_elsewhere(
            &words,
            "prețul apare pe ecran înainte de plată"
        ));
        assert!(!points_elsewhere(&words, "30 lei pe ecran"));
        assert!(!points_elsewhere(&words, "foarte ieftin"));
    }
}
