//! Whose days are added up, and which: bounds of a query.

use super::Span;

/// All offices, those of a district, or one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reach {
    /// 0: any.
    pub(super) office: i64,
    /// Empty: any.
    pub(super) district: String,
}

impl Reach {
    pub(crate) fn country() -> Self {
        Self {
            office: 0,
            district: String::new(),
        }
    }

    pub(crate) fn district(name: &str) -> Self {
        Self {
            office: 0,
            district: name.to_owned(),
        }
    }

    pub(crate) fn office(no: i64) -> Self {
        Self {
            office: no,
            district: String::new(),
        }
    }

    pub(crate) fn office_no(&self) -> i64 {
        self.office
    }

    pub(crate) fn district_name(&self) -> &str {
        &self.district
    }
}

/// The names of the first and the last period, and how long such names are: days or months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) length: i64,
}

impl Bounds {
    pub(crate) fn days(span: Span) -> Self {
        Self {
            from: span.from.to_string(),
            to: span.to.to_string(),
            length: 10,
        }
    }

    /// Every month that the span touches.
    pub(crate) fn months(span: Span) -> Self {
        Self {
            from: span.from.month(),
            to: span.to.month(),
            length: 7,
        }
    }
}
