//! Asks a served verifier over loopback, as the program of somebody else would.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
};

use schemas::{Demo, trust::TrustBook};
use serde_json::Value;
use url::Url;
use verifier::{
    checker::{Checker, Network},
    web::Service,
};

use crate::{page::served, town::now};

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{self:?}"))
    }

    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let start = format!("{name}: ");
        self.head.lines().find_map(|line| line.strip_prefix(&start))
    }
}

/// One request; header names come back in small letters.
pub(crate) fn asked(server: &Url, line: &str, headers: &[&str], body: &[u8]) -> Reply {
    let mut stream = TcpStream::connect(server.socket_addrs(|| None).unwrap()[0]).unwrap();
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let length = body.len();
    let head = format!("{line} HTTP/1.0\r\nHost: localhost\r\nContent-Length: {length}\r\n{headers}\r\n");
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Reply { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
}

pub(crate) fn posted(server: &Url, path: &str, media_type: &str, body: impl AsRef<[u8]>) -> Reply {
    asked(server, &format!("POST {path}"), &[&format!("Content-Type: {media_type}")], body.as_ref())
}

/// A verifier that trusts nobody and asks nobody.
pub(crate) fn lonely() -> Url {
    served(Service::new(Checker::new(TrustBook::default(), Network::Offline, Demo::On), now))
}
