//! The closed lists a request is described with, each with its one spelling in commands, tables and on the wire.

use crate::DomainError;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $list:literal, { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every word of the list, in the order in which people are offered them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word itself.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The word's value, or an error that names the list and what was given.
            pub fn parse(text: &str) -> Result<Self, DomainError> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(DomainError::UnknownWord { list: $list, word: text.to_owned() }),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = DomainError;
            fn from_str(text: &str) -> Result<Self, DomainError> {
                Self::parse(text)
            }
        }
    };
}
pub(crate) use words;

words!(
    /// How the person reached the desk.
    Channel, "channel", {
        /// At the desk itself.
        Desk = "desk",
        /// By telephone.
        Phone = "phone",
        /// At the person's home.
        Home = "home",
        /// Elsewhere: a village visit, a fair, a school.
        Outreach = "outreach",
        /// By e-mail or a messenger.
        Message = "message",
    }
);

words!(
    /// How the help with one service ended.
    Outcome, "outcome", {
        /// Done.
        Solved = "solved",
        /// Stopped at a step of the sheet, which the item names where it is known.
        Stuck = "stuck",
        /// Sent to another desk.
        Referred = "referred",
        /// The person will come back.
        ComeBack = "come-back",
    }
);

words!(
    /// The language the help was given in.
    SpokenLanguage, "language", {
        /// Romanian.
        Romanian = "ro",
        /// Russian.
        Russian = "ru",
        /// English.
        English = "en",
        /// Ukrainian.
        Ukrainian = "uk",
        /// Gagauz.
        Gagauz = "gag",
        /// Bulgarian.
        Bulgarian = "bg",
    }
);

words!(
    /// How far the help went.
    HelpLevel, "help", {
        /// Told what to do.
        Informed = "informed",
        /// Shown how it is done.
        Shown = "shown",
        /// Done by both together.
        Together = "together",
        /// Done for the person.
        Done = "done",
    }
);

words!(
    /// How old the person is, roughly, where the office asks at all.
    AgeBand, "age", {
        /// Up to 17.
        Under18 = "under-18",
        /// 18 to 34.
        From18 = "18-34",
        /// 35 to 64.
        From35 = "35-64",
        /// 65 and older.
        From65 = "65+",
    }
);

words!(
    /// What the office lent for the help.
    Equipment, "equipment", {
        /// A computer for the public.
        PublicPc = "public-pc",
        /// A reader for identity cards.
        CardReader = "card-reader",
        /// The office's telephone.
        Phone = "phone",
        /// A scanner.
        Scanner = "scanner",
        /// A printer.
        Printer = "printer",
    }
);

words!(
    /// Where a request was copied from, when nobody recorded it at the desk. Its day is true, its hour is not known.
    Source, "source", {
        /// A tally on paper.
        Paper = "paper",
        /// An old register in a file.
        Import = "import",
    }
);
