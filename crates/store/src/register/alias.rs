//! Requests found by the alias of their follow-up. Aliases are few, since they are cleared, and they are never in the index of
//! words: those of a follow-up are held against the words typed, and the words that are left must be the request's.

use super::RegisterFilter;
use crate::words::words;
use crate::{Read, StoreError, Stored};

impl Read<'_> {
    pub(super) fn by_alias(
        &self,
        filter: &RegisterFilter,
        first: i64,
        last: i64,
        limit: u32,
    ) -> Result<Vec<Stored>, StoreError> {
        let typed = words(&filter.typed);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut found = Vec::new();
        for (seq, alias) in self.aliases(first, last)? {
            let alias = words(&alias);
            let is_of_alias = |word: &String| alias.iter().any(|it| it.starts_with(word.as_str()));
            let left: Vec<String> = typed
                .iter()
                .filter(|it| !is_of_alias(it))
                .cloned()
                .collect();
            if left.len() == typed.len() {
                continue;
            }
            found.extend(self.filtered_one(filter, seq, &left)?);
            if found.len() > limit {
                break;
            }
        }
        Ok(found)
    }

    /// The request, when it fits the filter and has these words.
    fn filtered_one(
        &self,
        filter: &RegisterFilter,
        seq: i64,
        left: &[String],
    ) -> Result<Vec<Stored>, StoreError> {
        let has_words = match self.question(left)? {
            Some(question) => self.has_words(seq, &question)?,
            None => true,
        };
        match has_words {
            true => self.these(filter, vec![seq], 1),
            false => Ok(Vec::new()),
        }
    }
}
