//! CUPS through its own programs: `lp` prints, `lpstat` and `lpoptions` tell what there is.
//!
//! They are asked in the C locale and read for names and attributes alone, never for sentences: why a print failed is found
//! out by looking whether the printer is still there and takes work.

use super::process::{Ended, run};
use indrumar_api::{PrintFault, PrintJob, Printer, PrinterInfo};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::process::Command;
use std::thread;
use std::time::Duration;

/// For a question. `lpstat -e` listens a second for printers in the network.
const ANSWER: Duration = Duration::from_secs(6);

/// For handing a file over: a queue on another computer may be slow.
const HANDING_OVER: Duration = Duration::from_secs(20);

/// Bits of the attribute `printer-type`.
const COLOUR: u64 = 0x8;
const DUPLEX: u64 = 0x10;

/// The printing system of Linux.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cups;

impl Printer for Cups {
    fn list(&self) -> Result<Vec<PrinterInfo>, PrintFault> {
        let names = match ask("lpstat", ["-e"]) {
            Ok(ended) => names(&ended.said),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(PrintFault::Failed(error.to_string())),
        };
        let usual = ask("lpstat", ["-d"]).map(|ended| default(&ended.said));
        let usual = usual.unwrap_or_default();
        let asked: Vec<_> = names
            .into_iter()
            .map(|name| thread::spawn(move || (attributes_of(&name), name)))
            .collect();
        let printers = asked.into_iter().filter_map(|asked| asked.join().ok());
        Ok(printers
            .map(|(about, name)| info(name, &about, usual.as_deref()))
            .collect())
    }

    fn print(&self, printer: &str, job: &PrintJob<'_>) -> Result<(), PrintFault> {
        match run(in_c("lp").args(words(printer, job)), HANDING_OVER) {
            Ok(ended) if ended.well => Ok(()),
            Ok(ended) => Err(self.why(printer, ended)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(PrintFault::NoPrinters),
            Err(error) => Err(PrintFault::Failed(error.to_string())),
        }
    }
}

impl Cups {
    fn why(self, printer: &str, ended: Ended) -> PrintFault {
        let Ok(there) = ask("lpstat", ["-e"]) else {
            return PrintFault::Failed(ended.complained);
        };
        if !names(&there.said).iter().any(|name| name == printer) {
            return PrintFault::Gone;
        }
        let accepting = attributes_of(printer).remove("printer-is-accepting-jobs");
        match accepting.as_deref() {
            Some("false") => PrintFault::Refused,
            _ => PrintFault::Failed(ended.complained),
        }
    }
}

/// The words for `lp`. Only what concerns the paper: nothing that would have the PDF drawn anew, and never scaled, because
/// a QR code and large print must keep their size.
fn words(printer: &str, job: &PrintJob<'_>) -> Vec<OsString> {
    let sides = if job.both_sides {
        "sides=two-sided-long-edge"
    } else {
        "sides=one-sided"
    };
    let copies = job.copies.to_string();
    let before = [
        "-d",
        printer,
        "-n",
        &copies,
        "-t",
        job.title,
        "-o",
        "media=A4",
        "-o",
        sides,
        "-o",
        "print-scaling=none",
        "--",
    ];
    before
        .iter()
        .map(OsString::from)
        .chain([job.file.into()])
        .collect()
}

/// One name in a line. A queue with its own set of options shows as `name/set`, and is the same printer.
fn names(said: &str) -> Vec<String> {
    let mut names: Vec<String> = said
        .lines()
        .filter_map(|line| line.split('/').next())
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort();
    names.dedup();
    names
}

/// `system default destination: NAME`; without one, a sentence without a colon.
fn default(said: &str) -> Option<String> {
    let (_, name) = said.lines().next()?.split_once(": ")?;
    names(name).pop()
}

fn attributes_of(printer: &str) -> BTreeMap<String, String> {
    ask("lpoptions", ["-p", printer])
        .map(|ended| attributes(&ended.said))
        .unwrap_or_default()
}

/// `name=value name='a value' name`, with a backslash before what would end a value.
fn attributes(said: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut letters = said.trim().chars().peekable();
    while letters.peek().is_some() {
        let mut word = [String::new(), String::new()];
        let (mut part, mut quote) = (0, None);
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => word[part].extend(letters.next()),
                _ if quote == Some(letter) => quote = None,
                '\'' | '"' if quote.is_none() && part == 1 => quote = Some(letter),
                '=' if part == 0 => part = 1,
                _ if quote.is_none() && letter.is_whitespace() => break,
                _ => word[part].push(letter),
            }
        }
        let [name, value] = word;
        if !name.is_empty() {
            found.insert(name, value);
        }
    }
    found
}

fn info(name: String, about: &BTreeMap<String, String>, usual: Option<&str>) -> PrinterInfo {
    let kind = about
        .get("printer-type")
        .and_then(|kind| kind.parse::<u64>().ok());
    let called = about.get("printer-info").map(|info| info.trim());
    PrinterInfo {
        description: match called {
            Some(called) if !called.is_empty() => called.to_owned(),
            _ => name.clone(),
        },
        is_default: usual == Some(name.as_str()),
        both_sides: kind.map(|kind| kind & DUPLEX != 0),
        colour: kind.map(|kind| kind & COLOUR != 0),
        name,
    }
}

fn ask<const N: usize>(program: &str, words: [&str; N]) -> io::Result<Ended> {
    run(in_c(program).args(words), ANSWER)
}

fn in_c(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env("LC_ALL", "C");
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_words_for_lp_keep_odd_names_and_files_apart_from_options() {
        let job = PrintJob {
            file: Path::new("-fișă.pdf"),
            title: "-t x",
            copies: 3,
            both_sides: true,
        };
        let words = words("-d'q", &job);
        let text: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
        assert_eq!(text[..6], ["-d", "-d'q", "-n", "3", "-t", "-t x"]);
        assert!(text.contains(&"sides=two-sided-long-edge".into()));
        assert_eq!(text[text.len() - 2..], ["--", "-fișă.pdf"]);
    }

    #[test]
    fn queues_are_read_by_name_once_each() {
        assert_eq!(
            names("Primăria\nHP_1/draft\nHP_1\n\n"),
            ["HP_1", "Primăria"]
        );
        assert_eq!(
            default("system default destination: HP_1/draft\n").as_deref(),
            Some("HP_1")
        );
        assert_eq!(default("no system default destination\n"), None);
        assert_eq!(default(""), None);
    }

    #[test]
    fn attributes_are_read_with_their_quotes_and_backslashes() {
        let said = "copies=1 printer-info='HP LaserJet \\'nou\\'' printer-is-accepting-jobs=true printer-type=16 x\n";
        let about = attributes(said);
        assert_eq!(about["printer-info"], "HP LaserJet 'nou'");
        assert_eq!(about["printer-is-accepting-jobs"], "true");
        let info = info("hp".to_owned(), &about, Some("hp"));
        assert_eq!(info.description, "HP LaserJet 'nou'");
        assert_eq!(
            (info.is_default, info.both_sides, info.colour),
            (true, Some(true), Some(false))
        );
        assert_eq!(
            attributes("'\\"),
            BTreeMap::from([("'".to_owned(), String::new())])
        );
    }

    #[test]
    fn a_printer_nobody_described_is_called_by_its_name() {
        let info = info("raw".to_owned(), &BTreeMap::new(), None);
        assert_eq!(info.description, "raw");
        assert_eq!((info.is_default, info.both_sides), (false, None));
    }
}
