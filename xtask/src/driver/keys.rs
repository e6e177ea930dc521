//! Keys that are not letters, as the WebDriver standard writes them.

/// Enter.
pub const ENTER: &str = "\u{E007}";
/// Tab.
pub const TAB: &str = "\u{E004}";
/// Control, held until it is released.
pub const CONTROL: &str = "\u{E009}";
/// Alt, held until it is released.
pub const ALT: &str = "\u{E00A}";
/// Shift, held until it is released.
pub const SHIFT: &str = "\u{E008}";
/// The arrow down.
pub const DOWN: &str = "\u{E015}";
/// F1: all keys.
pub const HELP: &str = "\u{E031}";
/// F2: to the desk.
pub const DESK: &str = "\u{E032}";
/// F3: to the register.
pub const REGISTER: &str = "\u{E033}";
/// F4: to the sheets.
pub const SHEETS: &str = "\u{E034}";
/// F5: to those who are to come back.
pub const FOLLOW_UPS: &str = "\u{E035}";
/// F6: to the statistics.
pub const STATISTICS: &str = "\u{E036}";
/// F7: to synchronising.
pub const SYNC: &str = "\u{E037}";
/// F8: to the settings.
pub const SETTINGS: &str = "\u{E038}";
/// Escape.
pub const ESCAPE: &str = "\u{E00C}";
