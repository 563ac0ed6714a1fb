//! Links to copy into a message of one's own, and, where the library switched it on, to send by e-mail. An address is
//! typed for one sending and kept nowhere.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{award, circle, progress::Reader, refused};
use crate::{
    awards::{self, Progress, Watched},
    failure::Failure,
    mail,
    offers::{self, Standing},
    store::{AwardId, Circle, HandOut},
    web::{
        Shared, Web,
        desk::{Desk, DeskForm, DeskFrame},
        page::show as show_page,
    },
};

/// One person's link.
struct Row {
    award: i64,
    learner: String,
    sentence: String,
    link: Option<String>,
    /// The link is for the wall: it needs a code and lives an hour.
    is_short: bool,
}

#[derive(Template)]
#[template(path = "handout/links.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    circle: Circle,
    rows: Vec<Row>,
    can_mail: bool,
    said: Option<Said>,
}

/// What became of a sending, beside the row that it belongs to.
struct Said {
    award: i64,
    text: String,
    typed: String,
    is_wrong: bool,
}

/// One sending.
#[derive(Debug, Deserialize)]
pub(super) struct Sending {
    award: AwardId,
    address: String,
}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, handle)): Path<(String, String)>,
) -> Response {
    answer(&web, desk, &handle, None, StatusCode::OK).await
}

/// Sends one link. The answer is the page itself, so that a refused address is still there to be mended; sending again
/// sends again.
pub(super) async fn send(
    State(web): Shared,
    Path((_, handle)): Path<(String, String)>,
    DeskForm { desk, form }: DeskForm<Sending>,
) -> Response {
    let sent = async {
        let watched = award(&web, &desk, form.award).await?;
        mail::send_link(&web.issuer, &desk.organisation, &watched, &form.address, Some(desk.account.id))
            .await?;
        Ok::<_, Failure>(())
    };
    let (status, text, is_wrong) = match sent.await {
        Ok(()) => (StatusCode::OK, desk.frame.words.say("links-sent"), false),
        Err(failure) => {
            let lines = crate::words::lines(&desk.frame.words, &failure);
            (StatusCode::UNPROCESSABLE_ENTITY, lines.join(" "), true)
        }
    };
    let typed = if is_wrong { form.address } else { String::new() };
    let said = Said { award: form.award.0, text, typed, is_wrong };
    answer(&web, desk, &handle, Some(said), status).await
}

async fn answer(web: &Web, desk: Desk, handle: &str, said: Option<Said>, status: StatusCode) -> Response {
    let found = async {
        let circle = circle(web, &desk, handle).await?;
        let all = awards::watch_circle(&web.issuer, circle.id).await?;
        Ok::<_, Failure>((circle, all))
    };
    match found.await {
        Ok((circle, all)) => {
            let rows = rows(web, &desk, &all);
            let can_mail = web.issuer.settings.mail.is_some();
            let org = desk.organisation.slug;
            show_page(status, &Page { frame: desk.frame, org, circle, rows, can_mail, said })
        }
        Err(failure) => refused(desk.frame, &failure),
    }
}

fn rows(web: &Web, desk: &Desk, all: &[Watched]) -> Vec<Row> {
    let zone = desk.organisation.zone();
    let reader = Reader { words: &desk.frame.words, zone: &zone, now: web.issuer.clock.now() };
    let row = |watched: &Watched| {
        let open = watched.offer.as_ref().filter(|offer| offer.standing(reader.now) == Standing::Open);
        let (public_url, secret) = (&web.issuer.settings.public_url, &web.issuer.secret);
        Row {
            award: watched.award.id.0,
            learner: reader.who(watched),
            sentence: reader.sentence(watched),
            link: open.map(|offer| offers::claim_link(public_url, secret, offer.id).page_url().to_string()),
            is_short: open.is_some_and(|offer| offer.hand_out == HandOut::Wall),
        }
    };
    let stands = |watched: &&Watched| watched.progress(reader.now) != Progress::Ended;
    all.iter().filter(stands).map(row).collect()
}

impl Page {
    /// What was said about this row.
    fn said_of(&self, award: i64) -> Option<&Said> {
        self.said.as_ref().filter(|said| said.award == award)
    }
}
