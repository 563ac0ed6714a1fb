//! What a learner is told: who asks and how far that is certain, what leaves, what can be put together from it, and what
//! came of it.

use std::collections::BTreeSet;

use schemas::{credential::Detail, locale::Bundle, openid4vp::holder::PresentationRequest, time::Timestamp};
use serde::Serialize;
use url::Url;

use super::{
    Going,
    asked::{self, Asked},
};
use crate::{
    answer::{Answer, Named},
    badges::Badge,
    commands::show,
    network,
    presenting::{self, Asker, Candidate, Cut, Proof},
    session::Session,
    vault::{Content, KeptList, Showing},
};

/// What came of a request.
#[derive(Serialize)]
pub(super) struct Answered {
    pub(super) outcome: Outcome,
    pub(super) asker: Asker,
    /// The host that the answer goes to.
    pub(super) reply_to: String,
    /// What is asked for.
    pub(super) asked: Vec<Asked>,
    /// What they say that it is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) purposes: Vec<String>,
    pub(super) badges: Vec<Gone>,
    /// Who was shown one of these badges before, and could find out together with this asker that it is the same.
    pub(super) linked: Vec<Linked>,
    /// Where the browser on this device goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) redirect_uri: Option<Url>,
}

/// A badge that went out.
#[derive(Serialize)]
pub(super) struct Gone {
    #[serde(flatten)]
    pub(super) badge: Named,
    /// Where lists were to go along: as of when they are, nothing where none was to be had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status_as_of: Option<Option<Timestamp>>,
    /// What of it was left out, where anything can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) left_out: Option<BTreeSet<Detail>>,
}

/// Somebody else who was shown a badge.
#[derive(Clone, Serialize)]
pub(super) struct Linked {
    badge: Named,
    asker: String,
    at: Timestamp,
}

/// How it ended.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    /// The asker took the badges.
    Shown,
    /// It had taken them before.
    Already,
    /// It was told that nothing is shown.
    Declined,
}

impl Answer for Answered {
    fn tell(&self, sentences: &Bundle) -> String {
        let host = ("host", (&self.asker.name).into());
        match self.outcome {
            Outcome::Declined => sentences.say_with("answer-declined", &[host]),
            Outcome::Already => sentences.say_with("answer-already", &[host]),
            Outcome::Shown => {
                let shown = self.badges.iter().map(|badge| {
                    sentences.say_with("answer-shown", &[host, ("badge", (&badge.badge.name).into())])
                });
                let back = self.redirect_uri.as_ref().map(|address| {
                    sentences.say_with("answer-way-back", &[("address", address.as_str().into())])
                });
                shown.chain(back).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// Says who asks, and how far that is certain.
pub(super) fn introduce(asker: &Asker, request: &PresentationRequest, session: &mut Session<'_>) {
    let key = match asker.proof {
        Proof::Host => "asker-host",
        Proof::Key => "asker-key",
        Proof::Address => "asker-address",
    };
    session.screen.progress(key, &[("host", (&asker.name).into())]);
    if let Some(name) = &request.claimed_name {
        session.screen.progress("asker-claims", &[("name", name.into())]);
    }
    let goes_to = goes_to(request);
    if !asker.is_at(&goes_to) {
        session.screen.progress("asker-elsewhere", &[("host", (&goes_to).into())]);
    }
    asked::say(request, session);
}

/// The host that the answer goes to.
pub(super) fn goes_to(request: &PresentationRequest) -> String {
    network::host(request.reply_to.response_uri.url())
}

/// Who else was shown these badges, the last of them for each.
pub(super) fn linked(shown: &[&Candidate], content: &Content, asker: &Asker) -> Vec<Linked> {
    let before = |candidate: &&Candidate| {
        let showing = shown_to_another(candidate, content, asker)?;
        Some(Linked { badge: candidate.badge.named(), asker: showing.asker.clone(), at: showing.at })
    };
    shown.iter().filter_map(before).collect()
}

/// Says what leaves, badge by badge, and what can be put together from it.
pub(super) fn describe(going: &[Going<'_>], linked: &[Linked], session: &mut Session<'_>) {
    for (at, Going { candidate, cut, .. }) in going.iter().enumerate() {
        let is_same = |before: &Going<'_>| {
            before.candidate.badge.id == candidate.badge.id && before.cut.badge.claims() == cut.badge.claims()
        };
        if going[..at].iter().any(is_same) {
            continue;
        }
        let is_cut = cut.left_out.as_ref().is_some_and(|left_out| !left_out.is_empty());
        session.screen.progress(if is_cut { "answer-cut" } else { "answer-whole" }, &[]);
        let says = show::says(cut.badge.claims(), session.screen.sentences());
        session.screen.read_out(&says);
        say_left_out(cut, session);
    }
    for Linked { badge, asker, at } in linked {
        let date = session.screen.sentences().date(*at);
        let facts = [("badge", (&badge.name).into()), ("host", asker.into()), ("date", (&date).into())];
        session.screen.progress("linked-before", &facts);
    }
    if going.iter().any(|one| one.candidate.badge.id != going[0].candidate.badge.id) {
        session.screen.progress("linked-together", &[]);
    }
}

/// What nobody sees of a badge that goes out, in however many forms.
pub(super) fn left_out(gone: &Gone, going: &[Going<'_>]) -> Option<BTreeSet<Detail>> {
    let of_it = going.iter().filter(|one| one.candidate.badge.named() == gone.badge);
    let left_out = of_it.map(|one| one.cut.left_out.clone());
    left_out.reduce(|one, other| Some(&one? & &other?)).flatten()
}

/// Says what is left out of a badge, where something is.
pub(in crate::commands) fn say_left_out(cut: &Cut, session: &mut Session<'_>) {
    let sentences = session.screen.sentences();
    let name = |detail: &Detail| sentences.say(&format!("detail-{detail}"));
    let names: Vec<String> = cut.left_out.iter().flatten().map(name).collect();
    if !names.is_empty() {
        session.screen.progress("answer-left-out", &[("parts", (&names.join(", ")).into())]);
    }
}

/// Says as of when the status lists are that go along with a badge, and gives that date.
pub(in crate::commands) fn say_lists(
    badge: &Badge,
    all: &[KeptList],
    session: &mut Session<'_>,
) -> Option<Timestamp> {
    let lists = badge.claims().map(|claims| presenting::lists(claims, all)).unwrap_or_default();
    let oldest = lists.iter().filter_map(|list| Some(list.verified()?.claims().valid_from)).min();
    match oldest {
        Some(from) => {
            let date = session.screen.sentences().date(from);
            session.screen.progress("staple-list", &[("date", (&date).into())]);
        }
        None => session.screen.progress("staple-none", &[("badge", badge.name().into())]),
    }
    oldest
}

/// The last time that somebody else was shown this badge.
fn shown_to_another<'c>(candidate: &Candidate, content: &'c Content, asker: &Asker) -> Option<&'c Showing> {
    let of_it = |showing: &&Showing| showing.badge == candidate.badge.id && showing.asker != asker.name;
    content.showings.iter().filter(of_it).max_by_key(|showing| showing.at)
}
