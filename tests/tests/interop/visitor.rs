//! A browser of the plainest kind: it keeps cookies, which hosts on loopback share as in every browser, and goes one
//! step at a time, so that a test can look at each.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;
use url::Url;

/// Somebody at a browser.
#[derive(Clone, Debug, Default)]
pub(crate) struct Visitor {
    pub(crate) cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) body: String,
    location: Option<Url>,
}

impl Page {
    /// Where it leads.
    pub(crate) fn leads(&self) -> &Url {
        self.location.as_ref().unwrap_or_else(|| panic!("{} leads nowhere: {}", self.status, self.body))
    }

    /// Path and query of where it leads.
    pub(crate) fn tail(&self) -> &str {
        &self.leads()[url::Position::BeforePath..]
    }

    /// Does it say why it refuses, with this code?
    pub(crate) fn refuses(&self, code: &str) -> bool {
        self.status >= 400 && self.body.contains(&format!("<code>{code}</code>"))
    }

    /// The address of the link whose address contains this.
    pub(crate) fn link(&self, part: &str) -> Url {
        let links = self.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let found = links.map(|link| link.replace("&#38;", "&")).find(|link| link.contains(part));
        found.unwrap_or_else(|| panic!("no link {part}: {}", self.body)).parse().unwrap()
    }
}

impl Visitor {
    pub(crate) fn get(&mut self, address: &Url) -> Page {
        self.ask("GET", address, "")
    }

    /// Sends a form of that page.
    pub(crate) fn post(&mut self, address: &Url, form: &str) -> Page {
        self.ask("POST", address, form)
    }

    fn ask(&mut self, method: &str, address: &Url, form: &str) -> Page {
        let (path, length) = (&address[url::Position::BeforePath..url::Position::AfterQuery], form.len());
        let (host, origin) = (address.authority(), address.origin().ascii_serialization());
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut stream =
            TcpStream::connect((Ipv4Addr::LOCALHOST, address.port_or_known_default().unwrap())).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        // HTTP/1.0 has no chunks: the answer ends with the connection.
        write!(
            stream,
            "{method} {path} HTTP/1.0\r\nhost: {host}\r\norigin: {origin}\r\ncookie: {}\r\naccept: text/html\r\n\
             accept-language: en\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{form}",
            cookies.join("; ")
        )
        .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        self.read(address, &text)
    }

    fn read(&mut self, address: &Url, text: &str) -> Page {
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let fields = head.lines().filter_map(|line| line.split_once(": "));
        let mut location = None;
        for (name, value) in fields {
            match name.to_ascii_lowercase().as_str() {
                "location" => location = Some(address.join(value).unwrap()),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Page { status, body: body.to_owned(), location }
    }

    fn keep(&mut self, cookie: &str) {
        let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
        if value.is_empty() {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
