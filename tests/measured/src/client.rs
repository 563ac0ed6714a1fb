//! One who asks over a connection that stays: what a wallet needs for a claim, and as little work as can be, for it takes
//! its part of the same processors.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
};

/// A connection to a service on loopback.
pub(crate) struct Client {
    connection: BufReader<TcpStream>,
    port: u16,
}

/// An answer that came whole.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) etag: String,
    pub(crate) body: String,
}

impl Client {
    /// Connects.
    pub(crate) fn of(port: u16) -> Self {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        stream.set_nodelay(true).unwrap();
        Client { connection: BufReader::new(stream), port }
    }

    /// Asks for what is at this path.
    pub(crate) fn get(&mut self, path: &str, headers: &str) -> Answer {
        self.ask("GET", path, headers, "")
    }

    /// Sends this there.
    pub(crate) fn post(&mut self, path: &str, headers: &str, body: &str) -> Answer {
        self.ask("POST", path, headers, body)
    }

    fn ask(&mut self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let (port, length) = (self.port, body.len());
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost:{port}\r\naccept: application/json\r\n\
             content-length: {length}\r\n{headers}\r\n{body}"
        );
        self.connection.get_mut().write_all(request.as_bytes()).unwrap();
        self.answer()
    }

    fn answer(&mut self) -> Answer {
        let mut answer =
            Answer { status: self.line()[9..12].parse().unwrap(), etag: String::new(), body: String::new() };
        let mut length = 0;
        loop {
            let line = self.line();
            let Some((name, value)) = line.split_once(':') else { break };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap(),
                "etag" => answer.etag = value.to_owned(),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.connection.read_exact(&mut body).unwrap();
        answer.body = String::from_utf8(body).unwrap();
        answer
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.connection.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}
