//! A PDF file read back from its bytes: not by the library that wrote it, and by nothing that knows what it should say.
//!
//! What stands on each page under which number, what it spells, and the structure tree that orders it. Not here: what
//! a sound tree is (`structure`), and what a sheet should say (`said`).

use crate::spelling::Spelling;
use std::collections::BTreeMap;
use zpdf_core::{ObjectId, PdfDict, PdfObject};
use zpdf_parser::{Lexer, PdfFile};

/// A file that has been opened.
pub(crate) struct Reader {
    /// The file as its parser sees it.
    pub(crate) file: PdfFile,
    /// The pages, in order.
    pub(crate) pages: Vec<ObjectId>,
}

/// What a page shows.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    /// The characters under each number.
    pub(crate) marked: BTreeMap<i64, String>,
    /// Numbers that stand twice on the page.
    pub(crate) repeated: Vec<i64>,
    /// Drawing operators outside of any mark.
    pub(crate) unmarked: Vec<String>,
    /// Marks that are not closed where they were opened.
    pub(crate) unbalanced: bool,
}

/// An element of the structure tree.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) id: ObjectId,
    pub(crate) tag: String,
    pub(crate) dict: PdfDict,
    pub(crate) kids: Vec<Kid>,
}

/// What an element holds.
#[derive(Debug)]
pub(crate) enum Kid {
    Element(Element),
    /// Content of a page, by its number there.
    Marked(ObjectId, i64),
    /// A link's area.
    Object(ObjectId),
}

impl Reader {
    /// Opens a file.
    pub(crate) fn open(bytes: &[u8]) -> Result<Reader, String> {
        let file = PdfFile::parse(bytes.to_vec()).map_err(|error| error.to_string())?;
        let mut reader = Reader {
            file,
            pages: Vec::new(),
        };
        let tree = reader.catalog()?.get("Pages").cloned();
        reader.pages = reader.leaves(&tree.unwrap_or(PdfObject::Null))?;
        Ok(reader)
    }

    /// The root of all.
    pub(crate) fn catalog(&self) -> Result<PdfDict, String> {
        self.dict(self.file.trailer.get("Root").unwrap_or(&PdfObject::Null))
    }

    /// The object itself, where a reference leads to it.
    pub(crate) fn object(&self, object: &PdfObject) -> Result<PdfObject, String> {
        match object {
            PdfObject::Ref(id) => self.file.resolve(*id).map_err(|error| error.to_string()),
            other => Ok(other.clone()),
        }
    }

    /// The dictionary, where one stands there.
    pub(crate) fn dict(&self, object: &PdfObject) -> Result<PdfDict, String> {
        match self.object(object)? {
            PdfObject::Dict(dict) => Ok(dict),
            PdfObject::Stream(stream) => Ok(stream.dict),
            other => Err(format!(
                "a {} where a dictionary should be",
                other.type_name()
            )),
        }
    }

    /// The value of a key, references followed; an empty list or the like is for the caller to judge.
    pub(crate) fn of(&self, dict: &PdfDict, key: &str) -> Option<PdfObject> {
        self.object(dict.get(key)?).ok()
    }

    /// A text string's characters.
    pub(crate) fn text(&self, dict: &PdfDict, key: &str) -> Option<String> {
        let object = self.of(dict, key)?;
        let bytes = object.as_str().ok()?.as_bytes().to_vec();
        Some(zpdf_core::decode_text_string(&bytes))
    }

    fn leaves(&self, node: &PdfObject) -> Result<Vec<ObjectId>, String> {
        let dict = self.dict(node)?;
        if dict.get_name("Type").is_ok_and(|name| name == "Page") {
            let id = node.as_ref().map_err(|error| error.to_string())?;
            return Ok(vec![id]);
        }
        let kids = self.of(&dict, "Kids").unwrap_or(PdfObject::Null);
        let mut pages = Vec::new();
        for kid in kids.as_array().map_err(|error| error.to_string())? {
            pages.extend(self.leaves(kid)?);
        }
        Ok(pages)
    }

