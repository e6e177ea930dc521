//! The forms of the command line. They are stable: scripts are written against them.
//!
//! Words of closed lists (channels, outcomes, languages, …) are plain text here: the core refuses an unknown one with a
//! sentence in the person's language. The forms of what is written to a file are in `paper`.

mod paper;

pub(crate) use paper::{
    Certificate, Days, ExportCommand, ExportRegister, Paper, ReportCommand, SheetCommand,
};

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Help desk register, instruction sheets and anonymous tallies.
#[derive(Debug, Parser)]
#[command(name = "indrumar-cli", version, arg_required_else_help = true)]
pub(crate) struct Line {
    /// The data folder; without it the platform's own place.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Print one JSON document.
    #[arg(long, global = true, overrides_with = "json")]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// First start: office, operator, language.
    Init(Init),
    /// Recorded visits.
    #[command(subcommand)]
    Request(RequestCommand),
    /// The same as `request search`.
    Search(Search),
    /// The same as `request undo`.
    Undo(Undo),
    /// Instruction sheets.
    #[command(subcommand)]
    Sheet(SheetCommand),
    /// Reports of what the desk did.
    #[command(subcommand)]
    Report(ReportCommand),
    /// What a span of days comes to.
    Statistics(Days),
    /// Files for other programs: PDF, XLSX or CSV by their ending.
    #[command(subcommand)]
    Export(ExportCommand),
    /// Write the operator's guide to a file.
    Guide(Paper),
    /// Write a certificate of attendance at a training. The name stands on it and is kept nowhere.
    Certificate(Certificate),
    /// The anonymous counts.
    #[command(subcommand)]
    Tally(TallyCommand),
    /// Enrol this desk at a hub.
    Enrol(Enrol),
    /// Leave the hub, to enrol at another one or anew. Everything here stays.
    LeaveHub,
    /// Send what the hub has not confirmed.
    Sync,
    /// The tally by file.
    #[command(subcommand)]
    Bundle(BundleCommand),
    /// Everything of this desk to another computer, by an encrypted file.
    #[command(subcommand)]
    Move(MoveCommand),
    /// Invented data.
    #[command(subcommand)]
    Demo(DemoCommand),
    /// Services.
    #[command(subcommand)]
    Catalogue(CatalogueCommand),
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The office's name, as on the sheets.
    #[arg(long)]
    pub(crate) office: String,
    /// town-hall, library, cups or cisc.
    #[arg(long)]
    pub(crate) kind: String,
    /// Village or town.
    #[arg(long)]
    pub(crate) locality: String,
    /// The district (raion), by its name.
    #[arg(long)]
    pub(crate) district: Option<String>,
    /// Who works here.
    #[arg(long)]
    pub(crate) operator: String,
    /// ro, ru or en.
    #[arg(long)]
    pub(crate) lang: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RequestCommand {
    /// Record a visit.
    Add(Add),
    /// List visits, newest first.
    List {
        /// Only this day (YYYY-MM-DD).
        #[arg(long)]
        day: Option<String>,
        /// Most rows.
        #[arg(long)]
        limit: Option<u32>,
    },
    /// Find visits by their words.
    Search(Search),
    /// Take a visit back.
    Undo(Undo),
}

#[derive(Debug, Args)]
pub(crate) struct Search {
    /// The words.
    #[arg(required = true)]
    pub(crate) query: Vec<String>,
    /// Most rows.
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Undo {
    /// Its id.
    pub(crate) id: String,
}

#[derive(Debug, Args)]
pub(crate) struct Add {
    /// One or more service codes.
    #[arg(long, required = true, num_args = 1.., value_name = "CODE")]
    pub(crate) service: Vec<String>,
    /// solved, stuck, referred or come-back.
    #[arg(long, default_value = "solved")]
    pub(crate) outcome: String,
    /// The step of the first service's sheet at which the person stopped.
    #[arg(long, value_name = "ID")]
    pub(crate) step: Option<String>,
    /// desk, phone, home, outreach or message.
    #[arg(long, default_value = "desk")]
    pub(crate) channel: String,
    /// The language of the help: ro, ru, en, uk, gag or bg.
    #[arg(long)]
    pub(crate) lang: Option<String>,
    /// How long it took.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) minutes: Option<i64>,
    /// People in a group session.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) heads: Option<i64>,
    /// Visits this entry stands for.
    #[arg(long, default_value_t = 1, allow_negative_numbers = true)]
    pub(crate) visits: i64,
    /// When (RFC 3339); now, without it.
    #[arg(long, value_name = "RFC3339")]
    pub(crate) at: Option<String>,
    /// Stays on this computer.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) note: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TallyCommand {
    /// Show a day or a month.
    Show(Span),
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Span {
    /// YYYY-MM-DD.
    #[arg(long)]
    pub(crate) day: Option<String>,
    /// YYYY-MM.
    #[arg(long)]
    pub(crate) month: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Enrol {
    /// The hub's address.
    #[arg(long, value_name = "URL")]
    pub(crate) hub: String,
    /// The code its administrator gave.
    #[arg(long)]
    pub(crate) code: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum BundleCommand {
    /// Write what the hub has not confirmed to a file.
    Export {
        /// The file.
        file: String,
    },
    /// Read the hub's receipt from a file.
    Receipt {
        /// The file.
        file: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum MoveCommand {
    /// Write the file; its passphrase is told once.
    Write {
        /// The file.
        file: String,
    },
    /// Take everything from the file, where there is no desk yet.
    Read {
        /// The file.
        file: String,
        /// Its passphrase.
        #[arg(long)]
        code: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum DemoCommand {
    /// Fill the desk with invented requests.
    Fill {
        /// How many.
        #[arg(long)]
        requests: u32,
        /// Over how many days, ending today.
        #[arg(long, default_value_t = 90)]
        days: u32,
        /// The same seed gives the same requests.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum CatalogueCommand {
    /// Show which edition runs and what is to be checked.
    State,
    /// Use the update in a file.
    Apply {
        /// The file.
        file: String,
    },
    /// Take a newer edition from the hub, if it has one.
    Fetch,
    /// Go back to the edition before.
    Rollback,
    /// Find services, best first.
    Search {
        /// The words.
        #[arg(required = true)]
        query: Vec<String>,
        /// ro, ru or en.
        #[arg(long)]
        lang: Option<String>,
        /// Most answers.
        #[arg(long, default_value_t = 10)]
        limit: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_forms_hold_together() {
        Line::command().debug_assert();
    }
}
