//! A workbook: the table on the first sheet, what made it on the second. Texts are texts, numbers numbers, dates dates.

use chrono::{Datelike, NaiveDate, NaiveTime};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Cell, Grid};

/// A table that no workbook takes: too many rows, a text that is too long.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("workbook: {0}")]
pub struct WorkbookError(String);

/// How cells look.
struct Looks {
    head: Format,
    strong: Format,
    date: Format,
    time: Format,
    wrapped: Format,
}

/// The table as a workbook. `as_of` is the day that the file gives as the one on which it was made: the same table is the same file.
///
/// # Errors
/// It has more rows than a sheet takes, or a text longer than a cell.
pub fn xlsx(grid: &Grid, as_of: NaiveDate) -> Result<Vec<u8>, WorkbookError> {
    made(grid, as_of).map_err(|error| WorkbookError(error.to_string()))
}

fn made(grid: &Grid, as_of: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks {
        head: Format::new()
            .set_bold()
            .set_text_wrap()
            .set_border_bottom(FormatBorder::Medium),
        strong: Format::new()
            .set_bold()
            .set_border_top(FormatBorder::Medium),
        date: Format::new().set_num_format("dd.mm.yyyy"),
        time: Format::new().set_num_format("hh:mm"),
        wrapped: Format::new().set_text_wrap(),
    };
    let mut book = Workbook::new();
    let year = u16::try_from(as_of.year()).unwrap_or(1900).max(1900);
    let month = u8::try_from(as_of.month()).unwrap_or(1);
    let day = u8::try_from(as_of.day()).unwrap_or(1);
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let properties = DocProperties::new()
        .set_title(&grid.title)
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    let sheet = book.add_worksheet().set_name(sheet_name(&grid.title))?;
    table(sheet, grid, &looks)?;
    let name = grid.words.plain("export-about");
    let sheet = book.add_worksheet().set_name(sheet_name(&name))?;
    about(sheet, grid, &looks)?;
    book.save_to_buffer()
}

fn table(sheet: &mut Worksheet, grid: &Grid, looks: &Looks) -> Result<(), XlsxError> {
    for (column, place) in grid.columns.iter().zip(0_u16..) {
        sheet.set_column_width(place, f64::from(column.width))?;
        sheet.write_string_with_format(0, place, &column.title, &looks.head)?;
    }
    let mut below = 1;
    for row in &grid.rows {
        for (cell, place) in row.iter().zip(0_u16..) {
            write(sheet, below, place, cell, looks)?;
        }
        below += 1;
    }
    let last = u16::try_from(grid.columns.len().saturating_sub(1)).unwrap_or(0);
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    if !grid.rows.is_empty() {
        sheet.autofilter(0, 0, below - 1, last)?;
        // Outside what is sorted and filtered.
        for (sum, place) in grid.sums().into_iter().zip(0_u16..) {
            if let Some(sum) = sum {
                sheet.write_number_with_format(below, place, sum as f64, &looks.strong)?;
            }
        }
    }
    Ok(())
}

fn about(sheet: &mut Worksheet, grid: &Grid, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 34.0)?;
    sheet.set_column_width(1, 60.0)?;
    for ((name, value), row) in grid.about().into_iter().zip(0_u32..) {
        sheet.write_string(row, 0, &name)?;
        write(sheet, row, 1, &value, looks)?;
    }
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => {}
        Cell::Text(text) if text.contains('\n') => {
            sheet.write_string_with_format(row, column, text, &looks.wrapped)?;
        }
        Cell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
        // Counts beyond 2^53 do not occur at a help desk, and a spreadsheet knows no other numbers.
        Cell::Number(number) => {
            sheet.write_number(row, column, *number as f64)?;
        }
        Cell::Date(date) if date.year() < 1900 => {
            // Before the calendar of spreadsheets.
            sheet.write_string(row, column, indrumar_i18n::date(*date))?;
        }
        Cell::Date(date) => {
            sheet.write_datetime_with_format(row, column, midnight(*date), &looks.date)?;
        }
        Cell::Time(time) => {
            sheet.write_datetime_with_format(row, column, time, &looks.time)?;
        }
    }
    Ok(())
}

fn midnight(date: NaiveDate) -> chrono::NaiveDateTime {
    date.and_time(NaiveTime::MIN)
}

/// A title as the name of a sheet: at most 31 characters, and not every sign.
fn sheet_name(title: &str) -> String {
    let taken = |c: &char| !c.is_control() && !"[]:*?/\\'".contains(*c);
    let name: String = title.chars().filter(taken).take(31).collect();
    name
}
