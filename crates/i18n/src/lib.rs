//! The words of the interface, the sheets and the two consoles, in Romanian, Russian and English.
//!
//! The sentences live in `content/strings/<language>/<area>.ftl`, where people who do not program can reach them; they are
//! compiled into the program, so that it never starts without its words. The window reads the very same files.
//!
//! Not here: the names and sheets of the services (the catalogue keeps them) and the languages in which a citizen may be
//! served (the domain has them; there are more of those than the program itself speaks).

mod args;
mod bundle;
mod figures;
mod keys;
mod lang;
mod plural;
mod sources;
mod typescript;

pub use args::{Arg, Args};
pub use bundle::I18n;
pub use figures::{date, decimal};
pub use keys::{FileFault, keys, keys_of};
pub use lang::{Lang, UnknownLang};
pub use sources::{AREAS, sources};
pub use typescript::typescript;
