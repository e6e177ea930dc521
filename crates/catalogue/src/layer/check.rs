//! What an operator may write into the layer. Whatever does not fit is refused before it is kept.

use std::collections::BTreeSet;

use indrumar_domain::ServiceCode;

use super::{OwnService, OwnText, ServiceLayer};
use crate::{Catalogue, Service};

/// The longest text, in characters: a sentence or two.
pub const MAX_LAYER_TEXT: usize = 300;

/// The most steps, extra ones or a service's own.
pub const MAX_OWN_STEPS: usize = 20;

/// What the extra steps' ids begin with.
const LOCAL_STEP: &str = "local-";

/// Why something is not taken into the layer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayerError {
    /// The catalogue offers no such service.
    #[error("there is no service {0}")]
    NoSuchService(String),
    /// The sheet has no such step, or the id is not one for extra steps, or two steps bear it.
    #[error("there is no step {0}")]
    NoSuchStep(String),
    /// A desk's own services are called `local.` and something.
    #[error("{0} does not begin with local.")]
    NotLocal(String),
    /// A text without a letter or digit in it.
    #[error("{place} is empty")]
    Empty {
        /// Which.
        place: String,
    },
    /// A text that no sheet has room for.
    #[error("{place} is longer than {max} characters")]
    TooLong {
        /// Which.
        place: String,
        /// The limit.
        max: usize,
    },
    /// More steps than a sheet has room for.
    #[error("more than {max} steps")]
    TooManySteps {
        /// The limit.
        max: usize,
    },
}

impl ServiceLayer {
    /// Whether these additions can be kept for this service, and for which official one: a retired code leads to what took its
    /// place.
    ///
    /// # Errors
    /// [`LayerError`].
    pub fn check<'a>(
        &self,
        code: &ServiceCode,
        official: &'a Catalogue,
    ) -> Result<&'a Service, LayerError> {
        let service = official
            .service(code)
            .ok_or_else(|| LayerError::NoSuchService(code.to_string()))?;
        if self.parts().is_empty() {
            return Err(LayerError::Empty {
                place: code.to_string(),
            });
        }
        few(self.steps.len())?;
        if let Some(phone) = &self.phone {
            says("phone", phone)?;
        }
        let texts = [
            ("hours", &self.hours),
            ("supplier", &self.supplier),
            ("account", &self.account),
            ("note", &self.note),
        ];
        for (place, text) in texts {
            optional(place, text.as_ref())?;
        }
        let mut ids = BTreeSet::new();
        for step in &self.steps {
            let good = step.id.as_str().starts_with(LOCAL_STEP) && ids.insert(&step.id);
            let known = step
                .after
                .as_ref()
                .is_none_or(|id| service.step(id).is_some());
            let unknown = match &step.after {
                Some(after) if good => after,
                _ => &step.id,
            };
            if !good || !known {
                return Err(LayerError::NoSuchStep(unknown.to_string()));
            }
            own(step.id.as_str(), &step.action)?;
            optional(step.id.as_str(), step.trouble.as_ref())?;
        }
        Ok(service)
    }
}

impl OwnService {
    /// Whether this can be kept under this code.
    ///
    /// # Errors
    /// [`LayerError`].
    pub fn check(&self, code: &ServiceCode) -> Result<(), LayerError> {
        // `local.other` is what all of them are counted under.
        let named = code.as_str().starts_with("local.") && code.as_str() != crate::catalogue::LOCAL;
        if !named {
            return Err(LayerError::NotLocal(code.to_string()));
        }
        own("name", &self.name)?;
        own("title", &self.title)?;
        optional("summary", self.summary.as_ref())?;
        optional("provider", self.provider.as_ref())?;
        optional("note", self.note.as_ref())?;
        optional("hours", self.hours.as_ref())?;
        if let Some(phone) = &self.phone {
            says("phone", phone)?;
        }
        few(self.aliases.len())?;
        for (number, alias) in self.aliases.iter().enumerate() {
            says(&format!("aliases.{}", number + 1), alias)?;
        }
        few(self.bring.len())?;
        for (number, thing) in self.bring.iter().enumerate() {
            own(&format!("bring.{}", number + 1), thing)?;
        }
        if self.steps.is_empty() {
            return Err(LayerError::Empty {
                place: "steps".to_owned(),
            });
        }
        few(self.steps.len())?;
        for (number, step) in self.steps.iter().enumerate() {
            own(&format!("steps.{}", number + 1), step)?;
        }
        Ok(())
    }
}

fn few(steps: usize) -> Result<(), LayerError> {
    if steps > MAX_OWN_STEPS {
        return Err(LayerError::TooManySteps { max: MAX_OWN_STEPS });
    }
    Ok(())
}

fn optional(place: &str, text: Option<&OwnText>) -> Result<(), LayerError> {
    text.map_or(Ok(()), |text| own(place, text))
}

fn own(place: &str, text: &OwnText) -> Result<(), LayerError> {
    let others = [&text.ru, &text.en].into_iter().flatten();
    let mut all = std::iter::once(&text.ro).chain(others);
    all.try_for_each(|text| says(place, text))
}

fn says(place: &str, text: &str) -> Result<(), LayerError> {
    let place = || place.to_owned();
    // A line break or another control character would tear a line of the sheet apart.
    if !text.chars().any(char::is_alphanumeric) || text.chars().any(char::is_control) {
        return Err(LayerError::Empty { place: place() });
    }
    if text.chars().count() > MAX_LAYER_TEXT {
        return Err(LayerError::TooLong {
            place: place(),
            max: MAX_LAYER_TEXT,
        });
    }
    Ok(())
}
