//! Reading a request's body within limits of size and time, out of its gzip where it is in one.

use crate::Error;
use crate::deliver::aside;
use axum::body::Body;
use axum::http::header::CONTENT_ENCODING;
use axum::http::{HeaderMap, HeaderValue};
use http_body_util::BodyExt;
use indrumar_wire::{MAX_BUNDLE_BYTES, unsqueezed};
use std::time::Duration;
use tokio::time::{Instant, timeout, timeout_at};

/// For the next piece of a body.
const PIECE: Duration = Duration::from_secs(15);
/// For a whole body: 4 MiB over a slow mobile connection.
const WHOLE: Duration = Duration::from_secs(180);
/// Of a body that is too large, so much is still read and thrown away: a desk in the middle of sending would otherwise
/// see a broken connection and not the answer.
const DRAINED: usize = 4 * MAX_BUNDLE_BYTES;

/// The body, out of its gzip when the request says that it is in one. The limit holds for what was sent and for what comes out.
pub(crate) async fn read(headers: &HeaderMap, body: Body) -> Result<Vec<u8>, Error> {
    let squeezed = match headers.get(CONTENT_ENCODING).map(HeaderValue::as_bytes) {
        None | Some(b"identity") => false,
        Some(b"gzip") => true,
        Some(_) => return Err(malformed("an encoding other than gzip")),
    };
    let bytes = sent(body).await?;
    if squeezed {
        aside(move || Ok(unsqueezed(&bytes, MAX_BUNDLE_BYTES)?)).await
    } else {
        Ok(bytes)
    }
}

fn malformed(why: &str) -> Error {
    indrumar_wire::Error::Malformed(why.to_owned()).into()
}

fn too_large() -> Error {
    let max = MAX_BUNDLE_BYTES;
    indrumar_wire::Error::TooLarge { max }.into()
}

async fn sent(mut body: Body) -> Result<Vec<u8>, Error> {
    let until = Instant::now() + WHOLE;
    let mut bytes = Vec::new();
    let mut seen: usize = 0;
    while let Some(frame) = next(&mut body, until).await? {
        seen = seen.saturating_add(frame.len());
        if seen > MAX_BUNDLE_BYTES {
            bytes = Vec::new();
            if seen > DRAINED {
                break;
            }
        } else {
            bytes.extend_from_slice(&frame);
        }
    }
    if seen > MAX_BUNDLE_BYTES {
        return Err(too_large());
    }
    Ok(bytes)
}

async fn next(body: &mut Body, until: Instant) -> Result<Option<axum::body::Bytes>, Error> {
    let frame = timeout_at(until, timeout(PIECE, body.frame()))
        .await
        .and_then(|inner| inner)
        .map_err(|_| Error::TooSlow)?;
    match frame {
        None => Ok(None),
        // Trailers carry nothing for us.
        Some(Ok(frame)) => Ok(Some(frame.into_data().unwrap_or_default())),
        Some(Err(error)) => Err(malformed(&error.to_string())),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use http_body_util::Full;
    use hyper::body::Frame;
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    /// A body that sends one piece and then nothing, for ever.
    struct Stuck(bool);

    impl hyper::body::Body for Stuck {
        type Data = axum::body::Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Self::Data>, Infallible>>> {
            if std::mem::replace(&mut self.0, true) {
                Poll::Pending
            } else {
                Poll::Ready(Some(Ok(Frame::data("{".into()))))
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_does_not_come_to_its_end_is_given_up() {
        let error = sent(Body::new(Stuck(false))).await.unwrap_err();
        assert_eq!(error.code(), "too-slow");
    }

    #[tokio::test]
    async fn a_body_at_the_limit_is_read_and_one_byte_more_is_too_large() {
        let body = |size| Body::new(Full::from(vec![b' '; size]));
        assert_eq!(
            sent(body(MAX_BUNDLE_BYTES)).await.unwrap().len(),
            MAX_BUNDLE_BYTES
        );
        assert_eq!(
            sent(body(MAX_BUNDLE_BYTES + 1)).await.unwrap_err().code(),
            "too-large"
        );
        assert_eq!(
            sent(body(DRAINED * 2)).await.unwrap_err().code(),
            "too-large"
        );
    }
}
