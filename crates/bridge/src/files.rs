//! The built interface, file by file.

use crate::Bridge;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::path::{Component, Path, PathBuf};

/// Any path but a call: the file of that name, the page itself for `/`.
pub(crate) async fn file(State(bridge): State<Bridge>, uri: Uri) -> Response {
    let Some(relative) = inside(uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let path = bridge.interface.join(&relative);
    match tokio::task::spawn_blocking(move || std::fs::read(path)).await {
        Ok(Ok(bytes)) => {
            let kind = content_type(&relative);
            (
                [
                    (header::CONTENT_TYPE, kind),
                    (header::CACHE_CONTROL, "no-store"),
                ],
                bytes,
            )
                .into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The path below the interface's folder; nothing that climbs out of it.
fn inside(path: &str) -> Option<PathBuf> {
    let relative = path.trim_start_matches('/');
    let relative = Path::new(if relative.is_empty() {
        "index.html"
    } else {
        relative
    });
    relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
        .then(|| relative.to_path_buf())
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("ttf") => "font/ttf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_interface_is_served() {
        assert_eq!(inside("/"), Some(PathBuf::from("index.html")));
        assert_eq!(inside("/assets/a.js"), Some(PathBuf::from("assets/a.js")));
        assert_eq!(inside("/../desk.key"), None);
        assert_eq!(inside("/a/../../desk.key"), None);
    }
}
