//! What can be done about one award, each a form that is answered by its page; pressed twice, it is done once.

use axum::{
    extract::{Path, State},
    response::Response,
};
use schemas::credential::LearnerName;
use serde::Deserialize;

use super::{award, award_page, refused};
use crate::{
    awards::{self, AwardError, Correction, Watched},
    failure::{Failure, FailureCode},
    store::{AwardId, EditionId, HandOut},
    web::{
        Shared, Web, answer,
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

type Form = DeskForm<Sent>;
type At = Path<(String, AwardId)>;

pub(super) async fn renew(State(web): Shared, Path((_, id)): At, DeskForm { desk, form }: Form) -> Response {
    let by = Some(desk.account.id);
    act(&web, desk, id, &form, async |watched| {
        awards::renew(&web.issuer, watched.award.id, form.hand_out(), by).await?;
        Ok(())
    })
    .await
}

pub(super) async fn resume(State(web): Shared, Path((_, id)): At, DeskForm { desk, form }: Form) -> Response {
    let by = Some(desk.account.id);
    act(&web, desk, id, &form, async |watched| {
        let offer = watched.offer.as_ref().ok_or_else(|| Failure::new(FailureCode::OfferNotPaused))?;
        Ok(awards::resume(&web.issuer, offer.id, by).await?)
    })
    .await
}

pub(super) async fn replace(
    State(web): Shared,
    Path((_, id)): At,
    DeskForm { desk, form }: Form,
) -> Response {
    let by = Some(desk.account.id);
    act(&web, desk, id, &form, async |watched| {
        let lost = form.edition_of(watched)?;
        awards::replace(&web.issuer, lost, form.hand_out(), form.because(), by).await?;
        Ok(())
    })
    .await
}

pub(super) async fn end_copy(
    State(web): Shared,
    Path((_, id)): At,
    DeskForm { desk, form }: Form,
) -> Response {
    let by = Some(desk.account.id);
    act(&web, desk, id, &form, async |watched| {
        Ok(awards::end_edition(&web.issuer, form.edition_of(watched)?, form.because(), by).await?)
    })
    .await
}

pub(super) async fn suspend(
    State(web): Shared,
    Path((_, id)): At,
    DeskForm { desk, form }: Form,
) -> Response {
    let by = Some(desk.account.id);
    act(&web, desk, id, &form, async |watched| Ok(awards::suspend(&web.issuer, watched.award.id, by).await?))
        .await
}

pub(super) async fn unsuspend(
    State(web): Shared,
    Path((_, id)): At,
    DeskForm { desk, form }: Form,
) -> Response {
    let by = Some(desk.account.id);
    act(
        &web,
        desk,
        id,
        &form,
        async |watched| Ok(awards::unsuspend(&web.issuer, watched.award.id, by).await?),
    )
    .await
}

/// Ending an award cannot be undone, so it wants a tick; an award that has ended is what was asked for.
pub(super) async fn end(State(web): Shared, Path((_, id)): At, DeskForm { desk, form }: Form) -> Response {
    if form.sure.is_none() {
        return complain(&web, desk, id, form, ("sure", "award-sure-missing")).await;
    }
    let by = Some(desk.account.id);
    act(&web, desk, id, &form, async |watched| {
        match awards::end(&web.issuer, watched.award.id, form.because(), by).await {
            Ok(_) | Err(AwardError::Ended(_)) => Ok(()),
            Err(error) => Err(error.into()),
        }
    })
    .await
}

/// An empty name is a badge without a name.
pub(super) async fn correct(
    State(web): Shared,
    Path((_, id)): At,
    DeskForm { desk, form }: Form,
) -> Response {
    let typed = form.name.as_deref().map(str::trim).unwrap_or_default();
    let name = match typed.parse::<LearnerName>() {
        Ok(name) => Some(name),
        Err(_) if typed.is_empty() => None,
        Err(_) => return complain(&web, desk, id, form, ("name", "award-name-refused")).await,
    };
    let by = Some(desk.account.id);
    let because = form.because().map(str::to_owned);
    let right = Correction { name, hand_out: form.hand_out(), because };
    act(&web, desk, id, &form, async |watched| {
        awards::correct(&web.issuer, watched.award.id, &right, by).await?;
        Ok(())
    })
    .await
}

/// Does it, and shows the page of the award, or the live view where the button stood there.
async fn act(
    web: &Web,
    desk: Desk,
    id: AwardId,
    form: &Sent,
    deed: impl AsyncFnOnce(&Watched) -> Result<(), Failure>,
) -> Response {
    let done = async {
        let watched = award(web, &desk, id).await?;
        deed(&watched).await?;
        Ok::<_, Failure>(watched.circle)
    };
    let org = &desk.organisation.slug;
    match done.await {
        Ok(circle) if form.back.as_deref() == Some("hand-out") => {
            answer::see(web, &format!("/desk/{org}/circles/{circle}/hand-out#award-{id}"))
        }
        Ok(_) => answer::see(web, &format!("/desk/{org}/awards/{id}")),
        Err(failure) => refused(desk.frame, &failure),
    }
}

/// The page of the award with what was typed and what is wrong with it.
async fn complain(
    web: &Web,
    desk: Desk,
    id: AwardId,
    form: Sent,
    (field, key): (&'static str, &str),
) -> Response {
    let mut complaints = Complaints::default();
    complaints.add(field, desk.frame.words.say(key));
    let because = form.because.unwrap_or_default();
    let typed = award_page::Typed { name: form.name, because, complaints };
    award_page::answer(web, desk, id, typed).await
}
