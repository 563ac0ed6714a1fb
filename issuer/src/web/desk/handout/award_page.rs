//! The page of one award: its link now, every copy that was ever made of it, and what can be done.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::qr::{Medium, Picture};
use serde::Deserialize;

use super::{
    award,
    progress::{Reader, Remedy, remedy, spaced},
    refused,
};
use crate::{
    awards::{self, SuspensionOf, Watched},
    failure::Failure,
    offers::{self, Standing},
    store::{AwardId, EditionKind, PastEdition},
    web::{
        Shared, Web,
        desk::{Complaints, Desk, DeskFrame},
        page::show as show_page,
    },
};

/// `?corrected`, `?replaced`
#[derive(Debug, Deserialize)]
pub(super) struct After {
    corrected: Option<String>,
    replaced: Option<String>,
}

impl After {
    fn key(&self) -> Option<&'static str> {
        let replaced = self.replaced.as_ref().map(|_| "award-replaced");
        self.corrected.as_ref().map(|_| "award-corrected").or(replaced)
    }
}

/// What a refused form had in it.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// The name, where one was sent.
    pub(super) name: Option<String>,
    pub(super) because: String,
    pub(super) complaints: Complaints,
}

/// The open offer, to be shown to the person at the desk.
struct Link {
    address: String,
    qr: String,
    tx_code: Option<String>,
}

/// A copy of the badge.
struct Copy {
    edition: i64,
    sentence: String,
    stands: bool,
}

#[derive(Template)]
#[template(path = "handout/award.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    award: i64,
    circle: String,
    learner: String,
    badge: String,
    name: String,
    /// What the form before this page did.
    done: Option<String>,
    sentence: String,
    stands: bool,
    remedy: Remedy,
    link: Option<Link>,
    copies: Vec<Copy>,
    can_suspend: bool,
    suspended: Option<String>,
    because: String,
    complaints: Complaints,
}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, id)): Path<(String, AwardId)>,
    Query(after): Query<After>,
) -> Response {
    match found(&web, desk, id, Typed::default()).await {
        Ok(mut page) => {
            page.done = after.key().map(|key| page.frame.words.say(key));
            show_page(StatusCode::OK, &page)
        }
        Err(refusal) => *refusal,
    }
}

/// The page again, with what was typed and what was wrong with it.
pub(super) async fn again(web: &Web, desk: Desk, id: AwardId, typed: Typed) -> Response {
    match found(web, desk, id, typed).await {
        Ok(page) => show_page(StatusCode::UNPROCESSABLE_ENTITY, &page),
        Err(refusal) => *refusal,
    }
}

async fn found(web: &Web, desk: Desk, id: AwardId, typed: Typed) -> Result<Page, Box<Response>> {
    let found = async {
        let watched = award(web, &desk, id).await?;
        let (owner, lang) = (desk.organisation.id, desk.frame.words.lang());
        let badge = awards::badge_name(&web.issuer, owner, &watched.award.badge, lang).await?;
        Ok::<_, Failure>((watched, badge))
    };
    match found.await {
        Ok((watched, badge)) => Ok(page(web, desk, &watched, badge, typed)),
        Err(failure) => Err(Box::new(refused(desk.frame, &failure))),
    }
}

fn page(web: &Web, desk: Desk, watched: &Watched, badge: String, typed: Typed) -> Page {
    let zone = desk.organisation.zone();
    let reader = Reader { words: &desk.frame.words, zone: &zone, now: web.issuer.clock.now() };
    Page {
        award: watched.award.id.0,
        circle: watched.circle.clone(),
        learner: reader.who(watched),
        badge,
        name: typed.name.unwrap_or_else(|| watched.award.name_on_badge.clone()),
        done: None,
        sentence: reader.sentence(watched),
        stands: watched.award.ended_at.is_none(),
        remedy: remedy(watched, reader.now),
        link: link(web, watched),
        copies: watched.editions.iter().map(|edition| copy(&reader, edition)).collect(),
        can_suspend: watched.suspension == SuspensionOf::Counting,
        suspended: suspended(&reader, watched.suspension),
        because: typed.because,
        complaints: typed.complaints,
        org: desk.organisation.slug,
        frame: desk.frame,
    }
}

fn link(web: &Web, watched: &Watched) -> Option<Link> {
    let issuer = &web.issuer;
    let offer =
        watched.offer.as_ref().filter(|offer| offer.standing(issuer.clock.now()) == Standing::Open)?;
    let address = offers::claim_link(&issuer.settings.public_url, &issuer.secret, offer.id).page_url();
    let qr = Picture::of(address.as_str(), Medium::Screen).ok()?.svg();
    let tx_code = offers::tx_code(&issuer.secret, offer).map(|code| spaced(&code));
    Some(Link { address: address.to_string(), qr, tx_code })
}

fn suspended(reader: &Reader<'_>, suspension: SuspensionOf) -> Option<String> {
    let SuspensionOf::Suspended(since) = suspension else { return None };
    let since = reader.when(since);
    Some(reader.words.say_with("award-suspended-since", &[("since", (&since).into())]))
}

fn copy(reader: &Reader<'_>, edition: &PastEdition) -> Copy {
    let kind = match edition.kind {
        EditionKind::Wallet(_) => "wallet",
        EditionKind::Paper => "paper",
    };
    let made = reader.when(edition.made_at);
    let sentence = match edition.ended_at {
        None => reader.words.say_with(&format!("copy-{kind}"), &[("made", (&made).into())]),
        Some(ended) => {
            let ended = reader.when(ended);
            let facts = [("made", (&made).into()), ("ended", (&ended).into())];
            reader.words.say_with(&format!("copy-{kind}-ended"), &facts)
        }
    };
    Copy { edition: edition.id.0, sentence, stands: edition.ended_at.is_none() }
}
