//! A walk past the issuer's pages in one language. Each is inspected, and the walk knows which routes it has seen, so
//! that a new page cannot be forgotten.

use super::{assert_none, faults};
use crate::browser::Browser;
use issuer::web::{self, Entry};
use schemas::lang::Lang;
use std::collections::BTreeSet;
use url::Url;

/// The walk so far.
#[derive(Debug)]
pub(crate) struct Tour<'b> {
    pub(crate) browser: &'b Browser,
    pub(crate) lang: Lang,
    faults: Vec<String>,
    seen: BTreeSet<&'static str>,
}

impl<'b> Tour<'b> {
    /// Nothing is seen yet.
    pub(crate) fn with(browser: &'b Browser, lang: Lang) -> Self {
        Tour { browser, lang, faults: Vec::new(), seen: BTreeSet::new() }
    }

    /// Opens a page and inspects it. `name` is what its pictures are called.
    pub(crate) async fn visit(&mut self, name: &str, url: &str) {
        self.browser.network_log().await;
        self.browser.open(url).await;
        self.look(name).await;
    }

    /// The same for a page without an account, whose address says its language.
    pub(crate) async fn visit_in_language(&mut self, name: &str, url: &str) {
        let and = if url.contains('?') { '&' } else { '?' };
        self.visit(name, &format!("{url}{and}lang={}", self.lang)).await;
    }

    /// Presses what leads to another page, and inspects that.
    pub(crate) async fn press(&mut self, name: &str, css: &str) {
        self.browser.network_log().await;
        self.browser.press(css).await;
        self.look(name).await;
    }

    /// Inspects the page that is open.
    pub(crate) async fn look(&mut self, name: &str) {
        let address = self.browser.address().await;
        self.seen.extend(route(Url::parse(&address).unwrap().path()));
        let shown = self.browser.find("html").await.attr("lang").await.unwrap();
        if shown.as_deref() != Some(self.lang.tag()) {
            self.faults.push(format!("{name}: is in {shown:?}"));
        }
        self.faults.extend(faults(self.browser, &format!("{name}-{}", self.lang)).await);
    }

    /// Fails with all faults, and where the walk has not come by exactly these routes.
    pub(crate) fn end(self, routes: &[&'static str]) {
        assert_none(&self.faults);
        assert_eq!(self.seen, routes.iter().copied().collect());
    }
}

/// The GET route that answers at a path: of those that fit, the one with the fewest blanks.
fn route(path: &str) -> Option<&'static str> {
    let given: Vec<&str> = path.split('/').collect();
    let fits = |entry: &Entry| {
        let wanted: Vec<&str> = entry.path.split('/').collect();
        let mut parts = wanted.iter().zip(&given);
        wanted.len() == given.len() && parts.all(|(wanted, given)| wanted == given || wanted.starts_with('{'))
    };
    let pages = web::table().into_iter().filter(|entry| entry.method == "GET" && fits(entry));
    pages.map(|entry| entry.path).min_by_key(|path| path.matches('{').count())
}
