//! The journal of an organisation: who did what and when, the newest first, and whether its chain holds.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use schemas::locale::Bundle;

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
    let zone = desk.organisation.zone();
    let line = |line: JournalLine| Line {
        number: line.number,
        date: words.day_and_hour(line.at, &zone),
        at: line.at.to_string(),
        actor: line.actor.unwrap_or_else(|| words.say("journal-by-command")),
        deed: words.say(&format!("deed-{}", line.deed.name())),
        about: about(words, &line.about),
    };
    let broken = broken.map(|number| words.say_with("journal-broken", &[("number", number.into())]));
    let lines = lines.into_iter().map(line).collect();
    show_page(StatusCode::OK, &Page { broken, lines, frame: desk.frame })
}

/// What a deed was about. The journal keeps a kind, a number and perhaps one thing more; people read words.
fn about(words: &Bundle, kept: &str) -> String {
    let (kind, rest) = kept.split_once(' ').unwrap_or((kept, ""));
    let (which, more) = rest.split_once(' ').unwrap_or((rest, ""));
    let key = format!("journal-about-{kind}");
    if !words.has(&key) {
        return kept.to_owned();
    }
    let said = words.say_with(&key, &[("which", which.trim_end_matches(',').into())]);
    let role = format!("role-{more}");
    let more = match more.strip_suffix(" awards") {
        Some(count) => words.say_with("journal-about-awards", &[("count", count.into())]),
        None if words.has(&role) => words.say(&role),
        None => more.to_owned(),
    };
    if more.is_empty() { said } else { format!("{said}, {more}") }
}

#[cfg(test)]
mod tests {
    use schemas::lang::Lang;

    use super::about;
    use crate::words;

    #[test]
    fn people_read_words_for_what_the_journal_keeps() {
        let words = words::bundle(Lang::Da);
        for (kept, read) in [
            ("invitation 5", "invitation 5"),
            ("learner 7", "person 7"),
            ("circle 3, 12 awards", "cirkel 3, badges: 12"),
            ("account 2 coordinator", "konto 2, Koordinator"),
            ("badge climate 2", "badge climate, 2"),
            ("something else", "something else"),
        ] {
            assert_eq!(about(&words, kept), read);
        }
    }
}
