//! The page of the country, of a district and of an office: the same parts in the same order, each figure with how much of it
//! is known. Pictures are bars; beside each stands its number in the table that it is part of.

pub(super) mod choose;
pub(super) mod lines;
pub(super) mod parts;
pub(super) mod stuck;
pub(super) mod tables;

use super::visitor::Visitor;
use super::{Page, Reader, failure};
use crate::board::{Asked, Board, Scope};
use crate::{Error, Hub};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use indrumar_catalogue::District;
use indrumar_i18n::Args;
use maud::{Markup, html};

pub(super) async fn country(State(hub): State<Hub>, visitor: Visitor) -> Page {
    let scope = match visitor.account.role.district() {
        Some(district) => Scope::District(district.to_owned()),
        None => Scope::Country,
    };
    show(&hub, visitor, Ok(scope)).await
}

pub(super) async fn district(
    State(hub): State<Hub>,
    code: Result<Path<String>, PathRejection>,
    visitor: Visitor,
) -> Page {
    let scope = district_scope(&visitor, &text(code));
    show(&hub, visitor, scope).await
}

pub(super) async fn office(
    State(hub): State<Hub>,
    code: Result<Path<String>, PathRejection>,
    visitor: Visitor,
) -> Page {
    let scope = office_scope(&hub, &visitor, &text(code)).await;
    show(&hub, visitor, scope).await
}

/// What is no text is no name.
fn text(code: Result<Path<String>, PathRejection>) -> String {
    code.map_or_else(|_| String::new(), |Path(code)| code)
}

/// What is not for this account is not there.
pub(super) fn district_scope(visitor: &Visitor, code: &str) -> Result<Scope, Error> {
    let missing = || Error::UnknownDistrict(code.to_owned());
    let found = District::named(code).ok().flatten().ok_or_else(missing)?;
    let name = found.name.ro;
    if visitor.sees(Some(&name)) {
        Ok(Scope::District(name))
    } else {
        Err(missing())
    }
}

/// See [`district_scope`].
pub(super) async fn office_scope(hub: &Hub, visitor: &Visitor, code: &str) -> Result<Scope, Error> {
    let office = hub.office(code).await?;
    if visitor.sees(office.district.as_deref()) {
        Ok(Scope::Office(office))
    } else {
        Err(Error::NoSuchOffice(code.to_owned()))
    }
}

async fn show(hub: &Hub, visitor: Visitor, scope: Result<Scope, Error>) -> Page {
    let path = visitor.door.path.clone();
    let reader = &visitor.reader;
    let board = match scope {
        Ok(scope) => match Asked::read(scope, hub.clock.today(), |key| reader.asked(key)) {
            Ok(asked) => hub.board(asked).await,
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    match board {
        Ok(board) => Page {
            status: StatusCode::OK,
            title: title(reader, &board.asked.scope),
            body: body(reader, &visitor, &board, &path),
            path,
            reader: visitor.reader,
        },
        Err(error) => failure(visitor.reader, &path, &error),
    }
}

/// What a scope is called.
pub(super) fn title(reader: &Reader, scope: &Scope) -> String {
    match scope {
        Scope::Country => reader.plain("hub-country"),
        Scope::District(name) => reader.district(name),
        Scope::Office(office) => office.name.clone(),
    }
}

/// The address of a district's page.
pub(super) fn district_path(name: &str) -> String {
    let found = District::named(name).ok().flatten();
    found.map_or_else(String::new, |it| format!("/district/{}", it.code))
}

fn body(reader: &Reader, visitor: &Visitor, board: &Board, path: &str) -> Markup {
    html! {
        (above(reader, visitor, &board.asked.scope))
        h1 { (title(reader, &board.asked.scope)) }
        (lede(reader, &board.asked.scope))
        (choose::choose(reader, board, path))
        (parts::sums(reader, board))
        (lines::lines(reader, board))
        (parts::series(reader, board))
        (parts::services(reader, board))
        (stuck::stuck(reader, board))
        (tables::tables(reader, board))
        (parts::held(reader, &board.now.held))
        (choose::exports(reader, board))
    }
}

/// The way up, as far as the account sees.
fn above(reader: &Reader, visitor: &Visitor, scope: &Scope) -> Markup {
    let country = visitor.account.role.district().is_none();
    let district = match scope {
        Scope::Office(office) => office.district.as_deref(),
        _ => None,
    };
    html! {
        @if *scope != Scope::Country && (country || district.is_some()) {
            nav.back aria-label=(reader.plain("hub-nav-above")) {
                @if country { a href=(reader.link("/")) { (reader.plain("hub-country")) } }
                @if let Some(district) = district {
                    @if country { span aria-hidden="true" { " › " } }
                    a href=(reader.link(&district_path(district))) { (reader.district(district)) }
                }
            }
        }
    }
}

fn lede(reader: &Reader, scope: &Scope) -> Markup {
    html! {
        @match scope {
            Scope::Office(office) => p.lede {
                (reader.plain(&format!("office-kind-{}", office.kind)))
                @if let Some(phone) = &office.phone {
                    @let args = Args::new().with("phone", phone);
                    " · " (reader.words.text("hub-office-phone", &args))
                }
            },
            _ => p.lede { (reader.plain("hub-lede")) },
        }
    }
}
