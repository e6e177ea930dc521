//! What makes a structure tree complete: everything on the pages hangs in it exactly once and is found again from there,
//! links say where they lead, headings skip no level, lists and tables hold what they should.

use crate::reader::{Element, Kid, Reader, Shown};
use std::collections::BTreeMap;
use zpdf_core::{ObjectId, PdfObject};

/// A file with its pages and its tree.
pub(crate) struct Whole {
    reader: Reader,
    pages: BTreeMap<ObjectId, Shown>,
    top: Element,
}

impl Whole {
    /// Reads everything.
    pub(crate) fn read(bytes: &[u8]) -> Result<Whole, String> {
        let reader = Reader::open(bytes)?;
        let mut pages = BTreeMap::new();
        for page in &reader.pages {
            pages.insert(*page, reader.shown(*page)?);
        }
        let top = reader.structure()?;
        Ok(Whole { reader, pages, top })
    }

    /// What is read out: one text for each element that stands by itself, in the tree's order.
    pub(crate) fn spoken(&self) -> Vec<String> {
        let mut out = vec![String::new()];
        self.speak(&self.top, &mut out);
        let single = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        out.into_iter()
            .map(single)
            .filter(|text| !text.is_empty())
            .collect()
    }

    fn speak(&self, element: &Element, out: &mut Vec<String>) {
        for kid in &element.kids {
            match kid {
                Kid::Marked(page, number) => {
                    let text = self
                        .pages
                        .get(page)
                        .and_then(|page| page.marked.get(number));
                    if let (Some(text), Some(last)) = (text, out.last_mut()) {
                        last.push_str(text);
                    }
                }
                Kid::Element(inner) if matches!(inner.tag.as_str(), "Span" | "Link") => {
                    self.speak(inner, out);
                }
                // Of a picture its words are read out, not the letters in it.
                Kid::Element(inner) if inner.tag == "Figure" => {}
                Kid::Element(inner) => {
                    out.push(String::new());
                    self.speak(inner, out);
                    out.push(String::new());
                }
                Kid::Object(_) => {}
            }
        }
    }

    /// Everything that is wrong with the tree.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        let mut owners = BTreeMap::new();
        self.claims(&self.top, &mut owners, &mut complaints);
        self.pages_are_claimed(&owners, &mut complaints);
        self.links_say_where_they_lead(&mut complaints);
        self.headings(&mut complaints);
        shapes(&self.reader, &self.top, &mut complaints);
        complaints
    }

    /// Who owns which content, each owner's parent as it says itself.
    fn claims(
        &self,
        element: &Element,
        owners: &mut BTreeMap<(ObjectId, i64), ObjectId>,
        complaints: &mut Vec<String>,
    ) {
        for kid in &element.kids {
            match kid {
                Kid::Marked(page, number) => {
                    if owners.insert((*page, *number), element.id).is_some() {
                        complaints.push(format!(
                            "content {number} of a page hangs in the tree twice"
                        ));
                    }
                }
                Kid::Element(inner) => {
                    if inner.dict.get_ref("P").ok() != Some(element.id) {
                        complaints.push(format!("a {} has another parent than it says", inner.tag));
                    }
                    self.claims(inner, owners, complaints);
                }
                Kid::Object(_) => {}
            }
        }
    }

    /// Page by page: what is marked is owned, what is owned is marked, and the way back leads to the same owner.
    fn pages_are_claimed(
        &self,
        owners: &BTreeMap<(ObjectId, i64), ObjectId>,
        complaints: &mut Vec<String>,
    ) {
        for (nth, page) in self.reader.pages.iter().enumerate() {
            let name = format!("page {}", nth + 1);
            let shown = &self.pages[page];
            if !shown.unmarked.is_empty() {
                complaints.push(format!(
                    "{name} draws {:?} outside of any mark",
                    shown.unmarked
                ));
            }
            if shown.unbalanced || !shown.repeated.is_empty() {
                complaints.push(format!("{name} opens and closes its marks unevenly"));
            }
            let listed = self.listed(*page);
            for number in shown.marked.keys() {
                match owners.get(&(*page, *number)) {
                    None => complaints.push(format!("{name}: nobody owns content {number}")),
                    owner if listed.get(number) != owner => {
                        complaints
                            .push(format!("{name}: content {number} does not know its owner"));
                    }
                    Some(_) => {}
                }
            }
        }
        for (page, number) in owners.keys() {
            let shown = self.pages.get(page);
            if !shown.is_some_and(|shown| shown.marked.contains_key(number)) {
                complaints.push(format!(
                    "the tree claims content {number}, which is on no page"
                ));
            }
        }
    }

    /// The way back, from the page's entry in the parent tree.
    fn listed(&self, page: ObjectId) -> BTreeMap<i64, ObjectId> {
        let dict = self.reader.dict(&PdfObject::Ref(page)).unwrap_or_default();
        let entry = dict.get_i64("StructParents").ok();
        let Some(PdfObject::Array(owners)) = entry.and_then(|entry| self.parent(entry)) else {
            return BTreeMap::new();
        };
        (0..)
            .zip(&owners)
            .filter_map(|(number, owner)| Some((number, owner.as_ref().ok()?)))
            .collect()
    }

    /// An entry of the parent tree, as it stands there or behind one reference.
    fn parent(&self, entry: i64) -> Option<PdfObject> {
        let catalog = self.reader.catalog().ok()?;
        let root = self.reader.dict(catalog.get("StructTreeRoot")?).ok()?;
        let tree = self.reader.dict(root.get("ParentTree")?).ok()?;
        let numbers = self.reader.of(&tree, "Nums")?;
        let pairs = numbers.as_array().ok()?.chunks_exact(2);
        let mut found = pairs.filter(|pair| pair[0].as_i64().is_ok_and(|number| number == entry));
        let value = found.next()?[1].clone();
        match self.reader.object(&value).ok()? {
            list @ PdfObject::Array(_) => Some(list),
            _ => Some(value),
        }
    }

    fn links_say_where_they_lead(&self, complaints: &mut Vec<String>) {
        let mut in_tree = BTreeMap::new();
        objects(&self.top, &mut in_tree);
        let mut on_pages = 0;
        for page in &self.reader.pages {
            let dict = self.reader.dict(&PdfObject::Ref(*page)).unwrap_or_default();
            let Some(PdfObject::Array(annotations)) = self.reader.of(&dict, "Annots") else {
                continue;
            };
            for annotation in annotations {
                on_pages += 1;
                let Ok(id) = annotation.as_ref() else {
                    complaints.push("an annotation that no tree can point to".to_owned());
                    continue;
                };
                let link = self.reader.dict(&annotation).unwrap_or_default();
                let contents = self.reader.text(&link, "Contents").unwrap_or_default();
                if contents.trim().is_empty() {
                    complaints.push("a link that does not say where it leads".to_owned());
                }
                let owner = in_tree.get(&id).copied();
                let back = link.get_i64("StructParent").ok();
                let back = back.and_then(|entry| self.parent(entry)?.as_ref().ok());
                if owner.is_none() || back != owner {
                    complaints.push(format!("the link „{contents}” is not at home in the tree"));
                }
            }
        }
        if on_pages != in_tree.len() {
            complaints.push(format!(
                "{on_pages} links on pages, {} in the tree",
                in_tree.len()
            ));
        }
    }

    fn headings(&self, complaints: &mut Vec<String>) {
        let mut levels = Vec::new();
        headings(&self.top, &mut levels);
        // The title once in each of the document's languages, and nothing before it.
        let titles = levels.iter().take_while(|level| **level == 1).count();
        let all_titles = levels.iter().filter(|level| **level == 1).count();
        if !(1..=2).contains(&titles) || titles != all_titles {
            complaints.push(format!("the title should come first: {levels:?}"));
        }
        if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
            complaints.push(format!("a level of headings is skipped: {levels:?}"));
        }
    }
}

