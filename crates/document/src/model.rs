//! What a document says, without a word on where it stands.
//!
//! The model is one page's worth of ideas: an office, a title, blocks in reading order, a strip to tear off, a footer.
//! All its words come from the caller, in the document's one language (passages may differ): this crate has none.

use chrono::NaiveDate;

use crate::text::{Language, Text};

/// How large the body text is. Everything else follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Size {
    /// 11 pt: registers and reports, which are kept in a folder and not handed to a citizen.
    Compact,
    /// 14 pt: what clear-print guidelines ask for.
    #[default]
    Normal,
    /// 18 pt: large print.
    Large,
    /// 24 pt: for people who see little.
    VeryLarge,
}

impl Size {
    /// `compact`, `normal`, `large` or `very-large`.
    pub fn as_str(self) -> &'static str {
        match self {
            Size::Compact => "compact",
            Size::Normal => "normal",
            Size::Large => "large",
            Size::VeryLarge => "very-large",
        }
    }

    /// The size of a name given by [`Size::as_str`].
    pub fn from_name(name: &str) -> Option<Size> {
        [Size::Compact, Size::Normal, Size::Large, Size::VeryLarge]
            .into_iter()
            .find(|size| size.as_str() == name)
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language of everything that does not say otherwise.
    pub language: Language,
    /// The day whose state of knowledge the document shows: it stands in the file as its date of creation.
    pub as_of: NaiveDate,
    /// Who gives it out.
    pub masthead: Option<Masthead>,
    /// The title, a question or a goal.
    pub title: String,
    /// The first paragraph.
    pub lead: Option<Text>,
    /// Title and first paragraph once more, in a second language, below the first.
    pub also: Option<Also>,
    /// A QR code beside the title.
    pub code: Option<Code>,
    /// The rest, in reading order.
    pub blocks: Vec<Block>,
    /// A strip to tear off at the foot of the last page.
    pub strip: Option<Strip>,
    /// What stands at the foot of every page.
    pub footer: Footer,
    /// Set as a certificate is: a fine double line along the edge of the paper, title, names and paragraphs in the middle.
    /// A document with a strip to tear off has no frame.
    pub frame: bool,
}

/// The title and the first paragraph in a second language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Also {
    /// The second language.
    pub language: Language,
    /// The title.
    pub title: String,
    /// The first paragraph.
    pub lead: Option<Text>,
}

/// Who gives the document out.
///
/// An office's name is often in another language than the sheet: [`Text::in_language`] says so to a screen reader.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Masthead {
    /// The office's name.
    pub office: Text,
    /// Telephone, opening hours, address: each a short phrase.
    pub contact: Vec<Text>,
}

/// A QR code and the same address in words, for those without a telephone that reads it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Code {
    /// What the code holds: the full address.
    pub address: String,
    /// The address as a person types it.
    pub words: String,
    /// What to do with it, above the words.
    pub caption: Text,
    /// What a screen reader says in place of the picture.
    pub alt: String,
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of the second level: it also stands in the outline.
    Heading(Text),
    /// A paragraph.
    Paragraph(Text),
    /// Things to have at hand, each with an empty box to tick.
    Checks(Vec<Text>),
    /// Things to know, each with a bullet.
    Points(Vec<Text>),
    /// Numbered steps.
    Steps {
        /// The first number: a personal sheet starts where the person got stuck.
        first: u32,
        /// The steps.
        steps: Vec<Step>,
    },
    /// Short labelled facts.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A sentence in a frame, which must not be overlooked.
    Notice(Text),
    /// The same in two languages, side by side where the columns are wide enough, otherwise one below the other.
    ///
    /// Blocks of the same kind stand level, and inside them item beside item, step beside step, advice beside advice; what has no partner
    /// stands alone in its column. Tables and charts are set one below the other, in the whole width.
    Pair {
        /// The language of `right`.
        language: Language,
        /// What is said in the document's language.
        left: Vec<Block>,
        /// The same in `language`.
        right: Vec<Block>,
    },
    /// Horizontal bars, followed by the same figures as a table.
    Chart(Chart),
    /// A line as large as a title: a name on a certificate.
    Display(Text),
    /// Lines to sign on, each with words below it; side by side while they fit.
    Signatures(Vec<Text>),
}

/// A bar chart with its table: the picture is for the eye, the table for everybody.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    /// What it shows.
    pub title: Text,
    /// What a screen reader says in place of the picture.
    pub alt: String,
    /// The bars, from top to bottom.
    pub bars: Vec<Bar>,
    /// What the black and the outlined bars are, where there are both: "2026", "2025".
    pub key: Option<(String, String)>,
    /// The same figures.
    pub table: Table,
}

/// A bar of a chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    /// What is counted.
    pub label: Text,
    /// How much; what is no number, or less than nothing, draws no bar.
    pub value: f64,
    /// The value in words or figures, at the bar's end.
    pub shown: String,
    /// How much it was in the period before: an outlined bar below the black one.
    pub before: Option<f64>,
    /// The value before, at that bar's end.
    pub before_shown: Option<String>,
}

/// A numbered step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// What to do.
    pub text: Text,
    /// What to do if it goes another way.
    pub hint: Option<Text>,
}

/// A labelled fact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// What it is: "Cost".
    pub label: Text,
    /// The fact: "gratuit".
    pub value: Text,
}

/// A table; its header is repeated on every page that it reaches.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; a row with too few cells is filled with blank ones, what is too much is not shown.
    pub rows: Vec<Vec<Text>>,
    /// The last row is the sum of the others: bold, under a heavier rule.
    pub total: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// Its header.
    pub title: Text,
    /// Its share of the width, relative to the other columns.
    pub weight: f32,
    /// Set to the right edge, as numbers are.
    pub right: bool,
}

/// A strip to tear off, with what the citizen must not lose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Strip {
    /// What stands on the cutting line.
    pub cut: Text,
    /// What the strip is about.
    pub title: Text,
    /// Its fields.
    pub fields: Vec<Field>,
    /// A last line: the office and its telephone.
    pub note: Text,
}

/// A field of a strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What is noted.
    pub label: Text,
    /// The value, or room for it.
    pub value: Value,
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Known, and printed large.
    Known(String),
    /// Unknown: empty boxes to write in, in groups of these sizes.
    Boxes(Vec<u8>),
}

/// What stands at the foot of every page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Footer {
    /// Short notes, set on one line with a middle dot between them: when it was verified, from which catalogue.
    pub notes: Vec<Text>,
    /// The page number, with `{page}` and `{pages}` where the numbers belong.
    pub page: String,
}
