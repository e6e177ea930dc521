//! The outline: the title, and under it the headings.

use lopdf::{Document, Error, Object, ObjectId, dictionary};

use crate::display::{Bookmark, Laid, PAGE};

use super::text_string;

pub(super) fn write(laid: &Laid, file: &mut Document, pages: &[ObjectId]) -> Result<(), Error> {
    let Some(title) = laid.outline.iter().find(|bookmark| !bookmark.nested) else {
        return Ok(());
    };
    let headings: Vec<&Bookmark> = laid
        .outline
        .iter()
        .filter(|bookmark| bookmark.nested)
        .collect();
    let root = file.new_object_id();
    let top = file.new_object_id();
    let ids: Vec<ObjectId> = headings.iter().map(|_| file.new_object_id()).collect();
    for (at, (bookmark, id)) in headings.iter().zip(&ids).enumerate() {
        let mut entry = entry(bookmark, top, pages);
        if let Some(previous) = at.checked_sub(1) {
            entry.set("Prev", ids[previous]);
        }
        if let Some(next) = ids.get(at + 1) {
            entry.set("Next", *next);
        }
        file.set_object(*id, entry);
    }
    let mut head = entry(title, root, pages);
    if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
        head.set("First", *first);
        head.set("Last", *last);
        head.set("Count", ids.len() as i64);
    }
    file.set_object(top, head);
    file.set_object(
        root,
        dictionary! {
            "Type" => "Outlines",
            "First" => top,
            "Last" => top,
            "Count" => 1 + ids.len() as i64,
        },
    );
    file.catalog_mut()?.set("Outlines", root);
    Ok(())
}

fn entry(bookmark: &Bookmark, parent: ObjectId, pages: &[ObjectId]) -> lopdf::Dictionary {
    let page = pages
        .get(bookmark.page)
        .map_or(Object::Null, |page| Object::Reference(*page));
    // A little above the heading, so that it does not touch the window's edge.
    let top = (PAGE.height - bookmark.y + 8.0).min(PAGE.height).round();
    dictionary! {
        "Title" => text_string(&bookmark.title),
        "Parent" => parent,
        "Dest" => vec![page, "XYZ".into(), Object::Null, Object::Real(top), Object::Null],
    }
}
