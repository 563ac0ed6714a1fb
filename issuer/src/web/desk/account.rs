//! One's own account: name, language, password, and signing out everywhere.

use std::mem;

use askama::Template;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::lang::Lang;
use serde::Deserialize;

use super::{
    complaints::Complaints,
    cookie,
    extract::Person,
    form::{DeskForm, Nothing},
    frame::DeskFrame,
    sign_in,
};
use crate::{
    accounts::{self, Password, PasswordError},
    store::StoreError,
    web::{Shared, Web, answer, page::show as show_page},
};

/// `?done=saved`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "account.html")]
struct Page {
    frame: DeskFrame,
    done: Option<String>,
    login: String,
    person: String,
    language: &'static str,
    has_password: bool,
    complaints: Complaints,
}

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, desk: Person) -> Response {
    let known = ["saved", "password"].contains(&asked.done.as_str());
    let done = known.then(|| desk.frame.words.say(&format!("account-done-{}", asked.done)));
    page(&web, desk, done, None, Complaints::default()).await
}

async fn page(
    web: &Web,
    desk: Person,
    done: Option<String>,
    typed: Option<String>,
    complaints: Complaints,
) -> Response {
    let has_password = match accounts::has_password(&web.issuer, &desk.account).await {
        Ok(has_password) => has_password,
        Err(error) => return answer::failed(&error),
    };
    let status = if complaints.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Page {
        done,
        login: desk.account.login.to_string(),
        person: typed.unwrap_or(desk.account.name),
        language: desk.account.language.tag(),
        has_password,
        complaints,
        frame: desk.frame,
    };
    show_page(status, &page)
}

/// What the form of name and language sends.
#[derive(Deserialize)]
pub(super) struct Described {
    person: String,
    language: String,
}

pub(super) async fn describe(
    State(web): Shared,
    DeskForm { desk, form }: DeskForm<Described, Person>,
) -> Response {
    let Ok(name) = accounts::person_name(&form.person) else {
        let mut complaints = Complaints::default();
        complaints.add("person", desk.frame.words.say("field-name-wrong"));
        return page(&web, desk, None, Some(form.person), complaints).await;
    };
    let language = form.language.parse::<Lang>().unwrap_or(desk.account.language);
    let kept = async {
        let mut tx = web.issuer.store.write().await?;
        tx.describe_account(desk.account.id, &name, language).await?;
        tx.commit().await
    };
    match kept.await {
        Ok(()) => answer::see(&web, "/desk/account?done=saved"),
        Err(error) => answer::failed(&error),
    }
}

/// What the form of the password sends.
#[derive(Deserialize)]
pub(super) struct Passwords {
    old: String,
    new: String,
}

pub(super) async fn change_password(
    State(web): Shared,
    headers: HeaderMap,
    DeskForm { desk, form: mut sent }: DeskForm<Passwords, Person>,
) -> Response {
    let old = Password::typed(mem::take(&mut sent.old));
    let new = mem::take(&mut sent.new);
    let mut complaints = Complaints::default();
    match accounts::change_password(&web.issuer, &desk.account, old, new).await {
        Ok(()) => {
            return sign_in::enter(&web, &headers, desk.account.id, "/desk/account?done=password").await;
        }
        Err(PasswordError::Wrong) => complaints.add("old", desk.frame.words.say("account-old-wrong")),
        Err(PasswordError::Weak(weak)) => {
            complaints.add("new", desk.frame.words.say(&format!("password-{}", weak.name())));
        }
        Err(error) => return answer::failed(&error),
    }
    page(&web, desk, None, None, complaints).await
}

pub(super) async fn sign_out_everywhere(
    State(web): Shared,
    DeskForm { desk, form: Nothing {} }: DeskForm<Nothing, Person>,
) -> Response {
    match out(&web, &desk).await {
        Ok(()) => cookie::take(answer::see(&web, "/sign-in"), &web.issuer.settings.public_url),
        Err(error) => answer::failed(&error),
    }
}

async fn out(web: &Web, desk: &Person) -> Result<(), StoreError> {
    accounts::sign_out_everywhere(&web.issuer, desk.account.id).await
}
