//! A badge that came in, and what became of it: what collecting and importing answer.

use schemas::{
    credential::AchievementCredential, locale::Bundle, openid4vci::CredentialConfiguration, time::Timestamp,
};
use serde::Serialize;

use crate::{
    answer::{Answer, Named},
    badges::{self, Kept},
    vault::BadgeId,
};

/// What became of a badge.
#[derive(Serialize)]
pub(super) struct Arrived {
    badge: Named,
    kept: Kept,
    /// Its issuer offered it under other names only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    named_otherwise: bool,
    /// When it expired, if it had when it came in.
    #[serde(skip_serializing_if = "Option::is_none")]
    expired: Option<Timestamp>,
}

impl Arrived {
    pub(super) fn new(kept: Kept, badge: &AchievementCredential, now: Timestamp) -> Self {
        let BadgeId { issuer, id } = badges::id_of(badge);
        let name = badge.credential_subject.achievement.name.clone();
        let expired = badge.valid_until.filter(|until| *until <= now);
        Arrived { badge: Named { issuer, id, name }, kept, named_otherwise: false, expired }
    }

    /// As it was offered. Its issuer may write a name in other words, so another one is said and no reason to refuse it; an
    /// offer without a name promises none.
    pub(super) fn offered_as(self, offered: &CredentialConfiguration) -> Self {
        let shown = offered.credential_metadata.as_ref().map_or(&[][..], |shown| &shown.display);
        let is_own = |name: &str| name.trim() == self.badge.name.trim();
        let named_otherwise = !shown.is_empty() && !shown.iter().any(|shown| is_own(&shown.name));
        Arrived { named_otherwise, ..self }
    }

    pub(super) fn id(&self) -> BadgeId {
        BadgeId { issuer: self.badge.issuer.clone(), id: self.badge.id.clone() }
    }
}

impl Answer for Arrived {
    fn tell(&self, sentences: &Bundle) -> String {
        let key = match self.kept {
            Kept::New => "kept-new",
            Kept::AnotherForm => "kept-another-form",
            Kept::Already => "kept-already",
            Kept::BesideAnother => "kept-beside-another",
        };
        let mut lines = vec![sentences.say_with(key, &[("badge", (&self.badge.name).into())])];
        if self.named_otherwise {
            lines.push(sentences.say("arrived-named-otherwise"));
        }
        if let Some(expired) = self.expired {
            let date = sentences.date(expired);
            lines.push(sentences.say_with("arrived-expired", &[("date", (&date).into())]));
        }
        lines.join("\n")
    }
}
