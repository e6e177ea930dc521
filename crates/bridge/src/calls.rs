//! Commands by name, run where blocking does no harm.

use crate::Bridge;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use indrumar_api::{Answer, COMMANDS, Desk, ErrorBody, dispatch, dispatch_practice};
use serde_json::{Value, json};

/// Where a command goes: to the desk itself or to its practice.
type Way = fn(&Desk, &str, Value) -> Result<Answer, ErrorBody>;

/// `POST /call/<name>`.
pub(crate) async fn call(
    bridge: State<Bridge>,
    name: Path<String>,
    headers: HeaderMap,
    args: Json<Value>,
) -> Response {
    answer(dispatch, bridge, name, headers, args).await
}

/// `POST /practice/<name>`.
pub(crate) async fn practise(
    bridge: State<Bridge>,
    name: Path<String>,
    headers: HeaderMap,
    args: Json<Value>,
) -> Response {
    answer(dispatch_practice, bridge, name, headers, args).await
}

async fn answer(
    way: Way,
    State(bridge): State<Bridge>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Json(args): Json<Value>,
) -> Response {
    if !COMMANDS.contains(&name.as_str()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if !from_here(&bridge, &headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let desk = bridge.desk;
    match tokio::task::spawn_blocking(move || way(&desk, &name, args)).await {
        Ok(Ok(result)) => Json(result).into_response(),
        Ok(Err(body)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response(),
        Err(fault) => {
            let body = json!({ "code": "internal", "args": { "detail": fault.to_string() } });
            (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
        }
    }
}

/// `GET /opened`: the files that the desk asked to be shown, oldest first.
pub(crate) async fn opened(State(bridge): State<Bridge>) -> Json<Vec<String>> {
    Json(bridge.host.opened())
}

/// A page from elsewhere carries its own origin, or reached us by a name that was made to point here.
fn from_here(bridge: &Bridge, headers: &HeaderMap) -> bool {
    let ours = bridge.address.to_string();
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &header::HeaderValue| value.to_str().ok())
    };
    text(header::HOST) == Some(ours.as_str())
        && text(header::ORIGIN).is_none_or(|origin| origin == format!("http://{ours}"))
}
