//! The question of a page. Only words of this file come into it; what was asked for goes in as values.

use super::RegisterFilter;
use crate::request::COLUMNS;
use indrumar_domain::ServiceCode;
use rusqlite::types::Value;

/// In which order, and after which request.
pub(super) enum Order {
    /// The last recorded first, after this number.
    Recorded(Option<i64>),
    /// The latest first, after this day, moment and number.
    Days(Option<(String, i64, i64)>),
    /// Those that hold the words, the last recorded first, from one number to another.
    Words {
        /// The lowest number.
        first: i64,
        /// The highest number.
        last: i64,
    },
    /// These alone, the last recorded first.
    These(Vec<i64>),
}

/// The question; `values` may hold the first of its values already, the question of the index of words.
pub(super) fn select(
    filter: &RegisterFilter,
    order: &Order,
    limit: i64,
    values: &mut Vec<Value>,
) -> String {
    let by_service = filter.service.as_ref();
    let by_service = by_service.filter(|_| matches!(order, Order::Recorded(_)));
    let columns = COLUMNS
        .split_once("FROM")
        .map_or(COLUMNS, |(columns, _)| columns);
    // The index of services holds their requests in the order of recording: it leads, and each request is looked up in turn.
    let from = match by_service {
        Some(_) => "FROM request_item i CROSS JOIN request r ON r.seq = i.request",
        None => "FROM request r",
    };
    let mut question = Question {
        sql: format!("{columns}{from}"),
        values,
        begun: false,
    };
    match order {
        Order::Words { first, last } => {
            question
                .sql
                .push_str(" JOIN request_search s ON s.rowid = r.seq");
            question.and("s.words MATCH ?", []);
            let bounds = [Value::from(*first), Value::from(*last)];
            question.and("s.rowid BETWEEN ? AND ?", bounds);
        }
        Order::These(seqs) => {
            let seqs = serde_json::Value::from(seqs.clone()).to_string();
            question.and(
                "r.seq IN (SELECT value FROM json_each(?))",
                [Value::from(seqs)],
            );
        }
        Order::Recorded(Some(after)) if by_service.is_some() => {
            question.and("i.request < ?", [Value::from(*after)]);
        }
        Order::Recorded(Some(after)) => question.and("r.seq < ?", [Value::from(*after)]),
        Order::Days(Some((day, at, seq))) => {
            let after = [day.clone().into(), (*at).into(), (*seq).into()];
            question.and("(r.day, r.at, r.seq) < (?, ?, ?)", after);
        }
        Order::Recorded(None) | Order::Days(None) => {}
    }
    question.filtered(filter, by_service);
    let tail = match order {
        Order::Words { .. } => " ORDER BY s.rowid DESC LIMIT ?",
        Order::Recorded(_) if by_service.is_some() => " ORDER BY i.request DESC LIMIT ?",
        Order::Recorded(_) | Order::These(_) => " ORDER BY r.seq DESC LIMIT ?",
        Order::Days(_) => " ORDER BY r.day DESC, r.at DESC, r.seq DESC LIMIT ?",
    };
    question.sql.push_str(tail);
    question.values.push(limit.into());
    question.sql
}

struct Question<'a> {
    sql: String,
    values: &'a mut Vec<Value>,
    begun: bool,
}

impl Question<'_> {
    fn and(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        self.sql
            .push_str(if self.begun { " AND " } else { " WHERE " });
        self.sql.push_str(condition);
        self.values.extend(values);
        self.begun = true;
    }

    fn filtered(&mut self, filter: &RegisterFilter, by_service: Option<&ServiceCode>) {
        let text = |text: &str| Value::from(text.to_owned());
        if let Some(from) = filter.from {
            self.and("r.day >= ?", [text(&from.to_string())]);
        }
        if let Some(to) = filter.to {
            self.and("r.day <= ?", [text(&to.to_string())]);
        }
        let outcome = filter.outcome.map(|outcome| text(outcome.as_str()));
        match (by_service, &filter.service, outcome) {
            (Some(service), _, outcome) => {
                self.and("i.service = ?", [text(service.as_str())]);
                if let Some(outcome) = outcome {
                    self.and("i.outcome = ?", [outcome]);
                }
            }
            (None, Some(service), None) => self.and(
                "EXISTS (SELECT 1 FROM request_item i WHERE i.request = r.seq AND +i.service = ?)",
                [text(service.as_str())],
            ),
            (None, Some(service), Some(outcome)) => self.and(
                "EXISTS (SELECT 1 FROM request_item i WHERE i.request = r.seq AND +i.service = ? AND i.outcome = ?)",
                [text(service.as_str()), outcome],
            ),
            (None, None, Some(outcome)) => self.and(
                "EXISTS (SELECT 1 FROM request_item i WHERE i.request = r.seq AND i.outcome = ?)",
                [outcome],
            ),
            (None, None, None) => {}
        }
        if let Some(channel) = filter.channel {
            self.and("r.channel = ?", [text(channel.as_str())]);
        }
        if let Some(language) = filter.language {
            let either = [text(language.as_str()), text(language.as_str())];
            self.and("(r.language = ? OR r.second_language = ?)", either);
        }
        if let Some(operator) = &filter.operator {
            self.and("r.operator = ?", [text(operator)]);
        }
        if let Some(help) = filter.help {
            self.and("r.help = ?", [text(help.as_str())]);
        }
        match filter.group {
            Some(true) => self.and("r.heads IS NOT NULL", []),
            Some(false) => self.and("r.heads IS NULL", []),
            None => {}
        }
        if filter.changed {
            self.and("r.revision > 0", []);
        }
        let undone = if filter.undone {
            "r.undone_at IS NOT NULL"
        } else {
            "r.undone_at IS NULL"
        };
        self.and(undone, []);
    }
}