fn objects(element: &Element, found: &mut BTreeMap<ObjectId, ObjectId>) {
    for kid in &element.kids {
        match kid {
            Kid::Object(object) => {
                found.insert(*object, element.id);
            }
            Kid::Element(inner) => objects(inner, found),
            Kid::Marked(..) => {}
        }
    }
}

fn headings(element: &Element, levels: &mut Vec<u8>) {
    if let Some(level) = element.tag.strip_prefix('H') {
        levels.extend(level.parse::<u8>());
    }
    for kid in inner(element) {
        headings(kid, levels);
    }
}

fn inner(element: &Element) -> impl Iterator<Item = &Element> {
    element.kids.iter().filter_map(|kid| match kid {
        Kid::Element(inner) => Some(inner),
        _ => None,
    })
}

/// What may stand in what, and what each must have.
fn shapes(reader: &Reader, element: &Element, complaints: &mut Vec<String>) {
    let kids: Vec<&str> = inner(element).map(|kid| kid.tag.as_str()).collect();
    let only = |allowed: &[&str]| kids.iter().all(|kid| allowed.contains(kid));
    let sound = match element.tag.as_str() {
        "L" => !kids.is_empty() && only(&["LI"]),
        "LI" => kids.contains(&"LBody") && only(&["Lbl", "LBody"]),
        "Table" => !kids.is_empty() && only(&["TR"]) && is_rectangular(element),
        "TR" => !kids.is_empty() && only(&["TH", "TD"]),
        "TD" => true,
        _ => !element.kids.is_empty(),
    };
    if !sound {
        complaints.push(format!("a {} of {kids:?}", element.tag));
    }
    let attribute = |name: &str| {
        let attributes = reader.of(&element.dict, "A")?;
        attributes.as_dict().ok()?.get(name).cloned()
    };
    if element.tag == "TH" && attribute("Scope").is_none() {
        complaints.push("a header cell that does not say of what".to_owned());
    }
    if element.tag == "Figure" {
        let alt = reader.text(&element.dict, "Alt").unwrap_or_default();
        if alt.trim().is_empty() || attribute("BBox").is_none() {
            complaints.push("a picture without words or without its place".to_owned());
        }
    }
    for (kid, parent) in [("LI", "L"), ("Lbl", "LI"), ("LBody", "LI"), ("TR", "Table")] {
        if kids.contains(&kid) && element.tag != parent {
            complaints.push(format!("a {kid} in a {}", element.tag));
        }
    }
    for kid in inner(element) {
        shapes(reader, kid, complaints);
    }
}

/// Every row has as many cells as the first.
fn is_rectangular(table: &Element) -> bool {
    let mut rows = inner(table).map(|row| inner(row).count());
    let first = rows.next();
    rows.all(|cells| Some(cells) == first)
}
