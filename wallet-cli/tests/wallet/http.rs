//! A server for one test, on loopback: one request at a time, as much HTTP as the tests need.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    thread,
};

/// A request.
pub(crate) struct Request {
    /// Method and path: `GET /c/x/offer`.
    pub(crate) line: String,
    /// The token that came along, or nothing.
    pub(crate) token: String,
    /// The body.
    pub(crate) body: String,
}

/// An answer.
pub(crate) enum Answer {
    /// Status and JSON.
    Json(u16, String),
    /// The connection ends without a word.
    Nothing,
    /// The connection stays, and nothing comes.
    Silence,
}

/// Serves until the process ends; returns the port.
pub(crate) fn serve(handle: impl Fn(&Request) -> Answer + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            converse(stream, &handle);
        }
    });
    port
}

fn converse(mut stream: TcpStream, handle: &impl Fn(&Request) -> Answer) {
    let Some(request) = read(&stream) else { return };
    let answer = handle(&request);
    if let Answer::Silence = answer {
        std::mem::forget(stream);
    } else if let Answer::Json(status, body) = answer {
        let head = format!(
            "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes())).ok();
    }
}

fn read(stream: &TcpStream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let (mut length, mut token) = (0, String::new());
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        match header.trim().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().ok()?;
            }
            Some((name, value)) if name.eq_ignore_ascii_case("authorization") => {
                value.trim().trim_start_matches("Bearer ").clone_into(&mut token);
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let line = line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    Some(Request { line, token, body: String::from_utf8(body).ok()? })
}
