//! One badge as the organisation gives it now: picture, outcomes, what a learner has to do, what the EU asks for, and
//! its versions.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::{
    art::Art,
    lang::Lang,
    locale::Bundle,
    outcome::{Badge, BadgeId, Catalogue},
};
use serde::Deserialize;

use super::{
    super::{Desk, DeskFrame},
    edit::unknown,
    parts::{Checklist, Choice},
};
use crate::{
    badges::Draft,
    store::{Role, StoreError},
    web::{
        Shared, Web, answer,
        page::{own_name, show as show_page},
    },
};

/// `?saved=2`: the version that was just saved.
#[derive(Deserialize)]
pub(super) struct Asked {
    saved: Option<u32>,
    /// `?city=saved`: the city's page was just set.
    #[serde(default)]
    city: String,
}

#[derive(Template)]
#[template(path = "badge.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    id: String,
    /// The language of the texts of the badge.
    lang: Lang,
    name: String,
    description: String,
    narrative: String,
    svg: String,
    outcomes: Vec<Outcome>,
    /// Said when the reader's own language is not there.
    instead: Option<String>,
    missing: Vec<&'static str>,
    versions: Vec<Version>,
    checklist: Checklist,
    can_change: bool,
    can_copy: bool,
    may_edit: bool,
    saved: Option<String>,
}

struct Outcome {
    text: String,
    serves: Vec<Choice>,
}

struct Version {
    number: u32,
    pages: Vec<(Lang, &'static str, String)>,
}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, id)): Path<(String, BadgeId)>,
    Query(asked): Query<Asked>,
) -> Response {
    let (all, own) = match catalogues(&web, &desk).await {
        Ok(catalogues) => catalogues,
        Err(error) => return answer::failed(&error),
    };
    match all.badge(&id) {
        Some(badge) => {
            let is_own = own.badge(&id).is_some();
            let versions = versions(&web, &all, &id);
            show_page(StatusCode::OK, &page(desk, badge, is_own, versions, &asked))
        }
        None => unknown(desk, &id),
    }
}

async fn catalogues(web: &Web, desk: &Desk) -> Result<(Catalogue, Catalogue), StoreError> {
    let mut tx = web.issuer.store.read().await?;
    let all = web.issuer.catalogue_of(&mut tx, desk.organisation.id).await?;
    Ok((all, web.issuer.own_badges(&mut tx, desk.organisation.id).await?))
}

/// The newest first, each with its public pages.
fn versions(web: &Web, all: &Catalogue, id: &BadgeId) -> Vec<Version> {
    let mut versions: Vec<&Badge> = all.badges().iter().filter(|badge| badge.id == *id).collect();
    versions.sort_by_key(|badge| std::cmp::Reverse(badge.version));
    let address = web.issuer.achievements();
    let page = |badge: &Badge, lang: Lang| (lang, own_name(lang), badge.address(lang, &address).to_string());
    let version = |badge: &&Badge| Version {
        number: badge.version,
        pages: badge.languages().iter().map(|lang| page(badge, *lang)).collect(),
    };
    versions.iter().map(version).collect()
}

fn page(desk: Desk, badge: &Badge, is_own: bool, versions: Vec<Version>, asked: &Asked) -> Page {
    let words = &desk.frame.words;
    let wanted = words.lang();
    let lang = badge.language_for(wanted);
    let may_edit = desk.role >= Role::Coordinator;
    let outcomes = badge.outcomes.iter().map(|outcome| Outcome {
        text: outcome.text.exact(lang).unwrap_or_default().to_owned(),
        serves: outcome.alignments.iter().map(|target| Choice::of(target, wanted)).collect(),
    });
    Page {
        org: desk.organisation.slug.clone(),
        id: badge.id.to_string(),
        name: badge.name.exact(lang).unwrap_or_default().to_owned(),
        description: badge.description.exact(lang).unwrap_or_default().to_owned(),
        narrative: badge.narrative(lang),
        svg: Art::of(badge, lang).in_city(&desk.organisation.city).svg(),
        outcomes: outcomes.collect(),
        instead: (lang != wanted).then(|| instead(words, wanted, lang)),
        missing: Lang::ALL
            .into_iter()
            .filter(|lang| !badge.languages().contains(lang))
            .map(own_name)
            .collect(),
        checklist: Checklist::of(words, &Draft::of(badge), &desk.organisation),
        can_change: may_edit && is_own,
        can_copy: may_edit && !is_own,
        may_edit,
        saved: just_saved(words, asked),
        versions,
        lang,
        frame: desk.frame,
    }
}

fn just_saved(words: &Bundle, asked: &Asked) -> Option<String> {
    let version = |version| words.say_with("badges-saved", &[("version", i64::from(version).into())]);
    let city = (asked.city == "saved").then(|| words.say("badges-city-saved"));
    asked.saved.map(version).or(city)
}

fn instead(words: &Bundle, wanted: Lang, shown: Lang) -> String {
    words
        .say_with("badges-instead", &[("wanted", own_name(wanted).into()), ("shown", own_name(shown).into())])
}
