//! What is stored about people and why, for everybody to read: made from the list that a test holds against the
//! tables.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::locale::Arg;

use super::{
    Shared, answer,
    language::{LangQuery, language},
    page::{self, Frame},
};
use crate::{
    people::{Kept, STORED, Stored},
    store::{Organisation, StoreError},
};

#[derive(Template)]
#[template(path = "privacy.html")]
struct Page {
    frame: Frame,
    days: Vec<String>,
    tables: [(String, Vec<&'static Stored>); 2],
}

pub(super) async fn privacy(
    State(web): Shared,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    let frame = Frame::new(&web, language(&query, &headers, web.issuer.settings.default_language));
    let organisations: Result<_, StoreError> =
        async { web.issuer.store.read().await?.organisations().await }.await;
    let organisations = match organisations {
        Ok(organisations) => organisations,
        Err(error) => return answer::failed(&error),
    };
    let days = organisations.iter().map(|one| days_line(one, &frame)).collect();
    let is_staff = |stored: &&Stored| matches!(stored.kept, Kept::TwoWeeks | Kept::WithTheJournal);
    let (staff, learners) = STORED.iter().partition(is_staff);
    let tables = [(frame.words.say("privacy-learners"), learners), (frame.words.say("privacy-staff"), staff)];
    page::show(StatusCode::OK, &Page { frame, days, tables })
}

fn days_line(organisation: &Organisation, frame: &Frame) -> String {
    let name = organisation.name.get(frame.words.lang()).map(|(_, name)| name).unwrap_or_default();
    let days = Arg::Number(i64::from(organisation.names_kept_days));
    frame.words.say_with("privacy-days-line", &[("organisation", name.into()), ("days", days)])
}

impl Page {
    fn what(&self, stored: &Stored) -> String {
        self.frame.words.say(&format!("stored-{}", stored.name))
    }

    fn why(&self, stored: &Stored) -> String {
        self.frame.words.say(&format!("stored-{}-why", stored.name))
    }

    fn how_long(&self, stored: &Stored) -> String {
        self.frame.words.say(&format!("kept-{}", stored.kept.name()))
    }

    fn who(&self, stored: &Stored) -> String {
        self.frame.words.say(&format!("seen-{}", stored.seen.name()))
    }
}
