//! By which words requests are found. What was written of a request alone stands in the index of words; a name that many requests
//! have in common, a service's with all its everyday words or an operator's, is kept once and stands in the index as one sign.
//!
//! So recording writes a handful of words and not the hundred of its services, and typing „lum” asks for the signs of the names
//! that have such a word. Signs are letters for private use: nobody types them, and the index takes them for words.

use crate::words::{fold, words};
use crate::{Read, StoreError, Write};
use rusqlite::{OptionalExtension, params};
use std::fmt;

/// Everything by which a request shall be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// What was written of it alone.
    pub said: String,
    /// What it has in common with others.
    pub names: Vec<Name>,
}

/// A name with all its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Whose: `service pay.utilities`, `operator Ana`.
    pub of: String,
    /// What it is called. Words that it once had go on finding it.
    pub words: String,
}

impl From<&str> for Words {
    fn from(said: &str) -> Self {
        Self {
            said: said.to_owned(),
            names: Vec::new(),
        }
    }
}

/// The letters for private use; should there ever be more names, their words stand in the index themselves.
const SIGNS: std::ops::Range<u32> = 0xE000..0xF900;

/// What was typed: for each word how it begins, and the signs of the names that have such a word. Each word must be there, its
/// last letters may be missing, and a name stands for all its words.
#[derive(Debug, Clone)]
pub(crate) struct Question(Vec<(String, Vec<char>)>);

impl Question {
    /// Whether words, as the index would have them, have all that is asked for.
    pub(crate) fn is_answered_by(&self, indexed: &str) -> bool {
        let is_of_word = |sign: char| sign.is_alphanumeric() || is_sign(sign);
        let there: Vec<&str> = indexed.split(|sign| !is_of_word(sign)).collect();
        self.0.iter().all(|(word, signs)| {
            let is_named = |it: &str| signs.iter().any(|sign| it.starts_with(*sign));
            let fits = |it: &&str| it.starts_with(word.as_str()) || is_named(it);
            there.iter().any(fits)
        })
    }
}

/// As the full-text index is asked.
impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (word, signs)) in self.0.iter().enumerate() {
            // Without the word between them two brackets would be a fault of the question.
            f.write_str(if place == 0 { "(" } else { " AND (" })?;
            write!(f, "\"{word}\"*")?;
            for sign in signs {
                write!(f, " OR \"{sign}\"")?;
            }
            f.write_str(")")?;
        }
        Ok(())
    }
}

impl Read<'_> {
    /// The question for words at hand; `None` when there are none.
    pub(crate) fn question(&self, words: &[String]) -> Result<Option<Question>, StoreError> {
        let asked = words
            .iter()
            .map(|word| Ok((word.clone(), self.signs(word)?)));
        let asked = asked.collect::<Result<Vec<_>, StoreError>>()?;
        Ok(Some(Question(asked)).filter(|question| !question.0.is_empty()))
    }

    /// The signs of the names that have a word with this beginning.
    fn signs(&self, word: &str) -> Result<Vec<char>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("signs.sql"))?;
        let end = format!("{word}{}", char::MAX);
        let rows = statement.query_map([word, &end], |row| row.get(0))?;
        let signs = rows.map(|row| Ok(row.map(sign)?));
        signs.filter_map(Result::transpose).collect()
    }
}

impl Write<'_> {
    /// The words as the index has them.
    pub(crate) fn indexed(&self, words: &Words) -> Result<String, StoreError> {
        // What was pasted may hold letters for private use too.
        let said = fold(&words.said).replace(is_sign, " ");
        let mut indexed = said;
        for name in &words.names {
            indexed.push(' ');
            match self.sign_of(name)? {
                Some(sign) => indexed.push(sign),
                None => indexed.push_str(&fold(&name.words)),
            }
        }
        Ok(indexed)
    }

    fn sign_of(&self, name: &Name) -> Result<Option<char>, StoreError> {
        let mut known = self.db.prepare_cached(include_str!("known.sql"))?;
        let known = known.query_row([&name.of, &name.words], |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        let number: i64 = match known.optional()? {
            Some((number, true)) => return Ok(sign(number)),
            Some((number, false)) => {
                let mut set = self.db.prepare_cached(include_str!("set.sql"))?;
                set.execute(params![number, name.words])?;
                number
            }
            None => {
                let mut add = self.db.prepare_cached(include_str!("add.sql"))?;
                add.execute([&name.of, &name.words])?;
                self.db.last_insert_rowid()
            }
        };
        let mut add = self.db.prepare_cached(include_str!("add_word.sql"))?;
        for word in words(&name.words) {
            add.execute(params![word, number])?;
        }
        Ok(sign(number))
    }
}

/// The letter for a name's number; numbers begin with 1.
fn sign(number: i64) -> Option<char> {
    let letter = SIGNS.start.checked_add(u32::try_from(number - 1).ok()?)?;
    char::from_u32(letter).filter(|_| SIGNS.contains(&letter))
}

fn is_sign(letter: char) -> bool {
    SIGNS.contains(&u32::from(letter))
}
