//! Tables: hairlines between rows, a heavier one under the header, which is repeated on every page.
//!
//! A repeated header is ornament: a screen reader knows each cell's header from the tree and must not hear it twice.

use crate::display::PAGE;
use crate::error::Error;
use crate::model::{Column, Table};
use crate::semantics::{NodeId, Scope, Tag};
use crate::text::Text;

use super::blocks::{ATOM, pad};
use super::compose::Composer;
use super::lists::join_items;
use super::rows::{Glue, Row, Stamp, cells, fuse, height, rule};
use super::scale::Style;

/// A table of so few rows stays on one page, if it is no taller than this.
const WHOLE_ROWS: usize = 8;
const WHOLE_HEIGHT: f32 = PAGE.height * 0.5;
/// A header taller than this is not repeated: it would eat the page.
const REPEATED: f32 = ATOM / 2.0;

impl Composer<'_> {
    pub(super) fn table(&mut self, table: &Table) -> Result<Vec<Row>, Error> {
        if is_blank(table) {
            return Ok(Vec::new());
        }
        let table_node = self.top(Tag::Table);
        let set = self.setting(table)?;
        let titles: Vec<&Text> = table.columns.iter().map(|column| &column.title).collect();
        let mut all = self.table_row(table_node, table, &set, &titles, (Tag::TH, false))?;
        for row in &mut all {
            row.glue = Glue::Firm;
        }
        let header = (height(&all) <= REPEATED).then(|| {
            let mut copy = fuse(all.clone());
            for stamp in &mut copy.stamps {
                stamp.node = None;
            }
            self.headers.push(copy);
            self.headers.len() - 1
        });
        let blank = Text::default();
        let mut body = Vec::new();
        for (index, line) in table.rows.iter().enumerate() {
            let total = table.total && index + 1 == table.rows.len();
            let texts: Vec<&Text> = (0..table.columns.len())
                .map(|column| line.get(column).unwrap_or(&blank))
                .collect();
            let mut rows = self.table_row(table_node, table, &set, &texts, (Tag::TD, total))?;
            for row in &mut rows {
                row.header = header;
            }
            body.push(rows);
        }
        if body.is_empty()
            && let Some(last) = all.last_mut()
        {
            last.glue = Glue::Free;
        }
        all.append(&mut held_together(body));
        Ok(all)
    }

    /// Columns by their weights, but each wide enough for its longest word; where that is more than there is, the cells are set
    /// smaller.
    fn setting(&self, table: &Table) -> Result<Set, Error> {
        let scale = self.scale;
        // A weight that is no sensible number counts as one share.
        let weight = |column: &Column| {
            if column.weight.is_finite() && column.weight > 0.0 {
                column.weight.clamp(0.1, 100.0)
            } else {
                1.0
            }
        };
        let whole: f32 = table.columns.iter().map(weight).sum();
        let shares = table
            .columns
            .iter()
            .map(|column| self.measure * weight(column) / whole);
        let shares: Vec<f32> = shares.collect();
        let mut cell = scale.fact;
        let mut needs = self.needs(table, cell)?;
        if needs.iter().sum::<f32>() > self.measure {
            cell = scale.small;
            needs = self.needs(table, cell)?;
        }
        // What the needy columns take beyond their share, the others give in proportion to what they can spare.
        let missing: f32 = shares
            .iter()
            .zip(&needs)
            .map(|(share, need)| (need - share).max(0.0))
            .sum();
        let spare: f32 = shares
            .iter()
            .zip(&needs)
            .map(|(share, need)| (share - need).max(0.0))
            .sum();
        let given = if missing <= spare && spare > 0.0 {
            missing / spare
        } else {
            0.0
        };
        let taken = if missing <= spare { 1.0 } else { 0.0 };
        let mut edges = vec![self.x];
        let mut edge = self.x;
        for (share, need) in shares.iter().zip(&needs) {
            edge += share + (need - share).max(0.0) * taken - (share - need).max(0.0) * given;
            edges.push(edge);
        }
        Ok(Set { edges, cell })
    }

    /// What each column needs so that none of its words is cut.
    fn needs(&self, table: &Table, cell: Style) -> Result<Vec<f32>, Error> {
        let scale = self.scale;
        let mut needs = Vec::new();
        for (index, column) in table.columns.iter().enumerate() {
            let mut need = self.widest_word(&column.title, scale.small_strong)?;
            for (at, row) in table.rows.iter().enumerate() {
                if let Some(text) = row.get(index) {
                    let total = table.total && at + 1 == table.rows.len();
                    let face = if total {
                        scale.fact_strong.face
                    } else {
                        cell.face
                    };
                    need = need.max(self.widest_word(text, Style { face, ..cell })?);
                }
            }
            let end = if index + 1 == table.columns.len() {
                0.0
            } else {
                scale.grown(10.0)
            };
            needs.push(need + end + 0.1);
        }
        Ok(needs)
    }

    fn table_row(
        &mut self,
        table_node: NodeId,
        table: &Table,
        set: &Set,
        texts: &[&Text],
        (tag, total): (Tag, bool),
    ) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let is_header = tag == Tag::TH;
        let edges = &set.edges;
        let row_node = self.tree.add(table_node, Tag::TR);
        let gutter = scale.grown(10.0);
        let mut columns = Vec::new();
        for (index, (column, text)) in table.columns.iter().zip(texts).enumerate() {
            let node = self.tree.add(row_node, tag);
            if is_header {
                self.tree.at(node).scope = Some(Scope::Column);
            }
            let style = cell_style(
                match (is_header, total) {
                    (true, _) => scale.small_strong,
                    (false, true) => Style {
                        face: scale.fact_strong.face,
                        ..set.cell
                    },
                    (false, false) => set.cell,
                },
                column,
            );
            let end = if index + 1 == table.columns.len() {
                0.0
            } else {
                gutter
            };
            let measure = (edges[index + 1] - edges[index] - end).max(style.size);
            let mut cell = self.paragraph(node, text, style, edges[index], measure)?;
            if cell.is_empty() {
                // Every row has all its cells, blank or not: who hears a table counts them.
                let blank = Stamp {
                    node: Some(node),
                    draws: Vec::new(),
                };
                cell.push(Row::new(0.0, vec![blank]));
            }
            columns.push(cell);
        }
        let mut rows = cells(columns, ATOM);
        pad(&mut rows, scale.gap(4.0));
        let thickness = if is_header { 1.2 } else { 0.6 };
        if let Some(row) = rows.last_mut() {
            let line = rule(self.x, row.height - thickness, self.measure, thickness);
            row.ornament(line);
        }
        if let (Some(row), true) = (rows.first_mut(), total) {
            row.ornament(rule(self.x, 0.0, self.measure, 1.2));
        }
        Ok(rows)
    }
}

