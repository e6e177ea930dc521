//! The pages that show the figures: plain HTML made here, one style sheet inside it, no scripts.

mod account;
mod board;
mod cookie;
mod export;
mod held;
mod language;
mod number;
mod peer;
mod quiet;
mod sign_in;
mod visitor;

pub(crate) use peer::Peer;

use crate::{Error, Hub, hub_key};
use axum::Router;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use indrumar_catalogue::{District, SheetLanguage};
use indrumar_i18n::{Args, I18n, Lang};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("pages/style.css");

/// Every page: a test walks them as each role.
pub(crate) fn table() -> Vec<(&'static str, MethodRouter<Hub>)> {
    vec![
        ("/", get(board::country)),
        ("/district/{code}", get(board::district)),
        ("/office/{code}", get(board::office)),
        ("/export/{form}", get(export::file)),
        ("/quiet", get(quiet::page)),
        ("/held", get(held::page)),
        ("/held/code", post(held::map_code)),
        ("/held/code/back", post(held::unmap_code)),
        ("/held/day", post(held::map_day)),
        ("/held/day/back", post(held::unmap_day)),
        ("/held/sizes", post(held::accept_sizes)),
        ("/login", get(sign_in::login).post(sign_in::log_in)),
        ("/first", get(sign_in::first).post(sign_in::use_code)),
        ("/logout", post(sign_in::log_out)),
        ("/account", get(account::page).post(account::change)),
    ]
}

pub(crate) fn routes() -> Router<Hub> {
    let pages = table().into_iter();
    pages.fold(Router::new(), |router, (path, methods)| {
        router.route(path, methods)
    })
}

/// Who reads: what stands at the top of each page, and the token of its forms.
struct Seat {
    name: String,
    administers: bool,
    token: String,
}

/// What a page is made with: the words, and the choice of language to carry into its links.
struct Reader {
    words: I18n,
    chosen: bool,
    /// What the address asks besides a language.
    query: Vec<(String, String)>,
    seat: Option<Seat>,
}

impl Reader {
    fn of(uri: &Uri, headers: &HeaderMap) -> Self {
        let (lang, chosen) = language::of(uri, headers);
        let query = uri.query().unwrap_or_default().as_bytes();
        let query = form_urlencoded::parse(query).into_owned();
        Self {
            words: I18n::new(lang),
            chosen,
            query: query.filter(|(key, _)| key != "lang").collect(),
            seat: None,
        }
    }

    /// Signed in: the language of the account, unless the address names one.
    fn seated(mut self, seat: Seat, lang: Lang) -> Self {
        if !self.chosen {
            self.words = I18n::new(lang);
        }
        self.seat = Some(seat);
        self
    }

    /// The session goes on under another cookie.
    fn with_token(mut self, cookie: &str) -> Self {
        if let Some(seat) = &mut self.seat {
            seat.token = cookie::form_token(cookie);
        }
        self
    }

    /// The token that every form carries.
    fn token(&self) -> Markup {
        let token = self.seat.as_ref().map_or("", |seat| seat.token.as_str());
        html! { input type="hidden" name="token" value=(token); }
    }

    /// A value of the address.
    fn asked(&self, key: &str) -> Option<&str> {
        let mut pairs = self.query.iter().filter(|(known, _)| known == key);
        pairs
            .next()
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    fn plain(&self, key: &str) -> String {
        self.words.plain(key)
    }

    fn link(&self, path: &str) -> String {
        self.link_with(path, &[])
    }

    fn link_with(&self, path: &str, query: &[(&str, &str)]) -> String {
        let lang = self.chosen.then(|| ("lang", self.words.lang().as_str()));
        address(path, query.iter().copied().chain(lang))
    }

    /// This very page in another language.
    fn in_language(&self, path: &str, lang: Lang) -> String {
        let query = self
            .query
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()));
        address(path, query.chain([("lang", lang.as_str())]))
    }

    /// The language in which the catalogue is read.
    fn sheet_language(&self) -> SheetLanguage {
        match self.words.lang() {
            Lang::Ro => SheetLanguage::Ro,
            Lang::Ru => SheetLanguage::Ru,
            Lang::En => SheetLanguage::En,
        }
    }

    /// A district as its readers call it.
    fn district(&self, name: &str) -> String {
        let found = District::named(name).ok().flatten();
        found.map_or_else(
            || name.to_owned(),
            |it| it.name(self.sheet_language()).to_owned(),
        )
    }

    fn number(&self, n: u64) -> String {
        number::grouped(n, self.words.lang())
    }
}

