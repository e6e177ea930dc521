//! One HTTP/1.1 exchange with a server on loopback: enough for a WebDriver and a status question.
//!
//! Not here: TLS, redirects, chunked bodies, keep-alive. Nothing that leaves the machine goes this way.

use super::Fault;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

/// A port that was free a moment ago, for a server that cannot choose one itself.
pub fn free_port() -> Result<u16, Fault> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(Fault::io("looking for a free port"))
}

/// The address in the line by which a server says that it is ready, without what ends the sentence.
pub fn address_in(line: &str) -> Result<&str, Fault> {
    let at = line.find("http://").map(|at| &line[at..]);
    at.and_then(|rest| rest.split_whitespace().next())
        .map(|address| address.trim_end_matches(['/', '.', ',']))
        .ok_or_else(|| Fault::Answer(format!("no address in: {line}")))
}

/// Sends a request and reads the whole answer: status and body.
pub fn exchange(
    port: u16,
    method: &str,
    path: &str,
    body: Option<&Value>,
) -> Result<(u16, Value), Fault> {
    let doing = || format!("{method} http://127.0.0.1:{port}{path}");
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(Fault::io(doing()))?;
    // A WebDriver answers a click only when the page has settled.
    stream
        .set_read_timeout(Some(Duration::from_secs(120)))
        .map_err(Fault::io(doing()))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json; charset=utf-8\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream
        .write_all(request.as_bytes())
        .map_err(Fault::io(doing()))?;
    let answer = read_answer(&mut stream).map_err(Fault::io(doing()))?;
    parse(&answer).ok_or_else(|| {
        Fault::Answer(format!(
            "{}: the answer is not HTTP with JSON: {}",
            doing(),
            String::from_utf8_lossy(&answer[..answer.len().min(200)])
        ))
    })
}

/// Reads up to the announced length, because not every server closes the connection when asked to.
fn read_answer(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut answer = Vec::new();
    let mut piece = [0_u8; 16 * 1024];
    loop {
        let read = stream.read(&mut piece)?;
        answer.extend_from_slice(&piece[..read]);
        if read == 0 || wanted(&answer).is_some_and(|length| answer.len() >= length) {
            return Ok(answer);
        }
    }
}

/// The length of the whole answer, once its head says so.
fn wanted(answer: &[u8]) -> Option<usize> {
    let head = head_length(answer)?;
    let text = std::str::from_utf8(&answer[..head]).ok()?;
    let length = text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse::<usize>().ok())?
    })?;
    Some(head + length)
}

/// The bytes up to and including the empty line.
fn head_length(answer: &[u8]) -> Option<usize> {
    answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .map(|at| at + 4)
}

/// Status and JSON body; an empty body is `null`.
fn parse(answer: &[u8]) -> Option<(u16, Value)> {
    let head = head_length(answer)?;
    let text = std::str::from_utf8(&answer[..head]).ok()?;
    let status = text.split(' ').nth(1)?.parse().ok()?;
    let body = &answer[head..];
    let value = if body.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(body).ok()?
    };
    Some((status, value))
}
