//! The few signs that no text font can be trusted to have, drawn as outlines.
//!
//! They stand in a line like a letter, and in extracted text they are the character that was written.

/// A sign that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    /// → leads from one screen to the next.
    Arrow,
    /// ✓ done.
    Tick,
    /// ☐ to be ticked.
    Box,
    /// ✂ cut here.
    Scissors,
}

/// A closed outline, in em, y upwards from the baseline. Rings with opposite directions make holes.
type Ring = Vec<(f32, f32)>;

impl Symbol {
    pub(crate) fn of(ch: char) -> Option<Symbol> {
        match ch {
            '→' => Some(Symbol::Arrow),
            '✓' | '✔' => Some(Symbol::Tick),
            '☐' => Some(Symbol::Box),
            '✂' => Some(Symbol::Scissors),
            _ => None,
        }
    }

    /// The character that stands for it in extracted text.
    pub fn character(self) -> char {
        match self {
            Symbol::Arrow => '→',
            Symbol::Tick => '✓',
            Symbol::Box => '☐',
            Symbol::Scissors => '✂',
        }
    }

    /// Its advance, in 1/1000 em.
    pub(crate) fn advance(self) -> f32 {
        match self {
            Symbol::Arrow => 940.0,
            Symbol::Tick => 780.0,
            Symbol::Box => 860.0,
            Symbol::Scissors => 1200.0,
        }
    }

    /// Its closed outlines in em, y upwards from the baseline, to be filled by the non-zero rule.
    pub fn rings(self) -> Vec<Ring> {
        match self {
            Symbol::Arrow => vec![vec![
                (0.07, 0.315),
                (0.66, 0.315),
                (0.50, 0.155),
                (0.56, 0.095),
                (0.82, 0.355),
                (0.56, 0.615),
                (0.50, 0.555),
                (0.66, 0.395),
                (0.07, 0.395),
            ]],
            Symbol::Tick => vec![vec![
                (0.08, 0.36),
                (0.15, 0.42),
                (0.29, 0.22),
                (0.62, 0.71),
                (0.70, 0.66),
                (0.31, 0.04),
                (0.26, 0.04),
            ]],
            Symbol::Box => vec![
                vec![(0.06, 0.0), (0.06, 0.72), (0.78, 0.72), (0.78, 0.0)],
                vec![(0.13, 0.07), (0.71, 0.07), (0.71, 0.65), (0.13, 0.65)],
            ],
            Symbol::Scissors => {
                let mut rings = vec![
                    vec![
                        (0.30, 0.50),
                        (0.34, 0.56),
                        (1.16, 0.16),
                        (1.08, 0.12),
                        (0.98, 0.13),
                    ],
                    vec![
                        (0.30, 0.16),
                        (0.98, 0.53),
                        (1.08, 0.54),
                        (1.16, 0.50),
                        (0.34, 0.10),
                    ],
                ];
                for centre in [0.13, 0.53] {
                    rings.push(circle(0.20, centre, 0.15, true));
                    rings.push(circle(0.20, centre, 0.085, false));
                }
                rings
            }
        }
    }
}

/// A circle as 24 short sides: at the size of a letter no eye tells the difference.
fn circle(x: f32, y: f32, radius: f32, clockwise: bool) -> Ring {
    let turn = if clockwise { -1.0 } else { 1.0 };
    (0..24)
        .map(|side| {
            let angle = turn * side as f32 * std::f32::consts::TAU / 24.0;
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
        .collect()
}
