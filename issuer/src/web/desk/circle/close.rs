//! The end of a circle: the badge as its learners will see it, a name for each, the tick, and one button.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use schemas::{art::Art, lang::Lang, outcome::Attendance};

use super::{
    cells::{self, Pairs, Refused},
    page::path,
    refused,
};
use crate::{
    circles::{self, Closing, Consent, Overview, Private, Prospect, Row, consent_age, hints_at},
    store::HandOut,
    web::{
        Shared, Web, answer,
        desk::{Complaints, Desk, DeskForm, DeskFrame, called::called},
        page::show as show_page,
    },
};

#[derive(Template)]
#[template(path = "circle_close.html")]
struct Page {
    frame: DeskFrame,
    here: String,
    circle: String,
    badge: Badge,
    rows: Vec<Earner>,
    had: usize,
    /// The sentence to be ticked.
    consent: String,
    /// What the title or the place hints at.
    private: Option<&'static str>,
    hand_out: &'static str,
    is_consent_ticked: bool,
    is_public_ticked: bool,
    refused: Vec<Refused>,
    complaints: Complaints,
    button: String,
}

/// The badge in the language of the circle.
struct Badge {
    lang: &'static str,
    name: String,
    description: String,
    outcomes: Vec<String>,
    picture: String,
}

/// Somebody who gets a badge.
struct Earner {
    id: i64,
    name: String,
    on_badge: String,
    typed: String,
    complaint: Option<String>,
    wants_none: bool,
    wanted_none: bool,
    note: Option<String>,
}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, circle)): Path<(String, String)>,
) -> Response {
    match circles::overview(&web.issuer, desk.organisation.id, &circle).await {
        Ok(overview) => {
            let form = Pairs::new();
            show_page(StatusCode::OK, &page(&web, desk, &overview, &form, Vec::new(), Complaints::default()))
        }
        Err(error) => refused(desk.frame, error),
    }
}

pub(super) async fn close(
    State(web): Shared,
    Path((_, circle)): Path<(String, String)>,
    DeskForm { desk, form }: DeskForm<Pairs>,
) -> Response {
    let overview = match circles::overview(&web.issuer, desk.organisation.id, &circle).await {
        Ok(overview) => overview,
        Err(error) => return refused(desk.frame, error),
    };
    let sent = cells::read(&form);
    let complaints = complaints(&desk, &overview, &form);
    if !complaints.is_empty() || !sent.refused.is_empty() {
        let page = page(&web, desk, &overview, &form, sent.refused, complaints);
        return show_page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let hand_out = cells::value(&form, "hand_out").and_then(|name| name.parse().ok());
    let closing = Closing {
        owner: Some(desk.organisation.id),
        changes: sent.changes,
        consent: Consent::Ticked,
        account: Some(desk.account.id),
        ..Closing::with(hand_out.unwrap_or(HandOut::Wall))
    };
    match circles::close(&web.issuer, &circle, &closing).await {
        Ok(_) => answer::see(&web, &format!("{}/hand-out", path(&desk, &circle))),
        Err(error) => refused(desk.frame, error),
    }
}

fn complaints(desk: &Desk, overview: &Overview, form: &Pairs) -> Complaints {
    let words = &desk.frame.words;
    let mut complaints = Complaints::default();
    if cells::value(form, "consent").is_none() {
        complaints.add("consent", words.say("close-consent-missing"));
    }
    if private(overview).is_some() && cells::value(form, "public").is_none() {
        complaints.add("public", words.say("close-public-missing"));
    }
    complaints
}

/// Everybody who sees the badge reads its title and where the circle met.
fn private(overview: &Overview) -> Option<Private> {
    let titles = overview.badge.name.iter().map(|(_, name)| name);
    titles.chain(overview.circle.facts.venue.as_deref()).find_map(hints_at)
}

fn page(
    web: &Web,
    desk: Desk,
    overview: &Overview,
    form: &Pairs,
    refused: Vec<Refused>,
    complaints: Complaints,
) -> Page {
    let here = web.issuer.settings.public_url.below(&path(&desk, &overview.circle.handle));
    let earns = |row: &&Row| matches!(row.prospect, Prospect::Gets | Prospect::WantsNone);
    let rows =
        overview.rows.iter().filter(earns).map(|row| earner(overview, row, form, &refused, &desk.frame));
    let rows: Vec<Earner> = rows.collect();
    let gets = i64::try_from(rows.iter().filter(|row| !row.wants_none).count()).unwrap_or(i64::MAX);
    let is_wall = cells::value(form, "hand_out").is_none_or(|name| name != HandOut::Slip.name());
    let age = i64::from(consent_age(&desk.organisation.country_code));
    Page {
        here,
        circle: overview.circle.facts.name.clone(),
        badge: badge(overview),
        rows,
        had: overview.had(),
        consent: desk.frame.words.say_with("close-consent", &[("age", age.into())]),
        private: private(overview).map(Private::name),
        hand_out: if is_wall { HandOut::Wall } else { HandOut::Slip }.name(),
        is_consent_ticked: cells::value(form, "consent").is_some(),
        is_public_ticked: cells::value(form, "public").is_some(),
        refused,
        complaints,
        button: desk.frame.words.say_with("outlook-issue", &[("gets", gets.into())]),
        frame: desk.frame,
    }
}

fn badge(overview: &Overview) -> Badge {
    let facts = &overview.circle.facts;
    let lang: Lang = overview.badge.language_for(facts.language);
    let text = |texts: &schemas::lang::Localised| texts.exact(lang).unwrap_or_default().to_owned();
    let art = Art::of(&overview.badge, lang).in_city(facts.city.as_deref().unwrap_or_default());
    let art = match Attendance::new(overview.held, overview.held) {
        Ok(all) => art.earned(all),
        Err(_) => art,
    };
    Badge {
        lang: lang.tag(),
        name: text(&overview.badge.name),
        description: text(&overview.badge.description),
        outcomes: overview.badge.outcomes.iter().map(|outcome| text(&outcome.text)).collect(),
        picture: art.svg(),
    }
}

/// The row as it is kept, or as it was typed when the form came back.
fn earner(overview: &Overview, row: &Row, form: &Pairs, refused: &[Refused], frame: &DeskFrame) -> Earner {
    let learner = &row.learner;
    let id = learner.id.0;
    let cell = format!("badge.{id}");
    let on_badge = learner.badge_name();
    let wanted_none = !learner.wants_badge;
    let ticked = cells::value(form, &format!("none.{id}")).is_some();
    Earner {
        id,
        name: called(&learner.name, overview.namesake(row), id, &frame.words),
        typed: cells::value(form, &cell).unwrap_or(&on_badge).to_owned(),
        complaint: refused.iter().find(|one| one.cell == cell).map(|one| frame.words.say(one.why)),
        wants_none: if form.is_empty() { wanted_none } else { ticked },
        wanted_none,
        note: Some(learner.note.clone()).filter(|note| learner.is_note_in_badge && !note.is_empty()),
        on_badge,
    }
}