    /// Reads a page's drawing operators.
    pub(crate) fn shown(&self, page: ObjectId) -> Result<Shown, String> {
        let page = self.dict(&PdfObject::Ref(page))?;
        let mut data = Vec::new();
        for part in self.parts(&page)? {
            let stream = self.file.resolve_stream_data(part);
            data.extend(stream.map_err(|error| error.to_string())?);
            data.push(b'\n');
        }
        let mut shown = Shown::default();
        let mut hand = Hand {
            fonts: self.fonts(&page)?,
            font: String::new(),
            marks: Vec::new(),
        };
        let mut operands = Vec::new();
        let limits = self.file.limits();
        let mut lexer = Lexer::new(&data, 0, limits);
        loop {
            lexer.skip_whitespace_and_comments();
            let at = lexer.pos();
            let Some(first) = data.get(at) else { break };
            if first.is_ascii_alphabetic() || matches!(first, b'\'' | b'"') {
                let word = data[at..].iter().take_while(|byte| is_operator(**byte));
                let word: Vec<u8> = word.copied().collect();
                lexer.set_pos(at + word.len());
                hand.does(&String::from_utf8_lossy(&word), &operands, &mut shown);
                operands.clear();
            } else {
                operands.push(lexer.next_token().map_err(|error| error.to_string())?);
            }
        }
        shown.unbalanced |= !hand.marks.is_empty();
        Ok(shown)
    }

    fn parts(&self, page: &PdfDict) -> Result<Vec<ObjectId>, String> {
        let contents = page.get("Contents").ok_or("a page without contents")?;
        match contents {
            PdfObject::Ref(id) => match self.object(contents)? {
                PdfObject::Array(parts) => Ok(references(&parts)),
                _ => Ok(vec![*id]),
            },
            PdfObject::Array(parts) => Ok(references(parts)),
            other => Err(format!("contents are a {}", other.type_name())),
        }
    }

    fn fonts(&self, page: &PdfDict) -> Result<BTreeMap<String, Spelling>, String> {
        let resources = self.dict(page.get("Resources").unwrap_or(&PdfObject::Null))?;
        let fonts = match resources.get("Font") {
            Some(fonts) => self.dict(fonts)?,
            None => PdfDict::new(),
        };
        let mut spellings = BTreeMap::new();
        for (name, font) in &fonts.0 {
            let font = self.dict(font)?;
            let table = font
                .get_ref("ToUnicode")
                .map_err(|error| error.to_string())?;
            let table = self.file.resolve_stream_data(table);
            let table = table.map_err(|error| error.to_string())?;
            spellings.insert(
                name.as_str().to_owned(),
                Spelling::read(&table, self.file.limits()),
            );
        }
        Ok(spellings)
    }

    /// The structure tree's top element.
    pub(crate) fn structure(&self) -> Result<Element, String> {
        let root = self.catalog()?;
        let root = self.dict(root.get("StructTreeRoot").ok_or("no structure tree")?)?;
        let top = match self.of(&root, "K") {
            Some(PdfObject::Array(kids)) if kids.len() == 1 => kids[0].clone(),
            _ => root.get("K").cloned().unwrap_or(PdfObject::Null),
        };
        self.element(&top, 0)
    }

