//! The door: signing in, signing out, and the code that sets a password once.

use super::cookie::{Cookie, form_token};
use super::visitor::{Door, Form, Stranger, Visitor};
use super::{Page, Reader};
use crate::{Error, Hub, hub_key};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

pub(super) async fn login(stranger: Stranger) -> Response {
    let then = local(stranger.query.get("then").map(String::as_str));
    show(stranger, None, |reader, token, error| {
        login_form(reader, token, error, "", &then)
    })
}

pub(super) async fn log_in(State(hub): State<Hub>, form: Form<Stranger>) -> Response {
    let (name, then) = (
        form.field("name").to_owned(),
        local(Some(form.field("then"))),
    );
    let prefix = form.from.door.peer.prefix(&form.from.door.headers);
    match hub.sign_in(&name, form.raw("password"), Some(prefix)).await {
        Ok(token) => inside(&form.from.door, &token, &then),
        Err(error) => show(form.from, Some(&error), |reader, token, error| {
            login_form(reader, token, error, &name, &then)
        }),
    }
}

pub(super) async fn first(stranger: Stranger) -> Response {
    show(stranger, None, |reader, token, error| {
        first_form(reader, token, error, "")
    })
}

pub(super) async fn use_code(State(hub): State<Hub>, form: Form<Stranger>) -> Response {
    let name = form.field("name").to_owned();
    match set(&hub, &form).await {
        Ok(token) => inside(&form.from.door, &token, "/"),
        Err(error) => show(form.from, Some(&error), |reader, token, error| {
            first_form(reader, token, error, &name)
        }),
    }
}

async fn set(hub: &Hub, form: &Form<Stranger>) -> Result<String, Error> {
    if form.raw("password") != form.raw("again") {
        return Err(Error::PasswordsDiffer);
    }
    let prefix = form.from.door.peer.prefix(&form.from.door.headers);
    // No name can be so written: guesses at codes are counted together and apart from those at names.
    hub.attempt("/first", Some(prefix)).await?;
    let lang = form.from.reader.words.lang();
    let (name, code) = (form.field("name"), form.field("code"));
    let account = hub
        .use_account_code(name, code, form.raw("password"), lang)
        .await?;
    hub.begin_session(&account).await
}

pub(super) async fn log_out(State(hub): State<Hub>, form: Form<Visitor>) -> Response {
    if let Err(error) = hub.sign_out(&form.from.token).await {
        return super::failure(form.from.reader, "/logout", &error).into_response();
    }
    let response = Redirect::to("/login").into_response();
    form.from.door.drop(response, Cookie::Session)
}

/// Only a way inside this hub: nobody is sent on to a stranger.
fn local(then: Option<&str>) -> String {
    let plain = |then: &&str| {
        then.starts_with('/')
            && !then.starts_with("//")
            && !then.contains(['\\', '\r', '\n'])
            && !["/login", "/first", "/logout"]
                .iter()
                .any(|door| then.starts_with(door))
    };
    then.filter(plain).unwrap_or("/").to_owned()
}

fn inside(door: &Door, token: &str, then: &str) -> Response {
    // The form's own token has done its work.
    let response = door.drop(Redirect::to(then).into_response(), Cookie::Form);
    door.set(response, Cookie::Session, token)
}

/// A form with the token of its cookie, which is made when there is none.
fn show(
    stranger: Stranger,
    error: Option<&Error>,
    form: impl Fn(&Reader, &str, Option<&Error>) -> (&'static str, Markup),
) -> Response {
    let Stranger {
        reader,
        door,
        cookie,
        ..
    } = stranger;
    let made = || hub_key::random::<32>().map(hex::encode).unwrap_or_default();
    let cookie = cookie.unwrap_or_else(made);
    let (title, body) = form(&reader, &form_token(&cookie), error);
    let page = Page {
        status: error.map_or(StatusCode::OK, super::status_of),
        path: door.path.clone(),
        title: reader.plain(title),
        body,
        reader,
    };
    let mut response = page.into_response();
    if let Some(Error::TooManySignIns { seconds }) = error {
        let later = axum::http::HeaderValue::from(*seconds);
        response.headers_mut().insert("retry-after", later);
    }
    door.set(response, Cookie::Form, &cookie)
}

fn login_form(
    reader: &Reader,
    token: &str,
    error: Option<&Error>,
    name: &str,
    then: &str,
) -> (&'static str, Markup) {
    let body = html! {
        h1 { (reader.plain("hub-login-heading")) }
        p.lede { (reader.plain("hub-login-lede")) }
        (refused(reader, error))
        form.narrow method="post" action=(reader.link("/login")) {
            input type="hidden" name="token" value=(token);
            input type="hidden" name="then" value=(then);
            (field(reader, "name", "hub-field-name", "text", "username", name))
            (field(reader, "password", "hub-field-password", "password", "current-password", ""))
            button type="submit" { (reader.plain("hub-action-login")) }
        }
        p { a href=(reader.link("/first")) { (reader.plain("hub-have-code")) } }
        p.quiet { (reader.plain("hub-forgotten")) }
    };
    ("hub-login-heading", body)
}

fn first_form(
    reader: &Reader,
    token: &str,
    error: Option<&Error>,
    name: &str,
) -> (&'static str, Markup) {
    let body = html! {
        h1 { (reader.plain("hub-first-heading")) }
        p.lede { (reader.plain("hub-first-lede")) }
        (refused(reader, error))
        form.narrow method="post" action=(reader.link("/first")) {
            input type="hidden" name="token" value=(token);
            (field(reader, "code", "hub-field-code", "text", "one-time-code", ""))
            (field(reader, "name", "hub-field-name", "text", "username", name))
            (new_password(reader))
            button type="submit" { (reader.plain("hub-action-set-password")) }
        }
        p { a href=(reader.link("/login")) { (reader.plain("hub-have-password")) } }
    };
    ("hub-first-heading", body)
}

/// A new password, twice.
pub(super) fn new_password(reader: &Reader) -> Markup {
    html! {
        (field(reader, "password", "hub-field-new-password", "password", "new-password", ""))
        p.quiet.hint { (reader.plain("hub-password-rule")) }
        (field(reader, "again", "hub-field-again", "password", "new-password", ""))
    }
}

pub(super) fn field(
    reader: &Reader,
    name: &str,
    label: &str,
    kind: &str,
    fill: &str,
    value: &str,
) -> Markup {
    html! {
        div.field {
            label for=(name) { (reader.plain(label)) }
            input id=(name) name=(name) type=(kind) autocomplete=(fill) value=(value) autocapitalize="none" spellcheck="false" required;
        }
    }
}

/// What went wrong, where it is read first.
pub(super) fn refused(reader: &Reader, error: Option<&Error>) -> Markup {
    html! {
        @if let Some(error) = error {
            p.wrong role="alert" { (error.sentence(reader.words)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_on_to_a_stranger() {
        for (then, way) in [
            ("/office/pelinia?lang=ru", "/office/pelinia?lang=ru"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("/login?then=/login", "/"),
            ("", "/"),
        ] {
            assert_eq!(local(Some(then)), way, "{then}");
        }
        assert_eq!(local(None), "/");
    }
}
