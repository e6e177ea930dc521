//! A W3C WebDriver session with the built program: find, press, read, look.
//!
//! WebKitGTK's own driver is spoken to directly; `tauri-driver` in between drops requests.

use super::child::Running;
use super::screen::Screen;
use super::wait::{PATIENCE, until};
use super::{Fault, http, keys, processes};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Stdio};

/// The name under which an element travels.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The program's open window. Dropping it closes the window and the driver.
pub struct Session {
    driver: Running,
    port: u16,
    id: String,
}

/// Something on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

/// A driver that has not opened a window yet.
pub struct Prepared {
    driver: Running,
    port: u16,
}

impl Prepared {
    /// Lets the driver start the program and waits until it can be driven.
    pub fn open(self, program: &Path, arguments: &[&str]) -> Result<Session, Fault> {
        let Self { driver, port } = self;
        let wish = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": {
            "binary": program, "args": arguments,
        } } } });
        let answer = command(port, "POST", "/session", Some(&wish))?;
        let id = answer["sessionId"]
            .as_str()
            .ok_or_else(|| Fault::Answer(format!("a session without an id: {answer}")))?
            .to_owned();
        Ok(Session { driver, port, id })
    }
}

impl Session {
    /// Starts the driver on the screen. `environment` reaches it and, through it, the program.
    pub fn prepare(screen: &Screen, environment: &[(&str, &str)]) -> Result<Prepared, Fault> {
        let port = http::free_port()?;
        let driver = Running::start(
            screen
                .put_into(&mut Command::new("WebKitWebDriver"))
                .arg(format!("--port={port}"))
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .envs(environment.iter().copied())
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        )?;
        until("WebKitWebDriver", PATIENCE, || {
            http::exchange(port, "GET", "/status", None).map(|_| Some(()))
        })?;
        Ok(Prepared { driver, port })
    }

