//! The badges of a network: what all members may give, what each city adds, and what could be shared.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::{
    art::Art,
    lang::Lang,
    outcome::{Badge, BadgeId, CityActivity},
};
use serde::Deserialize;

use super::listed;
use crate::{
    badges::{self, BadgeError, NetworkBadges, OfMember},
    failure::Failure,
    web::{
        Shared, Web, answer,
        desk::{Complaints, DeskForm, DeskFrame, extract::NetworkDesk, form::Nothing, refusal},
        page::show as show_page,
    },
};

/// `?done=shared`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

const DONE: [&str; 2] = ["shared", "unshared"];

#[derive(Template)]
#[template(path = "network/badges.html")]
struct Page {
    frame: DeskFrame,
    slug: String,
    done: Option<String>,
    shared: Vec<Line>,
    common: Vec<Line>,
    /// Badges that could be shared: names of their own and names for people.
    unshared: Vec<(String, String)>,
    /// Where other servers get all of them, signed.
    file: String,
    root: String,
    complaints: Complaints,
}

struct Line {
    id: String,
    name: String,
    lang: &'static str,
    svg: String,
    /// Who made it, where a member did.
    made: Option<String>,
    pages: Vec<CityActivity>,
}

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, desk: NetworkDesk) -> Response {
    let done = DONE.contains(&asked.done.as_str());
    let done = done.then(|| desk.frame.words.say(&format!("network-done-{}", asked.done)));
    page(&web, desk, done, Complaints::default()).await
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    #[serde(default)]
    badge: String,
}

pub(super) async fn share(
    State(web): Shared,
    DeskForm { desk, form }: DeskForm<Choice, NetworkDesk>,
) -> Response {
    let Ok(badge) = form.badge.parse::<BadgeId>() else {
        let mut complaints = Complaints::default();
        complaints.add("badge", desk.frame.words.say("network-share-choose"));
        return page(&web, desk, None, complaints).await;
    };
    let shared = badges::share(&web.issuer, &desk.network, &badge, Some(desk.account.id)).await;
    changed(&web, desk, shared, "shared")
}

pub(super) async fn share_no_more(
    State(web): Shared,
    Path((_, badge)): Path<(String, String)>,
    DeskForm { desk, form: Nothing {} }: DeskForm<Nothing, NetworkDesk>,
) -> Response {
    let Ok(badge) = badge.parse::<BadgeId>() else { return super::not_understood(desk.frame) };
    let done = badges::share_no_more(&web.issuer, &desk.network, &badge, Some(desk.account.id)).await;
    changed(&web, desk, done, "unshared")
}

fn changed(web: &Web, desk: NetworkDesk, result: Result<(), BadgeError>, done: &str) -> Response {
    match result {
        Ok(()) => answer::see(web, &format!("/network/{}/badges?done={done}", desk.network.slug)),
        Err(BadgeError::Store(error)) => answer::failed(&error),
        Err(error @ BadgeError::Unknown(_)) => {
            refusal::on(desk.frame, StatusCode::NOT_FOUND, &Failure::from(error))
        }
        Err(error) => refusal::on(desk.frame, StatusCode::CONFLICT, &Failure::from(error)),
    }
}

async fn page(web: &Web, desk: NetworkDesk, done: Option<String>, complaints: Complaints) -> Response {
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let badges = match badges::in_network(&web.issuer, &desk.network).await {
        Ok(badges) => badges,
        Err(error) => return answer::failed(&error),
    };
    let (words, slug) = (&desk.frame.words, desk.network.slug.clone());
    let name = |one: &OfMember| listed::name_of(&one.maker.name, words, &one.maker.slug);
    let made = |one: &OfMember| {
        let (name, version) = (name(one), i64::from(one.badge.version));
        words.say_with("network-badge-made", &[("name", (&name).into()), ("version", version.into())])
    };
    let (shared, unshared): (Vec<_>, Vec<_>) = badges.of_members.iter().partition(|one| one.is_shared);
    let line = |badge: &Badge, made| Line::of(&badges, badge, words.lang(), made);
    let option = |one: &&OfMember| {
        (one.badge.id.to_string(), format!("{} ({})", title(&one.badge, words.lang()), name(one)))
    };
    let page = Page {
        done,
        shared: shared.iter().map(|one| line(&one.badge, Some(made(one)))).collect(),
        common: badges.common.iter().map(|badge| line(badge, None)).collect(),
        unshared: unshared.iter().map(option).collect(),
        file: web.issuer.settings.public_url.below(&format!("/trust/{slug}/catalogue.jwt")),
        root: desk.network.root.fingerprint().to_string(),
        slug,
        complaints,
        frame: desk.frame,
    };
    show_page(status, &page)
}

fn title(badge: &Badge, lang: Lang) -> String {
    badge.name.exact(badge.language_for(lang)).unwrap_or_default().to_owned()
}

impl Line {
    fn of(badges: &NetworkBadges, badge: &Badge, lang: Lang, made: Option<String>) -> Self {
        let spoken = badge.language_for(lang);
        Line {
            id: badge.id.to_string(),
            name: title(badge, lang),
            lang: spoken.tag(),
            svg: Art::of(badge, spoken).svg(),
            made,
            pages: badges.pages(&badge.id).cloned().collect(),
        }
    }
}
