//! What can be done about one award, each a form that is answered by its page; pressed twice, it is done once.

use std::sync::Arc;

use axum::{
    extract::{FromRequest, FromRequestParts as _, Path, Request},
    response::Response,
};
use schemas::credential::LearnerName;
use serde::Deserialize;

use super::{award, award_page, refused};
use crate::{
    awards::{self, AwardError, Correction, Watched},
    failure::{Failure, FailureCode},
    issuer::Issuer,
    store::{AccountId, AwardId, EditionId, HandOut},
    web::{
        Web, answer,
        desk::{Complaints, Desk, DeskForm},
    },
};

/// The fields of all these forms; each sends those it needs.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    hand_out: Option<String>,
    edition: Option<EditionId>,
    because: Option<String>,
    name: Option<String>,
    sure: Option<String>,
    back: Option<String>,
}

impl Sent {
    fn hand_out(&self) -> HandOut {
        self.hand_out.as_deref().and_then(|name| name.parse().ok()).unwrap_or(HandOut::Slip)
    }

    fn because(&self) -> Option<&str> {
        self.because.as_deref().map(str::trim).filter(|text| !text.is_empty())
    }

    /// The copy that is meant, if it is one of this award.
    fn edition_of(&self, watched: &Watched) -> Result<EditionId, Failure> {
        let asked = self.edition.ok_or_else(|| Failure::new(FailureCode::FormNotUnderstood))?;
        let own = watched.editions.iter().find(|edition| edition.id == asked);
        Ok(own.ok_or(AwardError::EditionUnknown(asked))?.id)
    }
}

/// What somebody asks for with one of these forms, and of which award.
pub(super) struct Asked {
    web: Arc<Web>,
    desk: Desk,
    award: AwardId,
    form: Sent,
}

impl FromRequest<Arc<Web>> for Asked {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Arc<Web>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let path = Path::<(String, AwardId)>::from_request_parts(&mut parts, web).await;
        let Path((_, award)) = path.map_err(|_| answer::not_found())?;
        let DeskForm { desk, form } = DeskForm::from_request(Request::from_parts(parts, body), web).await?;
        Ok(Asked { web: Arc::clone(web), desk, award, form })
    }
}

impl Asked {
    fn issuer(&self) -> &Issuer {
        &self.web.issuer
    }

    fn by(&self) -> Option<AccountId> {
        Some(self.desk.account.id)
    }

    /// Does it, and shows the page of the award, or the live view where the button stood there.
    async fn answer(self, deed: impl AsyncFnOnce(&Self, &Watched) -> Result<(), Failure>) -> Response {
        self.answer_saying("", deed).await
    }

    /// The same; the page of the award then says what was done.
    async fn answer_saying(
        self,
        done: &'static str,
        deed: impl AsyncFnOnce(&Self, &Watched) -> Result<(), Failure>,
    ) -> Response {
        let deeds = async {
            let watched = award(&self.web, &self.desk, self.award).await?;
            deed(&self, &watched).await?;
            Ok::<_, Failure>(watched.circle)
        };
        let org = &self.desk.organisation.slug;
        match deeds.await {
            Ok(circle) if self.form.back.as_deref() == Some("hand-out") => {
                answer::see(&self.web, &format!("/desk/{org}/circles/{circle}/hand-out#award-{}", self.award))
            }
            Ok(_) => answer::see(&self.web, &format!("/desk/{org}/awards/{}{done}", self.award)),
            Err(failure) => refused(self.desk.frame, &failure),
        }
    }

    /// The page of the award with what was typed and what is wrong with it.
    async fn complain(self, field: &'static str, key: &str) -> Response {
        let mut complaints = Complaints::default();
        complaints.add(field, self.desk.frame.words.say(key));
        let because = self.form.because.unwrap_or_default();
        let typed = award_page::Typed { name: self.form.name, because, complaints };
        award_page::again(&self.web, self.desk, self.award, typed).await
    }
}

