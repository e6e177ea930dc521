//! What the project's commands and its end-to-end tests share: driving built programs.
//!
//! Not here: the commands themselves (`main.rs`).

pub mod driver;
