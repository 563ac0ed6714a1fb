//! A new circle, or one that is brought up to date: bring a file, paste names, or type; look; confirm.
//!
//! Nothing is stored before it was shown. What was found travels in the form, together with a stamp of what was shown;
//! if somebody changes the circle meanwhile, the preview is shown again.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    fields::Fields,
    found,
    new_page::{self, Look, Told},
    page::path,
    refused,
};
use crate::{
    circles::{self, CircleError, CircleSource, NewCircle},
    store::Circle,
    web::{
        Shared, Web, answer,
        desk::{Desk, DeskUpload},
    },
};

pub(super) async fn show(State(web): Shared, desk: Desk) -> Response {
    let look = Look { fields: Fields::of_organisation(&desk.organisation), ..Look::default() };
    new_page::answer(&web, desk, look).await
}

/// The same form for a circle that is there.
pub(super) async fn change(
    State(web): Shared,
    desk: Desk,
    Path((_, circle)): Path<(String, String)>,
) -> Response {
    match known(&web, &desk, &circle).await {
        Ok((circle, held)) => {
            let fields = Fields::of_circle(&circle.facts, held);
            new_page::answer(&web, desk, Look { fields, circle: Some(circle), ..Look::default() }).await
        }
        Err(error) => refused(desk.frame, error),
    }
}

pub(super) async fn submit(State(web): Shared, upload: DeskUpload) -> Response {
    look(&web, upload, None).await
}

pub(super) async fn submit_change(
    State(web): Shared,
    Path((_, circle)): Path<(String, String)>,
    upload: DeskUpload,
) -> Response {
    match known(&web, &upload.desk, &circle).await {
        Ok((circle, _)) => look(&web, upload, Some(circle)).await,
        Err(error) => refused(upload.desk.frame, error),
    }
}

async fn known(web: &Web, desk: &Desk, handle: &str) -> Result<(Circle, usize), CircleError> {
    let mut tx = web.issuer.store.read().await?;
    let circle = tx.circle_of(desk.organisation.id, handle).await?;
    let circle = circle.ok_or_else(|| CircleError::Unknown(handle.to_owned()))?;
    let held = tx.sessions(circle.id).await?.len();
    Ok((circle, held))
}

async fn look(web: &Web, upload: DeskUpload, circle: Option<Circle>) -> Response {
    let mut look = Look {
        fields: Fields::sent(&upload),
        found: serde_json::from_str(upload.text("found")).unwrap_or_default(),
        link: upload.text("link").to_owned(),
        circle,
        ..Look::default()
    };
    if let Ok(number) = upload.text("number").parse() {
        look.found.choose(number, &mut look.fields);
    }
    let brought = bring(web, &upload, &mut look).await;
    let stamp = upload.text("stamp").to_owned();
    let is_confirmed = upload.text("then") == "make" && !brought && look.told.is_none();
    let desk = upload.desk;
    match look.fields.read(&desk.frame.words) {
        // A circle that is still to be chosen says what the fields will be.
        _ if !look.found.choice.is_empty() => {}
        Err(complaints) => look.complaints = complaints,
        Ok(details) => {
            let source = match (&look.circle, look.found.p2pu) {
                (Some(circle), _) => CircleSource::of(circle),
                (None, Some(number)) => CircleSource::p2pu(number),
                (None, None) => CircleSource::typed(&details),
            };
            let (learners, meetings) = (look.found.learners.clone(), look.found.meetings.clone());
            let new = NewCircle { source, details, learners, meetings };
            if is_confirmed {
                return make(web, desk, look, &new, &stamp).await;
            }
            return preview(web, desk, look, &new).await;
        }
    }
    new_page::answer(web, desk, look).await
}

/// Reads file, text and link; was there anything?
async fn bring(web: &Web, upload: &DeskUpload, look: &mut Look) -> bool {
    let mut brought = Vec::new();
    if !look.link.trim().is_empty() {
        match found::fetch(&web.issuer.settings, &look.link).await {
            Ok(bytes) => {
                look.link.clear();
                brought.push(("link", bytes));
            }
            Err(error) => look.told = Some(Told::of("link", error)),
        }
    }
    let file = upload.file("file").map(|file| ("file", file.bytes.to_vec()));
    let text = Some(upload.text("names")).filter(|text| !text.trim().is_empty());
    brought.extend(file);
    brought.extend(text.map(|text| ("names", text.as_bytes().to_vec())));
    for (field, bytes) in &brought {
        let Look { found, fields, .. } = look;
        match found.take(bytes, fields) {
            Ok(left_out) => look.left_out.extend(left_out),
            Err(error) => {
                look.told = Some(Told::of(field, found::NotUsable::Import(error)));
                if *field == "names" {
                    upload.text("names").clone_into(&mut look.names);
                }
            }
        }
    }
    !brought.is_empty()
}

async fn preview(web: &Web, desk: Desk, mut look: Look, new: &NewCircle) -> Response {
    match circles::preview(&web.issuer, &desk.organisation, new).await {
        Ok(preview) => look.preview = Some(preview),
        Err(CircleError::Store(error)) => return answer::failed(&error),
        Err(error) => look.refused = Some(error),
    }
    new_page::answer(web, desk, look).await
}

async fn make(web: &Web, desk: Desk, mut look: Look, new: &NewCircle, stamp: &str) -> Response {
    let by = Some(desk.account.id);
    match circles::import(&web.issuer, &desk.organisation, new, Some(stamp), by).await {
        Ok(done) => answer::see(web, &format!("{}?kept=1", path(&desk, &done.circle.handle))),
        Err(CircleError::Store(error)) => answer::failed(&error),
        Err(error) => {
            look.refused = Some(error);
            preview(web, desk, look, new).await
        }
    }
}
