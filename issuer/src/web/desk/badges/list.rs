//! All badges that an organisation can give, with their pictures: its own first, then those that others give too.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use schemas::{
    art::Art,
    outcome::{Badge, Catalogue},
};

use super::super::{Desk, DeskFrame};
use crate::{
    issuer::Issuer,
    store::{Organisation, Role, StoreError},
    web::{Shared, answer, page::show},
};

#[derive(Template)]
#[template(path = "badges.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    may_edit: bool,
    own: Vec<Line>,
    shared: Vec<Line>,
}

struct Line {
    id: String,
    name: String,
    lang: &'static str,
    description: String,
    svg: String,
}

pub(super) async fn list(State(web): Shared, desk: Desk) -> Response {
    let (own, all) = match both(&web.issuer, &desk.organisation).await {
        Ok(both) => both,
        Err(error) => return answer::failed(&error),
    };
    let lang = desk.frame.words.lang();
    let line = |badge: &Badge| {
        let lang = badge.language_for(lang);
        Line {
            id: badge.id.to_string(),
            name: badge.name.exact(lang).unwrap_or_default().to_owned(),
            lang: lang.tag(),
            description: badge.description.exact(lang).unwrap_or_default().to_owned(),
            svg: Art::of(badge, lang).in_city(&desk.organisation.city).svg(),
        }
    };
    let page = Page {
        org: desk.organisation.slug.clone(),
        may_edit: desk.role >= Role::Coordinator,
        own: own.current().map(line).collect(),
        shared: all.current().filter(|badge| own.badge(&badge.id).is_none()).map(line).collect(),
        frame: desk.frame,
    };
    show(StatusCode::OK, &page)
}

async fn both(issuer: &Issuer, owner: &Organisation) -> Result<(Catalogue, Catalogue), StoreError> {
    let mut tx = issuer.store.read().await?;
    let all = issuer.catalogue_of(&mut tx, owner.id).await?;
    Ok((issuer.own_badges(&mut tx, owner.id).await?, all))
}
