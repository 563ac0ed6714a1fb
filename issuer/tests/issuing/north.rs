//! A network as somebody looks after it in the browser.

use issuer::{
    networks,
    store::{Network, Role},
};
use schemas::{
    lang::Lang,
    trust::{Anchor, TrustList, open},
};

use crate::{
    browser::{Browser, Page},
    library::Library,
};

/// A network that somebody looks after, and an organisation that is no member.
pub(crate) struct North {
    pub(crate) library: Library,
    pub(crate) network: Network,
    pub(crate) browser: Browser,
}

pub(crate) const MEMBERS: &str = "/network/north/members";

impl North {
    pub(crate) async fn open() -> Self {
        let library = Library::open().await;
        let network = founded(&library, "north").await;
        let mut browser = Browser::signed_in(&library, "mette", Role::Facilitator).await;
        browser.post("/desk/account", &[("person", "Mette"), ("language", "en")]).await;
        networks::appoint(&library.issuer, &network, &"mette".parse().unwrap(), None).await.unwrap();
        North { library, network, browser }
    }

    pub(crate) async fn with_havnby() -> Self {
        let mut north = North::open().await;
        let added = north.post(MEMBERS, &[("org", "havnby")]).await;
        assert_eq!(added.location(), "/network/north/members?done=added");
        north
    }

    /// A form of a page that is looked at first.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.browser.get(MEMBERS).await;
        self.browser.post(path, fields).await
    }

    pub(crate) async fn list(&self) -> TrustList {
        let text = networks::current_list(&self.library.issuer, &self.network).await.unwrap();
        open(&text, Anchor::Pinned(self.network.root.fingerprint())).unwrap().claims().clone()
    }

    pub(crate) async fn journal(&self) -> Vec<(String, Option<String>)> {
        let mut tx = self.library.issuer.store.read().await.unwrap();
        let lines = tx.journal_lines(self.library.organisation.id, 9).await.unwrap();
        lines.into_iter().map(|line| (line.deed.name().to_owned(), line.actor)).collect()
    }
}

pub(crate) async fn founded(library: &Library, slug: &str) -> Network {
    let name = [(Lang::En, slug.to_owned())].into_iter().collect();
    networks::found(&library.issuer, slug, name).await.unwrap()
}
