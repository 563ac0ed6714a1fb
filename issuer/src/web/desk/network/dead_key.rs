//! A key that somebody else may have: declared dead in two steps, of which the first says what that means and what to do next.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{
    listed::Listed,
    member::{self, Found},
    unknown_key,
};
use crate::{
    organisations,
    web::{
        Shared, Web,
        desk::{Complaints, DeskForm, DeskFrame, extract::NetworkDesk, refusal},
        page::show as show_page,
    },
};

#[derive(Template)]
#[template(path = "network/dead_key.html")]
struct Page {
    frame: DeskFrame,
    slug: String,
    key: String,
    member: Listed,
    complaints: Complaints,
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    sure: Option<String>,
}

pub(super) async fn show(
    State(web): Shared,
    Path((_, did, key)): Path<(String, String, String)>,
    desk: NetworkDesk,
) -> Response {
    match living(&web, desk, &did, &key).await {
        Ok((desk, found)) => page(&web, desk, &found, key, Complaints::default()),
        Err(response) => response,
    }
}

pub(super) async fn bury(
    State(web): Shared,
    Path((_, did, key)): Path<(String, String, String)>,
    DeskForm { desk, form }: DeskForm<Sent, NetworkDesk>,
) -> Response {
    let (desk, found) = match living(&web, desk, &did, &key).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    if form.sure.is_none() {
        let mut complaints = Complaints::default();
        complaints.add("sure", desk.frame.words.say("dead-key-tick"));
        return page(&web, desk, &found, key, complaints);
    }
    let Some(own) = found.own() else { return unknown_key(desk.frame, &key) };
    match organisations::bury_key(&web.issuer, &own, &key, Some(desk.account.id)).await {
        Ok(_) => member::see(&web, &desk, &found.issuer.did, "dead"),
        Err(error) => refusal::on(desk.frame, StatusCode::CONFLICT, &error.into()),
    }
}

/// A member of this server with a key of this name that is not dead; only its own server can replace a key.
async fn living(
    web: &Web,
    desk: NetworkDesk,
    did: &str,
    key: &str,
) -> Result<(NetworkDesk, Found), Response> {
    let (desk, found) = member::find(web, desk, did).await?;
    let lives = found.issuer.keys.iter().any(|one| one.kid.fragment() == key && one.dead.is_none());
    if lives && found.own().is_some() { Ok((desk, found)) } else { Err(unknown_key(desk.frame, key)) }
}

fn page(web: &Web, desk: NetworkDesk, found: &Found, key: String, complaints: Complaints) -> Response {
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let member = Listed::of(&found.overview, &found.issuer, &desk.frame.words, web.issuer.clock.now());
    let slug = desk.network.slug.clone();
    show_page(status, &Page { slug, key, member, complaints, frame: desk.frame })
}
