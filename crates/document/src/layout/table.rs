//! Tables: hairlines between rows, a heavier one under the header, which is repeated on every page.
//!
//! A repeated header is ornament: a screen reader knows each cell's header from the tree and must not hear it twice.

use crate::error::Error;
use crate::model::{Column, Table};
use crate::semantics::{NodeId, Scope, Tag, Tree};
use crate::text::Text;

use super::blocks::{ATOM, pad};
use super::compose::Composer;
use super::lists::join_items;
use super::rows::{Glue, Row, cells, fuse, height, rule};
use super::scale::Style;

/// A header taller than this is not repeated: it would eat the page.
const REPEATED: f32 = ATOM / 2.0;

impl Composer<'_> {
    pub(super) fn table(&mut self, table: &Table) -> Result<Vec<Row>, Error> {
        if table.columns.is_empty() {
            return Ok(Vec::new());
        }
        let table_node = self.tree.add(Tree::ROOT, Tag::Table);
        let edges = self.edges(&table.columns);
        let titles: Vec<&Text> = table.columns.iter().map(|column| &column.title).collect();
        let mut all = self.table_row(table_node, table, &edges, &titles, Tag::TH)?;
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
        for line in &table.rows {
            let texts: Vec<&Text> = (0..table.columns.len())
                .map(|column| line.get(column).unwrap_or(&blank))
                .collect();
            let mut rows = self.table_row(table_node, table, &edges, &texts, Tag::TD)?;
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
        all.append(&mut join_items(body));
        Ok(all)
    }

    /// The left edges of the columns and the right edge of the last.
    fn edges(&self, columns: &[Column]) -> Vec<f32> {
        // A weight that is no sensible number counts as one share.
        let weight = |column: &Column| {
            if column.weight.is_finite() && column.weight > 0.0 {
                column.weight.clamp(0.1, 100.0)
            } else {
                1.0
            }
        };
        let whole: f32 = columns.iter().map(weight).sum();
        let mut edges = vec![self.scale.side];
        let mut edge = self.scale.side;
        for column in columns {
            edge += self.scale.measure() * weight(column) / whole;
            edges.push(edge);
        }
        edges
    }

    fn table_row(
        &mut self,
        table_node: NodeId,
        table: &Table,
        edges: &[f32],
        texts: &[&Text],
        tag: Tag,
    ) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let is_header = tag == Tag::TH;
        let row_node = self.tree.add(table_node, Tag::TR);
        let gutter = scale.grown(10.0);
        let mut columns = Vec::new();
        for (index, (column, text)) in table.columns.iter().zip(texts).enumerate() {
            let node = self.tree.add(row_node, tag);
            if is_header {
                self.tree.at(node).scope = Some(Scope::Column);
            }
            let style = cell_style(
                if is_header {
                    scale.small_strong
                } else {
                    scale.body
                },
                column,
            );
            let end = if index + 1 == table.columns.len() {
                0.0
            } else {
                gutter
            };
            let measure = (edges[index + 1] - edges[index] - end).max(style.size);
            columns.push(self.paragraph(node, text, style, edges[index], measure)?);
        }
        let mut rows = cells(columns, ATOM);
        pad(&mut rows, scale.gap(4.0));
        let thickness = if is_header { 1.2 } else { 0.6 };
        if let Some(row) = rows.last_mut() {
            let line = rule(
                scale.side,
                row.height - thickness,
                scale.measure(),
                thickness,
            );
            row.ornament(line);
        }
        Ok(rows)
    }
}

fn cell_style(style: Style, column: &Column) -> Style {
    if column.right {
        style.to_right()
    } else {
        style
    }
}
