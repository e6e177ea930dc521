//! The calls over HTTP: bytes in, a signed envelope or a problem out.

mod body;
mod catalogue;
mod problem;

use crate::{Error, Hub, pages};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use indrumar_wire::Signed;
use problem::Problem;
use std::time::Instant;

pub(crate) fn router(hub: Hub) -> Router {
    Router::new()
        .route("/v1/enrolments", post(enrolments))
        .route("/v1/sync", post(sync))
        .route("/v1/bundles", post(bundles))
        .route("/v1/catalogue", get(catalogue::newest))
        .route("/v1/catalogue/{version}", get(catalogue::pack))
        .route("/healthz", get(healthz))
        .merge(pages::routes())
        .fallback(async || Problem::from(Error::NoSuchPage))
        .method_not_allowed_fallback(async || Problem::method_not_allowed())
        .layer(middleware::from_fn_with_state(hub.clone(), around))
        .with_state(hub)
}

async fn enrolments(State(hub): State<Hub>, body: Body) -> Result<Sealed, Problem> {
    let bytes = body::read(body).await?;
    Ok(Sealed(hub.enrol(&bytes).await?))
}

async fn sync(State(hub): State<Hub>, body: Body) -> Result<Sealed, Problem> {
    let bytes = body::read(body).await?;
    Ok(Sealed(hub.converse(&bytes).await?))
}

async fn bundles(State(hub): State<Hub>, body: Body) -> Result<Sealed, Problem> {
    let bytes = body::read(body).await?;
    Ok(Sealed(hub.deliver(bytes).await?))
}

/// Whether the database answers.
async fn healthz(State(hub): State<Hub>) -> Result<&'static str, Problem> {
    sqlx::query("SELECT 1")
        .execute(&hub.store.readers)
        .await
        .map_err(|error| hub.store.failed(&error))?;
    Ok("ok\n")
}

/// A signed envelope as the answer.
struct Sealed(Signed);

impl IntoResponse for Sealed {
    fn into_response(self) -> Response {
        match self.0.to_bytes() {
            Ok(bytes) => ([(CONTENT_TYPE, "application/json")], bytes).into_response(),
            Err(error) => Problem::from(Error::from(error)).into_response(),
        }
    }
}

/// Around every answer: the headers that all have, and a line in the log.
async fn around(State(hub): State<Hub>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    // The pattern of the path, so that nothing of a person's typing gets into the log.
    let what = match request.uri().path() {
        "/v1/enrolments" => "enrolment",
        "/v1/sync" => "question",
        "/v1/bundles" => "bundle",
        "/v1/catalogue" => "catalogue",
        path if path.starts_with("/v1/catalogue/") => "pack",
        "/healthz" => "health",
        _ => "page",
    };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-frame-options", "DENY"),
    ] {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    headers
        .entry("content-security-policy")
        .or_insert(HeaderValue::from_static(
            "default-src 'none'; frame-ancestors 'none'",
        ));
    let code = response
        .extensions()
        .get::<problem::Code>()
        .map(|code| code.0);
    if what != "health" {
        hub.log(what, response.status().as_u16(), code, began.elapsed());
    }
    response
}
