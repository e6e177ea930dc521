//! The command line's shape. `--db`, `--json` and `--lang` may stand anywhere.

use crate::Log;
use clap::{Parser, Subcommand};
use indrumar_i18n::Lang;
use std::path::PathBuf;

/// The hub of Îndrumar: receives anonymous tallies from help desks and shows their sums.
#[derive(Debug, Parser)]
#[command(name = "indrumar-hub", version, subcommand_required = true)]
pub(super) struct Cli {
    /// The database: sqlite:FILE (made when there is none) or postgres://USER@HOST[,HOST]/NAME.
    #[arg(long, global = true, value_name = "ADDRESS")]
    pub(super) db: Option<String>,
    /// One JSON document instead of sentences.
    #[arg(long, global = true, overrides_with = "json")]
    pub(super) json: bool,
    /// Language of the sentences: ro, ru or en.
    #[arg(long, global = true, value_name = "LANG")]
    pub(super) lang: Option<Lang>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Serve desks and pages until told to stop.
    Serve {
        /// Where to listen; port 0 takes a free one.
        #[arg(long, value_name = "ADDRESS:PORT")]
        listen: String,
        /// A line for each message on the standard error: json, plain or off.
        #[arg(long, value_name = "FORM", default_value = "json")]
        log: Log,
        /// Messages that one install may send in a minute; 0 sets no limit.
        #[arg(long, value_name = "NUMBER", default_value_t = 240)]
        per_minute: u32,
    },
    /// Offices.
    Office {
        #[command(subcommand)]
        command: OfficeCommand,
    },
    /// Make a code by which one desk can enrol for an office.
    EnrolCode {
        /// The office's code.
        #[arg(long, value_name = "CODE")]
        office: String,
    },
    /// Editions of the catalogue.
    Catalogue {
        #[command(subcommand)]
        command: CatalogueCommand,
    },
    /// Bundles that came as files.
    Bundle {
        #[command(subcommand)]
        command: BundleCommand,
    },
    /// The figures of an office.
    Total {
        /// The office's code.
        #[arg(long, value_name = "CODE")]
        office: String,
        /// One day.
        #[arg(
            long,
            value_name = "YYYY-MM-DD",
            required_unless_present = "month",
            conflicts_with = "month"
        )]
        day: Option<String>,
        /// One month.
        #[arg(long, value_name = "YYYY-MM")]
        month: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum OfficeCommand {
    /// Add an office.
    Add {
        /// Lower-case letters, digits, hyphens; never changes.
        #[arg(long)]
        code: String,
        /// The name on certificates and pages.
        #[arg(long)]
        name: String,
        /// town-hall, library, cups or cisc.
        #[arg(long)]
        kind: String,
        /// The district (raion).
        #[arg(long, value_name = "NAME")]
        district: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum BundleCommand {
    /// Take a bundle file and write the receipt to carry back.
    Import {
        /// The file from the desk.
        file: PathBuf,
        /// Where to write the receipt.
        #[arg(long, value_name = "FILE")]
        receipt: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum CatalogueCommand {
    /// Sign the edition in a folder: a pack for hubs and desks.
    Sign {
        /// The folder with catalogue.toml and a file for each service.
        #[arg(long, value_name = "DIR")]
        services: PathBuf,
        /// Notes that come with it: a file of [[news]], each with a date and a text in ro, ru and en.
        #[arg(long, value_name = "FILE")]
        news: Option<PathBuf>,
        /// A publisher's key; the hub's own, without it.
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// Where to write the pack.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Hand a pack out to the desks from now on.
    Publish {
        /// The pack.
        file: PathBuf,
    },
    /// Every edition that was handed out, newest first.
    List,
    /// Keys of publishers.
    Key {
        #[command(subcommand)]
        command: KeyCommand,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum KeyCommand {
    /// Make a publisher's key.
    New {
        /// Where to keep it; a file that is there is left alone.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Take packs that are signed with this key, too.
    Trust {
        /// Its public half, as `key new` printed it.
        key: String,
        /// Whose it is.
        #[arg(long)]
        name: String,
    },
}
