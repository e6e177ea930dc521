//! Sentences, words, and how hard a text is to read.
//!
//! LIX is the mean length of a sentence in words plus the share of words of more than six letters, in hundredths. It
//! compares a text with itself over time; between languages it does not compare: Russian words are longer.

use std::ops::AddAssign;

/// From how many letters on a word is long.
const LONG: usize = 7;

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Sentences.
    pub sentences: usize,
    /// Words in them.
    pub words: usize,
    /// Words of more than six letters. An address is copied sign by sign, not read, and is never one of them.
    pub long: usize,
    /// Words of the longest sentence.
    pub longest: usize,
}

impl Reading {
    /// What is counted in one text.
    pub(crate) fn of(text: &str) -> Self {
        let mut reading = Self::default();
        for sentence in sentences(text) {
            reading += Self {
                sentences: 1,
                words: sentence.len(),
                long: sentence.iter().filter(|word| is_long(word)).count(),
                longest: sentence.len(),
            };
        }
        reading
    }

    /// The readability index; below 30 is very easy, above 50 is the language of offices.
    pub fn lix(&self) -> f64 {
        self.mean() + 100.0 * share(self.long, self.words)
    }

    /// The mean length of a sentence, in words.
    pub fn mean(&self) -> f64 {
        share(self.words, self.sentences)
    }
}

impl AddAssign for Reading {
    fn add_assign(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.long += other.long;
        self.longest = self.longest.max(other.longest);
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

fn is_long(word: &str) -> bool {
    let bare = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    !bare.contains(['.', '@', '/'])
        && bare.chars().filter(|sign| sign.is_alphabetic()).count() >= LONG
}

/// The sentences of a text, each as its words. A dot inside an address or before a small letter ends nothing.
pub(crate) fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut sentences = Vec::new();
    let mut sentence: Vec<&str> = Vec::new();
    for word in text.split_whitespace().filter(|word| says_something(word)) {
        let ended = sentence.last().is_some_and(|last| {
            let bare = last.trim_end_matches(['”', '»', '"', ')', '“']);
            bare.ends_with(['!', '?', '…']) || bare.ends_with('.') && !continues(word)
        });
        if ended {
            sentences.push(std::mem::take(&mut sentence));
        }
        sentence.push(word);
    }
    if !sentence.is_empty() {
        sentences.push(sentence);
    }
    sentences
}

fn continues(word: &str) -> bool {
    word.chars()
        .find(|sign| sign.is_alphanumeric())
        .is_some_and(char::is_lowercase)
}

/// Whether a text holds a letter or a digit.
pub(crate) fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<usize> {
        sentences(text).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_dot_inside_an_address_or_an_abbreviation_ends_no_sentence() {
        assert_eq!(
            lengths("Deschideți mpay.gov.md. Alegeți limba („Română”)."),
            [2, 3]
        );
        assert_eq!(lengths("Введите адрес эл. почты. Готово!"), [4, 1]);
        assert_eq!(lengths("Numele? Adresa – și gata…"), [1, 3]);
        assert!(lengths(" … ").is_empty());
    }

    #[test]
    fn lix_is_the_length_of_sentences_and_the_share_of_long_words() {
        let reading = Reading::of("Deschideți pagina mcabinet.gov.md. Plătiți.");
        assert_eq!(
            (
                reading.sentences,
                reading.words,
                reading.long,
                reading.longest
            ),
            (2, 4, 2, 3)
        );
        assert!((reading.lix() - 52.0).abs() < 1e-9);
        assert!(Reading::default().lix().abs() < 1e-9);
    }
}
