//! Sheets that stay: in the data folder for the printer and the viewer, in the person's documents under a readable name.

use super::compose::{Composed, Wanted, filled_in};
use super::put;
use crate::error::shown;
use crate::printing::Habit;
use crate::settings::traces;
use crate::{ApiError, Desk};
use indrumar_document::{html, pdf, svg_pages};
use indrumar_domain::Day;
use indrumar_paperwork::StripValues;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// The form of a sheet that nobody asked for in another.
const PDF: &str = "pdf";

/// Which sheet, and how it shall look.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct SheetChoice {
    /// The service's code.
    pub code: String,
    /// The language of the sheet.
    #[ts(type = "Language")]
    pub language: String,
    /// The language beside it, when there shall be two.
    #[ts(type = "Language | null")]
    pub also: Option<String>,
    /// The id of the first step that is left; all steps, when absent.
    pub from_step: Option<String>,
    /// The size of its print; as set for this desk, when absent.
    #[ts(type = "Size | null")]
    pub size: Option<String>,
    /// What is written on the strip that is torn off; boxes to fill in, when absent.
    #[ts(optional)]
    pub strip: Option<SheetStrip>,
}

/// What belongs to one person: printed, never kept.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct SheetStrip {
    /// The number of the account or of the application.
    pub number: Option<String>,
    /// The day to come back or to act, `YYYY-MM-DD`.
    pub next: Option<String>,
    /// The code that finds the request again.
    pub return_code: Option<String>,
}

/// A sheet for the person's documents.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct SheetKeep {
    /// Which.
    #[serde(flatten)]
    #[ts(flatten)]
    pub sheet: SheetChoice,
    /// A page of paper, or one for a web site; paper, when absent.
    #[ts(optional, type = "\"pdf\" | \"html\"")]
    pub format: Option<String>,
}

/// A sheet as it will come out of the printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetPreview {
    /// Its title.
    pub title: String,
    /// Its pages as SVG, the same layout that prints.
    pub pages: Vec<String>,
}

/// The sheet is in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetKept {
    /// The file.
    pub path: String,
    /// Whether a program of the computer shows it.
    pub opened: bool,
}

/// See [`crate::with_commands`].
pub fn preview(desk: &Desk, args: SheetChoice) -> Result<SheetPreview, ApiError> {
    let sheet = chosen(desk, &args)?;
    Ok(SheetPreview {
        title: sheet.document.title,
        pages: svg_pages(&sheet.laid),
    })
}

/// See [`crate::with_commands`].
pub fn open(desk: &Desk, args: SheetChoice) -> Result<SheetKept, ApiError> {
    let (_, path) = kept(desk, &args)?;
    let opened = desk.host().open_file(&path).is_ok();
    Ok(SheetKept {
        path: shown(&path),
        opened,
    })
}

/// See [`crate::with_commands`]. No dialog asks where: it is always the same folder, which opens beside the window.
pub fn keep(desk: &Desk, args: SheetKeep) -> Result<SheetKept, ApiError> {
    let ending = args.format.as_deref().unwrap_or(PDF);
    let sheet = chosen(desk, &args.sheet)?;
    let bytes = match ending {
        PDF => pdf(&sheet.laid)?,
        "html" => html(&sheet.document).into_bytes(),
        _ => {
            let path = format!(".{ending}");
            return Err(ApiError::UnknownFileKind { path });
        }
    };
    let title = readable(&sheet.document.title);
    let name = format!("{title} ({})", tongues(&args.sheet));
    put_in_documents(desk, &name, ending, &bytes)
}

/// Among the person's documents, under a name that people read; the folder opens beside the window.
pub(crate) fn put_in_documents(
    desk: &Desk,
    name: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<SheetKept, ApiError> {
    let folder = match desk.host().documents() {
        Some(documents) => documents.join("Îndrumar"),
        None => desk.folder().sheets(),
    };
    let failed = |path: &Path| ApiError::SheetSaveFailed { path: shown(path) };
    fs::create_dir_all(&folder).map_err(|_| failed(&folder))?;
    let path = put_beside_opened(&folder, name, ending, bytes)?;
    let opened = desk.host().open_file(&folder).is_ok();
    Ok(SheetKept {
        path: shown(&path),
        opened,
    })
}

/// Composes it and writes it into the data folder: its title and its place.
pub(crate) fn kept(desk: &Desk, choice: &SheetChoice) -> Result<(String, PathBuf), ApiError> {
    let sheet = chosen(desk, choice)?;
    traces::sweep(desk);
    let folder = desk.folder().sheets();
    fs::create_dir_all(&folder).map_err(|error| desk.folder().failed(&error))?;
    let name = format!("{}-{}-{}", choice.code, tongues(choice), desk.today());
    let path = put_beside_opened(&folder, &name, PDF, &pdf(&sheet.laid)?)?;
    Ok((sheet.document.title, path))
}

fn chosen(desk: &Desk, choice: &SheetChoice) -> Result<Composed, ApiError> {
    let strip = choice.strip.as_ref().map(StripValues::try_from);
    let usual = Habit::of(desk)?.size.as_str();
    let wanted = Wanted {
        code: &choice.code,
        language: &choice.language,
        also: choice.also.as_deref(),
        from_step: choice.from_step.as_deref(),
        size: choice.size.as_deref().unwrap_or(usual),
        day: desk.today(),
    };
    filled_in(
        desk,
        &desk.catalogue(),
        &wanted,
        strip.transpose()?.unwrap_or_default(),
    )
}

impl TryFrom<&SheetStrip> for StripValues {
    type Error = ApiError;

    fn try_from(strip: &SheetStrip) -> Result<Self, ApiError> {
        let next = strip.next.as_deref().filter(|day| !day.is_empty());
        Ok(Self {
            number: strip.number.clone(),
            return_code: strip.return_code.clone(),
            next: next.map(Day::parse).transpose()?.map(Day::date),
        })
    }
}

fn tongues(choice: &SheetChoice) -> String {
    let also = choice.also.iter().map(String::as_str);
    let all: Vec<&str> = std::iter::once(choice.language.as_str())
        .chain(also)
        .collect();
    all.join("-")
}

/// A title that every file system takes as a name.
pub(crate) fn readable(title: &str) -> String {
    let taken = |c: char| !c.is_control() && !"\\/:*?\"<>|".contains(c);
    let name: String = title.chars().filter(|c| taken(*c)).take(80).collect();
    name.trim_matches(|c: char| c == '.' || c.is_whitespace())
        .to_owned()
}

/// Under Windows a viewer holds the file it shows; then the new sheet gets the next name.
fn put_beside_opened(
    folder: &Path,
    name: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<PathBuf, ApiError> {
    let mut path = folder.to_owned();
    for n in 1..=9 {
        path = folder.join(match n {
            1 => format!("{name}.{ending}"),
            _ => format!("{name}-{n}.{ending}"),
        });
        if put(&path, bytes).is_ok() {
            return Ok(path);
        }
    }
    Err(ApiError::SheetSaveFailed { path: shown(&path) })
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn a_title_becomes_a_name_that_every_file_system_takes() {
        assert_eq!(
            readable("Cum plătiți: lumină/gaz?"),
            "Cum plătiți luminăgaz"
        );
        assert_eq!(readable(&"ș".repeat(300)).chars().count(), 80);
    }
}
