//! The rules of the house that a machine can check: `docs/architecture.md` says why each of them stands.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/commands.rs"]
mod commands;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/guide.rs"]
mod guide;
#[path = "tidy/sources.rs"]
mod sources;
#[path = "tidy/strings.rs"]
mod strings;
#[path = "tidy/window.rs"]
mod window;
