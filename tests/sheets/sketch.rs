//! A line of a listing ([`indrumar_document::listing`]), read back so that it can be sketched.

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sketch {
    /// Its page, counted from 0.
    pub(crate) page: usize,
    /// Left edge, or where the pen starts.
    pub(crate) x: f32,
    /// Top edge, or the baseline.
    pub(crate) y: f32,
    pub(crate) thing: Thing,
}

/// What it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Thing {
    Words {
        width: f32,
        size: f32,
        strong: bool,
        white: bool,
        text: String,
    },
    Filled {
        width: f32,
        height: f32,
        white: bool,
    },
    Outlined {
        width: f32,
        height: f32,
    },
    Dashed {
        to: f32,
    },
}

/// Reads line after line, and knows which page it is on.
#[derive(Debug, Default)]
pub(crate) struct Follower {
    page: usize,
}

impl Follower {
    /// What the line draws; nothing for headlines, links and the outline.
    pub(crate) fn follow(&mut self, line: &str) -> Option<Sketch> {
        if let Some(headline) = line.strip_prefix("page ") {
            let number: usize = headline.split(' ').next()?.parse().ok()?;
            self.page = number.checked_sub(1)?;
            return None;
        }
        let mut parts = line.splitn(3, " | ").skip(1);
        let (drawn, says) = (parts.next()?, parts.next().unwrap_or_default());
        let (kind, rest) = drawn.split_once(' ')?;
        let words: Vec<&str> = rest.split(' ').collect();
        let number = |at: usize| words.get(at)?.parse::<f32>().ok();
        let white = words.last() == Some(&"white");
        let thing = match kind {
            "text" | "sign" => Thing::Words {
                width: number(2)?,
                size: number(3)?,
                strong: words.contains(&"bold"),
                white,
                text: says.to_owned(),
            },
            "fill" => Thing::Filled {
                width: number(2)?,
                height: number(3)?,
                white,
            },
            "frame" | "code" => Thing::Outlined {
                width: number(2)?,
                height: number(3)?,
            },
            "dashes" => Thing::Dashed { to: number(3)? },
            _ => return None,
        };
        Some(Sketch {
            page: self.page,
            x: number(0)?,
            y: number(1)?,
            thing,
        })
    }
}

#[test]
fn a_line_of_text_stands_where_the_list_says() {
    let mut follower = Follower::default();
    assert_eq!(follower.follow("page 2 of 2"), None);
    let sketch = follower.follow("L/LI/LBody | text 50.5 100.0 63.2 14.0 bold black | a | b");
    let thing = Thing::Words {
        width: 63.2,
        size: 14.0,
        strong: true,
        white: false,
        text: "a | b".into(),
    };
    let (page, x, y) = (1, 50.5, 100.0);
    assert_eq!(sketch, Some(Sketch { page, x, y, thing }));
    assert_eq!(follower.follow("outline | 1 80.0 | Pașii"), None);
}
