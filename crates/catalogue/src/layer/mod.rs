//! The desk's own layer: what an office adds to the official sheets, and the services it offers by itself.
//!
//! It is kept apart from the catalogue and laid over whatever edition runs, so an update never touches it. Every addition
//! remembers the official words that it rests on ([`Base`]). When those change, or are gone, the addition is set aside:
//! kept, not shown, and told as a [`Conflict`] until somebody looks at it.
//!
//! Not here: where the layer is kept (store), and the sentences for its conflicts (content/strings).

mod check;
mod merge;
mod own;
mod rests;

pub use check::{LayerError, MAX_LAYER_TEXT, MAX_OWN_STEPS};
pub use own::{OwnService, OwnText};
pub use rests::Base;

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use indrumar_domain::{ServiceCode, StepId};
use serde::{Deserialize, Serialize};

/// Everything that a desk says itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    /// Additions to official services.
    pub services: BTreeMap<ServiceCode, Kept>,
    /// Services of the desk's own, `local.*`, each with the day of its last change.
    pub own: BTreeMap<ServiceCode, (OwnService, NaiveDate)>,
    /// What somebody here held against its source.
    pub rechecks: Vec<RecheckNote>,
}

/// Additions to a service as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What they say.
    pub content: ServiceLayer,
    /// The official words that they rest on.
    pub base: Base,
    /// The day of their last change.
    pub changed: NaiveDate,
}

/// Additions to one official service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceLayer {
    /// Whom to call here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// When they are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<OwnText>,
    /// Who supplies it here: the water works of the village.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<OwnText>,
    /// Where people find the number of their account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<OwnText>,
    /// Steps that are needed only here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ExtraStep>,
    /// What is good to know here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<OwnText>,
}

/// A step that is needed only here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraStep {
    /// Begins with `local-`, so that it never meets an official one.
    pub id: StepId,
    /// The official step that it follows; at the beginning without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<StepId>,
    /// What to do.
    #[serde(rename = "do")]
    pub action: OwnText,
    /// What to do if that does not work.
    #[serde(rename = "if", default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<OwnText>,
}

/// Somebody held a sheet, or one fact of it, against its source and found it true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecheckNote {
    /// Of which service.
    pub code: ServiceCode,
    /// Which fact, by [`crate::Fact::id`]; the sheet as a whole without one.
    pub fact: Option<String>,
    /// On which day.
    pub day: NaiveDate,
    /// Who.
    pub operator: String,
}

/// An addition that is set aside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conflict {
    /// To which service it belongs.
    pub code: ServiceCode,
    /// Which part; all of it without one.
    pub part: Option<LayerPart>,
    /// Why.
    pub why: Why,
}

/// A part of the additions to a service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LayerPart {
    /// [`ServiceLayer::phone`].
    Phone,
    /// [`ServiceLayer::hours`].
    Hours,
    /// [`ServiceLayer::supplier`].
    Supplier,
    /// [`ServiceLayer::account`].
    Account,
    /// [`ServiceLayer::note`].
    Note,
    /// One of [`ServiceLayer::steps`].
    Step(StepId),
}

impl fmt::Display for LayerPart {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phone => out.write_str("phone"),
            Self::Hours => out.write_str("hours"),
            Self::Supplier => out.write_str("supplier"),
            Self::Account => out.write_str("account"),
            Self::Note => out.write_str("note"),
            Self::Step(id) => write!(out, "steps.{id}"),
        }
    }
}

/// Why an addition is set aside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The catalogue no longer offers the service.
    ServiceGone {
        /// What took its place.
        successor: Option<ServiceCode>,
    },
    /// The official step that it follows is gone.
    StepGone(StepId),
    /// The official words that it rests on are others now.
    TextChanged,
}

impl ServiceLayer {
    /// The parts that say something.
    pub fn parts(&self) -> Vec<LayerPart> {
        let singles = [
            (LayerPart::Phone, self.phone.is_some()),
            (LayerPart::Hours, self.hours.is_some()),
            (LayerPart::Supplier, self.supplier.is_some()),
            (LayerPart::Account, self.account.is_some()),
            (LayerPart::Note, self.note.is_some()),
        ];
        let said = singles.into_iter().filter(|(_, said)| *said);
        let steps = self
            .steps
            .iter()
            .map(|step| LayerPart::Step(step.id.clone()));
        said.map(|(part, _)| part).chain(steps).collect()
    }
}
