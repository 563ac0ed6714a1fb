//! A badge before it is checked and signed: what was earned, by whom, from whom, from when.
//!
//! Writes Open Badges 3.0.3 over VC Data Model 2.0: arrays everywhere, whole seconds of UTC, ids on achievement and
//! subject. A badge that names nobody, or whose issuer names no country, lacks elements 1 or 3 of the Council
//! Recommendation 2022/C 243/02 and is a badge, not a micro-credential.

use super::{
    AchievementCredential, AchievementSubject, IdentityObject, Issuer, LearnerName, OB_3_0_3, Plural,
    Profile, StatusEntry, Types, VC_V2,
};
use crate::{
    outcome::{BADGE, Earned, MICRO_CREDENTIAL},
    time::Timestamp,
    uri::Uri,
};

/// One edition of one award, ready to be checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The credential's own id, `urn:uuid:…`.
    pub id: Uri,
    /// Who issues it, with address.
    pub issuer: Profile,
    /// Whom it is about: the learner's `did:key`, or a fresh `urn:uuid:…` on paper.
    pub subject: Uri,
    /// The name on the badge; `None` for a badge without a name.
    pub name: Option<LearnerName>,
    /// When it was earned.
    pub awarded: Timestamp,
    /// From when it counts: the time of signing.
    pub valid_from: Timestamp,
    /// When it ends, if it does.
    pub valid_until: Option<Timestamp>,
    /// Where its status stands.
    pub status: StatusEntry,
    /// What for.
    pub earned: Earned,
}

impl Draft {
    /// The badge, not yet checked against the rules for issuing.
    pub fn credential(self) -> AchievementCredential {
        let is_complete = self.names_learner_and_country();
        let mut achievement = self.earned.achievement;
        if achievement.achievement_type.as_deref() == Some(MICRO_CREDENTIAL) && !is_complete {
            achievement.achievement_type = Some(BADGE.to_owned());
        }
        AchievementCredential {
            context: Plural::of([VC_V2, OB_3_0_3]),
            id: self.id,
            types: Types::of(["VerifiableCredential", "OpenBadgeCredential"]),
            name: Some(achievement.name.clone()),
            description: None,
            image: None,
            issuer: Issuer::Profile(Box::new(self.issuer)),
            valid_from: self.valid_from,
            valid_until: self.valid_until,
            awarded_date: Some(self.awarded),
            credential_subject: AchievementSubject {
                id: Some(self.subject),
                types: Types::of(["AchievementSubject"]),
                identifier: self.name.iter().map(identity).collect(),
                activity_start_date: Some(self.earned.first_session),
                activity_end_date: Some(self.earned.last_session),
                credits_earned: None,
                achievement,
                image: None,
                license_number: None,
                narrative: Some(self.earned.narrative),
                result: self.earned.results,
                role: None,
                source: None,
                term: None,
            },
            evidence: self.earned.evidence,
            credential_status: Some(Plural::one(self.status)),
            credential_schema: None,
            refresh_service: None,
            terms_of_use: None,
            endorsement: Vec::new(),
            endorsement_jwt: Vec::new(),
        }
    }

    fn names_learner_and_country(&self) -> bool {
        let learner = self.name.is_some() || self.subject.scheme() == "did";
        let address = self.issuer.address.as_ref();
        learner && address.is_some_and(|address| address.address_country_code.is_some())
    }
}

fn identity(name: &LearnerName) -> IdentityObject {
    IdentityObject {
        types: Types::of(["IdentityObject"]),
        hashed: false,
        identity_hash: name.as_str().to_owned(),
        identity_type: "name".to_owned(),
        salt: None,
    }
}
