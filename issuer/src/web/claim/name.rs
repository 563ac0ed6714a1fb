//! The name on the badge: as the facilitator left it, as the learner wants it, or none; then the two choices.

use axum::{http::StatusCode, response::Response};
use schemas::credential::{LearnerName, NotAName};

use super::{
    super::answer,
    Step, notice,
    pages::{self, NameOnBadge},
    visit::Visit,
};
use crate::offers::{self, NamingError};

/// The page with the name as it is.
pub(super) async fn first_page(visit: &Visit<'_>) -> Response {
    match signed(visit).await {
        Ok(true) => pages::open(visit, StatusCode::OK, fixed(visit)),
        Ok(false) => {
            let typed = visit.found.award.name_on_badge.clone();
            pages::open(visit, StatusCode::OK, NameOnBadge::Free { typed, problem: None })
        }
        Err(error) => answer::failed(&error),
    }
}

/// Keeps the name, then goes where the learner chose to.
pub(super) async fn choose(visit: &mut Visit<'_>, step: Step, typed: Option<String>) -> Response {
    if let Some(typed) = typed {
        let name = match typed.parse::<LearnerName>() {
            Ok(name) => Some(name),
            Err(NotAName::Empty) => None,
            Err(refused) => return again(visit, typed, refused),
        };
        match offers::name(&visit.web.issuer, visit.found.offer.id, name.as_ref()).await {
            Ok(()) => {}
            Err(NamingError::Signed) => return pages::open(visit, StatusCode::CONFLICT, fixed(visit)),
            Err(NamingError::NotOpen(standing)) => return notice::over(visit, standing),
            Err(NamingError::Store(error)) => return answer::failed(&error),
        }
        visit.found.award.name_on_badge = name.map(|name| name.to_string()).unwrap_or_default();
    }
    if step == Step::Phone { pages::phone(visit) } else { pages::shared(visit) }
}

/// The same page, with what was typed and what is wrong with it.
fn again(visit: &Visit<'_>, typed: String, refused: NotAName) -> Response {
    let words = &visit.frame.words;
    let problem = match refused {
        NotAName::TooLong(count) => {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            words.say_with("claim-name-long", &[("count", count.into())])
        }
        NotAName::Hidden(_) | NotAName::Empty => words.say("claim-name-hidden"),
    };
    let name = NameOnBadge::Free { typed, problem: Some(problem) };
    pages::open(visit, StatusCode::UNPROCESSABLE_ENTITY, name)
}

fn fixed(visit: &Visit<'_>) -> NameOnBadge {
    NameOnBadge::Fixed(visit.found.award.name_on_badge.clone())
}

async fn signed(visit: &Visit<'_>) -> Result<bool, crate::store::StoreError> {
    visit.web.issuer.store.read().await?.has_edition(visit.found.award.id).await
}