/// The rows of a table in one list: a short table stays whole, of a long one neither the first three rows nor the last two are parted.
fn held_together(body: Vec<Vec<Row>>) -> Vec<Row> {
    let count = body.len();
    let tall: f32 = body.iter().map(|rows| height(rows)).sum();
    let whole = count <= WHOLE_ROWS && tall <= WHOLE_HEIGHT;
    let mut ends = Vec::new();
    let mut all = 0;
    for rows in &body {
        all += rows.len();
        ends.push((all, height(rows) < ATOM / 4.0));
    }
    let mut rows = join_items(body);
    for (index, (end, low)) in ends.into_iter().enumerate() {
        let held = whole || (low && (index < 2 || index + 2 == count));
        if let Some(row) = rows.get_mut(end.wrapping_sub(1))
            && held
            && index + 1 < count
        {
            row.glue = Glue::Firm;
        }
    }
    rows
}

/// Whether a table has no word in it.
fn is_blank(table: &Table) -> bool {
    let count = table.columns.len();
    let titles = table.columns.iter().map(|column| &column.title);
    let cells = table.rows.iter().flat_map(|row| row.iter().take(count));
    titles.chain(cells).all(Text::is_blank)
}

/// Where the columns of a table stand, and how its cells are set.
struct Set {
    /// The left edges of the columns and the right edge of the last.
    edges: Vec<f32>,
    cell: Style,
}

fn cell_style(style: Style, column: &Column) -> Style {
    if column.right {
        style.to_right()
    } else {
        style
    }
}
