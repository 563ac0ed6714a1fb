//! Other networks whose issuers count here too: taken in by one of their lists and the fingerprint from their paper.

use axum::{extract::State, response::Response};
use schemas::{did::Did, trust::Fingerprint};
use serde::Deserialize;

use super::{
    members::{self, Typed},
    refused,
};
use crate::{
    networks::{self, NetworkError},
    web::{
        Shared, Web, answer,
        desk::{Complaints, DeskForm, DeskUpload, extract::NetworkDesk},
    },
};

pub(super) async fn recognise(State(web): Shared, sent: DeskUpload<NetworkDesk>) -> Response {
    let typed = Typed { root: sent.text("root").to_owned(), ..Typed::default() };
    let list = sent.file("list").and_then(|file| std::str::from_utf8(&file.bytes).ok()).map(str::to_owned);
    let desk = sent.desk;
    let mut complaints = Complaints::default();
    let root = typed.root.parse::<Fingerprint>();
    if root.is_err() {
        complaints.add("root", desk.frame.words.say("network-root-wrong"));
    }
    if list.is_none() {
        complaints.add("list-file", desk.frame.words.say("network-list-wrong"));
    }
    let (Ok(root), Some(list)) = (root, list) else {
        return members::page(&web, desk, None, typed, complaints).await;
    };
    let by = Some(desk.account.id);
    match networks::recognise(&web.issuer, &desk.network, list.trim(), root, by).await {
        Ok(_) => back(&web, &desk, "recognised"),
        Err(NetworkError::NotTheirList(_)) => {
            complaints.add("list-file", desk.frame.words.say("network-list-not-theirs"));
            members::page(&web, desk, None, typed, complaints).await
        }
        Err(error) => refused(desk.frame, error),
    }
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub(super) struct Forget {
    did: String,
}

pub(super) async fn forget(
    State(web): Shared,
    DeskForm { desk, form }: DeskForm<Forget, NetworkDesk>,
) -> Response {
    let Ok(did) = form.did.parse::<Did>() else { return super::not_understood(desk.frame) };
    match networks::forget(&web.issuer, &desk.network, &did, Some(desk.account.id)).await {
        Ok(()) => back(&web, &desk, "forgotten"),
        Err(error) => refused(desk.frame, error),
    }
}

fn back(web: &Web, desk: &NetworkDesk, done: &str) -> Response {
    answer::see(web, &format!("/network/{}/members?done={done}", desk.network.slug))
}
