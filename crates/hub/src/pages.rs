//! The pages that show the figures: plain HTML made here, one style sheet inside it, no scripts.

mod home;
mod language;
mod number;
mod office;
mod overview;

use crate::{Error, Hub, hub_key};
use axum::Router;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use indrumar_i18n::{Args, I18n, Lang};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("pages/style.css");

pub(crate) fn routes() -> Router<Hub> {
    Router::new()
        .route("/", get(home::page))
        .route("/office/{code}", get(office::page))
}

/// What a page is made with: the words, and the choice of language to carry into its links.
struct Reader {
    words: I18n,
    chosen: bool,
}

impl Reader {
    fn of(uri: &Uri, headers: &HeaderMap) -> Self {
        let (lang, chosen) = language::of(uri, headers);
        Self {
            words: I18n::new(lang),
            chosen,
        }
    }

    fn plain(&self, key: &str) -> String {
        self.words.plain(key)
    }

    fn link(&self, path: &str) -> String {
        if self.chosen {
            format!("{path}?lang={}", self.words.lang())
        } else {
            path.to_owned()
        }
    }

    fn number(&self, n: u64) -> String {
        number::grouped(n, self.words.lang())
    }
}

/// A page to be sent.
struct Page {
    reader: Reader,
    status: StatusCode,
    path: String,
    title: String,
    body: Markup,
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        // Without randomness the page comes without its style rather than with a guessable nonce.
        let nonce = hub_key::random::<16>().map(hex::encode).unwrap_or_default();
        let lang = self.reader.words.lang();
        let html = shell(&self, &nonce).into_string();
        let policy = format!(
            "default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        );
        let mut response = (self.status, Html(html)).into_response();
        let headers = response.headers_mut();
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.as_str()));
        headers.insert(VARY, HeaderValue::from_static("accept-language"));
        response
    }
}

fn shell(page: &Page, nonce: &str) -> Markup {
    let Page {
        reader,
        path,
        title,
        body,
        ..
    } = page;
    let here = reader.words.lang();
    html! {
        (DOCTYPE)
        html lang=(here) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) @if path != "/" { " · " (reader.plain("hub-page-title")) } }
                link rel="icon" href="data:,";
                style nonce=(nonce) { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { (reader.plain("hub-skip")) }
                header {
                    a.name href=(reader.link("/")) { (reader.plain("hub-page-title")) }
                    nav aria-label=(reader.plain("hub-languages-label")) {
                        ul {
                            @for lang in Lang::ALL {
                                li {
                                    a lang=(lang) hreflang=(lang) href={ (path) "?lang=" (lang) } aria-current=[(lang == here).then_some("true")] { (lang.own_name()) }
                                }
                            }
                        }
                    }
                }
                main id="main" { (body) }
                footer { p { (reader.plain("hub-anonymous")) } }
            }
        }
    }
}

/// An error as a page, in the reader's language.
fn failure(reader: Reader, path: &str, error: &Error) -> Page {
    let (status, text) = match error {
        Error::NoSuchOffice(_) => (StatusCode::NOT_FOUND, reader.plain("hub-not-found")),
        _ => {
            let text = reader.words.text("error-hub-busy", &Args::new());
            (StatusCode::SERVICE_UNAVAILABLE, text)
        }
    };
    let body = html! {
        h1 { (text) }
        p { a href=(reader.link("/")) { (reader.plain("hub-all-offices")) } }
    };
    Page {
        reader,
        status,
        path: path.to_owned(),
        title: text,
        body,
    }
}
