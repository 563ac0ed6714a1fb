//! Who an issuer is, in its own words: JSON for programs, a page with its badges for people.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::{
    credential::{OB_3_0_3, VC_V2},
    lang::Lang,
    outcome::Badge,
};

use super::{
    Shared, Web, achievement, answer,
    answer::Document,
    documents,
    language::{LangQuery, language, wants_page},
    page::{Frame, show},
};
use crate::{badges, editions, store::Organisation};

#[derive(Template)]
#[template(path = "organisation.html")]
struct Page {
    frame: Frame,
    address: String,
    name: String,
    description: String,
    organisation: Organisation,
    badges: Vec<Line>,
}

struct Line {
    name: String,
    lang: &'static str,
    description: String,
    address: String,
    picture: String,
}

pub(super) async fn organisation(
    State(web): Shared,
    Path(org): Path<String>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    let organisation = match documents::organisation(&web, &org).await {
        Ok(organisation) => organisation,
        Err(response) => return response,
    };
    let lang = language(&query, &headers, organisation.language);
    if wants_page(&headers) {
        return match badges::given(&web.issuer, &organisation).await {
            Ok(badges) => show(StatusCode::OK, &page(&web, organisation, lang, &badges)),
            Err(error) => answer::failed(&error),
        };
    }
    match serde_json::to_value(editions::profile(&web.issuer, &organisation, lang)) {
        Ok(mut value) => {
            if let Some(members) = value.as_object_mut() {
                members.shift_insert(0, "@context".to_owned(), serde_json::json!([VC_V2, OB_3_0_3]));
            }
            let text = value.to_string();
            Document { media_type: "application/ld+json", text: &text, cache: "public, max-age=3600" }
                .answer(&headers)
        }
        Err(error) => answer::failed(&error),
    }
}

fn page(web: &Web, organisation: Organisation, lang: Lang, badges: &[Badge]) -> Page {
    let frame = Frame::new(web, lang);
    let home = web.issuer.achievements();
    let line = |badge: &Badge| {
        let lang = badge.language_for(lang);
        Line {
            name: badge.name.exact(lang).unwrap_or_default().to_owned(),
            lang: lang.tag(),
            description: badge.description.exact(lang).unwrap_or_default().to_owned(),
            address: badge.address(lang, &home).to_string(),
            picture: achievement::picture_of(web, badge, lang),
        }
    };
    let name = organisation.name.get(lang).map(|(_, name)| name.to_owned()).unwrap_or_default();
    Page {
        address: web.issuer.settings.public_url.below(&format!("/o/{}", organisation.slug)),
        description: frame.words.say("organisation-issues"),
        badges: badges.iter().map(line).collect(),
        name,
        organisation,
        frame,
    }
}
