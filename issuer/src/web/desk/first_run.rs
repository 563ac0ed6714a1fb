//! The first run: organisation, keys and first account on one page, for whoever brings the link that the server
//! printed.

use askama::Template;
use axum::{
    Form,
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::lang::Lang;
use serde::Deserialize;

use super::{complaints::Complaints, refusal, sign_in};
use crate::{
    accounts::{self, FirstRun, FirstRunError, LinkCode, LoginName, NewPlace},
    failure::{Failure, FailureCode},
    short_name::{is_short_name, suggest},
    web::{
        Shared, Web, answer,
        language::{LangQuery, language},
        page::{Frame, show as show_page},
    },
};

/// `?code=…&lang=da`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    code: String,
    lang: Option<String>,
}

/// What the form sends, and what it comes back with.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    organisation: String,
    slug: String,
    city: String,
    country: String,
    language: String,
    time_zone: String,
    person: String,
    login: String,
    password: String,
}

#[derive(Template)]
#[template(path = "first_run.html")]
struct Page {
    frame: Frame,
    code: String,
    sent: Sent,
    complaints: Complaints,
}

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let query = LangQuery { lang: asked.lang };
    let lang = language(&query, &headers, web.issuer.settings.default_language);
    let frame = Frame::new(&web, lang);
    match code(&web, &asked.code).await {
        Ok(Some(_)) => {}
        Ok(None) => return over(frame),
        Err(error) => return answer::failed(&error),
    }
    let (country, time_zone) = usual(lang);
    let sent = Sent {
        country: country.to_owned(),
        time_zone: time_zone.to_owned(),
        language: lang.tag().to_owned(),
        ..Sent::default()
    };
    show_page(StatusCode::OK, &Page { frame, code: asked.code, sent, complaints: Complaints::default() })
}

pub(super) async fn submit(
    State(web): Shared,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    Form(mut sent): Form<Sent>,
) -> Response {
    let query = LangQuery { lang: asked.lang };
    let frame = Frame::new(&web, language(&query, &headers, web.issuer.settings.default_language));
    let code = match code(&web, &asked.code).await {
        Ok(Some(code)) => code,
        Ok(None) => return answer::guess(over(frame)),
        Err(error) => return answer::failed(&error),
    };
    let done = match read(&mut sent, &frame) {
        Ok(first) => accounts::first_run(&web.issuer, code, first).await,
        Err(complaints) => return again(frame, asked.code, sent, complaints),
    };
    let mut complaints = Complaints::default();
    match done {
        Ok(account) => return sign_in::enter(&web, &headers, account, "/desk").await,
        Err(FirstRunError::Over) => return over(frame),
        Err(FirstRunError::Slug) => complaints.add("slug", frame.words.say("first-run-slug-wrong")),
        Err(FirstRunError::Weak(weak)) => {
            complaints.add("password", frame.words.say(&format!("password-{}", weak.name())));
        }
        Err(error) => return answer::failed(&error),
    }
    again(frame, asked.code, sent, complaints)
}

/// The code, if it is that of the first run and the first run is still to come.
async fn code(web: &Web, text: &str) -> Result<Option<LinkCode>, crate::store::StoreError> {
    let right = accounts::first_run_code(&web.issuer).await?;
    let brought = text.parse::<LinkCode>().ok();
    Ok(right.filter(|right| brought == Some(*right)))
}

fn over(frame: Frame) -> Response {
    refusal::plain(frame, StatusCode::NOT_FOUND, &Failure::new(FailureCode::FirstRunOver))
}

fn again(frame: Frame, code: String, mut sent: Sent, complaints: Complaints) -> Response {
    sent.password.clear();
    show_page(StatusCode::UNPROCESSABLE_ENTITY, &Page { frame, code, sent, complaints })
}

/// Where most who read this language are.
fn usual(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("IE", "Europe/Dublin"),
        Lang::Da => ("DK", "Europe/Copenhagen"),
        Lang::Sv => ("SE", "Europe/Stockholm"),
        Lang::Sl => ("SI", "Europe/Ljubljana"),
        Lang::De => ("DE", "Europe/Berlin"),
        Lang::Pt => ("PT", "Europe/Lisbon"),
    }
}

/// Every complaint at once; a short name left empty is made from the name.
fn read(sent: &mut Sent, frame: &Frame) -> Result<FirstRun, Complaints> {
    let mut complaints = Complaints::default();
    let mut wrong = |field, key: &str| complaints.add(field, frame.words.say(key));
    let organisation = accounts::person_name(&sent.organisation);
    let follows_from_the_name = sent.slug.trim().is_empty();
    if follows_from_the_name {
        sent.slug = suggest(&sent.organisation);
    }
    let may_be_empty = follows_from_the_name && organisation.is_err();
    let city = accounts::person_name(&sent.city);
    let person = accounts::person_name(&sent.person);
    for (field, name, sentence) in [
        ("organisation", &organisation, "first-run-name-wrong"),
        ("city", &city, "first-run-city-wrong"),
        ("person", &person, "field-name-wrong"),
    ] {
        if name.is_err() {
            wrong(field, sentence);
        }
    }
    if !may_be_empty && !is_short_name(sent.slug.trim()) {
        wrong("slug", "first-run-slug-wrong");
    }
    let country = country(&sent.country).ok_or_else(|| wrong("country", "first-run-country-wrong"));
    if !is_time_zone(sent.time_zone.trim()) {
        wrong("time_zone", "first-run-time-zone-wrong");
    }
    let login = sent.login.parse::<LoginName>();
    if login.is_err() {
        wrong("login", "login-wrong");
    }
    match (organisation, city, country, person, login) {
        (Ok(name), Ok(city), Ok(country), Ok(person), Ok(login)) if complaints.is_empty() => {
            let (slug, time_zone) = (sent.slug.trim().to_owned(), sent.time_zone.trim().to_owned());
            let language = sent.language.parse().unwrap_or(frame.words.lang());
            let place = NewPlace { slug, name, city, country_code: country, language, time_zone };
            Ok(FirstRun { place, login, person, password: sent.password.clone() })
        }
        _ => Err(complaints),
    }
}

/// The two letters of a country.
fn country(text: &str) -> Option<String> {
    let code = text.trim().to_uppercase();
    Some(code).filter(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// A name of the IANA's shape.
fn is_time_zone(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
    text == "UTC" || (text.contains('/') && text.len() <= 64 && text.bytes().all(plain))
}
