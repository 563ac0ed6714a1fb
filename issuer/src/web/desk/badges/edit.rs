//! Making a badge and changing it. Looking at what it will be changes nothing; only *save* does, and a version that
//! was saved stays as it is.

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::outcome::{Badge, BadgeId, Problem};
use serde::Deserialize;

use super::{
    super::{Complaints, Desk, DeskForm, refusal},
    form::{Purpose, page},
    typed::{OUTCOMES, Typed},
};
use crate::{
    badges::{self, BadgeError, DefinitionError, Draft, Maker},
    failure::{Failure, FailureCode},
    store::StoreError,
    web::{Shared, Web, answer},
};

type Fields = Vec<(String, String)>;

/// `?from=climate-in-my-street`: begin with what another badge says.
#[derive(Deserialize)]
pub(super) struct Asked {
    from: Option<BadgeId>,
}

pub(super) async fn new(State(web): Shared, desk: Desk, Query(asked): Query<Asked>) -> Response {
    let model = match asked.from {
        Some(id) => match newest(&web, &desk, &id).await {
            Ok(Some(badge)) => Draft::of(&badge),
            Ok(None) => return unknown(desk, &id),
            Err(error) => return answer::failed(&error),
        },
        None => Draft::empty(badges::usual_quality(&web.issuer)),
    };
    page(desk, &Purpose::New, Typed::of(&model), (model, Complaints::default()))
}

pub(super) async fn make(State(web): Shared, DeskForm { desk, form }: DeskForm<Fields>) -> Response {
    let typed = Typed::sent(form);
    let (draft, complaints) = typed.draft(&desk.frame.words, desk.organisation.language);
    if typed.get("do") != "save" {
        return page(desk, &Purpose::New, typed, (draft, Complaints::default()));
    }
    if !complaints.is_empty() {
        return page(desk, &Purpose::New, typed, (draft, complaints));
    }
    let maker = Maker { owner: &desk.organisation, actor: Some(desk.account.id) };
    match badges::make(&web.issuer, maker, &draft).await {
        Ok(badge) => saved(&web, &desk, &badge),
        Err(error) => refused(desk, &Purpose::New, typed, draft, error),
    }
}

pub(super) async fn change(
    State(web): Shared,
    desk: Desk,
    Path((_, id)): Path<(String, BadgeId)>,
) -> Response {
    match newest_own(&web, &desk, &id).await {
        Ok(Some(badge)) => {
            let draft = Draft::of(&badge);
            let typed = Typed::of(&draft);
            page(desk, &Purpose::After(badge.version), typed, (draft, Complaints::default()))
        }
        Ok(None) => unknown(desk, &id),
        Err(error) => answer::failed(&error),
    }
}

pub(super) async fn keep(
    State(web): Shared,
    Path((_, id)): Path<(String, BadgeId)>,
    DeskForm { desk, form }: DeskForm<Fields>,
) -> Response {
    let typed = Typed::sent(form);
    let base = typed.get("base").parse().unwrap_or_default();
    let (draft, complaints) = typed.draft(&desk.frame.words, desk.organisation.language);
    if typed.get("do") != "save" {
        return page(desk, &Purpose::After(base), typed, (draft, Complaints::default()));
    }
    if !complaints.is_empty() {
        return page(desk, &Purpose::After(base), typed, (draft, complaints));
    }
    let maker = Maker { owner: &desk.organisation, actor: Some(desk.account.id) };
    match badges::change(&web.issuer, maker, &id, base, &draft).await {
        Ok(badge) => saved(&web, &desk, &badge),
        Err(BadgeError::NotOurs(id)) => unknown(desk, &id),
        Err(error) => refused(desk, &Purpose::After(base), typed, draft, error),
    }
}

fn saved(web: &Web, desk: &Desk, badge: &Badge) -> Response {
    answer::see(web, &format!("/desk/{}/badges/{}?saved={}", desk.organisation.slug, badge.id, badge.version))
}

/// A rule of the catalogue that the form did not know, or somebody else was quicker.
fn refused(desk: Desk, purpose: &Purpose, typed: Typed, draft: Draft, error: BadgeError) -> Response {
    let words = &desk.frame.words;
    let mut complaints = Complaints::default();
    match error {
        BadgeError::Definition(DefinitionError::Rule(error)) => {
            let field = match error.problem {
                Problem::OutcomeCount(..) | Problem::AlignmentCount(..) | Problem::OutcomeTwice(_) => {
                    OUTCOMES[0]
                }
                Problem::EqfLevel(..) => "eqf",
                Problem::Address(_) => "activity",
                _ => "name",
            };
            let key = error.problem.code().replace('_', "-");
            let facts = error.problem.facts();
            let facts: Vec<_> = facts.iter().map(|(name, value)| (*name, value.into())).collect();
            complaints.add(field, words.say_with(&key, &facts));
        }
        BadgeError::Overtaken { newest, .. } => {
            let newest = i64::from(newest).into();
            complaints.add("name", words.say_with("badges-overtaken", &[("newest", newest)]));
        }
        other => return answer::failed(&other),
    }
    page(desk, purpose, typed, (draft, complaints))
}

pub(super) fn unknown(desk: Desk, id: &BadgeId) -> Response {
    let failure = Failure::new(FailureCode::BadgeUnknown).with("name", id);
    refusal::on(desk.frame, StatusCode::NOT_FOUND, &failure)
}

async fn newest(web: &Web, desk: &Desk, id: &BadgeId) -> Result<Option<Badge>, StoreError> {
    let mut tx = web.issuer.store.read().await?;
    Ok(web.issuer.catalogue_of(&mut tx, desk.organisation.id).await?.badge(id).cloned())
}

async fn newest_own(web: &Web, desk: &Desk, id: &BadgeId) -> Result<Option<Badge>, StoreError> {
    let mut tx = web.issuer.store.read().await?;
    Ok(web.issuer.own_badges(&mut tx, desk.organisation.id).await?.badge(id).cloned())
}
