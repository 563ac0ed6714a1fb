//! The page behind a claim QR: what is offered, by whom, and how to collect it. Works without script; showing it uses
//! nothing up. Before the right transaction code it names the issuer and the end of the offer only.

use askama::Template;
use axum::{
    Form,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::{
    credential::LearnerName,
    locale::Bundle,
    offer::{ClaimLink, OfferLink},
    qr::{Medium, Picture},
};
use serde::Deserialize;

use super::{
    Shared, Web, answer,
    language::{LangQuery, accepts, language},
    offer::{self, Found},
    page::{Frame, Notice, show as show_page},
};
use crate::offers::{self, Standing, TxCodeError};

/// What the page's forms send.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    tx_code: Option<String>,
    name: Option<String>,
}

#[derive(Template)]
#[template(path = "claim_locked.html")]
struct Locked {
    frame: Frame,
    issuer: String,
    until: String,
    is_wrong: bool,
}

#[derive(Template)]
#[template(path = "claim.html")]
struct Open {
    frame: Frame,
    issuer: String,
    badge: String,
    description: String,
    until: String,
    name: String,
    name_refused: bool,
    tx_code: Option<String>,
    link: String,
    wallet_link: String,
    wallet_qr: String,
}

pub(super) async fn show(
    State(web): Shared,
    Path(code): Path<String>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    let found = match offer::find(&web, &code).await {
        Ok(Some(found)) => found,
        Ok(None) => return unknown(&web, &query, &headers),
        Err(error) => return answer::failed(&error),
    };
    if accepts(&headers, "application/json") && !accepts(&headers, "text/html") {
        return offer::answer_with(&web, &found, &headers);
    }
    let frame = Frame::new(&web, language(&query, &headers, found.organisation.language));
    match found.offer.standing(web.issuer.clock.now()) {
        Standing::Open if offers::tx_code(&web.issuer.secret, &found.offer).is_some() => {
            locked(frame, &found, false)
        }
        Standing::Open => open(&web, frame, &found, None, false),
        over => notice(frame, over),
    }
}

pub(super) async fn submit(
    State(web): Shared,
    Path(code): Path<String>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    let mut found = match offer::find(&web, &code).await {
        Ok(Some(found)) => found,
        Ok(None) => return unknown(&web, &query, &headers),
        Err(error) => return answer::failed(&error),
    };
    let frame = Frame::new(&web, language(&query, &headers, found.organisation.language));
    let standing = found.offer.standing(web.issuer.clock.now());
    if standing != Standing::Open {
        return notice(frame, standing);
    }
    match offers::check_tx_code(&web.issuer, &found.offer, sent.tx_code.as_deref()).await {
        Ok(()) => {}
        Err(TxCodeError::Store(error)) => return answer::failed(&error),
        Err(TxCodeError::Missing | TxCodeError::NotExpected) => return locked(frame, &found, false),
        Err(TxCodeError::Wrong) => return answer::guess(locked(frame, &found, true)),
    }
    let refused = match sent.name.as_deref().map(chosen) {
        Some(Ok(name)) => match rename(&web, &mut found, name).await {
            Ok(()) => false,
            Err(error) => return answer::failed(&error),
        },
        Some(Err(())) => true,
        None => false,
    };
    open(&web, frame, &found, sent.tx_code, refused)
}

/// An empty field means a badge without a name.
fn chosen(text: &str) -> Result<String, ()> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    text.parse::<LearnerName>().map(|name| name.to_string()).map_err(drop)
}

async fn rename(web: &Web, found: &mut Found, name: String) -> Result<(), crate::store::StoreError> {
    let mut tx = web.issuer.store.write().await?;
    tx.name_award(found.award.id, &name).await?;
    tx.commit().await?;
    found.award.name_on_badge = name;
    Ok(())
}

fn issuer_name(found: &Found, words: &Bundle) -> String {
    found.organisation.name.get(words.lang()).map(|(_, name)| name.to_owned()).unwrap_or_default()
}

fn locked(frame: Frame, found: &Found, is_wrong: bool) -> Response {
    let status = if is_wrong { StatusCode::FORBIDDEN } else { StatusCode::OK };
    let issuer = issuer_name(found, &frame.words);
    let until = frame.words.date(found.offer.expires_at);
    show_page(status, &Locked { issuer, until, is_wrong, frame })
}

fn open(web: &Web, frame: Frame, found: &Found, tx_code: Option<String>, name_refused: bool) -> Response {
    let issuer = &web.issuer;
    let claim = offers::claim_link(&issuer.settings.public_url, &issuer.secret, found.offer.id);
    let wallet_link = wallet_link(&claim);
    let badge = found.badge.as_ref().map(|awarded| &awarded.badge);
    let text = |part: Option<(schemas::lang::Lang, &str)>| part.map(|(_, text)| text.to_owned());
    let lang = frame.words.lang();
    let page = Open {
        issuer: issuer_name(found, &frame.words),
        badge: badge.and_then(|badge| text(badge.name.get(lang))).unwrap_or_default(),
        description: badge.and_then(|badge| text(badge.description.get(lang))).unwrap_or_default(),
        until: frame.words.date(found.offer.expires_at),
        name: found.award.name_on_badge.clone(),
        name_refused,
        tx_code,
        link: claim.page_url().to_string(),
        wallet_qr: Picture::of(&wallet_link, Medium::Screen).map(|qr| qr.svg()).unwrap_or_default(),
        wallet_link,
        frame,
    };
    show_page(StatusCode::OK, &page)
}

fn wallet_link(claim: &ClaimLink) -> String {
    let offer = claim.offer_url().as_str().parse();
    offer.map(|offer| OfferLink::ByReference(offer).to_string()).unwrap_or_default()
}

fn notice(frame: Frame, standing: Standing) -> Response {
    let name = standing.name();
    let title = frame.words.say(&format!("claim-{name}"));
    let text = frame.words.say(&format!("claim-{name}-remedy"));
    show_page(StatusCode::OK, &Notice { frame, title, text })
}

fn unknown(web: &Web, query: &LangQuery, headers: &HeaderMap) -> Response {
    let frame = Frame::new(web, language(query, headers, web.issuer.settings.default_language));
    let title = frame.words.say("claim-unknown");
    let text = frame.words.say("claim-unknown-remedy");
    answer::guess(show_page(StatusCode::NOT_FOUND, &Notice { frame, title, text }))
}
