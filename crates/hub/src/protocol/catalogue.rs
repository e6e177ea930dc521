//! The catalogue over HTTP: which edition is the newest, and the packs. Both are for everybody; a pack proves itself.

use super::{Sealed, problem::Problem};
use crate::{Error, Hub};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use indrumar_wire::{Newest, Signed};

/// A pack of a version never becomes another: whoever has it need not ask again for a year.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Which edition is the newest, by the hub's signature. The tag is the edition's day, so that a desk can ask with the one
/// that it runs and be told in a few bytes that there is nothing else.
pub(super) async fn newest(
    State(hub): State<Hub>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let newest = Newest {
        edition: hub.newest().await?,
    };
    let tag = match &newest.edition {
        Some(edition) => format!("\"{}\"", edition.version),
        None => "\"none\"".to_owned(),
    };
    let about = [(ETAG, tag.clone()), (CACHE_CONTROL, "no-cache".to_owned())];
    if knows(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    let signed = Signed::seal(&newest, &hub.key().await?).map_err(Error::from)?;
    Ok((about, Sealed(signed)).into_response())
}

/// The bytes of a pack.
pub(super) async fn pack(
    State(hub): State<Hub>,
    version: Result<Path<String>, PathRejection>,
) -> Result<Response, Problem> {
    let Path(version) = version.map_err(|_| Error::NoSuchPage)?;
    let bytes = hub.pack(&version).await?.ok_or(Error::NoSuchPage)?;
    let about = [
        (CONTENT_TYPE, "application/octet-stream"),
        (CACHE_CONTROL, FOR_EVER),
    ];
    Ok((about, bytes).into_response())
}

/// Whether the asker has this already.
fn knows(headers: &HeaderMap, tag: &str) -> bool {
    let named = headers.get_all(IF_NONE_MATCH).into_iter();
    named
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|one| one.trim().trim_start_matches("W/"))
        .any(|one| one == tag)
}
