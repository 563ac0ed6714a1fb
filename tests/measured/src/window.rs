//! A window of a real browser, headless, with a profile of its own (WebDriver). Only what opening an address and asking the
//! page needs: the browser tests' own client would bring a second HTTP library into a release build.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{client::Client, driver::Driver};

/// Nothing is fetched but what a page asks for.
const FLAGS: [&str; 6] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
];
/// How often a page is asked whether something is so, and how many times.
const PAUSE: Duration = Duration::from_millis(10);
const PATIENCE: u32 = 3_000;

/// The window; it closes with this value.
pub(crate) struct Window {
    client: Client,
    session: String,
    // Ends the browser.
    _driver: Driver,
}

impl Window {
    /// A new one.
    pub(crate) fn open() -> Self {
        let driver = Driver::start();
        let port = driver.url().rsplit(':').next().unwrap_or_default().parse().unwrap();
        let mut client = Client::of(port);
        let wanted =
            json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": { "args": FLAGS } } } });
        let session = said(&mut client, "/session", &wanted)["sessionId"].as_str().unwrap().to_owned();
        Window { client, session, _driver: driver }
    }

    /// Opens an address and waits until the page is loaded.
    pub(crate) fn go(&mut self, address: &str) {
        self.ask("url", &json!({ "url": address }));
    }

    /// Runs this in every page before the page's own.
    pub(crate) fn in_every_page(&mut self, script: &str) {
        let source = json!({ "source": script });
        let method = json!({ "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": source });
        self.ask("goog/cdp/execute", &method);
    }

    /// What a script gives.
    pub(crate) fn run(&mut self, script: &str) -> Value {
        self.ask("execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Waits until a script says yes.
    pub(crate) fn wait(&mut self, script: &str) {
        for _ in 0..PATIENCE {
            if self.run(script) == true {
                return;
            }
            std::thread::sleep(PAUSE);
        }
        panic!("{script} is never so: {}", self.run("return document.body.innerText"));
    }

    fn ask(&mut self, command: &str, parameters: &Value) -> Value {
        said(&mut self.client, &format!("/session/{}/{command}", self.session), parameters)
    }
}

fn said(client: &mut Client, path: &str, parameters: &Value) -> Value {
    let answer = client.post(path, "content-type: application/json\r\n", &parameters.to_string());
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str::<Value>(&answer.body).unwrap()["value"].take()
}
