//! What a city adds to a badge that many give: its page in Cities of Learning.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use schemas::outcome::{Badge, BadgeId, CityActivity};
use serde::Deserialize;

use super::{
    super::{Complaints, Desk, DeskForm, DeskFrame},
    edit::unknown,
    reading::address,
};
use crate::{
    badges::{self, BadgeError, Maker},
    store::StoreError,
    web::{Shared, Web, answer, page::show as show_page},
};

#[derive(Template)]
#[template(path = "badge_city.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    id: String,
    lang: &'static str,
    name: String,
    city: String,
    activity: String,
    playlist: String,
    complaints: Complaints,
}

/// What the form sends.
#[derive(Deserialize)]
pub(super) struct Typed {
    city: String,
    activity: String,
    playlist: String,
}

pub(super) async fn show(State(web): Shared, desk: Desk, Path((_, id)): Path<(String, BadgeId)>) -> Response {
    match found(&web, &desk, &id).await {
        Ok(Some((badge, page))) => {
            let typed = Typed {
                city: page.as_ref().map_or(&desk.organisation.city, |page| &page.city).clone(),
                activity: page.as_ref().map(|page| page.activity.to_string()).unwrap_or_default(),
                playlist: page
                    .and_then(|page| page.playlist)
                    .map(|page| page.to_string())
                    .unwrap_or_default(),
            };
            form(desk, &badge, typed, Complaints::default())
        }
        Ok(None) => unknown(desk, &id),
        Err(error) => answer::failed(&error),
    }
}

pub(super) async fn set(
    State(web): Shared,
    Path((_, id)): Path<(String, BadgeId)>,
    DeskForm { desk, form: typed }: DeskForm<Typed>,
) -> Response {
    let badge = match found(&web, &desk, &id).await {
        Ok(Some((badge, _))) => badge,
        Ok(None) => return unknown(desk, &id),
        Err(error) => return answer::failed(&error),
    };
    let (page, complaints) = read(&desk, &typed);
    if !complaints.is_empty() {
        return form(desk, &badge, typed, complaints);
    }
    let maker = Maker { owner: &desk.organisation, actor: Some(desk.account.id) };
    match badges::set_page(&web.issuer, maker, &id, typed.city.trim(), page).await {
        Ok(()) => answer::see(&web, &format!("/desk/{}/badges/{id}?city=saved", desk.organisation.slug)),
        Err(BadgeError::Unknown(id)) => unknown(desk, &id),
        Err(error) => answer::failed(&error),
    }
}

/// No addresses at all: the page is taken away.
fn read(desk: &Desk, typed: &Typed) -> (Option<CityActivity>, Complaints) {
    let mut complaints = Complaints::default();
    let mut wrong = |field, sentence| complaints.add(field, desk.frame.words.say(sentence));
    let [city, activity, playlist] = [&typed.city, &typed.activity, &typed.playlist].map(|text| text.trim());
    let (page, list) = (address(activity), address(playlist));
    if city.is_empty() {
        wrong("city", "badges-wrong-city");
    }
    if page.is_none() && !(activity.is_empty() && playlist.is_empty()) {
        wrong("activity", "badges-wrong-address");
    }
    if list.is_none() && !playlist.is_empty() {
        wrong("playlist", "badges-wrong-address");
    }
    (page.map(|activity| CityActivity::new(city, activity, list)), complaints)
}

async fn found(
    web: &Web,
    desk: &Desk,
    id: &BadgeId,
) -> Result<Option<(Badge, Option<CityActivity>)>, StoreError> {
    let mut tx = web.issuer.store.read().await?;
    let catalogue = web.issuer.catalogue_of(&mut tx, desk.organisation.id).await?;
    let mut pages = tx.city_pages(desk.organisation.id, id).await?;
    let home = pages.iter().position(|page| page.city == desk.organisation.city).unwrap_or_default();
    let page = (!pages.is_empty()).then(|| pages.swap_remove(home));
    Ok(catalogue.given(id).cloned().map(|badge| (badge, page)))
}

fn form(desk: Desk, badge: &Badge, typed: Typed, complaints: Complaints) -> Response {
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let lang = badge.language_for(desk.frame.words.lang());
    let page = Page {
        org: desk.organisation.slug.clone(),
        id: badge.id.to_string(),
        lang: lang.tag(),
        name: badge.name.exact(lang).unwrap_or_default().to_owned(),
        city: typed.city,
        activity: typed.activity,
        playlist: typed.playlist,
        complaints,
        frame: desk.frame,
    };
    show_page(status, &page)
}
