//! Search as people type: the first letters, everyday words, no diacritics, a slip of the finger, the wrong layout.
//!
//! Small and in memory: a few dozen services with some forty words each. Every word that was typed is held against every
//! word of a service; the best match of each counts, rare words count more than common ones, and a phrase that holds them
//! all counts most. The same is tried with the keys read under the other layout.

use std::collections::{BTreeMap, BTreeSet};

use indrumar_domain::ServiceCode;

use crate::fold::words;
use crate::{Service, SheetLanguage, keyboard, typo};

/// Words that say nothing about which service is meant, folded.
const FILLERS: &str = "a ai al ale am as ca ce cei cum cu cat cand daca de din e este eu fac face fi imi in la ma mea mei meu mi mie nu o pe pentru pot sa sau se si \
    trebuie un unde unei unui vreau va в во где для если за и из как когда ко мне мои мою можно на надо не нужен нужна нужно о об от по с со у хочу \
    что i how in is my need of on the to want where";

/// Longer questions are cut: nobody types so much, and a pasted page must not cost time.
const MAX_WORDS: usize = 12;

/// Below this a match is noise.
const FLOOR: u32 = 45;

/// Where nothing reaches the floor, one word that clearly names a service is better than no answer: the rest of the
/// question is then about somebody's life, not about the service.
const LAST_RESORT: u32 = 20;

/// A word fits clearly when it is the word itself, its beginning, or the same word with another ending.
const CLEAR: u32 = 75;

/// How often this desk recorded a service lately: what it does every day comes first among what fits about as well.
pub type Usage = BTreeMap<ServiceCode, u32>;

/// The most that habit is worth. Hits that differ by more than this are not equally good: the clear one stays first.
const HABIT: u32 = 10;

/// A service that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which one.
    pub code: ServiceCode,
    /// What it is called.
    pub name: String,
    /// The headline of its sheet.
    pub title: String,
    /// How well it fits; only good for comparing hits of one search.
    pub score: u32,
}

#[derive(Clone, Debug)]
pub(crate) struct Index(Vec<Entry>);

#[derive(Clone, Debug)]
struct Entry {
    code: ServiceCode,
    /// Names, titles and aliases, each as its words.
    phrases: Vec<Vec<Word>>,
    /// All their words, each once: most stand in several phrases.
    words: BTreeSet<Word>,
}

type Word = Vec<char>;

impl Index {
    pub(crate) fn of<'a>(services: impl Iterator<Item = &'a Service>) -> Self {
        Self(services.map(entry).collect())
    }

    /// The codes that fit, best first; equal ones in the order of the catalogue.
    pub(crate) fn search(&self, query: &str, usage: &Usage) -> Vec<(ServiceCode, u32)> {
        let query: String = query.chars().take(200).collect();
        let mut scores: BTreeMap<usize, u32> = BTreeMap::new();
        // What was typed comes first: only where it says nothing does the other layout win.
        let typed = asked(words(&query));
        let mut readings = vec![(typed.clone(), 100)];
        for other in [keyboard::as_russian(&query), keyboard::as_romanian(&query)] {
            let other = asked(words(&other));
            if other != typed {
                readings.push((other, 90));
            }
        }
        for (reading, worth) in readings {
            for (place, score) in self.read(&reading) {
                let best = scores.entry(place).or_insert(0);
                *best = (*best).max(score * worth / 100);
            }
        }
        let mut found: Vec<_> = scores
            .iter()
            .map(|(place, score)| (*place, *score))
            .filter(|(_, score)| *score >= FLOOR)
            .collect();
        if found.is_empty() {
            found = scores
                .into_iter()
                .filter(|(place, score)| {
                    let names = |entry: &Entry| typed.iter().any(|word| entry.best(word) >= CLEAR);
                    *score >= LAST_RESORT && self.0.get(*place).is_some_and(names)
                })
                .collect();
        }
        for (place, score) in &mut found {
            *score += self
                .0
                .get(*place)
                .map_or(0, |entry| habit(usage, &entry.code));
        }
        found.sort_by_key(|(place, score)| (std::cmp::Reverse(*score), *place));
        found
            .into_iter()
            .filter_map(|(place, score)| Some((self.0.get(place)?.code.clone(), score)))
            .collect()
    }

    /// Every service with its score for one reading of the question.
    fn read(&self, asked: &[Word]) -> Vec<(usize, u32)> {
        let matches: Vec<Vec<u32>> = self
            .0
            .iter()
            .map(|entry| asked.iter().map(|word| entry.best(word)).collect())
            .collect();
        let weights: Vec<u32> = (0..asked.len())
            .map(|word| {
                let known = matches.iter().filter(|row| row[word] >= FLOOR).count();
                weight(known, self.0.len())
            })
            .collect();
        let whole: u32 = weights.iter().sum();
        if whole == 0 {
            return Vec::new();
        }
        let scored = self
            .0
            .iter()
            .zip(&matches)
            .enumerate()
            .map(|(place, (entry, row))| {
                let sum: u32 = row
                    .iter()
                    .zip(&weights)
                    .map(|(fit, weight)| fit * weight)
                    .sum();
                let score = sum / whole;
                (
                    place,
                    if score == 0 {
                        0
                    } else {
                        score + entry.together(asked)
                    },
                )
            });
        scored.collect()
    }
}

