//! The first page: every office with its visits of today, this month and this year.

use super::overview::{self, Row};
use super::visitor::Visitor;
use super::{Page, Reader, failure};
use crate::office::OfficeRow;
use crate::{Error, Hub};
use axum::extract::State;
use axum::http::StatusCode;
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) async fn page(State(hub): State<Hub>, visitor: Visitor) -> Page {
    match body(&hub, &visitor).await {
        Ok(body) => Page {
            status: StatusCode::OK,
            path: "/".to_owned(),
            title: visitor.reader.plain("hub-page-title"),
            body,
            reader: visitor.reader,
        },
        Err(error) => failure(visitor.reader, "/", &error),
    }
}

async fn body(hub: &Hub, visitor: &Visitor) -> Result<Markup, Error> {
    let reader = &visitor.reader;
    let mut offices = hub.offices().await?;
    offices.retain(|office| visitor.sees(office.district.as_deref()));
    let rows = overview::rows(hub).await?;
    Ok(html! {
        h1 { (reader.plain("hub-offices-heading")) }
        p.lede { (reader.plain("hub-lede")) }
        @if offices.is_empty() {
            p { (reader.plain("hub-offices-empty")) }
        } @else {
            (table(reader, &offices, &rows))
        }
    })
}

fn table(reader: &Reader, offices: &[OfficeRow], rows: &BTreeMap<i64, Row>) -> Markup {
    let of = |office: &OfficeRow| rows.get(&office.no).copied().unwrap_or_default();
    let sum = |pick: fn(Row) -> u64| offices.iter().map(|office| pick(of(office))).sum::<u64>();
    let head = |key: &str| reader.plain(key);
    html! {
        div.wide role="region" tabindex="0" aria-labelledby="offices" {
            table {
                caption id="offices" { (head("hub-caption-offices")) }
                thead {
                    tr {
                        th scope="col" { (head("hub-column-office")) }
                        th scope="col" { (head("hub-column-kind")) }
                        th scope="col" { (head("hub-column-district")) }
                        th.n scope="col" { (head("hub-column-desks")) }
                        th.n scope="col" { (head("hub-column-today")) }
                        th.n scope="col" { (head("hub-column-this-month")) }
                        th.n scope="col" { (head("hub-column-this-year")) }
                    }
                }
                tbody {
                    @for office in offices {
                        @let row = of(office);
                        tr {
                            th scope="row" { a href=(reader.link(&format!("/office/{}", office.code))) { (office.name) } }
                            td { (reader.plain(&format!("office-kind-{}", office.kind))) }
                            td { (office.district.as_deref().unwrap_or_default()) }
                            td.n { (reader.number(row.desks)) }
                            td.n { (reader.number(row.today)) }
                            td.n { (reader.number(row.month)) }
                            td.n { (reader.number(row.year)) }
                        }
                    }
                }
                tfoot {
                    tr {
                        th scope="row" colspan="3" { (head("hub-total")) }
                        td.n { (reader.number(sum(|row| row.desks))) }
                        td.n { (reader.number(sum(|row| row.today))) }
                        td.n { (reader.number(sum(|row| row.month))) }
                        td.n { (reader.number(sum(|row| row.year))) }
                    }
                }
            }
        }
    }
}
