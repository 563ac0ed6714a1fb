//! What a badge and an endorsement have in common for the judgement: who states it, with which key, when, and where it
//! says that it could be withdrawn.

use crate::{
    credential::{AchievementCredential, EndorsementCredential, Issuer, StatusEntry},
    stage::{KeyName, Verified},
    time::Timestamp,
    trust::Mark,
    uri::Uri,
};

pub(super) struct Statement<'a> {
    pub(super) id: &'a Uri,
    pub(super) issuer: &'a Issuer,
    pub(super) key: &'a KeyName,
    pub(super) valid_from: Timestamp,
    pub(super) valid_until: Option<Timestamp>,
    pub(super) created: Option<Timestamp>,
    pub(super) status: &'a [StatusEntry],
    /// Badges alone are confirmed by survivors files.
    badge: Option<&'a Verified<AchievementCredential>>,
}

impl Statement<'_> {
    /// What a survivors file knows it by; worked out only where a key is dead.
    pub(super) fn mark(&self) -> Option<Mark> {
        self.badge.and_then(|badge| Mark::of(badge.signed()))
    }
}

impl<'a> From<&'a Verified<AchievementCredential>> for Statement<'a> {
    fn from(badge: &'a Verified<AchievementCredential>) -> Self {
        let claims = badge.claims();
        Statement {
            id: &claims.id,
            issuer: &claims.issuer,
            key: badge.key(),
            valid_from: claims.valid_from,
            valid_until: claims.valid_until,
            created: badge.created(),
            status: claims.credential_status.as_ref().map_or(&[], |entries| entries.as_slice()),
            badge: Some(badge),
        }
    }
}

impl<'a> From<&'a Verified<EndorsementCredential>> for Statement<'a> {
    fn from(endorsement: &'a Verified<EndorsementCredential>) -> Self {
        let claims = endorsement.claims();
        Statement {
            id: &claims.id,
            issuer: &claims.issuer,
            key: endorsement.key(),
            valid_from: claims.valid_from,
            valid_until: claims.valid_until,
            created: endorsement.created(),
            status: claims.credential_status.as_slice(),
            badge: None,
        }
    }
}