impl Entry {
    /// How well the best word of the service fits one that was typed.
    fn best(&self, asked: &Word) -> u32 {
        self.words
            .iter()
            .map(|word| fit(asked, word))
            .max()
            .unwrap_or(0)
    }

    /// What it is worth that one phrase holds all that was typed: more if it holds little else.
    fn together(&self, asked: &[Word]) -> u32 {
        let worth = |phrase: &Vec<Word>| {
            let held = asked
                .iter()
                .all(|word| phrase.iter().any(|other| fit(word, other) >= FLOOR));
            let opens = matches!((phrase.first(), asked.first()), (Some(first), Some(word)) if first.starts_with(word));
            let tight = opens && phrase.len() <= asked.len();
            if held {
                8 + u32::from(opens) * 4 + u32::from(tight) * 8
            } else {
                0
            }
        };
        self.phrases.iter().map(worth).max().unwrap_or(0)
    }
}

fn entry(service: &Service) -> Entry {
    let mut phrases: Vec<Vec<String>> = vec![words(service.code.as_str())];
    for language in SheetLanguage::ALL {
        phrases.push(words(service.name.get(language)));
        phrases.push(words(service.title.get(language)));
        phrases.extend(
            service
                .aliases
                .get(language)
                .iter()
                .map(|alias| words(alias)),
        );
    }
    let latin: Vec<Vec<String>> = phrases
        .iter()
        .filter_map(|phrase| phrase.iter().map(|word| keyboard::in_latin(word)).collect())
        .collect();
    phrases.extend(latin);
    let fillers: Vec<&str> = FILLERS.split_whitespace().collect();
    let phrases: Vec<Vec<Word>> = phrases
        .into_iter()
        .map(|phrase| {
            phrase
                .iter()
                .filter(|word| !fillers.contains(&word.as_str()))
                .map(|word| word.chars().collect())
                .collect()
        })
        .collect();
    Entry {
        code: service.code.clone(),
        words: phrases.iter().flatten().cloned().collect(),
        phrases,
    }
}

/// The words that were typed, without those that say nothing – unless there are no others.
fn asked(mut words: Vec<String>) -> Vec<Word> {
    words.truncate(MAX_WORDS);
    let telling: Vec<&String> = words
        .iter()
        .filter(|word| !FILLERS.split_whitespace().any(|filler| filler == *word))
        .collect();
    let kept = if telling.is_empty() {
        words.iter().collect()
    } else {
        telling
    };
    kept.into_iter()
        .map(|word| word.chars().collect())
        .collect()
}

/// What the use of this desk is worth: twice as often is two points more.
fn habit(usage: &Usage, code: &ServiceCode) -> u32 {
    let times = usage.get(code).copied().unwrap_or(0);
    times
        .checked_ilog2()
        .map_or(0, |log| 2 * (log + 1))
        .min(HABIT)
}

/// What one typed word counts: a rare one three times as much as one that fits a quarter of all services.
/// One that fits none still counts, so that a question half understood does not look fully understood.
fn weight(known: usize, all: usize) -> u32 {
    match known {
        0 => 1,
        _ if known * 10 <= all => 3,
        _ if known * 4 <= all => 2,
        _ => 1,
    }
}

/// How well a typed word fits a word of the catalogue, of 100.
fn fit(asked: &[char], word: &[char]) -> u32 {
    if asked == word {
        return 100;
    }
    let shared = asked.iter().zip(word).take_while(|(a, b)| a == b).count();
    if shared == asked.len() {
        // Still typing: the closer to the end, the better.
        let missing = u32::try_from(word.len() - shared).unwrap_or(u32::MAX);
        return 95 - missing.min(20);
    }
    // Another ending of the same word: пенсия – пенсию, factura – facturilor.
    let longest = asked.len().max(word.len());
    if shared >= 4 && shared + 3 >= longest {
        return 75;
    }
    if asked.len() < 4 {
        return 0;
    }
    if typo::within_one(asked, word) {
        return 65;
    }
    let begun = [asked.len() - 1, asked.len(), asked.len() + 1];
    let begins = |length: &usize| {
        word.get(..*length)
            .is_some_and(|start| typo::within_one(asked, start))
    };
    if asked.len() >= 5 && begun.iter().any(begins) {
        55
    } else {
        0
    }
}
