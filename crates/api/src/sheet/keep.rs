//! Sheets that stay: in the data folder for the printer and the viewer, in the person's documents under a readable name.

use super::{NORMAL, Wanted, composed, put};
use crate::error::shown;
use crate::{ApiError, Desk};
use indrumar_document::{Laid, pdf, svg_pages};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// Which sheet, and how it shall look.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
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
    /// The size of its print; normal, when absent.
    #[ts(type = "Size | null")]
    pub size: Option<String>,
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
    let (title, laid) = chosen(desk, &args)?;
    Ok(SheetPreview {
        title,
        pages: svg_pages(&laid),
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
pub fn keep(desk: &Desk, args: SheetChoice) -> Result<SheetKept, ApiError> {
    let (title, laid) = chosen(desk, &args)?;
    let folder = match desk.host().documents() {
        Some(documents) => documents.join("Îndrumar"),
        None => desk.folder().sheets(),
    };
    let failed = |path: &Path| ApiError::SheetSaveFailed { path: shown(path) };
    fs::create_dir_all(&folder).map_err(|_| failed(&folder))?;
    let name = format!("{} ({})", readable(&title), tongues(&args));
    let path = put_beside_opened(&folder, &name, &pdf(&laid)?)?;
    let opened = desk.host().open_file(&folder).is_ok();
    Ok(SheetKept {
        path: shown(&path),
        opened,
    })
}

/// Composes it and writes it into the data folder: its title and its place.
pub(crate) fn kept(desk: &Desk, choice: &SheetChoice) -> Result<(String, PathBuf), ApiError> {
    let (title, laid) = chosen(desk, choice)?;
    let folder = desk.folder().sheets();
    fs::create_dir_all(&folder).map_err(|error| desk.folder().failed(&error))?;
    let name = format!("{}-{}-{}", choice.code, tongues(choice), desk.today());
    let path = put_beside_opened(&folder, &name, &pdf(&laid)?)?;
    Ok((title, path))
}

fn chosen(desk: &Desk, choice: &SheetChoice) -> Result<(String, Laid), ApiError> {
    let sheet = composed(
        desk,
        &Wanted {
            code: &choice.code,
            language: &choice.language,
            also: choice.also.as_deref(),
            from_step: choice.from_step.as_deref(),
            size: choice.size.as_deref().unwrap_or(NORMAL),
            day: desk.today(),
        },
    )?;
    Ok((sheet.document.title, sheet.laid))
}

fn tongues(choice: &SheetChoice) -> String {
    let also = choice.also.iter().map(String::as_str);
    let all: Vec<&str> = std::iter::once(choice.language.as_str())
        .chain(also)
        .collect();
    all.join("-")
}

/// A title that every file system takes as a name.
fn readable(title: &str) -> String {
    let taken = |c: char| !c.is_control() && !"\\/:*?\"<>|".contains(c);
    let name: String = title.chars().filter(|c| taken(*c)).take(80).collect();
    name.trim_matches(|c: char| c == '.' || c.is_whitespace())
        .to_owned()
}

/// Under Windows a viewer holds the file it shows; then the new sheet gets the next name.
fn put_beside_opened(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ApiError> {
    let mut path = folder.to_owned();
    for n in 1..=9 {
        path = folder.join(match n {
            1 => format!("{name}.pdf"),
            _ => format!("{name}-{n}.pdf"),
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
