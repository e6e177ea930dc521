//! Who asks for a page or sends a form: somebody who is signed in, or a stranger at the door.
//!
//! A page for people who are signed in takes a [`Visitor`]; without a session it is not built, and the answer is the way to the
//! door. A form is only taken from a page of this hub: the browser says where it comes from, and the form has a token that only
//! our pages have.

use super::cookie::{Cookie, form_token};
use super::peer::Peer;
use super::{Reader, Seat, failure};
use crate::accounts::{Account, Role};
use crate::{Error, Hub, protocol};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeMap;

/// Of a form: no page of ours sends more.
const MAX_FORM: usize = 64 * 1024;

/// Somebody who is signed in.
pub(super) struct Visitor {
    pub(super) reader: Reader,
    pub(super) account: Account,
    pub(super) token: String,
    pub(super) door: Door,
}

/// Where the request came in.
pub(super) struct Door {
    pub(super) peer: Peer,
    pub(super) headers: HeaderMap,
    pub(super) path: String,
}

impl Door {
    fn of(parts: &Parts) -> Self {
        // Only a router without our server loop has no peer: then nobody is trusted with a cookie over plain HTTP.
        let nobody = Peer {
            address: ([0, 0, 0, 0], 0).into(),
            loopback: false,
            tls: false,
        };
        Self {
            peer: parts.extensions.get().copied().unwrap_or(nobody),
            headers: parts.headers.clone(),
            path: parts.uri.path().to_owned(),
        }
    }

    pub(super) fn set(&self, mut response: Response, cookie: Cookie, token: &str) -> Response {
        let line = cookie.set(self.peer, &self.headers, token);
        line.map(|line| response.headers_mut().append(SET_COOKIE, line));
        response
    }

    pub(super) fn drop(&self, mut response: Response, cookie: Cookie) -> Response {
        let line = cookie.drop(self.peer, &self.headers);
        line.map(|line| response.headers_mut().append(SET_COOKIE, line));
        response
    }

    /// Whether the browser says that the form is on a page of this hub. A program says nothing, and has the token to show.
    fn is_ours(&self) -> bool {
        let header = |name| {
            self.headers
                .get(name)
                .and_then(|value: &HeaderValue| value.to_str().ok())
        };
        if let Some(site) = header("sec-fetch-site") {
            return site == "same-origin";
        }
        match (header(ORIGIN.as_str()), header(HOST.as_str())) {
            (Some(origin), Some(host)) => origin
                .split_once("://")
                .is_some_and(|(_, origin)| origin == host),
            (Some(_), None) => false,
            (None, _) => true,
        }
    }
}

impl Visitor {
    async fn find(parts: &Parts, hub: &Hub) -> Result<Self, Response> {
        let door = Door::of(parts);
        let reader = Reader::of(&parts.uri, &parts.headers);
        let token = Cookie::Session.read(door.peer, &door.headers);
        let session = match &token {
            Some(token) => hub.session(token).await,
            None => Ok(None),
        };
        let session = match session {
            Ok(session) => session,
            Err(error) => return Err(failure(reader, &door.path, &error).into_response()),
        };
        let (Some(session), Some(token)) = (session, token) else {
            return Err(to_the_door(parts));
        };
        let seat = Seat {
            name: session.account.name.clone(),
            administers: session.account.role == Role::Administrator,
            token: form_token(&token),
        };
        Ok(Self {
            reader: reader.seated(seat, session.account.language),
            account: session.account,
            token,
            door,
        })
    }

    /// Whether the figures of a district are for this account.
    pub(super) fn sees(&self, district: Option<&str>) -> bool {
        self.account
            .role
            .district()
            .is_none_or(|own| district == Some(own))
    }
}

/// To the page where one signs in, and back from there.
fn to_the_door(parts: &Parts) -> Response {
    // A form cannot be sent again from there.
    let looked = parts.method == Method::GET;
    let then = parts.uri.path_and_query().filter(|_| looked);
    let then = then.map_or("/", |it| it.as_str());
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("then", then)
        .finish();
    Redirect::to(&format!("/login?{query}")).into_response()
}

