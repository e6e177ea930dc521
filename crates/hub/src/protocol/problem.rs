//! Errors as `application/problem+json` (RFC 9457), with the code that a desk keeps a sentence for.

use crate::Error;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// An answer that says no.
#[derive(Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    code: &'static str,
    detail: String,
    /// Seconds, for who should come again.
    later: Option<u64>,
    cause: Option<String>,
}

/// For the log and the counters.
#[derive(Debug, Clone)]
pub(crate) struct Refused {
    pub(crate) code: &'static str,
    /// What lay behind it, when it was the hub's own fault.
    pub(crate) cause: Option<String>,
}

impl Problem {
    pub(crate) fn method_not_allowed() -> Self {
        Self {
            status: StatusCode::METHOD_NOT_ALLOWED,
            code: "no-such-page",
            detail: "not by this method".to_owned(),
            later: None,
            cause: None,
        }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let status = match &error {
            Error::Wire(indrumar_wire::Error::SignatureWrong) => StatusCode::UNAUTHORIZED,
            Error::Wire(indrumar_wire::Error::TooLarge { .. }) => StatusCode::PAYLOAD_TOO_LARGE,
            Error::Wire(indrumar_wire::Error::BadEnrolmentCode) => StatusCode::FORBIDDEN,
            Error::Wire(_) => StatusCode::BAD_REQUEST,
            Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Error::NoSuchPage | Error::NoSuchOffice(_) | Error::KeyUnknown => StatusCode::NOT_FOUND,
            Error::InstallKeyDiffers => StatusCode::CONFLICT,
            Error::InstallUnknown
            | Error::InstallRevoked
            | Error::CodeUnknown
            | Error::CodeExpired
            | Error::CertificateUnknown => StatusCode::FORBIDDEN,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::SERVICE_UNAVAILABLE,
        };
        // What is wrong with the hub's own disk is for its log and not for whoever asks.
        let code = match status {
            StatusCode::SERVICE_UNAVAILABLE => "hub-busy",
            _ => error.code(),
        };
        Self {
            status,
            code,
            detail: error.detail(),
            later: match &error {
                Error::TooMany { seconds } => Some(*seconds),
                _ if status == StatusCode::SERVICE_UNAVAILABLE => Some(60),
                _ => None,
            },
            cause: status.is_server_error().then(|| error.to_string()),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = json!({
            "type": format!("urn:indrumar:problem:{}", self.code),
            "title": self.code.replace('-', " "),
            "status": self.status.as_u16(),
            "code": self.code,
            "detail": self.detail,
        });
        let mut response = (
            self.status,
            [(CONTENT_TYPE, "application/problem+json")],
            body.to_string(),
        )
            .into_response();
        if let Some(later) = self.later {
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from(later));
        }
        response.extensions_mut().insert(Refused {
            code: self.code,
            cause: self.cause,
        });
        response
    }
}