    /// Both at once.
    pub fn open(
        screen: &Screen,
        program: &Path,
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Result<Self, Fault> {
        Self::prepare(screen, environment)?.open(program, arguments)
    }

    /// The driver's process; the program is its child.
    pub fn driver_process(&self) -> u32 {
        self.driver.id()
    }

    /// Runs JavaScript in the page and gives what it returns.
    pub fn script(&self, source: &str, arguments: Value) -> Result<Value, Fault> {
        self.post(
            "execute/sync",
            &json!({ "script": source, "args": arguments }),
        )
    }

    /// The first element that the selector finds, waited for.
    pub fn find(&self, css: &str) -> Result<Element, Fault> {
        until(css, PATIENCE, || {
            let found = self.post("element", &json!({ "using": "css selector", "value": css }))?;
            Ok(found[ELEMENT].as_str().map(|id| Element(id.to_owned())))
        })
    }

    /// The element that has the keyboard now.
    pub fn focused(&self) -> Result<Element, Fault> {
        let found = self.get("element/active")?;
        found[ELEMENT]
            .as_str()
            .map(|id| Element(id.to_owned()))
            .ok_or_else(|| Fault::Answer("nothing has the keyboard".into()))
    }

    /// Waits until the element has the keyboard.
    pub fn focus_reaches(&self, css: &str) -> Result<Element, Fault> {
        let wanted = self.find(css)?;
        until(&format!("the keyboard in {css}"), PATIENCE, || {
            Ok((self.focused()? == wanted).then(|| wanted.clone()))
        })
    }

    /// The name that a screen reader says for it.
    pub fn label(&self, element: &Element) -> Result<String, Fault> {
        text_of(self.get(&format!("element/{}/computedlabel", element.0))?)
    }

    /// The role that a screen reader says for it.
    pub fn role(&self, element: &Element) -> Result<String, Fault> {
        text_of(self.get(&format!("element/{}/computedrole", element.0))?)
    }

    /// The text that is seen in it.
    pub fn text(&self, element: &Element) -> Result<String, Fault> {
        text_of(self.get(&format!("element/{}/text", element.0))?)
    }

    /// Waits until the text that is seen in the element satisfies.
    pub fn text_becomes(
        &self,
        css: &str,
        what: &str,
        satisfies: impl Fn(&str) -> bool,
    ) -> Result<String, Fault> {
        until(what, PATIENCE, || {
            let text = self.text(&self.find(css)?)?;
            Ok(satisfies(&text).then_some(text))
        })
    }

    /// Presses keys one after another, wherever the keyboard is.
    pub fn press(&self, text: &str) -> Result<(), Fault> {
        let mut strokes = Vec::new();
        for key in text.chars() {
            strokes.push(json!({ "type": "keyDown", "value": key }));
            strokes.push(json!({ "type": "keyUp", "value": key }));
        }
        self.strokes(strokes)
    }

    /// Presses a key while Control is held.
    pub fn press_with_control(&self, key: &str) -> Result<(), Fault> {
        self.press_with(&[keys::CONTROL], key)
    }

    /// Presses a key while these are held.
    pub fn press_with(&self, held: &[&str], key: &str) -> Result<(), Fault> {
        let stroke = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let down = held.iter().map(|held| stroke("keyDown", held));
        let up = held.iter().rev().map(|held| stroke("keyUp", held));
        let pressed = [stroke("keyDown", key), stroke("keyUp", key)];
        self.strokes(down.chain(pressed).chain(up).collect())
    }

    /// Presses keys as a fast person does, each with what is held meanwhile and so many milliseconds after the one before.
    pub fn press_paced(&self, keys: &[(Option<&str>, &str)], pace_ms: u32) -> Result<(), Fault> {
        let stroke = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let mut strokes = Vec::new();
        for (held, key) in keys {
            strokes.extend(held.map(|held| stroke("keyDown", held)));
            strokes.extend([stroke("keyDown", key), stroke("keyUp", key)]);
            strokes.extend(held.map(|held| stroke("keyUp", held)));
            strokes.push(json!({ "type": "pause", "duration": pace_ms }));
        }
        self.strokes(strokes)
    }

    fn strokes(&self, strokes: Vec<Value>) -> Result<(), Fault> {
        let keyboard =
            json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.post("actions", &keyboard).map(|_| ())
    }

    /// Waits until the script says true.
    pub fn becomes(&self, what: &str, script: &str) -> Result<(), Fault> {
        until(what, PATIENCE, || {
            Ok((self.script(script, json!([]))? == true).then_some(()))
        })
    }

    /// Gives the page this many pixels.
    pub fn size(&self, width: u32, height: u32) -> Result<(), Fault> {
        self.post(
            "window/rect",
            &json!({ "x": 0, "y": 0, "width": width, "height": height }),
        )?;
        let seen = format!("a page of {width} × {height}");
        until(&seen, PATIENCE, || {
            let now = self.script("return [innerWidth, innerHeight]", json!([]))?;
            Ok((now == json!([width, height])).then_some(()))
        })
    }

    /// Waits until letters have arrived and everything is drawn.
    pub fn settle(&self) -> Result<(), Fault> {
        let source = "const done = arguments[0]; const frame = requestAnimationFrame; \
                      document.fonts.ready.then(() => frame(() => frame(() => done(true))))";
        self.post("execute/async", &json!({ "script": source, "args": [] }))
            .map(|_| ())
    }

    /// Clicks without a mouse: for what a person does once, and no test is about.
    pub fn click(&self, css: &str) -> Result<(), Fault> {
        self.find(css)?;
        let source = "document.querySelector(arguments[0]).click()";
        self.script(source, json!([css])).map(|_| ())
    }

    /// Where the page lies on the screen: its left and its top, its width and its height.
    pub fn place(&self) -> Result<[usize; 4], Fault> {
        let rect = self.get("window/rect")?;
        let page = self.script("return [innerWidth, innerHeight]", json!([]))?;
        let number = |value: &Value| {
            let number = value
                .as_u64()
                .and_then(|number| usize::try_from(number).ok());
            number.ok_or_else(|| Fault::Answer(format!("a window at {rect} with {page}")))
        };
        Ok([
            number(&rect["x"])?,
            number(&rect["y"])?,
            number(&page[0])?,
            number(&page[1])?,
        ])
    }

    fn get(&self, path: &str) -> Result<Value, Fault> {
        command(
            self.port,
            "GET",
            &format!("/session/{}/{path}", self.id),
            None,
        )
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Fault> {
        let path = format!("/session/{}/{path}", self.id);
        command(self.port, "POST", &path, Some(body))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = command(self.port, "DELETE", &format!("/session/{}", self.id), None);
        // The program ends a little later. Until then it holds its data folder, and who starts it again only wakes it.
        let driver = self.driver_process();
        let _ = until("the program to end", PATIENCE, || {
            Ok(processes::below(driver).is_empty().then_some(()))
        });
    }
}

/// One WebDriver command: its `value`, or its refusal.
fn command(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Fault> {
    let (status, mut answer) = http::exchange(port, method, path, body)?;
    let value = answer["value"].take();
    if status == 200 {
        return Ok(value);
    }
    Err(Fault::Refused {
        command: path.into(),
        error: value["error"].as_str().unwrap_or("unknown error").into(),
        message: value["message"].as_str().unwrap_or_default().into(),
    })
}

fn text_of(value: Value) -> Result<String, Fault> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(Fault::Answer(format!("not a text: {other}"))),
    }
}
