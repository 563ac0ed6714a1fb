//! A chromedriver of this process's own, which takes its browsers with it when it goes.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// What chromedriver says before its port.
const PORT: &str = "started successfully on port ";
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
    pub(crate) fn start() -> Self {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is not in place: run script/setup");
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        let port = loop {
            line.clear();
            assert_ne!(out.read_line(&mut line).unwrap(), 0, "chromedriver ended at once");
            if let Some((_, port)) = line.split_once(PORT) {
                break port.trim_end().trim_end_matches('.').parse().unwrap();
            }
        };
        Driver { child, port, _out: out }
    }

    /// Where it takes commands.
    pub(crate) fn url(&self) -> String {
        format!("http://localhost:{}", self.port)
    }
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
