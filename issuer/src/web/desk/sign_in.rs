//! Signing in and out.

use std::{mem, sync::Arc};

use askama::Template;
use axum::{
    Form,
    extract::{Query, Request, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::{lang::Lang, locale::Arg, serving};
use serde::Deserialize;

use super::{
    cookie,
    elsewhere::Way,
    extract::Person,
    form::{DeskForm, Nothing},
    journey::Errand,
};
use crate::{
    accounts::{self, Password, SignInError},
    store::AccountId,
    web::{
        Shared, Web, answer,
        language::{LangQuery, language},
        page::{Frame, show as show_page},
    },
};

/// `?next=/desk/havnby/team&lang=da`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    next: String,
    lang: Option<String>,
}

/// What the form sends.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct Page {
    frame: Frame,
    login: String,
    next: String,
    complaint: Option<String>,
    elsewhere: Option<Way>,
}

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let query = LangQuery { lang: asked.lang };
    let frame = Frame::new(&web, language(&query, &headers, web.issuer.settings.default_language));
    page(&web, frame, StatusCode::OK, Sent { next: asked.next, ..Sent::default() }, None)
}

pub(super) async fn submit(State(web): Shared, Query(query): Query<LangQuery>, request: Request) -> Response {
    let address = serving::caller(&request, &web.issuer.settings.trusted_proxies);
    let headers = request.headers().clone();
    let Ok(Form(mut sent)) = axum::RequestExt::extract::<Form<Sent>, _>(request).await else {
        return answer::see(&web, "/sign-in");
    };
    let lang = language(&query, &headers, web.issuer.settings.default_language);
    let now = web.issuer.clock.now();
    if let Some(until) = web.throttle.wait_until(&sent.login, address, now) {
        let seconds = until.seconds() - now.seconds();
        return refused(&web, lang, sent, StatusCode::TOO_MANY_REQUESTS, |frame| {
            frame.words.say_with("sign-in-wait", &[("seconds", Arg::Number(seconds))])
        });
    }
    match accounts::sign_in(&web.issuer, &sent.login, Password::typed(mem::take(&mut sent.password))).await {
        Ok(account) => {
            web.throttle.forgive(&sent.login, address);
            enter(&web, &headers, account.id, target(&sent.next)).await
        }
        Err(SignInError::Wrong) => {
            web.throttle.count(&sent.login, address, now);
            let wrong =
                refused(&web, lang, sent, StatusCode::FORBIDDEN, |frame| frame.words.say("sign-in-wrong"));
            answer::guess(wrong)
        }
        Err(error) => answer::failed(&error),
    }
}

fn refused(
    web: &Web,
    lang: Lang,
    sent: Sent,
    status: StatusCode,
    why: impl FnOnce(&Frame) -> String,
) -> Response {
    let frame = Frame::new(web, lang);
    let complaint = Some(why(&frame));
    page(web, frame, status, sent, complaint)
}

fn page(web: &Web, frame: Frame, status: StatusCode, sent: Sent, complaint: Option<String>) -> Response {
    let elsewhere = Way::of(web, &frame, &Errand::asked(&sent.next, None));
    show_page(status, &Page { frame, login: sent.login, next: sent.next, complaint, elsewhere })
}

/// Opens a session in place of the one that this browser had, and goes on.
pub(super) async fn enter(web: &Arc<Web>, headers: &HeaderMap, account: AccountId, next: &str) -> Response {
    let public_url = &web.issuer.settings.public_url;
    let before = cookie::token(headers, public_url);
    match accounts::open_session(&web.issuer, account, before.as_ref()).await {
        Ok(token) => cookie::give(answer::see(web, next), &token, public_url),
        Err(error) => answer::failed(&error),
    }
}

/// Only to our own desk, whatever the address said.
pub(super) fn target(next: &str) -> &str {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~%?=&".contains(&byte);
    let ours = next == "/desk" || next.starts_with("/desk/");
    if ours && next.bytes().all(plain) { next } else { "/desk" }
}

pub(super) async fn sign_out(
    State(web): Shared,
    DeskForm { desk, form: Nothing {} }: DeskForm<Nothing, Person>,
) -> Response {
    match accounts::sign_out(&web.issuer, &desk.token).await {
        Ok(()) => cookie::take(answer::see(&web, "/sign-in"), &web.issuer.settings.public_url),
        Err(error) => answer::failed(&error),
    }
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn the_way_on_leads_to_the_desk_only() {
        assert_eq!(target("/desk/havnby/circles?done=saved"), "/desk/havnby/circles?done=saved");
        for elsewhere in ["https://evil.example", "//evil.example", "/desk\\evil", "/deskevil", "/desk/\r\nx"]
        {
            assert_eq!(target(elsewhere), "/desk");
        }
    }
}
