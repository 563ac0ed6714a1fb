//! The first page after the sign-in: today's circle with the one thing to do next, and the others below.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use schemas::locale::Bundle;

use super::{extract::Person, frame::DeskFrame};
use crate::{
    circles::{NextStep, today_first},
    store::{AccountId, Network, Organisation, Progress, Role, StoreError},
    web::{Shared, Web, answer, page::show},
};

/// Circles of one organisation on this page; all of them are on the organisation's own.
const MOST: usize = 8;

#[derive(Template)]
#[template(path = "home.html")]
struct Page {
    frame: DeskFrame,
    places: Vec<Place>,
    networks: Vec<NetworkPlace>,
}

/// A network that somebody looks after.
struct NetworkPlace {
    name: String,
    slug: String,
}

struct Place {
    name: String,
    slug: String,
    role: String,
    circles: Vec<Row>,
}

struct Row {
    name: String,
    handle: String,
    when: String,
    step: String,
    /// Where the step is done, below the circle's page.
    tail: &'static str,
    is_done: bool,
}

pub(super) async fn home(State(web): Shared, person: Person) -> Response {
    let found = async {
        Ok::<_, StoreError>((
            places(&web, person.account.id).await?,
            networks(&web, person.account.id).await?,
        ))
    };
    let (places, networks) = match found.await {
        Ok(found) => found,
        Err(error) => return answer::failed(&error),
    };
    let words = &person.frame.words;
    let shown = |(organisation, role, circles): (Organisation, Role, Vec<Progress>)| Place {
        name: organisation.name.get(words.lang()).map(|(_, name)| name.to_owned()).unwrap_or_default(),
        slug: organisation.slug,
        role: words.say(&format!("role-{}", role.name())),
        circles: circles.into_iter().take(MOST).map(|circle| row(words, circle)).collect(),
    };
    let places = places.into_iter().map(shown).collect();
    let looked_after = |network: Network| NetworkPlace {
        name: network
            .name
            .get(words.lang())
            .map_or_else(|| network.slug.clone(), |(_, name)| name.to_owned()),
        slug: network.slug,
    };
    let networks = networks.into_iter().map(looked_after).collect();
    show(StatusCode::OK, &Page { places, networks, frame: person.frame })
}

async fn networks(web: &Web, account: AccountId) -> Result<Vec<Network>, StoreError> {
    web.issuer.store.read().await?.networks_of(account, web.issuer.clock.now()).await
}

async fn places(
    web: &Web,
    account: AccountId,
) -> Result<Vec<(Organisation, Role, Vec<Progress>)>, StoreError> {
    let now = web.issuer.clock.now();
    let mut tx = web.issuer.store.read().await?;
    let mut places = Vec::new();
    for (id, role) in tx.roles(account, now).await? {
        let mut circles = tx.progress(id).await?;
        today_first(&mut circles, &now.date());
        places.push((tx.organisation_by_id(id).await?, role, circles));
    }
    Ok(places)
}

fn row(words: &Bundle, progress: Progress) -> Row {
    let step = NextStep::of(&progress);
    let (key, tail) = match step {
        NextStep::AddPeople => ("next-add-people", ""),
        NextStep::TickAttendance => ("next-attendance", ""),
        NextStep::Close => ("next-close", "/close"),
        NextStep::HandOut(_) => ("next-hand-out", "/hand-out"),
        NextStep::Nothing => ("next-nothing", ""),
    };
    let waiting = if let NextStep::HandOut(waiting) = step { waiting } else { progress.awards };
    let facts = progress.circle.facts;
    let last_day = facts.last_day.and_then(|day| format!("{day}T00:00:00Z").parse().ok());
    let until = last_day.map(|day| words.date(day));
    Row {
        step: words.say_with(key, &[("badges", i64::from(waiting).into())]),
        when: [facts.venue, until].into_iter().flatten().collect::<Vec<_>>().join(", "),
        name: facts.name,
        handle: progress.circle.handle,
        tail,
        is_done: step == NextStep::Nothing,
    }
}
