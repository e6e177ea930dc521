//! The hub's keys over HTTP: the way from a key that somebody knows to the one that signs now. For everybody; each statement
//! proves itself.

use super::{Sealed, problem::Problem};
use crate::{Error, Hub};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use indrumar_wire::PublicKey;
use serde::Deserialize;

/// What is asked.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    /// The key that is known; the hub's first, without it.
    from: Option<String>,
}

/// The statements from there on.
pub(super) async fn keys(
    State(hub): State<Hub>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Sealed, Problem> {
    let malformed = |why: String| Error::from(indrumar_wire::Error::Malformed(why));
    let Query(asked) = asked.map_err(|error| malformed(error.to_string()))?;
    let from = asked.from.as_deref().map(PublicKey::parse).transpose();
    let from = from.map_err(Error::from)?;
    Ok(Sealed(hub.keys_from(from.as_ref()).await?))
}
