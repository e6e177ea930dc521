//! The semantic tree: what each thing on the pages means, for screen readers and for tests.
//!
//! A node hangs itself into the tree when the first of its contents is placed on a page, so the order of kids *is* the
//! reading order and a node that shows nothing does not exist for a reader; blank cells of a table alone are hung in without content. Names are those of the PDF's structure types.

use crate::display::Area;
use crate::text::Language;

/// A node of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(pub usize);

/// One stretch of content on one page: a marked-content sequence in a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentId(pub usize);

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Tag {
    Document,
    H1,
    H2,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    TR,
    TH,
    TD,
    Figure,
    Link,
    Span,
}

impl Tag {
    /// The structure type's name.
    pub fn name(self) -> &'static str {
        match self {
            Tag::Document => "Document",
            Tag::H1 => "H1",
            Tag::H2 => "H2",
            Tag::P => "P",
            Tag::L => "L",
            Tag::LI => "LI",
            Tag::Lbl => "Lbl",
            Tag::LBody => "LBody",
            Tag::Table => "Table",
            Tag::TR => "TR",
            Tag::TH => "TH",
            Tag::TD => "TD",
            Tag::Figure => "Figure",
            Tag::Link => "Link",
            Tag::Span => "Span",
        }
    }
}

/// What a header cell is the header of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Its column.
    Column,
    /// Its row.
    Row,
}

/// How the items of a list are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// By words, or not at all.
    None,
    /// 1, 2, 3.
    Decimal,
}

/// A kid of a node, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// Another node.
    Node(NodeId),
    /// Content on a page.
    Content(ContentId),
    /// The n-th link area of the document, counted over its pages.
    Link(usize),
}

/// A node of the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub tag: Tag,
    /// The node that it belongs to.
    pub parent: Option<NodeId>,
    /// Its kids in reading order.
    pub kids: Vec<Kid>,
    /// What is said in place of a picture.
    pub alt: Option<String>,
    /// The language, where it is not the document's.
    pub language: Option<Language>,
    /// For header cells.
    pub scope: Option<Scope>,
    /// For lists.
    pub numbering: Option<Numbering>,
    /// Where a picture stands: its page, counted from 0, and its area.
    pub area: Option<(usize, Area)>,
    placed: bool,
}

/// The semantic tree of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    nodes: Vec<Node>,
    owners: Vec<NodeId>,
    links: Vec<NodeId>,
}

impl Tree {
    /// The node of the whole document.
    pub const ROOT: NodeId = NodeId(0);

    pub(crate) fn new() -> Tree {
        let mut tree = Tree {
            nodes: Vec::new(),
            owners: Vec::new(),
            links: Vec::new(),
        };
        tree.nodes.push(blank(Tag::Document, None));
        tree.nodes[0].placed = true;
        tree
    }

    /// A new node; it appears in the tree when it gets content.
    pub(crate) fn add(&mut self, parent: NodeId, tag: Tag) -> NodeId {
        self.nodes.push(blank(tag, Some(parent)));
        NodeId(self.nodes.len() - 1)
    }

    /// The node, to be given its properties.
    pub(crate) fn at(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.0]
    }

    /// A node.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// The nodes that show something, in the order of their making.
    pub fn placed(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.placed)
            .map(|(id, node)| (NodeId(id), node))
    }

    /// The node to which some content belongs.
    pub fn owner(&self, content: ContentId) -> NodeId {
        self.owners[content.0]
    }

    /// The nodes of the link areas, counted over the pages.
    pub fn links(&self) -> &[NodeId] {
        &self.links
    }

    /// The node right below the document to which a node belongs.
    pub(crate) fn block_of(&self, id: NodeId) -> NodeId {
        match self.nodes[id.0].parent {
            Some(parent) if parent != Tree::ROOT => self.block_of(parent),
            _ => id,
        }
    }

    /// Gives a node its next content.
    pub(crate) fn place(&mut self, id: NodeId) -> ContentId {
        self.hang(id);
        let content = ContentId(self.owners.len());
        self.owners.push(id);
        self.nodes[id.0].kids.push(Kid::Content(content));
        content
    }

    /// Gives a link node its area on a page.
    pub(crate) fn place_link(&mut self, id: NodeId) {
        self.hang(id);
        let link = self.links.len();
        self.links.push(id);
        self.nodes[id.0].kids.push(Kid::Link(link));
    }

    /// Gives a node its place among the kids of its parent, content or not.
    pub(crate) fn hang(&mut self, id: NodeId) {
        if self.nodes[id.0].placed {
            return;
        }
        self.nodes[id.0].placed = true;
        if let Some(parent) = self.nodes[id.0].parent {
            self.hang(parent);
            self.nodes[parent.0].kids.push(Kid::Node(id));
        }
    }
}

fn blank(tag: Tag, parent: Option<NodeId>) -> Node {
    Node {
        tag,
        parent,
        kids: Vec::new(),
        alt: None,
        language: None,
        scope: None,
        numbering: None,
        area: None,
        placed: false,
    }
}
