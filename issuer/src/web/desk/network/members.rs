//! Who belongs to a network: its published list in words, with the forms that change it.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{
    listed::{self, Listed},
    refused,
};
use crate::{
    networks::{self, NetworkOverview},
    store::Coordinator,
    web::{
        Shared, Web, answer,
        desk::{Complaints, DeskForm, DeskFrame, extract::NetworkDesk},
        page::show as show_page,
    },
};

/// `?done=added`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// What is said after something was done; anything else in the address is said nothing about.
const DONE: [&str; 4] = ["added", "welcomed", "recognised", "forgotten"];

#[derive(Template)]
#[template(path = "network/members.html")]
struct Page {
    frame: DeskFrame,
    slug: String,
    done: Option<String>,
    members: Vec<Listed>,
    /// Short names and names of organisations that could join.
    strangers: Vec<(String, String)>,
    recognised: Vec<Recognised>,
    facts: Facts,
    coordinators: Vec<Line>,
    typed: Typed,
    complaints: Complaints,
}

/// Fingerprints that were typed, to be shown again.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// Of another network's root key.
    pub(super) root: String,
    /// Of a card.
    pub(super) card: String,
}

/// Another network that counts here.
struct Recognised {
    did: String,
    root: String,
}

/// What stands at the head of the published list.
struct Facts {
    address: String,
    version: u64,
    signed: String,
    until: String,
    key_until: Option<String>,
    root: String,
}

/// Somebody who looks after the network.
struct Line {
    name: String,
    login: String,
    until: Option<String>,
}

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, desk: NetworkDesk) -> Response {
    let done = DONE.contains(&asked.done.as_str());
    let done = done.then(|| desk.frame.words.say(&format!("network-done-{}", asked.done)));
    page(&web, desk, done, Typed::default(), Complaints::default()).await
}

/// What the form sends: the short name of an organisation.
#[derive(Debug, Deserialize)]
pub(super) struct Add {
    #[serde(default)]
    org: String,
}

pub(super) async fn add(State(web): Shared, DeskForm { desk, form }: DeskForm<Add, NetworkDesk>) -> Response {
    let found = async { web.issuer.store.read().await?.organisation(&form.org).await };
    let organisation = match found.await {
        Ok(Some(organisation)) => organisation,
        Ok(None) => {
            let mut complaints = Complaints::default();
            complaints.add("org", desk.frame.words.say("network-add-choose"));
            return page(&web, desk, None, Typed::default(), complaints).await;
        }
        Err(error) => return answer::failed(&error),
    };
    match networks::add_member(&web.issuer, &desk.network, &organisation, Some(desk.account.id)).await {
        Ok(()) => answer::see(&web, &format!("/network/{}/members?done=added", desk.network.slug)),
        Err(error) => refused(desk.frame, error),
    }
}

/// The page, with what was typed and what is wrong with it.
pub(super) async fn page(
    web: &Web,
    desk: NetworkDesk,
    done: Option<String>,
    typed: Typed,
    complaints: Complaints,
) -> Response {
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let overview = match networks::overview(&web.issuer, &desk.network).await {
        Ok(overview) => overview,
        Err(error) => return refused(desk.frame, error),
    };
    let (words, now) = (&desk.frame.words, web.issuer.clock.now());
    let strangers =
        overview.strangers().map(|one| (one.slug.clone(), listed::name_of(&one.name, words, &one.slug)));
    let page = Page {
        slug: desk.network.slug.clone(),
        done,
        members: overview.list.issuers.iter().map(|one| Listed::of(&overview, one, words, now)).collect(),
        strangers: strangers.collect(),
        recognised: recognised(&overview),
        facts: facts(web, &desk, &overview),
        coordinators: coordinators(&desk, &overview, web),
        typed,
        complaints,
        frame: desk.frame,
    };
    show_page(status, &page)
}

fn recognised(overview: &NetworkOverview) -> Vec<Recognised> {
    let shown = overview.list.recognises.iter();
    shown.map(|one| Recognised { did: one.network.to_string(), root: one.root.to_string() }).collect()
}

fn facts(web: &Web, desk: &NetworkDesk, overview: &NetworkOverview) -> Facts {
    let (words, list) = (&desk.frame.words, &overview.list);
    Facts {
        address: web.issuer.settings.public_url.below(&format!("/trust/{}.jwt", desk.network.slug)),
        version: list.version,
        signed: words.date(list.iat),
        until: words.date(list.exp),
        key_until: desk.network.working_key().ok().map(|key| words.date(key.exp)),
        root: list.root.fingerprint().to_string(),
    }
}

fn coordinators(desk: &NetworkDesk, overview: &NetworkOverview, web: &Web) -> Vec<Line> {
    let (words, now) = (&desk.frame.words, web.issuer.clock.now());
    let line = |one: &Coordinator| Line {
        name: one.account.name.clone(),
        login: one.account.login.to_string(),
        until: one.until.map(|until| listed::last_day(words, until, &schemas::zone::Zone::UTC)),
    };
    overview.coordinators.iter().filter(|one| one.is_active(now)).map(line).collect()
}
