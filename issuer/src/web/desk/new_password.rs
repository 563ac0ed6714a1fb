//! A forgotten password: the link for a colleague, and the page behind it.

use askama::Template;
use axum::{
    Form,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::{complaints::Complaints, extract::Desk, frame::DeskFrame, refusal, sign_in, team};
use crate::{
    accounts::{self, NewPasswordError},
    failure::{Failure, FailureCode},
    store::{Account, AccountId},
    web::{
        Shared, Web, answer,
        language::{LangQuery, language},
        page::{Frame, show as show_page},
    },
};

#[derive(Template)]
#[template(path = "new_password_link.html")]
struct LinkPage {
    frame: DeskFrame,
    lead: String,
    link: String,
}

pub(super) async fn link(
    State(web): Shared,
    Path((_, account)): Path<(String, AccountId)>,
    desk: Desk,
) -> Response {
    match accounts::new_password_code(&web.issuer, team::change(&desk, account)).await {
        Ok((account, code)) => {
            let lead = desk.frame.words.say_with("new-password-lead", &[("name", (&account.name).into())]);
            let link = web.issuer.settings.public_url.below(&format!("/new-password/{code}"));
            show_page(StatusCode::OK, &LinkPage { lead, link, frame: desk.frame })
        }
        Err(error) => team::refused(desk, error),
    }
}

#[derive(Template)]
#[template(path = "new_password.html")]
struct Page {
    frame: Frame,
    code: String,
    login: String,
    complaints: Complaints,
}

/// What the form sends.
#[derive(Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    password: String,
}

pub(super) async fn show(
    State(web): Shared,
    Path(code): Path<String>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    match accounts::whose_new_password(&web.issuer, &code).await {
        Ok(Some(account)) => {
            let frame = Frame::new(&web, language(&query, &headers, account.language));
            page(StatusCode::OK, frame, code, &account, Complaints::default())
        }
        Ok(None) => answer::guess(over(&web, &query, &headers)),
        Err(error) => answer::failed(&error),
    }
}

pub(super) async fn submit(
    State(web): Shared,
    Path(code): Path<String>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    let account = match accounts::whose_new_password(&web.issuer, &code).await {
        Ok(Some(account)) => account,
        Ok(None) => return answer::guess(over(&web, &query, &headers)),
        Err(error) => return answer::failed(&error),
    };
    match accounts::set_new_password(&web.issuer, &code, sent.password).await {
        Ok(account) => sign_in::enter(&web, &headers, account, "/desk").await,
        Err(NewPasswordError::Over) => over(&web, &query, &headers),
        Err(NewPasswordError::Weak(weak)) => {
            let frame = Frame::new(&web, language(&query, &headers, account.language));
            let mut complaints = Complaints::default();
            complaints.add("password", frame.words.say(&format!("password-{}", weak.name())));
            page(StatusCode::UNPROCESSABLE_ENTITY, frame, code, &account, complaints)
        }
        Err(error) => answer::failed(&error),
    }
}

fn page(
    status: StatusCode,
    frame: Frame,
    code: String,
    account: &Account,
    complaints: Complaints,
) -> Response {
    show_page(status, &Page { frame, code, login: account.login.to_string(), complaints })
}

fn over(web: &Web, query: &LangQuery, headers: &HeaderMap) -> Response {
    let frame = Frame::new(web, language(query, headers, web.issuer.settings.default_language));
    refusal::plain(frame, StatusCode::NOT_FOUND, &Failure::new(FailureCode::InvitationOver))
}
