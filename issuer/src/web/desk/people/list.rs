//! Finding somebody by name, and when the names of each circle go.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use schemas::locale::{Arg, Bundle};
use serde::Deserialize;

use super::refused;
use crate::{
    people::{self, NamesGo, PersonError},
    store::{PersonLine, Role, Wiped},
    web::{
        Shared, Web, answer,
        desk::{Complaints, Desk, DeskForm, DeskFrame},
        page::{self, civil_day},
    },
};

/// `?name=Sofie`, or what has just been done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    name: String,
    done: String,
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    days: String,
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    asked: Asked,
    done: Vec<String>,
    found: Vec<PersonLine>,
    going: Vec<String>,
    days: Option<String>,
    complaints: Complaints,
}

pub(super) async fn show(State(web): Shared, Query(asked): Query<Asked>, desk: Desk) -> Response {
    let days = desk.organisation.names_kept_days.to_string();
    page(&web, desk, StatusCode::OK, asked, days, Complaints::default()).await
}

pub(super) async fn keep(State(web): Shared, sent: DeskForm<Sent>) -> Response {
    let DeskForm { desk, form: Sent { days } } = sent;
    let wanted = days.trim().parse().unwrap_or(0);
    match people::set_days(&web.issuer, &desk.organisation, wanted).await {
        Ok(()) => answer::see(&web, &format!("/desk/{}/people?done=days", desk.organisation.slug)),
        Err(PersonError::Days(_)) => {
            let mut complaints = Complaints::default();
            complaints.add("days", desk.frame.words.say("people-days-wrong"));
            page(&web, desk, StatusCode::UNPROCESSABLE_ENTITY, Asked::default(), days, complaints).await
        }
        Err(error) => refused(desk.frame, error),
    }
}

/// What the page says after an erasure, as it stands in its address.
pub(super) fn done_erasing(traces: Wiped) -> &'static str {
    match traces {
        Wiped::Clean => "erased",
        Wiped::LogInUse => "erased-traces",
    }
}

fn done(asked: &Asked, words: &Bundle) -> Vec<String> {
    let keys: &[&str] = match asked.done.as_str() {
        "days" => &["people-days-kept"],
        "erased" => &["people-erased"],
        "erased-traces" => &["people-erased", "people-erased-traces"],
        _ => &[],
    };
    keys.iter().map(|key| words.say(key)).collect()
}

async fn page(
    web: &Web,
    desk: Desk,
    status: StatusCode,
    asked: Asked,
    days: String,
    complaints: Complaints,
) -> Response {
    let owner = &desk.organisation;
    let found = match asked.name.trim() {
        "" => Ok(Vec::new()),
        name => people::find(&web.issuer, owner, name).await,
    };
    let going = people::names_go(&web.issuer, Some(owner.id)).await;
    let (found, going) = match (found, going) {
        (Ok(found), Ok(going)) => (found, going),
        (Err(error), _) => return refused(desk.frame, error),
        (_, Err(error)) => return refused(desk.frame, error.into()),
    };
    let words = &desk.frame.words;
    let page = Page {
        org: owner.slug.clone(),
        done: done(&asked, words),
        going: going.iter().map(|circle| going_line(circle, words)).collect(),
        days: (desk.role >= Role::Administrator).then_some(days),
        frame: desk.frame,
        asked,
        found,
        complaints,
    };
    page::show(status, &page)
}

fn going_line(circle: &NamesGo, words: &Bundle) -> String {
    let day = civil_day(words, circle.on);
    let facts = [
        ("circle", (&circle.name).into()),
        ("day", (&day).into()),
        ("count", Arg::from(i64::from(circle.named))),
    ];
    words.say_with("people-names-go-line", &facts)
}
