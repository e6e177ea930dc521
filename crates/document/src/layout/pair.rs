//! Two languages side by side.
//!
//! On paper item stands beside item, so that two people can follow one sheet with their fingers. In the tree each block is whole in its own
//! language, one after the other: a person hears one list of six steps, numbered as it should be and skipped in one go, instead of twelve
//! items in turns. Columns too narrow for words are set one below the other.

use crate::error::Error;
use crate::model::Block;
use crate::text::Language;

use super::blocks::{ATOM, Item, Spacing};
use super::compose::Composer;
use super::lists::join_items;
use super::rows::{Glue, Row, cells};

/// A column of fewer letters than this is not readable.
const LETTERS: f32 = 24.0;
/// The width of a letter, in em: an average over running text.
const LETTER: f32 = 0.53;

/// A block and its partner; one of them may be missing.
type Couple<'b> = (Option<&'b Block>, Option<&'b Block>);

impl Composer<'_> {
    pub(super) fn pair(
        &mut self,
        language: Language,
        left: &[Block],
        right: &[Block],
        spacing: &mut Spacing,
    ) -> Result<Vec<Row>, Error> {
        let gutter = self.scale.grown(24.0).min(28.0);
        let half = (self.measure - gutter) / 2.0;
        let readable = half - self.step_indent() >= LETTERS * LETTER * self.scale.body.size;
        let columns = [(self.x, half), (self.x + half + gutter, half)];
        let middle = self.x + self.measure / 2.0;
        let mut all = Vec::new();
        for (left, right) in couples(left, right) {
            let Some(kind) = left.or(right) else {
                continue;
            };
            let wide = matches!(kind, Block::Table(_) | Block::Chart(_) | Block::Pair { .. });
            let mut rows = if readable && !wide {
                let mut rows = self.level(kind, left, right, language, columns)?;
                for row in &mut rows {
                    row.thread = Some(middle);
                }
                rows
            } else {
                self.stacked(kind, left, right, language)?
            };
            spacing.before(self, kind, &mut rows);
            all.append(&mut rows);
        }
        Ok(all)
    }

    /// The items of both sides, in these columns.
    fn both(
        &mut self,
        left: Option<&Block>,
        right: Option<&Block>,
        language: Language,
        columns: [(f32, f32); 2],
    ) -> Result<[Vec<Item>; 2], Error> {
        let sides = [(left, self.language), (right, language)];
        let mut items = [Vec::new(), Vec::new()];
        for (index, (side, language)) in sides.into_iter().enumerate() {
            if let Some(block) = side {
                items[index] = self.within(columns[index], language, |composer| {
                    composer.items(block, 0.0)
                })?;
            }
        }
        Ok(items)
    }

    fn level(
        &mut self,
        kind: &Block,
        left: Option<&Block>,
        right: Option<&Block>,
        language: Language,
        columns: [(f32, f32); 2],
    ) -> Result<Vec<Row>, Error> {
        let [left, right] = self.both(left, right, language, columns)?;
        let mut all = Vec::new();
        for (index, (left, right)) in zipped(left, right).into_iter().enumerate() {
            let dressed: Vec<(f32, f32)> = [&left, &right]
                .iter()
                .zip(columns)
                .filter_map(|(side, column)| side.is_some().then_some(column))
                .collect();
            let parts = |item: Option<Item>| item.map_or(Vec::new(), |item| item.parts);
            let parts = zipped(parts(left), parts(right))
                .into_iter()
                .map(|(left, right)| {
                    let sides = [left.unwrap_or_default(), right.unwrap_or_default()];
                    let gap = sides
                        .iter()
                        .filter_map(|rows| rows.first())
                        .map(|row| row.gap)
                        .fold(0.0, f32::max);
                    let mut rows = cells(sides.into(), ATOM);
                    if let Some(first) = rows.first_mut() {
                        first.gap = gap;
                    }
                    rows
                })
                .collect();
            let mut rows = Item { parts }.rows();
            self.dress(kind, &mut rows, &dressed, index == 0);
            all.push(rows);
        }
        let mut rows = join_items(all);
        if matches!(kind, Block::Heading(_)) {
            for row in &mut rows {
                row.glue = Glue::Firm;
            }
        }
        Ok(rows)
    }

    /// Left item, then right item, in the whole width.
    fn stacked(
        &mut self,
        kind: &Block,
        left: Option<&Block>,
        right: Option<&Block>,
        language: Language,
    ) -> Result<Vec<Row>, Error> {
        let column = (self.x, self.measure);
        let [left, right] = self.both(left, right, language, [column; 2])?;
        let mut all = Vec::new();
        for (index, (left, right)) in zipped(left, right).into_iter().enumerate() {
            let mut rows: Vec<Row> = Vec::new();
            for (side, item) in [left, right].into_iter().flatten().enumerate() {
                let mut item = item.rows();
                self.dress(kind, &mut item, &[column], index == 0 && side == 0);
                if let (Some(last), Some(first)) = (rows.last_mut(), item.first_mut()) {
                    last.glue = last.glue.max(Glue::Weak);
                    first.gap = first.gap.max(match kind {
                        Block::Facts(_) => 0.0,
                        _ => self.scale.gap(5.0),
                    });
                }
                rows.append(&mut item);
            }
            all.push(rows);
        }
        match kind {
            Block::Heading(_) | Block::Table(_) | Block::Chart(_) | Block::Pair { .. } => {
                Ok(all.into_iter().flatten().collect())
            }
            _ => Ok(join_items(all)),
        }
    }
}

/// Blocks of the same kind in the same order stand level; what is between them stands alone.
fn couples<'b>(left: &'b [Block], right: &'b [Block]) -> Vec<Couple<'b>> {
    let kind = std::mem::discriminant::<Block>;
    let (mut at, mut couples) = (0, Vec::new());
    for block in left {
        let partner = right[at..]
            .iter()
            .position(|other| kind(other) == kind(block));
        // A partner far away would leave much of the other side alone: a missing block or two is the likelier case.
        let Some(skipped) = partner.filter(|skipped| *skipped <= 2) else {
            couples.push((Some(block), None));
            continue;
        };
        couples.extend(
            right[at..at + skipped]
                .iter()
                .map(|other| (None, Some(other))),
        );
        couples.push((Some(block), right.get(at + skipped)));
        at += skipped + 1;
    }
    couples.extend(right[at..].iter().map(|other| (None, Some(other))));
    couples
}

/// First with first, second with second, until both have ended.
fn zipped<T>(left: Vec<T>, right: Vec<T>) -> Vec<(Option<T>, Option<T>)> {
    let count = left.len().max(right.len());
    let mut right = right.into_iter();
    let mut left = left.into_iter();
    (0..count).map(|_| (left.next(), right.next())).collect()
}
