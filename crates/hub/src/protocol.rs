//! The calls over HTTP: bytes in, a signed envelope or a problem out.

mod body;
mod catalogue;
mod keys;
mod problem;
mod squeeze;

use crate::log::Answered;
use crate::{Error, Hub, metrics, pages};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
pub(crate) use body::read;
use indrumar_wire::Signed;
use problem::Problem;
use std::time::{Duration, Instant};

/// The calls, for programs; a test holds it to the routes.
const OPENAPI: &str = include_str!("protocol/openapi.json");
/// Who asks whether the hub is ready does not wait long.
const READY: Duration = Duration::from_secs(3);

pub(crate) fn router(hub: Hub) -> Router {
    Router::new()
        .route("/v1/enrolments", post(enrolments))
        .route("/v1/sync", post(sync))
        .route("/v1/bundles", post(bundles))
        .route("/v1/catalogue", get(catalogue::newest))
        .route("/v1/catalogue/{version}", get(catalogue::pack))
        .route("/v1/keys", get(keys::keys))
        .route("/v1/openapi.json", get(openapi))
        .layer(middleware::from_fn(squeeze::squeeze))
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz))
        .route("/metrics", get(numbers))
        .merge(pages::routes())
        .fallback(async || Problem::from(Error::NoSuchPage))
        .method_not_allowed_fallback(async || Problem::method_not_allowed())
        .layer(middleware::from_fn_with_state(hub.clone(), around))
        .with_state(hub)
}

async fn enrolments(
    State(hub): State<Hub>,
    headers: HeaderMap,
    body: Body,
) -> Result<Sealed, Problem> {
    let bytes = body::read(&headers, body).await?;
    Ok(Sealed(hub.enrol(&bytes).await?))
}

async fn sync(State(hub): State<Hub>, headers: HeaderMap, body: Body) -> Result<Sealed, Problem> {
    let bytes = body::read(&headers, body).await?;
    Ok(Sealed(hub.converse(&bytes).await?))
}

async fn bundles(
    State(hub): State<Hub>,
    headers: HeaderMap,
    body: Body,
) -> Result<Sealed, Problem> {
    let bytes = body::read(&headers, body).await?;
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

/// Whether the database takes writes: one is begun, made and taken back.
async fn readyz(State(hub): State<Hub>) -> Result<&'static str, Problem> {
    let tried = tokio::time::timeout(READY, hub.store.try_writing()).await;
    tried.map_err(|_| Error::Busy("the database does not answer".to_owned()))??;
    Ok("ok\n")
}

async fn numbers(State(hub): State<Hub>) -> Result<Response, Problem> {
    let text = hub.metrics_text().await?;
    Ok(([(CONTENT_TYPE, metrics::CONTENT_TYPE)], text).into_response())
}

/// All of the above, for programs.
async fn openapi() -> Response {
    ([(CONTENT_TYPE, "application/json")], OPENAPI).into_response()
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
        "/v1/keys" => "keys",
        "/v1/openapi.json" => "openapi",
        "/healthz" | "/readyz" | "/metrics" => "health",
        _ => "page",
    };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        // Not `no-referrer`: a browser would then hide from us, too, where a form comes from.
        ("referrer-policy", "same-origin"),
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
    let refused = response.extensions().get::<problem::Refused>();
    if let Some(refused) = refused {
        hub.metrics.refused(refused.code);
    }
    // Who asks every few seconds whether all is well wants no line, unless it is not.
    if what != "health" || refused.is_some() {
        hub.log(&Answered {
            what,
            status: response.status().as_u16(),
            code: refused.map(|refused| refused.code),
            cause: refused.and_then(|refused| refused.cause.as_deref()),
            took: began.elapsed(),
        });
    }
    response
}
