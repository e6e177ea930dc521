//! Keys that are not letters, as the WebDriver standard writes them.

/// Enter.
pub const ENTER: &str = "\u{E007}";
/// Tab.
pub const TAB: &str = "\u{E004}";
/// Control, held until it is released.
pub const CONTROL: &str = "\u{E009}";
/// F2: to the desk.
pub const DESK: &str = "\u{E032}";
/// F7: to synchronising.
pub const SYNC: &str = "\u{E037}";
/// Escape.
pub const ESCAPE: &str = "\u{E00C}";
