//! The same keys as a TypeScript type, so that the window cannot ask for a sentence that does not exist.

use std::fmt::Write;

use crate::{Lang, keys};

/// The text of `ui/src/lib/i18n/keys.ts`: every key with its gaps, sorted. Romanian is the measure.
pub fn typescript() -> String {
    let mut out = String::from(
        "// Written from content/strings by `UPDATE=1 cargo test -p indrumar-i18n`; a test keeps it true. Do not edit.\n\n\
         /** Every message with the values it takes. */\nexport type Messages = {\n",
    );
    for (key, gaps) in keys(Lang::Ro) {
        let gaps = if gaps.is_empty() {
            "Record<string, never>".to_owned()
        } else {
            let gaps: Vec<_> = gaps
                .iter()
                .map(|gap| format!("{gap}: string | number"))
                .collect();
            format!("{{ {} }}", gaps.join("; "))
        };
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  \"{key}\": {gaps};");
    }
    out.push_str("};\n\n/** The name of a message. */\nexport type MessageKey = keyof Messages;\n");
    out
}
