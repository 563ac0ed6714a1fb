//! The wall, for a projector: one name, one QR, next. It names nobody who gets nothing and shows no transaction code;
//! whoever has collected disappears, and a photograph of the screen is then worth nothing.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::{
    credential::LearnerName,
    locale::Bundle,
    qr::{Medium, Picture},
};
use serde::Deserialize;

use super::{circle, live::stamp_of, refused};
use crate::{
    awards::{self, Progress, Watched},
    failure::Failure,
    offers::{self, Standing},
    store::{Circle, HandOut, Offer},
    web::{
        Shared, Web,
        desk::{Desk, DeskFrame, called::called},
        page::show as show_page,
    },
    words,
};

/// `?at=17`: whose turn it is.
#[derive(Debug, Deserialize)]
pub(super) struct Turn {
    at: Option<i64>,
}

/// Whose turn it is, and whose next.
struct OnTheWall {
    name: String,
    qr: String,
    until: String,
    before: i64,
    after: i64,
}

#[derive(Template)]
#[template(path = "handout/wall.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    circle: Circle,
    turn: Option<OnTheWall>,
    left: i64,
    not_on_wall: i64,
    stamp: String,
    words: Bundle,
}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, handle)): Path<(String, String)>,
    Query(turn): Query<Turn>,
) -> Response {
    match page(&web, &desk, &handle, turn.at).await {
        Ok(page) => show_page(StatusCode::OK, &page.framed(desk)),
        Err(failure) => refused(desk.frame, &failure),
    }
}

/// The page before it is framed.
struct Shown {
    circle: Circle,
    turn: Option<OnTheWall>,
    left: usize,
    not_on_wall: usize,
    stamp: String,
    words: Bundle,
}

impl Shown {
    fn framed(self, desk: Desk) -> Page {
        let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        Page {
            frame: desk.frame,
            org: desk.organisation.slug,
            circle: self.circle,
            turn: self.turn,
            left: counted(self.left),
            not_on_wall: counted(self.not_on_wall),
            stamp: self.stamp,
            words: self.words,
        }
    }
}

async fn page(web: &Web, desk: &Desk, handle: &str, at: Option<i64>) -> Result<Shown, Failure> {
    let circle = circle(web, desk, handle).await?;
    let all = awards::watch_circle(&web.issuer, circle.id).await?;
    let now = web.issuer.clock.now();
    let on_the_wall = |watched: &&Watched| {
        let hand_out = watched.offer.as_ref().map(|offer| offer.hand_out);
        watched.progress(now) == Progress::Offered(Standing::Open) && hand_out == Some(HandOut::Wall)
    };
    let waiting: Vec<&Watched> = all.iter().filter(on_the_wall).collect();
    let is_done = |watched: &&Watched| {
        matches!(watched.progress(now), Progress::Collected(..) | Progress::Ended | Progress::Lost)
    };
    let done = all.iter().filter(is_done).count();
    // Whoever stands before the wall reads the circle's language.
    let words = words::bundle(circle.facts.language);
    Ok(Shown {
        turn: turn(web, desk, &words, &waiting, at),
        left: waiting.len(),
        not_on_wall: all.len() - done - waiting.len(),
        stamp: stamp_of(&all, now),
        circle,
        words,
    })
}

/// The one who was asked for; who has collected meanwhile gives way to the next.
fn turn(web: &Web, desk: &Desk, words: &Bundle, waiting: &[&Watched], at: Option<i64>) -> Option<OnTheWall> {
    let asked = at.and_then(|at| waiting.iter().position(|one| one.award.id.0 >= at)).unwrap_or(0);
    let one = waiting.get(asked)?;
    let neighbour = |step: usize| waiting[(asked + step) % waiting.len()].award.id.0;
    let offer: &Offer = one.offer.as_ref()?;
    let issuer = &web.issuer;
    let link = offers::claim_link(&issuer.settings.public_url, &issuer.secret, offer.id);
    let qr = Picture::of(link.page_url().as_str(), Medium::Screen).ok()?;
    Some(OnTheWall {
        name: name_on_the_wall(one, waiting, words),
        qr: qr.svg(),
        until: words.hour(offer.expires_at, &desk.organisation.zone()),
        before: neighbour(waiting.len() - 1),
        after: neighbour(1),
    })
}

/// First name and initial; the whole name where that would be two people's.
fn name_on_the_wall(one: &Watched, waiting: &[&Watched], words: &Bundle) -> String {
    let short = |watched: &Watched| match watched.learner.parse::<LearnerName>() {
        Ok(name) => name.first_and_initial().to_string(),
        Err(_) => watched.award.name_on_badge.clone(),
    };
    let own = short(one);
    let namesakes = waiting.iter().filter(|other| short(other) == own).count();
    if namesakes > 1 { called(&one.learner, one.namesake, one.award.id.0, words) } else { own }
}