pub(super) async fn renew(asked: Asked) -> Response {
    let deed = async |asked: &Asked, watched: &Watched| {
        awards::renew(asked.issuer(), watched.award.id, asked.form.hand_out(), asked.by()).await?;
        Ok(())
    };
    asked.answer(deed).await
}

pub(super) async fn resume(asked: Asked) -> Response {
    let deed = async |asked: &Asked, watched: &Watched| {
        let offer = watched.offer.as_ref().ok_or_else(|| Failure::new(FailureCode::OfferNotPaused))?;
        Ok(awards::resume(asked.issuer(), offer.id, asked.by()).await?)
    };
    asked.answer(deed).await
}

pub(super) async fn replace(asked: Asked) -> Response {
    let deed = async |asked: &Asked, watched: &Watched| {
        let (lost, form) = (asked.form.edition_of(watched)?, &asked.form);
        awards::replace(asked.issuer(), lost, form.hand_out(), form.because(), asked.by()).await?;
        Ok(())
    };
    asked.answer_saying("?replaced", deed).await
}

pub(super) async fn end_copy(asked: Asked) -> Response {
    let deed = async |asked: &Asked, watched: &Watched| {
        let copy = asked.form.edition_of(watched)?;
        Ok(awards::end_edition(asked.issuer(), copy, asked.form.because(), asked.by()).await?)
    };
    asked.answer(deed).await
}

pub(super) async fn suspend(asked: Asked) -> Response {
    let deed = async |asked: &Asked, watched: &Watched| {
        Ok(awards::suspend(asked.issuer(), watched.award.id, asked.by()).await?)
    };
    asked.answer(deed).await
}

pub(super) async fn unsuspend(asked: Asked) -> Response {
    let deed = async |asked: &Asked, watched: &Watched| {
        Ok(awards::unsuspend(asked.issuer(), watched.award.id, asked.by()).await?)
    };
    asked.answer(deed).await
}

/// Ending an award cannot be undone, so it wants a tick; an award that has ended is what was asked for.
pub(super) async fn end(asked: Asked) -> Response {
    if asked.form.sure.is_none() {
        return asked.complain("sure", "award-sure-missing").await;
    }
    let deed = async |asked: &Asked, watched: &Watched| match awards::end(
        asked.issuer(),
        watched.award.id,
        asked.form.because(),
        asked.by(),
    )
    .await
    {
        Ok(_) | Err(AwardError::Ended(_)) => Ok(()),
        Err(error) => Err(error.into()),
    };
    asked.answer(deed).await
}

/// An empty name is a badge without a name.
pub(super) async fn correct(asked: Asked) -> Response {
    let typed = asked.form.name.as_deref().map(str::trim).unwrap_or_default();
    let name = match typed.parse::<LearnerName>() {
        Ok(name) => Some(name),
        Err(_) if typed.is_empty() => None,
        Err(_) => return asked.complain("name", "award-name-refused").await,
    };
    match award(&asked.web, &asked.desk, asked.award).await {
        Ok(watched) if changes_nothing(&watched, name.as_ref()) => {
            return asked.complain("name", "award-name-same").await;
        }
        Ok(_) => {}
        Err(failure) => return refused(asked.desk.frame, &failure),
    }
    let deed = async |asked: &Asked, watched: &Watched| {
        let because = asked.form.because().map(str::to_owned);
        let right = Correction { name, hand_out: asked.form.hand_out(), because };
        awards::correct(asked.issuer(), watched.award.id, &right, asked.by()).await?;
        Ok(())
    };
    asked.answer_saying("?corrected", deed).await
}

/// A correction ends what was given, so one that corrects nothing is a slip of the finger.
fn changes_nothing(watched: &Watched, name: Option<&LearnerName>) -> bool {
    let name = name.map(LearnerName::as_str).unwrap_or_default();
    watched.award.name_on_badge == name && watched.editions.iter().any(|edition| edition.ended_at.is_none())
}
