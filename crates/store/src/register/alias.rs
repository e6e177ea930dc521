//! Requests found by the alias of their follow-up. Aliases are few, since they are cleared, and they are never in the index of
//! words: those of a follow-up are held against the words typed, and the words that are left must be in the index.

use super::{RegisterFilter, sql};
use crate::words::words;
use crate::{Read, StoreError, Stored};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

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

    /// The request, when it fits the filter and the index has these words of it.
    fn filtered_one(
        &self,
        filter: &RegisterFilter,
        seq: i64,
        left: &[String],
    ) -> Result<Option<Stored>, StoreError> {
        let question = self.question(left)?;
        let order = match &question {
            Some(_) => sql::Order::Words {
                first: seq,
                last: seq,
            },
            None => sql::Order::Recorded(Some(seq + 1)),
        };
        let mut values: Vec<Value> = question.map(Value::from).into_iter().collect();
        let sql = sql::select(filter, &order, 1, &mut values);
        let rows = self.requests(&sql, params_from_iter(values))?;
        Ok(rows.into_iter().find(|stored| stored.seq == seq))
    }
}
