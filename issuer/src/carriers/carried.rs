//! A signed badge, reduced to what a person sees of it.

use schemas::{
    bake::{self, BakeError},
    credential::AchievementCredential,
    locale::Bundle,
    openid4vci::Endpoint,
    qr::{self, Medium, NotShown, Picture},
    stage::Signed,
    time::Timestamp,
};
use serde::Deserialize;

use crate::{
    art::PictureError,
    badges::AwardedBadge,
    issuer::Issuer,
    public_url::in_words,
    store::{Edition, Organisation},
    words,
};

/// Why a badge is not carried this way.
#[derive(Debug, thiserror::Error)]
pub enum CarrierError {
    /// The badge is too long for a code that cameras read.
    #[error(transparent)]
    TooLong(#[from] NotShown),
    /// The store holds no badge where one should be.
    #[error("the edition cannot be read")]
    Unreadable(#[source] serde_json::Error),
    /// The signed text is none.
    #[error(transparent)]
    NotSigned(#[from] schemas::proof::Refusal),
    /// The drawing became no picture.
    #[error(transparent)]
    Drawing(#[from] PictureError),
    /// Drawing was broken off.
    #[error("drawing was broken off")]
    Stopped(#[source] tokio::task::JoinError),
    /// The picture could not take the badge in.
    #[error(transparent)]
    NotBaked(#[from] BakeError),
    /// The template failed.
    #[error(transparent)]
    Template(#[from] askama::Error),
}

/// A badge as people see it, in its own language.
#[derive(Debug)]
#[expect(missing_docs, reason = "the members are what the badge says")]
pub struct Carried {
    pub words: Bundle,
    pub title: String,
    pub description: String,
    /// How it was shown: attended, assessed by whom.
    pub shown: String,
    pub name: Option<String>,
    /// By whom and when.
    pub given: String,
    /// The drawing.
    pub art: String,
    /// Where a stranger has it checked.
    pub check: String,
    /// In demo mode, that it counts for nothing.
    pub demo: Option<String>,
    badge: Signed<AchievementCredential>,
    verifier: Endpoint,
}

/// The members of the signed text that people see.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Said {
    awarded_date: Option<Timestamp>,
    valid_from: Timestamp,
    credential_subject: Subject,
}

#[derive(Deserialize)]
struct Subject {
    #[serde(default)]
    identifier: Vec<Identity>,
    #[serde(default)]
    narrative: String,
    achievement: Achievement,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identity {
    identity_hash: String,
}

#[derive(Deserialize)]
struct Achievement {
    name: String,
    description: String,
}

impl Carried {
    /// What this edition of an awarded badge shows.
    pub fn of(
        issuer: &Issuer,
        organisation: &Organisation,
        awarded: &AwardedBadge,
        edition: &Edition,
    ) -> Result<Self, CarrierError> {
        let said: Said = serde_json::from_str(&edition.data_integrity).map_err(CarrierError::Unreadable)?;
        let words = words::bundle(awarded.lang());
        let on = said.awarded_date.unwrap_or(said.valid_from);
        let date = words.day(on, &organisation.zone());
        let by = organisation.name.get(words.lang()).map_or("", |(_, name)| name);
        let subject = said.credential_subject;
        let verifier = &issuer.settings.verifier_url;
        Ok(Carried {
            given: words.say_with("carried-issuer", &[("issuer", by.into()), ("date", (&date).into())]),
            check: words.say_with("carried-check", &[("host", in_words(verifier.as_str()).into())]),
            demo: issuer.settings.demo.is_on().then(|| words.say("page-demo")),
            art: awarded.art().svg(),
            title: subject.achievement.name,
            description: subject.achievement.description,
            shown: subject.narrative,
            name: subject.identifier.into_iter().next().map(|identity| identity.identity_hash),
            badge: Signed::read(&edition.jwt)?,
            verifier: verifier.endpoint().clone(),
            words,
        })
    }

    /// The whole badge as a link to the page that checks it.
    pub fn link(&self) -> Result<String, NotShown> {
        Ok(qr::badge_link(&self.badge, &self.verifier)?.to_string())
    }

    /// The picture with the signed badge in it, for programs that read badges out of pictures.
    pub fn baked(&self, picture: &[u8]) -> Result<Vec<u8>, BakeError> {
        bake::write(picture, self.badge.text())
    }

    /// The badge QR.
    pub fn qr(&self, medium: Medium) -> Result<Picture, NotShown> {
        qr::badge_picture(&self.badge, &self.verifier, medium)
    }
}
