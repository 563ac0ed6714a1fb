//! Who an issuer is, in its own words: JSON for programs, a plain page for people.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::credential::{OB_3_0_3, VC_V2};

use super::{
    Shared, answer,
    answer::Document,
    documents,
    language::{LangQuery, accepts, language},
    page::{Frame, show},
};
use crate::{editions, store::Organisation};

#[derive(Template)]
#[template(path = "organisation.html")]
struct Page {
    frame: Frame,
    name: String,
    organisation: Organisation,
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
    if accepts(&headers, "text/html") {
        let name = organisation.name.get(lang).map(|(_, name)| name.to_owned()).unwrap_or_default();
        return show(StatusCode::OK, &Page { frame: Frame::new(&web, lang), name, organisation });
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
