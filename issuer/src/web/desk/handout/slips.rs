//! Slips: for each person a strip of paper with a cut between *Collect*, which is private, and *Show*, which is the
//! badge itself. Printed before the circle closes they have only the first half, which sleeps until then.
//!
//! Printing signs, so it is asked for by a form; showing the sheet again changes nothing.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use schemas::{
    credential::AchievementCredential,
    locale::Bundle,
    offer::ClaimLink,
    qr::{self, Medium, Picture},
    stage::Signed,
};

use super::{circle, progress::Reader, refused};
use crate::{
    awards::{self, Progress, Watched},
    editions,
    failure::{Failure, FailureCode},
    offers::{self, Standing},
    public_url::in_words,
    store::{AwardId, Circle, HandOut},
    web::{
        Shared, Web, answer,
        desk::{Desk, DeskForm, DeskFrame},
        page::show as show_page,
    },
    words,
};

/// The half that is thrown away.
struct Collect {
    qr: String,
    address: String,
    until: Option<String>,
}

/// The half that is kept.
struct Show {
    qr: String,
    name: String,
}

/// One strip.
struct Slip {
    learner: String,
    collect: Collect,
    show: Option<Show>,
}

#[derive(Template)]
#[template(path = "handout/slips.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    circle: Circle,
    badge: String,
    issuer: String,
    verifier: String,
    slips: Vec<Slip>,
    /// The language of the circle: slips are read by its people.
    words: Bundle,
}

/// Nothing is typed; the button is all.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, handle)): Path<(String, String)>,
) -> Response {
    let sheet = async {
        let circle = circle(&web, &desk, &handle).await?;
        let slips = if circle.closed_at.is_some() {
            after_closing(&web, &desk, &circle).await?
        } else {
            beforehand(&web, &circle).await?
        };
        let (owner, facts) = (desk.organisation.id, &circle.facts);
        let badge = awards::badge_name(&web.issuer, owner, &facts.badge, facts.language).await?;
        Ok::<_, Failure>((circle, badge, slips))
    };
    match sheet.await {
        Ok((circle, badge, slips)) => show_page(StatusCode::OK, &page(&web, desk, circle, badge, slips)),
        Err(failure) => refused(desk.frame, &failure),
    }
}

/// Makes what is to be printed: before the circle closes slips that sleep, afterwards an offer and a paper copy for
/// everybody who has not collected.
pub(super) async fn prepare(
    State(web): Shared,
    Path((_, handle)): Path<(String, String)>,
    DeskForm { desk, form: Nothing {} }: DeskForm<Nothing>,
) -> Response {
    let prepared = async {
        let circle = circle(&web, &desk, &handle).await?;
        if circle.closed_at.is_none() {
            offers::print_early(&web.issuer, circle.id).await?;
            return Ok::<_, Failure>(());
        }
        awards::renew_circle(&web.issuer, circle.id, HandOut::Slip, Some(desk.account.id)).await?;
        let now = web.issuer.clock.now();
        let mut waiting = awards::watch_circle(&web.issuer, circle.id).await?;
        waiting.retain(|watched| watched.progress(now) == Progress::Offered(Standing::Open));
        let waiting = waiting.into_iter().map(|watched| watched.award.id).collect();
        Ok(editions::print_all(&web.issuer, waiting).finish().await?)
    };
    match prepared.await {
        Ok(()) => answer::see(&web, &format!("/desk/{}/circles/{handle}/slips", desk.organisation.slug)),
        Err(failure) => refused(desk.frame, &failure),
    }
}

fn page(web: &Web, desk: Desk, circle: Circle, badge: String, slips: Vec<Slip>) -> Page {
    let lang = circle.facts.language;
    let issuer = desk.organisation.name.get(lang).map(|(_, name)| name.to_owned());
    Page {
        badge,
        issuer: issuer.unwrap_or_default(),
        verifier: in_words(web.issuer.settings.verifier_url.as_str()).to_owned(),
        slips,
        words: words::bundle(lang),
        org: desk.organisation.slug,
        circle,
        frame: desk.frame,
    }
}

async fn beforehand(web: &Web, circle: &Circle) -> Result<Vec<Slip>, Failure> {
    let issuer = &web.issuer;
    let mut tx = issuer.store.read().await?;
    let learners = tx.learners(circle.id).await?;
    let mut slips = Vec::new();
    for early in tx.early_slips(circle.id).await? {
        let learner = learners.iter().find(|learner| learner.id == early.learner);
        let link = offers::early_slip_link(&issuer.settings.public_url, &issuer.secret, early.id);
        slips.push(Slip {
            learner: learner.map(|learner| learner.name.clone()).unwrap_or_default(),
            collect: collect(&link, None)?,
            show: None,
        });
    }
    Ok(slips)
}

async fn after_closing(web: &Web, desk: &Desk, circle: &Circle) -> Result<Vec<Slip>, Failure> {
    let zone = desk.organisation.zone();
    let words = words::bundle(circle.facts.language);
    let reader = Reader { words: &words, zone: &zone, now: web.issuer.clock.now() };
    let mut slips = Vec::new();
    for watched in awards::watch_circle(&web.issuer, circle.id).await? {
        if watched.progress(reader.now) == Progress::Ended {
            continue;
        }
        // Whoever has collected needs no slip; a copy on paper is printed from their own page.
        let Some(collect) = open_half(web, &reader, &watched)? else { continue };
        slips.push(Slip {
            collect,
            show: shown_half(web, watched.award.id, &watched.award.name_on_badge).await?,
            learner: reader.who(&watched),
        });
    }
    Ok(slips)
}

/// Only an offer that lives as long as paper does, and needs no code, goes onto paper.
fn open_half(web: &Web, reader: &Reader<'_>, watched: &Watched) -> Result<Option<Collect>, Failure> {
    let issuer = &web.issuer;
    let on_paper = watched
        .offer
        .as_ref()
        .filter(|offer| offer.standing(reader.now) == Standing::Open && offer.hand_out == HandOut::Slip);
    let Some(offer) = on_paper else { return Ok(None) };
    let link = offers::claim_link(&issuer.settings.public_url, &issuer.secret, offer.id);
    let until = reader.words.day(offer.expires_at, reader.zone);
    Ok(Some(collect(&link, Some(until))?))
}

fn collect(link: &ClaimLink, until: Option<String>) -> Result<Collect, Failure> {
    let address = link.page_url();
    let picture = Picture::of(address.as_str(), Medium::Paper);
    let picture = picture.map_err(|error| Failure::new(FailureCode::TooLongForQr).because(error))?;
    Ok(Collect { qr: picture.svg(), address: in_words(address.as_str()).to_owned(), until })
}

/// The badge in its QR, if its paper copy has been signed.
async fn shown_half(web: &Web, award: AwardId, name: &str) -> Result<Option<Show>, Failure> {
    let paper = web.issuer.store.read().await?.paper_edition(award).await?;
    let Some(edition) = paper.and_then(|journalled| journalled.signed) else { return Ok(None) };
    let unreadable = |error| Failure::new(FailureCode::SigningFailed).because(error);
    let signed = Signed::<AchievementCredential>::read(&edition.jwt).map_err(unreadable)?;
    let verifier = web.issuer.settings.verifier_url.endpoint();
    let picture = qr::badge_picture(&signed, verifier, Medium::Paper);
    let picture = picture.map_err(|error| Failure::new(FailureCode::TooLongForQr).because(error))?;
    Ok(Some(Show { qr: picture.svg(), name: name.to_owned() }))
}
