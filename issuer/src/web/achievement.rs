//! What a badge is for, at the address that every badge carries: JSON for programs, a plain page for people.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::{
    credential::{Achievement, OB_3_0_3, VC_V2},
    lang::Lang,
    outcome::BadgeId,
};

use super::{
    Shared, answer,
    answer::Document,
    language::{LangQuery, accepts, language},
    page::{Frame, show},
};

#[derive(Template)]
#[template(path = "achievement.html")]
struct Page {
    frame: Frame,
    achievement: Achievement,
    narrative: String,
}

pub(super) async fn achievement(
    State(web): Shared,
    Path((badge, version, lang)): Path<(String, u32, String)>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    let (Ok(id), Ok(lang)) = (badge.parse::<BadgeId>(), lang.parse::<Lang>()) else {
        return answer::not_found();
    };
    let badge = web.issuer.catalogue.version(&id, version);
    let Some(badge) = badge.filter(|badge| badge.languages().contains(&lang)) else {
        return answer::not_found();
    };
    let achievement = badge.achievement(lang, &web.issuer.achievements());
    if accepts(&headers, "text/html") {
        let narrative = achievement.criteria.narrative.clone().unwrap_or_default();
        let frame = Frame::new(&web, language(&query, &headers, lang));
        return show(StatusCode::OK, &Page { frame, achievement, narrative });
    }
    match serde_json::to_value(&achievement) {
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
