//! Exchange at the desk: a badge is scanned, pasted or dropped as a file, and a new link comes out.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};

use super::refused;
use crate::{
    awards,
    failure::{Exit, Failure},
    store::HandOut,
    web::{
        Shared, answer,
        desk::{Complaints, Desk, DeskFrame, DeskUpload},
        page::show as show_page,
    },
    words,
};

#[derive(Template)]
#[template(path = "handout/exchange.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    typed: String,
    complaints: Complaints,
}

pub(super) async fn show(State(_): Shared, desk: Desk) -> Response {
    let org = desk.organisation.slug;
    let (typed, complaints) = (String::new(), Complaints::default());
    show_page(StatusCode::OK, &Page { frame: desk.frame, org, typed, complaints })
}

pub(super) async fn submit(State(web): Shared, upload: DeskUpload) -> Response {
    let typed = upload.text("badge").to_owned();
    let brought = match upload.file("file") {
        Some(file) => awards::badge_in(&file.bytes),
        None => Ok(typed.clone()),
    };
    let desk = upload.desk;
    let exchanged = async {
        let (issuer, owner, by) = (&web.issuer, &desk.organisation, Some(desk.account.id));
        Ok::<_, Failure>(awards::exchange(issuer, owner, &brought?, HandOut::Slip, by).await?)
    };
    match exchanged.await {
        Ok(exchanged) => {
            let org = &desk.organisation.slug;
            answer::see(&web, &format!("/desk/{org}/awards/{}", exchanged.award))
        }
        Err(failure) if failure.code.exit() == Exit::CouldNot => refused(desk.frame, &failure),
        Err(failure) => {
            let mut complaints = Complaints::default();
            complaints.add("badge", words::lines(&desk.frame.words, &failure).join(" "));
            let page = Page { org: desk.organisation.slug, frame: desk.frame, typed, complaints };
            show_page(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}
