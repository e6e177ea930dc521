//! The letter to an office: how its desk is enrolled at the hub, with the code in letters and as a picture.
//!
//! The code opens one place at the hub and is used up by it. It stands on the paper alone.

use chrono::NaiveDate;
use indrumar_document::{Block, Code, Document, Fact, Footer, Masthead, Step, Text};
use indrumar_i18n::{Args, I18n, Lang, date};

use crate::from_catalogue::sheet_language;
use crate::said::{document_language, office_name};

/// Everything that a letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterInput {
    /// The office's name.
    pub office: String,
    /// Where the hub is.
    pub address: String,
    /// The enrolment code, as it is typed.
    pub code: String,
    /// The last day on which it can be used.
    pub until: NaiveDate,
    /// The day of the letter.
    pub day: NaiveDate,
}

/// Composes the letter.
pub fn letter(lang: Lang, input: &LetterInput) -> Document {
    let words = I18n::new(lang);
    let language = document_language(sheet_language(lang));
    let until = Args::new().with("date", date(input.until));
    let step = |key: &str| Step {
        text: words.plain(key).into(),
        hint: None,
    };
    let fact = |key: &str, value: &str| Fact {
        label: words.plain(key).into(),
        value: Text::strong(value.to_owned()),
    };
    Document {
        language,
        as_of: input.day,
        masthead: Some(Masthead {
            office: office_name(&input.office, language),
            contact: Vec::new(),
        }),
        title: words.plain("letter-title"),
        lead: Some(words.plain("letter-lead").into()),
        also: None,
        code: Some(Code {
            address: input.code.clone(),
            words: input.code.clone(),
            caption: words.plain("letter-code-caption").into(),
            alt: words.plain("letter-code-alt"),
        }),
        blocks: vec![
            Block::Steps {
                first: 1,
                steps: [
                    "letter-step-open",
                    "letter-step-address",
                    "letter-step-code",
                    "letter-step-check",
                ]
                .map(step)
                .into(),
            },
            Block::Facts(vec![
                fact("letter-address", &input.address),
                fact("letter-code", &input.code),
                fact("letter-until", &date(input.until)),
            ]),
            Block::Notice(words.text("letter-keep", &until).into()),
            Block::Paragraph(words.plain("letter-lost").into()),
        ],
        strip: None,
        footer: Footer::default(),
        frame: false,
    }
}
