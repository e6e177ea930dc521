//! The structure tree: the semantic tree in the PDF's own terms, and the links that hang in it.
//!
//! Each structure element lists its content by page and number; a number tree leads back from content to element.

use lopdf::{Dictionary, Document, Error, Object, ObjectId, dictionary};

use crate::display::{Draw, Laid, Mark};
use crate::semantics::{Kid, Node, NodeId, Numbering, Scope, Tree};

use super::{rectangle, text_string};

pub(super) fn write(laid: &Laid, file: &mut Document, pages: &[ObjectId]) -> Result<(), Error> {
    let tags = Tags {
        laid,
        pages,
        root: file.new_object_id(),
        elements: laid
            .tree
            .placed()
            .map(|(node, _)| (node, file.new_object_id()))
            .collect(),
        places: places(laid),
        links: annotations(laid, file, pages)?,
    };
    for (id, node) in laid.tree.placed() {
        file.set_object(tags.element_of(id), tags.element(id, node));
    }
    let numbers = tags.number_tree(file);
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    file.set_object(
        tags.root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(tags.element_of(Tree::ROOT))],
            "ParentTree" => parents,
            "ParentTreeNextKey" => (pages.len() + tags.links.len()) as i64,
        },
    );
    let catalog = file.catalog_mut()?;
    catalog.set("StructTreeRoot", tags.root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

struct Tags<'a> {
    laid: &'a Laid,
    pages: &'a [ObjectId],
    root: ObjectId,
    /// The element of each node, sorted by node.
    elements: Vec<(NodeId, ObjectId)>,
    /// Page of each content, and its number on that page.
    places: Vec<(usize, i64)>,
    /// Page of each link, and its annotation.
    links: Vec<(usize, ObjectId)>,
}

impl Tags<'_> {
    fn element_of(&self, node: NodeId) -> ObjectId {
        self.elements
            .binary_search_by_key(&node, |(id, _)| *id)
            .map_or(self.root, |at| self.elements[at].1)
    }

    fn element(&self, id: NodeId, node: &Node) -> Dictionary {
        let kids: Vec<Object> = node.kids.iter().map(|kid| self.kid(kid)).collect();
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => node.tag.name(),
            "P" => node.parent.map_or(self.root, |parent| self.element_of(parent)),
            "K" => kids,
        };
        if let Some(alt) = &node.alt {
            element.set("Alt", text_string(alt));
        }
        if let Some(language) = node.language {
            element.set("Lang", Object::string_literal(language.tag()));
        }
        if let Some(bookmark) = self.laid.outline.iter().find(|entry| entry.node == id) {
            element.set("T", text_string(&bookmark.title));
        }
        if let Some(attributes) = attributes(node) {
            element.set("A", attributes);
        }
        if let Some((page, _)) = node.area {
            element.set("Pg", self.pages[page]);
        }
        element
    }

    fn kid(&self, kid: &Kid) -> Object {
        match kid {
            Kid::Node(node) => Object::Reference(self.element_of(*node)),
            Kid::Content(content) => {
                let (page, number) = self.places[content.0];
                dictionary! { "Type" => "MCR", "Pg" => self.pages[page], "MCID" => number }.into()
            }
            Kid::Link(link) => {
                let (page, annotation) = self.links[*link];
                dictionary! { "Type" => "OBJR", "Pg" => self.pages[page], "Obj" => annotation }
                    .into()
            }
        }
    }

    /// From each page's content and from each link back to its element.
    fn number_tree(&self, file: &mut Document) -> Vec<Object> {
        let mut numbers: Vec<Object> = Vec::new();
        for (number, page) in self.laid.pages.iter().enumerate() {
            let owners: Vec<Object> = page
                .pieces
                .iter()
                .filter_map(|piece| match piece.mark {
                    Mark::Content(content) => Some(self.laid.tree.owner(content)),
                    Mark::Artifact => None,
                })
                .map(|node| Object::Reference(self.element_of(node)))
                .collect();
            numbers.push((number as i64).into());
            numbers.push(file.add_object(owners).into());
        }
        for (link, node) in self.laid.tree.links().iter().enumerate() {
            numbers.push(((self.pages.len() + link) as i64).into());
            numbers.push(self.element_of(*node).into());
        }
        numbers
    }
}

fn places(laid: &Laid) -> Vec<(usize, i64)> {
    let mut places = Vec::new();
    for (page, content) in laid.pages.iter().enumerate() {
        let marks = content.pieces.iter().filter_map(|piece| match piece.mark {
            Mark::Content(content) => Some(content),
            Mark::Artifact => None,
        });
        for (number, content) in marks.enumerate() {
            if places.len() <= content.0 {
                places.resize(content.0 + 1, (0, 0));
            }
            places[content.0] = (page, number as i64);
        }
    }
    places
}

/// Makes the link annotations, in the order of the tree's links.
fn annotations(
    laid: &Laid,
    file: &mut Document,
    pages: &[ObjectId],
) -> Result<Vec<(usize, ObjectId)>, Error> {
    let mut links = Vec::new();
    for (number, (content, page)) in laid.pages.iter().zip(pages).enumerate() {
        let mut own: Vec<Object> = Vec::new();
        for draw in content.pieces.iter().flat_map(|piece| &piece.draws) {
            if let Draw::Link {
                area, address, alt, ..
            } = draw
            {
                let annotation = file.add_object(dictionary! {
                    "Type" => "Annot",
                    "Subtype" => "Link",
                    "Rect" => rectangle(*area),
                    "Border" => vec![0.into(), 0.into(), 0.into()],
                    "F" => 4,
                    "A" => dictionary! {
                        "Type" => "Action",
                        "S" => "URI",
                        "URI" => Object::string_literal(ascii(address)),
                    },
                    "Contents" => text_string(alt),
                    "StructParent" => (pages.len() + links.len()) as i64,
                });
                own.push(annotation.into());
                links.push((number, annotation));
            }
        }
        let page = file.get_object_mut(*page)?.as_dict_mut()?;
        page.set("StructParents", number as i64);
        page.set("Tabs", "S");
        if own.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", own);
        }
    }
    Ok(links)
}

/// An address in the characters that a URI may have.
fn ascii(address: &str) -> String {
    address
        .bytes()
        .map(|byte| match byte {
            b'!'..=b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn attributes(node: &Node) -> Option<Dictionary> {
    if let Some(scope) = node.scope {
        let scope = match scope {
            Scope::Column => "Column",
            Scope::Row => "Row",
        };
        return Some(dictionary! { "O" => "Table", "Scope" => scope });
    }
    if let Some(numbering) = node.numbering {
        let numbering = match numbering {
            Numbering::None => "None",
            Numbering::Decimal => "Decimal",
        };
        return Some(dictionary! { "O" => "List", "ListNumbering" => numbering });
    }
    node.area.map(|(_, area)| {
        dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => rectangle(area) }
    })
}
