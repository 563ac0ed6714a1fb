//! The first page after the sign-in: the organisations that somebody works for.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

use super::{extract::Person, frame::DeskFrame};
use crate::{
    store::{AccountId, Organisation, Role, StoreError},
    web::{Shared, Web, answer, page::show},
};

#[derive(Template)]
#[template(path = "home.html")]
struct Page {
    frame: DeskFrame,
    places: Vec<Place>,
}

struct Place {
    name: String,
    slug: String,
    role: String,
}

pub(super) async fn home(State(web): Shared, person: Person) -> Response {
    let places = match places(&web, person.account.id).await {
        Ok(places) => places,
        Err(error) => return answer::failed(&error),
    };
    let frame = person.frame;
    let shown = |(organisation, role): (Organisation, Role)| Place {
        name: organisation.name.get(frame.words.lang()).map(|(_, name)| name.to_owned()).unwrap_or_default(),
        slug: organisation.slug,
        role: frame.words.say(&format!("role-{}", role.name())),
    };
    let places = places.into_iter().map(shown).collect();
    show(StatusCode::OK, &Page { frame, places })
}

async fn places(web: &Web, account: AccountId) -> Result<Vec<(Organisation, Role)>, StoreError> {
    let mut tx = web.issuer.store.read().await?;
    let mut places = Vec::new();
    for (id, role) in tx.roles(account, web.issuer.clock.now()).await? {
        places.push((tx.organisation_by_id(id).await?, role));
    }
    Ok(places)
}
