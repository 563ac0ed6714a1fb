//! A chromedriver of this process's own, which takes its browsers with it when it goes.

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// What chromedriver says before its port.
const PORT: &str = "started successfully on port ";
/// How often it is started before its ending counts as a fault.
const TRIES: usize = 10;
/// How long it has to end its browsers.
const PATIENCE: Duration = Duration::from_secs(5);

/// The running driver.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
    /// Held open: the driver goes on writing.
    _out: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts it on a port that it finds itself.
    ///
    /// It asks for a port of IPv4 and then wants the same one of IPv6. Where something else on this machine has
    /// that, it ends, and another try finds another port.
    pub(crate) fn start() -> Self {
        (0..TRIES).find_map(|_| Self::try_start()).expect("chromedriver ends at once, whatever port it finds")
    }

    fn try_start() -> Option<Self> {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is not in place: run script/setup");
        let mut out = BufReader::new(child.stdout.take().unwrap());
        match port_said(&mut out) {
            Some(port) => Some(Driver { child, port, _out: out }),
            None => {
                child.wait().unwrap();
                None
            }
        }
    }

    /// Where it takes commands.
    pub(crate) fn url(&self) -> String {
        format!("http://localhost:{}", self.port)
    }
}

/// The port that the driver names; none where it ends before it has one.
fn port_said(out: &mut impl BufRead) -> Option<u16> {
    let mut lines = out.lines().map(Result::unwrap);
    lines.find_map(|line| Some(line.split_once(PORT)?.1.trim_end_matches('.').parse().unwrap()))
}

/// Asks the driver to end with all its browsers.
fn shut_down(port: u16) -> std::io::Result<()> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    stream.read_to_end(&mut Vec::new()).map(drop)
}

impl Drop for Driver {
    fn drop(&mut self) {
        if shut_down(self.port).is_err() {
            // It may have ended already.
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}
