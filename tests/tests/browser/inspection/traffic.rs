//! What a page asked the network for: from whom, and how much.

use crate::devtools::Event;
use url::Url;

/// Most bytes of a page with everything that it loads.
const HEAVIEST: f64 = 100_000.0;

/// Requests and bytes since the log was read last.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    addresses: Vec<String>,
    bytes: f64,
}

impl Traffic {
    /// Adds the log up.
    pub(crate) fn of(log: &[Event]) -> Self {
        let mut traffic = Traffic::default();
        for Event { method, parameters } in log {
            match method.as_str() {
                "Network.requestWillBeSent" => {
                    let address = parameters["request"]["url"].as_str().unwrap_or_default();
                    traffic.addresses.push(address.to_owned());
                }
                "Network.loadingFinished" => {
                    traffic.bytes += parameters["encodedDataLength"].as_f64().unwrap_or_default();
                }
                _ => {}
            }
        }
        traffic
    }

    /// Where the page at `page` asked somebody else, or asked for too much.
    pub(crate) fn faults(&self, page: &str) -> Vec<String> {
        let origin = |address: &str| Url::parse(address).map(|url| url.origin());
        let home = origin(page);
        let elsewhere = |address: &&String| !address.starts_with("data:") && origin(address) != home;
        let mut found: Vec<String> =
            self.addresses.iter().filter(elsewhere).map(|address| format!("loads {address}")).collect();
        if self.bytes > HEAVIEST {
            found.push(format!("weighs {} bytes", self.bytes));
        }
        found
    }
}
