//! The journal of an organisation: who did what and when, the newest first, and whether its chain holds.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

use super::{extract::Desk, frame::DeskFrame};
use crate::{
    store::{JournalLine, StoreError},
    web::{Shared, answer, page::show as show_page},
};

/// Lines on the page; older ones stay in the store.
const MOST: u32 = 500;

#[derive(Template)]
#[template(path = "journal.html")]
struct Page {
    frame: DeskFrame,
    broken: Option<String>,
    lines: Vec<Line>,
}

struct Line {
    number: i64,
    at: String,
    date: String,
    actor: String,
    deed: String,
    about: String,
}

pub(super) async fn show(State(web): Shared, desk: Desk) -> Response {
    let found = async {
        let mut tx = web.issuer.store.read().await?;
        Ok::<_, StoreError>((tx.journal_lines(desk.organisation.id, MOST).await?, tx.broken_line().await?))
    };
    let (lines, broken) = match found.await {
        Ok(found) => found,
        Err(error) => return answer::failed(&error),
    };
    let words = &desk.frame.words;
    let line = |line: JournalLine| Line {
        number: line.number,
        date: words.date(line.at),
        at: line.at.to_string(),
        actor: line.actor.unwrap_or_else(|| words.say("journal-by-command")),
        deed: words.say(&format!("deed-{}", line.deed.name())),
        about: line.about,
    };
    let broken = broken.map(|number| words.say_with("journal-broken", &[("number", number.into())]));
    let lines = lines.into_iter().map(line).collect();
    show_page(StatusCode::OK, &Page { broken, lines, frame: desk.frame })
}
