//! What a document says, told from its model: one text for each thing that stands by itself, in reading order.
//!
//! Written a second time, without looking at the engine: what is read out of the file has to come to the same.

use indrumar_document::{Block, Code, Document, Fact, Masthead, Step, Strip, Table, Text, Value};

/// Where the code beside the title is read: its place follows from the page, and both places are good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CodeFirst {
    /// After title and first paragraph.
    Yes,
    /// After the first facts too.
    No,
}

/// The texts, white space made single spaces.
pub(crate) fn said(document: &Document, order: CodeFirst) -> Vec<String> {
    let mut said = Said::default();
    said.masthead(document.masthead.as_ref());
    said.say(&document.title);
    said.text(document.lead.as_ref());
    if let Some(also) = &document.also {
        said.say(&also.title);
        said.text(also.lead.as_ref());
    }
    let (first, rest) = match document.blocks.as_slice() {
        [first @ Block::Facts(_), rest @ ..] => (Some(first), rest),
        rest => (None, rest),
    };
    if order == CodeFirst::Yes {
        said.code(document.code.as_ref());
    }
    first.into_iter().for_each(|block| said.block(block));
    if order == CodeFirst::No {
        said.code(document.code.as_ref());
    }
    said.blocks(rest);
    said.say(&joined(&document.footer.notes));
    said.strip(document.strip.as_ref());
    said.texts
}

fn joined(texts: &[Text]) -> String {
    texts
        .iter()
        .map(Text::plain)
        .collect::<Vec<_>>()
        .join(" · ")
}

#[derive(Default)]
struct Said {
    texts: Vec<String>,
}

impl Said {
    fn say(&mut self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.texts.push(text);
        }
    }

    fn text<'a>(&mut self, text: impl Into<Option<&'a Text>>) {
        if let Some(text) = text.into() {
            self.say(&text.plain());
        }
    }

    fn masthead(&mut self, masthead: Option<&Masthead>) {
        if let Some(masthead) = masthead {
            self.text(&masthead.office);
            self.say(&joined(&masthead.contact));
        }
    }

    fn code(&mut self, code: Option<&Code>) {
        if let Some(code) = code {
            self.text(&code.caption);
            self.say(&code.words);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text)
            | Block::Paragraph(text)
            | Block::Notice(text)
            | Block::Display(text) => self.text(text),
            Block::Checks(items) | Block::Signatures(items) => {
                items.iter().for_each(|item| self.text(item));
            }
            Block::Points(items) => {
                for item in items {
                    self.say("•");
                    self.text(item);
                }
            }
            Block::Steps { first, steps } => self.steps(*first, steps),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => {
                // The bars are one picture; what they say stands in its words and in the table.
                self.text(&chart.title);
                self.table(&chart.table);
            }
            Block::Pair { left, right, .. } => {
                // Block by block, first in the one language and then in the other.
                for at in 0..left.len().max(right.len()) {
                    let both = left.get(at).into_iter().chain(right.get(at));
                    both.for_each(|block| self.block(block));
                }
            }
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        for fact in facts {
            self.text(&fact.label);
            self.text(&fact.value);
        }
    }

    fn steps(&mut self, first: u32, steps: &[Step]) {
        for (number, step) in (first..).zip(steps) {
            self.say(&number.to_string());
            self.text(&step.text);
            self.text(step.hint.as_ref());
        }
    }

    fn table(&mut self, table: &Table) {
        for column in &table.columns {
            self.text(&column.title);
        }
        for row in &table.rows {
            row.iter().for_each(|cell| self.text(cell));
        }
    }

    fn strip(&mut self, strip: Option<&Strip>) {
        let Some(strip) = strip else { return };
        self.text(&strip.cut);
        self.text(&strip.title);
        for field in &strip.fields {
            self.text(&field.label);
            if let Value::Known(value) = &field.value {
                self.say(value);
            }
        }
        self.text(&strip.note);
    }
}
