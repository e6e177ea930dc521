//! What a laid-out document says, and how full its pages are: for tests, and for whoever wants to know before printing.

use std::collections::BTreeMap;

use crate::display::{Draw, Laid, Mark, PAGE};
use crate::semantics::{Kid, NodeId, Tag, Tree};
use crate::text::Language;

/// What a reader hears in one go: the words of one node, those of passages and links inside it included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub tag: Tag,
    /// The language of the node.
    pub language: Language,
    /// The words as they are drawn; those of a picture are in it too, and empty for a code.
    pub text: String,
    /// What is said in place of a picture.
    pub alt: Option<String>,
}

/// What a document says, in reading order, taken from what is drawn: words of the tree's nodes, ornament left out.
pub fn passages(laid: &Laid) -> Vec<Passage> {
    let mut words: BTreeMap<usize, String> = BTreeMap::new();
    for piece in laid.pages.iter().flat_map(|page| &page.pieces) {
        if let Mark::Content(content) = piece.mark {
            words.insert(content.0, piece.text());
        }
    }
    let mut out = Vec::new();
    read(&laid.tree, &words, Tree::ROOT, laid.language, &mut out);
    out.retain(|passage| !passage.text.trim().is_empty() || passage.alt.is_some());
    for passage in &mut out {
        passage.text = passage.text.trim().to_owned();
    }
    out
}

fn read(
    tree: &Tree,
    words: &BTreeMap<usize, String>,
    id: NodeId,
    language: Language,
    out: &mut Vec<Passage>,
) {
    let node = tree.node(id);
    let language = node.language.unwrap_or(language);
    let passage = || Passage {
        tag: node.tag,
        language,
        text: String::new(),
        alt: node.alt.clone(),
    };
    let inline = matches!(node.tag, Tag::Span | Tag::Link);
    let mut fresh = !inline;
    for kid in &node.kids {
        match kid {
            Kid::Content(content) => {
                if fresh {
                    out.push(passage());
                    fresh = false;
                }
                if let (Some(last), Some(text)) = (out.last_mut(), words.get(&content.0)) {
                    last.text.push_str(text);
                }
            }
            Kid::Node(kid) => {
                let within = matches!(tree.node(*kid).tag, Tag::Span | Tag::Link);
                if within && fresh {
                    out.push(passage());
                    fresh = false;
                }
                read(tree, words, *kid, language, out);
                fresh |= !within;
            }
            Kid::Link(_) => {}
        }
    }
}

/// How much of each page is used: from the top margin's height of white to the lowest ink above footer and strip, plus the strip, as a share
/// of the page. A page that is full comes to about 0.9.
pub fn fill(laid: &Laid) -> Vec<f32> {
    const TOP: f32 = 40.0;
    laid.pages
        .iter()
        .map(|page| {
            let draws = || page.pieces.iter().flat_map(|piece| &piece.draws);
            let cut = draws().find_map(|draw| match draw {
                Draw::Dashes { from, .. } => Some(from.1),
                _ => None,
            });
            // Above a strip the footer stands right over the cutting line, otherwise at the foot of the page.
            let floor = cut.unwrap_or(PAGE.height - 20.0) - 30.0;
            let lowest = draws()
                .map(Draw::bounds)
                .map(|area| area.y + area.height)
                .filter(|bottom| *bottom <= floor)
                .fold(TOP, f32::max);
            let strip = cut.map_or(0.0, |cut| PAGE.height - cut);
            (lowest - TOP + strip) / PAGE.height
        })
        .collect()
}
