//! A person at a browser: opens addresses, reads, types, presses. Knows nothing of Kreds.

use crate::devtools::{Beyond, Event, events};
use crate::driver::Driver;
use crate::reader::{Colours, Network, PHONE, Screen, Script};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Browsers open at once in one process; `.config/nextest.toml` bounds processes.
static ROOM: Semaphore = Semaphore::const_new(2);

/// How often it is asked whether another page is there, and how many times.
const PAUSE: Duration = Duration::from_millis(50);
const PATIENCE: u32 = 1_200;

/// Nothing is fetched but what a page asks for, and nothing is kept between two tests.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A window of a browser with a profile of its own.
#[derive(Debug)]
pub(crate) struct Browser {
    client: Client,
    // Ends after the client, and makes room last.
    _driver: Driver,
    _room: SemaphorePermit<'static>,
}

fn capabilities(script: Script) -> Map<String, Value> {
    let options = json!({ "args": FLAGS, "prefs": script.preferences() });
    let mut capabilities = Map::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "performance": "ALL" }));
    capabilities
}

impl Browser {
    /// A new window the size of a telephone.
    pub(crate) async fn start(script: Script) -> Self {
        let room = ROOM.acquire().await.unwrap();
        let driver = Driver::start();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(capabilities(script)).connect(&driver.url()).await;
        let browser = Browser { client: client.unwrap(), _driver: driver, _room: room };
        // As on a telephone, scroll bars lie over the page and take no room.
        browser.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true })).await;
        browser.look_through(PHONE).await;
        browser
    }

    /// Changes the size of the window.
    pub(crate) async fn look_through(&self, screen: Screen) {
        let Screen { width, height } = screen;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &size).await;
    }

    /// What the system asks pages for: colours, and no motion.
    pub(crate) async fn prefer(&self, colours: Colours) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": colours.scheme() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features })).await;
    }

    /// The network goes away, or comes back.
    pub(crate) async fn network_is(&self, network: Network) {
        let offline = network == Network::Away;
        let conditions =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", &conditions).await;
    }

    /// A method of Chromium's own tools.
    pub(crate) async fn devtools(&self, method: &str, parameters: &Value) -> Value {
        self.client.issue_cmd(Beyond::method(method, parameters)).await.unwrap()
    }

    /// What the browser did on the network since this was asked last.
    pub(crate) async fn network_log(&self) -> Vec<Event> {
        events(&self.client.issue_cmd(Beyond::network_log()).await.unwrap())
    }

    /// Opens an address.
    pub(crate) async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap();
    }

    /// The back button. A page that may not be kept is refused by the browser itself, which is no fault here.
    pub(crate) async fn back(&self) {
        self.client.back().await.ok();
    }

    /// The address of the page.
    pub(crate) async fn address(&self) -> String {
        self.client.current_url().await.unwrap().to_string()
    }

    /// What can be read on the page.
    pub(crate) async fn text(&self) -> String {
        self.find("body").await.text().await.unwrap()
    }

    /// Whether there is such an element.
    pub(crate) async fn has(&self, css: &str) -> bool {
        !self.client.find_all(Locator::Css(css)).await.unwrap().is_empty()
    }

    /// How many there are.
    pub(crate) async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// The first such element.
    pub(crate) async fn find(&self, css: &str) -> Element {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => panic!("{css} is not on {}: {error}\n{}", self.address().await, self.said().await),
        }
    }

    /// The page as text, for the report of a failure.
    async fn said(&self) -> String {
        self.run("return document.body ? document.body.innerText : ''", vec![]).await.to_string()
    }

    /// Types into a field, in place of what is there.
    pub(crate) async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Clicks on what changes the page itself.
    pub(crate) async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap();
    }

    /// Clicks on what leads to another page, and waits for that.
    pub(crate) async fn press(&self, css: &str) {
        let page = self.find("html").await;
        self.click(css).await;
        self.leave(&page).await;
    }

    /// Waits until this page has given way to another.
    pub(crate) async fn leave(&self, page: &Element) {
        for _ in 0..PATIENCE {
            if page.tag_name().await.is_err() {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("nothing follows {}: {}", self.address().await, self.said().await);
    }

    /// Waits until a script says this.
    pub(crate) async fn wait_until(&self, script: &str, says: &Value) {
        for _ in 0..PATIENCE {
            if self.run(script, vec![]).await == *says {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{script} does not come to {says}: {}", self.run(script, vec![]).await);
    }

    /// Runs a script of the test's own, also where the page's are off.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap()
    }

    /// The same for a script that answers later, through its last argument.
    pub(crate) async fn run_async(&self, script: &str) -> Value {
        self.client.execute_async(script, vec![]).await.unwrap()
    }

    /// The whole page as a PNG.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        let whole = json!({ "format": "png", "captureBeyondViewport": true });
        let answer = self.devtools("Page.captureScreenshot", &whole).await;
        BASE64_STANDARD.decode(answer["data"].as_str().unwrap()).unwrap()
    }

    /// The WebDriver session itself, for what is asked of it in one place only.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }
}
