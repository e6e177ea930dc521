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
}

impl Style {
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

/// From comfortable to snug.
pub(super) const RHYTHMS: [Rhythm; 5] = [
    Rhythm {
        leading: 1.40,
        air: 1.0,
    },
    Rhythm {
        leading: 1.37,
        air: 0.9,
    },
    Rhythm {
        leading: 1.34,
        air: 0.8,
    },
    Rhythm {
        leading: 1.31,
        air: 0.7,
    },
    Rhythm {
        leading: 1.28,
        air: 0.6,
    },
];

/// The measures of a document.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    pub(super) body: Style,
    /// Body text in bold: labels.
    pub(super) label: Style,
    pub(super) title: Style,
    pub(super) heading: Style,
    /// Advice below a step.
    pub(super) hint: Style,
    /// Masthead, captions, addresses.
    pub(super) small: Style,
    pub(super) small_strong: Style,
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
    pub(super) fn new(size: Size, rhythm: Rhythm) -> Scale {
        // Body, hint, small, fine, title, heading, number, side margin.
        let [body, hint, small, fine, title, heading, number, side] = match size {
            Size::Normal => [14.0, 13.0, 12.0, 10.0, 25.0, 17.0, 19.0, 51.0],
            Size::Large => [18.0, 16.5, 15.0, 12.0, 30.0, 21.5, 23.0, 48.0],
            Size::VeryLarge => [24.0, 22.0, 19.0, 14.0, 36.0, 28.0, 28.0, 44.0],
        };
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
            title: Style {
                setting: Setting::Balanced,
                ..style(title, 1.18, bold)
            },
            heading: Style {
                setting: Setting::Balanced,
                ..style(heading, 1.25, bold)
            },
            hint: style(hint, rhythm.leading - 0.04, regular),
            small: style(small, 1.3, regular),
            small_strong: style(small, 1.3, bold),
            fine: style(fine, 1.3, regular),
            number: style(number, 1.25, bold),
            side,
            top: 40.0,
            top_after: 40.0 + fine * 2.6,
            foot: PAGE.height - 34.0,
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
