//! The measures of a page: what each size and each degree of tightness means in points.
//!
//! Type sizes are what a reader asked for and never change to save paper; leading and gaps may, a little.

use crate::display::{Ink, PAGE};
use crate::fonts::FaceId;
use crate::model::Size;

/// How text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// The size, in points.
    pub(super) size: f32,
    /// Baseline to baseline, in points.
    pub(super) line: f32,
    pub(super) face: FaceId,
    pub(super) ink: Ink,
    pub(super) setting: Setting,
}

/// How lines fill their measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// From the left edge, each as long as it gets.
    Left,
    /// From the left edge, lengths evened out: for titles.
    Balanced,
    /// To the right edge: for numbers, and for what stands in the right corner.
    Right,
    /// In the middle, lengths evened out: on certificates.
    Centred,
}

impl Style {
    /// The same, set in the middle.
    pub(super) fn centred(self) -> Style {
        Style {
            setting: Setting::Centred,
            ..self
        }
    }

    /// The same, set to the right edge.
    pub(super) fn to_right(self) -> Style {
        Style {
            setting: Setting::Right,
            ..self
        }
    }
}

/// How much air there is. A document takes the airiest that needs no more pages than the snuggest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rhythm {
    leading: f32,
    air: f32,
}

/// From comfortable to snug. In large print leading may be tighter: letters that large hold a line together.
pub(super) fn rhythms(size: Size) -> [Rhythm; 5] {
    let steps = match size {
        Size::Compact | Size::Normal => [
            (1.4, 1.0),
            (1.37, 0.9),
            (1.34, 0.8),
            (1.31, 0.7),
            (1.28, 0.6),
        ],
        Size::Large => [
            (1.38, 0.9),
            (1.34, 0.8),
            (1.31, 0.7),
            (1.28, 0.6),
            (1.25, 0.5),
        ],
        Size::VeryLarge => [
            (1.34, 0.75),
            (1.3, 0.65),
            (1.27, 0.55),
            (1.24, 0.45),
            (1.22, 0.36),
        ],
    };
    steps.map(|(leading, air)| Rhythm { leading, air })
}

/// The measures of a document.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    pub(super) body: Style,
    /// Body text in bold: the numbers of steps.
    pub(super) label: Style,
    /// Short facts and the cells of tables.
    pub(super) fact: Style,
    /// Facts in bold: their labels, sums.
    pub(super) fact_strong: Style,
    pub(super) title: Style,
    /// The title in a second language.
    pub(super) second_title: Style,
    pub(super) heading: Style,
    /// A name on a certificate.
    pub(super) display: Style,
    /// Advice below a step.
    pub(super) hint: Style,
    /// Masthead, captions, addresses.
    pub(super) small: Style,
    pub(super) small_strong: Style,
    /// On the strip, which has to stay small enough for a wallet.
    pub(super) label_small: Style,
    /// Footers and running heads.
    pub(super) fine: Style,
    /// A known number on the strip.
    pub(super) number: Style,
    /// Left and right margin.
    pub(super) side: f32,
    /// Where content starts on the first page.
    pub(super) top: f32,
    /// Where content starts on the pages after it, below the running head.
    pub(super) top_after: f32,
    /// The baseline of the footer, when nothing stands below it.
    pub(super) foot: f32,
    /// From the end of content to the footer's baseline.
    pub(super) foot_room: f32,
    air: f32,
}

impl Scale {
    /// In a frame there is less room.
    pub(super) fn new(size: Size, rhythm: Rhythm, framed: bool) -> Scale {
        // Body, fact, hint, small, fine, title, heading, number; side margin, margin at the top and foot. What is read once and
        // aloud (steps, what to bring) grows as promised; what is looked up grows less, and stays large print.
        let [body, fact, hint, small, fine, title, heading, number]: [f32; 8] = match size {
            Size::Compact => [11.0, 10.5, 10.5, 9.0, 8.5, 20.0, 13.5, 15.0],
            Size::Normal => [14.0, 14.0, 13.0, 12.0, 10.0, 25.0, 17.0, 19.0],
            Size::Large => [18.0, 16.0, 16.0, 13.5, 11.0, 28.0, 20.5, 22.0],
            Size::VeryLarge => [24.0, 19.0, 19.0, 15.0, 12.0, 30.0, 25.0, 24.0],
        };
        let [side, edge] = match size {
            Size::Compact => [48.0, 38.0],
            Size::Normal => [51.0, 40.0],
            Size::Large => [46.0, 36.0],
            Size::VeryLarge => [38.0, 30.0],
        };
        // A certificate hangs on a wall: larger than what is held in a hand, and the name is what it is about.
        let (fact, small, title, display) = match framed {
            true => (fact.max(17.0), small.max(14.0), 30.0, 34.0),
            false => (fact, small, title, title),
        };
        let inset = if framed { 24.0 } else { 0.0 };
        let style = |size: f32, leading: f32, face: FaceId| Style {
            size,
            line: size * leading,
            face,
            ink: Ink::Black,
            setting: Setting::Left,
        };
        let (regular, bold) = (FaceId::Regular, FaceId::Bold);
        Scale {
            body: style(body, rhythm.leading, regular),
            label: style(body, rhythm.leading, bold),
            fact: style(fact, rhythm.leading, regular),
            fact_strong: style(fact, rhythm.leading, bold),
            title: Style {
                setting: Setting::Balanced,
                ..style(title, 1.18, bold)
            },
            second_title: Style {
                setting: Setting::Balanced,
                ..style(title * 0.8, 1.2, bold)
            },
            heading: Style {
                setting: Setting::Balanced,
                ..style(heading, 1.25, bold)
            },
            display: Style {
                setting: Setting::Balanced,
                ..style(display, 1.2, bold)
            },
            hint: style(hint, (rhythm.leading - 0.04).max(1.2), regular),
            small: style(small, 1.3, regular),
            small_strong: style(small, 1.3, bold),
            label_small: style(small.min(13.0), 1.25, regular),
            fine: style(fine, 1.3, regular),
            number: style(number, 1.25, bold),
            side: side + inset,
            top: edge + inset,
            top_after: edge + inset + fine * 2.6,
            foot: PAGE.height - edge + 6.0 - inset / 2.0,
            foot_room: fine * 1.9,
            air: rhythm.air * body / 14.0,
        }
    }

    /// A gap that grows with the body size and gives way when a page can be saved.
    pub(super) fn gap(&self, points: f32) -> f32 {
        points * self.air
    }

    /// The width between the margins.
    pub(super) fn measure(&self) -> f32 {
        PAGE.width - 2.0 * self.side
    }

    /// A length that grows with the body size.
    pub(super) fn grown(&self, points: f32) -> f32 {
        points * self.body.size / 14.0
    }
}
