//! Every sheet of the built-in catalogue, in every language and size.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod sheets;
