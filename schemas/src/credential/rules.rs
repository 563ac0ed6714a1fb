//! A badge as a document that can be signed, and the rules that Kreds holds itself to when it issues one.
//!
//! Stricter than the model: whoever reads such a badge finds an id on achievement and subject, the criteria in words,
//! our two contexts and nothing empty.

use super::{AchievementCredential, OB_3_0_3, VC_V2, names};
use crate::{
    stage::{Document, Kind, NotIssuable, repeated, sealed::Sealed},
    time::Timestamp,
    uri::Uri,
};

impl Sealed for AchievementCredential {}

impl Document for AchievementCredential {
    const TYP: &'static str = "JWT";
    const KIND: Kind = Kind::Credential(&["OpenBadgeCredential", "AchievementCredential"]);

    fn issuer(&self) -> Uri {
        self.issuer.id().clone()
    }

    fn begins(&self) -> Option<Timestamp> {
        Some(self.valid_from)
    }

    fn registered(&self) -> Vec<(&'static str, serde_json::Value)> {
        let subject = self.credential_subject.id.as_ref();
        repeated(self.issuer.id(), Some(&self.id), subject, Some(self.valid_from), self.valid_until)
    }

    fn accepts_typ(typ: Option<&str>) -> bool {
        typ.is_none_or(|typ| typ.eq_ignore_ascii_case(Self::TYP))
    }

    fn check_issuable(&self) -> Result<(), NotIssuable> {
        let subject = &self.credential_subject;
        let contexts = self.context.as_slice();
        let narrative = subject.achievement.criteria.narrative.as_deref();
        let ordered = self.valid_until.is_none_or(|end| end > self.valid_from);
        rule(
            contexts.first().is_some_and(|first| first == VC_V2),
            "@context",
            "the credentials context first",
        )?;
        rule(
            contexts.get(1).is_some_and(|second| second == OB_3_0_3),
            "@context",
            "our badge context second",
        )?;
        rule(self.types.has("OpenBadgeCredential"), "type", "the type OpenBadgeCredential")?;
        rule(self.name.as_deref().is_some_and(has_words), "name", "a name")?;
        rule(subject.id.is_some(), "credentialSubject.id", "an id")?;
        rule(narrative.is_some_and(has_words), "credentialSubject.achievement.criteria", "a narrative")?;
        rule(self.results_are_described(), "credentialSubject.result", "a description of each result")?;
        rule(ordered, "validUntil", "an end after the beginning")?;
        match names::unlisted(self) {
            None => Ok(()),
            Some(name) => rule(false, name, "to be a name of the standard's list, or to begin with `ext:`"),
        }
    }
}

impl AchievementCredential {
    /// Each result leads to its description in the same badge.
    fn results_are_described(&self) -> bool {
        let subject = &self.credential_subject;
        let described = |id: &Uri| subject.achievement.result_description.iter().any(|own| own.id == *id);
        subject.result.iter().filter_map(|result| result.result_description.as_ref()).all(described)
    }
}

fn has_words(text: &str) -> bool {
    !text.trim().is_empty()
}

fn rule(kept: bool, member: &str, rule: &'static str) -> Result<(), NotIssuable> {
    if kept { Ok(()) } else { Err(NotIssuable::Rule { member: member.to_owned(), rule }) }
}
