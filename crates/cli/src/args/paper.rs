//! The forms of what is written to a file: sheets, reports, exports, certificates.

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum SheetCommand {
    /// List the sheets.
    List,
    /// Write a sheet to a file.
    Render {
        /// The service's code.
        code: String,
        /// ro, ru or en.
        #[arg(long)]
        lang: Option<String>,
        /// normal, large or very-large.
        #[arg(long, default_value = "normal")]
        size: String,
        /// The citizen's own language, printed beside the other.
        #[arg(long, value_name = "LANG")]
        also: Option<String>,
        /// Print only what is left, from the step at which the person got stuck: its number or its id.
        #[arg(long, value_name = "STEP")]
        from_step: Option<String>,
        /// The day printed on it (YYYY-MM-DD); today, without it.
        #[arg(long, value_name = "YYYY-MM-DD")]
        as_of: Option<String>,
        /// Ends in .pdf, .svg or .html.
        #[arg(long, value_name = "FILE")]
        out: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReportCommand {
    /// Write the register of a day to a file.
    Day {
        /// YYYY-MM-DD.
        day: String,
        /// Print the notes too.
        #[arg(long)]
        notes: bool,
        #[command(flatten)]
        paper: Paper,
    },
    /// Write the report of a month to a file.
    Month {
        /// YYYY-MM.
        month: String,
        #[command(flatten)]
        paper: Paper,
    },
    /// Write the report of a year to a file.
    Year {
        /// YYYY.
        year: String,
        #[command(flatten)]
        paper: Paper,
    },
}

/// A paper to write to a file.
#[derive(Debug, Args)]
pub(crate) struct Paper {
    /// ro, ru or en.
    #[arg(long, alias = "language")]
    pub(crate) lang: Option<String>,
    /// Ends in .pdf, .svg or .html.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: String,
}

/// From a day to a day, both included.
#[derive(Debug, Args)]
pub(crate) struct Days {
    /// YYYY-MM-DD.
    pub(crate) first: String,
    /// YYYY-MM-DD.
    pub(crate) last: String,
    /// ro, ru or en.
    #[arg(long, alias = "language")]
    pub(crate) lang: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ExportCommand {
    /// The register, a row for each service given.
    Register(ExportRegister),
    /// The statistics of a span of days.
    Statistics {
        #[command(flatten)]
        days: Days,
        /// Ends in .pdf, .xlsx or .csv.
        #[arg(long, value_name = "FILE")]
        to: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ExportRegister {
    /// From this day (YYYY-MM-DD).
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) first: Option<String>,
    /// To this day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) last: Option<String>,
    /// Only with these words.
    #[arg(long, value_name = "WORDS")]
    pub(crate) query: Option<String>,
    /// Only with this service.
    #[arg(long, value_name = "CODE")]
    pub(crate) service: Option<String>,
    /// Only with a service that ended so.
    #[arg(long)]
    pub(crate) outcome: Option<String>,
    /// Only what came this way.
    #[arg(long)]
    pub(crate) channel: Option<String>,
    /// With the notes.
    #[arg(long)]
    pub(crate) notes: bool,
    /// ro, ru or en.
    #[arg(long, alias = "language")]
    pub(crate) lang: Option<String>,
    /// Ends in .pdf, .xlsx or .csv.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: String,
}

#[derive(Debug, Args)]
pub(crate) struct Certificate {
    /// Who took part.
    pub(crate) name: String,
    /// The training's title.
    #[arg(long)]
    pub(crate) training: String,
    /// The day it was held (YYYY-MM-DD).
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) day: String,
    /// ro, ru or en.
    #[arg(long, alias = "language")]
    pub(crate) lang: Option<String>,
    /// Ends in .pdf, .svg or .html.
    #[arg(long, value_name = "FILE")]
    pub(crate) to: String,
}
