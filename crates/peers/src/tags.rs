//! The semantic tree as krilla's tag tree.

use std::num::NonZeroU16;

use indrumar_document::{Kid, Laid, Node, NodeId, Numbering, Scope, Tag, Tree};
use krilla::tagging::{
    self, BBox, ListNumbering, Placement, TableHeaderScope, TagGroup, TagKind, TagTree,
};

use crate::draw::{Leaves, rectangle};
use crate::error::PeerError;

pub(crate) fn tree(laid: &Laid, leaves: &Leaves) -> Result<TagTree, PeerError> {
    let mut tree = TagTree::new().with_lang(Some(laid.language.tag().to_owned()));
    // The node of the whole document is one that krilla makes itself.
    tree.children = group(laid, Tree::ROOT, leaves)?.children;
    Ok(tree)
}

fn group(laid: &Laid, id: NodeId, leaves: &Leaves) -> Result<TagGroup, PeerError> {
    let node = laid.tree.node(id);
    let mut group = TagGroup::new(kind(laid, id, node)?);
    for kid in &node.kids {
        match kid {
            Kid::Node(kid) => group.push(self::group(laid, *kid, leaves)?),
            Kid::Content(content) => {
                if let Some(leaf) = leaves.contents.get(content) {
                    group.push(*leaf);
                }
            }
            Kid::Link(link) => {
                if let Some(leaf) = leaves.links.get(*link) {
                    group.push(*leaf);
                }
            }
        }
    }
    Ok(group)
}

fn kind(laid: &Laid, id: NodeId, node: &Node) -> Result<TagKind, PeerError> {
    let heading = |level: NonZeroU16| {
        let bookmark = laid.outline.iter().find(|entry| entry.node == id);
        tagging::Tag::Hn(level, bookmark.map(|entry| entry.title.clone()))
    };
    let mut kind: TagKind = match node.tag {
        Tag::Document => tagging::Tag::Div.into(),
        Tag::H1 => heading(NonZeroU16::MIN).into(),
        Tag::H2 => heading(NonZeroU16::MIN.saturating_add(1)).into(),
        Tag::P => tagging::Tag::P.into(),
        Tag::L => tagging::Tag::L(match node.numbering {
            Some(Numbering::Decimal) => ListNumbering::Decimal,
            Some(Numbering::None) | None => ListNumbering::None,
        })
        .into(),
        Tag::LI => tagging::Tag::LI.into(),
        Tag::Lbl => tagging::Tag::Lbl.into(),
        Tag::LBody => tagging::Tag::LBody.into(),
        Tag::Table => tagging::Tag::Table.into(),
        Tag::TR => tagging::Tag::TR.into(),
        Tag::TH => tagging::Tag::TH(match node.scope {
            Some(Scope::Row) => TableHeaderScope::Row,
            Some(Scope::Column) | None => TableHeaderScope::Column,
        })
        .into(),
        Tag::TD => tagging::Tag::TD.into(),
        Tag::Figure => {
            let area = match node.area {
                Some((page, area)) => Some(BBox::new(page, rectangle(area)?)),
                None => None,
            };
            tagging::Tag::Figure(node.alt.clone())
                .with_bbox(area)
                .with_placement(Some(Placement::Block))
                .into()
        }
        Tag::Link => tagging::Tag::Link.into(),
        Tag::Span => tagging::Tag::Span.into(),
    };
    kind.set_lang(node.language.map(|language| language.tag().to_owned()));
    Ok(kind)
}
