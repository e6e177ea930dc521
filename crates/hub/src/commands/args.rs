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
        /// Serve over TLS with this certificate: PEM, with those above it. Read again at SIGHUP and when it changes.
        #[arg(long, value_name = "FILE", requires = "tls_key")]
        tls_cert: Option<PathBuf>,
        /// The certificate's key: PEM.
        #[arg(long, value_name = "FILE", requires = "tls_cert")]
        tls_key: Option<PathBuf>,
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
        /// Write a letter with the code, as PDF; needs --address.
        #[arg(long, value_name = "FILE", requires = "address")]
        letter: Option<PathBuf>,
        /// Where desks reach the hub, for the letter.
        #[arg(long, value_name = "URL")]
        address: Option<String>,
    },
    /// Make a code and a letter for every office, or for those that are named.
    Letters {
        /// Where desks reach the hub.
        #[arg(long, value_name = "URL")]
        address: String,
        /// The folder for the letters: CODE.pdf.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Only this office; may be repeated.
        #[arg(long, value_name = "CODE")]
        office: Vec<String>,
    },
    /// People who read the pages.
    Account {
        #[command(subcommand)]
        command: AccountCommand,
    },
    /// Desks that are enrolled.
    Install {
        #[command(subcommand)]
        command: InstallCommand,
    },
    /// What is kept and not in the figures, and settling it.
    Held {
        #[command(subcommand)]
        command: HeldCommand,
    },
    /// Copy the database into a new file while the hub goes on.
    Backup {
        /// The new file.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Change the hub's key: a new one signs from now on, and the old one says so to the desks.
    RotateKey,
    /// Write the hub's keys into a file for another database, and print the passphrase that opens it.
    ExportKey {
        /// The new file.
        file: PathBuf,
    },
    /// Take the hub's keys from such a file; the passphrase is the first line of the standard input.
    ImportKey {
        /// The file.
        file: PathBuf,
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
        /// As the figures were: a number of the log, or a moment such as 2026-11-23T12:00:00Z.
        #[arg(long, value_name = "NUMBER|MOMENT")]
        as_of: Option<String>,
        /// With the days of the offices that have become part of this one.
        #[arg(long)]
        united: bool,
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
        /// The telephone, for who wants to ask why its desks are quiet.
        #[arg(long, value_name = "NUMBER")]
        phone: Option<String>,
    },
    /// Take a list: CSV with the columns code, name, kind, district and phone; all of it or nothing.
    Import {
        /// The list.
        file: PathBuf,
    },
    /// Write all offices as such a list.
    Export {
        /// Where to.
        file: PathBuf,
    },
    /// Unite an office with another from a day on; its history stays.
    Merge {
        /// The one that ends.
        office: String,
        /// The one that goes on.
        #[arg(long, value_name = "CODE")]
        into: String,
        /// The first day.
        #[arg(long, value_name = "YYYY-MM-DD")]
        from: String,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum AccountCommand {
    /// Add an account and print the code by which its person chooses a password.
    Add {
        /// What is typed to sign in.
        #[arg(long)]
        name: String,
        /// viewer (of one district), national or administrator.
        #[arg(long)]
        role: String,
        /// The district of a viewer.
        #[arg(long, value_name = "NAME")]
        district: Option<String>,
        /// The language of its pages: ro, ru or en.
        #[arg(long, value_name = "LANG", default_value = "ro")]
        language: Lang,
    },
    /// Every account.
    List,
    /// Stop an account and sign it out everywhere.
    Disable {
        /// Its name.
        name: String,
    },
    /// Let a stopped account in again.
    Enable {
        /// Its name.
        name: String,
    },
    /// Print a code for a new password, or take the password from the standard input.
    Password {
        /// The account's name.
        name: String,
        /// Take it from the first line of the standard input.
        #[arg(long)]
        stdin: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum InstallCommand {
    /// Every desk: when it was last heard, its program, whether it speaks from two places.
    List,
    /// Stop a desk from sending; what it has sent stays counted.
    Revoke {
        /// Its id, as the list has it.
        install: String,
    },
    /// Let a stopped desk send again.
    Reinstate {
        /// Its id, as the list has it.
        install: String,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum HeldCommand {
    /// Everything that is held.
    List,
    /// Let a code count under one of the catalogue.
    MapCode {
        /// As desks send it.
        code: String,
        /// The service of the catalogue.
        #[arg(long, value_name = "CODE")]
        to: String,
        /// The first day; from ever, without it.
        #[arg(long, value_name = "YYYY-MM-DD")]
        from: Option<String>,
        /// The day after the last one; for ever, without it.
        #[arg(long, value_name = "YYYY-MM-DD")]
        until: Option<String>,
    },
    /// Hold a code again.
    UnmapCode {
        /// As desks send it.
        code: String,
    },
    /// Let a held day of a desk count on another day, or as it stands.
    MapDay {
        /// The desk's id, as the list has it.
        #[arg(long, value_name = "ID")]
        install: String,
        /// The held day.
        day: String,
        /// The day on which it counts; itself, without it.
        #[arg(long, value_name = "YYYY-MM-DD")]
        to: Option<String>,
    },
    /// Hold a day again.
    UnmapDay {
        /// The desk's id, as the list has it.
        #[arg(long, value_name = "ID")]
        install: String,
        /// The day.
        day: String,
    },
    /// Let the sizes of a desk's day count although they are absurd.
    AcceptSizes {
        /// The desk's id, as the list has it.
        #[arg(long, value_name = "ID")]
        install: String,
        /// The day.
        day: String,
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