fn address<'a>(path: &str, query: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = form_urlencoded::Serializer::new(String::new());
    let text = text.extend_pairs(query).finish();
    if text.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{text}")
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
            "default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
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
                                    a lang=(lang) hreflang=(lang) href=(reader.in_language(path, lang)) aria-current=[(lang == here).then_some("true")] { (lang.own_name()) }
                                }
                            }
                        }
                    }
                    @if let Some(seat) = &reader.seat { (seated(reader, path, seat)) }
                }
                main id="main" { (body) }
                footer { p { (reader.plain("hub-anonymous")) } }
            }
        }
    }
}

/// For who is signed in: the ways through the pages, and out.
fn seated(reader: &Reader, path: &str, seat: &Seat) -> Markup {
    let ways = [
        ("/", "hub-nav-figures"),
        ("/quiet", "hub-quiet-heading"),
        ("/held", "hub-held-heading"),
        ("/account", "hub-nav-account"),
    ];
    let ways = ways
        .into_iter()
        .filter(|(way, _)| *way != "/held" || seat.administers);
    html! {
        nav.ways aria-label=(reader.plain("hub-nav-label")) {
            ul {
                @for (way, key) in ways {
                    li { a href=(reader.link(way)) aria-current=[(way == path).then_some("page")] { (reader.plain(key)) } }
                }
                li {
                    form method="post" action=(reader.link("/logout")) {
                        (reader.token())
                        button.plain type="submit" { (reader.plain("hub-action-logout")) span.spoken { " (" (seat.name) ")" } }
                    }
                }
            }
        }
    }
}

/// The answer's number for what went wrong.
fn status_of(error: &Error) -> StatusCode {
    match error {
        Error::NoSuchOffice(_) | Error::NoSuchPage | Error::UnknownDistrict(_) => {
            StatusCode::NOT_FOUND
        }
        Error::SignInWrong | Error::AccountCodeWrong | Error::NotForYou | Error::FormStale => {
            StatusCode::FORBIDDEN
        }
        Error::TooManySignIns { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::WeakPassword
        | Error::PasswordsDiffer
        | Error::BadAccountName(_)
        | Error::AccountExists(_)
        | Error::BadDate(_)
        | Error::SpanForDhis2
        | Error::BadInstall(_)
        | Error::CodeKnown(_)
        | Error::NoSuchService(_)
        | Error::NothingHeld(_)
        | Error::InstallUnknown
        | Error::NoSuchNumber { .. }
        | Error::Wire(_) => StatusCode::BAD_REQUEST,
        Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// An error as a page, in the reader's language.
fn failure(reader: Reader, path: &str, error: &Error) -> Page {
    let status = status_of(error);
    let text = match status {
        StatusCode::NOT_FOUND => reader.plain("hub-not-found"),
        StatusCode::SERVICE_UNAVAILABLE => reader.words.text("error-hub-busy", &Args::new()),
        _ => error.sentence(reader.words),
    };
    // A sentence that explains is no title.
    let (title, rest) = match text.split_once(". ") {
        Some((title, rest)) => (title.to_owned(), rest.to_owned()),
        None => (text, String::new()),
    };
    let body = html! {
        h1 { (title) }
        @if !rest.is_empty() { p { (rest) } }
        p { a href=(reader.link("/")) { (reader.plain("hub-all-offices")) } }
    };
    Page {
        reader,
        status,
        path: path.to_owned(),
        title,
        body,
    }
}
