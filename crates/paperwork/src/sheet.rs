//! The instruction sheet: the order in which things are said.
//!
//! First who speaks and what this is about, then what it costs, what to bring, what to do; the warning stands right below the steps, where the
//! hand still is; help comes last, above the strip that goes home in the wallet. In two languages each of these stands side by side.

use std::collections::BTreeMap;

use indrumar_document::{Also, Block, Code, Document, Fact, Footer, Masthead, Span, Step, Text};

use crate::fitted::Part;
use crate::input::{SheetFact, SheetInput};
use crate::said::{Said, office_name};
use crate::strip::strip;

/// Composes an instruction sheet with everything that there is to say: for the web, where nothing has to fit on a leaf.
pub fn sheet(input: &SheetInput) -> Document {
    compose(input, &[])
}

/// What a sheet is made of, in the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Facts,
    Bring,
    Steps,
    Safety,
    Notes,
    Places,
    Help,
    Short,
}

/// Composes a sheet without these parts.
pub(crate) fn compose(input: &SheetInput, left_out: &[Part]) -> Document {
    let own = sections(input, left_out);
    let blocks = match &input.also {
        None => own.into_values().flatten().collect(),
        Some(other) => side_by_side(own, other, left_out),
    };
    Document {
        language: input.language,
        as_of: input.as_of,
        masthead: Some(Masthead {
            office: office_name(&input.office, input.language),
            contact: contact(input),
        }),
        title: input.title.plain(),
        lead: lead(input, left_out),
        also: input.also.as_ref().map(|other| Also {
            language: other.language,
            title: other.title.plain(),
            lead: lead(other, left_out),
        }),
        code: code(input),
        blocks,
        strip: Some(strip(input)),
        footer: Footer {
            notes: input
                .footer
                .iter()
                .map(|note| note.as_str().into())
                .collect(),
            page: input.labels.page.clone(),
        },
        frame: false,
    }
}

/// Sections that only one language has keep the other's side empty.
fn side_by_side(
    own: BTreeMap<Section, Vec<Block>>,
    other: &SheetInput,
    left_out: &[Part],
) -> Vec<Block> {
    let mut pairs: BTreeMap<Section, (Vec<Block>, Vec<Block>)> = BTreeMap::new();
    for (section, blocks) in own {
        pairs.entry(section).or_default().0 = blocks;
    }
    for (section, blocks) in sections(other, left_out) {
        pairs.entry(section).or_default().1 = blocks;
    }
    pairs
        .into_values()
        .map(|(left, right)| Block::Pair {
            language: other.language,
            left,
            right,
        })
        .collect()
}

/// On a personal sheet first of all whose turn it is.
fn lead(input: &SheetInput, left_out: &[Part]) -> Option<Text> {
    let summary = !input.summary.is_blank() && !left_out.contains(&Part::Summary);
    match (input.turn.is_empty(), summary) {
        (true, false) => None,
        (true, true) => Some(input.summary.to_text()),
        (false, false) => Some(Text::strong(input.turn.as_str())),
        (false, true) => {
            let turn = Text::strong(input.turn.as_str()).and(" ");
            Some(input.summary.after(turn))
        }
    }
}

fn code(input: &SheetInput) -> Option<Code> {
    let address = input.addresses.first()?;
    // Where there are several places, the code says which of them it opens.
    let caption = |input: &SheetInput| match input.addresses.as_slice() {
        [main, _, ..] => main.label.to_text(),
        _ => input.labels.code_caption.as_str().into(),
    };
    Some(Code {
        address: address.url.clone(),
        words: address.printed.clone(),
        caption: in_both(input, caption),
        alt: input.labels.code_alt.clone(),
    })
}

/// A short label, in both languages where there are two and they differ.
pub(crate) fn in_both(input: &SheetInput, label: impl Fn(&SheetInput) -> Text) -> Text {
    let own = label(input);
    let Some(also) = input.also.as_deref() else {
        return own;
    };
    let other = label(also);
    if other == own {
        return own;
    }
    let mut both = own.and(" / ");
    both.spans.extend(other.spans.into_iter().map(|span| Span {
        language: span.language.or(Some(also.language)),
        ..span
    }));
    both
}

