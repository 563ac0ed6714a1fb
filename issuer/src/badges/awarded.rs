//! The badge of an award: the version under which its circle closed, and how it looks for this learner.

use schemas::{art::Art, lang::Lang, outcome::Badge};

use crate::{
    editions::CompletionFacts,
    issuer::Issuer,
    store::{Award, StoreError, Transaction},
};

/// What somebody was given.
#[derive(Clone, Debug)]
pub struct AwardedBadge {
    /// This very version.
    pub badge: Badge,
    /// What was true when the circle closed.
    pub facts: CompletionFacts,
}

impl AwardedBadge {
    /// The badge of this award; `None` when the catalogue lost it.
    pub async fn find(
        issuer: &Issuer,
        tx: &mut Transaction,
        award: &Award,
    ) -> Result<Option<Self>, StoreError> {
        let facts: CompletionFacts = serde_json::from_str(&award.completion)
            .map_err(|_| StoreError::Corrupt { column: "completion", value: award.id.to_string() })?;
        let version = (&facts.badge, facts.version);
        let badge = issuer.badge_given_by(tx, award.organisation, version).await?;
        Ok(badge.map(|badge| AwardedBadge { badge, facts }))
    }

    /// The language in which it is signed.
    pub fn lang(&self) -> Lang {
        self.badge.language_for(self.facts.lang)
    }

    /// Its picture, with the sessions that were attended.
    pub fn art(&self) -> Art {
        let art = Art::of(&self.badge, self.lang()).in_city(&self.facts.city);
        match self.facts.completion() {
            Some(completion) => art.earned(completion.attendance),
            None => art,
        }
    }
}
