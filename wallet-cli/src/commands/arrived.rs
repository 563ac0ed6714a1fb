//! A badge that came in, and what became of it: what collecting and importing answer.

use schemas::{credential::AchievementCredential, locale::Bundle};
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
}

impl Arrived {
    pub(super) fn new(kept: Kept, badge: &AchievementCredential) -> Self {
        let BadgeId { issuer, id } = badges::id_of(badge);
        let name = badge.credential_subject.achievement.name.clone();
        Arrived { badge: Named { issuer, id, name }, kept }
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
        sentences.say_with(key, &[("badge", (&self.badge.name).into())])
    }
}
