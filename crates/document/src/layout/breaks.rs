//! Where pages end.
//!
//! All ways of cutting the rows into pages are weighed, and the cheapest is taken: fewest pages first, then no cut inside what
//! belongs together, then no page left mostly empty and no last page with two lost lines. Pure arithmetic on heights.

use super::rows::{Glue, Row};

/// How much room pages have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) first: f32,
    pub(super) after: f32,
    /// What the last page has less, for the strip.
    pub(super) strip: f32,
}

const PAGE: f32 = 1_000.0;
const ITEM_CUT: f32 = 20.0;
const WEAK_CUT: f32 = 60.0;
const FIRM_CUT: f32 = 20_000.0;
const OVERFULL: f32 = 1_000_000.0;

/// The ends of the pages: page n holds rows `ends[n - 1]..ends[n]`.
pub(super) fn page_ends(rows: &[Row], header_heights: &[f32], room: Room) -> Vec<usize> {
    let count = rows.len();
    // best[j]: the cheapest way to fill whole pages with the first j rows, and where the last of them starts.
    let mut best: Vec<(f32, usize)> = vec![(f32::INFINITY, 0); count + 1];
    best[0] = (0.0, 0);
    for start in 0..count {
        let (so_far, _) = best[start];
        if so_far.is_infinite() {
            continue;
        }
        let full = if start == 0 { room.first } else { room.after };
        let mut used = rows[start]
            .header
            .and_then(|header| header_heights.get(header))
            .copied()
            .unwrap_or(0.0);
        for end in start + 1..=count {
            let row = &rows[end - 1];
            used += row.height + if end == start + 1 { 0.0 } else { row.gap };
            let last = end == count;
            let limit = if last { full - room.strip } else { full };
            let fits = used <= limit + 0.01;
            if !fits && used > full + 0.01 && end > start + 1 {
                break;
            }
            if !fits && end > start + 1 {
                continue;
            }
            let cost = so_far
                + PAGE
                + if fits { 0.0 } else { OVERFULL }
                + if last {
                    tail(start, (used + room.strip) / full)
                } else {
                    cut(row.glue) + emptiness(used / full)
                };
            if cost < best[end].0 {
                best[end] = (cost, start);
            }
        }
    }
    let mut ends = Vec::new();
    let mut end = count;
    while end > 0 {
        ends.push(end);
        end = best[end].1;
    }
    ends.reverse();
    ends
}

fn cut(glue: Glue) -> f32 {
    match glue {
        Glue::Free => 0.0,
        Glue::Item => ITEM_CUT,
        Glue::Weak => WEAK_CUT,
        Glue::Firm => FIRM_CUT,
    }
}

fn emptiness(filled: f32) -> f32 {
    200.0 * (1.0 - filled).powi(2)
}

/// A last page that is less than a third full looks forgotten; a single page may be as empty as it likes.
fn tail(start: usize, filled: f32) -> f32 {
    if start == 0 {
        0.0
    } else {
        let missing = (0.37 - filled).max(0.0);
        600.0 * missing + if missing > 0.0 { 350.0 } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(glues: &[Glue]) -> Vec<Row> {
        glues
            .iter()
            .map(|&glue| Row {
                glue,
                ..Row::new(10.0, Vec::new())
            })
            .collect()
    }

    const ROOM: Room = Room {
        first: 50.0,
        after: 50.0,
        strip: 0.0,
    };

    #[test]
    fn one_page_when_one_page_will_do() {
        assert_eq!(page_ends(&rows(&[Glue::Free; 5]), &[], ROOM), [5]);
    }

    #[test]
    fn a_page_never_ends_after_a_heading() {
        let mut glues = [Glue::Free; 8];
        glues[4] = Glue::Firm;
        assert_eq!(page_ends(&rows(&glues), &[], ROOM), [4, 8]);
    }

    #[test]
    fn a_last_page_gets_company_for_its_lonely_line() {
        let ends = page_ends(&rows(&[Glue::Free; 6]), &[], ROOM);
        assert_eq!(ends.len(), 2);
        assert!(ends[0] <= 4, "{ends:?}");
    }

    #[test]
    fn the_strip_takes_its_room_from_the_last_page_only() {
        let room = Room {
            strip: 20.0,
            ..ROOM
        };
        assert_eq!(page_ends(&rows(&[Glue::Free; 8]), &[], room), [5, 8]);
        assert_eq!(page_ends(&rows(&[Glue::Free; 4]), &[], room).len(), 2);
    }

    #[test]
    fn a_row_taller_than_a_page_still_gets_a_page() {
        let mut tall = rows(&[Glue::Free; 3]);
        tall[1].height = 90.0;
        assert_eq!(page_ends(&tall, &[], ROOM), [1, 2, 3]);
    }
}
