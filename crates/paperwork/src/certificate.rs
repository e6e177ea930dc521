//! The certificate of attendance at a training.
//!
//! The only paper with a person's name on it. The name is an argument and stands on the paper alone: nothing of it is kept.

use chrono::NaiveDate;
use indrumar_document::{Block, Document, Footer, Masthead, Text};
use indrumar_i18n::{Args, I18n, Lang, date};

use crate::from_catalogue::{OfficeLines, sheet_language};
use crate::said::{document_language, office_name};

/// Everything that a certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateInput {
    /// Who took part.
    pub name: String,
    /// The training's title.
    pub training: String,
    /// The day it was held.
    pub day: NaiveDate,
    /// Who held it.
    pub office: OfficeLines,
    /// The operator who signs.
    pub operator: String,
}

/// Composes a certificate. It is dated by the day of the training, so that a second copy is the same paper.
pub fn certificate(lang: Lang, input: &CertificateInput) -> Document {
    let words = I18n::new(lang);
    let language = document_language(sheet_language(lang));
    let training = Args::new().with("training", input.training.trim());
    let held = Args::new()
        .with("date", date(input.day))
        .with("office", input.office.name.as_str());
    let operator = Args::new().with("operator", input.operator.as_str());
    let blocks = vec![
        Block::Paragraph(words.plain("certificate-that").into()),
        Block::Display(input.name.trim().into()),
        Block::Paragraph(words.plain("certificate-took-part").into()),
        Block::Paragraph(Text::strong(words.text("certificate-training", &training))),
        Block::Paragraph(words.text("certificate-held", &held).into()),
        Block::Signatures(vec![
            words.text("certificate-for-office", &operator).into(),
            words.plain("report-head").into(),
        ]),
    ];
    Document {
        language,
        as_of: input.day,
        masthead: Some(Masthead {
            office: office_name(&input.office.name, language),
            contact: Vec::new(),
        }),
        title: words.plain("certificate-title"),
        lead: None,
        also: None,
        code: None,
        blocks,
        strip: None,
        footer: Footer::default(),
        frame: true,
    }
}
