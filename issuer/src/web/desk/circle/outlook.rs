//! The sentence that says what closing the circle now would mean, and for whom it would not be enough yet.

use askama::Template;
use schemas::outcome::NotEarned;

use crate::{
    circles::{Overview, Prospect},
    web::page::Frame,
};

/// The sentence, with its button.
#[derive(Debug, Template)]
#[template(path = "circle_outlook.html")]
pub(super) struct Outlook {
    pub(super) sentence: String,
    pub(super) had: Option<String>,
    pub(super) not_yet: Vec<NotYet>,
    pub(super) button: Option<String>,
}

/// People for whom the same is missing.
#[derive(Debug)]
pub(super) struct NotYet {
    pub(super) names: Vec<Name>,
    pub(super) reason: String,
}

/// A name, with what comes between it and the next.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) name: String,
    pub(super) then: String,
}

impl Outlook {
    pub(super) fn of(overview: &Overview, frame: &Frame) -> Self {
        let words = &frame.words;
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let badge = overview.badge.name.get(words.lang()).map(|(_, name)| name).unwrap_or_default();
        let (gets, had) = (count(overview.gets()), count(overview.had()));
        let open = count(overview.rows.len()) - had;
        let facts = [("gets", gets.into()), ("all", open.into()), ("badge", badge.into())];
        let sentence = match (overview.rows.len(), open) {
            (0, _) => words.say("outlook-nobody"),
            (_, 0) => words.say("outlook-everybody-has"),
            _ => words.say_with("outlook-gets", &facts),
        };
        let had = (had > 0 && open > 0).then(|| words.say_with("outlook-had", &[("had", had.into())]));
        let groups = ["sessions", "outcomes", "both", "unwanted"].map(|what| not_yet(overview, what, frame));
        Outlook {
            sentence,
            had,
            not_yet: groups.into_iter().flatten().collect(),
            button: (gets > 0).then(|| words.say_with("outlook-issue", &[("gets", gets.into())])),
        }
    }
}

fn lacks(prospect: &Prospect) -> Option<&'static str> {
    match prospect {
        Prospect::Has(_) | Prospect::TakenBack(_) | Prospect::Gets => None,
        Prospect::WantsNone => Some("unwanted"),
        Prospect::Missing(NotEarned::Missing { sessions, outcomes }) => match (sessions, outcomes.is_empty())
        {
            (Some(_), true) => Some("sessions"),
            (Some(_), false) => Some("both"),
            (None, _) => Some("outcomes"),
        },
        Prospect::Missing(_) => Some("outcomes"),
    }
}

fn not_yet(overview: &Overview, what: &str, frame: &Frame) -> Option<NotYet> {
    let of_group = overview.rows.iter().filter(|row| lacks(&row.prospect) == Some(what));
    let mut names: Vec<Name> =
        of_group.map(|row| Name { name: row.learner.name.clone(), then: ", ".to_owned() }).collect();
    let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
    names.last_mut()?.then.clear();
    if let [.., before_last, _] = names.as_mut_slice() {
        before_last.then = format!(" {} ", frame.words.say("list-and"));
    }
    let reason = frame.words.say_with(&format!("outlook-lacks-{what}"), &[("count", count.into())]);
    Some(NotYet { names, reason })
}
