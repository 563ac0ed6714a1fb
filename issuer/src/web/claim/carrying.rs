//! The badge goes out on something that carries it: a picture, a page, paper, a file.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use schemas::qr::Medium;

use super::{super::answer, Step, notice, pages, visit::Visit};
use crate::{
    carriers::{self, Carried, CarrierError},
    editions::{self, EditionError, TakeError},
    offers::Standing,
    store::{Carrier, Edition},
};

/// Collects the offer for this carrier, and hands the badge over on it.
pub(super) async fn carry(visit: &Visit<'_>, step: Step) -> Response {
    let carrier = match step {
        Step::Picture => Carrier::Picture,
        Step::Page => Carrier::Page,
        Step::Print => Carrier::Print,
        _ => Carrier::File,
    };
    match editions::take(&visit.web.issuer, visit.found.offer.id, carrier).await {
        Ok(edition) => carried(visit, step, edition).await.unwrap_or_else(|error| refused(visit, &error)),
        Err(TakeError::NotOpen(standing)) => notice::over(visit, standing),
        Err(TakeError::Edition(EditionError::AwardEnded)) => notice::over(visit, Standing::Void),
        Err(TakeError::Edition(EditionError::IssuingOff)) => notice::stopped(visit),
        Err(TakeError::Edition(EditionError::Closed)) => notice::closed(visit),
        Err(TakeError::Edition(error)) => answer::failed(&error),
    }
}

async fn carried(visit: &Visit<'_>, step: Step, edition: Edition) -> Result<Response, CarrierError> {
    match step {
        Step::Json => return Ok(download(visit, "json", "application/vc", edition.data_integrity)),
        Step::Jwt => return Ok(download(visit, "jwt", "application/vc+jwt", edition.jwt)),
        Step::Rs256 => {
            let token = edition.rs256.map(|token| download(visit, "rs256.jwt", "application/vc+jwt", token));
            return Ok(token.unwrap_or_else(answer::not_found));
        }
        _ => {}
    }
    let found = &visit.found;
    let Some(awarded) = &visit.badge else { return Ok(notice::over(visit, Standing::Void)) };
    let badge = Carried::of(&visit.web.issuer, &found.organisation, awarded, &edition)?;
    match step {
        Step::Print => Ok(pages::print(visit, &badge, &badge.qr(Medium::Paper)?)),
        Step::Page => Ok(download(visit, "html", "text/html; charset=utf-8", carriers::page(&badge)?)),
        _ => {
            let drawn = tokio::task::spawn_blocking(move || carriers::picture(&badge)).await;
            Ok(download(visit, "png", "image/png", drawn.map_err(CarrierError::Stopped)??))
        }
    }
}

fn refused(visit: &Visit<'_>, error: &CarrierError) -> Response {
    match error {
        CarrierError::TooLong(_) => notice::too_long(visit),
        other => answer::failed(other),
    }
}

/// A file under the badge's short name: it says what it is and not whose.
fn download(
    visit: &Visit<'_>,
    ending: &str,
    media_type: &'static str,
    content: impl IntoResponse,
) -> Response {
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    let file = format!("attachment; filename=\"{}.{ending}\"", visit.found.award.badge);
    if let Ok(file) = HeaderValue::from_str(&file) {
        headers.insert(header::CONTENT_DISPOSITION, file);
    }
    response
}