fn sections(input: &SheetInput, left_out: &[Part]) -> BTreeMap<Section, Vec<Block>> {
    let labels = &input.labels;
    let without = |part: Part| left_out.contains(&part);
    let mut sections = BTreeMap::new();
    let mut add = |section, heading: &str, there: bool, block: Block| {
        if there {
            let heading = (!heading.is_empty()).then(|| Block::Heading(heading.into()));
            sections.insert(section, heading.into_iter().chain([block]).collect());
        }
    };
    let facts = kept(&input.facts, without(Part::Facts), without(Part::Time));
    add(Section::Facts, "", !facts.is_empty(), Block::Facts(facts));
    let bring = Block::Checks(texts(&input.bring));
    add(Section::Bring, &labels.need, !input.bring.is_empty(), bring);
    let steps = steps(input, without(Part::Hints));
    add(
        Section::Steps,
        &labels.steps,
        !input.steps.is_empty(),
        steps,
    );
    let mut safety = Text::strong(labels.safety.as_str());
    if !without(Part::Clean) {
        safety = safety.and(" ").and(labels.safety_clean.as_str());
    }
    add(Section::Safety, "", true, Block::Notice(safety));
    let notes = !input.notes.is_empty() && !without(Part::Notes);
    add(
        Section::Notes,
        &labels.notes,
        notes,
        Block::Points(texts(&input.notes)),
    );
    // One address stands beside the code already.
    let places = input.addresses.len() > 1 && !without(Part::Places);
    let addresses = input.addresses.iter().map(|address| Fact {
        label: address.label.to_text(),
        value: address.printed.as_str().into(),
    });
    add(
        Section::Places,
        &labels.places,
        places,
        Block::Facts(addresses.collect()),
    );
    let help = kept(&input.help, without(Part::Help), without(Part::Phones));
    add(
        Section::Help,
        &labels.help,
        !help.is_empty(),
        Block::Facts(help),
    );
    let short = labels.short.replace("{what}", &names(input, left_out));
    add(
        Section::Short,
        "",
        !left_out.is_empty(),
        Block::Paragraph(short.into()),
    );
    sections
}

fn names(input: &SheetInput, left_out: &[Part]) -> String {
    let names: Vec<&str> = Part::ALL
        .iter()
        .zip(&input.labels.parts)
        .filter(|(part, _)| left_out.contains(part))
        .map(|(_, name)| name.as_str())
        .collect();
    names.join(", ")
}

fn steps(input: &SheetInput, without_hints: bool) -> Block {
    let hint = |trouble: &Said| {
        let label = Text::strong(input.labels.hint.as_str()).and(" ");
        trouble.after(label)
    };
    Block::Steps {
        first: input.first_step,
        steps: input
            .steps
            .iter()
            .map(|step| Step {
                text: step.action.to_text(),
                hint: step.trouble.as_ref().filter(|_| !without_hints).map(hint),
            })
            .collect(),
    }
}

/// The facts; of a shortened sheet only what remains of them, of the shortest only the most important.
fn kept(facts: &[SheetFact], short: bool, shortest: bool) -> Vec<Fact> {
    let value = |fact: &SheetFact| match short {
        _ if shortest && fact.is_second() => None,
        true => fact.short.clone(),
        false => Some(fact.value.clone()),
    };
    let fact = |fact: &SheetFact| {
        Some(Fact {
            label: fact.label.to_text(),
            value: value(fact)?.to_text(),
        })
    };
    facts.iter().filter_map(fact).collect()
}

fn texts(passages: &[Said]) -> Vec<Text> {
    passages.iter().map(Said::to_text).collect()
}

/// Telephone and opening hours, as far as they are known.
pub(crate) fn contact(input: &SheetInput) -> Vec<Text> {
    [&input.phone, &input.hours]
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .map(|text| text.as_str().into())
        .collect()
}
