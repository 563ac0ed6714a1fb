//! What WebDriver itself has no command for: Chromium's own tools, and its log of the network.

use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of chromedriver beyond the standard.
#[derive(Debug)]
pub(crate) struct Beyond {
    path: &'static str,
    body: Value,
}

impl Beyond {
    /// A method of the DevTools protocol.
    pub(crate) fn method(name: &str, parameters: &Value) -> Self {
        Beyond { path: "goog/cdp/execute", body: json!({ "cmd": name, "params": parameters }) }
    }

    /// What has been logged about the network since the last time.
    pub(crate) fn network_log() -> Self {
        Beyond { path: "se/log", body: json!({ "type": "performance" }) }
    }
}

impl WebDriverCompatibleCommand for Beyond {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// One event of the network log.
#[derive(Debug)]
pub(crate) struct Event {
    /// Such as `Network.requestWillBeSent`.
    pub(crate) method: String,
    /// What it tells.
    pub(crate) parameters: Value,
}

/// The events in chromedriver's answer.
pub(crate) fn events(log: &Value) -> Vec<Event> {
    let entries = log.as_array().into_iter().flatten();
    let messages = entries.filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
    messages
        .map(|mut outer| {
            let mut message = outer["message"].take();
            let method = message["method"].as_str().unwrap_or_default().to_owned();
            Event { method, parameters: message["params"].take() }
        })
        .collect()
}
