//! SVG pages are the same display list.

use indrumar_document::{Size, layout, svg, svg_pages};

use crate::sample::{bare, full};

#[test]
fn there_is_one_svg_for_each_page_and_each_line_can_be_heard() {
    let laid = layout(&full(), Size::VeryLarge).unwrap();
    let pages = svg_pages(&laid);
    assert_eq!(pages.len(), laid.pages.len());
    assert!(pages.len() > 1);
    assert!(pages[0].contains("aria-label=\"Primăria Țăndărei\""));
    for page in &pages {
        assert!(page.starts_with("<svg xmlns=") && page.ends_with("</svg>"));
        assert!(
            !page.contains("<text") && !page.contains("<script"),
            "glyphs are outlines"
        );
    }
}

#[test]
fn every_glyph_that_is_used_is_defined_on_its_own_page() {
    let laid = layout(&full(), Size::VeryLarge).unwrap();
    for page in svg_pages(&laid) {
        for reference in page.split("href=\"#").skip(1) {
            let id = reference.split('"').next().unwrap();
            assert!(page.contains(&format!("<path id=\"{id}\"")), "{id}");
        }
    }
}

#[test]
fn texts_bring_no_markup_into_the_picture() {
    let laid = layout(&bare("\"><script>"), Size::Normal).unwrap();
    assert!(!svg_pages(&laid)[0].contains("<script"));
}

#[test]
fn one_file_holds_all_pages_one_below_the_other() {
    let laid = layout(&full(), Size::VeryLarge).unwrap();
    let file = svg(&laid);
    assert_eq!(file.matches("role=\"document\"").count(), laid.pages.len());
    assert_eq!(file.matches("<svg").count(), file.matches("</svg>").count());
    let tops: Vec<f32> = file
        .split("<svg y=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect();
    assert_eq!(tops.len(), laid.pages.len());
    assert!(tops.windows(2).all(|pair| pair[1] - pair[0] > 841.0));
}