    fn element(&self, object: &PdfObject, depth: usize) -> Result<Element, String> {
        let id = object.as_ref().map_err(|error| error.to_string())?;
        let dict = self.dict(object)?;
        if depth > 40 {
            return Err("the structure tree is deeper than any document".to_owned());
        }
        let own_page = dict.get_ref("Pg").ok();
        let kids = match self.of(&dict, "K") {
            Some(PdfObject::Array(kids)) => kids,
            Some(PdfObject::Null) | None => Vec::new(),
            Some(_) => dict.get("K").cloned().into_iter().collect(),
        };
        let mut found = Vec::new();
        for kid in kids {
            if let Ok(number) = kid.as_i64() {
                let page = own_page.ok_or("a number without a page")?;
                found.push(Kid::Marked(page, number));
                continue;
            }
            let inner = self.dict(&kid)?;
            let page = inner.get_ref("Pg").ok().or(own_page);
            found.push(match inner.get_name("Type") {
                Ok("MCR") => Kid::Marked(
                    page.ok_or("content without a page")?,
                    inner.get_i64("MCID").map_err(|error| error.to_string())?,
                ),
                Ok("OBJR") => Kid::Object(inner.get_ref("Obj").map_err(|error| error.to_string())?),
                _ => Kid::Element(self.element(&kid, depth + 1)?),
            });
        }
        let tag = dict.get_name("S").map_err(|error| error.to_string())?;
        Ok(Element {
            id,
            tag: tag.to_owned(),
            kids: found,
            dict,
        })
    }
}

fn references(parts: &[PdfObject]) -> Vec<ObjectId> {
    parts.iter().filter_map(|part| part.as_ref().ok()).collect()
}

fn is_operator(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'\'' | b'"')
}

/// The pen, following a page's operators.
struct Hand {
    fonts: BTreeMap<String, Spelling>,
    font: String,
    marks: Vec<Opened>,
}

/// A mark that has been opened.
enum Opened {
    /// Content with its number.
    Numbered(i64),
    /// Content that stands for other characters than it spells; they have been noted.
    Replaced,
    /// Ornament, or a mark that says nothing.
    Other,
}

impl Hand {
    fn does(&mut self, operator: &str, operands: &[PdfObject], shown: &mut Shown) {
        match operator {
            "BDC" => {
                let opened = self.opened(operands, shown);
                self.marks.push(opened);
            }
            "BMC" => self.marks.push(Opened::Other),
            "EMC" => shown.unbalanced |= self.marks.pop().is_none(),
            "Tf" => {
                let name = operands.first().and_then(|name| name.as_name().ok());
                self.font = name.unwrap_or_default().to_owned();
            }
            "Tj" | "TJ" | "'" | "\"" => self.spells(operator, operands, shown),
            "f" | "F" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*" | "Do" | "sh" => {
                self.draws(operator, shown);
            }
            _ => {}
        }
    }

    fn opened(&mut self, operands: &[PdfObject], shown: &mut Shown) -> Opened {
        let Some(PdfObject::Dict(properties)) = operands.get(1) else {
            return Opened::Other;
        };
        if let Ok(number) = properties.get_i64("MCID") {
            if shown.marked.insert(number, String::new()).is_some() {
                shown.repeated.push(number);
            }
            return Opened::Numbered(number);
        }
        let Some(PdfObject::String(text)) = properties.get("ActualText") else {
            return Opened::Other;
        };
        self.notes(&zpdf_core::decode_text_string(text.as_bytes()), shown);
        Opened::Replaced
    }

    fn spells(&self, operator: &str, operands: &[PdfObject], shown: &mut Shown) {
        self.draws(operator, shown);
        let spelling = self.fonts.get(&self.font);
        let whole = operands.iter().flat_map(|operand| match operand {
            PdfObject::Array(parts) => parts.clone(),
            other => vec![other.clone()],
        });
        for part in whole {
            if let (PdfObject::String(codes), Some(spelling)) = (part, spelling) {
                self.notes(&spelling.of(codes.as_bytes()), shown);
            }
        }
    }

    fn notes(&self, text: &str, shown: &mut Shown) {
        if self
            .marks
            .iter()
            .any(|mark| matches!(mark, Opened::Replaced))
        {
            return;
        }
        let number = self.marks.iter().rev().find_map(|mark| match mark {
            Opened::Numbered(number) => Some(number),
            _ => None,
        });
        if let Some(characters) = number.and_then(|number| shown.marked.get_mut(number)) {
            characters.push_str(text);
        }
    }

    fn draws(&self, operator: &str, shown: &mut Shown) {
        if self.marks.is_empty() {
            shown.unmarked.push(operator.to_owned());
        }
    }
}
