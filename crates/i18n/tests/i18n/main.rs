//! The strings hold together, and the voice says them rightly.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod files;
mod lang;
mod text;
mod typescript;
