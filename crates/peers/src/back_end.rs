//! krilla as a back end: a laid-out document in, a PDF file out, watched over by its validators.

use chrono::Datelike;
use indrumar_document::{FaceId, Laid, PAGE};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder, PdfVersion};
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::text::Font;
use krilla::{Document, SerializeSettings};

use crate::draw::{Leaves, draw};
use crate::error::PeerError;
use crate::tags;

const REGULAR: &[u8] = include_bytes!("../../../content/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../content/fonts/NotoSans-Bold.ttf");

/// The back end with its fonts read: between two documents it keeps them, which is the best that can be done with it.
pub struct Krilla {
    regular: Font,
    bold: Font,
}

impl Krilla {
    /// Reads the fonts.
    ///
    /// # Errors
    /// [`PeerError::Font`] if the program is damaged.
    pub fn load() -> Result<Krilla, PeerError> {
        let read = |data: &'static [u8]| Font::new(data.into(), 0).ok_or(PeerError::Font);
        Ok(Krilla {
            regular: read(REGULAR)?,
            bold: read(BOLD)?,
        })
    }

    /// Draws a laid-out document as a tagged PDF 1.7 under PDF/UA-1 and PDF/A-2b.
    ///
    /// # Errors
    /// [`PeerError::Refused`] with every rule that the document breaks.
    pub fn pdf(&self, laid: &Laid) -> Result<Vec<u8>, PeerError> {
        let configuration = ConfigurationBuilder::new()
            .with_version(PdfVersion::Pdf17)
            .with_archival_validator(Archival::A2_B)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| PeerError::Standards(format!("{error:?}")))?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        });
        let mut leaves = Leaves::default();
        for content in &laid.pages {
            let settings = PageSettings::from_wh(PAGE.width, PAGE.height).ok_or(PeerError::Area)?;
            let mut page = document.start_page_with(settings);
            draw(self, content, &mut page, &mut leaves)?;
            page.finish();
        }
        document.set_tag_tree(tags::tree(laid, &leaves)?);
        document.set_outline(outline(laid));
        document.set_metadata(metadata(laid));
        Ok(document.finish()?)
    }

    pub(crate) fn font(&self, face: FaceId) -> Font {
        match face {
            FaceId::Regular => self.regular.clone(),
            FaceId::Bold => self.bold.clone(),
        }
    }
}

fn outline(laid: &Laid) -> Outline {
    let mut outline = Outline::new();
    let mut title: Option<OutlineNode> = None;
    for bookmark in &laid.outline {
        let place = krilla::destination::XyzDestination::new(
            bookmark.page,
            Point::from_xy(0.0, bookmark.y),
        );
        let entry = OutlineNode::new(bookmark.title.clone(), place);
        match &mut title {
            Some(title) if bookmark.nested => title.push_child(entry),
            _ => {
                if let Some(before) = title.replace(entry) {
                    outline.push_child(before);
                }
            }
        }
    }
    if let Some(title) = title {
        outline.push_child(title);
    }
    outline
}

fn metadata(laid: &Laid) -> Metadata {
    let day = DateTime::new(laid.as_of.year() as u16)
        .month(laid.as_of.month() as u8)
        .day(laid.as_of.day() as u8)
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(laid.title.clone())
        .language(laid.language.tag().to_owned())
        .producer("Îndrumar".to_owned())
        .creation_date(day)
}
