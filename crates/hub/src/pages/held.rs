//! What is held, and the forms by which an administrator lets it count or takes the word back.

use super::board::parts::service_name;
use super::sign_in::refused;
use super::visitor::{Administrator, Form};
use super::{Page, Reader, failure, status_of};
use crate::figures::current;
use crate::held::HeldDay;
use crate::{AllHeld, Error, Hub};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use indrumar_catalogue::Catalogue;
use indrumar_domain::{Day, InstallId};
use indrumar_i18n::date;
use maud::{Markup, html};

const HERE: &str = "/held";

pub(super) async fn page(State(hub): State<Hub>, Administrator(visitor): Administrator) -> Page {
    show(&hub, visitor.reader, None).await
}

pub(super) async fn map_code(State(hub): State<Hub>, form: Form<Administrator>) -> Response {
    let done = async {
        let day = |name: &str| {
            Some(form.field(name))
                .filter(|text| !text.is_empty())
                .map(typed)
                .transpose()
        };
        let (from, until) = (day("from")?, day("until")?);
        hub.map_code(form.field("code"), form.field("target"), from, until)
            .await
    };
    let done = done.await;
    settled(&hub, form, done).await
}

pub(super) async fn unmap_code(State(hub): State<Hub>, form: Form<Administrator>) -> Response {
    let done = hub.unmap_code(form.field("code")).await;
    settled(&hub, form, done).await
}

pub(super) async fn map_day(State(hub): State<Hub>, form: Form<Administrator>) -> Response {
    let done = async {
        let (install, day) = named(&form)?;
        hub.map_day(&install, day, typed(form.field("on"))?).await
    };
    let done = done.await;
    settled(&hub, form, done).await
}

pub(super) async fn unmap_day(State(hub): State<Hub>, form: Form<Administrator>) -> Response {
    let done = async {
        let (install, day) = named(&form)?;
        hub.unmap_day(&install, day).await
    };
    let done = done.await;
    settled(&hub, form, done).await
}

pub(super) async fn accept_sizes(State(hub): State<Hub>, form: Form<Administrator>) -> Response {
    let done = async {
        let (install, day) = named(&form)?;
        hub.accept_sizes(&install, day).await
    };
    let done = done.await;
    settled(&hub, form, done).await
}

fn typed(text: &str) -> Result<Day, Error> {
    Day::parse(text).map_err(|_| Error::BadDate(text.to_owned()))
}

fn named(form: &Form<Administrator>) -> Result<(InstallId, Day), Error> {
    let text = form.field("install");
    let install = InstallId::parse(text).map_err(|_| Error::BadInstall(text.to_owned()))?;
    Ok((install, typed(form.field("day"))?))
}

async fn settled(hub: &Hub, form: Form<Administrator>, done: Result<(), Error>) -> Response {
    let reader = form.from.0.reader;
    match done {
        Ok(()) => Redirect::to(&reader.link(HERE)).into_response(),
        Err(error) => show(hub, reader, Some(&error)).await.into_response(),
    }
}

async fn show(hub: &Hub, reader: Reader, error: Option<&Error>) -> Page {
    let loaded = async {
        Ok::<_, Error>((
            hub.held().await?,
            hub.mapped_days().await?,
            hub.catalogue().await?,
        ))
    };
    match loaded.await {
        Ok((held, mapped, catalogue)) => Page {
            status: error.map_or(StatusCode::OK, status_of),
            path: HERE.to_owned(),
            title: reader.plain("hub-held-heading"),
            body: body(&reader, &held, &mapped, &catalogue, error),
            reader,
        },
        Err(error) => failure(reader, HERE, &error),
    }
}

