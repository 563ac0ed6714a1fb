//! The real program over the library's folder: asked over HTTP, killed without warning, its log kept in a file.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
};

use issuer::{
    accounts,
    store::{HandOut, Role},
};
use schemas::time::Timestamp;
use url::form_urlencoded::Serializer;

use crate::{browser::PASSWORD, library::Library};

/// So far ahead that no name of the circle is ever due by the clock of the machine.
const FIFTY_YEARS: i64 = 50 * 365 * 24 * 60 * 60;

/// Whoever asks, as the proxy in front says.
pub(crate) const CLIENT: &str = "203.0.113.77";

/// A process that answers, with somebody signed in.
pub(crate) struct Running {
    process: Child,
    address: SocketAddr,
    pub(crate) library: Library,
    pub(crate) cookie: String,
}

impl Running {
    /// A closed circle, a process that logs everything it can, and an administrator signed in.
    pub(crate) async fn start(login: &str) -> Self {
        Running::start_with(login, "").await
    }

    /// The same with these lines in the settings.
    pub(crate) async fn start_with(login: &str, settings: &str) -> Self {
        let library = Library::open().await;
        library.wait(FIFTY_YEARS);
        library.finish(HandOut::Slip).await;
        let guest = accounts::Guest { name: "Karen", role: Role::Administrator };
        let invited = accounts::invite(&library.issuer, library.organisation.id, None, guest).await.unwrap();
        library.issuer.store.close().await;
        let (process, address) = spawn(&library, settings);
        let mut running = Running { process, address, library, cookie: String::new() };
        let joined = running.post(
            &format!("/invitation/{}", invited.code),
            &[("person", "Karen"), ("login", login), ("password", PASSWORD)],
        );
        let cookie = joined.split_once("set-cookie: ").unwrap_or_else(|| panic!("{joined}")).1;
        cookie.split(';').next().unwrap().clone_into(&mut running.cookie);
        running
    }

    pub(crate) fn get(&self, path: &str) -> String {
        self.ask("GET", path, "")
    }

    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> String {
        self.ask("POST", path, &Serializer::new(String::new()).extend_pairs(fields).finish())
    }

    /// A form with a file.
    pub(crate) fn upload(&self, path: &str, fields: &[(&str, &str)], file: &str) -> String {
        let mut body = String::new();
        for (name, text) in fields {
            body += &format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        }
        let head = "content-disposition: form-data; name=\"file\"; filename=\"list.txt\"";
        body += &format!("--x\r\n{head}\r\n\r\n{file}\r\n--x--\r\n");
        let headers =
            format!("accept: text/html\r\nsec-fetch-site: same-origin\r\ncookie: {}\r\n", self.cookie);
        self.send("POST", path, &format!("{headers}content-type: multipart/form-data; boundary=x\r\n"), &body)
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> String {
        let headers = format!(
            "accept: text/html\r\nsec-fetch-site: same-origin\r\ncookie: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\n",
            self.cookie
        );
        self.send(method, path, &headers, body)
    }

    /// A request with these headers, each of which ends its line; gives head and body of the answer.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let request = format!(
            "{method} /kreds{path} HTTP/1.1\r\nhost: badges.example\r\nconnection: close\r\n\
             x-forwarded-for: {CLIENT}\r\n{headers}content-length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The hidden token of the form on this page.
    pub(crate) fn csrf(&self, path: &str) -> String {
        let page = self.get(path);
        let (_, rest) = page.split_once("name=\"csrf\" value=\"").unwrap_or_else(|| panic!("{page}"));
        rest.split('"').next().unwrap().to_owned()
    }

    /// The time by which the program goes.
    #[expect(clippy::disallowed_methods, reason = "the program goes by the real clock")]
    pub(crate) fn clock(&self) -> Timestamp {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        Timestamp::from_seconds(since.as_secs().try_into().unwrap()).unwrap()
    }

    /// Ends the process at once, as the power would.
    pub(crate) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// All that the process has logged.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.library.folder.path().join("log")).unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Starts the program, and waits until it says that it answers.
fn spawn(library: &Library, more: &str) -> (Child, SocketAddr) {
    let folder = library.folder.path();
    let address = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    let settings = format!(
        "public_url = 'https://badges.example/kreds'\nlisten = '{address}'\ndatabase_url = '{}'\n{more}",
        library.home.url()
    );
    fs::write(folder.join("kreds.toml"), settings).unwrap();
    let mut process = Command::new(env!("CARGO_BIN_EXE_kreds-issuer"))
        .args(["--json", "--config"])
        .arg(folder.join("kreds.toml"))
        .arg("serve")
        .env("KREDS_LOG", "trace")
        .env_remove("KREDS_DEMO")
        .stdout(Stdio::piped())
        .stderr(File::create(folder.join("log")).unwrap())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.contains("serving"), "{line}{}", fs::read_to_string(folder.join("log")).unwrap());
    (process, address)
}
