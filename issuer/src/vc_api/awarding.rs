//! A badge of an organisation, asked for by its own program: recorded as an award and signed as every other badge is. Asked
//! for again, for the same badge and the same recipient, it is the same text.
//!
//! Each award hangs on a circle that stands for the programs' month, closed from the start, so that names go by the same
//! rules as everywhere and the desk shows, ends and replaces these badges like any other.

use schemas::{
    json::{self, Object},
    lang::Lang,
    outcome::{Badge, NotEarned, Participation},
};

use super::{
    asked::{Asked, Wanting},
    contained,
};
use crate::{
    circles,
    editions::{self, CompletionFacts, EditionError},
    issuer::Issuer,
    store::{
        Act, Award, Circle, CircleFacts, ClosingRow, Deed, HandOut, Journalled, NewAward, Organisation,
        StoreError, Transaction,
    },
};

/// Why there is no badge.
#[derive(Debug, thiserror::Error)]
pub enum AwardingError {
    /// The achievement is none of the organisation's catalogue.
    #[error("the achievement is not in the organisation's catalogue")]
    NotInCatalogue,
    /// Something that a completion needs is missing or cannot be read.
    #[error("{0} is missing, or not what belongs there")]
    Wanting(&'static str),
    /// Something was asked for that the badge does not say.
    #[error("the badge would not say {0} as it was asked for")]
    Differs(String),
    /// The facts do not earn the badge.
    #[error(transparent)]
    NotEarned(#[from] NotEarned),
    /// It was given before, and has ended since or is no longer kept.
    #[error("the badge was given before and is not given again")]
    GivenBefore,
    /// The edition could not be made.
    #[error(transparent)]
    Edition(EditionError),
}

impl From<EditionError> for AwardingError {
    fn from(error: EditionError) -> Self {
        match error {
            EditionError::NotEarned(cause) => AwardingError::NotEarned(cause),
            other => AwardingError::Edition(other),
        }
    }
}

impl From<StoreError> for AwardingError {
    fn from(error: StoreError) -> Self {
        AwardingError::Edition(error.into())
    }
}

impl From<Wanting> for AwardingError {
    fn from(Wanting(member): Wanting) -> Self {
        AwardingError::Wanting(member)
    }
}

/// The badge with its proof, as JSON.
pub(super) async fn award(
    issuer: &Issuer,
    owner: &Organisation,
    credential: &Object<'_>,
) -> Result<String, AwardingError> {
    let asked = Asked::read(credential)?;
    if asked.last_session < asked.first_session || asked.last_session > issuer.clock.now() {
        return Err(AwardingError::Wanting("credentialSubject.activityEndDate"));
    }
    let mut tx = issuer.store.write().await?;
    let journalled = journalled(&mut tx, issuer, owner, &asked).await?;
    let text = json::read(journalled.unsigned.text().as_bytes()).ok();
    let badge = text.as_ref().and_then(json::Value::as_object).ok_or(AwardingError::GivenBefore)?;
    // Nothing has been committed: what is refused here leaves no trace.
    if let Some(place) = contained::missing(credential, badge) {
        return Err(AwardingError::Differs(place));
    }
    tx.commit().await?;
    Ok(editions::sign(issuer, &journalled).await?.data_integrity)
}

async fn journalled(
    tx: &mut Transaction,
    issuer: &Issuer,
    owner: &Organisation,
    asked: &Asked,
) -> Result<Journalled, AwardingError> {
    let catalogue = issuer.catalogue_of(tx, owner.id).await?;
    let address = issuer.achievements();
    let named = |badge: &Badge, lang: Lang| badge.address(lang, &address).as_str() == asked.achievement;
    let given = catalogue.badges().iter().filter(|badge| catalogue.given(&badge.id).is_some());
    let found = given.into_iter().find_map(|badge| {
        let is_named = |lang: &Lang| badge.language_for(*lang) == *lang && named(badge, *lang);
        let lang = Lang::ALL.into_iter().find(is_named)?;
        Some((badge, lang))
    });
    let (badge, lang) = found.ok_or(AwardingError::NotInCatalogue)?;
    let subject = asked.recipient.subject();
    if let Some(award) = tx.award_with_subject(owner.id, badge.id.as_str(), &subject).await? {
        return tx.edition_for(award.id, &subject).await?.ok_or(AwardingError::GivenBefore);
    }
    let award = new_award(tx, issuer, owner, asked, (badge, lang)).await?;
    Ok(editions::give(tx, issuer, &award, &asked.recipient).await?)
}

async fn new_award(
    tx: &mut Transaction,
    issuer: &Issuer,
    owner: &Organisation,
    asked: &Asked,
    (badge, lang): (&Badge, Lang),
) -> Result<Award, AwardingError> {
    let now = issuer.clock.now();
    let circle = circle(tx, issuer, owner, badge).await?;
    let subject = asked.recipient.subject();
    let name = asked.name.as_ref().map_or_else(|| shortened(subject.as_str()), ToString::to_string);
    let learner = tx.put_learner(circle.id, subject.as_str(), &name).await?;
    let new = NewAward {
        organisation: owner.id,
        learner,
        badge: badge.id.as_str().to_owned(),
        completion: facts(asked, badge, lang).to_json()?,
        name_on_badge: asked.name.as_ref().map(ToString::to_string).unwrap_or_default(),
    };
    // Somebody else's badge of this learner and circle can only be this very one.
    let award = tx.add_award(&new, now).await?.ok_or(AwardingError::GivenBefore)?;
    let about = format!("award {award}");
    let act =
        Act { actor: None, organisation: Some(owner.id), what: Deed::AwardByProgram, about: &about, at: now };
    tx.record(act).await?;
    tx.award(award).await?.ok_or(AwardingError::Edition(EditionError::NoAward))
}

fn facts(asked: &Asked, badge: &Badge, lang: Lang) -> CompletionFacts {
    CompletionFacts {
        badge: badge.id.clone(),
        version: badge.version,
        // Asking for the badge is the organisation's word that its outcomes were shown.
        outcomes: badge.outcomes.iter().map(|outcome| outcome.id.clone()).collect(),
        attended: asked.attendance.attended(),
        held: asked.attendance.held(),
        exception: None,
        first_session: asked.first_session,
        last_session: asked.last_session,
        place: String::new(),
        city: String::new(),
        online: badge.participation == Participation::Online,
        lang,
        note: String::new(),
    }
}

/// The circle of this badge and month; made and closed with its first award.
async fn circle(
    tx: &mut Transaction,
    issuer: &Issuer,
    owner: &Organisation,
    badge: &Badge,
) -> Result<Circle, AwardingError> {
    let now = issuer.clock.now();
    let today = now.date();
    let month = today.get(..7).unwrap_or_default();
    let source = format!("vc-api:{}:{month}", badge.id);
    let known = tx.circle_of_source(owner.id, &source).await?;
    let handle = match &known {
        Some(known) => known.handle.clone(),
        None => circles::free_handle(tx, &format!("vc-api-{}-{month}", badge.id)).await?,
    };
    let title = badge.name.get(owner.language).map(|(_, name)| name).unwrap_or_default();
    let facts = CircleFacts {
        source,
        name: format!("{title} ({month})"),
        venue: None,
        city: None,
        language: owner.language,
        online: badge.participation == Participation::Online,
        first_day: Some(format!("{month}-01")),
        last_day: Some(today.clone()),
        badge: badge.id.as_str().to_owned(),
    };
    let circle = tx.put_circle(owner.id, &handle, &facts, now).await?;
    if circle.closed_at.is_none() {
        let row =
            ClosingRow { at: now, account: None, has_consent: false, hand_out: HandOut::Slip, awards: 0 };
        tx.add_closing(circle.id, &row).await?;
    }
    Ok(circle)
}

/// Somebody without a name, so that the desk can tell them apart: the beginning and the end of the subject's own.
fn shortened(subject: &str) -> String {
    let (head, tail) = (subject.chars().take(12), subject.chars().rev().take(6));
    let tail: Vec<char> = tail.collect();
    head.chain(['…']).chain(tail.into_iter().rev()).collect()
}