fn body(
    reader: &Reader,
    held: &AllHeld,
    mapped: &[(String, String, String)],
    catalogue: &Catalogue,
    error: Option<&Error>,
) -> Markup {
    let nothing = held.codes.is_empty() && held.days.is_empty() && held.sizes.is_empty();
    html! {
        h1 { (reader.plain("hub-held-heading")) }
        p.lede { (reader.plain("hub-held-about")) }
        (refused(reader, error))
        @if nothing { p { (reader.plain("hub-held-none")) } }
        @if !held.codes.is_empty() {
            h2 { (reader.plain("hub-held-codes")) }
            @for (code, n) in &held.codes { (one_code(reader, held, catalogue, code, *n)) }
        }
        @if !held.days.is_empty() {
            h2 { (reader.plain("hub-held-days")) }
            @for one in &held.days {
                section.held {
                    (about(reader, one, one.visits))
                    form.line method="post" action=(reader.link("/held/day")) {
                        (reader.token()) (of(one))
                        @let id = format!("on-{}-{}", one.install, one.day);
                        div.field { label for=(id) { (reader.plain("hub-field-counts-on")) } input id=(id) name="on" type="date" value=(one.day) required; }
                        button type="submit" { (reader.plain("hub-action-count")) }
                    }
                }
            }
        }
        @if !held.sizes.is_empty() {
            h2 { (reader.plain("hub-held-sizes")) }
            @for one in &held.sizes {
                section.held {
                    (about(reader, one, one.sizes))
                    form.line method="post" action=(reader.link("/held/sizes")) {
                        (reader.token()) (of(one))
                        button type="submit" { (reader.plain("hub-action-accept")) }
                    }
                }
            }
        }
        @if !mapped.is_empty() {
            h2 { (reader.plain("hub-mapped-days")) }
            @for (install, day, on) in mapped {
                section.held {
                    p { strong { (shown(day)) } " → " (shown(on)) " · " code { (install) } }
                    form.line method="post" action=(reader.link("/held/day/back")) {
                        (reader.token())
                        input type="hidden" name="install" value=(install);
                        input type="hidden" name="day" value=(day);
                        button type="submit" { (reader.plain("hub-action-hold")) }
                    }
                }
            }
        }
    }
}

fn one_code(reader: &Reader, held: &AllHeld, catalogue: &Catalogue, code: &str, n: u64) -> Markup {
    let mappings: Vec<_> = held
        .mappings
        .iter()
        .filter(|one| one.code == code)
        .collect();
    let mut services: Vec<(String, String)> = catalogue
        .services()
        .filter(|service| current(catalogue, service.code.as_str()).is_some())
        .map(|service| {
            (
                service_name(catalogue, reader, service.code.as_str()),
                service.code.to_string(),
            )
        })
        .collect();
    services.sort();
    let id = |name: &str| format!("{name}-{code}");
    html! {
        section.held {
            p { strong { code { (code) } } ": " (reader.number(n)) }
            @for one in &mappings {
                p {
                    "→ " (service_name(catalogue, reader, &one.target))
                    @if one.from != crate::held::EVER { ", " (reader.plain("hub-field-from")) " " (shown(&one.from)) }
                    @if let Some(to) = &one.to { ", " (reader.plain("hub-field-until")) " " (shown(to)) }
                }
            }
            form.line method="post" action=(reader.link("/held/code")) {
                (reader.token())
                input type="hidden" name="code" value=(code);
                div.field.grow {
                    label for=(id("target")) { (reader.plain("hub-field-counts-as")) }
                    select id=(id("target")) name="target" { @for (name, code) in &services { option value=(code) { (name) } } }
                }
                div.field { label for=(id("from")) { (reader.plain("hub-field-from")) } input id=(id("from")) name="from" type="date"; }
                div.field { label for=(id("until")) { (reader.plain("hub-field-until")) } input id=(id("until")) name="until" type="date"; }
                button type="submit" { (reader.plain("hub-action-count")) }
            }
            @if !mappings.is_empty() {
                form.line method="post" action=(reader.link("/held/code/back")) {
                    (reader.token())
                    input type="hidden" name="code" value=(code);
                    button type="submit" { (reader.plain("hub-action-hold")) }
                }
            }
        }
    }
}

fn about(reader: &Reader, one: &HeldDay, n: u64) -> Markup {
    html! {
        p {
            strong { (shown(&one.day)) } ": " (reader.number(n))
            @if let Some(office) = &one.office { " · " a href=(reader.link(&format!("/office/{office}"))) { (office) } }
            " · " code { (one.install) }
        }
    }
}

fn of(one: &HeldDay) -> Markup {
    html! {
        input type="hidden" name="install" value=(one.install);
        input type="hidden" name="day" value=(one.day);
    }
}

fn shown(day: &str) -> String {
    Day::parse(day).map_or_else(|_| day.to_owned(), |day| date(day.date()))
}
