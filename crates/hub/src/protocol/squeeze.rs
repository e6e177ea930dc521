//! Answers by gzip, for who takes it: a receipt of a year is a third of itself then, and a desk may pay for each megabyte.

use super::problem::Problem;
use crate::Error;
use crate::deliver::{LARGE, aside};
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http_body_util::BodyExt as _;
use indrumar_wire::squeezed;

/// Around the calls: a signed envelope goes by gzip where it is asked for. Packs are squeezed in themselves, and refusals short.
pub(super) async fn squeeze(request: Request, next: Next) -> Response {
    let wanted = takes_gzip(request.headers());
    let response = next.run(request).await;
    let json = response
        .headers()
        .get(CONTENT_TYPE)
        .map(HeaderValue::as_bytes);
    if response.status() != StatusCode::OK || json != Some(b"application/json") {
        return response;
    }
    let (mut about, body) = response.into_parts();
    about
        .headers
        .insert(VARY, HeaderValue::from_static("accept-encoding"));
    let Ok(body) = body.collect().await else {
        return Problem::from(Error::Internal("an answer was not whole".to_owned()))
            .into_response();
    };
    let bytes = body.to_bytes();
    match fewer(wanted, &bytes).await {
        Some(fewer) => {
            let gzip = HeaderValue::from_static("gzip");
            about.headers.insert(CONTENT_ENCODING, gzip);
            Response::from_parts(about, Body::from(fewer))
        }
        None => Response::from_parts(about, Body::from(bytes)),
    }
}

async fn fewer(wanted: bool, bytes: &Bytes) -> Option<Vec<u8>> {
    if !wanted {
        return None;
    }
    if bytes.len() < LARGE {
        return squeezed(bytes);
    }
    let bytes = bytes.clone();
    aside(move || Ok(squeezed(&bytes))).await.ok().flatten()
}

/// Whether the asker takes gzip: `gzip, deflate;q=0.5`, and not `gzip;q=0`.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let named = headers.get_all(ACCEPT_ENCODING).into_iter();
    let words = named.filter_map(|value| value.to_str().ok());
    words.flat_map(|words| words.split(',')).any(|word| {
        let (name, weight) = word.split_once(';').unwrap_or((word, ""));
        let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
        name.trim().eq_ignore_ascii_case("gzip") && weight.parse().is_ok_and(|q: f32| q > 0.0)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_taken_by_who_names_it_and_does_not_rule_it_out() {
        for (said, takes) in [
            ("gzip", true),
            ("deflate, GZIP;q=0.5", true),
            ("identity", false),
            ("gzip;q=0", false),
            ("gzip;q=0.000", false),
            ("", false),
        ] {
            let headers = [(ACCEPT_ENCODING, HeaderValue::from_static(said))];
            assert_eq!(takes_gzip(&headers.into_iter().collect()), takes, "{said}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
    }
}
