//! Accepting an invitation: with a new account, or with the one that somebody is signed in with.

use askama::Template;
use axum::{
    Form,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::lang::Lang;
use serde::Deserialize;

use super::{complaints::Complaints, cookie, elsewhere::Way, journey::Errand, refusal, sign_in};
use crate::{
    accounts::{self, InvitationError, Joining, LinkCode, LoginName},
    failure::{Failure, FailureCode},
    store::{Account, Invitation, Organisation, StoreError},
    web::{
        Shared, Web, answer,
        language::{LangQuery, language},
        page::{Frame, show as show_page},
    },
};

/// What the form sends, and what it comes back with.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    person: String,
    login: String,
    password: String,
    as_myself: Option<String>,
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct Page {
    frame: Frame,
    lead: String,
    code: LinkCode,
    as_myself: Option<String>,
    elsewhere: Option<Way>,
    sent: Sent,
    complaints: Complaints,
}

/// An invitation that opens something.
struct Found {
    code: LinkCode,
    invitation: Invitation,
    organisation: Organisation,
    me: Option<Account>,
}

pub(super) async fn show(
    State(web): Shared,
    Path(code): Path<String>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    match find(&web, &code, &headers).await {
        Ok(Some(found)) => {
            let lang = language(&query, &headers, found.organisation.language);
            let sent = Sent { person: found.invitation.name.clone(), ..Sent::default() };
            page(&web, StatusCode::OK, Frame::new(&web, lang), &found, sent, Complaints::default())
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
    let found = match find(&web, &code, &headers).await {
        Ok(Some(found)) => found,
        Ok(None) => return answer::guess(over(&web, &query, &headers)),
        Err(error) => return answer::failed(&error),
    };
    let lang = language(&query, &headers, found.organisation.language);
    let frame = Frame::new(&web, lang);
    let joining = match (&sent.as_myself, &found.me) {
        (Some(_), Some(me)) => Ok(Joining::As(me.clone())),
        _ => read(&sent, &frame),
    };
    let joining = match joining {
        Ok(joining) => joining,
        Err(complaints) => return again(&web, frame, &found, sent, complaints),
    };
    let mut complaints = Complaints::default();
    match accounts::join(&web.issuer, found.code, joining).await {
        Ok(account) => return sign_in::enter(&web, &headers, account, "/desk").await,
        Err(InvitationError::Over) => return over(&web, &query, &headers),
        Err(InvitationError::LoginTaken) => complaints.add("login", frame.words.say("login-taken")),
        Err(InvitationError::Weak(weak)) => {
            complaints.add("password", frame.words.say(&format!("password-{}", weak.name())));
        }
        Err(error) => return answer::failed(&error),
    }
    again(&web, frame, &found, sent, complaints)
}

async fn find(web: &Web, code: &str, headers: &HeaderMap) -> Result<Option<Found>, StoreError> {
    let Ok(code) = code.parse::<LinkCode>() else { return Ok(None) };
    let Some((invitation, organisation)) = accounts::find_invitation(&web.issuer, code).await? else {
        return Ok(None);
    };
    let me = match cookie::token(headers, &web.issuer.settings.public_url) {
        Some(token) => accounts::who(&web.issuer, &token).await?,
        None => None,
    };
    Ok(Some(Found { code, invitation, organisation, me }))
}

fn read(sent: &Sent, frame: &Frame) -> Result<Joining, Complaints> {
    let language: Lang = frame.words.lang();
    let mut complaints = Complaints::default();
    let name = accounts::person_name(&sent.person);
    if name.is_err() {
        complaints.add("person", frame.words.say("field-name-wrong"));
    }
    let login = sent.login.parse::<LoginName>();
    if login.is_err() {
        complaints.add("login", frame.words.say("login-wrong"));
    }
    match (name, login) {
        (Ok(name), Ok(login)) => Ok(Joining::New { login, name, language, password: sent.password.clone() }),
        _ => Err(complaints),
    }
}

fn again(web: &Web, frame: Frame, found: &Found, mut sent: Sent, complaints: Complaints) -> Response {
    sent.password.clear();
    page(web, StatusCode::UNPROCESSABLE_ENTITY, frame, found, sent, complaints)
}

fn page(
    web: &Web,
    status: StatusCode,
    frame: Frame,
    found: &Found,
    sent: Sent,
    complaints: Complaints,
) -> Response {
    let words = &frame.words;
    let organisation = found.organisation.name.get(words.lang()).map_or("", |(_, name)| name);
    let role = words.say(&format!("role-{}", found.invitation.role.name()));
    let lead =
        words.say_with("invitation-lead", &[("organisation", organisation.into()), ("role", (&role).into())]);
    let myself = |me: &Account| words.say_with("invitation-as-myself", &[("name", (&me.name).into())]);
    let as_myself = found.me.as_ref().map(myself);
    let elsewhere = Way::of(web, &frame, &Errand::Invitation(found.code));
    show_page(status, &Page { lead, code: found.code, as_myself, elsewhere, sent, complaints, frame })
}

fn over(web: &Web, query: &LangQuery, headers: &HeaderMap) -> Response {
    let frame = Frame::new(web, language(query, headers, web.issuer.settings.default_language));
    refusal::plain(frame, StatusCode::NOT_FOUND, &Failure::new(FailureCode::InvitationOver))
}
