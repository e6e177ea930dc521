//! The PDF's own tags, read back from its bytes.

use std::collections::BTreeSet;

use indrumar_document::{Size, layout, pdf};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::sample::{ADDRESS, full};

fn file(size: Size) -> Document {
    Document::load_mem(&pdf(&layout(&full(), size).unwrap()).unwrap()).unwrap()
}

fn dict<'a>(file: &'a Document, object: &'a Object) -> &'a Dictionary {
    match object {
        Object::Reference(id) => file.get_dictionary(*id).unwrap(),
        other => other.as_dict().unwrap(),
    }
}

/// Structure types in order, and every (page, number) that the tree claims.
fn walk(
    file: &Document,
    element: &Dictionary,
    tags: &mut Vec<String>,
    claimed: &mut BTreeSet<(ObjectId, i64)>,
) {
    tags.push(String::from_utf8(element.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap());
    for kid in element.get(b"K").unwrap().as_array().unwrap() {
        let kid = dict(file, kid);
        match kid.get(b"Type").unwrap().as_name().unwrap() {
            b"MCR" => {
                let page = kid.get(b"Pg").unwrap().as_reference().unwrap();
                let number = kid.get(b"MCID").unwrap().as_i64().unwrap();
                assert!(claimed.insert((page, number)), "claimed twice");
            }
            b"OBJR" => {}
            _ => walk(file, kid, tags, claimed),
        }
    }
}

#[test]
fn every_mark_on_every_page_hangs_in_the_tree_exactly_once() {
    let file = file(Size::VeryLarge);
    let catalog = file.catalog().unwrap();
    let root = dict(&file, catalog.get(b"StructTreeRoot").unwrap());
    let top = dict(&file, &root.get(b"K").unwrap().as_array().unwrap()[0]);
    let (mut tags, mut claimed) = (Vec::new(), BTreeSet::new());
    walk(&file, top, &mut tags, &mut claimed);
    let mut marked = BTreeSet::new();
    for page in file.get_pages().into_values() {
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let mut depth = 0_i32;
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" => {
                    if let Ok(number) = dict(&file, &operation.operands[1]).get(b"MCID") {
                        marked.insert((page, number.as_i64().unwrap()));
                    }
                    depth += 1;
                }
                "BMC" => depth += 1,
                "EMC" => depth -= 1,
                "Tj" | "TJ" | "f" | "S" | "f*" => assert!(depth > 0, "drawn outside of any mark"),
                _ => {}
            }
        }
        assert_eq!(depth, 0);
    }
    assert_eq!(claimed, marked);
    for tag in [
        "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link",
        "Span",
    ] {
        assert!(tags.iter().any(|known| known == tag), "{tag}");
    }
}

#[test]
fn the_catalog_says_what_readers_need() {
    let file = file(Size::Normal);
    let catalog = file.catalog().unwrap();
    assert_eq!(file.version, "1.7");
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"ro");
    assert!(
        catalog
            .get(b"MarkInfo")
            .unwrap()
            .as_dict()
            .unwrap()
            .get(b"Marked")
            .unwrap()
            .as_bool()
            .unwrap()
    );
    assert!(
        catalog
            .get(b"ViewerPreferences")
            .unwrap()
            .as_dict()
            .unwrap()
            .get(b"DisplayDocTitle")
            .unwrap()
            .as_bool()
            .unwrap()
    );
    let outline = dict(&file, catalog.get(b"Outlines").unwrap());
    assert_eq!(outline.get(b"Count").unwrap().as_i64().unwrap(), 3);
    let packet = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = file.get_object(packet).unwrap().as_stream().unwrap();
    let xmp = String::from_utf8(packet.content.clone()).unwrap();
    for part in [
        "<pdfuaid:part>1<",
        "<pdfaid:part>2<",
        "<pdfaid:conformance>B<",
        "Cum depuneți o cerere?",
        "2026-03-12",
        "Îndrumar",
    ] {
        assert!(xmp.contains(part), "{part}");
    }
}

#[test]
fn header_cells_have_a_scope_and_pictures_have_words() {
    let file = file(Size::Normal);
    let mut scopes = 0;
    let mut figures = 0;
    for object in file.objects.values() {
        let Ok(element) = object.as_dict() else {
            continue;
        };
        match element.get(b"S").and_then(Object::as_name) {
            Ok(b"TH") => {
                let attributes = element.get(b"A").unwrap().as_dict().unwrap();
                assert_eq!(
                    attributes.get(b"Scope").unwrap().as_name().unwrap(),
                    b"Column"
                );
                scopes += 1;
            }
            Ok(b"Figure") => {
                assert!(element.has(b"Alt"));
                figures += 1;
            }
            _ => {}
        }
    }
    assert_eq!((scopes, figures), (2, 1));
}

#[test]
fn the_link_leads_to_the_address_and_says_so() {
    let file = file(Size::Normal);
    let links: Vec<&Dictionary> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dict| {
            dict.get(b"Subtype")
                .and_then(Object::as_name)
                .is_ok_and(|name| name == b"Link")
        })
        .collect();
    assert_eq!(links.len(), 1);
    let action = links[0].get(b"A").unwrap().as_dict().unwrap();
    assert_eq!(
        action.get(b"URI").unwrap().as_str().unwrap(),
        ADDRESS.as_bytes()
    );
    assert!(links[0].has(b"Contents") && links[0].has(b"StructParent"));
}

#[test]
fn a_two_page_document_stays_small() {
    let bytes = pdf(&layout(&full(), Size::Large).unwrap()).unwrap();
    assert!(bytes.len() < 30_000, "{}", bytes.len());
}
