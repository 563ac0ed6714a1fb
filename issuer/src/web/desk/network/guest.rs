//! Issuers that run on other servers: taken in, and brought up to date, by their card and its fingerprint.

use axum::{extract::State, response::Response};
use schemas::trust::Fingerprint;

use super::{
    members::{self, Typed},
    refused,
};
use crate::{
    networks::{self, NetworkError},
    web::{
        Shared, answer,
        desk::{Complaints, DeskUpload, extract::NetworkDesk},
    },
};

pub(super) async fn welcome(State(web): Shared, sent: DeskUpload<NetworkDesk>) -> Response {
    let typed = Typed { card: sent.text("card-root").to_owned(), ..Typed::default() };
    let card = sent.file("card").and_then(|file| std::str::from_utf8(&file.bytes).ok()).map(str::to_owned);
    let desk = sent.desk;
    let mut complaints = Complaints::default();
    let compared = typed.card.parse::<Fingerprint>();
    if card.is_none() {
        complaints.add("card", desk.frame.words.say("network-card-wrong"));
    }
    if compared.is_err() {
        complaints.add("card-root", desk.frame.words.say("network-root-wrong"));
    }
    let (Ok(compared), Some(card)) = (compared, card) else {
        return members::page(&web, desk, None, typed, complaints).await;
    };
    match networks::welcome(&web.issuer, &desk.network, &card, compared, Some(desk.account.id)).await {
        Ok(_) => answer::see(&web, &format!("/network/{}/members?done=welcomed", desk.network.slug)),
        Err(NetworkError::NotACard(_)) => {
            complaints.add("card", desk.frame.words.say("network-card-another"));
            members::page(&web, desk, None, typed, complaints).await
        }
        Err(error) => refused(desk.frame, error),
    }
}
