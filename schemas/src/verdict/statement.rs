//! What badges, endorsements and other credentials have in common for the judgement: who states it, with which key, when, and where it
//! says that it could be withdrawn.

use crate::{
    credential::{AchievementCredential, AnyCredential, EndorsementCredential, Plural, StatusEntry},
    stage::{KeyName, Verified},
    time::Timestamp,
    trust::Mark,
    uri::Uri,
};

pub(super) struct Statement<'a> {
    pub(super) id: Option<&'a Uri>,
    pub(super) issuer: &'a Uri,
    pub(super) claimed_name: Option<&'a str>,
    pub(super) key: &'a KeyName,
    pub(super) valid_from: Option<Timestamp>,
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
            id: Some(&claims.id),
            issuer: claims.issuer.id(),
            claimed_name: claims.issuer.claimed_name(),
            key: badge.key(),
            valid_from: Some(claims.valid_from),
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
            id: Some(&claims.id),
            issuer: claims.issuer.id(),
            claimed_name: claims.issuer.claimed_name(),
            key: endorsement.key(),
            valid_from: Some(claims.valid_from),
            valid_until: claims.valid_until,
            created: endorsement.created(),
            status: claims.credential_status.as_slice(),
            badge: None,
        }
    }
}

impl<'a> From<&'a Verified<AnyCredential>> for Statement<'a> {
    fn from(credential: &'a Verified<AnyCredential>) -> Self {
        let claims = credential.claims();
        Statement {
            id: claims.id.as_ref(),
            issuer: claims.issuer.id(),
            claimed_name: None,
            key: credential.key(),
            valid_from: claims.valid_from,
            valid_until: claims.valid_until,
            created: credential.created(),
            status: claims.credential_status.as_ref().map_or(&[], Plural::as_slice),
            badge: None,
        }
    }
}
