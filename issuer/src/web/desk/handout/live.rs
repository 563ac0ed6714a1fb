//! The live view: who has collected, when and by what; transaction codes; one tap for what went wrong.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use schemas::time::Timestamp;
use serde::Deserialize;

use super::{
    circle,
    progress::{Reader, Remedy, remedy, spaced},
    refused,
};
use crate::{
    awards::{self, Progress, Watched},
    failure::Failure,
    offers::{self, Standing},
    store::{Circle, HandOut},
    web::{
        Shared, Web, answer,
        desk::{Desk, DeskForm, DeskFrame},
        page::show as show_page,
    },
};

/// One person on the list.
struct Row {
    award: i64,
    learner: String,
    sentence: String,
    tx_code: Option<String>,
    is_collected: bool,
    remedy: Remedy,
}

#[derive(Template)]
#[template(path = "handout/live.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    circle: Circle,
    rows: Vec<Row>,
    collected: i64,
    all: i64,
    /// Slips that were made and not used yet: the wall would end them.
    slips_out: i64,
    stamp: String,
}

/// What is to be offered to everybody who has not collected.
#[derive(Debug, Deserialize)]
pub(super) struct Everybody {
    hand_out: String,
}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, handle)): Path<(String, String)>,
) -> Response {
    match watched(&web, &desk, &handle).await {
        Ok((circle, all)) => show_page(StatusCode::OK, &page(&web, desk, circle, &all)),
        Err(failure) => refused(desk.frame, &failure),
    }
}

/// What changes when the live view has something new to show; the page asks for it again and again.
pub(super) async fn stamp(
    State(web): Shared,
    desk: Desk,
    Path((_, handle)): Path<(String, String)>,
) -> Response {
    match watched(&web, &desk, &handle).await {
        Ok((_, all)) => {
            let stamp = stamp_of(&all, web.issuer.clock.now());
            answer::json(StatusCode::OK, &serde_json::json!({ "stamp": stamp }))
        }
        Err(failure) => refused(desk.frame, &failure),
    }
}

/// Puts everybody who has not collected on the wall, or gives all of them slips.
pub(super) async fn offer_everybody(
    State(web): Shared,
    Path((_, handle)): Path<(String, String)>,
    DeskForm { desk, form }: DeskForm<Everybody>,
) -> Response {
    let hand_out = form.hand_out.parse().unwrap_or(HandOut::Wall);
    let done = async {
        let circle = circle(&web, &desk, &handle).await?;
        awards::renew_circle(&web.issuer, circle.id, hand_out, Some(desk.account.id)).await?;
        Ok::<_, Failure>(())
    };
    match done.await {
        Ok(()) => {
            let org = &desk.organisation.slug;
            let page = if hand_out == HandOut::Wall { "wall" } else { "slips" };
            answer::see(&web, &format!("/desk/{org}/circles/{handle}/{page}"))
        }
        Err(failure) => refused(desk.frame, &failure),
    }
}

async fn watched(web: &Web, desk: &Desk, handle: &str) -> Result<(Circle, Vec<Watched>), Failure> {
    let circle = circle(web, desk, handle).await?;
    let watched = awards::watch_circle(&web.issuer, circle.id).await?;
    Ok((circle, watched))
}

fn page(web: &Web, desk: Desk, circle: Circle, all: &[Watched]) -> Page {
    let now = web.issuer.clock.now();
    let zone = desk.organisation.zone();
    let reader = Reader { words: &desk.frame.words, zone: &zone, now };
    let rows: Vec<Row> = all.iter().map(|one| row(web, &reader, one)).collect();
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let standing = all.iter().filter(|one| one.award.ended_at.is_none()).count();
    Page {
        collected: counted(rows.iter().filter(|row| row.is_collected).count()),
        all: counted(standing),
        slips_out: counted(all.iter().filter(|one| has_slip(one, now)).count()),
        stamp: stamp_of(all, now),
        rows,
        org: desk.organisation.slug,
        circle,
        frame: desk.frame,
    }
}

fn row(web: &Web, reader: &Reader<'_>, watched: &Watched) -> Row {
    let open = watched.offer.as_ref().filter(|offer| offer.standing(reader.now) == Standing::Open);
    Row {
        award: watched.award.id.0,
        learner: reader.who(watched),
        sentence: reader.sentence(watched),
        tx_code: open.and_then(|offer| offers::tx_code(&web.issuer.secret, offer)).map(|code| spaced(&code)),
        is_collected: matches!(watched.progress(reader.now), Progress::Collected(..)),
        remedy: remedy(watched, reader.now),
    }
}

/// Different as soon as one row looks different.
pub(super) fn stamp_of(all: &[Watched], now: Timestamp) -> String {
    use sha2::{Digest as _, Sha256};
    let one = |watched: &Watched| {
        let round = watched.offer.as_ref().map(|offer| (offer.id, offer.tx_round));
        format!("{} {:?} {round:?};", watched.award.id, watched.progress(now))
    };
    let text: String = all.iter().map(one).collect();
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn has_slip(watched: &Watched, now: Timestamp) -> bool {
    let offer = watched.offer.as_ref().filter(|_| watched.award.ended_at.is_none());
    offer.is_some_and(|offer| offer.hand_out == HandOut::Slip && offer.standing(now) == Standing::Open)
}
