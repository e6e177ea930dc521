//! Rows: the atoms of a page.
//!
//! Blocks become rows, one per line of text where they can, so that the page breaker sees nothing but heights and how strongly a row
//! holds on to the next. Columns are made by fusing rows into one and setting two of them side by side.

use crate::display::{Area, Draw, Ink};
use crate::semantics::NodeId;

/// How strongly a row holds on to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Glue {
    /// A page may end here.
    Free,
    /// A page may end here, between two items of a list; better before or after the list.
    Item,
    /// A page may end here if too much of it would stay empty otherwise: inside a step or paragraph.
    Weak,
    /// A page must not end here: after a heading, inside the first or last two lines.
    Firm,
}

/// Things with one meaning, placed relative to the top left corner of the page's row.
#[derive(Debug, Clone)]
pub(super) struct Stamp {
    /// The node that they belong to; none for ornament.
    pub(super) node: Option<NodeId>,
    pub(super) draws: Vec<Draw>,
}

/// An atom of a page.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) height: f32,
    /// Space above, left out at the top of a page.
    pub(super) gap: f32,
    pub(super) glue: Glue,
    pub(super) stamps: Vec<Stamp>,
    /// The table header to repeat when a page starts with this row.
    pub(super) header: Option<usize>,
    /// The headings that start here, for the outline: nested or not, node, title.
    pub(super) bookmarks: Vec<(bool, NodeId, String)>,
    /// Where the hairline between two columns runs; it joins rows that follow each other.
    pub(super) thread: Option<f32>,
}

impl Row {
    pub(super) fn new(height: f32, stamps: Vec<Stamp>) -> Row {
        Row {
            height,
            gap: 0.0,
            glue: Glue::Free,
            stamps,
            header: None,
            bookmarks: Vec::new(),
            thread: None,
        }
    }

    pub(super) fn shift(&mut self, dx: f32, dy: f32) {
        for draw in self.stamps.iter_mut().flat_map(|stamp| &mut stamp.draws) {
            draw.shift(dx, dy);
        }
    }

    /// Adds ornament.
    pub(super) fn ornament(&mut self, draw: Draw) {
        self.stamps.insert(
            0,
            Stamp {
                node: None,
                draws: vec![draw],
            },
        );
    }
}

/// A horizontal rule.
pub(super) fn rule(x: f32, y: f32, width: f32, thickness: f32) -> Draw {
    Draw::Fill {
        area: Area {
            x,
            y,
            width,
            height: thickness,
        },
        ink: Ink::Black,
    }
}

/// The height of rows that follow each other on one page.
pub(super) fn height(rows: &[Row]) -> f32 {
    rows.iter().map(|row| row.gap + row.height).sum::<f32>()
        - rows.first().map_or(0.0, |row| row.gap)
}

/// Makes one row of many.
pub(super) fn fuse(rows: Vec<Row>) -> Row {
    let mut whole = Row::new(height(&rows), Vec::new());
    let mut y = 0.0;
    for (index, mut row) in rows.into_iter().enumerate() {
        if index == 0 {
            whole.gap = row.gap;
        } else {
            y += row.gap;
        }
        row.shift(0.0, y);
        y += row.height;
        whole.stamps.append(&mut row.stamps);
        whole.bookmarks.append(&mut row.bookmarks);
        whole.glue = row.glue;
    }
    whole
}

/// Sets two rows side by side, tops aligned; each already has its own x.
pub(super) fn beside(mut left: Row, mut right: Row) -> Row {
    left.height = left.height.max(right.height);
    left.stamps.append(&mut right.stamps);
    left.bookmarks.append(&mut right.bookmarks);
    left
}

/// Sets the rows of cells side by side, in as few rows as a limit of height allows.
pub(super) fn cells(mut columns: Vec<Vec<Row>>, limit: f32) -> Vec<Row> {
    let mut rows = Vec::new();
    while columns.iter().any(|column| !column.is_empty()) {
        let mut whole = Row::new(0.0, Vec::new());
        for column in &mut columns {
            let fits = (1..=column.len())
                .take_while(|&count| count == 1 || height(&column[..count]) <= limit)
                .last()
                .unwrap_or(0);
            let head: Vec<Row> = column.drain(..fits).collect();
            whole = beside(whole, fuse(head));
        }
        whole.glue = Glue::Weak;
        rows.push(whole);
    }
    if let Some(last) = rows.last_mut() {
        last.glue = Glue::Free;
    }
    rows
}