impl FromRequestParts<Hub> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, hub: &Hub) -> Result<Self, Response> {
        Self::find(parts, hub).await
    }
}

/// Somebody who is signed in and administers.
pub(super) struct Administrator(pub(super) Visitor);

impl Administrator {
    // An answer is large and is made here once.
    #[allow(clippy::result_large_err)]
    fn only(visitor: Visitor) -> Result<Self, Response> {
        if visitor.account.role == Role::Administrator {
            return Ok(Self(visitor));
        }
        Err(failure(visitor.reader, &visitor.door.path, &Error::NotForYou).into_response())
    }
}

impl FromRequestParts<Hub> for Administrator {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, hub: &Hub) -> Result<Self, Response> {
        Self::only(Visitor::find(parts, hub).await?)
    }
}

/// A stranger who looks at a form, with the cookie that it belongs to.
pub(super) struct Stranger {
    pub(super) reader: Reader,
    pub(super) door: Door,
    pub(super) cookie: Option<String>,
    pub(super) query: BTreeMap<String, String>,
}

impl FromRequestParts<Hub> for Stranger {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &Hub) -> Result<Self, Response> {
        let door = Door::of(parts);
        Ok(Self {
            reader: Reader::of(&parts.uri, &parts.headers),
            cookie: Cookie::Form.read(door.peer, &door.headers),
            query: fields(parts.uri.query().unwrap_or_default().as_bytes()),
            door,
        })
    }
}

/// A form that came from one of our pages.
pub(super) struct Form<T> {
    pub(super) from: T,
    fields: BTreeMap<String, String>,
}

impl<T> Form<T> {
    /// A field, without spaces around; empty when it is not there.
    pub(super) fn field(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// A field as it was typed: of a password every character counts.
    pub(super) fn raw(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    fn has(&self, cookie: Option<&str>) -> bool {
        cookie.is_some_and(|cookie| form_token(cookie) == self.raw("token"))
    }
}

impl FromRequest<Hub> for Form<Visitor> {
    type Rejection = Response;

    async fn from_request(request: Request, hub: &Hub) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let visitor = Visitor::find(&parts, hub).await?;
        let form = read(visitor, &parts, body).await;
        let form = form.map_err(|(from, error)| {
            failure(from.reader, &from.door.path, &error).into_response()
        })?;
        if !form.from.door.is_ours() || !form.has(Some(&form.from.token)) {
            let Visitor { reader, door, .. } = form.from;
            return Err(failure(reader, &door.path, &Error::FormStale).into_response());
        }
        Ok(form)
    }
}

impl FromRequest<Hub> for Form<Administrator> {
    type Rejection = Response;

    async fn from_request(request: Request, hub: &Hub) -> Result<Self, Response> {
        let Form { from, fields } = Form::<Visitor>::from_request(request, hub).await?;
        let from = Administrator::only(from)?;
        Ok(Self { from, fields })
    }
}

impl FromRequest<Hub> for Form<Stranger> {
    type Rejection = Response;

    async fn from_request(request: Request, hub: &Hub) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let stranger = Stranger::from_request_parts(&mut parts, hub).await?;
        let form = read(stranger, &parts, body).await;
        let form = form.map_err(|(from, error)| {
            failure(from.reader, &from.door.path, &error).into_response()
        })?;
        if !form.from.door.is_ours() || !form.has(form.from.cookie.as_deref()) {
            let Stranger { reader, door, .. } = form.from;
            return Err(failure(reader, &door.path, &Error::FormStale).into_response());
        }
        Ok(form)
    }
}

async fn read<T>(from: T, parts: &Parts, body: axum::body::Body) -> Result<Form<T>, (T, Error)> {
    let kind = parts
        .headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let form = kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    match protocol::read(&parts.headers, body).await {
        Ok(bytes) if form && bytes.len() <= MAX_FORM => Ok(Form {
            from,
            fields: fields(&bytes),
        }),
        Ok(_) => Err((from, Error::FormStale)),
        Err(error) => Err((from, error)),
    }
}

pub(super) fn fields(bytes: &[u8]) -> BTreeMap<String, String> {
    form_urlencoded::parse(bytes).into_owned().collect()
}
