//! The instruction sheet: the order in which things are said.
//!
//! First who speaks and what this is about, then what it costs, what to bring, what to do; the warning stands right below the steps, where the
//! hand still is; help comes last, above the strip that goes home in the wallet.

use indrumar_document::{
    Block, Code, Document, Fact, Field, Footer, Masthead, Step, Strip, Text, Value,
};

use crate::input::{SheetFact, SheetInput};

/// Composes an instruction sheet.
pub fn sheet(input: &SheetInput) -> Document {
    let labels = &input.labels;
    let mut blocks = Vec::new();
    if !input.facts.is_empty() {
        blocks.push(facts(&input.facts));
    }
    if !input.bring.is_empty() {
        blocks.push(heading(&labels.need));
        blocks.push(Block::Checks(texts(&input.bring)));
    }
    if !input.steps.is_empty() {
        blocks.push(heading(&labels.steps));
        blocks.push(steps(input));
    }
    blocks.push(Block::Notice(
        Text::strong(labels.safety.as_str())
            .and(" ")
            .and(labels.safety_clean.as_str()),
    ));
    if !input.notes.is_empty() {
        blocks.push(heading(&labels.notes));
        blocks.push(Block::Points(texts(&input.notes)));
    }
    // One address stands beside the code already.
    if input.addresses.len() > 1 {
        blocks.push(heading(&labels.places));
        blocks.push(Block::Facts(
            input
                .addresses
                .iter()
                .map(|address| fact(&address.label, &address.printed))
                .collect(),
        ));
    }
    if !input.help.is_empty() {
        blocks.push(heading(&labels.help));
        blocks.push(facts(&input.help));
    }
    Document {
        language: input.language,
        as_of: input.as_of,
        masthead: Some(Masthead {
            office: input.office.clone(),
            contact: present([&input.phone, &input.hours]),
        }),
        title: input.title.clone(),
        lead: (!input.summary.is_empty()).then(|| input.summary.as_str().into()),
        code: input.addresses.first().map(|address| Code {
            address: address.url.clone(),
            words: address.printed.clone(),
            // Where there are several places, the code says which of them it opens.
            caption: match input.addresses.len() {
                1 => labels.code_caption.clone(),
                _ => address.label.clone(),
            },
            alt: labels.code_alt.clone(),
        }),
        blocks,
        strip: Some(strip(input)),
        footer: Footer {
            notes: input.footer.clone(),
            page: labels.page.clone(),
        },
    }
}

fn steps(input: &SheetInput) -> Block {
    let hint = |trouble: &String| {
        Text::strong(input.labels.hint.as_str())
            .and(" ")
            .and(trouble.as_str())
    };
    Block::Steps {
        first: input.first_step,
        steps: input
            .steps
            .iter()
            .map(|step| Step {
                text: step.action.as_str().into(),
                hint: step.trouble.as_ref().map(hint),
            })
            .collect(),
    }
}

/// Room for the number that must not be lost, for the code that finds the request again, and for the next date.
fn strip(input: &SheetInput) -> Strip {
    let labels = &input.labels;
    let boxes = |label: &str, groups: &[u8]| Field {
        label: label.to_owned(),
        value: Value::Boxes(groups.to_vec()),
    };
    Strip {
        cut: labels.strip.clone(),
        title: input.name.clone(),
        fields: vec![
            boxes(&labels.strip_number, &[4, 4, 4]),
            boxes(&labels.strip_next, &[2, 2]),
            boxes(&labels.strip_return, &[3, 3]),
        ],
        note: present([&input.office, &input.phone, &input.hours]).join(" · "),
    }
}

fn facts(facts: &[SheetFact]) -> Block {
    Block::Facts(
        facts
            .iter()
            .map(|each| fact(&each.label, &each.value))
            .collect(),
    )
}

fn fact(label: &str, value: &str) -> Fact {
    Fact {
        label: label.into(),
        value: value.into(),
    }
}

fn heading(text: &str) -> Block {
    Block::Heading(text.into())
}

fn texts(texts: &[String]) -> Vec<Text> {
    texts.iter().map(|text| text.as_str().into()).collect()
}

fn present<const N: usize>(texts: [&String; N]) -> Vec<String> {
    texts
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .cloned()
        .collect()
}
