//! What can go wrong at the desk, as `{code, args}`. The sentence for a person is the Fluent message `error-<code>`; a
//! test proves that every code has one in every language.
//!
//! The errors stand by area in files of their own; each hands its own to the next, and the last list is made the one type.
//!
//! Not here: English sentences. `Display` gives the code and its arguments, for logs alone.

mod body;
mod catalogue;
mod convert;
mod desk;
mod files;
mod hub;
mod place;
mod words;

pub use body::ErrorBody;
pub(crate) use convert::{pack_failed, shown};

use catalogue::of_the_catalogue;
use desk::of_the_desk;
use files::of_files;
use hub::of_the_hub;
use serde_json::Value;
use std::collections::BTreeMap;
use words::of_words;

macro_rules! errors {
    ([] $( $(#[$doc:meta])* $name:ident = $code:literal { $( $(#[$field_doc:meta])* $field:ident: $kind:ty ),* $(,)? } )+) => {
        /// Everything that a command can answer instead of its result.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum ApiError {
            $( $(#[$doc])* #[error($code)] $name { $( $(#[$field_doc])* $field: $kind ),* }, )+
        }

        impl ApiError {
            /// Every code, in the order in which the desk meets them.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The names of the arguments of each code.
            pub const ARGS: &'static [(&'static str, &'static [&'static str])] =
                &[$( ($code, &[$(stringify!($field)),*]) ),+];

            /// The code, as the window and the sentences know it.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )+ }
            }

            /// What the sentence needs to be said in full.
            pub fn args(&self) -> BTreeMap<String, Value> {
                match self {
                    $( Self::$name { $($field),* } => {
                        BTreeMap::from([$( (stringify!($field).to_owned(), Value::from($field.clone())) ),*])
                    } )+
                }
            }
        }
    };
}

of_words! { [of_the_desk of_files of_the_hub of_the_catalogue errors] }
