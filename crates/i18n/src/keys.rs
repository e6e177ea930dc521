//! What keys there are, and which gaps each has: for the tests that keep three languages in step, and for TypeScript.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::{Lang, sources};

/// What is wrong with the text of a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// A part that is no Fluent.
    #[error("not Fluent: {0}")]
    Junk(String),
    /// The same key twice.
    #[error("the key {0} stands twice")]
    Twice(String),
    /// A form that is left out on purpose, so that a message is always one key, one text, its own gaps.
    #[error("{0}: attributes, terms and references to other messages are not used here")]
    Form(String),
}

/// The keys of one language with the names of their gaps. Files with faults give what is sound in them.
pub fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (_, text) in sources::files(lang) {
        let (keys, _) = keys_of(text);
        all.extend(keys);
    }
    all
}

/// The keys of one file's text with the names of their gaps, and what is wrong with it.
pub fn keys_of(text: &str) -> (BTreeMap<String, BTreeSet<String>>, Vec<FileFault>) {
    let mut keys = BTreeMap::new();
    let mut faults = Vec::new();
    let resource = parser::parse(text).unwrap_or_else(|(sound, _)| sound);
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let mut found = Found::default();
                if let Some(pattern) = &message.value {
                    found.pattern(pattern);
                }
                if found.foreign || message.value.is_none() || !message.attributes.is_empty() {
                    faults.push(FileFault::Form(key.clone()));
                }
                if keys.insert(key.clone(), found.gaps).is_some() {
                    faults.push(FileFault::Twice(key));
                }
            }
            Entry::Term(term) => faults.push(FileFault::Form(term.id.name.to_owned())),
            Entry::Junk { content } => faults.push(FileFault::Junk(content.to_owned())),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    (keys, faults)
}

/// What a walk through one message has met.
#[derive(Default)]
struct Found {
    gaps: BTreeSet<String>,
    foreign: bool,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.gaps.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => self.foreign = true,
        }
    }
}
