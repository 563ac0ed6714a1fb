//! A program that serves on loopback for as long as this value lives.

use crate::trouble::{OrTrouble, Trouble};
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// How often a service is asked whether it is there, and how long it has for that in all.
const PAUSE: Duration = Duration::from_millis(50);
const PATIENCE: u32 = 600;

/// A child process; it ends with this value.
#[derive(Debug)]
pub struct Service {
    child: Child,
}

/// A port that nobody listens on.
pub fn free_port() -> Result<u16, Trouble> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    Ok(address.or_trouble("no port is free on loopback", "Close a few programs and start again.")?.port())
}

/// What a service on loopback answers to a request for this path.
pub fn get(port: u16, path: &str) -> Result<String, Trouble> {
    let ask = || {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        // HTTP/1.0 has no chunks: the answer ends with the connection.
        write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost:{port}\r\nAccept: application/json\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok::<_, std::io::Error>(answer)
    };
    let answer = ask().or_trouble(path, "The service should be there.")?;
    match answer.split_once("\r\n\r\n") {
        Some((head, body)) if head.split(' ').nth(1) == Some("200") => Ok(body.to_owned()),
        _ => Err(Trouble::new(format!("{path} is not there"), answer)),
    }
}

impl Service {
    /// Starts it and waits until it listens. What it writes goes into `log`.
    pub fn start(mut command: Command, port: u16, log: &Path) -> Result<Self, Trouble> {
        let remedy = format!("See {}", log.display());
        let file = File::create(log).or_trouble(log.display(), "Check who may write there.")?;
        let errors = file.try_clone().or_trouble(log.display(), "Check who may write there.")?;
        let child = command.stdin(Stdio::null()).stdout(file).stderr(errors).spawn();
        let mut service = Service { child: child.or_trouble("a program does not start", &remedy)? };
        for _ in 0..PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(service);
            }
            if service.has_ended() {
                let said = std::fs::read_to_string(log).unwrap_or_default();
                return Err(Trouble::new(format!("a service ended at once:\n{said}"), remedy));
            }
            thread::sleep(PAUSE);
        }
        Err(Trouble::new("a service does not answer", remedy))
    }

    fn has_ended(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Issuer and verifier, serving.
#[derive(Debug)]
pub struct Services {
    /// `kreds-issuer serve`
    pub issuer: Service,
    /// `kreds-verifier serve`
    pub verifier: Service,
}

impl Services {
    /// Goes on until one of them ends, as both do at Ctrl-C.
    pub fn serve(mut self) -> Result<(), Trouble> {
        while !self.issuer.has_ended() && !self.verifier.has_ended() {
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}
