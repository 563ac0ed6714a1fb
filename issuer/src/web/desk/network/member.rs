//! One member of a network: its keys, and the end of its membership.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::{did::Did, time::Timestamp, trust::TrustedIssuer, zone::Zone};
use serde::Deserialize;

use super::{listed::Listed, refused, unknown_member};
use crate::{
    networks::{self, NetworkOverview},
    store::Organisation,
    web::{
        Shared, Web, answer,
        desk::{Complaints, DeskForm, DeskFrame, extract::NetworkDesk},
        page::show as show_page,
    },
};

/// `?done=ended`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

const DONE: [&str; 2] = ["ended", "dead"];

#[derive(Template)]
#[template(path = "network/member.html")]
struct Page {
    frame: DeskFrame,
    slug: String,
    done: Option<String>,
    did: String,
    member: Listed,
    /// The short name, where it is an organisation of this server.
    own: Option<String>,
    today: String,
    day: String,
    complaints: Complaints,
}

/// A member with everything that is known of the network.
pub(super) struct Found {
    pub(super) overview: NetworkOverview,
    pub(super) issuer: TrustedIssuer,
}

impl Found {
    /// The organisation of this server that it is.
    pub(super) fn own(&self) -> Option<Organisation> {
        self.overview.own(&self.issuer.did).map(|own| own.organisation.clone())
    }
}

/// The member of this DID, or the answer that there is none.
pub(super) async fn find(web: &Web, desk: NetworkDesk, did: &str) -> Result<(NetworkDesk, Found), Response> {
    let overview = match networks::overview(&web.issuer, &desk.network).await {
        Ok(overview) => overview,
        Err(error) => return Err(refused(desk.frame, error)),
    };
    match overview.list.issuers.iter().find(|issuer| issuer.did.as_str() == did).cloned() {
        Some(issuer) => Ok((desk, Found { overview, issuer })),
        None => Err(unknown_member(desk.frame, did)),
    }
}

pub(super) async fn show(
    State(web): Shared,
    Path((_, did)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    desk: NetworkDesk,
) -> Response {
    let done = DONE.contains(&asked.done.as_str());
    let done = done.then(|| desk.frame.words.say(&format!("member-done-{}", asked.done)));
    match find(&web, desk, &did).await {
        Ok((desk, found)) => page(&web, desk, &found, done, (String::new(), Complaints::default())),
        Err(response) => response,
    }
}

/// What the form of an end sends: the last day, or nothing for at once.
#[derive(Debug, Deserialize)]
pub(super) struct End {
    #[serde(default)]
    day: String,
}

pub(super) async fn end(
    State(web): Shared,
    Path((_, did)): Path<(String, String)>,
    DeskForm { desk, form }: DeskForm<End, NetworkDesk>,
) -> Response {
    let (desk, found) = match find(&web, desk, &did).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let own = found.own();
    let zone = own.as_ref().map_or(Zone::UTC, Organisation::zone);
    let Some(until) = end_of(form.day.trim(), &zone, web.issuer.clock.now()) else {
        let mut complaints = Complaints::default();
        complaints.add("day", desk.frame.words.say("member-end-wrong"));
        return page(&web, desk, &found, None, (form.day, complaints));
    };
    let by = Some(desk.account.id);
    let ended = match &own {
        Some(own) => networks::end_member(&web.issuer, &desk.network, own, until, by).await,
        None => networks::end_guest(&web.issuer, &desk.network, &found.issuer.did, until, by).await,
    };
    match ended {
        Ok(()) => see(&web, &desk, &found.issuer.did, "ended"),
        Err(error) => refused(desk.frame, error),
    }
}

/// When a last day is over there; without a day now. A day that is over, or none of the calendar, ends nothing.
fn end_of(day: &str, zone: &Zone, now: Timestamp) -> Option<Timestamp> {
    if day.is_empty() {
        return Some(now);
    }
    zone.ends(day).filter(|end| *end > now)
}

/// The page of the member, after something was done to it.
pub(super) fn see(web: &Web, desk: &NetworkDesk, did: &Did, done: &str) -> Response {
    let member = super::listed::in_path(did);
    answer::see(web, &format!("/network/{}/members/{member}?done={done}", desk.network.slug))
}

fn page(
    web: &Web,
    desk: NetworkDesk,
    found: &Found,
    done: Option<String>,
    (day, complaints): (String, Complaints),
) -> Response {
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (words, now) = (&desk.frame.words, web.issuer.clock.now());
    let own = found.own();
    let zone = own.as_ref().map_or(Zone::UTC, Organisation::zone);
    let page = Page {
        slug: desk.network.slug.clone(),
        done,
        did: found.issuer.did.to_string(),
        member: Listed::of(&found.overview, &found.issuer, words, now),
        own: own.map(|own| own.slug),
        today: zone.day_and_time(now).0,
        day,
        complaints,
        frame: desk.frame,
    };
    show_page(status, &page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_over_at_midnight_where_the_member_is() {
        let zone: Zone = "Europe/Copenhagen".parse().unwrap();
        let now: Timestamp = "2026-10-14T18:00:00Z".parse().unwrap();
        let end = |day: &str| end_of(day, &zone, now).map(|end| end.to_string());
        assert_eq!(end("2026-10-14").as_deref(), Some("2026-10-14T22:00:00Z"));
        assert_eq!(end("").as_deref(), Some("2026-10-14T18:00:00Z"));
        assert_eq!((end("2026-10-13"), end("tomorrow"), end("2026-02-30")), (None, None, None));
    }
}
