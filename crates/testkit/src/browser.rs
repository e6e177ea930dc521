//! A browser without a window, for the hub's pages: keeps cookies, fills in forms, follows nothing by itself.

use crate::hub::RunningHub;
use indrumar_hub::Role;
use indrumar_i18n::Lang;
use std::collections::BTreeMap;

/// The password of every account that [`RunningHub::signed_in`] makes.
pub const PASSWORD: &str = "patru cai pe deal";

/// A page as it came.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The number of the answer.
    pub status: u16,
    /// All headers, their names in small letters; the last of each name.
    pub headers: BTreeMap<String, String>,
    /// Every cookie line.
    pub cookies: Vec<String>,
    /// The body as it came.
    pub bytes: Vec<u8>,
    /// The body as text.
    pub html: String,
}

/// Somebody who looks at the pages of a hub.
#[derive(Debug, Clone)]
pub struct Browser {
    agent: ureq::Agent,
    address: String,
    /// By name.
    pub cookies: BTreeMap<String, String>,
    /// Sent with everything.
    pub headers: Vec<(String, String)>,
}

impl Browser {
    /// One that has never been here.
    #[must_use]
    pub fn at(address: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            // A form that the hub has not read to its end is the end of its connection.
            .max_idle_connections(0);
        Self {
            agent: ureq::Agent::new_with_config(config.build()),
            address: address.to_owned(),
            cookies: BTreeMap::new(),
            headers: Vec::new(),
        }
    }

    /// One that keeps its connection, for many forms that are read to their end.
    #[must_use]
    pub fn patient(mut self) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0);
        self.agent = ureq::Agent::new_with_config(config.build());
        self
    }

    /// Looks at a page.
    ///
    /// # Panics
    /// When the hub does not answer.
    pub fn get(&mut self, path: &str) -> Shown {
        let mut request = self.agent.get(format!("{}{path}", self.address));
        for (name, value) in self.sent() {
            request = request.header(name, value);
        }
        self.keep(request.call().expect("the hub answers"))
    }

    /// Sends a form as it is.
    ///
    /// # Panics
    /// When the hub does not answer.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let mut request = self.agent.post(format!("{}{path}", self.address));
        for (name, value) in self.sent() {
            request = request.header(name, value);
        }
        let fields = fields.iter().copied();
        self.keep(request.send_form(fields).expect("the hub answers"))
    }

    /// Looks at the page with the form, and sends it with the token that stands there.
    ///
    /// # Panics
    /// When the page has no form.
    pub fn fill(&mut self, page: &str, path: &str, fields: &[(&str, &str)]) -> Shown {
        let token = token_in(&self.get(page).html).expect("a page with a form");
        self.post(path, &[&[("token", token.as_str())], fields].concat())
    }

    /// Signs in.
    pub fn sign_in(&mut self, name: &str, password: &str) -> Shown {
        let fields = [("name", name), ("password", password)];
        self.fill("/login", "/login", &fields)
    }

    fn sent(&self) -> Vec<(String, String)> {
        let mut sent = self.headers.clone();
        let cookies = self.cookies.iter();
        let cookies: Vec<String> = cookies
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !cookies.is_empty() {
            sent.push(("cookie".to_owned(), cookies.join("; ")));
        }
        sent
    }

    fn keep(&mut self, mut answer: ureq::http::Response<ureq::Body>) -> Shown {
        let text = |value: &ureq::http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let lines = answer.headers().get_all("set-cookie").iter();
        let cookies: Vec<String> = lines.map(text).collect();
        for line in &cookies {
            let pair = line.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').unwrap_or_default();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let headers = answer.headers().iter();
        let headers = headers
            .map(|(name, value)| (name.to_string(), text(value)))
            .collect();
        let status = answer.status().as_u16();
        let limit = 64 * 1024 * 1024;
        let body = answer.body_mut().with_config().limit(limit).read_to_vec();
        let bytes = body.expect("a body");
        Shown {
            status,
            headers,
            cookies,
            html: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }
}

/// The token of the first form of a page.
#[must_use]
pub fn token_in(html: &str) -> Option<String> {
    let rest = html.split("name=\"token\" value=\"").nth(1)?;
    rest.split('"').next().map(str::to_owned)
}

impl RunningHub {
    /// Somebody of this role, signed in. The district of a viewer, when the role is one.
    ///
    /// # Panics
    /// When the hub does not let the person in.
    #[must_use]
    pub fn signed_in(&self, role: &str, district: Option<&str>) -> Browser {
        let role = Role::new(role, district).expect("a role");
        let name = district.map_or(role.word(), |_| "raion");
        let made = self.wait(self.hub().add_account(name, &role, Lang::Ro));
        if made.is_ok() {
            self.wait(self.hub().set_password(name, PASSWORD))
                .expect("a password");
        }
        let mut browser = Browser::at(self.address());
        let shown = browser.sign_in(name, PASSWORD);
        assert_eq!(shown.status, 303, "{}", shown.html);
        browser
    }

    /// An administrator, signed in.
    #[must_use]
    pub fn administrator(&self) -> Browser {
        self.signed_in("administrator", None)
    }
}
