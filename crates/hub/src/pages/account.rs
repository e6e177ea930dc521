//! One's own account: what it may see, and a new password.

use super::cookie::Cookie;
use super::sign_in::{field, new_password, refused};
use super::visitor::{Form, Visitor};
use super::{Page, Reader};
use crate::accounts::Account;
use crate::{Error, Hub};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use indrumar_i18n::Args;
use maud::{Markup, html};

pub(super) async fn page(visitor: Visitor) -> Response {
    show(visitor.reader, &visitor.account, None, false).into_response()
}

pub(super) async fn change(State(hub): State<Hub>, form: Form<Visitor>) -> Response {
    match set(&hub, &form).await {
        // All sessions have ended; this one goes on under a new token.
        Ok(token) => {
            let Visitor {
                reader,
                account,
                door,
                ..
            } = form.from;
            let reader = reader.with_token(&token);
            door.set(
                show(reader, &account, None, true).into_response(),
                Cookie::Session,
                &token,
            )
        }
        Err(error) => {
            let Visitor {
                reader, account, ..
            } = form.from;
            show(reader, &account, Some(&error), false).into_response()
        }
    }
}

async fn set(hub: &Hub, form: &Form<Visitor>) -> Result<String, Error> {
    if form.raw("password") != form.raw("again") {
        return Err(Error::PasswordsDiffer);
    }
    let Visitor { account, door, .. } = &form.from;
    let prefix = door.peer.prefix(&door.headers);
    let (old, new) = (form.raw("old"), form.raw("password"));
    hub.change_password(account, old, new, Some(prefix)).await?;
    hub.begin_session(account).await
}

fn show(reader: Reader, account: &Account, error: Option<&Error>, changed: bool) -> Page {
    Page {
        status: error.map_or(StatusCode::OK, super::status_of),
        path: "/account".to_owned(),
        title: reader.plain("hub-account-heading"),
        body: body(&reader, account, error, changed),
        reader,
    }
}

fn body(reader: &Reader, account: &Account, error: Option<&Error>, changed: bool) -> Markup {
    let role = match account.role.district() {
        Some(district) => {
            let args = Args::new().with("district", reader.district(district));
            reader.words.text("hub-role-viewer", &args)
        }
        None => reader.plain(match account.role.word() {
            "administrator" => "hub-role-administrator",
            _ => "hub-role-national",
        }),
    };
    html! {
        h1 { (reader.plain("hub-account-heading")) }
        p.lede { strong { (account.name) } " · " (role) }
        h2 { (reader.plain("hub-password-heading")) }
        (refused(reader, error))
        @if changed { p.right role="status" { (reader.plain("hub-password-changed")) } }
        form.narrow method="post" action=(reader.link("/account")) {
            (reader.token())
            (field(reader, "old", "hub-field-old-password", "password", "current-password", ""))
            (new_password(reader))
            button type="submit" { (reader.plain("hub-action-change-password")) }
        }
    }
}
