//! A command line that cannot be read: one sentence in the person's language, then the form in clap's words.

use crate::tongue;
use clap::error::{ContextKind, ErrorKind};
use indrumar_i18n::{Args, I18n};
use std::process::ExitCode;

/// Help and versions are answers; anything else is misuse.
pub(crate) fn answer(error: &clap::Error) -> ExitCode {
    let asked = matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if !asked {
        let words = I18n::new(tongue::of_terminal());
        let detail = Args::new().with("detail", detail(error));
        eprintln!("{}\n", words.text("cli-misuse", &detail));
    }
    // Help goes to the standard output, misuse to the error stream; a closed pipe changes nothing.
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// What of the line was not understood, as it was typed; all of it, where a word is missing.
fn detail(error: &clap::Error) -> String {
    if error.kind() == ErrorKind::MissingSubcommand {
        let words = std::env::args_os().skip(1);
        let words: Vec<String> = words.map(|word| word.display().to_string()).collect();
        return words.join(" ");
    }
    [
        ContextKind::InvalidSubcommand,
        ContextKind::InvalidValue,
        ContextKind::InvalidArg,
    ]
    .into_iter()
    .filter_map(|kind| error.get(kind))
    .map(ToString::to_string)
    .find(|text| !text.is_empty())
    .unwrap_or_else(|| error.kind().to_string())
}
