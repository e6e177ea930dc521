//! The figures of a page as a file: CSV and XLSX in the form of the desk's own exports, and data values for DHIS2.
//!
//! A file is made from the same board as the page, and says what made it: the days, the coverage, the offices, the log's number.

mod dhis2;
mod table;

use super::board::{choose, district_scope, office_scope};
use super::visitor::Visitor;
use super::{Page, failure};
use crate::board::{Asked, Board, Scope};
use crate::{Error, Hub};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use indrumar_paperwork::{csv, xlsx};

const CSV: &str = "text/csv; charset=utf-8; header=present";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) async fn file(
    State(hub): State<Hub>,
    form: Result<Path<String>, PathRejection>,
    visitor: Visitor,
) -> Response {
    let form = form.map_or_else(|_| String::new(), |Path(form)| form);
    match made(&hub, &visitor, &form).await {
        Ok(response) => response,
        Err(error) => {
            let page: Page = failure(visitor.reader, &visitor.door.path, &error);
            page.into_response()
        }
    }
}

async fn made(hub: &Hub, visitor: &Visitor, form: &str) -> Result<Response, Error> {
    let reader = &visitor.reader;
    let scope = scope(hub, visitor, reader.asked("scope").unwrap_or("country")).await?;
    let asked = Asked::read(scope, hub.clock.today(), |key| reader.asked(key))?;
    let board = hub.board(asked).await?;
    let internal = |error: String| Error::Internal(error);
    let (bytes, kind, ending) = match form {
        "csv" => (csv(&table::grid(hub, visitor, &board)), CSV, "csv"),
        "xlsx" => {
            let grid = table::grid(hub, visitor, &board);
            let bytes = xlsx(&grid, board.today.date());
            let bytes = bytes.map_err(|error| internal(error.to_string()))?;
            (bytes, XLSX, "xlsx")
        }
        "dhis2" => {
            let values = dhis2::values(hub, &board)?;
            let bytes = serde_json::to_vec_pretty(&values);
            let bytes = bytes.map_err(|error| internal(error.to_string()))?;
            (bytes, "application/json", "json")
        }
        _ => return Err(Error::NoSuchPage),
    };
    let mut response = ([(CONTENT_TYPE, kind)], bytes).into_response();
    let disposition = format!("attachment; filename=\"{}.{ending}\"", name(&board));
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        response
            .headers_mut()
            .insert(CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}

async fn scope(hub: &Hub, visitor: &Visitor, word: &str) -> Result<Scope, Error> {
    match (word, word.strip_prefix("office:")) {
        (_, Some(office)) => office_scope(hub, visitor, office).await,
        ("country", None) => match visitor.account.role.district() {
            Some(district) => Ok(Scope::District(district.to_owned())),
            None => Ok(Scope::Country),
        },
        (district, None) => district_scope(visitor, district),
    }
}

/// `indrumar-MD-DR-2026-11-01-2026-11-30`: only letters that every file system takes.
fn name(board: &Board) -> String {
    let scope = choose::scope_word(&board.asked.scope).replace(':', "-");
    let (from, to) = (board.asked.span.from, board.asked.span.to);
    format!("indrumar-{scope}-{from}-{to}")
}
