//! What a facilitator does on the last evening: makes the circle, ticks, issues, hands out.

use crate::browser::Browser;
use crate::desk::Desk;
use crate::hands::Hands;
use schemas::lang::Lang;
use serde_json::Value;

/// Twelve people of three languages, as on a list on paper.
pub(crate) const TWELVE: [&str; 12] = [
    "Sofie Bjørn",
    "Åse Ørsted",
    "Mads Kjær",
    "Fatuma Warsame",
    "Žan Čuš",
    "Žiga Čučnik",
    "Neža Šket",
    "Maja Župančič",
    "João d'Ávila",
    "Omar Haddad",
    "Eva Smith",
    "李 小龙",
];

/// The badge that the circle leads to, and its sessions.
const BADGE: &str = "climate-in-my-street";
const SESSIONS: &str = "3";

/// A badge that waits on the wall.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub(crate) award: String,
    pub(crate) link: String,
    pub(crate) code: String,
}

/// A facilitator, signed in.
#[derive(Debug)]
pub(crate) struct Facilitator<'a> {
    pub(crate) browser: &'a Browser,
    pub(crate) desk: &'a Desk,
    pub(crate) hands: Hands,
}

impl Facilitator<'_> {
    /// Types the circle, pastes the names, looks at the preview and makes it. Gives the circle's address.
    pub(crate) async fn make_circle(&self, names: &[&str], lang: Lang) -> String {
        self.browser.open_steadily(&self.desk.page("circles/new"), "#names").await;
        self.describe_circle(names, lang).await;
        self.keep_circle().await
    }

    /// From the empty form to the preview.
    pub(crate) async fn describe_circle(&self, names: &[&str], lang: Lang) {
        let Facilitator { browser, hands, .. } = self;
        hands.write(browser, "#title", "Tirsdagskredsen").await;
        hands.choose(browser, "#badge", BADGE).await;
        hands.write(browser, "#sessions", SESSIONS).await;
        hands.write(browser, "#venue", "Havnby Bibliotek").await;
        hands.write(browser, "#city", "Havnby").await;
        hands.choose(browser, "#language", lang.tag()).await;
        hands.write(browser, "#names", &names.join("\n")).await;
        hands.press(browser, ".actions button[value=look]", "button[value=make]").await;
    }

    /// Makes the circle of the preview. Gives its address.
    pub(crate) async fn keep_circle(&self) -> String {
        self.hands.press(self.browser, "button[value=make]", "form.roster .actions").await;
        self.browser.address().await.split(['?', '#']).next().unwrap().to_owned()
    }

    /// Ticks every session and every outcome for everybody.
    pub(crate) async fn tick_everybody(&self) {
        let all =
            "return [...document.querySelectorAll('button[value^=\"all.\"]')].map(button => button.value)";
        let values = self.browser.run(all, vec![]).await;
        for value in values.as_array().into_iter().flatten().filter_map(Value::as_str) {
            self.hands.press(self.browser, &format!("button[value='{value}']"), "form.roster #outlook").await;
        }
    }

    /// Goes on to the names, and issues. The next page is where badges are handed out.
    pub(crate) async fn issue(&self) {
        self.hands.press(self.browser, "#outlook button[value=close]", "#consent").await;
        self.hands.tick(self.browser, "#consent").await;
        self.hands.press(self.browser, "form[action$='/close'] button", "#live").await;
    }

    /// Reads links and codes of everybody who has not collected.
    pub(crate) async fn waiting(&self, circle: &str) -> Vec<Waiting> {
        let codes = "return Object.fromEntries([...document.querySelectorAll('#live li')].map(row =>
            [row.id.slice(6), (row.querySelector('.code strong') || row).textContent.replace(/[^0-9]/g, '')]))";
        let links =
            "return Object.fromEntries([...document.querySelectorAll('input[id^=link-]')].map(input =>
            [input.id.slice(5), input.value]))";
        self.browser.open_steadily(&format!("{circle}/hand-out"), "#live .hint, #live + .hint").await;
        let codes = self.browser.run(codes, vec![]).await;
        self.browser.open_steadily(&format!("{circle}/links"), "input[id^=link-]").await;
        let links = self.browser.run(links, vec![]).await;
        let waiting = links.as_object().unwrap().iter().map(|(award, link)| Waiting {
            award: award.clone(),
            link: link.as_str().unwrap().to_owned(),
            code: codes[award].as_str().unwrap_or_default().to_owned(),
        });
        waiting.collect()
    }

    /// How many the live view shows to have collected, and of how many.
    pub(crate) async fn tally(&self, circle: &str) -> (usize, usize) {
        self.browser.open_steadily(&format!("{circle}/hand-out"), "#live .hint, #live + .hint").await;
        (self.browser.count("#live li.is-collected").await, self.browser.count("#live li").await)
    }
}
