//! Desks without a word for a week, with the telephone of their office: a list to ring people up by.

use super::board::district_path;
use super::visitor::Visitor;
use super::{Page, Reader, failure};
use crate::Hub;
use crate::board::Quiet;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::DateTime;
use indrumar_domain::CHISINAU;
use indrumar_i18n::{Args, date};
use maud::{Markup, html};

pub(super) async fn page(State(hub): State<Hub>, visitor: Visitor) -> Page {
    let reader = visitor.reader;
    match hub.quiet(visitor.account.role.district()).await {
        Ok(quiet) => Page {
            status: StatusCode::OK,
            path: "/quiet".to_owned(),
            title: reader.plain("hub-quiet-heading"),
            body: body(&reader, &quiet),
            reader,
        },
        Err(error) => failure(reader, "/quiet", &error),
    }
}

fn body(reader: &Reader, quiet: &[Quiet]) -> Markup {
    let count = u64::try_from(quiet.len()).unwrap_or(u64::MAX);
    let args = Args::new().with("count", count);
    html! {
        h1 id="quiet" { (reader.plain("hub-quiet-heading")) }
        p.lede { (reader.plain("hub-quiet-lede")) }
        @if quiet.is_empty() {
            p { (reader.plain("hub-quiet-empty")) }
        } @else {
            p { (reader.words.text("hub-quiet-count", &args)) }
            div.wide role="region" tabindex="0" aria-labelledby="quiet" {
                table {
                    thead { tr {
                        th scope="col" { (reader.plain("hub-column-office")) }
                        th scope="col" { (reader.plain("hub-column-district")) }
                        th scope="col" { (reader.plain("hub-column-phone")) }
                        th scope="col" { (reader.plain("hub-column-heard-at")) }
                        th scope="col" { (reader.plain("hub-column-desk")) }
                    } }
                    tbody { @for one in quiet { (line(reader, one)) } }
                }
            }
        }
    }
}

fn line(reader: &Reader, one: &Quiet) -> Markup {
    let heard = one
        .heard_at
        .as_deref()
        .and_then(|at| DateTime::parse_from_rfc3339(at).ok());
    let heard = heard.map(|at| date(at.with_timezone(&CHISINAU).date_naive()));
    // Eight of its signs tell the desks of an office apart.
    let desk: String = one.install.chars().take(8).collect();
    html! {
        tr {
            th scope="row" { a href=(reader.link(&format!("/office/{}", one.office))) { (one.name) } }
            td { @if let Some(district) = &one.district { a href=(reader.link(&district_path(district))) { (reader.district(district)) } } }
            td.nowrap { (one.phone.as_deref().unwrap_or("–")) }
            td { (heard.unwrap_or_else(|| reader.plain("hub-install-never"))) }
            td { code { (desk) } }
        }
    }
}
