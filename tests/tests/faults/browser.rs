//! The little HTTP that these tests need: one request, one answer, and an error as soon as the other side is gone.

use std::{
    io::{self, Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    time::Duration,
};

/// One request.
pub(crate) struct Request<'r> {
    pub(crate) method: &'static str,
    pub(crate) path: &'r str,
    pub(crate) headers: &'r str,
    pub(crate) body: &'r str,
}

/// An answer that came whole.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

/// Asks the service on this port of loopback. A cut answer is an error, never half an answer.
pub(crate) fn ask(port: u16, request: &Request<'_>) -> io::Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let Request { method, path, headers, body } = request;
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.0\r\nhost: localhost:{port}\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    let cut = || io::Error::from(io::ErrorKind::UnexpectedEof);
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(cut)?;
    let said =
        head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    if said.is_some_and(|said: usize| said != body.len()) {
        return Err(cut());
    }
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(cut)?;
    Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
}

/// A facilitator who has signed in.
pub(crate) struct Desk {
    port: u16,
    cookie: String,
}

impl Desk {
    /// Joins by an invitation.
    pub(crate) fn join(port: u16, invitation: &str) -> Self {
        let body = "person=Bo&login=bo&password=kaffe+og+kage+til+alle";
        let headers = format!("{FORM}origin: http://localhost:{port}\r\n");
        let path = format!("/invitation/{invitation}");
        let answer = ask(port, &Request { method: "POST", path: &path, headers: &headers, body }).unwrap();
        let cookie = answer.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        Desk { port, cookie: cookie.split(';').next().unwrap().to_owned() }
    }

    /// Presses the button of a page that has nothing to type; `true` when it was done.
    pub(crate) fn press(&self, path: &str) -> io::Result<bool> {
        let cookie = format!("cookie: {}\r\n", self.cookie);
        let page = ask(self.port, &Request { method: "GET", path, headers: &cookie, body: "" })?;
        let token = page.body.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let body = format!("csrf={}", token.unwrap_or_default());
        let headers = format!("{cookie}{FORM}origin: http://localhost:{}\r\n", self.port);
        Ok(ask(self.port, &Request { method: "POST", path, headers: &headers, body: &body })?.status == 303)
    }
}

const FORM: &str = "content-type: application/x-www-form-urlencoded\r\naccept: text/html\r\n";
