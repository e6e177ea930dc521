//! The forms of what is set. Each has a default that suits a common desk, so that nobody must set anything to begin.

use indrumar_domain::CONTACT_DAYS;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the office is reached, as it stands on the sheets; empty lines are not printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contact {
    /// Its telephone.
    pub phone: String,
    /// Its opening hours.
    pub hours: String,
}

/// Who works here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Operators {
    /// Who works now.
    pub current: String,
    /// Everybody.
    pub all: Vec<String>,
}

/// How sheets are printed when nobody says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Printing {
    /// The printer's name; the system's own, when absent.
    pub printer: Option<String>,
    /// On both sides of the paper.
    pub both_sides: bool,
    /// The size of the print.
    #[ts(type = "Size")]
    pub size: TextSize,
}

/// What is asked beside the service. What is off is not shown at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Asks {
    /// How much help it took.
    pub help: bool,
    /// The person's age band.
    pub age: bool,
    /// What was lent.
    pub equipment: bool,
    /// Whether the minutes are measured from the first service on; by hand they can always be typed.
    pub timer: bool,
}

impl Default for Asks {
    /// Age is the only one that says something about a person: it is asked where an office decides so.
    fn default() -> Self {
        Self {
            help: true,
            age: false,
            equipment: true,
            timer: true,
        }
    }
}

/// What is kept, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Privacy {
    /// For how many days alias and telephone are kept after a follow-up is done.
    pub contact_days: u32,
    /// A computer that others use too: printed sheets do not stay in the data folder.
    pub no_traces: bool,
}

impl Default for Privacy {
    fn default() -> Self {
        Self {
            contact_days: CONTACT_DAYS,
            no_traces: false,
        }
    }
}

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Looks {
    /// Its colours.
    pub theme: Theme,
    /// The size of its letters.
    #[ts(type = "Size")]
    pub text: TextSize,
    /// Whether the hints of the first week are still shown.
    pub hints: bool,
}

impl Default for Looks {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text: TextSize::default(),
            hints: true,
        }
    }
}

/// The window's colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The strongest contrast.
    Contrast,
}

/// The size of letters, in the window and on paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    /// As most people read.
    #[default]
    Normal,
    /// Larger.
    Large,
    /// Much larger.
    VeryLarge,
}

impl TextSize {
    /// The word by which sheets are asked for in this size.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::VeryLarge => "very-large",
        }
    }
}
