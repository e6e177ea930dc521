//! What is put into the gaps of a sentence.

use std::collections::BTreeMap;

/// One value for a gap: a text, or a number that the sentence may bend to ("o solicitare", "2 solicitări").
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Put in as it stands.
    Text(String),
    /// Chooses the plural form; written with a decimal comma.
    Number(f64),
}

/// The values of one sentence, by the name of the gap.
///
/// ```
/// use indrumar_i18n::{Args, I18n, Lang};
///
/// let args = Args::new().with("path", "/media/usb/fisa.pdf");
/// assert!(I18n::new(Lang::Ro).text("error-disk-full", &args).contains("/media/usb/fisa.pdf"));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(BTreeMap<String, Arg>);

impl Args {
    /// No values.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// These values and one more; the same name again replaces the first.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Arg>) -> Self {
        self.0.insert(name.into(), value.into());
        self
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arg)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl<N: Into<String>, V: Into<Arg>> FromIterator<(N, V)> for Args {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(values: I) -> Self {
        values
            .into_iter()
            .fold(Self::new(), |args, (name, value)| args.with(name, value))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! numbers {
    ($($lossless:ty),* ; $($counted:ty),*) => {
        $(impl From<$lossless> for Arg {
            fn from(number: $lossless) -> Self {
                Self::Number(f64::from(number))
            }
        })*
        // Counts beyond 2^53 do not occur at a help desk; the nearest double is what Fluent would use anyway.
        $(impl From<$counted> for Arg {
            fn from(number: $counted) -> Self {
                Self::Number(number as f64)
            }
        })*
    };
}

numbers!(u8, u16, u32, i8, i16, i32, f32, f64; u64, i64, usize);
