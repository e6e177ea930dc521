//! What changed between two texts, line by line, as a person reads it.

/// A line of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    /// In both.
    Kept(&'a str),
    /// In the old one only.
    Gone(&'a str),
    /// In the new one only.
    New(&'a str),
}

/// All lines of both, in order: the longest common part is kept.
pub(crate) fn lines<'a>(old: &'a str, new: &'a str) -> Vec<Line<'a>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    // common[i][j]: how many lines the ends from i and from j on have in common.
    let mut common = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut lines = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push(Line::Kept(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(Line::Gone(old[i]));
            i += 1;
        } else {
            lines.push(Line::New(new[j]));
            j += 1;
        }
    }
    lines
}

/// The changed lines, each change with two lines round it; no more lines than these.
pub(crate) fn shown(lines: &[Line<'_>], most: usize) -> String {
    let changed = |line: &Line<'_>| !matches!(line, Line::Kept(_));
    let near = |at: usize| {
        let from = at.saturating_sub(2);
        lines[from..lines.len().min(at + 3)].iter().any(changed)
    };
    let mut out = Vec::new();
    let mut skipped = false;
    for (at, line) in lines.iter().enumerate() {
        if !near(at) {
            skipped = true;
            continue;
        }
        if skipped {
            out.push("  …".to_owned());
            skipped = false;
        }
        out.push(match line {
            Line::Kept(text) => format!("  {text}"),
            Line::Gone(text) => format!("- {text}"),
            Line::New(text) => format!("+ {text}"),
        });
    }
    let more = out.len().saturating_sub(most);
    out.truncate(most);
    if more > 0 {
        out.push(format!("  … and {more} more lines"));
    }
    out.join("\n")
}

#[test]
fn a_changed_line_is_shown_between_its_neighbours() {
    let (old, new) = ("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nD\ne\nf\ng");
    let shown = shown(&lines(old, new), 40);
    assert_eq!(shown, "  …\n  b\n  c\n- d\n+ D\n  e\n  f");
    assert!(
        lines("a\nb", "a\nb")
            .iter()
            .all(|line| matches!(line, Line::Kept(_)))
    );
}
