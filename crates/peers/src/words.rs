//! The words of a laid-out document for programs that do their own layout: as Typst markup and as a plain web page.
//!
//! Made from the semantic tree, so they are the same words in the same order as on paper. Drawn signs become dashes: the fonts do
//! not have them, and falling back on another font is not what is compared. Pictures and what stands on every page are left out.

use std::collections::BTreeMap;

use indrumar_document::{ContentId, Draw, Kid, Laid, Mark, Node, NodeId, Piece, Tag, Tree};

/// Stands where the text's size in points belongs: whoever measures puts a slightly different one there each time, so that nothing
/// remembered from the last time fits.
pub const SIZE_MARK: &str = "@SIZE@";

/// The document as Typst markup.
pub fn typst(laid: &Laid) -> String {
    let head = format!(
        "#set document(title: {title:?})\n#set page(paper: \"a4\", margin: 48pt, numbering: \"1 / 1\")\n\
         #set text(lang: \"{lang}\", font: \"Noto Sans\", fallback: false, size: {SIZE_MARK}pt)\n\
         #set par(justify: false)\n",
        title = laid.title,
        lang = laid.language.tag(),
    );
    head + &Writer::new(laid, &Typst).inside(Tree::ROOT)
}

/// The document as a web page; `fonts` is the address of the folder in which the two font files are.
pub fn web_page(laid: &Laid, fonts: &str) -> String {
    let face = |file: &str, weight: u16| {
        format!(
            "@font-face {{ font-family: Sheet; font-weight: {weight}; src: url(\"{fonts}/{file}\"); }}\n"
        )
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>\n{regular}{bold}\
         @page {{ size: A4; margin: 48pt; @bottom-right {{ content: counter(page) \" / \" counter(pages); font: 9pt Sheet; }} }}\n\
         body {{ font: {SIZE_MARK}pt/1.3 Sheet; margin: 0; }}\nh1, h2, p, ul {{ margin: 0.4em 0; }}\n\
         ul {{ list-style: none; padding: 0; }}\n</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        lang = laid.language.tag(),
        title = Web.escape(&laid.title),
        regular = face("NotoSans-Regular.ttf", 400),
        bold = face("NotoSans-Bold.ttf", 700),
        body = Writer::new(laid, &Web).inside(Tree::ROOT),
    )
}

/// A language in which text is put between marks.
trait Markup {
    fn escape(&self, text: &str) -> String;
    /// What stands before and after the content of a node; `columns` is that of a table.
    fn around(&self, node: &Node, columns: usize, address: &str) -> (String, String);
}

struct Writer<'a> {
    laid: &'a Laid,
    markup: &'a dyn Markup,
    texts: BTreeMap<ContentId, String>,
    /// The addresses of the link areas, counted over the pages.
    addresses: Vec<&'a str>,
}

impl<'a> Writer<'a> {
    fn new(laid: &'a Laid, markup: &'a dyn Markup) -> Writer<'a> {
        let (mut texts, mut addresses) = (BTreeMap::new(), Vec::new());
        for piece in laid.pages.iter().flat_map(|page| &page.pieces) {
            if let Mark::Content(id) = piece.mark {
                texts.insert(id, words(piece));
            }
            addresses.extend(piece.draws.iter().filter_map(|draw| match draw {
                Draw::Link { address, .. } => Some(address.as_str()),
                _ => None,
            }));
        }
        Writer {
            laid,
            markup,
            texts,
            addresses,
        }
    }

    fn inside(&self, id: NodeId) -> String {
        let mut out = String::new();
        for kid in &self.laid.tree.node(id).kids {
            match kid {
                Kid::Node(kid) => out.push_str(&self.whole(*kid)),
                Kid::Content(content) => {
                    let text = self.texts.get(content).map_or("", String::as_str);
                    out.push_str(&self.markup.escape(text));
                }
                Kid::Link(_) => {}
            }
        }
        out
    }

    fn whole(&self, id: NodeId) -> String {
        let node = self.laid.tree.node(id);
        if node.tag == Tag::Figure {
            return String::new();
        }
        let address = node.kids.iter().find_map(|kid| match kid {
            Kid::Link(link) => self.addresses.get(*link).copied(),
            _ => None,
        });
        let (before, after) =
            self.markup
                .around(node, self.columns(node), address.unwrap_or_default());
        format!("{before}{}{after}", self.inside(id))
    }

    fn columns(&self, table: &Node) -> usize {
        let first = table.kids.iter().find_map(|kid| match kid {
            Kid::Node(row) => Some(self.laid.tree.node(*row)),
            _ => None,
        });
        first.map_or(1, |row| row.kids.len())
    }
}

fn words(piece: &Piece) -> String {
    piece
        .draws
        .iter()
        .map(|draw| match draw {
            Draw::Text(run) => run.text(),
            Draw::Sign { .. } => "–".to_owned(),
            _ => String::new(),
        })
        .collect()
}

struct Typst;

impl Markup for Typst {
    fn escape(&self, text: &str) -> String {
        let mut out = String::new();
        for letter in text.chars() {
            if letter.is_ascii_punctuation() {
                out.push('\\');
            }
            out.push(letter);
        }
        out
    }

    fn around(&self, node: &Node, columns: usize, address: &str) -> (String, String) {
        let (before, after) = match node.tag {
            Tag::H1 => ("#heading(level: 1)[", "]\n"),
            Tag::H2 => ("#heading(level: 2)[", "]\n"),
            Tag::P => ("#par[", "]\n"),
            Tag::L => ("#list(marker: none,\n", ")\n"),
            Tag::LI | Tag::TH | Tag::TD => ("[", "],\n"),
            Tag::Lbl => ("", " "),
            Tag::Table => {
                return (format!("#table(columns: {columns},\n"), ")\n".to_owned());
            }
            Tag::Link if !address.is_empty() => {
                return (format!("#link({address:?})["), "]".to_owned());
            }
            Tag::Span => {
                let lang = node.language.map_or("", |language| language.tag());
                return (format!("#text(lang: {lang:?})["), "]".to_owned());
            }
            Tag::Document | Tag::LBody | Tag::TR | Tag::Figure | Tag::Link => ("", ""),
        };
        (before.to_owned(), after.to_owned())
    }
}

struct Web;

impl Markup for Web {
    fn escape(&self, text: &str) -> String {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    }

    fn around(&self, node: &Node, _columns: usize, address: &str) -> (String, String) {
        let name = match node.tag {
            Tag::H1 => "h1",
            Tag::H2 => "h2",
            Tag::P => "p",
            Tag::L => "ul",
            Tag::LI => "li",
            Tag::LBody | Tag::Document => "div",
            Tag::Table => "table",
            Tag::TR => "tr",
            Tag::TH => "th",
            Tag::TD => "td",
            Tag::Lbl | Tag::Span | Tag::Figure => "span",
            Tag::Link => "a",
        };
        let mut before = format!("<{name}");
        if node.tag == Tag::Link {
            before.push_str(&format!(" href=\"{address}\""));
        }
        if let Some(language) = node.language {
            before.push_str(&format!(" lang=\"{}\"", language.tag()));
        }
        before.push('>');
        (before, format!("</{name}>\n"))
    }
}
